package org.concordat.negotiation;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.function.Function;
import org.concordat.model.Actor;
import org.concordat.model.Named;
import org.jspecify.annotations.Nullable;

/**
 * Holds the members of each body on a day, and the absent ones among them, by the body's id.
 *
 * @param all the members, in the order given
 * @param absent the absent members, in the order given
 * @param byId the members by their ids
 */
record MembersOfDay(
    ImmutableMap<String, ImmutableSet<Actor>> all,
    ImmutableMap<String, ImmutableSet<Actor>> absent,
    ImmutableMap<String, ImmutableMap<String, Actor>> byId)
    implements Serializable {
  static MembersOfDay of(ImmutableMap<String, Body> bodies, @Nullable LocalDate day) {
    ImmutableMap<String, ImmutableSet<Actor>> all = each(bodies, body -> body.membersOn(day));
    return new MembersOfDay(
        all,
        each(bodies, body -> body.absentOn(day)),
        ImmutableMap.copyOf(
            Maps.transformValues(all, actors -> Maps.uniqueIndex(actors, Named::id))));
  }

  private static <T> ImmutableMap<String, T> each(
      ImmutableMap<String, Body> bodies, Function<Body, T> of) {
    return ImmutableMap.copyOf(Maps.transformValues(bodies, of::apply));
  }
}
