package org.concordat.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the help of a command. {@link Program} turns it into the option {@code --help}. */
@Command(
    name = HelpCommand.NAME,
    header = "Prints the help of a command.",
    footer = {"", "Example: which options does paths take?", "  concordat help paths"})
final class HelpCommand implements Callable<Integer> {
  static final String NAME = "help";

  @Parameters(
      index = "0",
      paramLabel = "COMMAND",
      description = "The command; left out, all are listed.",
      arity = "0..1")
  @SuppressWarnings("UnusedVariable") // It is read before the command is known.
  private String command = "";

  HelpCommand(Terminal terminal) {}

  /** Returns what a command line asks for, {@code help paths} being {@code paths --help}. */
  static String[] asOption(String... arguments) {
    boolean isAsked = arguments.length > 0 && arguments.length < 3 && arguments[0].equals(NAME);
    if (!isAsked || arguments[arguments.length - 1].startsWith("-")) {
      return arguments;
    }
    return arguments.length == 1 ? new String[] {"--help"} : new String[] {arguments[1], "--help"};
  }

  @Override
  public Integer call() {
    return Exit.ANSWERED.status();
  }
}
