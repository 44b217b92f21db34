package org.concordat.proceedings;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import org.concordat.model.Alternative;
import org.concordat.negotiation.Body;
import org.concordat.proceedings.Event.Amend;
import org.concordat.proceedings.Event.Close;
import org.concordat.proceedings.Event.End;
import org.concordat.proceedings.Event.Extend;
import org.concordat.proceedings.Event.Open;
import org.concordat.proceedings.Event.Reopen;
import org.concordat.proceedings.Event.Say;
import org.jspecify.annotations.Nullable;

/**
 * Applies the events of procedures. <a
 * href="{@docRoot}/doc-files/semantics.html#section-10">Section 10 of the semantics</a>.
 */
final class ProcedureSteps {
  private static final ImmutableSet<ProcedureState> STOPPED =
      Sets.immutableEnumSet(ProcedureState.BROKEN, ProcedureState.FAILED);

  private final Draft draft;
  private final Courses courses;
  private final Faults faults;

  ProcedureSteps(Draft draft, Courses courses, Faults faults) {
    this.draft = draft;
    this.courses = courses;
    this.faults = faults;
  }

  /** Checks that procedures allow an event, before it takes effect. */
  boolean allows(Act act) {
    if (act.event() instanceof Say say) {
      return say.on().stream().allMatch(on -> allowsCommitment(act, on));
    }
    return !(act.event() instanceof Amend amend) || allowsAmendment(act, amend);
  }

  /** Applies an event to procedures. */
  void apply(Act act) {
    if (act.event() instanceof Say say) {
      heard(act, say);
    } else if (act.event() instanceof Amend amend) {
      amend(act, amend);
    } else if (act.event() instanceof Open open) {
      open(act, open.procedure());
    } else if (act.event() instanceof Extend extend) {
      extend(act, extend);
    } else if (act.event() instanceof Reopen reopen) {
      reopen(act, reopen);
    } else if (act.event() instanceof Close close) {
      close(act, close);
    } else if (act.event() instanceof End end) {
      end(act, end);
    }
  }

  private void fault(Act act, String field, String statement, @Nullable String value) {
    fault(act, field, statement, value, "");
  }

  private void fault(
      Act act, String field, String statement, @Nullable String value, String advice) {
    faults.add(act.decidedBy(), field, statement, value, advice);
  }

  private @Nullable Course find(Act act, String id) {
    return faults.find(act.decidedBy(), "procedure", "procedure", id, courses.byId());
  }

  private boolean allowsCommitment(Act act, String on) {
    Course course = courses.latestOn(on);
    Moment deadline = course == null ? null : course.deadline();
    if (course != null
        && course.due() != null
        && deadline != null
        && deadline.time() != null
        && act.at().time() == null
        && act.day().equals(deadline.day())) {
      fault(
          act,
          "at",
          "it may be before or after the deadline of \"" + course.id() + "\", " + deadline,
          null,
          "it should have a time of day");
      return false;
    }
    return true;
  }

  private void heard(Act act, Say say) {
    for (String on : say.on()) {
      Course course = courses.latestOn(on);
      if (course != null) {
        draft
            .actors(act.decidedBy(), say.actors(), new Faults())
            .forEach(actor -> course.heard(actor.id(), act.key()));
      }
    }
  }

  private void open(Act act, Procedure procedure) {
    Alternative on =
        faults.find(
            act.decidedBy(), "on", "alternative", procedure.alternative(), draft.alternatives());
    Course before = on == null ? null : courses.latestOn(on.id());
    if (on == null || courses.of(procedure.id()) != null) {
      return; // A second procedure with the id has been reported by the declarations.
    }
    if (before != null
        && (before.state() == ProcedureState.OPEN || before.state() == ProcedureState.ADOPTED)) {
      fault(act, "on", "\"" + on.id() + "\" cannot be decided anew: " + standing(before), on.id());
    } else if (isLater(act, procedure.deadline())) {
      Body body = draft.bodyOf(on);
      courses.open(new Course(procedure, on, body, act.key()), act.day());
    }
  }

  /** Returns whether a deadline, if there is one, is later than an event. */
  private boolean isLater(Act act, @Nullable Moment deadline) {
    boolean later = deadline == null || deadline.passes().isAfter(act.at().begins());
    if (!later) {
      fault(
          act,
          "deadline",
          "the deadline " + deadline + " has passed at " + act.at(),
          null,
          "it should be later");
    }
    return later;
  }

  /**
   * Returns the state of a procedure in words: {@code the silence procedure "a" is adopted since
   * …}.
   */
  private static String standing(Course course) {
    Course.Step last = course.at(java.time.LocalDateTime.MAX);
    return "the "
        + course.procedure().kind().inWords()
        + " \""
        + course.id()
        + "\" is "
        + course.state()
        + (last == null ? "" : " since " + last.key().day());
  }

