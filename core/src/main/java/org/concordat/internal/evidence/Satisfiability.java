package org.concordat.internal.evidence;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.concordat.condition.Condition;
import org.concordat.condition.FactHolds;
import org.concordat.condition.Threshold;
import org.concordat.internal.StepCounter;
import org.concordat.internal.rule.AtomBounds;
import org.concordat.internal.rule.SymmetryClasses;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;

/**
 * Decides whether conditions can all be true for some stances and some states of the facts,
 * regardless of commitments. Actors whom the conditions do not distinguish on an alternative form
 * one <em>kind</em>; stances that they do not distinguish are treated as one. The search decides
 * how many actors of each kind take each stance. A branch is cut off as soon as one condition
 * surely fails, and succeeds as soon as all surely hold.
 *
 * <p>The numbers suffice, since exchanging actors of one kind changes no condition. A condition
 * that surely fails while something is open fails however that is settled, so no solution is cut
 * off. The time is exponential in the number of kinds and facts at worst.
 */
public final class Satisfiability {
  private static final int STANCES = Stance.values().length;
  private static final ImmutableList<Truth> DECIDED = ImmutableList.of(Truth.TRUE, Truth.FALSE);

  /**
   * A sum over the actors with a say on one alternative: the weight of each actor, by id, times the
   * value of its stance.
   *
   * @param values the value of each stance
   * @param least for each stance, the least value of it and the higher ones
   * @param greatest for each stance, the greatest value of it and the higher ones
   */
  private record Sum(
      String alternative, Map<String, Long> weights, long[] values, long[] least, long[] greatest) {

    static Sum of(String alternative, Map<String, Long> weights, Threshold bound) {
      long[] values = Arrays.stream(Stance.values()).mapToLong(bound::value).toArray();
      long[] least = values.clone();
      long[] greatest = values.clone();
      for (int stance = STANCES - 2; stance >= 0; stance--) {
        least[stance] = Math.min(values[stance], least[stance + 1]);
        greatest[stance] = Math.max(values[stance], greatest[stance + 1]);
      }
      return new Sum(alternative, weights, values, least, greatest);
    }
  }

  /**
   * Actors who add the same weights to the same sums and nothing to others; {@code size} of them
   * have to be distributed over the stances.
   */
  private record Kind(int[] sums, long[] weights, int size) {}

  private final Negotiation negotiation;
  private final Scope scope;
  private final Formula[] formulas;
  private final Map<Condition, Formula> atoms = new HashMap<>();
  private final List<Sum> sums = new ArrayList<>();
  private final List<Kind> kinds = new ArrayList<>();
  private final Map<String, Integer> factNumbers = new HashMap<>();
  private final Formula.State state;
  private final int[][] exclusions;
  private final StepCounter counter;

  private Satisfiability(
      Negotiation negotiation, Scope scope, List<Condition> asked, StepCounter counter) {
    this.counter = counter;
    this.negotiation = negotiation;
    this.scope = scope;
    this.formulas =
        asked.stream()
            .map(each -> Formula.of(ClaimForm.of(negotiation, each, scope), this::atom))
            .toArray(Formula[]::new);
    addKinds();
    state = new Formula.State(factNumbers.size(), sums.size());
    exclusions =
        negotiation.exclusions().stream()
            .map(this::numbersOf)
            .filter(facts -> facts.length > 1)
            .toArray(int[][]::new);
    kinds.forEach(kind -> addRange(kind, kind.size(), 0, 1));
  }

  /**
   * Returns whether conditions can all be true; unknown if the counter was exhausted. A step looks
   * at one condition, or at what one actor adds to one sum.
   */
  public static Truth of(Negotiation negotiation, List<Condition> conditions, StepCounter counter) {
    return of(negotiation, Scope.NONE, conditions, counter);
  }

  /**
   * Returns the same for conditions in a scope, which gives {@code members} and {@code others} a
   * meaning; {@code it} must have been replaced.
   */
  public static Truth of(
      Negotiation negotiation, Scope scope, List<Condition> conditions, StepCounter counter) {
    if (!counter.spend(conditions.size())) {
      return Truth.UNKNOWN;
    }
    Satisfiability search = new Satisfiability(negotiation, scope, conditions, counter);
    return search.searchFacts(0) ? Truth.TRUE : counter.isExhausted() ? Truth.UNKNOWN : Truth.FALSE;
  }

  private Formula atom(Condition atom) {
    Formula known = atoms.get(atom);
    if (known == null) {
      known =
          atom instanceof FactHolds fact
              ? new Formula.FactIs(
                  factNumbers.computeIfAbsent(
                      negotiation.fact(fact.fact()).id(), id -> factNumbers.size()))
              : AtomBounds.of(atom, negotiation, scope)
                  .map(this::reaches)
                  .orElseThrow(
                      () ->
                          new IllegalArgumentException(
                              "\"" + atom + "\" should have been replaced by ClaimForm"));
      atoms.put(atom, known);
    }
    return known;
  }

  private Formula reaches(AtomBounds asked) {
    Map<String, Long> weights = new LinkedHashMap<>();
    Alternative on = negotiation.alternative(asked.alternative());
    for (Actor actor : asked.actors()) {
      if (negotiation.hasSay(actor, on)) {
        weights.put(actor.id(), asked.weigh(actor));
      }
    }
    int first = sums.size();
    for (Threshold bound : asked.bounds()) {
      sums.add(Sum.of(asked.alternative(), weights, bound));
    }
    return new Formula.Reaches(
        first, asked.bounds().stream().mapToLong(Threshold::least).toArray());
  }

