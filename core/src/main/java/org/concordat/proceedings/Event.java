package org.concordat.proceedings;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.LocalDate;
import org.concordat.condition.Condition;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Policy;
import org.concordat.negotiation.Preference;
import org.jspecify.annotations.Nullable;

/**
 * Describes what happened in a negotiation: one record for each kind of event. The effect of each
 * is defined in <a href="{@docRoot}/doc-files/semantics.html#section-10">section 10 of the
 * semantics</a>.
 *
 * <p>Events name things by their ids, so that an event can be written down, sent and read without
 * the negotiation; {@link Proceedings#apply} checks that the ids are known. Where several actors
 * may be named, a group stands for its actors.
 */
public sealed interface Event extends Serializable {

  /**
   * Commits actors on alternatives: it becomes the latest commitment of each on each.
   *
   * @param actors the ids of actors or groups
   * @param on the ids of alternatives
   * @param range the stances that it commits to
   * @param when the condition under which it counts
   * @param until the first day on which it no longer stands; {@code null} if none is known
   */
  record Say(
      ImmutableList<String> actors,
      ImmutableList<String> on,
      Position range,
      Condition when,
      @Nullable LocalDate until)
      implements Event {
    /** Makes the event. */
    public Say {
      requireNonNull(actors, "actors");
      requireNonNull(on, "on");
      requireNonNull(range, "range");
      requireNonNull(when, "when");
    }
  }

  /**
   * Takes back everything that actors have said on alternatives.
   *
   * @param actors the ids of actors or groups
   * @param on the ids of alternatives
   */
  record TakeBack(ImmutableList<String> actors, ImmutableList<String> on) implements Event {
    /** Makes the event. */
    public TakeBack {
      requireNonNull(actors, "actors");
      requireNonNull(on, "on");
    }
  }

  /**
   * Takes back what one entry said.
   *
   * @param entry the number of the entry
   */
  record Revoke(int entry) implements Event {}

  /**
   * Ranks the alternatives of an issue for actors, replacing their earlier preferences.
   *
   * @param actors the ids of actors or groups
   * @param issue the id of the issue
   * @param ranking the tiers, the best first, of ids of alternatives
   * @param acceptable how many tiers are acceptable
   * @param tolerable how many tiers after those are tolerable
   * @param policy how the actors act on the ranking
   */
  record Prefer(
      ImmutableList<String> actors,
      String issue,
      ImmutableList<ImmutableList<String>> ranking,
      int acceptable,
      int tolerable,
      Policy policy)
      implements Event {
    /** Makes the event. */
    public Prefer {
      requireNonNull(actors, "actors");
      requireNonNull(issue, "issue");
      requireNonNull(ranking, "ranking");
      requireNonNull(policy, "policy");
    }
  }

  /**
   * Puts a fact into a state.
   *
   * @param fact the id of the fact
   * @param state the state
   */
  record SetFact(String fact, Truth state) implements Event {
    /** Makes the event. */
    public SetFact {
      requireNonNull(fact, "fact");
      requireNonNull(state, "state");
    }
  }

  /**
   * Makes an actor, a fact or a source known.
   *
   * @param thing an {@link Actor}, {@link Fact} or {@link Source}; alternatives and actors to which
   *     a fact refers count by their ids
   */
  record Declare(Serializable thing) implements Event {
    /**
     * Makes the event.
     *
     * @throws IllegalArgumentException if {@code thing} is something else
     */
    public Declare {
      requireNonNull(thing, "thing");
      if (!(thing instanceof Actor || thing instanceof Fact || thing instanceof Source)) {
        throw new IllegalArgumentException(
            "only an actor, a fact or a source can be declared, not " + thing);
      }
    }
  }

  /**
   * Changes who belongs to a body, or which members are present.
   *
   * @param change what changes
   * @param actors the ids of actors or groups
   * @param body the id of the body
   */
  record Roster(RosterChange change, ImmutableList<String> actors, String body) implements Event {
    /** Makes the event. */
    public Roster {
      requireNonNull(change, "change");
      requireNonNull(actors, "actors");
      requireNonNull(body, "body");
    }
  }

  /**
   * Puts an alternative on the table.
   *
   * @param alternative its id
   * @param issue the id of the issue that a new alternative would settle; {@code null} for one that
   *     the negotiation has
   * @param name the name of a new alternative; {@code null} for its id
   */
  record Table(String alternative, @Nullable String issue, @Nullable String name) implements Event {
    /** Makes the event. */
    public Table {
      requireNonNull(alternative, "alternative");
    }
  }

  /**
   * Takes an alternative off the table.
   *
   * @param alternative its id
   */
  record Withdraw(String alternative) implements Event {
    /** Makes the event. */
    public Withdraw {
      requireNonNull(alternative, "alternative");
    }
  }

  /**
   * Changes the text of an alternative, so that earlier commitments on it no longer bind anyone.
   *
   * @param alternative its id
   * @param deadline the deadline of the next round of its procedure; {@code null} for none
   */
  record Amend(String alternative, @Nullable Moment deadline) implements Event {
    /** Makes the event. */
    public Amend {
      requireNonNull(alternative, "alternative");
    }
  }

  /**
   * Opens a procedure.
   *
   * @param procedure the procedure
   */
  record Open(Procedure procedure) implements Event {
    /** Makes the event. */
    public Open {
      requireNonNull(procedure, "procedure");
    }
  }

  /**
   * Moves the deadline of a procedure to a later moment; the round goes on.
   *
   * @param procedure its id
   * @param deadline the new deadline
   */
  record Extend(String procedure, Moment deadline) implements Event {
    /** Makes the event. */
    public Extend {
      requireNonNull(procedure, "procedure");
      requireNonNull(deadline, "deadline");
    }
  }

