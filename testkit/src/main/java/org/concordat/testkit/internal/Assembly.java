package org.concordat.testkit.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.condition.Condition;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;

/** Builds a negotiation from its sketch. */
final class Assembly {
  private final NegotiationDraft draft;
  private final Shape shape;
  private final List<Actor> actors = new ArrayList<>();
  private final List<Alternative> alternatives = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();

  /** For each alternative, everyone who is ever a member of the body that decides it. */
  private final Map<String, List<Actor>> members = new LinkedHashMap<>();

  private Assembly(NegotiationDraft draft, Shape shape) {
    this.draft = draft;
    this.shape = shape;
  }

  static Negotiation of(NegotiationDraft draft, Shape shape) {
    return new Assembly(draft, shape).build();
  }

  private Negotiation build() {
    NegotiationBuilder builder = Negotiation.builder();
    for (int i = 0; i < draft.actors().size(); i++) {
      actors.add(actor(i, draft.actors().get(i), shape.weights));
    }
    int count = Math.max(draft.alternatives().size(), draft.bodies().size());
    for (int i = 0; i < count; i++) {
      alternatives.add(Alternative.of(Ids.alternative(i)));
    }
    for (int i = 0; i < draft.facts().facts().size(); i++) {
      double unknown = shape.monotone ? 0 : shape.unknown;
      FactDraft fact = draft.facts().facts().get(i);
      facts.add(fact.write(Ids.fact(i), alternatives, actors, unknown, shape.dates));
    }
    for (int i = 0; i < draft.groups().size(); i++) {
      Set<Actor> group = new LinkedHashSet<>();
      draft.groups().get(i).values().forEach(who -> group.add(actors.get(who % actors.size())));
      groups.add(Group.of(Ids.group(i), Ids.group(i), group));
    }
    makeIssues();
    builder.actors(actors).facts(facts);
    groups.forEach(builder::group);
    issues.forEach(builder::issue);
    draft.facts().exclusions().forEach(numbers -> exclude(builder, numbers));
    commitments().forEach(builder::commitment);
    draft
        .statements()
        .reports()
        .forEach(report -> builder.report(report.write(new ClaimSpeech(this))));
    if (!shape.monotone) {
      preferences(builder);
    }
    if (draft.day().chance(0, shape.dates == 0 ? 0 : 0.6)) {
      builder.asOf(draft.day().pick(1, Ids.DAYS));
    }
    return builder.build();
  }

  static Actor actor(int number, Numbers weights, ImmutableSet<String> names) {
    Actor.Builder actor = Actor.builder().id(Ids.actor(number));
    int place = 0;
    for (String weight : names) {
      actor = actor.weight(weight, (weights.at(place) + 1) % 10);
      place++;
    }
    return actor.build();
  }

