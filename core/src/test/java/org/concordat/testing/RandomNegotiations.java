package org.concordat.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;
import org.concordat.condition.Condition;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.negotiation.Policy;
import org.concordat.negotiation.Preference;

/**
 * Makes random sound negotiations, which together use every feature of negotiations. The same size
 * and the same state of the random numbers give the same negotiation.
 */
public final class RandomNegotiations {
  /**
   * Says how large a negotiation is.
   *
   * @param monotone whether to make only such whose Γ maps stances to stances and rises: each
   *     commitment binds to a single stance, higher stances come first, conditions rise, facts are
   *     known, and every list ends in an unconditional commitment
   */
  public record Size(
      int leastActors,
      int mostActors,
      int leastAlternatives,
      int mostAlternatives,
      int bodies,
      int facts,
      int commitments,
      int depth,
      boolean monotone) {
    /** The same, monotone. */
    public Size inMonotone() {
      return new Size(
          leastActors,
          mostActors,
          leastAlternatives,
          mostAlternatives,
          bodies,
          facts,
          commitments,
          depth,
          true);
    }
  }

  /** So small that all outcomes can be enumerated. */
  public static final Size TINY = new Size(2, 3, 1, 2, 2, 2, 2, 1, false);

  public static final Size SMALL = new Size(2, 4, 1, 3, 2, 4, 3, 2, false);

  public static final Size MEDIUM = new Size(10, 40, 2, 5, 3, 8, 3, 3, false);

  /** A negotiation and the seed it was made from. */
  public record Sample(long seed, Negotiation negotiation) {
    @Override
    public String toString() {
      return "seed " + seed + ": " + describe(negotiation);
    }
  }

  private final Pick pick;
  private final Size size;
  private final List<Actor> actors = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();
  private final Map<String, Body> bodies = new LinkedHashMap<>();
  private final List<Issue> issues = new ArrayList<>();
  private final Map<String, Body> bodyByAlternative = new LinkedHashMap<>();
  private final List<Fact> facts = new ArrayList<>();
  private final NegotiationBuilder builder = Negotiation.builder();

  private RandomNegotiations(Random random, Size size) {
    this.pick = new Pick(random);
    this.size = size;
  }

  /** Returns a negotiation. */
  public static Negotiation of(Random random, Size size) {
    return new RandomNegotiations(random, size).make();
  }

  /** Returns all negotiations of a size, by their seeds. */
  public static Arbitrary<Sample> all(Size size) {
    return Arbitraries.longs()
        .withDistribution(RandomDistribution.uniform())
        .map(seed -> new Sample(seed, of(new Random(seed), size)));
  }

  private Negotiation make() {
    makeActors();
    List<Alternative> alternatives = new ArrayList<>();
    int count = between(size.leastAlternatives(), size.mostAlternatives());
    for (int i = 0; i < count; i++) {
      alternatives.add(Alternative.of("x" + i));
    }
    makeFacts(alternatives);
    makeBodies(alternatives);
    makeIssues(alternatives);
    RandomConditions conditions = new RandomConditions(pick, facts, sets(), bodyByAlternative);
    for (Issue issue : issues) {
      for (Alternative alternative : issue.alternatives()) {
        for (Actor actor : issue.body().everyMember()) {
          if (size.monotone()) {
            monotoneCommitments(conditions, issue.body(), alternative, actor);
          } else {
            commitments(conditions, issue.body(), alternative, actor);
          }
        }
      }
      if (!size.monotone()) {
        issue.body().everyMember().forEach(actor -> preferences(issue, actor));
      }
    }
    if (pick.chance(65)) {
      builder.asOf(Days.any(pick));
    }
    return builder.build();
  }

  private int between(int least, int most) {
    return least + pick.below(most - least + 1);
  }

  private void makeActors() {
    int count = between(size.leastActors(), size.mostActors());
    for (int i = 0; i < count; i++) {
      actors.add(
          Actor.builder()
              .id("a" + i)
              .weight("population", pick.below(6))
              .weight("shares", pick.chance(20) ? 0 : 1 + pick.below(9))
              .build());
    }
    builder.actors(actors);
    for (int i = pick.below(3); i > 0; i--) {
      groups.add(Group.of("g" + i, "g" + i, pick.some(actors, 1)));
    }
    groups.forEach(builder::group);
  }

