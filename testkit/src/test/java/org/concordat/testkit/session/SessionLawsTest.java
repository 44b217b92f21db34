package org.concordat.testkit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Decision;
import org.concordat.testkit.Run;
import org.junit.jupiter.api.Test;

/** Courses of sessions catch those that go astray. */
class SessionLawsTest {

  static class Reference implements SessionLaws {
    @Override
    public NegotiationSession open(Negotiation start) {
      return NegotiationSession.reference(start);
    }
  }

  @Test
  void theReferenceKeepsTheLaws() {
    Run run = Run.passing(Reference.class);
    assertEquals(1, run.passed().size(), () -> run.failures().toString());
  }

  @Test
  void aSessionNeedsADay() {
    Negotiation someday = Negotiation.builder().build();
    assertThrows(
        IllegalArgumentException.class, () -> NegotiationSession.reference(someday).toString());
  }

  /** Does as another session, but for what is overridden. */
  private static class Faulty implements NegotiationSession {
    final NegotiationSession right;

    Faulty(Negotiation start) {
      right = NegotiationSession.reference(start);
    }

    @Override
    public void declare(Actor actor, Alternative alternative, Stance stance) {
      right.declare(actor, alternative, stance);
    }

    @Override
    public void pledge(Commitment word) {
      right.pledge(word);
    }

    @Override
    public void retract(Actor actor, Alternative alternative) {
      right.retract(actor, alternative);
    }

    @Override
    public void withdraw(Alternative alternative) {
      right.withdraw(alternative);
    }

    @Override
    public void join(Actor actor, Body body) {
      right.join(actor, body);
    }

    @Override
    public void moveTo(LocalDate day) {
      right.moveTo(day);
    }

    @Override
    public Position position(Actor actor, Alternative alternative) {
      return right.position(actor, alternative);
    }

    @Override
    public Decision decision(Alternative alternative) {
      return right.decision(alternative);
    }
  }

  static class KeepsFirstWord implements SessionLaws {
    @Override
    public NegotiationSession open(Negotiation start) {
      return new Faulty(start) {
        @Override
        public void declare(Actor actor, Alternative alternative, Stance stance) {
          if (right.position(actor, alternative).equals(Position.UNDECLARED)) {
            right.declare(actor, alternative, stance);
          }
        }
      };
    }
  }

  @Test
  void aSessionThatKeepsTheFirstWordIsCaughtByTwo() {
    String failure = Run.of(KeepsFirstWord.class).failure();
    assertTrue(failure.contains("the session says what the negotiation says"), failure);
    assertEquals(2, steps(failure), failure);
  }

  static class StaysOnTheTable implements SessionLaws {
    @Override
    public NegotiationSession open(Negotiation start) {
      return new Faulty(start) {
        @Override
        public void withdraw(Alternative alternative) {}
      };
    }
  }

  @Test
  void aSessionThatForgetsAWithdrawalIsCaughtByOne() {
    String failure = Run.of(StaysOnTheTable.class).failure();
    assertTrue(failure.contains("[xy] is taken off the table") || steps(failure) == 1, failure);
    assertTrue(failure.contains("should be rejected, not open"), failure);
  }

  static class StandsStill implements SessionLaws {
    @Override
    public NegotiationSession open(Negotiation start) {
      return new Faulty(start) {
        @Override
        public void moveTo(LocalDate day) {}
      };
    }

    @Override
    public Negotiation start() {
      Negotiation board = SessionLaws.super.start();
      Actor ann = board.actor("ann");
      Commitment speaksUp =
          Commitment.of(ann, board.alternative("x"), Stance.SUPPORT).from(LocalDate.of(2024, 3, 2));
      return board.toBuilder().commitment(speaksUp).build();
    }
  }

  @Test
  void aSessionThatStandsStillIsCaughtByADay() {
    String failure = Run.of(StandsStill.class).failure();
    assertTrue(failure.contains("a day passes"), failure);
    assertTrue(failure.contains("ann on x should be at support"), failure);
    assertEquals(1, steps(failure), failure);
  }

  static class NobodyJoins implements SessionLaws {
    @Override
    public NegotiationSession open(Negotiation start) {
      return new Faulty(start) {
        @Override
        public void join(Actor actor, Body body) {}
      };
    }
  }

  @Test
  void aSessionThatNobodyCanJoinIsCaughtByOne() {
    String failure = Run.of(NobodyJoins.class).failure();
    assertTrue(failure.contains("comer joins board"), failure);
  }

  static class NeverForgets implements SessionLaws {
    @Override
    public NegotiationSession open(Negotiation start) {
      return new Faulty(start) {
        @Override
        public void retract(Actor actor, Alternative alternative) {}
      };
    }
  }

  @Test
  void aSessionThatNeverForgetsIsCaughtByTwo() {
    String failure = Run.of(NeverForgets.class).failure();
    assertTrue(failure.contains("takes back its words"), failure);
    assertEquals(2, steps(failure), failure);
  }

  static class OwnInvariant implements SessionLaws {
    @Override
    public NegotiationSession open(Negotiation start) {
      return NegotiationSession.reference(start);
    }

    @Override
    public void invariant(Progress progress) {
      assertTrue(progress.negotiation().commitments().size() < 3, "no more than two words");
    }
  }

  @Test
  void aSessionsOwnInvariantIsCheckedAfterEachStep() {
    String failure = Run.of(OwnInvariant.class).failure();
    assertTrue(failure.contains("no more than two words"), failure);
    assertEquals(3, steps(failure), failure);
  }

  /** Counts the actions in the list that jqwik gives. */
  private static long steps(String failure) {
    return failure
        .lines()
        .filter(line -> line.matches(".*(declares|pledges|takes back|taken off|joins|pass).*"))
        .count();
  }
}
