package org.concordat.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {
  private static Score score(String instance, String peer, double seconds, double error) {
    return new Score(
        "PeerBenchmark.run",
        ImmutableMap.of("question", "RESOLVE", "instance", instance, "peer", peer),
        1,
        false,
        new Quartile(seconds, error),
        Double.NaN);
  }

  private static Results results(Score... scores) {
    return new Results(
        ImmutableList.copyOf(scores),
        ImmutableMap.of("date", "today"),
        ImmutableMap.of("RESOLVE random-20 clasp", "too slow", "RESOLVE - clingo", "not installed"),
        ImmutableMap.of("bytes", "200"));
  }

  @Test
  void ratiosAreOfTheLibrarysTime() {
    String tables =
        Readme.tables(
            results(
                score("random-10", "Concordat", 2e-6, 1e-8), score("random-10", "clasp", 5e-3, 0)));
    assertTrue(
        tables.contains("| `random-10` | **2.00 µs** ± 1 % | 5.00 ms, × 2,500 ± 1 % |"), tables);
  }

  @Test
  void everyFigureSaysHowFarItMayBeOff() {
    String tables =
        Readme.tables(
            results(
                score("random-10", "Concordat", 2e-6, 5e-7),
                score("random-10", "clasp", 4e-3, 1e-3)));
    // 5 ms against 1.5 µs, at most.
    assertTrue(
        tables.contains("| `random-10` | **2.00 µs** ± 25 % | 4.00 ms ± 25 %, × 2,000 ± 67 % |"),
        tables);
  }

  @Test
  void fewSamplesHaveNoInterval() {
    String tables =
        Readme.tables(results(score("random-10", "clasp", 4e-3, Double.POSITIVE_INFINITY)));
    assertTrue(tables.contains("4.00 ms, of too few samples for an interval"), tables);
  }

  @Test
  void whoIsLeftOutIsNamed() {
    String tables =
        Readme.tables(
            results(
                score("random-10", "Concordat", 2e-6, 0), score("random-20", "Concordat", 1, 0)));
    assertTrue(
        tables.contains("Left out: clasp: too slow (`random-20`); clingo: not installed.\n"),
        tables);
  }

  @Test
  void aProcessIsHeldAgainstItsStartAndClingo() {
    String tables =
        Readme.tables(
            results(
                process("nato-2024", "Concordat", 0.25),
                process("levers-25", "Concordat", 1),
                process("levers-25", "clingo", 0.15)));
    assertTrue(tables.contains("| ≤ 2.00 times | 2.50 times | **no**, 1.25 times short |"), tables);
  }

  @Test
  void ofBenchmarksThatDifferInLittleTheSlowestIsShown() {
    String tables =
        Readme.tables(results(sampled("joint", 9e7), sampled("any", 8e7), sampled("none", 1e8)));
    assertTrue(
        tables.contains(
            "| `B.sample` | rule any; the slowest of 3 kinds | 1 | 80,000,000 a second | 1.50 |"),
        tables);
    assertFalse(tables.contains("rule joint"), tables);
  }

  private static Score sampled(String rule, double rate) {
    return new Score(
        "a.B.sample", ImmutableMap.of("rule", rule), 1, true, new Quartile(rate, 0), 1.5);
  }

  private static Score process(String instance, String peer, double seconds) {
    return new Score(
        "PeerBenchmark.run",
        ImmutableMap.of("question", "PROCESSES", "instance", instance, "peer", peer),
        1,
        false,
        new Quartile(seconds, 0),
        Double.NaN);
  }

  @Test
  void goalsSayByHowMuch() {
    assertTrue(
        Readme.tables(results()).contains("| ≤ 90.0 | 200 | **no**, 2.22 times short |"),
        Readme.tables(results()));
  }

  @Test
  void onlyWhatIsBetweenTheRemarksChanges(@TempDir Path folder) throws IOException {
    Path page = folder.resolve("README.md");
    Files.writeString(
        page, "before\n<!-- Written by Compare from here, -->\nold\n<!-- to here. -->\nafter\n");
    Results results =
        results(
            score("random-10", "Concordat", 2e-6, 0),
            score("random-20", "Concordat", 4e-6, 0),
            score("random-10", "clasp", 1e-3, 0),
            score("random-20", "clasp", 1e-2, 0));
    Readme.update(page, results);
    String once = Files.readString(page);
    assertTrue(once.startsWith("before\n") && once.endsWith("\nafter\n"), once);
    assertFalse(once.contains("old"), once);
    assertTrue(once.contains("(plots/resolve-random.svg)"), once);
    assertTrue(Files.isRegularFile(folder.resolve("plots/resolve-random.svg")));
    Readme.update(page, results);
    assertEquals(once, Files.readString(page));
    Files.writeString(page, "no remarks");
    assertThrows(IllegalArgumentException.class, () -> Readme.update(page, results));
  }

  @Test
  void plotsAreXmlAndNameEveryLine() throws Exception {
    Plot plot = new Plot("a < b & c", "members");
    plot.add("one", Map.of(10.0, 1e-6, 100.0, 1e-3));
    plot.add("other", Map.of(10.0, 2.0));
    assertTrue(plot.isWorthwhile());
    String svg = plot.svg();
    String text =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement()
            .getTextContent();
    for (String label : new String[] {"a < b & c", "one", "other", "members", "1 µs", "10 s"}) {
      assertTrue(text.contains(label), label);
    }
    assertFalse(svg.contains("NaN") || svg.contains("Infinity"), svg);
  }

  @Test
  void timesHaveThreeDigits() {
    assertEquals("0.50 ns", Score.time(5e-10));
    assertEquals("12.3 µs", Score.time(12.345e-6));
    assertEquals("123 ms", Score.time(0.1234));
    assertEquals("1.00 s", Score.time(1));
    assertEquals("41,200,000", Score.digits(41_234_567));
    assertEquals("1,000", Score.digits(999.6));
  }

  @Test
  void jmhsOwnResultsAreRead(@TempDir Path folder) throws IOException {
    String jmh =
        """
        [ { "benchmark" : "a.B.c", "mode" : "avgt", "threads" : 2, "params" : { "instance" : "nato" },
            "primaryMetric" : { "score" : 9, "scoreUnit" : "us/op", "rawData" : [ [ 1.5, 30 ], [ 1.5 ] ] },
            "secondaryMetrics" : { "gc.alloc.rate.norm" : { "score" : 1744.0 } } } ]
        """;
    Results.write(
        Files.createDirectories(folder.resolve("resolve")),
        jmh,
        Map.of("date", "\"today\"", "Java", "17"),
        Map.of("RESOLVE x y", "why: this"),
        Map.of("bytes", "9"));
    Results read = Results.read(folder);
    Score score = read.scores().get(0);
    assertEquals(1.5e-6, score.figure().value(), 1e-12);
    assertEquals(1744.0, score.bytes());
    assertEquals(2, score.threads());
    assertEquals(Map.of("date", "\"today\"", "Java", "17"), read.run());
    assertEquals(Map.of("RESOLVE x y", "why: this"), read.notes());
    assertEquals(Map.of("bytes", "9"), read.sizes());
  }

  @Test
  void partsAreReadTogether(@TempDir Path folder) throws IOException {
    for (String part : new String[] {"power", "goals"}) {
      Results.write(
          Files.createDirectories(folder.resolve(part)),
          "[]",
          Map.of("load before", part.equals("goals") ? "0.1" : "2.5", "Java", "17"),
          Map.of(),
          Map.of());
    }
    assertEquals(
        Map.of("load before", "goals: 0.1; power: 2.5", "Java", "17"), Results.read(folder).run());
  }
}
