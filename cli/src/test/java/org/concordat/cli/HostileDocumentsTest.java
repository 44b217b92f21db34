package org.concordat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Questions that would take hours end at their deadline, with what is certain by then. */
class HostileDocumentsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static JsonNode cutShort(String document, String... question) {
    Run run =
        Run.with(
            document,
            false,
            Stream.concat(Stream.of(question), Stream.of("--timeout", "0.2", "--json"))
                .toArray(String[]::new));
    assertEquals("", run.err());
    assertEquals(3, run.status(), run.out());
    JsonNode answer = MAPPER.readTree(run.out());
    assertFalse(answer.get("complete").asBoolean(true), run.out());
    return answer;
  }

  /** Asserts that three numbers are a lower bound, a value and an upper bound of a share. */
  private static void assertBounds(JsonNode bounds) {
    List<Double> numbers = bounds.valueStream().map(JsonNode::asDouble).toList();
    assertEquals(3, numbers.size(), bounds.toString());
    assertTrue(
        0 <= numbers.get(0)
            && numbers.get(0) <= numbers.get(1)
            && numbers.get(1) <= numbers.get(2)
            && numbers.get(2) <= 1,
        bounds.toString());
  }

  @Test
  void chancesWithManyExclusions() {
    String document = HostileDocuments.exclusions(400);
    JsonNode bounds = cutShort(document, "chance", "-", "--adopt", "x");
    assertFalse(bounds.get("exact").asBoolean());
    JsonNode sampled =
        MAPPER.readTree(
            Run.with(document, false, "chance", "-", "--adopt", "x", "--samples", "5000", "--json")
                .out());
    // Six standard deviations of the estimate.
    double error = 6 * 0.5 / Math.sqrt(5000);
    for (String what : List.of("adopted", "rejected", "open")) {
      assertBounds(bounds.get(what));
      double estimate = sampled.get(what).get(1).asDouble();
      assertTrue(bounds.get(what).get(0).asDouble() <= estimate + error, what + bounds);
      assertTrue(bounds.get(what).get(2).asDouble() >= estimate - error, what + bounds);
    }
    assertTrue(sampled.get("conditioned").isEmpty(), sampled.toString());
    assertEquals(400, sampled.get("uncounted").asInt());
    String text = Run.with(document, false, "chance", "-", "--adopt", "x", "--samples", "64").out();
    assertTrue(text.contains("How probable 400 facts are in view of the exclusions is not shown"));
  }

  /** Each part of an answer says at which limit it was cut short, as the whole does. */
  @Test
  void comparedChancesWithManyExclusions() {
    JsonNode answer = cutShort(HostileDocuments.exclusions(400), "compare", "-", "--coordinations");
    assertEquals("time", answer.get("stopped").asString());
    JsonNode chance = answer.get("cases").get(0).get("alternatives").get("x").get("chance");
    assertBounds(chance.get("adopted"));
    assertEquals("time", chance.get("stopped").asString());
  }

  @Test
  void powerWithWeightsOfTwoKinds() {
    JsonNode answer = cutShort(HostileDocuments.weights(30), "power", "-", "--body", "b");
    assertFalse(answer.get("exact").asBoolean());
    answer.get("banzhaf").forEach(HostileDocumentsTest::assertBounds);
    answer.get("shapley-shubik").forEach(HostileDocumentsTest::assertBounds);
  }

  @Test
  void powerFromBillionsOfSamples() {
    JsonNode answer =
        cutShort(
            HostileDocuments.weights(40),
            "power",
            "-",
            "--body",
            "b",
            "--samples",
            "1000000000000");
    answer.get("banzhaf").forEach(HostileDocumentsTest::assertBounds);
    answer.get("shapley-shubik").forEach(HostileDocumentsTest::assertBounds);
  }

  /** The deadline also ends whatever else takes long, such as a document that never arrives. */
  @Test
  void documentsThatNeverEnd() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            LockSupport.park();
            return ' ';
          }

          @Override
          public int read(byte[] to, int from, int length) {
            return read();
          }
        };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(endless, out, OutputStream.nullOutputStream(), false, false, () -> false);
    terminal.setGivesUp(true);
    assertEquals(3, Program.run(terminal, "resolve", "-", "--timeout", "0.1", "--json"));
    assertEquals(
        MAPPER.readTree("{\"complete\": false, \"stopped\": \"time\"}"),
        MAPPER.readTree(out.toString(StandardCharsets.UTF_8)));
  }

  @Test
  void outcomesOfSilence() {
    JsonNode answer = cutShort(HostileDocuments.silence(40), "outcomes", "-", "--limit", "1000000");
    // Whether there was time to find one of each kind depends on the machine.
    assertTrue(
        List.of("possible", "unsettled").contains(answer.get("verdicts").get("x").asString()),
        answer.toString());
  }
}
