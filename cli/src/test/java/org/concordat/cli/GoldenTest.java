package org.concordat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.ObjectMapper;

/**
 * Compares what each command answers about the examples, byte for byte, with the files in {@code
 * src/test/resources/golden}: for each run the command line, the answer, what went to the standard
 * error, and the status. With {@code -Dconcordat.golden=write} they are written anew.
 */
class GoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final String PROMPT = "$ concordat ";

  static List<Path> runs() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("runs")
  void answersAsKept(Path file) throws IOException {
    String kept = Files.readString(file);
    String line = kept.lines().findFirst().orElseThrow();
    assertTrue(line.startsWith(PROMPT), line);
    Run run = Run.line(line.substring(PROMPT.length()));
    String now =
        line
            + "\n"
            + Run.placeless(run.out())
            + run.err()
                .lines()
                .map(each -> "[!] " + Run.placeless(each) + "\n")
                .collect(Collectors.joining())
            + "[status "
            + run.status()
            + "]\n";
    if ("write".equals(System.getProperty("concordat.golden"))) {
      Files.writeString(file, now);
    } else {
      assertEquals(kept, now);
    }
  }

  @ParameterizedTest
  @MethodSource("runs")
  void textFitsIntoEightyColumnsAndJsonIsJson(Path file) throws IOException {
    List<String> lines =
        Files.readAllLines(file).stream().skip(1).filter(line -> !line.startsWith("[!] ")).toList();
    List<String> answer = lines.subList(0, lines.size() - 1);
    String asked = Files.readAllLines(file).get(0);
    if (asked.endsWith("markdown") || asked.endsWith("csv")) {
      return;
    }
    if (answer.isEmpty() || !answer.get(0).startsWith("{")) {
      answer.forEach(line -> assertTrue(Sheet.width(line) <= 80, line));
      return;
    }
    ObjectMapper mapper = new ObjectMapper();
    if (answer.get(0).equals("{")) {
      mapper.readTree(String.join("\n", answer));
    } else {
      answer.forEach(mapper::readTree);
    }
  }

  @Test
  void everyCommandIsThere() throws IOException {
    Set<String> missing = new TreeSet<>(Program.commands());
    missing.removeAll(Set.of("completion", "help", "report", RehearseCommand.NAME));
    for (Path file : runs()) {
      String line = Files.readAllLines(file).get(0);
      if (line.contains("--json")) {
        missing.remove(Run.words(line)[2]);
      }
    }
    assertEquals(Set.of(), missing);
    assertFalse(runs().isEmpty());
  }
}
