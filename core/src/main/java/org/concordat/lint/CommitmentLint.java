package org.concordat.lint;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.concordat.condition.Condition;
import org.concordat.model.Position;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Preference;
import org.concordat.negotiation.Scope;
import org.concordat.negotiation.StandingCommitments;

/** Finds commitments and preferences that can never decide, because others always come first. */
final class CommitmentLint {

  /** A commitment, and the place of what it was written as. */
  private record Placed(String place, Commitment commitment) {
    Condition when() {
      return commitment.when();
    }
  }

  /** One actor's say on one alternative. */
  private record Seat(String actor, String alternative) {}

  private final Negotiation negotiation;
  private final Days days;
  private final Possibility possibility;
  private final ConditionLint conditions;
  private final Consumer<Warning> found;

  CommitmentLint(
      Negotiation negotiation,
      Days days,
      Possibility possibility,
      ConditionLint conditions,
      Consumer<Warning> found) {
    this.negotiation = negotiation;
    this.days = days;
    this.possibility = possibility;
    this.conditions = conditions;
    this.found = found;
  }

  void lint() {
    Map<Seat, List<Placed>> bySeat = new LinkedHashMap<>();
    for (int i = 0; i < negotiation.commitments().size(); i++) {
      add(bySeat, "commitments[" + i + "]", negotiation.commitments().get(i));
    }
    bySeat
        .values()
        .forEach(
            each ->
                each.sort(
                    (a, b) ->
                        StandingCommitments.LATEST_FIRST.compare(a.commitment, b.commitment)));
    for (int i = 0; i < negotiation.preferences().size(); i++) {
      Preference preference = negotiation.preferences().get(i);
      String place = "preferences[" + i + "]";
      preference.commitments().forEach(each -> add(bySeat, place, each));
    }
    // A preference is worth its place if one of its commitments can decide.
    Map<String, Boolean> canDecide = new LinkedHashMap<>();
    for (List<Placed> list : bySeat.values()) {
      for (int i = 0; i < list.size(); i++) {
        Placed placed = list.get(i);
        if (placed.place().startsWith("preferences")) {
          canDecide.merge(placed.place(), canDecide(list, i), Boolean::logicalOr);
        } else if (i > 0 && !canDecide(list, i) && conditions.canHold(placed.commitment())) {
          warn(list, i);
        }
      }
    }
    canDecide.forEach(
        (place, can) -> {
          if (!can) {
            found.accept(
                new Warning(
                    WarningKind.HIDDEN_COMMITMENT,
                    place,
                    "this preference can never decide: what the actor has declared comes first, and"
                        + " leaves nothing to it"));
          }
        });
  }

  private static void add(Map<Seat, List<Placed>> bySeat, String place, Commitment commitment) {
    bySeat
        .computeIfAbsent(
            new Seat(commitment.actor().id(), commitment.alternative().id()),
            key -> new ArrayList<>(2))
        .add(new Placed(place, commitment));
  }

  private boolean canDecide(List<Placed> list, int number) {
    return canDecide(list.get(number), list.subList(0, number));
  }

  /**
   * Returns whether a commitment can hold on some day while none of those before it that stand
   * does.
   */
  private boolean canDecide(Placed placed, List<Placed> before) {
    SortedSet<LocalDate> dates = new TreeSet<>();
    Days.add(dates, placed.when());
    for (Placed each : before) {
      Days.add(dates, each.commitment().term());
      Days.add(dates, each.when());
    }
    Scope scope =
        Scope.ofCommitment(
            negotiation.bodyOf(placed.commitment().alternative()),
            placed.commitment().alternative(),
            placed.commitment().actor());
    boolean stands = false;
    for (Negotiation then : days.of(placed.commitment().term(), dates)) {
      if (ConditionLint.isOn(then, scope)) {
        stands = true;
        List<Condition> first =
            before.stream()
                .map(Placed::commitment)
                .filter(each -> each.term().includes(then.asOf().orElse(null)))
                .map(Commitment::when)
                .toList();
        if (!first.contains(Condition.always())
            && possibility.can(then, scope, List.of(placed.when()), first)) {
          return true;
        }
      }
    }
    return !stands;
  }

  private void warn(List<Placed> list, int number) {
    Placed placed = list.get(number);
    ImmutableList<Placed> before = ImmutableList.copyOf(list.subList(0, number));
    Predicate<Placed> hides = each -> !canDecide(placed, List.of(each));
    Position range = placed.commitment().range();
    if (before.stream()
        .anyMatch(each -> range.equals(each.commitment().range()) && hides.test(each))) {
      // It is said twice, as by two sources, and nothing would change if it decided.
      return;
    }
    Placed hider = before.stream().filter(hides).findFirst().orElse(null);
    String actor = placed.commitment().actor().id();
    String reason =
        hider == null
            ? "others of \"" + actor + "\" come first, and one of them holds whenever it does"
            : "another of \""
                + actor
                + "\" comes first and "
                + (hider.when().equals(Condition.always())
                    ? "always holds"
                    : "holds whenever it does, \"" + hider.when() + "\"");
    found.accept(
        new Warning(
            WarningKind.HIDDEN_COMMITMENT,
            placed.place(),
            "this commitment on \""
                + placed.commitment().alternative().id()
                + "\" can never decide: "
                + reason,
            hider == null ? null : hider.place()));
  }
}
