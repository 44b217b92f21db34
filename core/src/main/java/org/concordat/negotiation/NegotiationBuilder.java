package org.concordat.negotiation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.internal.Elements;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.model.Named;
import org.concordat.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link Negotiation}. Adding a thing adds what it is made of: an issue brings its body
 * and its alternatives, a body and a group their actors, and everything its source. The order in
 * which things are added decides the order in which they are listed and, for commitments of one
 * actor on one alternative from the same day, which counts first; nothing else.
 */
public final class NegotiationBuilder {
  private @Nullable String title;
  private @Nullable LocalDate asOf;
  private final Map<String, Actor> actors = new LinkedHashMap<>();
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Map<String, Body> bodies = new LinkedHashMap<>();
  private final Map<String, Issue> issues = new LinkedHashMap<>();
  private final Map<String, Alternative> alternatives = new LinkedHashMap<>();
  private final Map<String, Issue> issueByAlternative = new LinkedHashMap<>();
  private final Map<String, Fact> facts = new LinkedHashMap<>();
  private final Map<String, Scenario> scenarios = new LinkedHashMap<>();
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final List<ImmutableSet<Fact>> exclusions = new ArrayList<>();
  private final CommitmentList commitments = new CommitmentList();
  private final List<Preference> preferences = new ArrayList<>();
  private final List<Report> reports = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  NegotiationBuilder() {}

  /** Sets the title. */
  @CanIgnoreReturnValue
  public NegotiationBuilder title(String title) {
    this.title = requireNonNull(title, "title");
    return this;
  }

  /** Sets the day as of which the negotiation is read. */
  @CanIgnoreReturnValue
  public NegotiationBuilder asOf(LocalDate day) {
    this.asOf = requireNonNull(day, "day");
    return this;
  }

  /** Adds an actor. */
  @CanIgnoreReturnValue
  public NegotiationBuilder actor(Actor actor) {
    put(actors, "actors", "actor", requireNonNull(actor, "actor"));
    return this;
  }

  /** Adds actors. */
  @CanIgnoreReturnValue
  public NegotiationBuilder actors(Actor... actors) {
    Elements.copyOf(actors, "actors").forEach(this::actor);
    return this;
  }

  /** Adds actors. */
  @CanIgnoreReturnValue
  public NegotiationBuilder actors(Iterable<? extends Actor> actors) {
    Elements.copyOf(actors, "actors").forEach(this::actor);
    return this;
  }

  /** Adds a group and its actors. */
  @CanIgnoreReturnValue
  public NegotiationBuilder group(Group group) {
    requireNonNull(group, "group");
    actors(group.actors());
    put(groups, "groups", "group", group);
    return this;
  }

  /** Adds groups and their actors. */
  @CanIgnoreReturnValue
  public NegotiationBuilder groups(Group... groups) {
    Elements.copyOf(groups, "groups").forEach(this::group);
    return this;
  }

  /** Adds groups and their actors. */
  @CanIgnoreReturnValue
  public NegotiationBuilder groups(Iterable<? extends Group> groups) {
    Elements.copyOf(groups, "groups").forEach(this::group);
    return this;
  }

  /** Adds a body and its members. */
  @CanIgnoreReturnValue
  public NegotiationBuilder body(Body body) {
    if (bodies.get(requireNonNull(body, "body").id()) == body) {
      return this;
    }
    body.memberships().forEach(membership -> put(actors, "actors", "actor", membership.actor()));
    body.absences().forEach(absence -> put(actors, "actors", "actor", absence.actor()));
    put(bodies, "bodies", "body", body);
    return this;
  }

  /** Adds bodies and their members. */
  @CanIgnoreReturnValue
  public NegotiationBuilder bodies(Body... bodies) {
    Elements.copyOf(bodies, "bodies").forEach(this::body);
    return this;
  }

  /** Adds bodies and their members. */
  @CanIgnoreReturnValue
  public NegotiationBuilder bodies(Iterable<? extends Body> bodies) {
    Elements.copyOf(bodies, "bodies").forEach(this::body);
    return this;
  }

