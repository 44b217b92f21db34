package org.concordat.lint;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.concordat.condition.Condition;
import org.concordat.model.Position;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.concordat.negotiation.StandingCommitments;

/** Finds commitments and preferences that can never decide, because others always come first. */
final class CommitmentLint {

  /**
   * A commitment with its place in the negotiation.
   *
   * @param isPreference whether it comes from a preference
   * @param number its number among the negotiation's preferences or commitments
   */
  private record Placed(boolean isPreference, int number, Commitment commitment) {
    Condition when() {
      return commitment.when();
    }

    String place() {
      return (isPreference ? "preferences[" : "commitments[") + number + "]";
    }
  }

  /** Orders declared commitments, the latest first, before those from preferences. */
  private static final Comparator<Placed> FIRST =
      (a, b) ->
          a.isPreference() || b.isPreference()
              ? Boolean.compare(a.isPreference(), b.isPreference())
              : StandingCommitments.LATEST_FIRST.compare(a.commitment(), b.commitment());

  private final Negotiation negotiation;
  private final RepresentativeDays days;
  private final Possibility possibility;
  private final ConditionLint conditions;
  private final Consumer<Warning> found;

  /** The warnings, by the numbers of the commitments. */
  private final SortedMap<Integer, Warning> hidden = new TreeMap<>();

  /** The numbers of the preferences examined. */
  private final BitSet ranked = new BitSet();

  /** The numbers of the preferences with a commitment that can decide. */
  private final BitSet canDecide = new BitSet();

  CommitmentLint(
      Negotiation negotiation,
      RepresentativeDays days,
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
    for (List<Placed> all : byAlternative().values()) {
      if (!possibility.goesOn()) {
        break;
      }
      Map<String, List<Placed>> byActor = new LinkedHashMap<>();
      for (Placed placed : all) {
        byActor
            .computeIfAbsent(placed.commitment().actor().id(), id -> new ArrayList<>(2))
            .add(placed);
      }
      byActor.values().forEach(this::lint);
    }
    hidden.values().forEach(found);
    if (!possibility.goesOn()) {
      // Not all commitments from preferences may have been examined.
      return;
    }
    // A preference is worth its place if one of its commitments can decide.
    ranked.andNot(canDecide);
    ranked.stream()
        .forEach(
            number ->
                found.accept(
                    new Warning(
                        WarningKind.HIDDEN_COMMITMENT,
                        "preferences[" + number + "]",
                        "this preference can never decide: what the actor has declared comes"
                            + " first, and leaves nothing to it")));
  }

  private Map<String, List<Placed>> byAlternative() {
    Map<String, List<Placed>> byAlternative = new LinkedHashMap<>();
    for (int i = 0; i < negotiation.commitments().size(); i++) {
      add(byAlternative, new Placed(false, i, negotiation.commitments().get(i)));
    }
    for (int i = 0; i < negotiation.preferences().size(); i++) {
      for (Commitment each : negotiation.preferences().get(i).commitments()) {
        add(byAlternative, new Placed(true, i, each));
      }
    }
    return byAlternative;
  }

  private static void add(Map<String, List<Placed>> byAlternative, Placed placed) {
    byAlternative
        .computeIfAbsent(placed.commitment().alternative().id(), id -> new ArrayList<>())
        .add(placed);
  }

  /** Checks the commitments of one actor on one alternative. */
  private void lint(List<Placed> list) {
    list.sort(FIRST);
    for (int i = 0; i < list.size(); i++) {
      Placed placed = list.get(i);
      if (placed.isPreference()) {
        ranked.set(placed.number());
        if (!canDecide.get(placed.number()) && canDecide(list, i)) {
          canDecide.set(placed.number());
        }
      } else if (i > 0 && !canDecide(list, i) && conditions.canHold(placed.commitment())) {
        warn(list, i);
      }
    }
  }

  private boolean canDecide(List<Placed> list, int number) {
    return canDecide(list.get(number), list.subList(0, number));
  }

  /**
   * Returns whether, on some day, a commitment can hold while no earlier one that stands then
   * holds.
   */
  private boolean canDecide(Placed placed, List<Placed> before) {
    SortedSet<LocalDate> dates = new TreeSet<>();
    RepresentativeDays.add(dates, placed.when());
    for (Placed each : before) {
      RepresentativeDays.add(dates, each.commitment().term());
      RepresentativeDays.add(dates, each.when());
    }
    Scope scope =
        Scope.ofCommitment(
            negotiation.bodyOf(placed.commitment().alternative()),
            placed.commitment().alternative(),
            placed.commitment().actor());
    boolean stands = false;
    for (Negotiation then : days.of(placed.commitment().term(), dates)) {
      if (!possibility.goesOn()) {
        return true;
      }
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
      // The same commitment given twice, by two sources for example: it makes no difference which
      // one decides.
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
    hidden.put(
        placed.number(),
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
