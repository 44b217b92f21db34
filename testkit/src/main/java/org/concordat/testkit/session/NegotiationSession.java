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
 * Keeps a negotiation in progress: the application under test, behind the few methods that the kit
 * calls. A test class wraps its own session object in it.
 *
 * <p>What each step means is said here and done by {@link #reference}. A step is taken on the
 * session's day, and what it changes stands from that day on.
 */
public interface NegotiationSession extends Answer {

  /**
   * Takes down that an actor declares a stance: its latest commitment on the alternative, and
   * without a condition.
   */
  void declare(Actor actor, Alternative alternative, Stance stance);

  /**
   * Takes down that an actor pledges something: its latest commitment on the alternative, where the
   * condition of {@code commitment} holds. What it has said before is what it falls back on. The
   * dates of {@code commitment} do not count.
   */
  void pledge(Commitment commitment);

  /** Forgets all commitments of an actor on an alternative, and none of its preferences. */
  void retract(Actor actor, Alternative alternative);

  /** Takes an alternative off the table: it is withdrawn. */
  void withdraw(Alternative alternative);

  /** Makes an actor, who has not been one, a member of a body, whose members it comes last of. */
  void join(Actor actor, Body body);

  /** Goes on to a later day. */
  void moveTo(LocalDate day);

  /**
   * Opens the session that does as is said here, in the library's own terms.
   *
   * @throws IllegalArgumentException if the negotiation is not read as of a day
   */
  static NegotiationSession reference(Negotiation start) {
    return new ModelSession(requireNonNull(start, "start"));
  }
}
