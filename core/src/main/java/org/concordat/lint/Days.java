package org.concordat.lint;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.concordat.condition.BeforeDate;
import org.concordat.condition.Condition;
import org.concordat.condition.FromDate;
import org.concordat.model.Term;
import org.concordat.negotiation.Absence;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Membership;
import org.concordat.negotiation.Negotiation;

/**
 * Finds the days that need looking at: one of each run of days that no date tells apart. The day
 * after every date is like the last that something begins or ends on.
 */
final class Days {
  private static final int MOST_KEPT = 256;

  private final Negotiation negotiation;
  private final Map<LocalDate, Negotiation> kept = new HashMap<>();

  /** The dates of members, absences, terms and rules, which tell days apart for everything. */
  private final SortedSet<LocalDate> everywhere = new TreeSet<>();

  Days(Negotiation negotiation) {
    this.negotiation = negotiation;
    for (Body body : negotiation.bodies().values()) {
      for (Membership membership : body.memberships()) {
        add(everywhere, membership.term());
      }
      for (Absence absence : body.absences()) {
        add(everywhere, absence.term());
      }
      add(everywhere, body.rule().condition());
    }
    for (Issue issue : negotiation.issues().values()) {
      issue.terms().values().forEach(terms -> terms.forEach(term -> add(everywhere, term)));
    }
  }

  static void add(SortedSet<LocalDate> dates, Term term) {
    if (term.from() != null) {
      dates.add(term.from());
    }
    if (term.until() != null) {
      dates.add(term.until());
    }
  }

  static void add(SortedSet<LocalDate> dates, Condition condition) {
    for (Condition atom : condition.atoms()) {
      if (atom instanceof FromDate from) {
        dates.add(from.date());
      } else if (atom instanceof BeforeDate before) {
        dates.add(before.date());
      }
    }
  }

  /**
   * Returns the negotiation on one of each run of days of a term, the last first.
   *
   * @param dates what tells days apart besides the dates of bodies, rules and alternatives
   */
  ImmutableList<Negotiation> of(Term term, SortedSet<LocalDate> dates) {
    SortedSet<LocalDate> apart = new TreeSet<>(everywhere);
    apart.addAll(dates);
    add(apart, term);
    if (apart.isEmpty()) {
      return ImmutableList.of(negotiation);
    }
    if (apart.first().isAfter(LocalDate.MIN)) {
      apart.add(apart.first().minusDays(1));
    }
    return ImmutableList.copyOf(apart).reverse().stream()
        .filter(term::includes)
        .map(this::on)
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the negotiation on a day. */
  Negotiation on(LocalDate day) {
    if (kept.size() > MOST_KEPT) {
      kept.clear();
    }
    return kept.computeIfAbsent(day, negotiation::asOf);
  }
}
