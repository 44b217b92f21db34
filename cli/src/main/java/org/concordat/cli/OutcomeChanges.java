package org.concordat.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.concordat.internal.english.English;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Truth;
import org.concordat.outcome.OutcomeVerdict;
import org.concordat.outcome.Outcomes;
import org.concordat.outcome.Prospect;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.SearchLimit;

/**
 * Says what one lever, or another coordination, would change in what is certain, possible or
 * impossible.
 *
 * @param outcomes the outcomes as they were asked for
 * @param verdicts what is certain in them
 * @param now where everyone stands
 * @param limit how long each further question may take
 */
record OutcomeChanges(
    Outcomes outcomes,
    ImmutableMap<Alternative, OutcomeVerdict> verdicts,
    Resolution now,
    SearchLimit limit) {
  /** How many steps each further question takes at most. */
  static final long MAX_STEPS = 20_000;

  /** Returns a sentence for each change; levers that change the same are in one. */
  ImmutableList<String> sentences() {
    ImmutableList.Builder<String> sentences = ImmutableList.builder();
    ImmutableSet<Fact> movable = now.movableLevers();
    Map<String, List<String>> levers = new LinkedHashMap<>();
    for (Fact lever : movable) {
      levers
          .computeIfAbsent(changes(outcomes.assuming(with(lever))), change -> new ArrayList<>())
          .add(lever.label());
    }
    levers.forEach(
        (change, by) -> {
          if (!change.isEmpty()) {
            sentences.add(
                by.size() == 1
                    ? "If " + by.get(0) + ", " + change + "."
                    : "If one of these comes about, "
                        + change
                        + ": "
                        + String.join("; ", by)
                        + ".");
          }
        });
    if (!movable.isEmpty() && levers.keySet().equals(Set.of(""))) {
      sentences.add("No single lever changes that.");
    }
    others()
        .forEach(
            (coordination, condition) -> {
              String change = changes(outcomes.with(coordination));
              if (!change.isEmpty()) {
                sentences.add(
                    condition + ", " + change + " (--coordination " + coordination + ").");
              }
            });
    return sentences.build();
  }

  private ImmutableMap<Coordination, String> others() {
    return switch (now.coordination()) {
      case SEQUENTIAL ->
          ImmutableMap.of(Coordination.JOINT, "If those who wait for each other move together");
      case JOINT -> ImmutableMap.of(Coordination.SEQUENTIAL, "If someone has to move first");
      case ANY -> ImmutableMap.of();
    };
  }

  /** Assumes a lever to be true, even where it was assumed to be false. */
  private Assumptions with(Fact lever) {
    Map<String, Truth> facts = new HashMap<>(now.assumptions().facts());
    facts.put(lever.id(), Truth.TRUE);
    return new Assumptions(ImmutableMap.copyOf(facts), now.assumptions().positions());
  }

  /** Returns {@code Ada (ada) is possible and Ben (ben) is impossible}; empty for no change. */
  private String changes(Outcomes then) {
    List<String> changes = new ArrayList<>();
    then.within(limit)
        .verdicts()
        .forEach(
            (alternative, verdict) -> {
              Prospect before = Objects.requireNonNull(verdicts.get(alternative)).prospect();
              if (verdict.prospect() != before) {
                changes.add(
                    alternative.label()
                        + (verdict.prospect() == Prospect.UNSETTLED
                            ? " may change, which took too long to tell"
                            : " is " + verdict.prospect()));
              }
            });
    return English.list(changes);
  }
}
