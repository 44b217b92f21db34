package org.concordat.lint;

import com.google.common.collect.FluentIterable;
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
 * Finds representative days: one of each run of days between two dates that matter. The time after
 * every date is in the same run as the last day on which something begins or ends.
 */
final class RepresentativeDays {
  private static final int MAX_KEPT = 256;

  /** A term, and the dates that matter besides those in {@link #everywhere}. */
  private record Stretch(Term term, ImmutableList<LocalDate> dates) {}

  private final Negotiation negotiation;
  private final Map<LocalDate, Negotiation> kept = new HashMap<>();

  /** One day of each run, the last first. */
  private final Map<Stretch, ImmutableList<LocalDate>> runs = new HashMap<>();

  /** The dates that matter for every question: of members, absences, terms and rules. */
  private final SortedSet<LocalDate> everywhere = new TreeSet<>();

  RepresentativeDays(Negotiation negotiation) {
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
   * Returns the negotiation on one day of each run within a term, the last first. Each is made only
   * on demand, since the first often suffices.
   *
   * @param dates the dates that matter besides those of bodies, rules and alternatives
   */
  Iterable<Negotiation> of(Term term, SortedSet<LocalDate> dates) {
    if (everywhere.isEmpty() && dates.isEmpty() && term.equals(Term.ALWAYS)) {
      return ImmutableList.of(negotiation);
    }
    if (runs.size() > MAX_KEPT) {
      runs.clear();
    }
    return FluentIterable.from(
            runs.computeIfAbsent(
                new Stretch(term, ImmutableList.copyOf(dates)), this::oneOfEachRun))
        .transform(this::on);
  }

  private ImmutableList<LocalDate> oneOfEachRun(Stretch stretch) {
    SortedSet<LocalDate> apart = new TreeSet<>(everywhere);
    apart.addAll(stretch.dates());
    add(apart, stretch.term());
    if (apart.first().isAfter(LocalDate.MIN)) {
      apart.add(apart.first().minusDays(1));
    }
    return ImmutableList.copyOf(apart).reverse().stream()
        .filter(stretch.term()::includes)
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the negotiation on a day. */
  Negotiation on(LocalDate day) {
    if (kept.size() > MAX_KEPT) {
      kept.clear();
    }
    return kept.computeIfAbsent(day, negotiation::asOf);
  }
}
