package org.concordat.testkit.session;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.ActionChain;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;

/**
 * Requires that a session, whatever course its negotiation takes, answers after each step like the
 * negotiation written as a whole.
 *
 * <pre>{@code
 * class BoardRoomTest implements SessionLaws {
 *   @Override
 *   public NegotiationSession open(Negotiation start) {
 *     return new BoardRoomAsSession(new BoardRoom(start));
 *   }
 * }
 * }</pre>
 *
 * <p>With {@code n·a₁·…·a_k} for the negotiation {@code n} after the steps {@code a₁ … a_k}, and
 * {@code σ} for the session: for every course and every {@code k}, {@code answer(σ·a₁·…·a_k) =
 * ρ_SEQUENTIAL(n·a₁·…·a_k)}.
 *
 * <p>Source: testing against a model with shrinking sequences of commands, K. Claessen and J.
 * Hughes, "Testing monadic code with QuickCheck" (2002), after C. A. R. Hoare, "Proof of
 * correctness of data representations", Acta Informatica 1 (1972).
 *
 * <p>It fails, rightly, for sessions with rules of procedure of their own: in which a stance once
 * declared binds, say, or nobody can join once a vote is open. Such a session provides {@link
 * #courses()} of its own.
 */
public interface SessionLaws {

  /** Opens a session under test. It is called anew for every course. */
  NegotiationSession open(Negotiation start);

  /**
   * Returns what sessions are opened with, read as of a day: by default a board of three that
   * decides by majority on {@code x} and {@code y}, on 1 March 2024, about which nobody has said
   * anything.
   */
  default Negotiation start() {
    List<Actor> members = List.of(Actor.of("ann"), Actor.of("bob"), Actor.of("cat"));
    Body board = Body.of("board", "board", DecisionRule.MAJORITY, members);
    return Negotiation.builder()
        .issue(Issue.of("issue-1", "issue-1", board, Alternative.of("x"), Alternative.of("y")))
        .asOf(LocalDate.of(2024, 3, 1))
        .build();
  }

  /** Checks, after each step, what a session of this kind keeps besides; by default nothing. */
  default void invariant(Progress progress) {}

  /** Provides the courses. */
  @Provide
  default Arbitrary<ActionChain<Progress>> courses() {
    return Sessions.courses(start(), this::open);
  }

  /** Checks that the session agrees with the negotiation after each step. */
  @Property
  default void theSessionSaysWhatTheNegotiationSays(
      @ForAll("courses") ActionChain<Progress> course) {
    course
        .withInvariant("the session says what the negotiation says", Progress::checkAgreement)
        .withInvariant("the session's own", this::invariant)
        .run();
  }
}
