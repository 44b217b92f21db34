package org.concordat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.concordat.documents.Limits;
import org.junit.jupiter.api.Test;

/**
 * The page on documents and the command line shows the harbour document as it is, and what each
 * command answers. With {@code -Dconcordat.golden=write} the answers are written anew.
 */
class DocumentationTest {
  private static final Path PAGE = Run.ROOT.resolve("docs/documents-and-cli.md");
  private static final String PROMPT = "$ concordat ";

  @Test
  void itsDocumentIsTheHarbour() throws IOException {
    String page = Files.readString(PAGE);
    assertTrue(page.contains("```yaml\n" + Files.readString(Run.HARBOUR) + "```\n"));
  }

  @Test
  void itsCommandsAnswerAsShown() throws IOException {
    String page = Files.readString(PAGE);
    List<String> now = new ArrayList<>();
    boolean inConsole = false;
    for (String line : page.split("\n", -1)) {
      if (line.equals("```console")) {
        inConsole = true;
      } else if (line.equals("```")) {
        inConsole = false;
      }
      if (!inConsole || line.equals("```console")) {
        now.add(line);
      } else if (line.startsWith(PROMPT)) {
        now.add(line);
        Run run = Run.line(line.substring(PROMPT.length()));
        assertEquals("", run.err(), line);
        now.addAll(run.out().stripTrailing().lines().toList());
      }
    }
    String written = String.join("\n", now);
    if ("write".equals(System.getProperty("concordat.golden"))) {
      Files.writeString(PAGE, written);
    } else {
      assertEquals(page, written);
    }
  }

  @Test
  void itTellsTheLimits() throws IOException {
    String page = Files.readString(PAGE);
    Limits limits = Limits.STANDARD;
    assertTrue(page.contains(String.format(Locale.ROOT, "| %,d (32 MiB)", limits.bytes())));
    assertTrue(page.contains("mappings " + limits.nesting() + " deep"));
    assertTrue(page.contains(String.format(Locale.ROOT, "| %,d keys", limits.nodes())));
    assertTrue(page.contains(String.format(Locale.ROOT, "| %,d memberships", limits.expansion())));
    assertTrue(page.contains(String.format(Locale.ROOT, "| %,d characters", limits.condition())));
    assertTrue(page.contains("| " + limits.errors() + " are reported"));
  }

  @Test
  void itTellsOfEveryCommand() throws IOException {
    String page = Files.readString(PAGE);
    for (String command : Program.commands()) {
      assertEquals(
          !command.equals(RehearseCommand.NAME), page.contains("\n### " + command + "\n"), command);
    }
  }
}
