package org.concordat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.documents.JsonObject;
import org.concordat.resolve.SearchLimit;
import org.concordat.resolve.StopReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Every search ends; one that is incomplete says so, and how to continue. */
class SearchTest {
  private static final long SECOND = 1_000_000_000;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final AtomicLong clock = new AtomicLong(SECOND / 3);
  private final AtomicBoolean interrupted = new AtomicBoolean();
  private final Terminal terminal =
      new Terminal(
          new ByteArrayInputStream(new byte[0]),
          OutputStream.nullOutputStream(),
          OutputStream.nullOutputStream(),
          false,
          false,
          interrupted::get);

  private Search search(String... options) {
    return CommandLine.populateCommand(new Search(clock::get), options);
  }

  @Test
  void aSearchMayTakeAMinute() {
    Search search = search();
    SearchLimit limit = search.limit(terminal);
    assertEquals(SearchLimit.DEFAULT.steps(), limit.steps());
    assertEquals(7, search.limit(terminal, 7).steps());
    clock.addAndGet(60 * SECOND - 1);
    assertFalse(search.isOver());
    assertEquals(
        "The search was cut short; it is so. --timeout 600 lets it take longer.",
        search.cutShort(null, "it is so"));
    clock.addAndGet(1);
    assertTrue(search.isOver());
    assertEquals(
        "The search was cut short after 60 seconds; it is so. --timeout 600 lets it take longer.",
        search.cutShort(null, "it is so"));
  }

  @Test
  void whoSaysHowLongMayHaveAllSteps() {
    Search search = search("--timeout", "0.50");
    SearchLimit limit = search.limit(terminal, 7);
    assertEquals(Long.MAX_VALUE, limit.steps());
    clock.addAndGet(SECOND / 2 - 1);
    assertFalse(search.isOver());
    assertEquals("The search was cut short; it is so.", search.cutShort(null, "it is so"));
    clock.addAndGet(1);
    assertTrue(search.isOver());
    assertEquals(
        "The search was cut short after 0.5 seconds; it is so. --timeout 5 lets it take longer.",
        search.cutShort(null, "it is so"));
  }

  @Test
  void whatReadingTookIsNotPlannedWith() {
    Search search = search("--timeout", "3");
    search.begin(terminal);
    clock.addAndGet(2 * SECOND);
    assertEquals(Duration.ofSeconds(1), search.limit(terminal).deadline().orElseThrow());
    search.begin(terminal);
    clock.addAndGet(5 * SECOND);
    assertEquals(Duration.ofNanos(1), search.limit(terminal).deadline().orElseThrow());
  }

  @Test
  void theLimitIsReported() {
    Search search = search();
    assertFalse(search.limit(terminal).cancellation().orElseThrow().getAsBoolean());
    assertEquals(
        "The search was cut short at the limit of steps; it is so."
            + " --timeout 600 lets it take longer.",
        search.cutShort(StopReason.STEPS, "it is so"));
    assertEquals(
        "The search was cut short at the limit of results; it is so.",
        search.cutShort(StopReason.RESULTS, "it is so"));
    assertEquals(
        "The search was cut short at the limit of memory; it is so. " + Program.moreMemory() + ".",
        search.cutShort(StopReason.MEMORY, "it is so"));
    JsonObject json = JsonObject.of(Map.of());
    assertEquals("{\"complete\":false}", search.incomplete(json, null).toString());
    assertEquals(stopped("memory"), search.incomplete(json, StopReason.MEMORY).toString());
    clock.addAndGet(60 * SECOND);
    for (StopReason told : new StopReason[] {null, StopReason.CANCELLED, StopReason.DEADLINE}) {
      assertEquals(stopped("time"), search.incomplete(json, told).toString());
    }
    interrupted.set(true);
    assertEquals(stopped("cancelled"), search.incomplete(json, StopReason.CANCELLED).toString());
  }

  private static String stopped(String at) {
    return "{\"complete\":false,\"stopped\":\"" + at + "\"}";
  }

  @Test
  void theTimeOfTheNextFileBeginsAnew() {
    Search search = search("--timeout", "1");
    SearchLimit first = search.limit(terminal);
    clock.addAndGet(SECOND);
    assertTrue(search.isOver());
    assertEquals(first.deadline(), search.limit(terminal).deadline());
    assertFalse(search.isOver());
    assertEquals("The search was cut short; it is so.", search.cutShort(null, "it is so"));
  }

  /**
   * Of 1.6 seconds a third goes to the list, a tenth of a second to each entry, and the last is
   * begun in time.
   */
  @Test
  void asManyAreListedAsThereIsTimeToWrite() {
    Search search = search("--timeout", "1");
    assertFalse(search.limit(terminal).cancellation().orElseThrow().getAsBoolean());
    List<Integer> many = Collections.nCopies(100, 7);
    assertEquals(
        Collections.nCopies(6, JsonObject.of(Map.of("result", 7))),
        search.listed(many, this::slowly));
    clock.addAndGet(5 * SECOND);
    assertEquals(List.of(), search.listed(many, this::slowly));
  }

