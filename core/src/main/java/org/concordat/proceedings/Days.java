package org.concordat.proceedings;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.condition.BeforeDate;
import org.concordat.condition.Condition;
import org.concordat.condition.FromDate;
import org.concordat.model.Fact;
import org.concordat.model.Term;
import org.concordat.negotiation.Negotiation;
import org.concordat.proceedings.Event.Declare;
import org.concordat.proceedings.Event.Say;

/** Lists the days on which something begins or ends. */
final class Days {
  /** A day that is after all others. */
  static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  private Days() {}

  /** Adds the days of a negotiation. */
  static void of(Negotiation negotiation, Set<LocalDate> days) {
    negotiation
        .commitments()
        .forEach(
            commitment -> {
              add(commitment.term(), days);
              add(commitment.when(), days);
            });
    negotiation.preferences().forEach(each -> add(each.term(), days));
    negotiation.facts().values().forEach(fact -> add(fact, days));
    negotiation
        .issues()
        .values()
        .forEach(
            issue -> issue.terms().values().forEach(of -> of.forEach(term -> add(term, days))));
    negotiation
        .bodies()
        .values()
        .forEach(
            body -> {
              body.memberships().forEach(each -> add(each.term(), days));
              body.absences().forEach(each -> add(each.term(), days));
              add(body.rule().condition(), days);
            });
  }

  /** Adds the days that an event names besides its own. */
  static void of(Event event, Set<LocalDate> days) {
    if (event instanceof Say say) {
      add(say.when(), days);
      Stream.ofNullable(say.until()).forEach(days::add);
    } else if (event instanceof Declare declare && declare.thing() instanceof Fact fact) {
      add(fact, days);
    }
  }

  private static void add(Fact fact, Set<LocalDate> days) {
    days.addAll(fact.history().keySet());
  }

  private static void add(Term term, Set<LocalDate> days) {
    Stream.of(term.from(), term.until()).flatMap(Stream::ofNullable).forEach(days::add);
  }

  private static void add(Condition condition, Set<LocalDate> days) {
    for (Condition atom : condition.atoms()) {
      if (atom instanceof FromDate from) {
        days.add(from.date());
      } else if (atom instanceof BeforeDate before) {
        days.add(before.date());
      }
    }
  }
}
