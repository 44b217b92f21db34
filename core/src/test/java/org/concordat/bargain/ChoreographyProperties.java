package org.concordat.bargain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.checks.Comparison;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Assumptions.Variable;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.concordat.testing.DrawnNegotiations;
import org.concordat.testing.RandomNegotiations.Sample;

/** Replays choreographies: announced in their order, each condition is met when its turn comes. */
@Comparison
class ChoreographyProperties implements DrawnNegotiations {
  @Property
  void eachFindsItsConditionMet(@ForAll("small") Sample sample, @ForAll Coordination coordination) {
    replay(sample.negotiation(), coordination, false);
  }

  @Property
  void nobodyNeedsACycleWhereSomeoneHasToMoveFirst(@ForAll("monotone") Sample sample) {
    replay(sample.negotiation(), Coordination.SEQUENTIAL, true);
  }

  private static void replay(Negotiation negotiation, Coordination coordination, boolean alone) {
    Resolver resolver = Resolver.of(negotiation);
    Bargains bargains = Bargains.of(resolver).with(coordination);
    SlowBargains slow = new SlowBargains(resolver, coordination);
    for (Move move : slow.levers()) {
      if (isExcluded(negotiation, move)) {
        continue;
      }
      Bargain bargain = new Bargain(ImmutableSet.of(move), coordination, Assumptions.NONE);
      Resolution before = resolver.resolve(coordination);
      Assumptions moved = Assumptions.NONE.fact(((Move.Lever) move).fact(), Truth.TRUE);
      Resolution after = resolver.resolve(coordination, moved);
      Choreography choreography = bargains.choreography(bargain);
      assertEquals(
          List.of(List.of(new Choreography.Step(ImmutableList.of(new Choreography.Made(move))))),
          choreography.rounds().subList(0, 1));
      List<ImmutableList<Choreography.Step>> rounds =
          choreography.rounds().subList(1, choreography.rounds().size());
      assertTrue(choreography.complete());
      assertEquals(new SlowChoreography(before, after).rounds(), rounds);
      Map<Variable, Position> now = start(negotiation, before, after, rounds);
      for (List<Choreography.Step> round : rounds) {
        Map<Variable, Position> next = new LinkedHashMap<>(now);
        for (Choreography.Step step : round) {
          check(negotiation, after, now, step);
          // What falls does so together with what it rested on.
          boolean falls = step.together().stream().anyMatch(e -> falls(before, after, variable(e)));
          assertTrue(!alone || falls || step.together().size() == 1, choreography::inWords);
          step.together()
              .forEach(e -> next.put(variable(e), ((Choreography.Declared) e).position()));
        }
        now.putAll(next);
      }
      now.forEach((variable, position) -> assertEquals(at(after, variable), position));
    }
  }

  /**
   * Each announcement is forced by the commitments once the earlier ones are made, or all actors of
   * a cycle announce together.
   */
  private static void check(
      Negotiation negotiation,
      Resolution after,
      Map<Variable, Position> now,
      Choreography.Step step) {
    Map<Variable, Position> withThem = new LinkedHashMap<>(now);
    step.together()
        .forEach(each -> withThem.put(variable(each), ((Choreography.Declared) each).position()));
    for (Choreography.Announcement each : step.together()) {
      Choreography.Declared declared = (Choreography.Declared) each;
      List<Commitment> commitments =
          negotiation.standing().by(declared.actor(), declared.alternative());
      Position forced = new Replay(after, now, Scope.NONE).gamma(variable(each), commitments);
      Position was = now.get(variable(each));
      boolean isForced =
          declared.position().low() == was.low().max(forced.low())
              && declared.position().high() == was.high().min(forced.high());
      Position together =
          new Replay(after, withThem, Scope.NONE).gamma(variable(each), commitments);
      assertTrue(isForced || declared.position().equals(together));
    }
  }

  private static boolean isExcluded(Negotiation negotiation, Move move) {
    return negotiation.exclusions().stream()
        .anyMatch(
            set ->
                set.contains(((Move.Lever) move).fact())
                    && set.stream()
                        .anyMatch(
                            fact -> fact.stateOn(negotiation.asOf().orElse(null)) == Truth.TRUE));
  }

  private static Variable variable(Choreography.Announcement announcement) {
    Choreography.Declared declared = (Choreography.Declared) announcement;
    return new Variable(declared.actor(), declared.alternative());
  }

  private static boolean falls(Resolution before, Resolution after, Variable variable) {
    return at(after, variable).low().compareTo(at(before, variable).low()) < 0
        || at(after, variable).high().compareTo(at(before, variable).high()) < 0;
  }

  private static Position at(Resolution resolution, Variable variable) {
    return resolution.position(variable.actor(), variable.alternative());
  }

  private static Map<Variable, Position> start(
      Negotiation negotiation,
      Resolution before,
      Resolution after,
      List<ImmutableList<Choreography.Step>> rounds) {
    Set<Variable> moving = new HashSet<>();
    rounds.forEach(
        round ->
            round.forEach(step -> step.together().forEach(each -> moving.add(variable(each)))));
    Map<Variable, Position> positions = new LinkedHashMap<>();
    for (Alternative alternative : negotiation.alternatives().values()) {
      for (Actor actor : negotiation.members(negotiation.bodyOf(alternative))) {
        Variable variable = new Variable(actor, alternative);
        positions.put(
            variable,
            moving.contains(variable)
                ? at(before, variable).hull(at(after, variable))
                : at(after, variable));
      }
    }
    return positions;
  }
}
