package org.concordat.proceedings;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Preference;
import org.jspecify.annotations.Nullable;

/**
 * Folds events, in the order of their keys, into one dated negotiation. Between two events time
 * passes: commitments of the document begin to stand, days begin on which a silence may break, and
 * deadlines pass. <a href="{@docRoot}/doc-files/semantics.html#section-10">Section 10 of the
 * semantics</a>.
 *
 * <p>At one moment, deadlines come first, then the beginning of the day, then items of the
 * document, then entries by number.
 */
final class Fold {
  private final Draft draft;
  private final Courses courses;
  private final Application application;
  private final ProcedureSteps procedures;
  private final Deque<Commitment> coming = new ArrayDeque<>();
  private final Deque<Preference> preferences = new ArrayDeque<>();

  /** The days on which something can begin or end without an entry. */
  private final NavigableSet<LocalDate> days = new TreeSet<>();

  private LocalDateTime clock = LocalDateTime.MIN;

  private Fold(Negotiation base, List<Act> acts, Faults faults) {
    this.draft = new Draft(base);
    this.courses = new Courses(draft);
    this.application = new Application(draft, faults);
    this.procedures = new ProcedureSteps(draft, courses, faults);
    base.commitments().stream()
        .sorted(Comparator.comparing(commitment -> Key.ofDocument(commitment.term().from())))
        .forEach(coming::add);
    base.preferences().stream()
        .sorted(Comparator.comparing(each -> Key.ofDocument(each.term().from())))
        .forEach(preferences::add);
    new Declarations(draft, faults).declare(acts);
  }

  /**
   * Folds events into a negotiation.
   *
   * @param acts the effective events
   * @param until the moment up to which to fold; {@code null} for all
   * @throws InvalidEventException if a commitment does not fit the negotiation
   */
  static Fold of(Negotiation base, List<Act> acts, Faults faults, @Nullable LocalDateTime until) {
    Fold fold = new Fold(base, acts, faults);
    List<Act> sorted = new ArrayList<>(acts);
    sorted.sort(Comparator.comparing(Act::key));
    if (sorted.stream().anyMatch(act -> act.event() instanceof Event.Open)) {
      Days.of(base, fold.days);
      sorted.forEach(act -> Days.of(act.event(), fold.days));
    }
    for (Act act : sorted) {
      if (until != null && act.at().begins().isAfter(until)) {
        break;
      }
      fold.goOnTo(act.at().begins());
      if (fold.procedures.allows(act)) {
        fold.application.apply(act);
        fold.procedures.apply(act);
        fold.courses.look(act.key());
      }
    }
    fold.goOnTo(until == null ? LocalDateTime.MAX : until);
    if (until == null) {
      fold.draft.roster.expectNobody();
    }
    return fold;
  }

  Draft draft() {
    return draft;
  }

  Courses courses() {
    return courses;
  }

  /** Lets time pass up to a moment. */
  private void goOnTo(LocalDateTime moment) {
    while (courses.anyRuns()) {
      LocalDateTime due = courses.nextDue();
      LocalDate day =
          clock.equals(LocalDateTime.MIN) ? days.first() : days.higher(clock.toLocalDate());
      LocalDateTime begins = day == null ? null : day.atStartOfDay();
      if (due != null && !due.isAfter(moment) && (begins == null || !begins.isBefore(due))) {
        passTo(due);
        courses.countAt(due);
        courses.look(new Key(due, 0));
      } else if (begins != null && !begins.isAfter(moment)) {
        passTo(begins);
        courses.look(new Key(begins, 0));
      } else {
        break;
      }
    }
    passTo(moment);
  }

  /** Adds the commitments of the document that begin by a moment. */
  private void passTo(LocalDateTime moment) {
    while (!coming.isEmpty() && begins(coming.peek().term().from(), moment)) {
      Commitment commitment = coming.remove();
      draft.ledger.add(commitment, Key.ofDocument(commitment.term().from()), 0);
    }
    while (!preferences.isEmpty() && begins(preferences.peek().term().from(), moment)) {
      draft.preferences.add(preferences.remove(), 0);
    }
    clock = moment;
  }

  private static boolean begins(@Nullable LocalDate from, LocalDateTime moment) {
    return !Key.ofDocument(from).moment().isAfter(moment);
  }
}
