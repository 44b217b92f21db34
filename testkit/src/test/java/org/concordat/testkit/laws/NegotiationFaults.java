package org.concordat.testkit.laws;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.concordat.checks.RunBy;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolver;
import org.concordat.testkit.internal.Revision;

/** Plants faults in resolvers. */
@RunBy(FaultsTest.class)
final class NegotiationFaults {
  private NegotiationFaults() {}

  /** Answers wrongly. */
  private interface Code {
    Answer answer(Negotiation negotiation, Coordination coordination);
  }

  /** Changes the positions of an answer. */
  private interface Places {
    Position position(Answer right, Actor actor, Alternative alternative);
  }

  /** Changes the decisions of an answer. */
  private interface Decides {
    Decision decision(Answer right, Alternative alternative, Collection<Actor> members);
  }

  /** Asks the planted code. */
  @AddLifecycleHook(Fault.Repeat.class)
  abstract static class Planted {
    public Answer answer(Negotiation negotiation, Coordination coordination) {
      return ((Code) Fault.planted()).answer(negotiation, coordination);
    }
  }

  static class Pledging extends Planted implements PledgesNeverHurt {}

  static class Reordered extends Planted implements OrderDoesNotMatter {}

  static class Nesting extends Planted implements CoordinationsNest {}

  static class Learning extends Planted implements LearningNarrows {}

  static class Sound extends Planted implements SoundAgainstOutcomes {}

  private static Answer resolved(Negotiation negotiation, Coordination coordination) {
    return Answer.of(Resolver.of(negotiation).resolve(coordination));
  }

  private static Code placing(Places places) {
    return (negotiation, coordination) -> {
      Answer right = resolved(negotiation, coordination);
      return new Answer() {
        @Override
        public Position position(Actor actor, Alternative alternative) {
          return places.position(right, actor, alternative);
        }

        @Override
        public Decision decision(Alternative alternative) {
          return right.decision(alternative);
        }
      };
    };
  }

  private static Code deciding(Decides decides) {
    return (negotiation, coordination) -> {
      Answer right = resolved(negotiation, coordination);
      return new Answer() {
        @Override
        public Position position(Actor actor, Alternative alternative) {
          return right.position(actor, alternative);
        }

        @Override
        public Decision decision(Alternative alternative) {
          return decides.decision(
              right, alternative, negotiation.members(negotiation.bodyOf(alternative)));
        }
      };
    };
  }

  private static Code guessing(Truth guess) {
    return (negotiation, coordination) -> {
      Assumptions guessed = Assumptions.NONE;
      for (Fact fact : negotiation.facts().values()) {
        boolean unknown = fact.stateOn(negotiation.asOf().orElse(null)) == Truth.UNKNOWN;
        boolean free = negotiation.exclusions().stream().noneMatch(set -> set.contains(fact));
        if (unknown && (guess == Truth.FALSE || free)) {
          guessed = guessed.fact(fact, guess);
        }
      }
      return Answer.of(Resolver.of(negotiation).resolve(coordination, guessed));
    };
  }

  /** Takes one coordination for another. */
  private static Code taking(Coordination one, Coordination another) {
    return (negotiation, coordination) ->
        resolved(negotiation, coordination == one ? another : coordination);
  }

  private static Code unless(Coordination only, Code otherwise) {
    return (negotiation, coordination) ->
        coordination == only
            ? otherwise.answer(negotiation, coordination)
            : resolved(negotiation, coordination);
  }

  private static long supporters(Answer answer, Alternative on, Collection<Actor> members) {
    return members.stream()
        .filter(member -> answer.position(member, on).low() == Stance.SUPPORT)
        .count();
  }

  /**
   * Takes the commitments of each actor on each alternative in the order in which they are given.
   */
  private static Answer asTold(Negotiation negotiation, Coordination coordination) {
    List<Commitment> first = new ArrayList<>();
    for (Commitment commitment : negotiation.commitments()) {
      if (first.stream().noneMatch(said -> said.actor().equals(commitment.actor()))) {
        first.add(commitment);
      }
    }
    return resolved(Revision.of(negotiation).commitments(first).build(), coordination);
  }

