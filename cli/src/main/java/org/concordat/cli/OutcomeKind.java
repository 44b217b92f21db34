package org.concordat.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.concordat.internal.english.English;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Stance;
import org.concordat.outcome.Outcome;

/**
 * Groups the outcomes that adopt the same alternatives, with what is open in them: many outcomes
 * differ only in what nobody would ask about.
 *
 * @param adopted whether each alternative is adopted
 * @param number how many outcomes these are
 * @param first the first of them
 * @param facts for each unknown fact, which states it has in them
 * @param stances for each alternative, which stances each member takes in them
 */
record OutcomeKind(
    ImmutableMap<Alternative, Boolean> adopted,
    int number,
    Outcome first,
    Map<Fact, Set<Boolean>> facts,
    Map<Alternative, Map<Actor, Set<Stance>>> stances) {
  /** Returns the kinds of outcomes, in the order in which the first of each is listed. */
  static ImmutableList<OutcomeKind> of(List<Outcome> outcomes) {
    Map<ImmutableMap<Alternative, Boolean>, List<Outcome>> byAdopted = new LinkedHashMap<>();
    for (Outcome outcome : outcomes) {
      byAdopted.computeIfAbsent(outcome.adopted(), key -> new ArrayList<>()).add(outcome);
    }
    ImmutableList.Builder<OutcomeKind> kinds = ImmutableList.builder();
    byAdopted.forEach((adopted, these) -> kinds.add(together(adopted, these)));
    return kinds.build();
  }

  private static OutcomeKind together(
      ImmutableMap<Alternative, Boolean> adopted, List<Outcome> outcomes) {
    Map<Fact, Set<Boolean>> facts = new LinkedHashMap<>();
    Map<Alternative, Map<Actor, Set<Stance>>> stances = new LinkedHashMap<>();
    for (Outcome outcome : outcomes) {
      outcome
          .facts()
          .forEach((fact, holds) -> facts.computeIfAbsent(fact, key -> new TreeSet<>()).add(holds));
      outcome
          .stances()
          .forEach(
              (alternative, byActor) -> {
                Map<Actor, Set<Stance>> of =
                    stances.computeIfAbsent(alternative, key -> new LinkedHashMap<>());
                byActor.forEach(
                    (actor, stance) ->
                        of.computeIfAbsent(actor, key -> EnumSet.noneOf(Stance.class)).add(stance));
              });
    }
    return new OutcomeKind(adopted, outcomes.size(), outcomes.get(0), facts, stances);
  }

  /** Returns the first of these outcomes by itself. */
  OutcomeKind example() {
    return together(adopted, List.of(first));
  }

  /** Returns whether every choice of what is open, each by itself, is one of the outcomes. */
  boolean isFree() {
    BigInteger choices = BigInteger.ONE;
    for (Set<Boolean> states : facts.values()) {
      choices = choices.multiply(BigInteger.valueOf(states.size()));
    }
    for (Map<Actor, Set<Stance>> byActor : stances.values()) {
      for (Set<Stance> each : byActor.values()) {
        choices = choices.multiply(BigInteger.valueOf(each.size()));
      }
    }
    return choices.equals(BigInteger.valueOf(number));
  }

  /**
   * Returns a sentence for each alternative, {@code Ben is adopted: North Quay and South Quay
   * support}, and one for the unknown facts, if there are any.
   *
   * @param kinds all kinds, of which what is the same in all is left out if there are several
   */
  ImmutableList<String> sentences(List<OutcomeKind> kinds) {
    ImmutableList.Builder<String> sentences = ImmutableList.builder();
    stances.forEach(
        (alternative, byActor) -> {
          Map<Set<Stance>, List<Actor>> groups = new LinkedHashMap<>();
          byActor.forEach(
              (actor, each) -> {
                if ((kinds.size() == 1 && number == 1) || differs(kinds, alternative, actor)) {
                  groups.computeIfAbsent(each, key -> new ArrayList<>()).add(actor);
                }
              });
          boolean isAdopted = Boolean.TRUE.equals(adopted.get(alternative));
          if (!groups.isEmpty()
              || kinds.size() == 1
              || kinds.stream().map(kind -> kind.adopted.get(alternative)).distinct().count() > 1) {
            List<String> who = new ArrayList<>();
            groups.forEach(
                (each, actors) ->
                    who.add(
                        Wording.membersWho(
                            actors, byActor.keySet(), verb(each, actors.size() > 1))));
            sentences.add(
                English.sentence(alternative.name())
                    + (isAdopted ? " is adopted" : " is not adopted")
                    + (who.isEmpty() ? "" : ": ")
                    + String.join("; ", who));
          }
        });
    List<String> known = new ArrayList<>();
    List<String> open = new ArrayList<>();
    facts.forEach(
        (fact, states) -> {
          if (states.size() > 1) {
            open.add("whether or not " + English.clause(fact.label()));
          } else {
            known.add(
                (states.contains(true) ? "it is true that " : "it is not the case that ")
                    + English.clause(fact.label()));
          }
        });
    if (!known.isEmpty()) {
      sentences.add("If " + English.list(known));
    }
    if (!open.isEmpty()) {
      sentences.add(English.sentence(English.list(open)));
    }
    return sentences.build();
  }

  private static boolean differs(List<OutcomeKind> kinds, Alternative alternative, Actor actor) {
    Set<Stance> all = EnumSet.noneOf(Stance.class);
    kinds.stream()
        .map(kind -> kind.stances.getOrDefault(alternative, ImmutableMap.of()))
        .forEach(byActor -> all.addAll(byActor.getOrDefault(actor, ImmutableSet.of())));
    return all.size() > 1;
  }

  /** Returns {@code supports}, {@code may abstain or support}, {@code may take any stance}. */
  private static String verb(Set<Stance> stances, boolean several) {
    if (stances.size() == Stance.values().length) {
      return "may take any stance";
    }
    if (stances.size() == 1) {
      return English.does(stances.iterator().next(), several);
    }
    List<String> verbs =
        Arrays.stream(Stance.values()).filter(stances::contains).map(English::verb).toList();
    return "may "
        + String.join(", ", verbs.subList(0, verbs.size() - 1))
        + " or "
        + verbs.get(verbs.size() - 1);
  }
}
