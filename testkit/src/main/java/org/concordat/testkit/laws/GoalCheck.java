package org.concordat.testkit.laws;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.bargain.Move;
import org.concordat.explain.Explanation;
import org.concordat.explain.Goal;
import org.concordat.explain.Node;
import org.concordat.model.Actor;
import org.concordat.model.Fact;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Decision;
import org.concordat.resolve.OtherCoordination;
import org.concordat.resolve.Resolution;

/** Checks what an answer waits for or could be lost by, by trying all sets of levers. */
final class GoalCheck {
  /** Up to how many levers all sets are tried. */
  private static final int MAX_LEVERS = 7;

  private final ByTheLetter letter;
  private final Map<Set<Fact>, Resolution> tried = new HashMap<>();

  GoalCheck(ByTheLetter letter) {
    this.letter = letter;
  }

  Set<Fact> movable() {
    Set<Fact> movable = new LinkedHashSet<>();
    for (Fact fact : letter.negotiation.facts().values()) {
      boolean excluded =
          letter.negotiation.exclusions().stream()
              .anyMatch(
                  set ->
                      set.contains(fact)
                          && set.stream().anyMatch(each -> letter.truth(each.id()) == Truth.TRUE));
      if (fact.lever() && letter.truth(fact.id()) == Truth.FALSE && !excluded) {
        movable.add(fact);
      }
    }
    return movable;
  }

  private Resolution with(Set<Fact> moves) {
    return tried.computeIfAbsent(
        moves,
        each -> {
          // A move may bring about a fact that is assumed to be false.
          Assumptions given = letter.resolution.assumptions();
          Map<String, Truth> facts = new LinkedHashMap<>(given.facts());
          each.forEach(fact -> facts.put(fact.id(), Truth.TRUE));
          return letter
              .resolution
              .resolver()
              .resolve(
                  letter.resolution.coordination(),
                  new Assumptions(ImmutableMap.copyOf(facts), given.positions()));
        });
  }

  void check(Explanation explanation) {
    if (explanation.answer() instanceof Node.Decided decided) {
      boolean adopted = decided.decision() == Decision.ADOPTED;
      Predicate<Resolution> carries =
          each -> each.decision(decided.alternative()) == Decision.ADOPTED;
      Check.that(
          explanation.waitsFor().size() == (adopted ? 0 : 1)
              && explanation.lostBy().size() == (adopted ? 1 : 0),
          () ->
              "what is adopted should say how it can be lost, and only what is not adopted what it waits"
                  + " for: "
                  + explanation);
      explanation.waitsFor().forEach(goal -> ways(goal, carries));
      explanation.lostBy().forEach(goal -> ways(goal, carries.negate()));
      otherwise(explanation, carries);
      return;
    }
    Node.Stands stands = (Node.Stands) explanation.answer();
    Actor actor = stands.actors().get(0);
    Stance low = stands.position().low();
    Check.that(
        explanation.lostBy().size() == (low == Stance.OPPOSE ? 0 : 1),
        () ->
            "exactly who does not oppose should have something by which its support can be lost: "
                + explanation);
    for (Goal goal : explanation.lostBy()) {
      Check.that(goal.atLeast().equals(Optional.of(low)), goal::toString);
      ways(goal, each -> each.position(actor, stands.alternative()).low().compareTo(low) < 0);
    }
    Goal higher = null;
    Map<Stance, Goal> goals =
        explanation.waitsFor().stream()
            .collect(Collectors.toMap(goal -> goal.atLeast().orElseThrow(), goal -> goal));
    for (int i = Stance.values().length - 1; i > low.ordinal(); i--) {
      Stance stance = Stance.values()[i];
      Predicate<Resolution> reaches =
          each -> each.position(actor, stands.alternative()).low().isAtLeast(stance);
      higher = goals.getOrDefault(stance, higher);
      goals.remove(stance);
      if (higher != null) {
        ways(higher, reaches);
      } else if (movable().size() <= MAX_LEVERS) {
        Check.that(
            minimal(reaches).isEmpty(),
            () -> stance + " could be reached, but no way is given: " + explanation);
      }
    }
    Check.that(goals.isEmpty(), () -> "goals that are reached already are given: " + goals);
    otherwise(
        explanation, each -> each.position(actor, stands.alternative()).low() == Stance.SUPPORT);
  }

  /**
   * Checks that the other coordination is the first that reaches the goal, if the one asked about
   * does not.
   */
  private void otherwise(Explanation explanation, Predicate<Resolution> reached) {
    Optional<Coordination> other =
        reached.test(letter.resolution)
            ? Optional.empty()
            : Stream.of(Coordination.JOINT, Coordination.SEQUENTIAL)
                .filter(
                    each ->
                        reached.test(
                            letter
                                .resolution
                                .resolver()
                                .resolve(each, letter.resolution.assumptions())))
                .findFirst();
    Check.that(
        explanation.otherwise().map(OtherCoordination::coordination).equals(other),
        () -> "the other coordination that reaches it should be " + other + ": " + explanation);
  }

  /**
   * Checks that the sets are minimal and reach the goal and, if the list is complete, that there
   * are no others.
   */
  private void ways(Goal goal, Predicate<Resolution> does) {
    Set<Set<Fact>> ways = new HashSet<>();
    goal.ways()
        .all()
        .forEach(
            way -> {
              Check.that(
                  way.moves().stream().allMatch(Move.Lever.class::isInstance)
                      && ways.add(Set.copyOf(way.facts())),
                  () -> "each way should be a set of levers, given once: " + way);
            });
    if (movable().size() <= MAX_LEVERS) {
      Set<Set<Fact>> all = minimal(does);
      Check.that(
          all.containsAll(ways), () -> "the ways given are " + ways + ", the minimal ones " + all);
      Check.that(
          !goal.ways().complete() || ways.containsAll(all),
          () -> "ways are missing: " + ways + " are given of " + all);
    }
  }

  private Set<Set<Fact>> minimal(Predicate<Resolution> does) {
    Set<Set<Fact>> minimal = new LinkedHashSet<>();
    Sets.powerSet(ImmutableSet.copyOf(movable())).stream()
        .map(Set::copyOf)
        .filter(this::isPossible)
        .sorted((one, other) -> Integer.compare(one.size(), other.size()))
        .forEach(
            set -> {
              if (minimal.stream().noneMatch(set::containsAll) && does.test(with(set))) {
                minimal.add(set);
              }
            });
    return minimal;
  }

  private boolean isPossible(Set<Fact> moves) {
    return letter.negotiation.exclusions().stream()
        .noneMatch(set -> set.stream().filter(moves::contains).count() > 1);
  }
}
