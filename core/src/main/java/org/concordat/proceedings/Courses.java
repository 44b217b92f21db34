package org.concordat.proceedings;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.model.Actor;
import org.concordat.model.Term;
import org.concordat.model.Truth;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.jspecify.annotations.Nullable;

/**
 * Runs the procedures: breaks silences, ends procedures whose alternatives are off the table, and
 * counts when a deadline passes. The result of a procedure is written into its two facts, and into
 * commitments of the members who are deemed to consent. <a
 * href="{@docRoot}/doc-files/semantics.html#section-10">Section 10 of the semantics</a>.
 */
final class Courses {
  private final Draft draft;
  private final Map<String, Course> byId = new LinkedHashMap<>();

  Courses(Draft draft) {
    this.draft = draft;
  }

  Collection<Course> all() {
    return byId.values();
  }

  @Nullable Course of(String id) {
    return byId.get(id);
  }

  Map<String, Course> byId() {
    return byId;
  }

  /** Returns the procedure opened last on an alternative; {@code null} if there is none. */
  @Nullable Course latestOn(String alternative) {
    Course latest = null;
    for (Course course : byId.values()) {
      if (course.alternative().id().equals(alternative)) {
        latest = course;
      }
    }
    return latest;
  }

  /** Opens a procedure; an earlier one on the alternative no longer bars it. */
  void open(Course course, LocalDate day) {
    Course before = latestOn(course.alternative().id());
    if (before != null) {
      draft.facts.change(Declarations.bars(before.id()), day, Truth.FALSE);
    }
    byId.put(course.id(), course);
    draft.facts.change(Declarations.bars(course.id()), day, Truth.UNKNOWN);
  }

  /** Continues with a new round. */
  void reopened(Course course, LocalDate day) {
    draft.facts.change(Declarations.bars(course.id()), day, Truth.UNKNOWN);
  }

  /** Ends a procedure, in favour of its alternative or not. */
  void end(
      Course course,
      Key key,
      ProcedureState state,
      ImmutableSet<String> objectors,
      boolean byDeadline) {
    course.step(key, state, objectors, byDeadline);
    boolean adopted = state == ProcedureState.ADOPTED;
    draft.facts.change(Declarations.bars(course.id()), key.day(), Truth.of(!adopted));
    if (adopted) {
      draft.facts.change(Declarations.adopts(course.id()), key.day(), Truth.TRUE);
    }
  }

  /** Returns when the next deadline passes; {@code null} if there is none. */
  @Nullable LocalDateTime nextDue() {
    LocalDateTime next = null;
    for (Course course : byId.values()) {
      LocalDateTime due = course.due();
      if (due != null && (next == null || due.isBefore(next))) {
        next = due;
      }
    }
    return next;
  }

  /**
   * Returns whether some procedure is open or broken, so that the mere passing of time may change
   * it.
   */
  boolean anyRuns() {
    return byId.values().stream().anyMatch(Courses::runs);
  }

  private static boolean runs(Course course) {
    return course.state() == ProcedureState.OPEN || course.state() == ProcedureState.BROKEN;
  }

  /**
   * Counts all procedures whose deadline passes at a moment, each on the state before any of them
   * is counted.
   */
  void countAt(LocalDateTime due) {
    LocalDate day = due.minusNanos(1).toLocalDate();
    Negotiation standing = draft.negotiation().asOf(day);
    List<Runnable> results = new ArrayList<>();
    for (Course course : byId.values()) {
      if (due.equals(course.due())) {
        ProcedureCount counting = new ProcedureCount(course, standing, draft.ledger);
        boolean carried = counting.isCarried();
        ImmutableSet<String> objectors = counting.objectors();
        results.add(() -> result(course, new Key(due, 0), carried, objectors, counting.silent()));
      }
    }
    results.forEach(Runnable::run);
  }

  private void result(
      Course course,
      Key key,
      boolean carried,
      ImmutableSet<String> objectors,
      ImmutableSet<Actor> silent) {
    end(course, key, carried ? ProcedureState.ADOPTED : ProcedureState.FAILED, objectors, true);
    if (carried && course.procedure().kind().deemsConsent()) {
      for (Actor actor : silent) {
        draft.ledger.add(
            Commitment.builder()
                .actor(actor)
                .alternative(course.alternative())
                .range(course.silent())
                .term(Term.from(key.day()))
                .build(),
            new Key(key.moment(), -1),
            0);
      }
    }
  }

  /** Closes a meeting and counts. */
  void close(Course course, Key key) {
    ProcedureCount counting =
        new ProcedureCount(course, draft.negotiation().asOf(key.day()), draft.ledger);
    boolean carried = counting.isCarried();
    end(
        course,
        key,
        carried ? ProcedureState.ADOPTED : ProcedureState.FAILED,
        counting.objectors(),
        false);
  }

  /**
   * Ends procedures whose alternative is surely off the table, and breaks silences to which
   * somebody surely objects.
   */
  void look(Key key) {
    for (Course course : byId.values()) {
      if (runs(course) && draft.isOffTheTable(course.alternative().id(), key.day())) {
        end(course, key, ProcedureState.WITHDRAWN, ImmutableSet.of(), false);
      }
    }
    List<Course> silences = new ArrayList<>();
    for (Course course : byId.values()) {
      if (course.procedure().kind() == ProcedureKind.SILENCE
          && (course.state() == ProcedureState.OPEN || course.brokeAt(key.moment()))
          && draft.ledger.spokenSince(course.roundBegan(), course.alternative().id())) {
        silences.add(course);
      }
    }
    if (silences.isEmpty()) {
      return;
    }
    Negotiation standing = draft.negotiation().asOf(key.day());
    for (Course course : silences) {
      ImmutableSet<String> objectors =
          new ProcedureCount(course, standing, draft.ledger).objectors();
      if (course.state() == ProcedureState.BROKEN) {
        course.joinedBy(objectors);
      } else if (!objectors.isEmpty()) {
        end(course, key, ProcedureState.BROKEN, objectors, false);
      }
    }
  }
}
