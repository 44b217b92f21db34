package org.concordat.negotiation;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.model.Named;
import org.concordat.model.Source;
import org.concordat.model.Term;
import org.jspecify.annotations.Nullable;

/** Holds what a builder has been given, and the problems found while it was added. */
final class NegotiationParts {
  @Nullable String title;
  @Nullable LocalDate asOf;
  private final Map<String, Actor> actors = new LinkedHashMap<>();
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Map<String, Body> bodies = new LinkedHashMap<>();
  private final Map<String, Issue> issues = new LinkedHashMap<>();
  private final Map<String, Alternative> alternatives = new LinkedHashMap<>();
  private final Map<String, Issue> issueByAlternative = new LinkedHashMap<>();
  private final Map<String, Fact> facts = new LinkedHashMap<>();
  private final Map<String, Scenario> scenarios = new LinkedHashMap<>();
  private final Map<String, Source> sources = new LinkedHashMap<>();
  final List<ImmutableSet<Fact>> exclusions = new ArrayList<>();
  final CommitmentList commitments = new CommitmentList();
  final List<Preference> preferences = new ArrayList<>();
  final List<Report> reports = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  void add(Actor actor) {
    put(actors, "actors", "actor", actor);
  }

  void add(Group group) {
    group.actors().forEach(this::add);
    put(groups, "groups", "group", group);
  }

  void add(Body body) {
    if (bodies.get(body.id()) == body) {
      return;
    }
    addActors(body);
    put(bodies, "bodies", "body", body);
  }

  private void addActors(Body body) {
    body.memberships().forEach(membership -> add(membership.actor()));
    body.absences().forEach(absence -> add(absence.actor()));
  }

  void add(Issue issue) {
    add(issue.body());
    put(issues, "issues", "issue", issue);
    addAlternatives(issue);
  }

  private void addAlternatives(Issue issue) {
    String place = "issues." + issue.id() + ".alternatives";
    for (Alternative alternative : issue.alternatives()) {
      put(alternatives, place, "alternative", alternative);
      Issue earlier = issueByAlternative.putIfAbsent(alternative.id(), issue);
      if (earlier != null && !isOf(issue, earlier)) {
        problem(
            place + "." + alternative.id(),
            "the alternative \""
                + alternative.id()
                + "\" belongs to issue \""
                + earlier.id()
                + "\" already",
            alternative.id(),
            "an alternative settles one issue");
      }
    }
  }

  void add(Fact fact) {
    put(facts, "facts", "fact", fact);
    fact.source().ifPresent(this::add);
  }

  void add(Scenario scenario) {
    put(scenarios, "scenarios", "scenario", scenario);
  }

  void add(Source source) {
    put(sources, "sources", "source", source.id(), source);
  }

  void add(Commitment commitment) {
    added(commitment, commitments.add(commitment));
  }

  void addLatest(Commitment commitment) {
    added(commitment, commitments.addLatest(commitment));
  }

  void addFallback(Commitment commitment) {
    commitments.addFallback(commitment);
    added(commitment, null);
  }

  void replace(Commitment commitment, Commitment instead) {
    commitments.replace(commitment, instead);
    added(instead, null);
  }

  private void added(Commitment commitment, @Nullable String wrong) {
    commitment.source().ifPresent(this::add);
    if (wrong != null) {
      problem("commitments", wrong, commitment.actor().id(), "");
    }
  }

  void add(Preference preference) {
    preferences.add(preference);
    preference.source().ifPresent(this::add);
  }

  void add(Report report) {
    reports.add(report);
    add(report.source());
  }

  /** Adds everything that a negotiation holds, including the sources of what has been said. */
  void addAll(Negotiation negotiation) {
    title = negotiation.title().orElse(null);
    asOf = negotiation.asOf().orElse(null);
    negotiation.sources().values().forEach(this::add);
    negotiation.actors().values().forEach(this::add);
    negotiation.groups().values().forEach(this::add);
    negotiation.bodies().values().forEach(this::add);
    negotiation.issues().values().forEach(this::add);
    negotiation.facts().values().forEach(this::add);
    negotiation.scenarios().values().forEach(this::add);
    exclusions.addAll(negotiation.exclusions());
    commitments.hold(negotiation.commitments());
    preferences.addAll(negotiation.preferences());
    reports.addAll(negotiation.reports());
  }

