package org.concordat.negotiation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Condition;
import org.concordat.condition.Polarity;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.model.Named;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Holds everything that is known of a negotiation: who decides what by which rule, and who has said
 * what. A negotiation is immutable, and sound: {@link NegotiationBuilder#build()} finds everything
 * that is wrong and reports all of it at once.
 *
 * <p>A negotiation is read as of a day, or, by default, as of the time after every date. {@link
 * #asOf(LocalDate)} gives the same negotiation as it stood on another day.
 *
 * <p>Two negotiations are equal if they hold equal things; the order of actors, bodies, facts and
 * so on does not count, that of commitments, preferences, exclusions and reports does.
 */
public final class Negotiation implements Serializable {
  private static final long serialVersionUID = 1L;

  private final @Nullable String title;
  private final @Nullable LocalDate asOf;
  private final Registry things;
  private final ImmutableList<ImmutableSet<Fact>> exclusions;
  private final ImmutableList<Commitment> commitments;
  private final ImmutableList<Preference> preferences;
  private final ImmutableList<Report> reports;

  /** The members of each body on the day, by the ids of the body and the actor. */
  private final ImmutableMap<String, ImmutableMap<String, Actor>> membersById;

  /** The same as sets. */
  private final ImmutableMap<String, ImmutableSet<Actor>> members;

  /** The absent members of each body on the day, by the body's id. */
  private final ImmutableMap<String, ImmutableSet<Actor>> absent;

  Negotiation(
      @Nullable String title,
      @Nullable LocalDate asOf,
      Registry things,
      List<ImmutableSet<Fact>> exclusions,
      List<Commitment> commitments,
      List<Preference> preferences,
      List<Report> reports) {
    this(
        title,
        asOf,
        things,
        exclusions,
        commitments,
        preferences,
        reports,
        things.bodies().values().stream()
            .collect(ImmutableMap.toImmutableMap(Named::id, body -> body.membersOn(asOf))),
        things.bodies().values().stream()
            .collect(ImmutableMap.toImmutableMap(Named::id, body -> body.absentOn(asOf))),
        null);
  }

  private Negotiation(
      @Nullable String title,
      @Nullable LocalDate asOf,
      Registry things,
      List<ImmutableSet<Fact>> exclusions,
      List<Commitment> commitments,
      List<Preference> preferences,
      List<Report> reports,
      ImmutableMap<String, ImmutableSet<Actor>> members,
      ImmutableMap<String, ImmutableSet<Actor>> absent,
      @Nullable ImmutableMap<String, ImmutableMap<String, Actor>> membersById) {
    this.title = title;
    this.asOf = asOf;
    this.things = things;
    this.exclusions = ImmutableList.copyOf(exclusions);
    this.commitments = ImmutableList.copyOf(commitments);
    this.preferences = ImmutableList.copyOf(preferences);
    this.reports = ImmutableList.copyOf(reports);
    this.members = members;
    this.absent = absent;
    this.membersById =
        membersById == null
            ? ImmutableMap.copyOf(
                Maps.transformValues(members, actors -> Maps.uniqueIndex(actors, Named::id)))
            : membersById;
  }

  Registry things() {
    return things;
  }

  /** Returns an empty builder. */
  public static NegotiationBuilder builder() {
    return new NegotiationBuilder();
  }

  /** Returns a builder that holds everything this negotiation does. */
  public NegotiationBuilder toBuilder() {
    return new NegotiationBuilder(this);
  }

  /** Returns this negotiation as it stood on {@code day}. */
  public Negotiation asOf(LocalDate day) {
    requireNonNull(day, "day");
    return things.bodies().values().stream().allMatch(body -> body.isSameOn(asOf, day))
        ? sameSeats(day, commitments)
        : new Negotiation(title, day, things, exclusions, commitments, preferences, reports);
  }

  /** Returns a negotiation with the same members present and absent. */
  private Negotiation sameSeats(@Nullable LocalDate day, List<Commitment> newCommitments) {
    return new Negotiation(
        title,
        day,
        things,
        exclusions,
        newCommitments,
        preferences,
        reports,
        members,
        absent,
        membersById);
  }

  /** Returns the title. */
  public Optional<String> title() {
    return Optional.ofNullable(title);
  }

  /** Returns the day as of which this negotiation is read; empty for the time after every date. */
  public Optional<LocalDate> asOf() {
    return Optional.ofNullable(asOf);
  }

  /** Returns the actors by id, in the order given. */
  public ImmutableMap<String, Actor> actors() {
    return things.actors();
  }

  /** Returns the groups by id, in the order given. */
  public ImmutableMap<String, Group> groups() {
    return things.groups();
  }

  /** Returns the bodies by id, in the order given. */
  public ImmutableMap<String, Body> bodies() {
    return things.bodies();
  }

  /** Returns the issues by id, in the order given. */
  public ImmutableMap<String, Issue> issues() {
    return things.issues();
  }

  /** Returns the alternatives of all issues by id, in the order given. */
  public ImmutableMap<String, Alternative> alternatives() {
    return things.alternatives();
  }

  /** Returns the facts by id, in the order given. */
  public ImmutableMap<String, Fact> facts() {
    return things.facts();
  }

  /** Returns the scenarios by id, in the order given. */
  public ImmutableMap<String, Scenario> scenarios() {
    return things.scenarios();
  }

  /** Returns the sources by id, in the order given. */
  public ImmutableMap<String, Source> sources() {
    return things.sources();
  }

  /** Returns the sets of facts of which no two can be true together. */
  public ImmutableList<ImmutableSet<Fact>> exclusions() {
    return exclusions;
  }

  /** Returns the commitments of all days, in the order given. */
  public ImmutableList<Commitment> commitments() {
    return commitments;
  }

  /** Returns the preferences of all days, in the order given. */
  public ImmutableList<Preference> preferences() {
    return preferences;
  }

  /** Returns the reports, in the order given. */
  public ImmutableList<Report> reports() {
    return reports;
  }

  /**
   * Returns the actor of an id.
   *
   * @throws UnknownNameException if there is none
   */
  public Actor actor(String id) {
    return find("actor", things.actors(), id);
  }

  /**
   * Returns the group of an id.
   *
   * @throws UnknownNameException if there is none
   */
  public Group group(String id) {
    return find("group", things.groups(), id);
  }

  /**
   * Returns the body of an id.
   *
   * @throws UnknownNameException if there is none
   */
  public Body body(String id) {
    return find("body", things.bodies(), id);
  }

  /**
   * Returns the issue of an id.
   *
   * @throws UnknownNameException if there is none
   */
  public Issue issue(String id) {
    return find("issue", things.issues(), id);
  }

  /**
   * Returns the alternative of an id.
   *
   * @throws UnknownNameException if there is none
   */
  public Alternative alternative(String id) {
    return find("alternative", things.alternatives(), id);
  }

  /**
   * Returns the fact of an id.
   *
   * @throws UnknownNameException if there is none
   */
  public Fact fact(String id) {
    return find("fact", things.facts(), id);
  }

  /**
   * Returns the scenario of an id.
   *
   * @throws UnknownNameException if there is none
   */
  public Scenario scenario(String id) {
    return find("scenario", things.scenarios(), id);
  }

  /**
   * Returns the source of that id.
   *
   * @throws UnknownNameException if there is none
   */
  public Source source(String id) {
    return find("source", things.sources(), id);
  }

  private static <T> T find(String what, Map<String, T> things, String id) {
    T thing = things.get(requireNonNull(id, "id"));
    if (thing == null) {
      throw new UnknownNameException(what, id, things.keySet());
    }
    return thing;
  }

  /**
   * Returns the unconditional commitment of an actor for a stance on an alternative, to be added to
   * a builder or recorded; both are named by their ids.
   *
   * @throws UnknownNameException if there is no such actor or no such alternative
   */
  public Commitment commitment(String actor, String alternative, Stance stance) {
    requireNonNull(actor, "actor");
    requireNonNull(alternative, "alternative");
    requireNonNull(stance, "stance");
    return Commitment.of(actor(actor), alternative(alternative), stance);
  }

  /**
   * Returns the issue that an alternative would settle.
   *
   * @throws UnknownNameException if this negotiation does not have the alternative
   */
  public Issue issueOf(Alternative alternative) {
    return find("alternative", things.issueByAlternative(), alternative.id());
  }

  /**
   * Returns the body that decides an alternative.
   *
   * @throws UnknownNameException if this negotiation does not have the alternative
   */
  public Body bodyOf(Alternative alternative) {
    return find("body", things.bodies(), issueOf(alternative).body().id());
  }

  /**
   * Returns the members of a body on the day, in the order given.
   *
   * @throws UnknownNameException if this negotiation does not have the body
   */
  public ImmutableSet<Actor> members(Body body) {
    return find("body", members, body.id());
  }

  /**
   * Returns the members of a body that are absent on the day, in the order given.
   *
   * @throws UnknownNameException if this negotiation does not have the body
   */
  public ImmutableSet<Actor> absent(Body body) {
    return find("body", absent, body.id());
  }

  /**
   * Returns what its terms make of an alternative on the day, withdrawals left aside.
   *
   * @throws UnknownNameException if this negotiation does not have the alternative
   */
  public Tabling tabling(Alternative alternative) {
    return issueOf(alternative).tabling(alternative(alternative.id()), asOf);
  }

  /**
   * Returns whether an actor is a member, on the day, of the body that decides an alternative.
   *
   * @throws UnknownNameException if this negotiation does not have the alternative
   */
  public boolean hasSay(Actor actor, Alternative alternative) {
    String body = issueOf(alternative).body().id();
    return find("body", membersById, body).containsKey(actor.id());
  }

  /**
   * Returns the alternative that an id stands for.
   *
   * @param id the id, or {@code it}
   * @param scope what {@code it} means where the alternative is named
   * @throws UnknownNameException if there is none, or {@code it} means nothing there
   */
  public Alternative alternativeOf(String id, Scope scope) {
    return Scopes.alternative(this, id, requireNonNull(scope, "scope"));
  }

  /**
   * Returns the actors that a set stands for on the day, in the order given.
   *
   * @param set the set
   * @param scope what {@code members} and {@code others} mean where the set is named
   * @throws UnknownNameException if nothing bears the set's name there, or {@code members} or
   *     {@code others} means nothing there
   */
  public ImmutableSet<Actor> actorsOf(ActorSet set, Scope scope) {
    return Scopes.actors(this, requireNonNull(set, "set"), requireNonNull(scope, "scope"));
  }

  /**
   * Returns what it takes for an alternative to be adopted.
   *
   * @throws UnknownNameException if this negotiation does not have the alternative
   */
  public Adoption adoption(Alternative alternative) {
    return new Adoption(this, alternative);
  }

  /**
   * Returns whether a condition holds that the day alone decides: one of dates, presence and
   * absence.
   *
   * @param scope what {@code members} and the body at hand mean where the condition stands
   * @throws IllegalArgumentException if it asks for anything else
   * @throws UnknownNameException if nothing bears a name in it, or no body is at hand
   */
  public boolean holdsOnTheDay(Condition condition, Scope scope) {
    requireNonNull(condition, "condition");
    requireNonNull(scope, "scope");
    return condition.evaluate(new DatedSituation(this, scope)) == Truth.TRUE;
  }

  /**
   * Returns whether an actor is a member of a body on the day, and present or absent.
   *
   * @param in the set that names the body; where it names none, the body at hand is meant
   * @throws UnknownNameException if it names none and no body is at hand
   */
  public boolean attends(Actor actor, boolean present, ActorSet in, Scope scope) {
    requireNonNull(actor, "actor");
    requireNonNull(scope, "scope");
    Body named = things.bodies().get(requireNonNull(in, "in").id());
    Body body = named == null ? scope.body() : named;
    if (body == null) {
      throw UnknownNameException.ofNothing(in.id(), "no body");
    }
    Actor member = find("body", membersById, body.id()).get(actor.id());
    return member != null && absent(body).contains(member) != present;
  }

  /**
   * Returns the commitments that stand on the day, each actor's latest first, with preferences
   * written out as commitments.
   */
  public ImmutableList<Commitment> standingCommitments() {
    StandingCommitments said = standing();
    ImmutableList.Builder<Commitment> standing = ImmutableList.builder();
    for (Alternative alternative : alternatives().values()) {
      members(bodyOf(alternative)).forEach(actor -> standing.addAll(said.by(actor, alternative)));
    }
    return standing.build();
  }

  /**
   * Returns this negotiation and more commitments, given ahead of all others. Of the things that it
   * holds and of what has been said before nothing is checked again.
   *
   * @throws InvalidNegotiationException if they do not fit it
   */
  public Negotiation withLatest(Iterable<? extends Commitment> latest) {
    ImmutableList<Commitment> said = ImmutableList.copyOf(requireNonNull(latest, "latest"));
    ImmutableList<Commitment> all =
        ImmutableList.<Commitment>builderWithExpectedSize(said.size() + commitments.size())
            .addAll(said)
            .addAll(commitments)
            .build();
    if (!said.stream().allMatch(this::hasSourceOf)) {
      return toBuilder().clearCommitments().commitments(all).build();
    }
    Problems found = new Problems();
    new CommitmentsCheck(things, found, membersById)
        .check(said, ImmutableList.of(), ImmutableList.of());
    found.throwIfAny();
    return sameSeats(asOf, all);
  }

  private boolean hasSourceOf(Commitment commitment) {
    Source source = commitment.source().orElse(null);
    return source == null || source.equals(things.sources().get(source.id()));
  }

  /**
   * Returns what each actor has said, as of the day, in the order in which it counts. It is
   * collected anew at each call.
   */
  public StandingCommitments standing() {
    return new StandingCommitments(this);
  }

  /**
   * Returns what happens to a condition when one actor moves up on one alternative.
   *
   * @param condition the condition
   * @param scope what {@code it}, {@code members} and {@code others} mean where it stands
   * @param actor who moves
   * @param alternative on what it moves
   * @throws UnknownNameException if the condition names a set that nothing bears the name of there
   */
  public Polarity polarity(Condition condition, Scope scope, Actor actor, Alternative alternative) {
    return Scopes.polarity(this, condition, scope, actor, alternative);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Negotiation that
        && Objects.equals(title, that.title)
        && Objects.equals(asOf, that.asOf)
        && things.equals(that.things)
        && exclusions.equals(that.exclusions)
        && commitments.equals(that.commitments)
        && preferences.equals(that.preferences)
        && reports.equals(that.reports);
  }

  @Override
  public int hashCode() {
    return Objects.hash(title, asOf, things, exclusions, commitments, preferences, reports);
  }

  /** Returns a line for people: the title, the day and how much there is of everything. */
  @Override
  public String toString() {
    return (title == null ? "Negotiation" : title)
        + (asOf == null ? "" : " as of " + asOf)
        + ": "
        + actors().size()
        + " actors, "
        + alternatives().size()
        + " alternatives, "
        + facts().size()
        + " facts, "
        + commitments.size()
        + " commitments, "
        + preferences.size()
        + " preferences";
  }
}
