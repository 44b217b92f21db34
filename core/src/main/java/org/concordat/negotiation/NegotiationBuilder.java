package org.concordat.negotiation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.concordat.internal.Elements;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.model.Named;
import org.concordat.model.Source;

/**
 * Builds a {@link Negotiation}. Adding a thing adds what it is made of: an issue brings its body
 * and its alternatives, a body and a group their actors, and everything its source. The order in
 * which things are added decides the order in which they are listed and, for commitments of one
 * actor on one alternative from the same day, which counts first; nothing else.
 *
 * <p>{@link #replace} puts a thing in place of the one with its id, everywhere. {@link #remove}
 * takes one away; what still refers to it is then a problem, which {@link #build()} tells.
 *
 * <pre>{@code
 * Negotiation next =
 *     negotiation.toBuilder()
 *         .replace(iohannisWithdraws.toBuilder().clearChanges().occurs(today).build())
 *         .latestCommitment(negotiation.commitment("ro", "rutte", Stance.SUPPORT).from(today))
 *         .build();
 * }</pre>
 */
public final class NegotiationBuilder {
  private final NegotiationParts parts = new NegotiationParts();

  NegotiationBuilder() {}

  NegotiationBuilder(Negotiation copied) {
    parts.addAll(copied);
  }

  /** Sets the title. */
  @CanIgnoreReturnValue
  public NegotiationBuilder title(String title) {
    parts.title = requireNonNull(title, "title");
    return this;
  }

  /** Sets the title, or takes it away where {@code title} is empty. */
  @CanIgnoreReturnValue
  public NegotiationBuilder title(Optional<String> title) {
    parts.title = requireNonNull(title, "title").orElse(null);
    return this;
  }

  /** Sets the day as of which the negotiation is read. */
  @CanIgnoreReturnValue
  public NegotiationBuilder asOf(LocalDate day) {
    parts.asOf = requireNonNull(day, "day");
    return this;
  }

  /**
   * Sets the day as of which the negotiation is read; where {@code day} is empty, it is read as of
   * the time after every date.
   */
  @CanIgnoreReturnValue
  public NegotiationBuilder asOf(Optional<LocalDate> day) {
    parts.asOf = requireNonNull(day, "day").orElse(null);
    return this;
  }

  /** Adds an actor. */
  @CanIgnoreReturnValue
  public NegotiationBuilder actor(Actor actor) {
    parts.add(requireNonNull(actor, "actor"));
    return this;
  }

  /** Adds actors. */
  @CanIgnoreReturnValue
  public NegotiationBuilder actors(Actor... actors) {
    Elements.copyOf(actors, "actors").forEach(parts::add);
    return this;
  }

  /** Adds actors. */
  @CanIgnoreReturnValue
  public NegotiationBuilder actors(Iterable<? extends Actor> actors) {
    Elements.<Actor>copyOf(actors, "actors").forEach(parts::add);
    return this;
  }

  /** Adds a group and its actors. */
  @CanIgnoreReturnValue
  public NegotiationBuilder group(Group group) {
    parts.add(requireNonNull(group, "group"));
    return this;
  }

  /** Adds groups and their actors. */
  @CanIgnoreReturnValue
  public NegotiationBuilder groups(Group... groups) {
    Elements.copyOf(groups, "groups").forEach(parts::add);
    return this;
  }

  /** Adds groups and their actors. */
  @CanIgnoreReturnValue
  public NegotiationBuilder groups(Iterable<? extends Group> groups) {
    Elements.<Group>copyOf(groups, "groups").forEach(parts::add);
    return this;
  }

  /** Adds a body and its members. */
  @CanIgnoreReturnValue
  public NegotiationBuilder body(Body body) {
    parts.add(requireNonNull(body, "body"));
    return this;
  }

  /** Adds bodies and their members. */
  @CanIgnoreReturnValue
  public NegotiationBuilder bodies(Body... bodies) {
    Elements.copyOf(bodies, "bodies").forEach(parts::add);
    return this;
  }

  /** Adds bodies and their members. */
  @CanIgnoreReturnValue
  public NegotiationBuilder bodies(Iterable<? extends Body> bodies) {
    Elements.<Body>copyOf(bodies, "bodies").forEach(parts::add);
    return this;
  }

  /** Adds an issue, its body and its alternatives. */
  @CanIgnoreReturnValue
  public NegotiationBuilder issue(Issue issue) {
    parts.add(requireNonNull(issue, "issue"));
    return this;
  }

  /** Adds issues, their bodies and their alternatives. */
  @CanIgnoreReturnValue
  public NegotiationBuilder issues(Issue... issues) {
    Elements.copyOf(issues, "issues").forEach(parts::add);
    return this;
  }

  /** Adds issues, their bodies and their alternatives. */
  @CanIgnoreReturnValue
  public NegotiationBuilder issues(Iterable<? extends Issue> issues) {
    Elements.<Issue>copyOf(issues, "issues").forEach(parts::add);
    return this;
  }

