package org.concordat.proceedings;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.model.Named;
import org.concordat.model.Source;
import org.concordat.model.Term;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.InvalidNegotiationException;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.negotiation.Preference;
import org.concordat.negotiation.Problem;
import org.concordat.negotiation.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * Holds the negotiation while events are folded: the things known, and what has been said so far.
 */
final class Draft {
  private static final Pattern ITEM = Pattern.compile("(commitments|preferences)\\[(\\d+)](.*)");

  private final Negotiation base;
  private final Map<String, Actor> actors;
  private final Map<String, Source> sources;
  private final Map<String, Alternative> alternatives;
  private final Map<String, String> issueOf = new LinkedHashMap<>();

  /** The alternatives that entries have added, by issue. */
  private final Map<String, List<Alternative>> tabled = new LinkedHashMap<>();

  final FactLedger facts = new FactLedger();
  final RosterLedger roster;
  final TableLedger table;
  final CommitmentLedger ledger = new CommitmentLedger();
  final PreferenceLedger preferences = new PreferenceLedger();

  Draft(Negotiation base) {
    this.base = base;
    this.actors = new LinkedHashMap<>(base.actors());
    this.sources = new LinkedHashMap<>(base.sources());
    this.alternatives = new LinkedHashMap<>(base.alternatives());
    base.issues()
        .values()
        .forEach(issue -> issue.alternatives().forEach(each -> issueOf.put(each.id(), issue.id())));
    base.facts().values().forEach(facts::add);
    this.roster = new RosterLedger(base);
    this.table = new TableLedger(base);
  }

  Map<String, Actor> actors() {
    return actors;
  }

  Map<String, Source> sources() {
    return sources;
  }

  Map<String, Alternative> alternatives() {
    return alternatives;
  }

  Negotiation base() {
    return base;
  }

  void add(Actor actor) {
    actors.put(actor.id(), actor);
  }

  void add(Source source) {
    sources.put(source.id(), source);
  }

  void add(Alternative alternative, Issue issue) {
    alternatives.put(alternative.id(), alternative);
    issueOf.put(alternative.id(), issue.id());
    table.add(alternative);
    tabled.computeIfAbsent(issue.id(), id -> new ArrayList<>(1)).add(alternative);
  }

  /** Returns the thing with an id; {@code null} if there is none. */
  @Nullable Named find(String id) {
    for (Map<String, ? extends Named> kind :
        List.of(actors, base.groups(), base.bodies(), base.issues(), alternatives, facts.known())) {
      Named thing = kind.get(id);
      if (thing != null) {
        return thing;
      }
    }
    return null;
  }

  /** Returns whether an alternative is surely off the table on a day. */
  boolean isOffTheTable(String alternative, LocalDate day) {
    return !table.includes(alternative, day) || facts.withdraw(alternative, day);
  }

  /** Returns the body that decides an alternative, as in the document. */
  Body bodyOf(Alternative alternative) {
    return base.issue(requireNonNull(issueOf.get(alternative.id()))).body();
  }

  /**
   * Returns the actors that ids of actors and groups stand for; adds a fault for each unknown id.
   */
  Set<Actor> actors(int number, List<String> ids, Faults faults) {
    return actors(
        actors,
        base.groups(),
        ids,
        id ->
            faults.unknown(
                number,
                "actor",
                "actor or group",
                id,
                Iterables.concat(actors.keySet(), base.groups().keySet())));
  }

  /** Returns the actors that ids of actors and groups stand for; reports unknown ids. */
  static Set<Actor> actors(
      Map<String, Actor> actors,
      Map<String, Group> groups,
      Collection<String> ids,
      Consumer<String> unknown) {
    Set<Actor> found = new LinkedHashSet<>();
    for (String id : ids) {
      Actor actor = actors.get(id);
      Group group = groups.get(id);
      if (actor != null) {
        found.add(actor);
      } else if (group != null) {
        found.addAll(group.actors());
      } else {
        unknown.accept(id);
      }
    }
    return found;
  }

  /** Returns the alternatives with some ids; adds a fault for each unknown id. */
  List<Alternative> alternatives(int number, List<String> ids, Faults faults) {
    List<Alternative> found = new ArrayList<>(ids.size());
    for (String id : new LinkedHashSet<>(ids)) {
      Alternative alternative = faults.find(number, "on", "alternative", id, alternatives);
      if (alternative != null) {
        found.add(alternative);
      }
    }
    return found;
  }

  /**
   * Checks also the commitments whose term has no day, which are left out of the negotiation.
   *
   * @throws InvalidEventException if a commitment does not fit the negotiation
   */
  void requireSoundCommitments() {
    if (ledger.anyWithoutDays()) {
      requireNonNull(negotiation(true));
    }
  }

