package org.concordat.testkit.session;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolution;
import org.concordat.testkit.internal.Sentences;
import org.opentest4j.AssertionFailedError;

/**
 * Holds a session under test together with the negotiation that it should represent. Every action
 * is applied to both.
 */
public final class Progress {
  private final NegotiationSession session;
  private final ModelSession model;

  /**
   * Starts from a session and the negotiation with which it was opened.
   *
   * @throws IllegalArgumentException if the negotiation is not read as of a day
   */
  public Progress(Negotiation start, NegotiationSession session) {
    this.session = requireNonNull(session, "session");
    this.model = new ModelSession(requireNonNull(start, "start"));
  }

  /** Returns the session under test. */
  public NegotiationSession session() {
    return session;
  }

  /** Returns the negotiation that the session should represent now. */
  public Negotiation negotiation() {
    return model.negotiation();
  }

  /** Returns the day. */
  public LocalDate today() {
    return model.today();
  }

  ModelSession model() {
    return model;
  }

  void take(Consumer<NegotiationSession> step) {
    step.accept(model);
    step.accept(session);
  }

  /**
   * Checks that every position and every decision of the session agrees with the library's
   * resolver, with sequential coordination.
   *
   * @throws AssertionFailedError if one does not
   */
  public void checkAgreement() {
    Resolution expected = model.resolution();
    for (Alternative alternative : negotiation().alternatives().values()) {
      for (Actor actor : negotiation().members(negotiation().bodyOf(alternative))) {
        Position should = expected.position(actor, alternative);
        Position is = session.position(actor, alternative);
        if (!is.equals(should)) {
          throw new AssertionFailedError(
              actor.id() + " on " + alternative.id() + " should be at " + should + ", not " + is);
        }
      }
      Decision should = expected.decision(alternative);
      Decision is = session.decision(alternative);
      if (is != should) {
        throw new AssertionFailedError(alternative.id() + " should be " + should + ", not " + is);
      }
    }
  }

  /** Returns the negotiation in sentences. */
  @Override
  public String toString() {
    return String.join(" ", Sentences.of(negotiation()));
  }
}