  private JsonObject slowly(int result) {
    clock.addAndGet(SECOND / 10);
    return JsonObject.of(Map.of("result", result));
  }

  @Test
  void anInterruptedSearchDoesNotAskForMoreTime() {
    Search search = search();
    SearchLimit limit = search.limit(terminal);
    assertFalse(limit.cancellation().orElseThrow().getAsBoolean());
    interrupted.set(true);
    assertTrue(limit.cancellation().orElseThrow().getAsBoolean());
    assertEquals("The search was cut short; it is so.", search.cutShort(null, "it is so"));
  }

  private static String[] and(String[] arguments, String... more) {
    return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
  }

  /** A search that would take days is cut short, and text and JSON say so. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "paths FILE --adopt act",
        "threats FILE --adopted act",
        "outcomes FILE --limit 1000000",
        "chance FILE --adopt act --samples 1000000000000",
        "verify FILE --as-of 2050-01-01"
      })
  void whatTakesTooLongIsCutShort(String line, @TempDir Path folder) throws IOException {
    String command = line.split(" ", 2)[0];
    String file = Run.write(folder, "hard.yaml", hard(command));
    String[] question =
        and(
            Run.words(line.replace("FILE", file)),
            "--timeout",
            command.equals("verify") ? "0.005" : "0.05");
    Run text = Run.of(question);
    assertEquals("", text.err());
    assertEquals(3, text.status(), text.out());
    String words = text.out().replace('\n', ' ');
    String seconds = question[question.length - 1];
    assertTrue(words.contains("cut short after " + seconds + " seconds; "), words);
    assertTrue(
        words.contains(
            " --timeout " + (command.equals("verify") ? "0.05" : "0.5") + " lets it take longer."),
        words);
    Run json = Run.of(and(question, "--json"));
    assertEquals(3, json.status());
    JsonNode answer = MAPPER.readTree(json.out());
    assertFalse(answer.get("complete").asBoolean());
    assertEquals("time", answer.get("stopped").asString());
    if (command.equals("verify")) {
      assertTrue(answer.get("claims").size() < 3000, json.out());
    }
  }

  /** A search that would take too much memory is cut short, and text and JSON say so. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "paths - --adopt act",
        "threats - --adopted act",
        "outcomes -",
        "chance - --adopt act",
        "chance - --adopt act --samples 1000"
      })
  void whatKeepsTooMuchIsCutShort(String line) {
    String command = line.split(" ", 2)[0];
    String document = hard(command);
    Run text = Run.within(1 << 14, document, false, Run.words(line));
    assertEquals("", text.err());
    assertEquals(3, text.status(), text.out());
    assertTrue(
        text.out().replace('\n', ' ').contains("cut short at the limit of memory; "), text.out());
    Run json = Run.within(1 << 14, document, false, and(Run.words(line), "--json"));
    assertEquals(3, json.status());
    JsonNode answer = MAPPER.readTree(json.out());
    assertFalse(answer.get("complete").asBoolean());
    assertEquals("memory", answer.get("stopped").asString());
  }

  /**
   * An interrupted timeline has the days found so far, here none, and says that it was cut short.
   */
  @Test
  void timelineSaysWhereItStopped() throws IOException {
    String document = Files.readString(Path.of("src/test/resources/documents/dues.yaml"));
    for (String form : new String[] {"--json", "--format=text"}) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Terminal stopping =
          new Terminal(
              new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)),
              out,
              new ByteArrayOutputStream(),
              false,
              false,
              () -> true);
      assertEquals(3, Program.run(stopping, "timeline", "-", form));
      String told = out.toString(StandardCharsets.UTF_8);
      if (form.equals("--json")) {
        assertEquals(
            MAPPER.readTree("{\"complete\":false,\"stopped\":\"cancelled\",\"timeline\":[]}"),
            MAPPER.readTree(told));
      } else {
        assertTrue(told.contains("cut short"), told);
      }
    }
  }

  /** Returns a document that is hard for a command. */
  private static String hard(String command) {
    String hard = UsageTest.hard(30);
    return switch (command) {
      case "threats" ->
          hard.replace("support, when", "yield, when")
              .replace("oppose", "support")
              .replace("yield", "oppose");
      case "outcomes" -> hard.replace("lever: true", "state: unknown");
      case "chance" -> hard.replace("lever: true", "probability: 0.5");
      case "verify" -> hard + claims(3000);
      default -> hard;
    };
  }

  /** Returns a report of that many days. */
  private static String claims(int days) {
    LocalDate first = LocalDate.of(2024, 1, 1);
    return "sources: { s: }\nreports:\n- source: s\n  claims:\n"
        + IntStream.range(0, days)
            .mapToObj(i -> "  - { on: " + first.plusDays(i) + ", says: a0 opposes act }\n")
            .collect(Collectors.joining());
  }
}