  /**
   * Returns the negotiation at this point.
   *
   * @throws InvalidEventException if entries do not fit it
   */
  Negotiation negotiation() {
    return negotiation(false);
  }

  private Negotiation negotiation(boolean withEnded) {
    List<Commitment> commitments = new ArrayList<>();
    List<Integer> commitmentOrigins = new ArrayList<>();
    for (CommitmentLedger.Recorded recorded : ledger.latestFirst()) {
      Commitment standing = recorded.standing();
      if (standing == null && withEnded) {
        standing = recorded.neverStanding();
      }
      if (standing != null) {
        commitments.add(standing);
        commitmentOrigins.add(recorded.origin());
      }
    }
    List<PreferenceLedger.Ranked> ranked = preferences.all();
    NegotiationBuilder builder = things();
    Map<String, Issue> issues = issues();
    for (PreferenceLedger.Ranked each : ranked) {
      builder.preference(withIssue(each.preference(), issues));
    }
    try {
      return builder.commitments(commitments).reports(base.reports()).build();
    } catch (InvalidNegotiationException invalid) {
      List<Integer> preferenceOrigins =
          ranked.stream().map(PreferenceLedger.Ranked::origin).toList();
      throw new InvalidEventException(
          invalid.problems().stream()
              .map(problem -> atEntry(problem, commitmentOrigins, preferenceOrigins))
              .collect(ImmutableList.toImmutableList()));
    }
  }

  private static Preference withIssue(Preference preference, Map<String, Issue> issues) {
    Issue issue = requireNonNull(issues.get(preference.issue().id()));
    return issue == preference.issue() ? preference : preference.toBuilder().issue(issue).build();
  }

  /** Returns a builder with everything but commitments and preferences. */
  private NegotiationBuilder things() {
    NegotiationBuilder builder = Negotiation.builder();
    base.title().ifPresent(builder::title);
    base.asOf().ifPresent(builder::asOf);
    sources.values().forEach(builder::source);
    builder.actors(actors.values());
    base.groups().values().forEach(builder::group);
    base.bodies().keySet().forEach(id -> builder.body(roster.body(id)));
    issues().values().forEach(builder::issue);
    facts.known().keySet().forEach(id -> builder.facts(facts.fact(id)));
    base.exclusions()
        .forEach(
            exclusion ->
                builder.exclusion(
                    exclusion.stream().map(fact -> facts.fact(fact.id())).toArray(Fact[]::new)));
    base.scenarios().values().forEach(scenario -> builder.scenario(asItStands(scenario)));
    return builder;
  }

  private Scenario asItStands(Scenario scenario) {
    Map<Fact, Boolean> assumed = new LinkedHashMap<>();
    scenario.facts().forEach((fact, holds) -> assumed.put(facts.fact(fact.id()), holds));
    return scenario.toBuilder().clearFacts().facts(assumed).build();
  }

  /** Returns the issues with their bodies, alternatives and terms as they stand. */
  private Map<String, Issue> issues() {
    Map<String, Issue> issues = new LinkedHashMap<>(base.issues());
    issues.replaceAll((id, issue) -> asItStands(issue));
    return issues;
  }

  private Issue asItStands(Issue issue) {
    Body body = roster.body(issue.body().id());
    List<Alternative> more = tabled.getOrDefault(issue.id(), List.of());
    Map<Alternative, ImmutableList<Term>> terms = new LinkedHashMap<>(issue.terms());
    for (Alternative each : Iterables.concat(issue.alternatives(), more)) {
      if (table.isChanged(each)) {
        terms.put(each, table.terms(each));
      }
    }
    return body == issue.body() && terms.equals(issue.terms())
        ? issue
        : issue.toBuilder().body(body).alternatives(more).terms(terms).build();
  }

  /** Moves a problem from its place in the negotiation to its entry. */
  private static Problem atEntry(
      Problem problem, List<Integer> commitmentOrigins, List<Integer> preferenceOrigins) {
    Matcher place = ITEM.matcher(problem.place());
    if (!place.matches()) {
      return problem;
    }
    boolean isCommitment = place.group(1).equals("commitments");
    int origin =
        (isCommitment ? commitmentOrigins : preferenceOrigins)
            .get(Integer.parseInt(place.group(2)));
    return origin == 0
        ? problem
        : new Problem(
            "entries[" + origin + "]" + place.group(3),
            problem.statement(),
            problem.advice(),
            problem.value(),
            problem.name());
  }
}
