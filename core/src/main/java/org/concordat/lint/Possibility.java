package org.concordat.lint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.condition.AboutAlternative;
import org.concordat.condition.Adopted;
import org.concordat.condition.Condition;
import org.concordat.condition.FactHolds;
import org.concordat.condition.StanceIs;
import org.concordat.condition.Verb;
import org.concordat.internal.StepCounter;
import org.concordat.internal.evidence.ClaimForm;
import org.concordat.internal.evidence.Satisfiability;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.concordat.resolve.SearchLimit;
import org.concordat.resolve.StopReason;
import org.jspecify.annotations.Nullable;

/** Decides whether some conditions can hold on a day while others fail. */
final class Possibility {
  /** The most steps of a single question, so that a hard one leaves time for the rest. */
  private static final long MAX_STEPS = 100_000;

  private static final int MAX_DAYS = 256;

  /** With up to so many facts, or half as many stances, all choices are tried before a search. */
  private static final int MAX_NAMED = 8;

  private final StepCounter counter;
  private @Nullable StopReason stopped;

  /**
   * Two choices of true facts: none; and greedily, from the first fact, as many as exclusions
   * allow.
   */
  private final ImmutableList<ImmutableSet<String>> choices;

  /** The exclusions of each fact, by their numbers. */
  private final ImmutableSetMultimap<String, Integer> exclusions;

  private final IdentityHashMap<Negotiation, Extremes> extremes = new IdentityHashMap<>();

  Possibility(Negotiation negotiation, SearchLimit limit) {
    this.counter = new StepCounter(limit);
    Set<Fact> most = new LinkedHashSet<>(negotiation.facts().values());
    for (ImmutableSet<Fact> exclusion : negotiation.exclusions()) {
      boolean taken = false;
      for (Fact fact : exclusion) {
        if (taken) {
          most.remove(fact);
        } else {
          taken = most.contains(fact);
        }
      }
    }
    ImmutableSetMultimap.Builder<String, Integer> numbers = ImmutableSetMultimap.builder();
    for (int i = 0; i < negotiation.exclusions().size(); i++) {
      for (Fact fact : negotiation.exclusions().get(i)) {
        numbers.put(fact.id(), i);
      }
    }
    this.exclusions = numbers.build();
    this.choices =
        ImmutableList.of(
            ImmutableSet.of(), most.stream().map(Fact::id).collect(ImmutableSet.toImmutableSet()));
  }

  /** Returns the first limit that left a question undecided; {@code null} if none did. */
  @Nullable StopReason stopped() {
    return stopped;
  }

  /** Checks the time, and returns whether there may be further questions. */
  boolean goesOn() {
    boolean goesOn = counter.look();
    if (!goesOn) {
      note(counter);
    }
    return goesOn;
  }

  /**
   * Returns whether there are stances and states of facts, as section 9 allows them, for which all
   * of {@code hold} are true and none of {@code fail} is; also true if that takes too long to
   * decide.
   */
  boolean can(Negotiation then, Scope scope, List<Condition> hold, List<Condition> fail) {
    if (!counter.spend(1L + hold.size() + fail.size())) {
      return stop(counter) != Truth.FALSE;
    }
    List<Condition> all = new ArrayList<>();
    try {
      hold.forEach(each -> all.add(ClaimForm.of(then, bound(each, scope), scope)));
      fail.forEach(each -> all.add(ClaimForm.complement(then, bound(each, scope), scope)));
    } catch (IllegalArgumentException tooDeep) {
      // An adoption, rewritten in terms of stances, nests deeper than conditions may.
      stopped = stopped == null ? StopReason.STEPS : stopped;
      return true;
    }
    return isSoInAnExtreme(then, scope, all) || search(then, scope, all) != Truth.FALSE;
  }

  private boolean isSoInAnExtreme(Negotiation then, Scope scope, List<Condition> all) {
    if (extremes.size() > MAX_DAYS) {
      extremes.clear();
    }
    Extremes ofDay = extremes.computeIfAbsent(then, Extremes::new);
    for (ImmutableSet<String> isTrue : choices) {
      if (isSo(ofDay, scope, all, List.of(), isTrue)) {
        return true;
      }
    }
    return isSoForSomeOfThoseNamed(ofDay, then, scope, all);
  }