  private <T extends Named> void put(Map<String, T> things, String place, String what, T thing) {
    put(things, place, what, thing.id(), thing);
  }

  private <T> void put(Map<String, T> things, String place, String what, String id, T thing) {
    T earlier = things.putIfAbsent(id, thing);
    if (earlier != null && earlier != thing && !earlier.equals(thing)) {
      problem(
          place + "." + id,
          "the " + what + " \"" + id + "\" is given twice, and differently",
          id,
          "");
    }
  }

  private void problem(String place, String statement, String value, String advice) {
    problems.add(new Problem(place, statement, advice, value, null));
  }

  void replace(Named thing) {
    if (thing instanceof Actor actor) {
      replaceActor(actor);
    } else if (thing instanceof Group group) {
      put("group", groups, group);
      group.actors().forEach(this::add);
    } else if (thing instanceof Body body) {
      replaceBody(body);
    } else if (thing instanceof Issue issue) {
      replaceIssue(issue);
    } else if (thing instanceof Alternative alternative) {
      replaceAlternative(alternative);
    } else if (thing instanceof Fact fact) {
      replaceFact(fact);
    } else if (thing instanceof Scenario scenario) {
      put("scenario", scenarios, scenario);
    } else {
      throw new IllegalArgumentException(
          "a negotiation holds no "
              + thing.getClass().getSimpleName()
              + " such as "
              + thing.label()
              + "; replace an actor, a group, a body, an issue, an alternative, a fact or a"
              + " scenario");
    }
  }

  private static <T extends Named> void put(String what, Map<String, T> things, T thing) {
    if (things.replace(thing.id(), thing) == null) {
      throw new UnknownNameException(what, thing.id(), things.keySet());
    }
  }

  private void replaceActor(Actor actor) {
    put("actor", actors, actor);
    groups.replaceAll((id, group) -> Group.of(id, group.name(), with(actor, group.actors())));
    for (Body body : ImmutableList.copyOf(bodies.values())) {
      if (body.memberships().stream().anyMatch(each -> isOf(actor, each.actor()))) {
        replaceBody(body.toBuilder().replaceMember(actor).build());
      }
    }
    replaceFacts(fact -> fact.toBuilder().by(with(actor, fact.by())).build());
    commitments.replaceAll(
        each -> isOf(actor, each.actor()) ? each.toBuilder().actor(actor).build() : each);
    preferences.replaceAll(
        each -> isOf(actor, each.actor()) ? each.toBuilder().actor(actor).build() : each);
  }

  private void replaceBody(Body body) {
    put("body", bodies, body);
    addActors(body);
    for (Issue issue : ImmutableList.copyOf(issues.values())) {
      if (isOf(body, issue.body())) {
        replaceIssue(issue.toBuilder().body(body).build());
      }
    }
  }

  private void replaceIssue(Issue issue) {
    put("issue", issues, issue);
    add(issue.body());
    findAlternatives();
    preferences.replaceAll(
        each -> isOf(issue, each.issue()) ? each.toBuilder().issue(issue).build() : each);
  }

  private void findAlternatives() {
    alternatives.clear();
    issueByAlternative.clear();
    issues.values().forEach(this::addAlternatives);
  }

  private void replaceAlternative(Alternative alternative) {
    put("alternative", alternatives, alternative);
    Issue issue = requireNonNull(issueByAlternative.get(alternative.id()));
    Map<Alternative, Iterable<Term>> terms = new LinkedHashMap<>();
    issue
        .terms()
        .forEach((each, days) -> terms.put(isOf(alternative, each) ? alternative : each, days));
    replaceIssue(
        issue.toBuilder()
            .clearAlternatives()
            .alternatives(with(alternative, issue.alternatives()))
            .terms(terms)
            .build());
    replaceFacts(
        fact ->
            fact.toBuilder()
                .withdraws(with(alternative, fact.withdraws()))
                .adopts(with(alternative, fact.adopts()))
                .bars(with(alternative, fact.bars()))
                .by(with(alternative, fact.by()))
                .build());
    commitments.replaceAll(
        each ->
            isOf(alternative, each.alternative())
                ? each.toBuilder().alternative(alternative).build()
                : each);
    preferences.replaceAll(
        each ->
            each.toBuilder()
                .clearTiers()
                .tiers(Iterables.transform(each.ranking(), tier -> with(alternative, tier)))
                .build());
  }

