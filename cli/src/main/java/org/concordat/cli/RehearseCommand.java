package org.concordat.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * Runs every command once and gives no answer, so that an archive of the classes that they use can
 * be made.
 */
@Command(name = RehearseCommand.NAME, hidden = true)
final class RehearseCommand implements Callable<Integer> {
  static final String NAME = "rehearse";

  private static final List<String> COMMANDS =
      List.of(
          "check -",
          "check - --json",
          "resolve - --as-of 2024-05-30 --assume pledge",
          "resolve FILE --json",
          "explain - bay bridge",
          "explain - bridge --json",
          "outcomes - --limit 1000000",
          "outcomes - --limit 1000000 --json",
          "paths - --adopt bridge --declare",
          "paths - --adopt bridge --cheapest --json",
          "paths - --adopt bridge --declare --json",
          "threats - --adopted bridge --assume pledge",
          "threats - --adopted bridge --json",
          "verify -",
          "verify - --json",
          "chance - --adopt bridge",
          "chance - --adopt bridge --samples 100 --json",
          "power - --body council",
          "power - --body council --json",
          "compare - --coordinations",
          "compare - --coordinations --json",
          "timeline -",
          "timeline - --json",
          "report FILE -o -",
          "bodies",
          "bodies un-security-council --json",
          "resolve --help",
          "--help",
          "--version");

  RehearseCommand(Terminal terminal) {}

  @Override
  public Integer call() throws IOException {
    byte[] document;
    try (InputStream in = RehearseCommand.class.getResourceAsStream("rehearsal.yaml")) {
      document = in == null ? new byte[0] : in.readAllBytes();
    }
    // Most documents are files.
    Path file = Files.createTempFile("rehearsal", ".yaml");
    try {
      Files.write(file, document);
      return rehearse(file.toString(), document);
    } finally {
      Files.delete(file);
    }
  }

  private static int rehearse(String file, byte[] document) {
    for (String command : COMMANDS) {
      OutputStream nowhere = OutputStream.nullOutputStream();
      Terminal terminal =
          new Terminal(
              new ByteArrayInputStream(document), nowhere, nowhere, false, false, () -> false);
      String[] words = command.split(" ", -1);
      Arrays.setAll(words, i -> words[i].equals("FILE") ? file : words[i]);
      int status = Program.run(terminal, words);
      if (status != Exit.ANSWERED.status() && status != Exit.DOES_NOT_HOLD.status()) {
        return status;
      }
    }
    return Exit.ANSWERED.status();
  }
}