  private void makeFacts(List<Alternative> alternatives) {
    RandomFacts random = new RandomFacts(pick, size.monotone());
    facts.addAll(random.make(pick.below(size.facts() + 1), actors, alternatives));
    builder.facts(facts);
    Set<Fact> exclusion = random.exclusion(facts);
    if (exclusion.size() > 1) {
      builder.exclusion(exclusion);
    }
  }

  private void makeBodies(List<Alternative> alternatives) {
    int count = pick.chance(60) ? size.bodies() : 1 + pick.below(size.bodies());
    for (int i = 0; i < count; i++) {
      Body.Builder body = Body.builder().id("b" + i).name("Body " + i);
      for (Actor actor : pick.some(actors, Math.min(2, actors.size()))) {
        if (pick.chance(5)) {
          body.member(actor, Term.until(Days.day(1 + pick.below(2))));
          body.member(actor, Term.from(Days.day(3 + pick.below(2))));
        } else {
          body.member(actor, Days.term(pick, 15));
        }
      }
      body = body.absence(pick.of(Stance.OPPOSE, Stance.ABSTAIN));
      bodies.put("b" + i, body.rule(DecisionRule.CONSENSUS).build());
    }
    Map<String, Body> withoutRules = new LinkedHashMap<>(bodies);
    // A rule may name any body, so all bodies are created before the first rule.
    bodies.replaceAll(
        (id, body) -> {
          Body.Builder ruled = body.toBuilder();
          for (Actor actor : body.everyMember()) {
            if (pick.chance(8)) {
              ruled = ruled.absent(actor, Days.term(pick, 50));
            }
          }
          Map<String, Body> all = new LinkedHashMap<>();
          alternatives.forEach(alternative -> all.put(alternative.id(), withoutRules.get(id)));
          RandomConditions rules = new RandomConditions(pick, facts, sets(), all);
          return ruled.rule(DecisionRule.of(rules.rule(body))).build();
        });
    bodies.values().forEach(builder::body);
  }

  private Map<String, Set<String>> sets() {
    Map<String, Set<String>> sets = new LinkedHashMap<>();
    groups.forEach(group -> sets.put(group.id(), ids(group.actors())));
    bodies.values().forEach(body -> sets.put(body.id(), RandomConditions.everyMember(body)));
    pick.some(actors, 1).stream()
        .limit(3)
        .forEach(actor -> sets.put(actor.id(), Set.of(actor.id())));
    return sets;
  }

  private static Set<String> ids(Iterable<Actor> actors) {
    Set<String> ids = new LinkedHashSet<>();
    actors.forEach(actor -> ids.add(actor.id()));
    return ids;
  }

  private void makeIssues(List<Alternative> alternatives) {
    List<Body> deciders = pick.shuffled(bodies.values());
    for (int i = 0; i < alternatives.size(); ) {
      int end = Math.min(alternatives.size(), i + 1 + (pick.chance(50) ? 0 : pick.below(3)));
      // Bodies often take turns, so that adoptions by one can depend on those by another.
      Body decider = pick.chance(70) ? deciders.get(i % deciders.size()) : pick.of(deciders);
      Issue.Builder built = Issue.builder().id("i" + i).name("Issue " + i).body(decider);
      for (Alternative alternative : alternatives.subList(i, end)) {
        built = built.alternative(alternative, Days.terms(pick));
      }
      Issue issue = built.build();
      issues.add(issue);
      builder.issue(issue);
      issue.alternatives().forEach(x -> bodyByAlternative.put(x.id(), issue.body()));
      i = end;
    }
  }

  private void commitments(
      RandomConditions conditions, Body body, Alternative alternative, Actor actor) {
    for (int i = pick.below(size.commitments() + 1); i > 0; i--) {
      Condition when =
          pick.chance(15)
              ? Condition.always()
              : conditions.condition(
                  new RandomConditions.Place(body, alternative.id(), false, !conditions.mayFall()),
                  size.depth());
      builder.commitment(
          Commitment.builder()
              .actor(actor)
              .alternative(alternative)
              .range(range())
              .when(when)
              .term(Days.term(pick, 25))
              .build());
    }
  }

  private Position range() {
    Stance one = pick.of(Stance.values());
    Stance other = pick.of(Stance.values());
    return pick.chance(60)
        ? Position.exactly(one)
        : Position.between(one.min(other), one.max(other));
  }