  /**
   * Begins another round of a procedure that was broken or failed.
   *
   * @param procedure its id
   * @param deadline the deadline of the round
   */
  record Reopen(String procedure, Moment deadline) implements Event {
    /** Makes the event. */
    public Reopen {
      requireNonNull(procedure, "procedure");
      requireNonNull(deadline, "deadline");
    }
  }

  /**
   * Closes a meeting: the commitments that stand are counted.
   *
   * @param procedure its id
   */
  record Close(String procedure) implements Event {
    /** Makes the event. */
    public Close {
      requireNonNull(procedure, "procedure");
    }
  }

  /**
   * Ends a procedure without a decision.
   *
   * @param procedure its id
   * @param as {@link ProcedureState#WITHDRAWN} or {@link ProcedureState#ESCALATED}
   * @param to the id of another body's alternative as which an escalated procedure continues;
   *     {@code null} for none
   */
  record End(String procedure, ProcedureState as, @Nullable String to) implements Event {
    /**
     * Makes the event.
     *
     * @throws IllegalArgumentException if {@code as} is another state, or {@code to} is given for a
     *     procedure that is not escalated
     */
    public End {
      requireNonNull(procedure, "procedure");
      requireNonNull(as, "as");
      if (as != ProcedureState.WITHDRAWN && as != ProcedureState.ESCALATED) {
        throw new IllegalArgumentException(
            "a procedure cannot be ended as " + as + "; it should be withdrawn or escalated");
      }
      if (to != null && as != ProcedureState.ESCALATED) {
        throw new IllegalArgumentException(
            "only an escalated procedure continues on another alternative; leave out " + to);
      }
    }
  }

  /**
   * Replaces an event that was recorded wrongly.
   *
   * @param entry the number of the entry
   * @param with the event that it should have recorded
   */
  record Correct(int entry, Event with) implements Event {
    /**
     * Makes the event.
     *
     * @throws IllegalArgumentException if {@code with} is a correction or a strike
     */
    public Correct {
      requireNonNull(with, "with");
      if (with.isAboutAnEntry()) {
        throw new IllegalArgumentException(
            "an entry should be corrected with what happened, not with \"" + with.verb() + "\"");
      }
    }
  }

  /**
   * Strikes an entry that was recorded wrongly.
   *
   * @param entry the number of the entry
   */
  record Strike(int entry) implements Event {}

  /** Returns the name of this kind of event in documents: {@code take-back}. */
  default String verb() {
    return EventText.verb(this);
  }

  /** Returns the event as a sentence of ids: {@code hu supports rutte}. */
  default String inWords() {
    return new EventText(null).of(this);
  }

  /** Returns it with a negotiation's names: {@code Hungary supports Mark Rutte}. */
  default String inWords(Negotiation negotiation) {
    return new EventText(requireNonNull(negotiation, "negotiation")).of(this);
  }

  /** Returns whether the event is about an entry, and takes effect at its moment. */
  default boolean isAboutAnEntry() {
    return this instanceof Correct || this instanceof Strike;
  }

  /** Returns the event that an actor takes a stance. */
  static Event say(Actor actor, Alternative alternative, Stance stance) {
    return say(Commitment.of(actor, alternative, stance));
  }

  /** Returns the event of making a commitment, whose first day and source are ignored. */
  static Event say(Commitment commitment) {
    return new Say(
        ImmutableList.of(commitment.actor().id()),
        ImmutableList.of(commitment.alternative().id()),
        commitment.range(),
        commitment.when(),
        commitment.term().until());
  }

  /** Returns the event that an actor takes back all that it has said on an alternative. */
  static Event takeBack(Actor actor, Alternative alternative) {
    return new TakeBack(ImmutableList.of(actor.id()), ImmutableList.of(alternative.id()));
  }

  /** Returns the event of stating a preference, whose term and source are ignored. */
  static Event prefer(Preference preference) {
    return new Prefer(
        ImmutableList.of(preference.actor().id()),
        preference.issue().id(),
        preference.ranking().stream()
            .map(
                tier -> tier.stream().map(Alternative::id).collect(ImmutableList.toImmutableList()))
            .collect(ImmutableList.toImmutableList()),
        preference.acceptable(),
        preference.tolerable(),
        preference.policy());
  }

  /** Returns the event that a fact enters a state. */
  static Event set(Fact fact, Truth state) {
    return new SetFact(fact.id(), state);
  }

  /** Returns the event that an actor becomes a member. */
  static Event join(Actor actor, Body body) {
    return roster(RosterChange.JOIN, actor, body);
  }

  /** Returns the event that an actor is no longer a member. */
  static Event leave(Actor actor, Body body) {
    return roster(RosterChange.LEAVE, actor, body);
  }

  /** Returns the event that a member stays away. */
  static Event absent(Actor actor, Body body) {
    return roster(RosterChange.ABSENT, actor, body);
  }

  private static Event roster(RosterChange change, Actor actor, Body body) {
    return new Roster(change, ImmutableList.of(actor.id()), body.id());
  }

  /** Returns the event that a new alternative of an issue comes on the table. */
  static Event table(Alternative alternative, Issue issue) {
    return new Table(alternative.id(), issue.id(), alternative.name());
  }

  /** Returns the correction of an entry. */
  static Event correct(int entry, Event with) {
    return new Correct(entry, with);
  }

  /** Returns the strike of an entry. */
  static Event strike(int entry) {
    return new Strike(entry);
  }
}
