package org.concordat.testkit.session;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.testkit.laws.Answer;

/**
 * Represents the application under test, which keeps a negotiation in progress, by the few methods
 * that the kit calls. A test class wraps its own session object in it.
 *
 * <p>The meaning of each step is documented here and implemented by {@link #reference}. A step
 * happens on the session's day, and its changes stand from that day on.
 */
public interface NegotiationSession extends Answer {

  /**
   * Records that an actor declares a stance: its latest commitment on the alternative, without a
   * condition.
   */
  void declare(Actor actor, Alternative alternative, Stance stance);

  /**
   * Records a pledge: the actor's latest commitment on the alternative, with the condition of
   * {@code commitment}. The actor falls back on its earlier commitments. The dates of {@code
   * commitment} are ignored.
   */
  void pledge(Commitment commitment);

  /** Removes all commitments of an actor on an alternative, but not its preferences. */
  void retract(Actor actor, Alternative alternative);

  /** Takes an alternative off the table: it is withdrawn. */
  void withdraw(Alternative alternative);

  /** Makes an actor a member of a body, as the last in order; it must not be a member yet. */
  void join(Actor actor, Body body);

  /** Moves on to a later day. */
  void moveTo(LocalDate day);

  /**
   * Opens a session that implements this description with the library itself.
   *
   * @throws IllegalArgumentException if the negotiation is not read as of a day
   */
  static NegotiationSession reference(Negotiation start) {
    return new ModelSession(requireNonNull(start, "start"));
  }
}
