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
  private record Word(String place, Commitment commitment) {
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
    Map<Seat, List<Word>> words = new LinkedHashMap<>();
    for (int i = 0; i < negotiation.commitments().size(); i++) {
      add(words, "commitments[" + i + "]", negotiation.commitments().get(i));
    }
    words
        .values()
        .forEach(
            each ->
                each.sort(
                    (a, b) ->
                        StandingCommitments.LATEST_FIRST.compare(a.commitment, b.commitment)));
    for (int i = 0; i < negotiation.preferences().size(); i++) {
      Preference preference = negotiation.preferences().get(i);
      String place = "preferences[" + i + "]";
      preference.commitments().forEach(each -> add(words, place, each));
    }
    // A preference is worth its place if one of its commitments can decide.
    Map<String, Boolean> canDecide = new LinkedHashMap<>();
    for (List<Word> list : words.values()) {
      for (int i = 0; i < list.size(); i++) {
        Word word = list.get(i);
        if (word.place().startsWith("preferences")) {
          canDecide.merge(word.place(), canDecide(list, i), Boolean::logicalOr);
        } else if (i > 0 && !canDecide(list, i) && conditions.canHold(word.commitment())) {
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

  private static void add(Map<Seat, List<Word>> words, String place, Commitment commitment) {
    words
        .computeIfAbsent(
            new Seat(commitment.actor().id(), commitment.alternative().id()),
            key -> new ArrayList<>(2))
        .add(new Word(place, commitment));
  }

  private boolean canDecide(List<Word> list, int number) {
    return canDecide(list.get(number), list.subList(0, number));
  }

  /** Returns whether a word can hold on some day while none of those before it that stand does. */
  private boolean canDecide(Word word, List<Word> before) {
    SortedSet<LocalDate> dates = new TreeSet<>();
    Days.add(dates, word.when());
    for (Word each : before) {
      Days.add(dates, each.commitment().term());
      Days.add(dates, each.when());
    }
    Scope scope =
        Scope.ofCommitment(
            negotiation.bodyOf(word.commitment().alternative()),
            word.commitment().alternative(),
            word.commitment().actor());
    boolean stands = false;
    for (Negotiation then : days.of(word.commitment().term(), dates)) {
      if (ConditionLint.isOn(then, scope)) {
        stands = true;
        List<Condition> first =
            before.stream()
                .map(Word::commitment)
                .filter(each -> each.term().includes(then.asOf().orElse(null)))
                .map(Commitment::when)
                .toList();
        if (!first.contains(Condition.always())
            && possibility.can(then, scope, List.of(word.when()), first)) {
          return true;
        }
      }
    }
    return !stands;
  }

  private void warn(List<Word> list, int number) {
    Word word = list.get(number);
    ImmutableList<Word> before = ImmutableList.copyOf(list.subList(0, number));
    Predicate<Word> hides = each -> !canDecide(word, List.of(each));
    Position range = word.commitment().range();
    if (before.stream()
        .anyMatch(each -> range.equals(each.commitment().range()) && hides.test(each))) {
      // It is said twice, as by two sources, and nothing would change if it decided.
      return;
    }
    Word hider = before.stream().filter(hides).findFirst().orElse(null);
    String actor = word.commitment().actor().id();
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
            word.place(),
            "this commitment on \""
                + word.commitment().alternative().id()
                + "\" can never decide: "
                + reason,
            hider == null ? null : hider.place()));
  }
}