  private boolean isIn(Act act, Course course, ImmutableSet<ProcedureState> states) {
    boolean fits = states.contains(course.state());
    if (!fits) {
      fault(
          act,
          "procedure",
          standing(course),
          course.id(),
          "it should be "
              + String.join(" or ", states.stream().map(ProcedureState::toString).toList()));
    }
    return fits;
  }

  private boolean hasRounds(Act act, Course course) {
    boolean rounds = course.procedure().kind().hasRounds();
    if (!rounds) {
      fault(
          act,
          "procedure",
          "\"" + course.id() + "\" is a meeting, which has no deadline",
          course.id(),
          "it should be another kind");
    }
    return rounds;
  }

  private void extend(Act act, Extend extend) {
    Course course = find(act, extend.procedure());
    if (course == null
        || !hasRounds(act, course)
        || !isIn(act, course, ImmutableSet.of(ProcedureState.OPEN))) {
      return;
    }
    Moment before = course.deadline();
    if (before != null && !extend.deadline().passes().isAfter(before.passes())) {
      fault(
          act,
          "deadline",
          "the deadline is " + before + " already",
          null,
          "it should be moved to a later moment");
    } else {
      course.extend(act.key(), extend.deadline());
    }
  }

  private void reopen(Act act, Reopen reopen) {
    Course course = find(act, reopen.procedure());
    if (course == null
        || !hasRounds(act, course)
        || !isIn(act, course, STOPPED)
        || !isLater(act, reopen.deadline())) {
      return;
    }
    Course latest = courses.latestOn(course.alternative().id());
    if (latest != null && latest != course) {
      fault(act, "procedure", "\"" + latest.id() + "\" was opened since", course.id());
      return;
    }
    course.begin(act.key(), reopen.deadline());
    courses.reopened(course, act.day());
  }

  private void close(Act act, Close close) {
    Course course = find(act, close.procedure());
    if (course == null) {
      return;
    }
    if (course.procedure().kind().hasRounds()) {
      fault(
          act,
          "procedure",
          "\"" + course.id() + "\" is no meeting; it ends at its deadline",
          course.id());
    } else if (isIn(act, course, ImmutableSet.of(ProcedureState.OPEN))) {
      courses.close(course, act.key());
    }
  }

  private void end(Act act, End end) {
    Course course = find(act, end.procedure());
    if (course == null
        || !isIn(
            act,
            course,
            ImmutableSet.of(ProcedureState.OPEN, ProcedureState.BROKEN, ProcedureState.FAILED))) {
      return;
    }
    String to = end.to();
    if (to != null) {
      Alternative other =
          faults.find(act.decidedBy(), "to", "alternative", to, draft.alternatives());
      if (other == null) {
        return;
      } else if (draft.bodyOf(other).id().equals(course.body().id())) {
        fault(
            act,
            "to",
            "\"" + to + "\" is decided by \"" + course.body().id() + "\", too",
            to,
            "it should be an alternative of another body");
        return;
      }
    }
    courses.end(course, act.key(), end.as(), ImmutableSet.of(), false);
  }

  private boolean allowsAmendment(Act act, Amend amend) {
    if (faults.find(
            act.decidedBy(),
            "alternative",
            "alternative",
            amend.alternative(),
            draft.alternatives())
        == null) {
      return false;
    }
    Course course = courses.latestOn(amend.alternative());
    ProcedureState state = course == null ? ProcedureState.WITHDRAWN : course.state();
    boolean rounds = course != null && course.procedure().kind().hasRounds();
    if (course != null && state == ProcedureState.ADOPTED) {
      fault(
          act,
          "alternative",
          standing(course),
          amend.alternative(),
          "another text should be tabled as another alternative");
    } else if (course != null
        && amend.deadline() == null
        && rounds
        && state == ProcedureState.OPEN) {
      fault(
          act,
          "",
          "\"" + course.id() + "\" is under way on it, and begins anew",
          null,
          "the amendment should have a deadline");
    } else if (amend.deadline() != null
        && !(rounds && (state == ProcedureState.OPEN || STOPPED.contains(state)))) {
      fault(act, "deadline", "there is no procedure on it that could have a deadline", null);
    } else {
      return isLater(act, amend.deadline());
    }
    return false;
  }

  private void amend(Act act, Amend amend) {
    Course course = courses.latestOn(amend.alternative());
    if (course == null) {
      return;
    } else if (amend.deadline() != null) {
      course.begin(act.key(), amend.deadline());
      courses.reopened(course, act.day());
    }
  }
}
