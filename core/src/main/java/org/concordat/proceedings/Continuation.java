package org.concordat.proceedings;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Source;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.InvalidNegotiationException;
import org.concordat.negotiation.Negotiation;
import org.concordat.proceedings.Event.Say;
import org.concordat.proceedings.Event.SetFact;
import org.jspecify.annotations.Nullable;

/**
 * Extends a projection by one more entry without folding the journal anew. This works if the entry
 * is later than everything else, no procedure runs, and the entry makes a commitment or changes a
 * fact. In all other cases, and if the entry may be invalid, the journal is folded anew, so that
 * errors are reported in one place.
 *
 * @param projection the projection including the entry
 * @param commitments the commitments that the entry makes
 */
record Continuation(Projection projection, ImmutableList<Commitment> commitments) {

  /** Returns the extended projection; {@code null} if the journal has to be folded anew. */
  static @Nullable Continuation of(Projection before, int number, Entry entry) {
    Moment at = entry.at();
    if (at == null || !isLast(before, at) || !isQuiet(before.courses(), at)) {
      return null;
    }
    Act act = new Act(number, at, entry.event(), entry.source(), number);
    try {
      if (entry.event() instanceof Say say) {
        return extended(before, act, say);
      }
      return entry.event() instanceof SetFact set ? set(before, act, set) : null;
    } catch (InvalidNegotiationException unfit) {
      return null;
    }
  }

  private static @Nullable Continuation extended(Projection before, Act act, Say say) {
    ImmutableList<Commitment> commitments =
        startsLast(before, act.at()) && !isOfAProcedure(before.courses(), say)
            ? commitments(before.negotiation(), act, say)
            : null;
    return commitments == null
        ? null
        : new Continuation(
            before.and(act, before.negotiation().withLatest(commitments)), commitments);
  }

  /**
   * Extends it by a change of a fact; {@code null} for a fact that may end a procedure, by taking
   * an alternative off the table, or that belongs to a procedure.
   */
  private static @Nullable Continuation set(Projection before, Act act, SetFact set) {
    Fact fact = before.negotiation().facts().get(set.fact());
    if (fact == null || !(fact.withdraws().isEmpty() || before.courses().all().isEmpty())) {
      return null;
    }
    for (Course course : before.courses().all()) {
      if (set.fact().equals(Declarations.bars(course.id()))
          || set.fact().equals(Declarations.adopts(course.id()))) {
        return null;
      }
    }
    return new Continuation(
        before.and(act, before.negotiation().withState(fact, act.day(), set.state())),
        ImmutableList.of());
  }

  /** Returns whether no entry takes effect later than a moment. */
  private static boolean isLast(Projection before, Moment at) {
    Key latest = before.latest();
    return latest == null || !latest.moment().isAfter(at.begins());
  }

  /** Returns whether no commitment begins after a moment. */
  private static boolean startsLast(Projection before, Moment at) {
    ImmutableList<Commitment> commitments = before.negotiation().commitments();
    LocalDate from = commitments.isEmpty() ? null : commitments.get(0).term().from();
    return from == null || !from.isAfter(at.day());
  }

  /** Returns whether all procedures have ended by a moment. */
  private static boolean isQuiet(Courses courses, Moment at) {
    for (Course course : courses.all()) {
      Course.Step last = course.steps().get(course.steps().size() - 1);
      if (last.state() == ProcedureState.OPEN || last.key().moment().isAfter(at.begins())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns whether there was a procedure on an alternative spoken about: it records who speaks too
   * late.
   */
  private static boolean isOfAProcedure(Courses courses, Say say) {
    return courses.all().stream().anyMatch(course -> say.on().contains(course.alternative().id()));
  }

  private static @Nullable ImmutableList<Commitment> commitments(
      Negotiation negotiation, Act act, Say say) {
    LocalDate day = act.day();
    LocalDate until = say.until();
    Source source = act.source() == null ? null : negotiation.sources().get(act.source());
    List<String> unknown = new ArrayList<>();
    Set<Actor> actors =
        Draft.actors(negotiation.actors(), negotiation.groups(), say.actors(), unknown::add);
    if ((until != null && !day.isBefore(until))
        || (act.source() != null && source == null)
        || !unknown.isEmpty()) {
      return null;
    }
    ImmutableList.Builder<Commitment> commitments = ImmutableList.builder();
    for (String id : new LinkedHashSet<>(say.on())) {
      Alternative on = negotiation.alternatives().get(id);
      if (on == null) {
        return null;
      }
      for (Actor actor : actors) {
        commitments.add(Application.commitment(actor, on, say, day, Optional.ofNullable(source)));
      }
    }
    return commitments.build();
  }
}
