package org.concordat.testkit.session;

import java.time.LocalDate;
import net.jqwik.api.PropertyDefaults;
import org.concordat.condition.Condition;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.proceedings.Event;
import org.concordat.proceedings.Proceedings;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolution;

/** The library's own proceedings are a session that keeps the laws of sessions. */
@PropertyDefaults(tries = 150)
class ProceedingsSessionTest implements SessionLaws {
  @Override
  public NegotiationSession open(Negotiation start) {
    return new ProceedingsSession(start);
  }

  /** Records each step on the day of the session. */
  private static final class ProceedingsSession implements NegotiationSession {
    private Proceedings proceedings;
    private LocalDate today;

    ProceedingsSession(Negotiation start) {
      this.proceedings = Proceedings.of(start);
      this.today = start.asOf().orElseThrow();
    }

    private void apply(Event event) {
      proceedings = proceedings.on(today).apply(event);
    }

    private void know(Actor actor) {
      if (!proceedings.negotiation().actors().containsKey(actor.id())) {
        apply(new Event.Declare(actor));
      }
    }

    private Resolution now() {
      return proceedings.on(today).resolution();
    }

    @Override
    public void declare(Actor actor, Alternative alternative, Stance stance) {
      apply(Event.say(actor, alternative, stance));
    }

    @Override
    public void pledge(Commitment commitment) {
      apply(Event.say(commitment));
    }

    @Override
    public void retract(Actor actor, Alternative alternative) {
      apply(Event.takeBack(actor, alternative));
    }

    @Override
    public void withdraw(Alternative alternative) {
      if (!now()
          .evaluate(Condition.isWithdrawn(alternative))
          .equals(org.concordat.model.Truth.TRUE)) {
        apply(new Event.Withdraw(alternative.id()));
      }
    }

    @Override
    public void join(Actor actor, Body body) {
      know(actor);
      apply(Event.join(actor, body));
    }

    @Override
    public void moveTo(LocalDate day) {
      today = day;
    }

    @Override
    public Position position(Actor actor, Alternative alternative) {
      return now().position(actor, alternative);
    }

    @Override
    public Decision decision(Alternative alternative) {
      return now().decision(alternative);
    }
  }
}