  /** Adds a fact. */
  @CanIgnoreReturnValue
  public NegotiationBuilder fact(Fact fact) {
    parts.add(requireNonNull(fact, "fact"));
    return this;
  }

  /** Adds facts. */
  @CanIgnoreReturnValue
  public NegotiationBuilder facts(Fact... facts) {
    Elements.copyOf(facts, "facts").forEach(parts::add);
    return this;
  }

  /** Adds facts. */
  @CanIgnoreReturnValue
  public NegotiationBuilder facts(Iterable<? extends Fact> facts) {
    Elements.<Fact>copyOf(facts, "facts").forEach(parts::add);
    return this;
  }

  /** Adds a scenario. */
  @CanIgnoreReturnValue
  public NegotiationBuilder scenario(Scenario scenario) {
    parts.add(requireNonNull(scenario, "scenario"));
    return this;
  }

  /** Adds scenarios. */
  @CanIgnoreReturnValue
  public NegotiationBuilder scenarios(Scenario... scenarios) {
    Elements.copyOf(scenarios, "scenarios").forEach(parts::add);
    return this;
  }

  /** Adds scenarios. */
  @CanIgnoreReturnValue
  public NegotiationBuilder scenarios(Iterable<? extends Scenario> scenarios) {
    Elements.<Scenario>copyOf(scenarios, "scenarios").forEach(parts::add);
    return this;
  }

  /** Adds a source. */
  @CanIgnoreReturnValue
  public NegotiationBuilder source(Source source) {
    parts.add(requireNonNull(source, "source"));
    return this;
  }

  /** Adds sources. */
  @CanIgnoreReturnValue
  public NegotiationBuilder sources(Source... sources) {
    Elements.copyOf(sources, "sources").forEach(parts::add);
    return this;
  }

  /** Adds sources. */
  @CanIgnoreReturnValue
  public NegotiationBuilder sources(Iterable<? extends Source> sources) {
    Elements.<Source>copyOf(sources, "sources").forEach(parts::add);
    return this;
  }

  /**
   * Puts an actor, a group, a body, an issue, an {@link Alternative}, a fact or a scenario in place
   * of the one of the same id, wherever that stands: an actor also in bodies and in what it has
   * said, a fact also in exclusions and scenarios. What is new in it is added.
   *
   * @throws UnknownNameException if there is none of its kind and id
   * @throws IllegalArgumentException if {@code thing} is of no such kind
   */
  @CanIgnoreReturnValue
  public NegotiationBuilder replace(Named thing) {
    parts.replace(requireNonNull(thing, "thing"));
    return this;
  }

  /**
   * Takes the actor, group, body, issue, alternative or fact of an id away; an issue with its
   * alternatives, all others by themselves.
   *
   * @throws UnknownNameException if there is none
   */
  @CanIgnoreReturnValue
  public NegotiationBuilder remove(String id) {
    parts.remove(requireNonNull(id, "id"));
    return this;
  }

  /**
   * Takes a scenario away.
   *
   * @throws UnknownNameException if there is none of this id
   */
  @CanIgnoreReturnValue
  public NegotiationBuilder removeScenario(String id) {
    parts.removeScenario(requireNonNull(id, "id"));
    return this;
  }

  /** Adds an exclusion: no two of these facts can be true together. */
  @CanIgnoreReturnValue
  public NegotiationBuilder exclusion(Fact... together) {
    parts.exclusions.add(ImmutableSet.copyOf(Elements.copyOf(together, "together")));
    return this;
  }

  /** Adds an exclusion: no two of these facts can be true together. */
  @CanIgnoreReturnValue
  public NegotiationBuilder exclusion(Iterable<? extends Fact> together) {
    parts.exclusions.add(ImmutableSet.copyOf(Elements.copyOf(together, "together")));
    return this;
  }

  /**
   * Takes the exclusion of just these facts away.
   *
   * @throws NoSuchElementException if there is none
   */
  @CanIgnoreReturnValue
  public NegotiationBuilder removeExclusion(Fact... together) {
    parts.removeExclusion(Elements.copyOf(together, "together"));
    return this;
  }

  /** Takes all exclusions away. */
  @CanIgnoreReturnValue
  public NegotiationBuilder clearExclusions() {
    parts.exclusions.clear();
    return this;
  }

  /**
   * Adds a commitment. In what a builder is given, an actor's latest commitment on an alternative
   * comes first, and what it falls back on after it; days go before that order. To an actor's
   * commitments in the negotiation that {@link Negotiation#toBuilder()} began with, a commitment
   * from the same day is added as the {@linkplain #latestCommitment latest} or as a {@linkplain
   * #fallbackCommitment fallback}.
   */
  @CanIgnoreReturnValue
  public NegotiationBuilder commitment(Commitment commitment) {
    parts.add(requireNonNull(commitment, "commitment"));
    return this;
  }

