package org.concordat.documents.answers;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.concordat.model.Alternative;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.OtherCoordination;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Shortfall;
import org.jspecify.annotations.Nullable;

/** Writes positions and decisions as JSON. */
final class StandingJson {
  private StandingJson() {}

  static Map<String, Map<String, @Nullable Object>> of(Resolution resolution) {
    Map<String, Map<String, @Nullable Object>> alternatives = new LinkedHashMap<>();
    resolution
        .negotiation()
        .alternatives()
        .forEach((id, alternative) -> alternatives.put(id, of(resolution, alternative)));
    return alternatives;
  }

  /** Returns the same, with the alternatives that only another coordination would carry. */
  static Map<String, Map<String, @Nullable Object>> withOthers(Resolution resolution) {
    Map<String, Map<String, @Nullable Object>> alternatives = of(resolution);
    OtherCoordination.allOf(resolution)
        .forEach(
            (alternative, other) ->
                requireNonNull(alternatives.get(alternative.id()))
                    .put("otherwise", JsonValues.otherwise(other)));
    return alternatives;
  }

  private static Map<String, @Nullable Object> of(Resolution resolution, Alternative alternative) {
    Negotiation negotiation = resolution.negotiation();
    Map<String, Object> positions = new LinkedHashMap<>();
    resolution
        .positions(alternative)
        .forEach((actor, position) -> positions.put(actor.id(), JsonValues.bounds(position)));
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("decision", resolution.decision(alternative).toString());
    answer.put("positions", positions);
    answer.put("blockers", JsonValues.ids(negotiation, resolution.blockers(alternative)));
    answer.put("awaited", JsonValues.ids(negotiation, resolution.awaited(alternative)));
    answer.put("rule", RuleJson.of(resolution.rule(alternative)));
    answer.put("shortfall", shortfall(resolution.shortfall(alternative)));
    return answer;
  }

  private static @Nullable Object shortfall(Shortfall shortfall) {
    if (!shortfall.isReachable()) {
      return null;
    }
    return shortfall.isExact()
        ? (Object) shortfall.atLeast()
        : ImmutableList.of(shortfall.atLeast(), shortfall.atMost());
  }
}
