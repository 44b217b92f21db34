package org.concordat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** The conformance documents are answered as their data say, one by one and all at once. */
class ConformanceTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static List<Path> cases() throws IOException {
    try (Stream<Path> files =
        Files.list(Run.ROOT.resolve("documents/src/test/resources/conformance"))) {
      return files.filter(file -> !file.toString().endsWith(".expected.json")).sorted().toList();
    }
  }

  private static JsonNode expected(Path file, String coordination) throws IOException {
    Path data = Path.of(file.toString().replace(".json", ".expected.json"));
    return MAPPER.readTree(Files.readString(data)).get(coordination);
  }

  /**
   * Leaves out what the cases do not state: what rules count, and what other coordinations carry.
   */
  private static JsonNode withoutRules(JsonNode answer) {
    answer
        .get("alternatives")
        .forEach(
            alternative -> {
              assertNotNull(((ObjectNode) alternative).remove("rule"));
              ((ObjectNode) alternative).remove("otherwise");
            });
    return answer;
  }

  @Test
  void thereAreCases() throws IOException {
    assertFalse(cases().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sequential", "joint", "any"})
  void eachIsAnsweredAsExpected(String coordination) throws IOException {
    for (Path file : cases()) {
      Run run = Run.of("resolve", file.toString(), "--json", "--coordination", coordination);
      assertEquals("", run.err());
      assertEquals(0, run.status());
      assertEquals(
          expected(file, coordination), withoutRules(MAPPER.readTree(run.out())), file.toString());
    }
  }

  @Test
  void allAreAnsweredALineEach() throws IOException {
    List<String> arguments = new ArrayList<>(List.of("resolve", "--json"));
    cases().forEach(file -> arguments.add(file.toString()));
    Run run = Run.of(arguments.toArray(String[]::new));
    List<String> lines = run.out().lines().toList();
    assertEquals(cases().size(), lines.size());
    for (int i = 0; i < lines.size(); i++) {
      Path file = cases().get(i);
      JsonNode answer = withoutRules(MAPPER.readTree(lines.get(i)));
      assertEquals(file.toString(), answer.get("file").asString());
      assertEquals(expected(file, "sequential").get("alternatives"), answer.get("alternatives"));
    }
  }
}