  /** Adds an issue, its body and its alternatives. */
  @CanIgnoreReturnValue
  public NegotiationBuilder issue(Issue issue) {
    requireNonNull(issue, "issue");
    body(issue.body());
    put(issues, "issues", "issue", issue);
    for (Alternative alternative : issue.alternatives()) {
      put(alternatives, "issues." + issue.id() + ".alternatives", "alternative", alternative);
      Issue earlier = issueByAlternative.putIfAbsent(alternative.id(), issue);
      if (earlier != null && !earlier.id().equals(issue.id())) {
        problem(
            "issues." + issue.id() + ".alternatives." + alternative.id(),
            "the alternative \""
                + alternative.id()
                + "\" belongs to issue \""
                + earlier.id()
                + "\" already; an alternative settles one issue",
            alternative.id());
      }
    }
    return this;
  }

  /** Adds issues, their bodies and their alternatives. */
  @CanIgnoreReturnValue
  public NegotiationBuilder issues(Issue... issues) {
    Elements.copyOf(issues, "issues").forEach(this::issue);
    return this;
  }

  /** Adds issues, their bodies and their alternatives. */
  @CanIgnoreReturnValue
  public NegotiationBuilder issues(Iterable<? extends Issue> issues) {
    Elements.copyOf(issues, "issues").forEach(this::issue);
    return this;
  }

  /** Adds a fact. */
  @CanIgnoreReturnValue
  public NegotiationBuilder fact(Fact fact) {
    put(facts, "facts", "fact", requireNonNull(fact, "fact"));
    fact.source().ifPresent(this::source);
    return this;
  }

  /** Adds facts. */
  @CanIgnoreReturnValue
  public NegotiationBuilder facts(Fact... facts) {
    Elements.copyOf(facts, "facts").forEach(this::fact);
    return this;
  }

  /** Adds facts. */
  @CanIgnoreReturnValue
  public NegotiationBuilder facts(Iterable<? extends Fact> facts) {
    Elements.copyOf(facts, "facts").forEach(this::fact);
    return this;
  }

  /** Adds an exclusion: no two of these facts can be true together. */
  @CanIgnoreReturnValue
  public NegotiationBuilder exclusion(Fact... together) {
    exclusions.add(ImmutableSet.copyOf(Elements.copyOf(together, "together")));
    return this;
  }

  /** Adds an exclusion: no two of these facts can be true together. */
  @CanIgnoreReturnValue
  public NegotiationBuilder exclusion(Iterable<? extends Fact> together) {
    exclusions.add(ImmutableSet.copyOf(Elements.copyOf(together, "together")));
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
    return said(commitment, commitments.add(requireNonNull(commitment, "commitment")));
  }

  /**
   * Adds an actor's latest commitment on an alternative: it counts before all that the actor has
   * said on it so far. One that stands from an earlier day than another is not the latest, and a
   * problem.
   */
  @CanIgnoreReturnValue
  public NegotiationBuilder latestCommitment(Commitment commitment) {
    return said(commitment, commitments.addLatest(requireNonNull(commitment, "commitment")));
  }

  /**
   * Adds what an actor falls back on: it counts after all that the actor has said on the
   * alternative from the same day.
   */
  @CanIgnoreReturnValue
  public NegotiationBuilder fallbackCommitment(Commitment commitment) {
    commitments.addFallback(requireNonNull(commitment, "commitment"));
    return said(commitment, null);
  }

  private NegotiationBuilder said(Commitment commitment, @Nullable String wrong) {
    commitment.source().ifPresent(this::source);
    if (wrong != null) {
      problem("commitments", wrong, commitment.actor().id());
    }
    return this;
  }

  /** Adds commitments. */
  @CanIgnoreReturnValue
  public NegotiationBuilder commitments(Commitment... commitments) {
    Elements.copyOf(commitments, "commitments").forEach(this::commitment);
    return this;
  }

  /** Adds commitments. */
  @CanIgnoreReturnValue
  public NegotiationBuilder commitments(Iterable<? extends Commitment> commitments) {
    Elements.copyOf(commitments, "commitments").forEach(this::commitment);
    return this;
  }

  /** Takes all commitments away. */
  @CanIgnoreReturnValue
  public NegotiationBuilder clearCommitments() {
    commitments.clear();
    return this;
  }

  /** Adds a preference. */
  @CanIgnoreReturnValue
  public NegotiationBuilder preference(Preference preference) {
    preferences.add(requireNonNull(preference, "preference"));
    preference.source().ifPresent(this::source);
    return this;
  }

