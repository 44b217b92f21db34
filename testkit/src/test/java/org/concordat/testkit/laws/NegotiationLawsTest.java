package org.concordat.testkit.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolver;
import org.concordat.testkit.Negotiations;
import org.concordat.testkit.Run;
import org.concordat.testkit.arbitraries.NegotiationArbitrary;
import org.concordat.testkit.arbitraries.Step;
import org.junit.jupiter.api.Test;

/** The library keeps the laws of negotiations, and each catches code that breaks it. */
class NegotiationLawsTest {

  static class Library
      implements PledgesNeverHurt,
          OrderDoesNotMatter,
          CoordinationsNest,
          LearningNarrows,
          SoundAgainstOutcomes {}

  @Test
  void theLibraryKeepsTheLaws() {
    Run run = Run.passing(Library.class);
    assertEquals(Map.of(), run.failures());
    assertEquals(5, run.passed().size());
  }

  private static Answer resolved(Negotiation negotiation, Coordination coordination) {
    return Answer.of(Resolver.of(negotiation).resolve(coordination));
  }

  /** Changes the decisions of an answer. */
  private interface Decides {
    Decision decision(Answer right, Alternative alternative);
  }

  private static Answer deciding(Answer right, Decides decides) {
    return new Answer() {
      @Override
      public Position position(Actor actor, Alternative alternative) {
        return right.position(actor, alternative);
      }

      @Override
      public Decision decision(Alternative alternative) {
        return decides.decision(right, alternative);
      }
    };
  }

  /** Rejects what everybody supports. */
  @AddLifecycleHook(Run.KeepSamples.class)
  static class Mistrustful implements PledgesNeverHurt {
    @Override
    public NegotiationArbitrary negotiations() {
      return Negotiations.negotiations().actors(1, 2).commitments(0, 4).conditional(0.3);
    }

    @Override
    public Answer answer(Negotiation negotiation, Coordination coordination) {
      return deciding(
          resolved(negotiation, coordination),
          (right, alternative) ->
              negotiation.members(negotiation.bodyOf(alternative)).stream()
                      .allMatch(actor -> right.position(actor, alternative).low() == Stance.SUPPORT)
                  ? Decision.REJECTED
                  : right.decision(alternative));
    }
  }

  @Test
  void aPledgeThatHurtsIsCaught() {
    String failure = Run.of(Mistrustful.class).failure();
    assertTrue(
        failure.matches(
            "[xyz] is adopted, but rejected when \"(ann|bob) on [xyz]: (oppose|abstain|stand-aside)\""
                + " becomes \"(ann|bob) on [xyz]: support\", under sequential"),
        failure);
    Negotiation before = negotiation("aStrongerPledgeNeverHurts");
    assertEquals(1, before.actors().size());
    assertTrue(before.commitments().size() <= 2, before::toString);
  }

  private static Negotiation negotiation(String law) {
    Object sample = Run.sample(law).get(0);
    return sample instanceof Step<?> step ? (Negotiation) step.before() : (Negotiation) sample;
  }

  /** Lets the first actor of the list decide. */
  @AddLifecycleHook(Run.KeepSamples.class)
  static class FirstComeFirstServed implements OrderDoesNotMatter {
    @Override
    public NegotiationArbitrary negotiations() {
      return Negotiations.negotiations().actors(1, 3).commitments(0, 4).depth(1);
    }

    @Override
    public Answer answer(Negotiation negotiation, Coordination coordination) {
      Answer right = resolved(negotiation, coordination);
      return deciding(
          right,
          (answer, alternative) ->
              negotiation.members(negotiation.bodyOf(alternative)).stream()
                      .limit(1)
                      .anyMatch(
                          first -> answer.position(first, alternative).low() == Stance.SUPPORT)
                  ? Decision.ADOPTED
                  : Decision.REJECTED);
    }
  }

  @Test
  void codeThatDependsOnTheOrderIsCaught() {
    String failure = Run.of(FirstComeFirstServed.class).failure();
    assertTrue(
        failure.matches(
            "[xyz] is (adopted, but rejected|rejected, but adopted) in another order \\(seed [0-9]+\\)"),
        failure);
    Negotiation sample = negotiation("anotherOrderGivesTheSameAnswer");
    assertTrue(sample.actors().size() <= 3, sample::toString);
    assertTrue(sample.commitments().size() <= 2, sample::toString);
  }

  /** Answers under {@code ANY} what holds if someone moves first. */
  @AddLifecycleHook(Run.KeepSamples.class)
  static class OneWay implements CoordinationsNest {
    @Override
    public Answer answer(Negotiation negotiation, Coordination coordination) {
      return resolved(
          negotiation, coordination == Coordination.ANY ? Coordination.SEQUENTIAL : coordination);
    }
  }

  @Test
  void codeThatClosesCyclesOneWayIsCaught() {
    String failure = Run.of(OneWay.class).failure();
    assertTrue(
        failure.matches("[a-z]+ on [xyz] is at .*, but at .* whichever way cycles are closed, .*"),
        failure);
    assertTrue(negotiation("neitherCoordinationIsLessPreciseThanAny").commitments().size() <= 3);
  }

  /** Takes what is unknown for false. */
  @AddLifecycleHook(Run.KeepSamples.class)
  static class Guessing implements LearningNarrows {
    @Override
    public NegotiationArbitrary negotiations() {
      return Negotiations.negotiations().actors(1, 3).commitments(0, 4);
    }

    @Override
    public Answer answer(Negotiation negotiation, Coordination coordination) {
      Assumptions guessed = Assumptions.NONE;
      for (Fact fact : negotiation.facts().values()) {
        if (fact.stateOn(negotiation.asOf().orElse(null)) == Truth.UNKNOWN) {
          guessed = guessed.fact(fact, Truth.FALSE);
        }
      }
      return Answer.of(Resolver.of(negotiation).resolve(coordination, guessed));
    }
  }

  @Test
  void codeThatGuessesIsCaught() {
    String failure = Run.of(Guessing.class).failure();
    assertTrue(failure.contains(" turns out true, under sequential"), failure);
    Negotiation sample = negotiation("learningAFactNeverWidensAnything");
    assertTrue(sample.commitments().size() <= 2, sample::toString);
    assertEquals(1, sample.facts().size());
  }

  /** Takes silence for consent. */
  @AddLifecycleHook(Run.KeepSamples.class)
  static class SilenceIsConsent implements SoundAgainstOutcomes {
    @Override
    public Answer answer(Negotiation negotiation, Coordination coordination) {
      Answer right = resolved(negotiation, coordination);
      return new Answer() {
        @Override
        public Position position(Actor actor, Alternative alternative) {
          Position position = right.position(actor, alternative);
          return position.equals(Position.UNDECLARED) ? Position.WILL_NOT_BLOCK : position;
        }

        @Override
        public Decision decision(Alternative alternative) {
          return right.decision(alternative);
        }
      };
    }
  }

  @Test
  void codeThatIsUnsoundIsCaught() {
    String failure = Run.of(SilenceIsConsent.class).failure();
    assertTrue(
        failure.matches(
            "(ann|bob) on [xy] is answered to be at \\[stand-aside, support\\], but has oppose in an"
                + " outcome under sequential"),
        failure);
    Negotiation sample = negotiation("everyOutcomeLiesWithinTheAnswer");
    assertEquals(List.of(), sample.commitments());
    assertEquals(1, sample.actors().size());
  }
}