  private static boolean isSo(
      Extremes ofDay,
      Scope scope,
      List<Condition> all,
      List<Extremes.Named> named,
      Set<String> isTrue) {
    return Stream.of(Stance.SUPPORT, Stance.OPPOSE)
        .anyMatch(
            stance ->
                all.stream().allMatch(each -> ofDay.holds(each, scope, stance, named, isTrue)));
  }

  /**
   * Returns whether conditions are met for some stances of the actors that they name and some
   * states of the facts that they name, all other facts being false; false if they name too many.
   */
  private boolean isSoForSomeOfThoseNamed(
      Extremes ofDay, Negotiation then, Scope scope, List<Condition> all) {
    Set<String> facts = new LinkedHashSet<>();
    Set<ImmutableList<String>> variables = new LinkedHashSet<>();
    for (Condition condition : all) {
      for (Condition atom : condition.atoms()) {
        if (atom instanceof FactHolds fact) {
          facts.add(fact.fact());
        } else if (atom instanceof StanceIs stance) {
          variables.add(ImmutableList.of(stance.actor(), stance.alternative()));
        }
      }
    }
    if (facts.size() + 2 * variables.size() > MAX_NAMED) {
      return false;
    }
    List<List<Extremes.Named>> stances =
        Lists.cartesianProduct(
            variables.stream()
                .map(
                    variable ->
                        Arrays.stream(Stance.values())
                            .map(
                                stance ->
                                    new Extremes.Named(
                                        then.actor(variable.get(0)), variable.get(1), stance))
                            .toList())
                .toList());
    for (Set<String> isTrue : Sets.powerSet(facts)) {
      if (!isExcluded(isTrue)
          && stances.stream().anyMatch(named -> isSo(ofDay, scope, all, named, isTrue))) {
        return true;
      }
    }
    return false;
  }

  private boolean isExcluded(Set<String> isTrue) {
    Set<Integer> taken = new HashSet<>();
    return !isTrue.stream().flatMap(fact -> exclusions.get(fact).stream()).allMatch(taken::add);
  }

  private Truth search(Negotiation then, Scope scope, List<Condition> asked) {
    List<Condition> all = new ArrayList<>(asked);
    all.addAll(absences(then, asked));
    StepCounter part = counter.restarted(MAX_STEPS);
    Truth can = Satisfiability.of(then, scope, all, part);
    counter.spend(part.steps());
    return can == Truth.UNKNOWN ? stop(part) : can;
  }

  private Truth stop(StepCounter at) {
    note(at);
    return Truth.UNKNOWN;
  }

  private void note(StepCounter at) {
    stopped = stopped == null ? at.stopped().orElse(null) : stopped;
  }

  private static Condition bound(Condition condition, Scope scope) {
    Alternative atHand = scope.alternative();
    return atHand == null ? condition : condition.about(atHand);
  }

  /**
   * Returns conditions that fix the stances of absent members on the alternatives that conditions
   * ask about.
   */
  private static ImmutableList<Condition> absences(Negotiation then, List<Condition> conditions) {
    if (then.bodies().values().stream().allMatch(body -> then.absent(body).isEmpty())) {
      return ImmutableList.of();
    }
    Set<String> asked = new HashSet<>();
    for (Condition condition : conditions) {
      for (Condition atom : condition.atoms()) {
        if (atom instanceof AboutAlternative on
            && on.dependsOnStances()
            && !(atom instanceof Adopted)) {
          asked.add(on.alternative());
        }
      }
    }
    ImmutableList.Builder<Condition> absences = ImmutableList.builder();
    for (String id : asked) {
      Alternative alternative = then.alternative(id);
      Body body = then.bodyOf(alternative);
      Verb verb = body.absence() == Stance.OPPOSE ? Verb.OPPOSE : Verb.ABSTAIN;
      for (Actor member : then.absent(body)) {
        absences.add(Condition.stance(member, verb, alternative));
      }
    }
    return absences.build();
  }
}
