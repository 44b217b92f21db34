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
import org.concordat.model.Source;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.InvalidNegotiationException;
import org.concordat.negotiation.Negotiation;
import org.concordat.proceedings.Event.Say;
import org.jspecify.annotations.Nullable;

/**
 * Goes on from a projection to that with one more entry, where the entry comes after everything
 * else and only adds to what is said: somebody says something while no procedure runs. Everything
 * else is folded anew, and so is what may be wrong, so that it is told in one place.
 *
 * @param projection the projection with the entry
 * @param said what it says
 */
record Continuation(Projection projection, ImmutableList<Commitment> said) {

  /** Returns the projection with one more entry; {@code null} where all is to be folded anew. */
  static @Nullable Continuation of(Projection before, int number, Entry entry) {
    Moment at = entry.at();
    if (at == null
        || !(entry.event() instanceof Say say)
        || !isLast(before, at)
        || !isQuiet(before.courses(), say, at)) {
      return null;
    }
    ImmutableList<Commitment> said = said(before.negotiation(), entry, say, at.day());
    if (said == null) {
      return null;
    }
    try {
      return new Continuation(
          before.and(
              new Act(number, at, say, entry.source(), number),
              before.negotiation().withLatest(said)),
          said);
    } catch (InvalidNegotiationException unfit) {
      return null;
    }
  }

  /** Returns whether nothing has been recorded of a later moment, nor is dated to begin then. */
  private static boolean isLast(Projection before, Moment at) {
    Key latest = before.latest();
    ImmutableList<Commitment> commitments = before.negotiation().commitments();
    LocalDate from = commitments.isEmpty() ? null : commitments.get(0).term().from();
    return (latest == null || !latest.moment().isAfter(at.begins()))
        && (from == null || !from.isAfter(at.day()));
  }

  /** Returns whether all procedures have ended by a moment, and none was on what is spoken of. */
  private static boolean isQuiet(Courses courses, Say say, Moment at) {
    for (Course course : courses.all()) {
      Course.Step last = course.steps().get(course.steps().size() - 1);
      if (last.state() == ProcedureState.OPEN
          || last.key().moment().isAfter(at.begins())
          || say.on().contains(course.alternative().id())) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable ImmutableList<Commitment> said(
      Negotiation negotiation, Entry entry, Say say, LocalDate day) {
    LocalDate until = say.until();
    Source source = entry.source() == null ? null : negotiation.sources().get(entry.source());
    List<String> unknown = new ArrayList<>();
    Set<Actor> actors =
        Draft.actors(negotiation.actors(), negotiation.groups(), say.actors(), unknown::add);
    if ((until != null && !day.isBefore(until))
        || (entry.source() != null && source == null)
        || !unknown.isEmpty()) {
      return null;
    }
    ImmutableList.Builder<Commitment> said = ImmutableList.builder();
    for (String id : new LinkedHashSet<>(say.on())) {
      Alternative on = negotiation.alternatives().get(id);
      if (on == null) {
        return null;
      }
      for (Actor actor : actors) {
        said.add(Application.commitment(actor, on, say, day, Optional.ofNullable(source)));
      }
    }
    return said.build();
  }
}