  private void monotoneCommitments(
      RandomConditions conditions, Body body, Alternative alternative, Actor actor) {
    List<Stance> stances = new ArrayList<>();
    List<LocalDate> days = new ArrayList<>();
    for (int i = between(1, size.commitments() + 1); i > 0; i--) {
      stances.add(pick.of(Stance.values()));
      days.add(Days.any(pick));
    }
    stances.sort(Comparator.reverseOrder());
    days.sort(Comparator.reverseOrder());
    boolean dated = pick.chance(40);
    for (int i = 0; i + 1 < stances.size(); i++) {
      Commitment commitment =
          Commitment.of(actor, alternative, stances.get(i))
              .when(
                  conditions.condition(
                      new RandomConditions.Place(body, alternative.id(), false, true),
                      size.depth()));
      builder.commitment(dated ? commitment.from(days.get(i)) : commitment);
    }
    builder.commitment(Commitment.of(actor, alternative, stances.get(stances.size() - 1)));
  }

  private void preferences(Issue issue, Actor actor) {
    if (!pick.chance(20)) {
      return;
    }
    if (pick.chance(20)) {
      builder.preference(preference(issue, actor, Term.until(Days.day(2))));
      builder.preference(preference(issue, actor, Term.from(Days.day(pick.of(2, 3)))));
    } else {
      builder.preference(preference(issue, actor, Days.term(pick, 20)));
    }
  }

  private Preference preference(Issue issue, Actor actor, Term term) {
    Preference.Builder preference =
        Preference.builder().actor(actor).issue(issue).term(term).policy(pick.of(Policy.values()));
    List<Alternative> ranked = pick.some(issue.alternatives(), 1);
    int tiers = 0;
    for (int i = 0; i < ranked.size(); tiers++) {
      int end = Math.min(ranked.size(), i + 1 + pick.below(2));
      preference.tier(ranked.subList(i, end));
      i = end;
    }
    int acceptable = pick.below(tiers + 1);
    return preference.acceptable(acceptable).tolerable(pick.below(tiers - acceptable + 1)).build();
  }

  /** Returns everything that counts in a negotiation, a line each. */
  public static String describe(Negotiation negotiation) {
    StringBuilder text = new StringBuilder(negotiation.toString());
    negotiation
        .actors()
        .values()
        .forEach(a -> text.append("\n  ").append(a.id()).append(a.weights()));
    negotiation
        .groups()
        .values()
        .forEach(g -> text.append("\n  ").append(g.id()).append(ids(g.actors())));
    for (Body body : negotiation.bodies().values()) {
      text.append("\n  ").append(body.id()).append(": ").append(body.rule());
      body.memberships()
          .forEach(m -> text.append("; ").append(m.actor().id()).append(" ").append(m.term()));
      text.append("; absence counts as ").append(body.absence());
      body.absences()
          .forEach(a -> text.append("; absent ").append(a.actor().id()).append(" " + a.term()));
    }
    for (Issue issue : negotiation.issues().values()) {
      text.append("\n  ").append(issue.id()).append(" by ").append(issue.body().id());
      issue.alternatives().forEach(x -> text.append(" ").append(x.id()));
      issue.terms().forEach((x, terms) -> text.append("; " + x.id() + " " + terms));
    }
    for (Fact fact : negotiation.facts().values()) {
      text.append("\n  ").append(fact.id()).append(" ").append(fact.state());
      fact.history().forEach((day, state) -> text.append(" from " + day + " " + state));
      fact.withdraws().ifPresent(x -> text.append(" withdraws ").append(x.id()));
      fact.adopts().ifPresent(x -> text.append(" adopts ").append(x.id()));
      fact.bars().ifPresent(x -> text.append(" bars ").append(x.id()));
    }
    negotiation.exclusions().forEach(e -> text.append("\n  not together: ").append(e));
    negotiation.commitments().forEach(c -> text.append("\n  ").append(c.label()));
    for (Preference p : negotiation.preferences()) {
      text.append("\n  " + p.actor().id() + " ranks " + p.ranking() + " " + p.acceptable());
      text.append("+" + p.tolerable() + " " + p.policy() + " " + p.term());
    }
    return text.toString();
  }
}
