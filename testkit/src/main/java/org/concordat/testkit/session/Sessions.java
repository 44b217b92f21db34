package org.concordat.testkit.session;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;
import net.jqwik.api.state.Transformer;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Condition;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.testkit.Conditions;
import org.concordat.testkit.arbitraries.Vocabulary;

/**
 * Creates arbitrary courses of a negotiation: chains of declarations, pledges, retractions,
 * withdrawals, new members and changes of date. They shrink to few and simple actions.
 *
 * <p>An action of an actor without a say has no effect, nor has joining by an actor who is a member
 * already.
 */
public final class Sessions {
  private static final int MAX_DAYS = 30;

  private Sessions() {}

  /**
   * Returns the courses of sessions that are opened with a negotiation. A session's own actions can
   * be added to them.
   *
   * @param start the negotiation with which sessions are opened, read as of a day
   * @param open opens a session
   */
  public static ActionChainArbitrary<Progress> courses(
      Negotiation start, Function<? super Negotiation, ? extends NegotiationSession> open) {
    requireNonNull(start, "start");
    requireNonNull(open, "open");
    Arbitrary<Actor> newcomers = Arbitraries.of("newcomer", "latecomer").map(id -> like(start, id));
    Arbitrary<Actor> actors =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.of(start.actors().values())), Tuple.of(1, newcomers));
    Arbitrary<Alternative> alternatives = Arbitraries.of(start.alternatives().values());
    return ActionChain.<Progress>startWith(() -> new Progress(start, open.apply(start)))
        .withAction(4, independent(declarations(actors, alternatives)))
        .withAction(4, independent(pledges(start, actors, alternatives)))
        .withAction(1, independent(retractions(actors, alternatives)))
        .withAction(1, independent(withdrawals(alternatives)))
        .withAction(1, independent(joins(newcomers, Arbitraries.of(start.bodies().values()))))
        .withAction(2, independent(moves()))
        .withMaxTransformations(12);
  }

  private static Action.Independent<Progress> independent(Arbitrary<Transformer<Progress>> what) {
    return () -> what;
  }

  /** Returns an actor with the weights of the first actor, so that rules can count it. */
  private static Actor like(Negotiation start, String id) {
    Actor.Builder actor = Actor.builder().id(id);
    start.actors().values().stream()
        .limit(1)
        .forEach(first -> first.weights().forEach(actor::weight));
    return actor.build();
  }

  private static Arbitrary<Stance> stances() {
    return Arbitraries.of(Stance.SUPPORT, Stance.OPPOSE, Stance.ABSTAIN, Stance.STAND_ASIDE);
  }

  private static Arbitrary<Transformer<Progress>> declarations(
      Arbitrary<Actor> actors, Arbitrary<Alternative> alternatives) {
    return Combinators.combine(actors, alternatives, stances())
        .as(
            (actor, on, stance) ->
                Transformer.mutate(
                    actor.id() + " declares " + stance + " on " + on.id(),
                    progress -> {
                      if (progress.model().hasSay(actor, on)) {
                        progress.take(session -> session.declare(actor, on, stance));
                      }
                    }));
  }

  private static Arbitrary<Transformer<Progress>> pledges(
      Negotiation start, Arbitrary<Actor> actors, Arbitrary<Alternative> alternatives) {
    Arbitrary<Condition> conditions =
        Conditions.conditions().depth(1).about(vocabulary(start)).withoutAdoptions();
    Arbitrary<Position> ranges =
        Combinators.combine(stances(), stances(), Arbitraries.of(true, true, false))
            .as(
                (one, other, exact) ->
                    exact
                        ? Position.exactly(one)
                        : Position.between(one.min(other), one.max(other)));
    return Combinators.combine(actors, alternatives, ranges, conditions)
        .as(
            (actor, on, range, condition) -> {
              Commitment commitment = Commitment.of(actor, on, range).when(condition);
              return Transformer.mutate(
                  actor.id() + " pledges " + range + " on " + on.id() + " if " + condition,
                  progress -> {
                    if (progress.model().hasSay(actor, on)) {
                      progress.take(session -> session.pledge(commitment));
                    }
                  });
            });
  }

  /** Returns a vocabulary of {@code it}, the set of members, and the members from the start. */
  private static Vocabulary vocabulary(Negotiation start) {
    ImmutableList<Actor> everywhere =
        start.actors().values().stream()
            .filter(
                actor ->
                    start.bodies().values().stream()
                        .allMatch(body -> body.everyMember().contains(actor)))
            .collect(ImmutableList.toImmutableList());
    Vocabulary rule = Vocabulary.ofRule();
    return new Vocabulary(
        everywhere,
        rule.alternatives(),
        ImmutableList.of(ActorSet.OTHERS, ActorSet.MEMBERS),
        Vocabulary.commonWeights(start.actors().values()),
        start.facts().values().asList(),
        start.asOf().map(ImmutableList::of).orElse(ImmutableList.of()));
  }

  private static Arbitrary<Transformer<Progress>> retractions(
      Arbitrary<Actor> actors, Arbitrary<Alternative> alternatives) {
    return Combinators.combine(actors, alternatives)
        .as(
            (actor, on) ->
                Transformer.mutate(
                    actor.id() + " takes back its commitments on " + on.id(),
                    progress -> {
                      if (progress.model().hasSay(actor, on)) {
                        progress.take(session -> session.retract(actor, on));
                      }
                    }));
  }

  private static Arbitrary<Transformer<Progress>> withdrawals(Arbitrary<Alternative> alternatives) {
    return alternatives.map(
        alternative ->
            Transformer.mutate(
                alternative.id() + " is taken off the table",
                progress -> progress.take(session -> session.withdraw(alternative))));
  }

  private static Arbitrary<Transformer<Progress>> joins(
      Arbitrary<Actor> newcomers, Arbitrary<Body> bodies) {
    return Combinators.combine(newcomers, bodies)
        .as(
            (actor, body) ->
                Transformer.mutate(
                    actor.id() + " joins " + body.id(),
                    progress -> {
                      if (!progress.model().isMember(actor, body)) {
                        progress.take(session -> session.join(actor, body));
                      }
                    }));
  }

  private static Arbitrary<Transformer<Progress>> moves() {
    return Arbitraries.integers()
        .between(1, MAX_DAYS)
        .map(
            days ->
                Transformer.mutate(
                    days == 1 ? "a day passes" : days + " days pass",
                    progress -> {
                      LocalDate day = progress.today().plusDays(days);
                      progress.take(session -> session.moveTo(day));
                    }));
  }
}
