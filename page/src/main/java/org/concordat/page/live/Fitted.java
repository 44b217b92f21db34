package org.concordat.page.live;

import com.google.common.collect.ImmutableList;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.page.view.Budget;
import org.concordat.page.view.Days;
import org.concordat.page.view.Study;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.jspecify.annotations.Nullable;

/**
 * Fits a scenario to a negotiation.
 *
 * @param study the negotiation under the scenario
 * @param scenario the part of the scenario that the negotiation knows
 * @param ignored the rest: names, days, and facts that others exclude
 */
record Fitted(Study study, Scenario scenario, ImmutableList<String> ignored) {

  static Fitted of(Days days, Negotiation document, Scenario asked, Budget budget) {
    List<String> ignored = new ArrayList<>();
    Scenario scenario = asked;
    Negotiation negotiation = document;
    if (!asked.asOf().isEmpty()) {
      LocalDate day = day(asked.asOf());
      if (day == null) {
        ignored.add(asked.asOf());
        scenario = scenario.asOf(document.asOf().map(LocalDate::toString).orElse(""));
      } else {
        negotiation = document.asOf(day);
      }
    }
    if (!asked.about().isEmpty() && !negotiation.alternatives().containsKey(asked.about())) {
      ignored.add(asked.about());
      scenario = scenario.about("");
    }
    Coordination coordination = coordination(asked.coordination());
    if (coordination == null) {
      ignored.add(asked.coordination());
      coordination = Coordination.SEQUENTIAL;
      scenario = scenario.with(coordination.toString());
    }
    Study base = Study.of(days, negotiation, coordination, Assumptions.NONE, budget);
    Assumptions assumptions = Assumptions.NONE;
    for (Map.Entry<String, Boolean> each : asked.facts().entrySet()) {
      Fact fact = negotiation.facts().get(each.getKey());
      if (fact == null || (each.getValue() && excludes(base, asked, fact))) {
        ignored.add(each.getKey());
        scenario = scenario.withoutFact(each.getKey());
      } else {
        assumptions = assumptions.fact(fact, Truth.of(each.getValue()));
      }
    }
    for (Map.Entry<String, String> each : asked.stances().entrySet()) {
      Assumptions more = supposing(assumptions, negotiation, each.getKey(), each.getValue());
      if (more == null) {
        ignored.add(each.getKey() + ":" + each.getValue());
        scenario = scenario.withoutStance(each.getKey());
      } else {
        assumptions = more;
      }
    }
    Study study =
        assumptions.isEmpty()
            ? base
            : Study.of(days, negotiation, coordination, assumptions, budget);
    return new Fitted(study, scenario, ImmutableList.copyOf(ignored));
  }

  /** Returns whether another fact is true, or assumed to be, that excludes one; the first wins. */
  private static boolean excludes(Study base, Scenario asked, Fact fact) {
    return base.negotiation().exclusions().stream()
        .filter(exclusion -> exclusion.contains(fact))
        .flatMap(exclusion -> exclusion.stream())
        .filter(other -> !other.equals(fact))
        .anyMatch(
            other -> {
              Boolean assumed = asked.facts().get(other.id());
              boolean isTrue = base.isTrue(other);
              return assumed == null
                  ? isTrue
                  : assumed && (isTrue || other.id().compareTo(fact.id()) < 0);
            });
  }

  private static @Nullable Assumptions supposing(
      Assumptions assumptions, Negotiation negotiation, String variable, String word) {
    int at = variable.indexOf('@');
    Actor actor = at < 0 ? null : negotiation.actors().get(variable.substring(0, at));
    Alternative on = at < 0 ? null : negotiation.alternatives().get(variable.substring(at + 1));
    Stance stance = stance(word);
    return actor == null || on == null || stance == null || !negotiation.hasSay(actor, on)
        ? null
        : assumptions.stance(actor, on, stance);
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException none) {
      return null;
    }
  }

  private static @Nullable Coordination coordination(String text) {
    for (Coordination each : Coordination.values()) {
      if (each.toString().equals(text)) {
        return each;
      }
    }
    return null;
  }

  private static @Nullable Stance stance(String text) {
    for (Stance each : Stance.values()) {
      if (each.toString().equals(text)) {
        return each;
      }
    }
    return null;
  }
}
