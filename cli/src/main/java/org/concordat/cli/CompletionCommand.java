package org.concordat.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** Gives the shell what it needs to complete commands and options. */
@Command(
    name = "completion",
    header = "Prints a script that lets bash or zsh complete commands and options.",
    footer = {
      "",
      "Example: complete in this shell, from now on:",
      "  source <(concordat completion)"
    })
final class CompletionCommand implements Callable<Integer> {
  private final Terminal terminal;

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.answer(AutoComplete.bash(Program.NAME, Program.withAllCommands(terminal)));
    return Exit.ANSWERED.status();
  }
}