  /**
   * Adds an actor's latest commitment on an alternative: it counts before all that the actor has
   * said on it so far. One that stands from an earlier day than another is not the latest, and a
   * problem.
   */
  @CanIgnoreReturnValue
  public NegotiationBuilder latestCommitment(Commitment commitment) {
    parts.addLatest(requireNonNull(commitment, "commitment"));
    return this;
  }

  /**
   * Adds what an actor falls back on: it counts after all that the actor has said on the
   * alternative from the same day.
   */
  @CanIgnoreReturnValue
  public NegotiationBuilder fallbackCommitment(Commitment commitment) {
    parts.addFallback(requireNonNull(commitment, "commitment"));
    return this;
  }

  /** Adds commitments. */
  @CanIgnoreReturnValue
  public NegotiationBuilder commitments(Commitment... commitments) {
    Elements.copyOf(commitments, "commitments").forEach(parts::add);
    return this;
  }

  /** Adds commitments. */
  @CanIgnoreReturnValue
  public NegotiationBuilder commitments(Iterable<? extends Commitment> commitments) {
    Elements.<Commitment>copyOf(commitments, "commitments").forEach(parts::add);
    return this;
  }

  /**
   * Puts a commitment in place of another of the same actor on the same alternative.
   *
   * @throws NoSuchElementException if {@code said} has not been said
   * @throws IllegalArgumentException if one is another's than the other, or on something else
   */
  @CanIgnoreReturnValue
  public NegotiationBuilder replaceCommitment(Commitment said, Commitment instead) {
    requireNonNull(said, "said");
    parts.replace(said, requireNonNull(instead, "instead"));
    return this;
  }

  /**
   * Takes a commitment away.
   *
   * @throws NoSuchElementException if it has not been said
   */
  @CanIgnoreReturnValue
  public NegotiationBuilder removeCommitment(Commitment said) {
    parts.commitments.remove(requireNonNull(said, "said"));
    return this;
  }

  /**
   * Takes all commitments of an actor on an alternative away, by their ids.
   *
   * @throws NoSuchElementException if there are none
   */
  @CanIgnoreReturnValue
  public NegotiationBuilder removeCommitments(String actor, String alternative) {
    requireNonNull(actor, "actor");
    parts.commitments.removeAll(actor, requireNonNull(alternative, "alternative"));
    return this;
  }

  /** Takes all commitments away. */
  @CanIgnoreReturnValue
  public NegotiationBuilder clearCommitments() {
    parts.commitments.clear();
    return this;
  }

  /** Adds a preference. */
  @CanIgnoreReturnValue
  public NegotiationBuilder preference(Preference preference) {
    parts.add(requireNonNull(preference, "preference"));
    return this;
  }

  /** Adds preferences. */
  @CanIgnoreReturnValue
  public NegotiationBuilder preferences(Preference... preferences) {
    Elements.copyOf(preferences, "preferences").forEach(parts::add);
    return this;
  }

  /** Adds preferences. */
  @CanIgnoreReturnValue
  public NegotiationBuilder preferences(Iterable<? extends Preference> preferences) {
    Elements.<Preference>copyOf(preferences, "preferences").forEach(parts::add);
    return this;
  }

  /**
   * Takes all preferences of an actor on an issue away, by their ids.
   *
   * @throws NoSuchElementException if there are none
   */
  @CanIgnoreReturnValue
  public NegotiationBuilder removePreferences(String actor, String issue) {
    requireNonNull(actor, "actor");
    parts.removePreferences(actor, requireNonNull(issue, "issue"));
    return this;
  }

  /** Takes all preferences away. */
  @CanIgnoreReturnValue
  public NegotiationBuilder clearPreferences() {
    parts.preferences.clear();
    return this;
  }

  /** Adds a report. */
  @CanIgnoreReturnValue
  public NegotiationBuilder report(Report report) {
    parts.add(requireNonNull(report, "report"));
    return this;
  }

  /** Adds reports. */
  @CanIgnoreReturnValue
  public NegotiationBuilder reports(Report... reports) {
    Elements.copyOf(reports, "reports").forEach(parts::add);
    return this;
  }

  /** Adds reports. */
  @CanIgnoreReturnValue
  public NegotiationBuilder reports(Iterable<? extends Report> reports) {
    Elements.<Report>copyOf(reports, "reports").forEach(parts::add);
    return this;
  }

  /**
   * Takes all reports from a source away, by its id.
   *
   * @throws NoSuchElementException if there are none
   */
  @CanIgnoreReturnValue
  public NegotiationBuilder removeReports(String source) {
    parts.removeReports(requireNonNull(source, "source"));
    return this;
  }

  /** Takes all reports away. */
  @CanIgnoreReturnValue
  public NegotiationBuilder clearReports() {
    parts.reports.clear();
    return this;
  }

  /**
   * Builds the negotiation, after checking it as a whole.
   *
   * @throws InvalidNegotiationException if anything is wrong; it tells everything that is
   */
  public Negotiation build() {
    return parts.build();
  }
}
