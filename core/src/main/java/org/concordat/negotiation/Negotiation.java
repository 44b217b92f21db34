package org.concordat.negotiation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Holds everything that is known of a negotiation: who decides what by which rule, and who has said
 * what. Immutable, and checked as a whole: {@link NegotiationBuilder#build()} reports all problems
 * at once.
 *
 * <pre>{@code
 * Actor ann = Actor.of("ann");
 * Actor ben = Actor.of("ben");
 * Alternative pact = Alternative.of("pact");
 * Body board = Body.of("board", "The board", DecisionRule.UNANIMITY, ann, ben);
 * Negotiation deal =
 *     Negotiation.builder()
 *         .issue(Issue.of("deal", "Whether to sign", board, pact))
 *         .commitment(Commitment.of(ann, pact, Stance.SUPPORT))
 *         .commitment(Commitment.of(ben, pact, Stance.SUPPORT).when("ann supports it"))
 *         .build();
 * }</pre>
 *
 * <p>A negotiation is read {@linkplain #asOf(LocalDate) as of a day}; by default, as of the time
 * after every date.
 *
 * <p>Two negotiations are equal if they hold equal things. The order of commitments, preferences,
 * exclusions and reports counts; the order of actors, bodies, facts and so on does not.
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

  private final MembersOfDay members;

  Negotiation(
      @Nullable String title,
      @Nullable LocalDate asOf,
      Registry things,
      List<ImmutableSet<Fact>> exclusions,
      List<Commitment> commitments,
      List<Preference> preferences,
      List<Report> reports,
      MembersOfDay members) {
    this.title = title;
    this.asOf = asOf;
    this.things = things;
    this.exclusions = ImmutableList.copyOf(exclusions);
    this.commitments = ImmutableList.copyOf(commitments);
    this.preferences = ImmutableList.copyOf(preferences);
    this.reports = ImmutableList.copyOf(reports);
    this.members = members;
  }

  Registry things() {
    return things;
  }

  MembersOfDay membersOfDay() {
    return members;
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
    MembersOfDay then =
        members.on().includes(day) ? members : MembersOfDay.of(things.bodies(), day);
    return new Negotiation(title, day, things, exclusions, commitments, preferences, reports, then);
  }

  /** Returns the title. */
  public Optional<String> title() {
    return Optional.ofNullable(title);
  }

  /** Returns the day as of which it is read; empty for the time after every date. */
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

  /** Returns the exclusions: sets of facts, no two of which can be true together. */
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
   * Returns the source of an id.
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
   * Returns the unconditional commitment of an actor for a stance on an alternative, by their ids.
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
    return find("body", members.all(), body.id());
  }

  /**
   * Returns the members of a body that are absent on the day, in the order given.
   *
   * @throws UnknownNameException if this negotiation does not have the body
   */
  public ImmutableSet<Actor> absent(Body body) {
    return find("body", members.absent(), body.id());
  }

  /**
   * Returns whether its terms put an alternative on the table on the day, whatever withdraws it.
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
    return member(actor.id(), issueOf(alternative).body()) != null;
  }

  /** Returns the member of a body on the day by its id; {@code null} if there is none. */
  @Nullable Actor member(String id, Body body) {
    return find("body", members.byId(), body.id()).get(id);
  }

  /**
   * Returns what it takes for an alternative to be adopted.
   *
   * @throws UnknownNameException if this negotiation does not have the alternative
   */
  public Adoption adoption(Alternative alternative) {
    return new Adoption(this, alternative);
  }

  /** Returns this negotiation as a condition in a scope reads it. */
  public ScopedNegotiation in(Scope scope) {
    return new ScopedNegotiation(this, scope);
  }

  /** Returns what derives negotiations that differ little from this one. */
  public Successors successors() {
    return new Successors(this);
  }

  /**
   * Returns the commitments of each actor that stand on the day, in the order in which they decide.
   * They are collected anew at each call.
   */
  public StandingCommitments standing() {
    return new StandingCommitments(this);
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

  /** Returns a line for people: the title, the day and the main numbers. */
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
