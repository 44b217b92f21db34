package org.concordat.documents.answers;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.concordat.model.Named;
import org.concordat.model.Stance;
import org.concordat.outcome.Outcome;

/** Writes outcomes as JSON. */
final class OutcomesJson {
  private OutcomesJson() {}

  static Map<String, Object> of(Outcome outcome) {
    return ImmutableMap.of(
        "facts",
        outcome.facts().entrySet().stream()
            .filter(Map.Entry::getValue)
            .map(Map.Entry::getKey)
            .map(Named::id)
            .toList(),
        "stances",
        JsonValues.byId(outcome.stances(), byActor -> JsonValues.byId(byActor, Stance::toString)));
  }
}
