package org.concordat.testkit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.testkit.Run;
import org.junit.jupiter.api.Test;

/** The laws of sessions catch faulty sessions. */
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

  /** Does what a right session does, except for one kind of step, which it forgets. */
  private abstract static class Forgetful implements SessionLaws {
    private final String forgotten;

    Forgetful(String forgotten) {
      this.forgotten = forgotten;
    }

    /** Whether a step of the kind is forgotten where {@code right} stands. */
    boolean forgets(NegotiationSession right, Object[] step) {
      return true;
    }

    @Override
    public NegotiationSession open(Negotiation start) {
      NegotiationSession right = NegotiationSession.reference(start);
      return (NegotiationSession)
          Proxy.newProxyInstance(
              NegotiationSession.class.getClassLoader(),
              new Class<?>[] {NegotiationSession.class},
              (session, method, step) ->
                  method.getName().equals(forgotten) && forgets(right, step)
                      ? null
                      : method.invoke(right, step));
    }
  }

  static class KeepsFirstCommitment extends Forgetful {
    KeepsFirstCommitment() {
      super("declare");
    }

    @Override
    boolean forgets(NegotiationSession right, Object[] step) {
      Position before = right.position((Actor) step[0], (Alternative) step[1]);
      return !before.equals(Position.UNDECLARED);
    }
  }

  @Test
  void aSessionThatKeepsTheFirstCommitmentIsCaughtByTwoLaws() {
    String failure = Run.of(KeepsFirstCommitment.class).failure();
    assertTrue(failure.contains("the session says what the negotiation says"), failure);
    assertEquals(2, steps(failure), failure);
  }

  static class StaysOnTheTable extends Forgetful {
    StaysOnTheTable() {
      super("withdraw");
    }
  }

  @Test
  void aSessionThatForgetsAWithdrawalIsCaughtByOneLaw() {
    String failure = Run.of(StaysOnTheTable.class).failure();
    assertTrue(failure.contains(" is taken off the table"), failure);
    assertTrue(failure.contains("should be rejected, not open"), failure);
    assertEquals(1, steps(failure), failure);
  }

  static class StandsStill extends Forgetful {
    StandsStill() {
      super("moveTo");
    }

    @Override
    public Negotiation start() {
      Negotiation board = super.start();
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

  static class NobodyJoins extends Forgetful {
    NobodyJoins() {
      super("join");
    }
  }

  @Test
  void aSessionThatNobodyCanJoinIsCaughtByOneLaw() {
    String failure = Run.of(NobodyJoins.class).failure();
    assertTrue(failure.contains("comer joins board"), failure);
  }

  static class NeverForgets extends Forgetful {
    NeverForgets() {
      super("retract");
    }
  }

  @Test
  void aSessionThatNeverForgetsIsCaughtByTwoLaws() {
    String failure = Run.of(NeverForgets.class).failure();
    assertTrue(failure.contains("takes back its commitments"), failure);
    assertEquals(2, steps(failure), failure);
  }

  static class IgnoresPledges extends Forgetful {
    IgnoresPledges() {
      super("pledge");
    }
  }

  /**
   * The fault shows with the pledge alone or, if the pledge asks what its own actor says, with the
   * pledge and the commitment that makes it count, both of which are needed.
   */
  @Test
  void aSessionThatIgnoresPledgesIsCaughtByOneLawAndWhatItAsksFor() {
    String failure = Run.of(IgnoresPledges.class).failure();
    assertTrue(failure.contains(" pledges "), failure);
    assertTrue(steps(failure) <= 2, failure);
  }

  static class OwnInvariant implements SessionLaws {
    @Override
    public NegotiationSession open(Negotiation start) {
      return NegotiationSession.reference(start);
    }

    @Override
    public void invariant(Progress progress) {
      assertTrue(progress.negotiation().commitments().size() < 3, "no more than two commitments");
    }
  }

  @Test
  void aSessionsOwnInvariantIsCheckedAfterEachStep() {
    String failure = Run.of(OwnInvariant.class).failure();
    assertTrue(failure.contains("no more than two commitments"), failure);
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