  /** Adds preferences. */
  @CanIgnoreReturnValue
  public NegotiationBuilder preferences(Preference... preferences) {
    Elements.copyOf(preferences, "preferences").forEach(this::preference);
    return this;
  }

  /** Adds preferences. */
  @CanIgnoreReturnValue
  public NegotiationBuilder preferences(Iterable<? extends Preference> preferences) {
    Elements.copyOf(preferences, "preferences").forEach(this::preference);
    return this;
  }

  /** Takes all preferences away. */
  @CanIgnoreReturnValue
  public NegotiationBuilder clearPreferences() {
    preferences.clear();
    return this;
  }

  /** Adds a report. */
  @CanIgnoreReturnValue
  public NegotiationBuilder report(Report report) {
    reports.add(requireNonNull(report, "report"));
    return source(report.source());
  }

  /** Adds reports. */
  @CanIgnoreReturnValue
  public NegotiationBuilder reports(Report... reports) {
    Elements.copyOf(reports, "reports").forEach(this::report);
    return this;
  }

  /** Adds reports. */
  @CanIgnoreReturnValue
  public NegotiationBuilder reports(Iterable<? extends Report> reports) {
    Elements.copyOf(reports, "reports").forEach(this::report);
    return this;
  }

  /** Adds a scenario. */
  @CanIgnoreReturnValue
  public NegotiationBuilder scenario(Scenario scenario) {
    put(scenarios, "scenarios", "scenario", requireNonNull(scenario, "scenario"));
    return this;
  }

  /** Adds a source. */
  @CanIgnoreReturnValue
  public NegotiationBuilder source(Source source) {
    requireNonNull(source, "source");
    Source earlier = sources.putIfAbsent(source.id(), source);
    if (earlier != null && !earlier.equals(source)) {
      problem(
          "sources." + source.id(),
          "the source \"" + source.id() + "\" is given twice, and differently",
          source.id());
    }
    return this;
  }

  /** Adds everything that a negotiation holds; its sources list those of what has been said. */
  @CanIgnoreReturnValue
  NegotiationBuilder addAll(Negotiation negotiation) {
    this.title = negotiation.title().orElse(null);
    this.asOf = negotiation.asOf().orElse(null);
    negotiation.sources().values().forEach(this::source);
    actors(negotiation.actors().values());
    negotiation.groups().values().forEach(this::group);
    negotiation.bodies().values().forEach(this::body);
    negotiation.issues().values().forEach(this::issue);
    facts(negotiation.facts().values());
    negotiation.exclusions().forEach(this::exclusion);
    negotiation.scenarios().values().forEach(this::scenario);
    commitments.hold(negotiation.commitments());
    preferences(negotiation.preferences());
    return reports(negotiation.reports());
  }

  private <T extends Named> void put(Map<String, T> things, String place, String what, T thing) {
    T earlier = things.putIfAbsent(thing.id(), thing);
    if (earlier != null && earlier != thing && !earlier.equals(thing)) {
      problem(
          place + "." + thing.id(),
          "the " + what + " \"" + thing.id() + "\" is given twice, and differently",
          thing.id());
    }
  }

  private void problem(String place, String message, String commitment) {
    problems.add(new Problem(place, message, commitment));
  }

  /**
   * Builds the negotiation, after checking it as a whole.
   *
   * @throws InvalidNegotiationException if anything is wrong; it tells everything that is
   */
  public Negotiation build() {
    Registry things =
        new Registry(
            ImmutableMap.copyOf(actors),
            ImmutableMap.copyOf(groups),
            ImmutableMap.copyOf(bodies),
            ImmutableMap.copyOf(issues),
            ImmutableMap.copyOf(alternatives),
            ImmutableMap.copyOf(issueByAlternative),
            ImmutableMap.copyOf(facts),
            Registry.Effects.of(facts.values()),
            ImmutableMap.copyOf(scenarios),
            ImmutableMap.copyOf(sources));
    Problems found = new Problems();
    problems.forEach(found::add);
    new ThingsCheck(things, found).check(exclusions);
    new CommitmentsCheck(things, found).check(commitments.list(), preferences, reports);
    found.throwIfAny();
    return new Negotiation(
        title, asOf, things, exclusions, commitments.list(), preferences, reports);
  }
}
