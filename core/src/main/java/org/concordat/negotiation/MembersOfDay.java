package org.concordat.negotiation;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.function.Function;
import org.concordat.model.Actor;
import org.concordat.model.Named;
import org.concordat.model.Term;
import org.jspecify.annotations.Nullable;

/**
 * Holds the members of each body on a day, and the absent ones among them, by the body's id.
 *
 * @param all the members, in the order given
 * @param absent the absent members, in the order given
 * @param byId the members by their ids
 * @param on the days on which they are the same
 */
record MembersOfDay(
    ImmutableMap<String, ImmutableSet<Actor>> all,
    ImmutableMap<String, ImmutableSet<Actor>> absent,
    ImmutableMap<String, ImmutableMap<String, Actor>> byId,
    Term on)
    implements Serializable {
  static MembersOfDay of(ImmutableMap<String, Body> bodies, @Nullable LocalDate day) {
    ImmutableMap<String, ImmutableSet<Actor>> all = each(bodies, body -> body.membersOn(day));
    return new MembersOfDay(
        all,
        each(bodies, body -> body.absentOn(day)),
        ImmutableMap.copyOf(
            Maps.transformValues(all, actors -> Maps.uniqueIndex(actors, Named::id))),
        sameAround(bodies, day));
  }

  /** Returns these with other absences from one of the bodies. */
  MembersOfDay with(ImmutableMap<String, Body> bodies, Body changed, @Nullable LocalDate day) {
    ImmutableMap.Builder<String, ImmutableSet<Actor>> others = ImmutableMap.builder();
    absent.forEach(
        (id, actors) -> others.put(id, id.equals(changed.id()) ? changed.absentOn(day) : actors));
    return new MembersOfDay(all, others.buildOrThrow(), byId, sameAround(bodies, day));
  }

  private static <T> ImmutableMap<String, T> each(
      ImmutableMap<String, Body> bodies, Function<Body, T> of) {
    return ImmutableMap.copyOf(Maps.transformValues(bodies, of::apply));
  }

  /** Returns the days around one on which no membership and no absence begins or ends. */
  private static Term sameAround(ImmutableMap<String, Body> bodies, @Nullable LocalDate day) {
    Term same = Term.ALWAYS;
    for (Body body : bodies.values()) {
      for (Membership each : body.memberships()) {
        same = sameAround(day, each.term(), same);
      }
      for (Absence each : body.absences()) {
        same = sameAround(day, each.term(), same);
      }
    }
    return same;
  }

  private static Term sameAround(@Nullable LocalDate day, Term term, Term same) {
    return term.equals(Term.ALWAYS) ? same : cut(day, term.until(), cut(day, term.from(), same));
  }

  private static Term cut(@Nullable LocalDate day, @Nullable LocalDate at, Term same) {
    if (at == null || at.equals(same.from()) || at.equals(same.until())) {
      return same;
    }
    LocalDate from = same.from();
    LocalDate until = same.until();
    return day == null || !at.isAfter(day)
        ? new Term(from == null || at.isAfter(from) ? at : from, until)
        : new Term(from, until == null || at.isBefore(until) ? at : until);
  }
}