  private void makeIssues() {
    int count = draft.bodies().size();
    List<List<Alternative>> decided = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      decided.add(new ArrayList<>());
    }
    for (int i = 0; i < alternatives.size(); i++) {
      int body = i < count ? i : draft.alternatives().get(i).at(0) % count;
      decided.get(body).add(alternatives.get(i));
    }
    for (int i = 0; i < count; i++) {
      BodyDraft body = draft.bodies().get(i).draft();
      List<Actor> everyone = body.members(actors);
      DecisionRule given = draft.bodies().get(i).rule();
      DecisionRule rule = given == null ? body.rule().write(speechOfRule(everyone), false) : given;
      Issue.Builder issue =
          Issue.builder()
              .id("issue-" + (i + 1))
              .body(body.write(Ids.body(i), everyone, rule, shape.dates, shape.absences));
      decided.get(i).forEach(alternative -> issue.alternative(alternative, terms(alternative)));
      issues.add(issue.build());
      decided.get(i).forEach(alternative -> members.put(alternative.id(), everyone));
    }
  }

  /** Returns the terms of an alternative on the table; none if it always is. */
  private Term[] terms(Alternative alternative) {
    int number = alternatives.indexOf(alternative);
    if (number >= draft.alternatives().size()) {
      return new Term[0];
    }
    Numbers numbers = draft.alternatives().get(number);
    return numbers.chance(1, shape.dates)
        ? new Term[] {Ids.term(numbers.at(2), numbers.at(3), numbers.at(4))}
        : new Term[0];
  }

  private Speech speechOfRule(List<Actor> everyone) {
    return new VocabularySpeech(
        ImmutableList.of("it"),
        VocabularySpeech.ids(everyone),
        ImmutableList.of("members"),
        shape.weights.asList(),
        VocabularySpeech.ids(facts),
        ImmutableList.of(),
        ImmutableSet.of(VocabularySpeech.Topic.ATTENDANCE));
  }

  /** Adds an exclusion, without facts that are true on some day together with another of it. */
  private void exclude(NegotiationBuilder builder, Numbers numbers) {
    Set<Fact> together = new LinkedHashSet<>();
    for (int number : numbers.values()) {
      if (!facts.isEmpty()) {
        Fact fact = facts.get(number % facts.size());
        if (together.stream().noneMatch(other -> Steps.areTrueTogether(fact, other))) {
          together.add(fact);
        }
      }
    }
    if (together.size() > 1) {
      builder.exclusion(ImmutableSet.copyOf(together));
    }
  }

  private List<Commitment> commitments() {
    List<CycleWriter.Pending> pending = new ArrayList<>();
    long unspoken =
        draft.statements().commitments().stream()
            .filter(commitment -> !commitment.isSpoken())
            .count();
    long needed = shape.commitments.least() - (draft.statements().commitments().size() - unspoken);
    for (CommitmentDraft drafted : draft.statements().commitments()) {
      if (drafted.isSpoken() || needed-- > 0) {
        pending.add(pending(drafted));
      }
    }
    List<Commitment> written = new CycleWriter(shape).write(pending);
    return shape.monotone ? inMonotone(written) : written;
  }

  private CycleWriter.Pending pending(CommitmentDraft drafted) {
    Alternative on = alternatives.get(drafted.alternative() % alternatives.size());
    List<Actor> members = membersOn(on.id());
    Actor actor = members.get(drafted.actor() % members.size());
    Commitment commitment =
        Commitment.builder()
            .actor(actor)
            .alternative(on)
            .range(shape.monotone ? Position.exactly(drafted.stance()) : drafted.range())
            .term(drafted.term(shape.monotone ? 0 : shape.dates))
            .build();
    CommitmentSpeech speech = new CommitmentSpeech(this, on, actor, ImmutableSet.of(), shape.links);
    return new CycleWriter.Pending(drafted, commitment, speech);
  }

  /**
   * Sorts the commitments of each actor on each alternative from high to low and appends an
   * unconditional one, so that Γ maps stances to stances and is monotone.
   */
  private List<Commitment> inMonotone(List<Commitment> commitments) {
    List<Commitment> sorted = new ArrayList<>();
    for (Alternative on : alternatives) {
      for (Actor actor : membersOn(on.id())) {
        List<Commitment> own =
            commitments.stream()
                .filter(
                    commitment ->
                        commitment.actor().equals(actor) && commitment.alternative().equals(on))
                .sorted(
                    Comparator.comparing((Commitment commitment) -> commitment.range().low())
                        .reversed())
                .toList();
        sorted.addAll(own);
        if (own.isEmpty() || !own.get(own.size() - 1).when().equals(Condition.always())) {
          sorted.add(Commitment.of(actor, on, Stance.OPPOSE));
        }
      }
    }
    return sorted;
  }

  private void preferences(NegotiationBuilder builder) {
    Set<List<String>> made = new LinkedHashSet<>();
    for (PreferenceDraft preference : draft.statements().preferences()) {
      Issue issue = preference.issue(issues);
      List<Actor> members = List.copyOf(issue.body().everyMember());
      Actor actor = preference.actor(members);
      if (made.add(List.of(actor.id(), issue.id()))) {
        builder.preference(preference.write(actor, issue, shape.dates));
      }
    }
  }

  List<Alternative> alternatives() {
    return alternatives;
  }

  List<Fact> facts() {
    return facts;
  }

  List<String> weights() {
    return shape.weights.asList();
  }

  List<LocalDate> days() {
    return shape.dates > 0 ? Ids.DAYS : ImmutableList.of();
  }

  List<Actor> membersOn(String alternative) {
    return members.getOrDefault(alternative, List.of());
  }

  /** Returns the groups and bodies in which somebody has a say on an alternative. */
  List<String> sets(String alternative) {
    List<Actor> members = membersOn(alternative);
    return Stream.concat(
            groups.stream().map(Group::id), issues.stream().map(issue -> issue.body().id()))
        .filter(set -> !Collections.disjoint(actorsOf(set), members))
        .toList();
  }

  /** Returns the actors of a group, or everyone who is ever in a body. */
  Collection<Actor> actorsOf(String set) {
    return groups.stream()
        .filter(group -> group.id().equals(set))
        .findFirst()
        .map(Group::actors)
        .orElseGet(
            () ->
                issues.stream()
                    .map(Issue::body)
                    .filter(body -> body.id().equals(set))
                    .findFirst()
                    .orElseThrow()
                    .everyMember());
  }
}
