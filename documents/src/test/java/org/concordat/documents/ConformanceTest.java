package org.concordat.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.Shortfall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Each conformance document resolves as its data say, under every coordination. */
class ConformanceTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static List<Path> cases() {
    return Documents.conformance();
  }

  @Test
  void thereAreCases() {
    assertFalse(cases().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void resolvesAsExpected(Path file) throws Exception {
    Negotiation negotiation = DocumentReader.standard().read(file);
    JsonNode expected =
        MAPPER.readTree(
            Documents.text(Path.of(file.toString().replace(".json", ".expected.json"))));
    Resolver resolver = Resolver.of(negotiation);
    Map<String, Object> actual = new LinkedHashMap<>();
    for (Coordination coordination : Coordination.values()) {
      Resolution resolution = resolver.resolve(coordination);
      Map<String, Object> alternatives = new LinkedHashMap<>();
      for (Alternative alternative : negotiation.alternatives().values()) {
        alternatives.put(alternative.id(), answer(resolution, alternative));
      }
      actual.put(coordination.toString(), Map.of("alternatives", alternatives));
    }
    assertEquals(expected, MAPPER.<JsonNode>valueToTree(actual));
  }

  private static Map<String, Object> answer(Resolution resolution, Alternative alternative) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("decision", resolution.decision(alternative).toString());
    Map<String, Object> positions = new LinkedHashMap<>();
    resolution
        .positions(alternative)
        .forEach(
            (actor, position) ->
                positions.put(
                    actor.id(), List.of(position.low().toString(), position.high().toString())));
    answer.put("positions", positions);
    answer.put("blockers", ids(resolution.blockers(alternative)));
    answer.put("awaited", ids(resolution.awaited(alternative)));
    Shortfall shortfall = resolution.shortfall(alternative);
    answer.put(
        "shortfall", shortfall.isReachable() ? (Object) shortfall.members().orElseThrow() : null);
    return answer;
  }

  private static List<String> ids(Iterable<Actor> actors) {
    List<String> ids = new ArrayList<>();
    actors.forEach(actor -> ids.add(actor.id()));
    return ids;
  }
}
