package org.concordat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.internal.UnsafeCharacters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A faulty command line is refused with a plain message and without an answer. */
class UsageTest {
  private static final Terminal QUIET =
      new Terminal(
          InputStream.nullInputStream(),
          OutputStream.nullOutputStream(),
          OutputStream.nullOutputStream(),
          false,
          false,
          () -> false);

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          "" | "concordat: a command is missing" | "concordat --help"
          reslove x | "concordat: there is no command 'reslove'; did you mean resolve?" | "concordat --help"
          brief x | "concordat: there is no command 'brief'" | "concordat --help"
          resolve | "concordat resolve: Missing required parameter: 'FILE'" | "concordat resolve --help"
          resolve x --asof 2024-01-01 | "concordat resolve: there is no option '--asof'; did you mean --as-of?" | "concordat resolve --help"
          resolve x --as-of 2024-13-01 | "concordat resolve: Invalid value for option '--as-of': '2024-13-01' is no day; write it as 2024-04-02" | "concordat resolve --help"
          resolve x --as-of | "concordat resolve: Missing required parameter for option '--as-of' (DATE)" | "concordat resolve --help"
          resolve x --as-of 2024-01-01 --as-of 2024-01-02 | "concordat resolve: option '--as-of' (DATE) should be specified only once" | "concordat resolve --help"
          resolve x --assume not strike | "concordat resolve: Invalid value for option '--assume' (FACT): 'not' stands alone; write 'not FACT' in quotation marks" | "concordat resolve --help"
          resolve x --coordination jont | "concordat resolve: Invalid value for option '--coordination': 'jont' is not sequential, joint or any" | "concordat resolve --help"
          resolve - - | "concordat resolve: the standard input (-) can be read only once" | "concordat resolve --help"
          explain x a b c | "concordat explain: there is no place for 'c'" | "concordat explain --help"
          explain x | "concordat explain: Missing required parameter: 'ALTERNATIVE'" | "concordat explain --help"
          paths x | "concordat paths: Missing required option: '--adopt=ALTERNATIVE'" | "concordat paths --help"
          paths x --adopt a --timeout soon | "concordat paths: Invalid value for option '--timeout': 'soon' is no number of seconds; write it as 30 or 0.5" | "concordat paths --help"
          paths x --adopt a --timeout 0 | "concordat paths: Invalid value for option '--timeout': '0' is no number of seconds; write it as 30 or 0.5" | "concordat paths --help"
          paths x --adopt a --max-cost -1 | "concordat paths: Invalid value for option '--max-cost': '-1' is no cost, such as 2 or 0.5" | "concordat paths --help"
          threats x | "concordat threats: Missing required option: '--adopted=ALTERNATIVE'" | "concordat threats --help"
          threats x y --adopted a | "concordat threats: there is no place for 'y'" | "concordat threats --help"
          outcomes x --limit 0 | "concordat outcomes: Invalid value for option '--limit': '0' is no number from 1 to 1000000" | "concordat outcomes --help"
          chance x --adopt a --samples many | "concordat chance: Invalid value for option '--samples': 'many' is no number from 1 to 1000000000000" | "concordat chance --help"
          chance x --adopt a --seed pod | "concordat chance: Invalid value for option '--seed': 'pod' is no whole number" | "concordat chance --help"
          power x | "concordat power: Missing required option: '--body=BODY'" | "concordat power --help"
          """)
  void badUsageIsRefused(String line, String message, String help) {
    Run run = Run.line(line == null ? "" : line);
    assertEquals(message + "\nTry '" + help + "'.\n", run.err());
    assertEquals("", run.out());
    assertEquals(2, run.status());
  }

  /** Each member has two weights, and no two sums of them are equal. */
  @Test
  void aBodyTooLargeToCountIsRefusedUnlessAnEstimateIsAskedFor(@TempDir Path folder)
      throws IOException {
    StringBuilder text = new StringBuilder("concordat: 1\nactors:\n");
    for (int i = 0; i < 40; i++) {
      text.append(
          "  a%d: {weights: {tons: %d, hands: %d}}\n".formatted(i, 1L << i, 1L << (40 - i)));
    }
    text.append("bodies:\n  fleet:\n    members: [a0");
    IntStream.range(1, 40).forEach(i -> text.append(", a").append(i));
    text.append("]\n    rule: more than 1/2 of members by tons support it and ")
        .append("more than 1/2 of members by hands support it\n");
    Path file = Files.writeString(folder.resolve("fleet.yaml"), text);
    Run refused = Run.of("power", file.toString(), "--body", "fleet");
    assertEquals(
        "concordat: "
            + file
            + ": the power of the 40 members of fleet cannot be counted exactly in reasonable"
            + " time; --samples 100000 estimates it\n",
        refused.err());
    assertEquals(2, refused.status());
    Run estimated = Run.of("power", file.toString(), "--body", "fleet", "--samples", "1000");
    assertTrue(
        estimated.out().contains("estimated from 1000 coalitions and orders"), estimated.err());
    assertEquals(0, estimated.status());
  }

  @Test
  void unreadableFilesAreRefused(@TempDir Path folder) throws IOException {
    Run run = Run.of("resolve", folder + "/nope", folder.toString(), "\0", Run.HARBOUR.toString());
    assertEquals(
        "concordat: "
            + folder
            + "/nope: there is no such file\nconcordat: "
            + folder
            + ": this is a directory, expected a document\n"
            + "concordat: \ufffd: this is no name of a file\n",
        run.err());
    assertTrue(run.out().contains("North Quay"), "the file that is sound is answered");
    assertEquals(2, run.status());
  }

  /** Nobody can read either, whoever runs the tests. */
  @Test
  void filesThatCannotBeReadAreRefused(@TempDir Path folder) throws IOException {
    Path loop = folder.resolve("loop.yaml");
    Files.createSymbolicLink(loop, loop);
    Path below = Files.writeString(folder.resolve("file.yaml"), "concordat: 1").resolve("x.yaml");
    Run run = Run.of("check", loop.toString(), below.toString());
    List<String> told = run.err().lines().toList();
    assertEquals(2, told.size(), run.err());
    assertTrue(told.get(0).startsWith("concordat: " + loop + ": it cannot be read: "), told.get(0));
    assertTrue(
        told.get(1).startsWith("concordat: " + below + ": it cannot be read: "), told.get(1));
    assertEquals("", run.out());
    assertEquals(2, run.status());
  }

  /** Root can read every file, so the denial is simulated. */
  @Test
  void filesThatMayNotBeReadAreRefused() {
    assertEquals(
        "a.yaml: there is no permission to read it",
        DocumentFiles.refusal("a.yaml", new AccessDeniedException("a.yaml")).getMessage());
  }

  @Test
  void errorsOfDocumentsArePrintedAsTheyAre(@TempDir Path folder) throws IOException {
    String file = Run.write(folder, "a.yaml", "concordat: 1\ntitel: x\nactors: { 1: {} }\n");
    for (String command : new String[] {"check", "resolve"}) {
      Run run = Run.of(command, file);
      assertTrue(run.err().startsWith(file + ":2:1: "), run.err());
      assertEquals(2, run.err().lines().count(), run.err());
      assertEquals("", run.out());
      assertEquals(2, run.status());
    }
    JsonNode answer = MAPPER.readTree(Run.of("check", file, "--json").out());
    assertFalse(answer.get("ok").asBoolean());
    assertEquals(2, answer.get("errors").get(0).get("line").asInt());
    assertEquals(1, answer.get("errors").get(0).get("column").asInt());
    assertEquals("", Run.of("resolve", file, "--json").out());
  }

  @Test
  void checkAnswersForFilesThatAreMissing(@TempDir Path folder) {
    Run run = Run.of("check", folder + "/nope", Run.HARBOUR.toString(), "--json");
    assertEquals(2, run.out().lines().count());
    JsonNode first = MAPPER.readTree(run.out().lines().findFirst().orElseThrow());
    assertFalse(first.get("ok").asBoolean());
    assertEquals(folder + "/nope", first.get("file").asString());
    assertEquals(2, run.status());
  }

  @Test
  void theStandardInputIsRead() {
    Run run = Run.with("concordat: 1\ntitle: Häfen\n", false, "check", "-");
    assertTrue(run.out().startsWith("Häfen\n"), run.out());
    Run bad = Run.with("concordat: 2\n", false, "check", "-");
    assertTrue(bad.err().startsWith("-:1:12: "), bad.err());
    assertEquals(2, bad.status());
  }

  /** A search for millions of bargains is cut short, and those found are listed. */
  @Test
  void aSearchEndsWhenItsTimeIsOver(@TempDir Path folder) throws IOException {
    Run run =
        Run.of(
            "paths",
            Run.write(folder, "hard.json", hard(30)),
            "--adopt",
            "act",
            "--timeout",
            "0.3",
            "--json");
    assertEquals("", run.err());
    assertEquals(3, run.status());
    assertFalse(MAPPER.readTree(run.out()).get("complete").asBoolean());
  }

  /** Bargains that differ only in exchangeable moves are one entry, unless there are very many. */
  @Test
  void veryManyBargainsAreListedOneByOne(@TempDir Path folder) throws IOException {
    String[] verdicts = {
      "252 minimal bargains carry act, shown as one:",
      "3432 minimal bargains carry act; the first 20:"
    };
    for (int each = 0; each < verdicts.length; each++) {
      String file = Run.write(folder, each + ".yaml", hard(10 + 4 * each));
      Run run = Run.of("paths", file, "--adopt", "act");
      assertEquals(0, run.status(), run.err());
      assertTrue(run.out().contains(verdicts[each]), run.out());
    }
  }

  /** A sample that would take days is cut short, and the estimate uses what was drawn. */
  @Test
  void aSampleEndsWhenItsTimeIsOver(@TempDir Path folder) throws IOException {
    String file =
        Run.write(
            folder, "chances.yaml", hard(30).replace("{ lever:", "{ probability: 0.5, lever:"));
    String[] question = {"chance", file, "--adopt", "act", "--samples", "1000000000000"};
    Run run =
        Run.of(
            Stream.concat(Stream.of(question), Stream.of("--timeout", "0.1", "--json"))
                .toArray(String[]::new));
    assertEquals("", run.err());
    assertEquals(3, run.status());
    JsonNode answer = MAPPER.readTree(run.out());
    assertFalse(answer.get("complete").asBoolean());
    assertEquals(3, answer.get("adopted").size());
  }

  /** Returns a document in which half of many levers all have to be pulled. */
  static String hard(int actors) {
    String ids = IntStream.range(0, actors).mapToObj(i -> "a" + i).collect(Collectors.joining(","));
    return "concordat: 1\nactors: {"
        + ids.replaceAll("(a\\d+)", "$1: {}")
        + "}\nbodies: { b: { members: ["
        + ids
        + "], rule: at least 1/2 of members support it } }\n"
        + "issues: { i: { body: b, alternatives: { act: {} } } }\nfacts: {"
        + ids.replaceAll("a(\\d+)", "f$1: { lever: true }")
        + "}\ncommitments:\n"
        + IntStream.range(0, actors)
            .mapToObj(
                i ->
                    "  - { actor: a"
                        + i
                        + ", on: act, stance: support, when: f"
                        + i
                        + " }\n"
                        + "  - { actor: a"
                        + i
                        + ", on: act, stance: oppose }\n")
            .collect(Collectors.joining());
  }

  @Test
  void documentsCannotControlTheTerminal() {
    String document =
        "concordat: 1\ntitle: \"red \\e[31m and \\a bell \\u202e turned\"\nactors: {}\n";
    for (boolean colours : new boolean[] {true, false}) {
      String out = Run.with(document, colours, "check", "-").out();
      assertFalse(out.replaceAll("\u001b\\[(0|1|31|32|33)m", "").contains("\u001b"), out);
      assertFalse(out.contains("\u001b[31m and"), out);
      assertFalse(out.contains("\u0007") || out.contains("\u202e"), out);
      assertEquals(colours, out.contains("\u001b[32msound\u001b[0m"), out);
    }
  }

  /** Every control, format and bidirectional character, separators, tags and noncharacters. */
  @Test
  void noUnsafeCharacterOfADocumentGetsOut() {
    String unsafe =
        "\u0085\u009b\u00ad\u061c\u200b\u200e\u200f\u202a\u202e\u2028\u2029\u2060\u2066\u2069\ufeff"
            + "\ufdd0\ufdd3\ufdef\ufff9\ufffe\uffff\ud83f\udfff\udb40\udc01\udb40\udc41\udb40\udc7f";
    StringBuilder escaped = new StringBuilder();
    unsafe.chars().forEach(c -> escaped.append(String.format("\\u%04x", c)));
    String document =
        "concordat: 1\nactors: { a: { name: \"x"
            + escaped
            + "y\" } }\nbodies: { b: { members: [a], rule: all of members support it } }\n"
            + "issues: { i: { body: b, alternatives: { p: { name: \"x"
            + escaped
            + "y\" } } } }\n";
    String shown = "x" + "\ufffd".repeat(unsafe.codePointCount(0, unsafe.length())) + "y";
    for (String question : List.of("resolve -", "power - --body b", "paths - --adopt p")) {
      for (boolean colours : new boolean[] {true, false}) {
        String out = Run.with(document, colours, question.split(" ")).out();
        assertTrue(out.replaceAll("\\s", "").contains(shown), out);
        assertTrue(
            out.replaceAll("\u001b\\[(0|1|31|32|33)m", "")
                .codePoints()
                .noneMatch(c -> c != '\n' && UnsafeCharacters.isUnsafe(c)),
            out);
      }
    }
    String json = Run.with(document, false, "explain", "-", "a", "p", "--json").out();
    assertTrue(json.contains("x" + escaped + "y"), json);
    assertTrue(json.codePoints().noneMatch(c -> c != '\n' && UnsafeCharacters.isUnsafe(c)), json);
    assertTrue(MAPPER.readTree(json).get("says").asString().contains("x" + unsafe + "y"), json);
  }

  /** A file whose name begins with @ is a file. */
  @Test
  void noFileIsReadAsArguments(@TempDir Path folder) throws IOException {
    Path options = Files.writeString(folder.resolve("options"), "--help");
    Run run = Run.of("check", "@" + options);
    assertEquals("concordat: @" + options + ": there is no such file\n", run.err());
    assertEquals(2, run.status());
  }

  @Test
  void namesThatJavaCannotDecodeAreReportedAsSuch() {
    Run run = Run.of("check", "caf\ufffd.yaml");
    assertTrue(run.err().contains(": the name of this file is not in the encoding"), run.err());
    assertEquals(2, run.status());
  }

  /** Every failure is one line and a status that no answer has. */
  @Test
  void faultsAreOneLine() {
    for (Throwable fault :
        List.of(
            new OutOfMemoryError("Java heap space"),
            new StackOverflowError(),
            new IllegalStateException("first line\nsecond line"))) {
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      InputStream in =
          new InputStream() {
            @Override
            public int read() {
              if (fault instanceof Error error) {
                throw error;
              }
              throw (RuntimeException) fault;
            }

            @Override
            public int read(byte[] to, int from, int length) {
              return read();
            }
          };
      Terminal terminal =
          new Terminal(in, OutputStream.nullOutputStream(), err, false, false, () -> false);
      assertEquals(70, Program.run(terminal, "check", "-"));
      String told = err.toString(StandardCharsets.UTF_8);
      assertEquals(1, told.lines().count(), told);
      assertTrue(told.startsWith("concordat: this "), told);
    }
  }

  @Test
  void completionNamesEveryCommandButTheHiddenOne() {
    Run run = Run.of("completion");
    assertEquals(0, run.status());
    assertTrue(run.out().contains("resolve") && run.out().contains("--as-of"));
    assertFalse(run.out().contains(RehearseCommand.NAME), run.out());
  }

  /** A line of help that is too long would wrap and leave a word or two on the next line. */
  @Test
  void theLinesOfHelpFit() {
    for (CommandLine command : Program.withAllCommands(QUIET).getSubcommands().values()) {
      for (String line : command.getCommandSpec().usageMessage().footer()) {
        assertTrue(line.replace("%%", "%").length() <= 80, line);
      }
    }
  }

  @Test
  void theVersionIsPrinted() {
    assertTrue(Run.of("--version").out().matches("concordat \\d+\\.\\d+\\.\\d+\\S*\n"));
  }
}