  private static Answer lastFactIgnored(Negotiation negotiation, Coordination coordination) {
    List<Fact> facts = List.copyOf(negotiation.facts().values());
    Assumptions assumed =
        facts.isEmpty()
            ? Assumptions.NONE
            : Assumptions.NONE.fact(facts.get(facts.size() - 1), Truth.FALSE);
    return Answer.of(Resolver.of(negotiation).resolve(coordination, assumed));
  }

  private static final class Of {
    private final List<Fault> faults;
    private final Class<?> fixture;
    private final String property;

    Of(List<Fault> faults, Class<?> fixture, String property) {
      this.faults = faults;
      this.fixture = fixture;
      this.property = property;
    }

    @CanIgnoreReturnValue
    Of plant(String what, Code code) {
      faults.add(new Fault(fixture.getInterfaces()[0], property, what, fixture, code));
      return this;
    }
  }

  private static Decision opposite(Decision decision) {
    return decision == Decision.ADOPTED ? Decision.REJECTED : decision;
  }

  static List<Fault> all() {
    List<Fault> all = new ArrayList<>();
    new Of(all, Pledging.class, "aStrongerPledgeNeverHurts")
        .plant(
            "what everybody supports is mistrusted",
            deciding(
                (right, on, members) ->
                    supporters(right, on, members) == members.size()
                        ? Decision.REJECTED
                        : right.decision(on)))
        .plant(
            "two supporters taken for a tie",
            deciding(
                (right, on, members) ->
                    supporters(right, on, members) == 2
                        ? opposite(right.decision(on))
                        : right.decision(on)))
        .plant(
            "who abstains is taken for an opponent",
            placing(
                (right, actor, on) ->
                    right.position(actor, on).equals(Position.exactly(Stance.ABSTAIN))
                        ? Position.exactly(Stance.OPPOSE)
                        : right.position(actor, on)));
    new Of(all, Reordered.class, "anotherOrderGivesTheSameAnswer")
        .plant(
            "the first member decides",
            deciding(
                (right, on, members) ->
                    right.position(members.iterator().next(), on).low() == Stance.SUPPORT
                        ? Decision.ADOPTED
                        : Decision.REJECTED))
        .plant("only the first commitment of an actor is heard", NegotiationFaults::asTold)
        .plant("the last fact is taken for false", NegotiationFaults::lastFactIgnored);
    new Of(all, Nesting.class, "neitherCoordinationIsLessPreciseThanAny")
        .plant(
            "either way is answered one after the other",
            taking(Coordination.ANY, Coordination.SEQUENTIAL))
        .plant("either way is answered jointly", taking(Coordination.ANY, Coordination.JOINT))
        .plant(
            "jointly, what is adopted is left open",
            unless(
                Coordination.JOINT,
                deciding(
                    (right, on, members) ->
                        right.decision(on) == Decision.ADOPTED
                            ? Decision.OPEN
                            : right.decision(on))))
        .plant(
            "one after the other, who opposes is taken for undeclared",
            unless(
                Coordination.SEQUENTIAL,
                placing(
                    (right, actor, on) ->
                        right.position(actor, on).high() == Stance.OPPOSE
                            ? Position.UNDECLARED
                            : right.position(actor, on))));
    new Of(all, Learning.class, "learningAFactNeverWidensAnything")
        .plant("what is unknown is taken for false", guessing(Truth.FALSE))
        .plant("what is unknown is taken for true", guessing(Truth.TRUE))
        .plant(
            "what is open is taken for rejected",
            deciding(
                (right, on, members) ->
                    right.decision(on) == Decision.OPEN ? Decision.REJECTED : right.decision(on)));
    new Of(all, Sound.class, "everyOutcomeLiesWithinTheAnswer")
        .plant(
            "silence is taken for consent",
            placing(
                (right, actor, on) ->
                    right.position(actor, on).equals(Position.UNDECLARED)
                        ? Position.WILL_NOT_BLOCK
                        : right.position(actor, on)))
        .plant("what is unknown is taken for false", guessing(Truth.FALSE))
        .plant(
            "what is open is taken for rejected",
            deciding(
                (right, on, members) ->
                    right.decision(on) == Decision.OPEN ? Decision.REJECTED : right.decision(on)))
        .plant(
            "one after the other is answered jointly",
            taking(Coordination.SEQUENTIAL, Coordination.JOINT));
    return all;
  }
}
