package org.concordat.condition;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.jspecify.annotations.Nullable;

/** Provides what a condition needs to know to be evaluated on a day. All names are ids. */
public interface Situation {

  /** Returns the state of a fact. */
  Truth fact(String fact);

  /** Returns whether an alternative is adopted. */
  Truth adopted(String alternative);

  /** Returns whether an alternative is withdrawn. */
  Truth withdrawn(String alternative);

  /** Returns whether an alternative is on the table. */
  Truth onTheTable(String alternative);

  /**
   * Returns whether an actor is a member of a body that day and present or, as asked, absent.
   *
   * @param in the set that names the body; if it names none, the body at hand is meant
   */
  boolean attends(String actor, boolean present, ActorSet in);

  /** Returns where an actor stands on an alternative; empty if it has no say on it that day. */
  Optional<Position> position(String actor, String alternative);

  /** Returns the ids of the actors in a set that day. */
  ImmutableSet<String> actors(ActorSet set);

  /** Returns the weight of an actor. */
  long weight(String actor, String weight);

  /** Returns the day; {@code null} for the time after every date. */
  @Nullable LocalDate day();
}