  private void replaceFacts(UnaryOperator<Fact> instead) {
    for (Fact fact : ImmutableList.copyOf(facts.values())) {
      Fact other = instead.apply(fact);
      if (!other.equals(fact)) {
        replaceFact(other);
      }
    }
  }

  private void replaceFact(Fact fact) {
    put("fact", facts, fact);
    fact.source().ifPresent(this::add);
    exclusions.replaceAll(exclusion -> with(fact, exclusion));
    scenarios.replaceAll((id, scenario) -> with(fact, scenario));
  }

  /** Returns a scenario in which a fact replaces the fact of the same id. */
  static Scenario with(Fact fact, Scenario scenario) {
    Map<Fact, Boolean> assumed = new LinkedHashMap<>();
    scenario.facts().forEach((each, is) -> assumed.put(isOf(fact, each) ? fact : each, is));
    return scenario.toBuilder().clearFacts().facts(assumed).build();
  }

  private static boolean isOf(Named thing, Named other) {
    return thing.id().equals(other.id());
  }

  private static <T extends Named> Optional<T> with(T thing, Optional<T> other) {
    return other.map(each -> isOf(thing, each) ? thing : each);
  }

  /** Returns a set in which a thing replaces the thing of the same id. */
  static <T extends Named> ImmutableSet<T> with(T thing, Set<T> others) {
    return others.stream().map(each -> isOf(thing, each) ? thing : each).collect(toImmutableSet());
  }

  void remove(String id) {
    for (Map<String, ? extends Named> kind : List.of(actors, groups, bodies, issues, facts)) {
      if (kind.remove(id) != null) {
        findAlternatives();
        return;
      }
    }
    Issue issue = issueByAlternative.get(id);
    if (issue == null) {
      throw new UnknownNameException("thing", id, things().ids());
    }
    replaceIssue(issue.toBuilder().removeAlternative(id).build());
  }

  void removeScenario(String id) {
    if (scenarios.remove(id) == null) {
      throw new UnknownNameException("scenario", id, scenarios.keySet());
    }
  }

  void removeExclusion(Iterable<Fact> together) {
    Set<String> ids = ids(together);
    if (!exclusions.removeIf(exclusion -> ids(exclusion).equals(ids))) {
      throw new NoSuchElementException(
          "there is no exclusion of "
              + ids
              + "; there are: "
              + exclusions.stream().map(NegotiationParts::ids).toList());
    }
  }

  private static Set<String> ids(Iterable<Fact> facts) {
    return ImmutableSet.copyOf(Iterables.transform(facts, Fact::id));
  }

  void removePreferences(String actor, String issue) {
    if (!preferences.removeIf(
        each -> each.actor().id().equals(actor) && each.issue().id().equals(issue))) {
      throw new NoSuchElementException("\"" + actor + "\" has no preference on \"" + issue + "\"");
    }
  }

  void removeReports(String source) {
    if (!reports.removeIf(report -> report.source().id().equals(source))) {
      throw new NoSuchElementException("there is no report from \"" + source + "\"");
    }
  }

  private Registry things() {
    return new Registry(
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
  }

  /**
   * Builds the negotiation, after checking it as a whole.
   *
   * @throws InvalidNegotiationException if anything is wrong; it lists every problem
   */
  Negotiation build() {
    Registry things = things();
    Problems found = new Problems();
    problems.forEach(found::add);
    new ThingsCheck(things, found).check(exclusions);
    new CommitmentsCheck(things, found).check(commitments.list(), preferences, reports);
    found.throwIfAny();
    MembersOfDay members = MembersOfDay.of(things.bodies(), asOf);
    return new Negotiation(
        title, asOf, things, exclusions, commitments.list(), preferences, reports, members);
  }
}
