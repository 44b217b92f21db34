package org.concordat.proceedings;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.time.LocalDateTime;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Stance;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.UnknownNameException;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.jspecify.annotations.Nullable;

/**
 * Records events and answers questions at one moment of proceedings. Recording an event returns new
 * proceedings. Questions are answered as of the end of the day; those about procedures as of the
 * moment, if it has a time of day. Immutable.
 */
public final class Sitting implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Proceedings proceedings;
  private final Moment moment;

  Sitting(Proceedings proceedings, Moment moment) {
    this.proceedings = proceedings;
    this.moment = requireNonNull(moment, "moment");
  }

  /** Returns the proceedings. */
  public Proceedings proceedings() {
    return proceedings;
  }

  /** Returns the moment. */
  public Moment moment() {
    return moment;
  }

  /**
   * Records an event at this moment.
   *
   * @throws InvalidEventException if it does not fit the proceedings
   * @throws IllegalArgumentException if it is a correction or a strike, which has no moment
   */
  public Proceedings apply(Event event) {
    return proceedings.apply(Entry.at(moment, event));
  }

  /**
   * Records that an actor takes a stance.
   *
   * @throws InvalidEventException if it does not fit the proceedings
   */
  public Proceedings say(Actor actor, Alternative alternative, Stance stance) {
    return apply(Event.say(actor, alternative, stance));
  }

  /**
   * Records a commitment, whose first day and source are ignored.
   *
   * @throws InvalidEventException if it does not fit the proceedings
   */
  public Proceedings say(Commitment commitment) {
    return apply(Event.say(commitment));
  }

  /**
   * Records that a procedure is opened.
   *
   * @throws InvalidEventException if it does not fit the proceedings
   */
  public Proceedings open(Procedure procedure) {
    return apply(new Event.Open(requireNonNull(procedure, "procedure")));
  }

  /** Returns the resolver of the negotiation as it stands on the day. */
  public Resolver resolver() {
    return proceedings.resolver(moment.day());
  }

  /** Returns where everyone stands on the day, with sequential coordination. */
  public Resolution resolution() {
    return resolution(Coordination.SEQUENTIAL);
  }

  /** Returns where everyone stands on the day. */
  public Resolution resolution(Coordination coordination) {
    return resolver().resolve(coordination);
  }

  /** Returns the procedures that have been opened by the moment, by id. */
  public ImmutableMap<String, ProcedureStatus> procedures() {
    ImmutableMap.Builder<String, ProcedureStatus> opened = ImmutableMap.builder();
    for (Course course : proceedings.projection().courses().all()) {
      if (course.at(end()) != null) {
        opened.put(course.id(), new ProcedureStatus(this, course.id()));
      }
    }
    return opened.buildOrThrow();
  }

  /**
   * Returns how a procedure stands at the moment.
   *
   * @throws UnknownNameException if there is none of that id at any moment
   */
  public ProcedureStatus procedure(String id) {
    requireNonNull(id, "id");
    Courses courses = proceedings.projection().courses();
    if (courses.of(id) == null) {
      throw new UnknownNameException("procedure", id, courses.byId().keySet());
    }
    return new ProcedureStatus(this, id);
  }

  /** Returns the differences from another state, usually an earlier one. */
  public Changes changesSince(Sitting earlier) {
    return changesSince(earlier, Coordination.SEQUENTIAL);
  }

  /** Returns the differences from another state, usually an earlier one, under a coordination. */
  public Changes changesSince(Sitting earlier, Coordination coordination) {
    return Changes.between(
        requireNonNull(earlier, "earlier"), this, requireNonNull(coordination, "coordination"));
  }

  /** Returns the moment as of which procedures are read: for a day without a time, its last. */
  LocalDateTime end() {
    return moment.time() == null ? moment.passes().minusNanos(1) : moment.begins();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Sitting that
        && proceedings.equals(that.proceedings)
        && moment.equals(that.moment);
  }

  @Override
  public int hashCode() {
    return 31 * proceedings.hashCode() + moment.hashCode();
  }

  /** Returns the moment for people. */
  @Override
  public String toString() {
    return moment + " of " + proceedings;
  }
}