  private int[] numbersOf(Set<Fact> facts) {
    return facts.stream()
        .map(fact -> factNumbers.get(fact.id()))
        .filter(Objects::nonNull)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private void addKinds() {
    Map<String, Map<String, List<Long>>> parts = new LinkedHashMap<>();
    for (int i = 0; i < sums.size(); i++) {
      Sum sum = sums.get(i);
      long number = i;
      if (!counter.spend(sum.weights().size())) {
        return;
      }
      Map<String, List<Long>> ofAlternative =
          parts.computeIfAbsent(sum.alternative(), key -> new LinkedHashMap<>());
      sum.weights()
          .forEach(
              (actor, weight) -> {
                if (weight != 0) {
                  Collections.addAll(
                      ofAlternative.computeIfAbsent(actor, key -> new ArrayList<>()),
                      number,
                      weight);
                }
              });
    }
    parts.values().forEach(this::addKinds);
  }

  /**
   * Adds the kinds on one alternative, given for each actor the numbers of its sums and its
   * weights.
   */
  private void addKinds(Map<String, List<Long>> parts) {
    List<List<Long>> rows = ImmutableList.copyOf(parts.values());
    SymmetryClasses.of(rows.size(), i -> rows.get(i).stream().mapToLong(Long::longValue)).stream()
        .sorted(Comparator.comparing(List::size))
        .forEach(
            alike -> {
              List<Long> part = rows.get(alike.get(0));
              int[] numbers = new int[part.size() / 2];
              long[] weights = new long[numbers.length];
              for (int i = 0; i < numbers.length; i++) {
                numbers[i] = Math.toIntExact(part.get(2 * i));
                weights[i] = part.get(2 * i + 1);
              }
              kinds.add(new Kind(numbers, weights, alike.size()));
            });
  }

  /**
   * Adds to the bounds of the sums, or subtracts from them, what {@code actors} of a kind can add
   * at a stance or a higher one.
   */
  private void addRange(Kind kind, long actors, int lowestStance, int sign) {
    for (int i = 0; i < kind.sums().length; i++) {
      Sum sum = sums.get(kind.sums()[i]);
      long weight = sign * actors * kind.weights()[i];
      state.lowest()[kind.sums()[i]] += weight * sum.least()[lowestStance];
      state.highest()[kind.sums()[i]] += weight * sum.greatest()[lowestStance];
    }
  }

  /** Adds to the sums, or subtracts from them, what {@code actors} of a kind add at one stance. */
  private void addExact(Kind kind, long actors, int stance, int sign) {
    for (int i = 0; i < kind.sums().length; i++) {
      int sum = kind.sums()[i];
      long value = sign * actors * kind.weights()[i] * sums.get(sum).values()[stance];
      state.lowest()[sum] += value;
      state.highest()[sum] += value;
    }
  }

  private boolean searchFacts(int number) {
    if (number == state.facts().length) {
      return searchKinds(0, 0, kinds.isEmpty() ? 0 : kinds.get(0).size());
    }
    if (!counter.spend(1)) {
      return false;
    }
    for (Truth truth : DECIDED) {
      state.facts()[number] = truth;
      if (!excludesItself() && all() != Truth.FALSE && searchFacts(number + 1)) {
        return true;
      }
    }
    state.facts()[number] = Truth.UNKNOWN;
    return false;
  }

  private boolean excludesItself() {
    for (int[] exclusion : exclusions) {
      int hold = 0;
      for (int fact : exclusion) {
        hold += state.facts()[fact] == Truth.TRUE ? 1 : 0;
      }
      if (hold > 1) {
        return true;
      }
    }
    return false;
  }

  /** Distributes the rest of a kind over a stance and the higher ones, then the following kinds. */
  private boolean searchKinds(int number, int stance, int left) {
    Truth all = all();
    if (all != Truth.UNKNOWN) {
      return all == Truth.TRUE;
    }
    if (number == kinds.size() || counter.isExhausted()) {
      return false;
    }
    Kind kind = kinds.get(number);
    boolean last = stance == STANCES - 1 || isLikeTheHigher(kind, stance);
    addRange(kind, left, stance, -1);
    for (int here = last ? left : 0; here <= left; here++) {
      addExact(kind, here, stance, 1);
      if (!last) {
        addRange(kind, left - here, stance + 1, 1);
      }
      boolean found =
          (last || here == left)
              ? searchKinds(
                  number + 1, 0, number + 1 < kinds.size() ? kinds.get(number + 1).size() : 0)
              : searchKinds(number, stance + 1, left - here);
      if (!last) {
        addRange(kind, left - here, stance + 1, -1);
      }
      addExact(kind, here, stance, -1);
      if (found) {
        return true;
      }
    }
    addRange(kind, left, stance, 1);
    return false;
  }

  /**
   * Returns whether no sum to which the kind adds distinguishes this stance from any higher one.
   */
  private boolean isLikeTheHigher(Kind kind, int stance) {
    for (int sum : kind.sums()) {
      for (int higher = stance + 1; higher < STANCES; higher++) {
        if (sums.get(sum).values()[higher] != sums.get(sum).values()[stance]) {
          return false;
        }
      }
    }
    return true;
  }

  private Truth all() {
    Truth all = Truth.TRUE;
    for (int i = 0; i < formulas.length && all != Truth.FALSE; i++) {
      all = all.and(formulas[i].in(state));
    }
    return counter.spend(formulas.length) ? all : Truth.UNKNOWN;
  }
}
