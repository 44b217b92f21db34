package org.concordat.testing;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.concordat.condition.Condition;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.negotiation.Absence;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Membership;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.negotiation.Preference;

/**
 * Rewrites a negotiation of {@link RandomNegotiations} so that it means the same: with other names,
 * or with other facts in the place of one.
 */
public final class Rewrite {
  private final Negotiation negotiation;
  private final UnaryOperator<String> text;
  private final Function<Fact, List<Fact>> split;
  private final Map<String, Actor> actors = new HashMap<>();
  private final Map<String, Alternative> alternatives = new HashMap<>();
  private final Map<Fact, List<Fact>> facts = new HashMap<>();

  private Rewrite(
      Negotiation negotiation, UnaryOperator<String> text, Function<Fact, List<Fact>> split) {
    this.negotiation = negotiation;
    this.text = text;
    this.split = split;
  }

  /** Returns the name that {@link #relabelled} gives in the place of another. */
  public static String label(String id) {
    return id.replaceAll("\\b([abfgx])(\\d+)\\b", "z$1-$2");
  }

  /** Returns the same with other names for everything. */
  public static Negotiation relabelled(Negotiation negotiation) {
    return new Rewrite(negotiation, Rewrite::label, List::of).make();
  }

  /** Returns the same with other facts, each of the name it had. */
  public static Negotiation with(Negotiation negotiation, UnaryOperator<Fact> facts) {
    return new Rewrite(negotiation, text -> text, fact -> List.of(facts.apply(fact))).make();
  }

  /**
   * Returns the same with two facts in the place of one, which hold where both do. Neither may
   * withdraw anything.
   */
  public static Negotiation split(Negotiation negotiation, Fact whole, Fact one, Fact other) {
    String both = "(" + one.id() + " and " + other.id() + ")";
    return new Rewrite(
            negotiation,
            text -> text.replaceAll("\\b" + whole.id() + "\\b", both),
            fact -> fact.equals(whole) ? List.of(one, other) : List.of(fact))
        .make();
  }

  private Negotiation make() {
    NegotiationBuilder builder = Negotiation.builder();
    negotiation.asOf().ifPresent(builder::asOf);
    for (Actor actor : negotiation.actors().values()) {
      actors.put(actor.id(), actor.toBuilder().id(name(actor.id())).build());
      builder.actors(actor(actor));
    }
    for (Alternative alternative : negotiation.alternatives().values()) {
      alternatives.put(alternative.id(), Alternative.of(name(alternative.id())));
    }
    for (Group group : negotiation.groups().values()) {
      String id = name(group.id());
      builder.group(Group.of(id, id, group.actors().stream().map(this::actor).toList()));
    }
    Map<String, Body> bodies = new HashMap<>();
    for (Body body : negotiation.bodies().values()) {
      bodies.put(body.id(), body(body));
      builder.body(body(body));
    }
    Map<String, Issue> issues = new HashMap<>();
    for (Issue issue : negotiation.issues().values()) {
      Issue.Builder copy =
          Issue.builder().id(issue.id()).name(issue.name()).body(bodies.get(issue.body().id()));
      issue.alternatives().forEach(x -> copy.alternative(alternatives.get(x.id())));
      issue.terms().forEach((x, terms) -> copy.terms(alternatives.get(x.id()), terms));
      issues.put(issue.id(), copy.build());
      builder.issue(issues.get(issue.id()));
    }
    negotiation.facts().values().forEach(fact -> builder.facts(facts(fact)));
    for (ImmutableSet<Fact> exclusion : negotiation.exclusions()) {
      exclusions(exclusion).forEach(builder::exclusion);
    }
    for (Commitment commitment : negotiation.commitments()) {
      builder.commitment(
          commitment.toBuilder()
              .actor(actor(commitment.actor()))
              .alternative(alternatives.get(commitment.alternative().id()))
              .when(condition(commitment.when()))
              .build());
    }
    for (Preference preference : negotiation.preferences()) {
      Preference.Builder copy =
          Preference.builder()
              .actor(actor(preference.actor()))
              .issue(issues.get(preference.issue().id()))
              .term(preference.term())
              .policy(preference.policy())
              .acceptable(preference.acceptable())
              .tolerable(preference.tolerable());
      preference
          .ranking()
          .forEach(tier -> copy.tier(tier.stream().map(x -> alternatives.get(x.id())).toList()));
      builder.preference(copy.build());
    }
    return builder.build();
  }

  private String name(String id) {
    return text.apply(id);
  }

  private Actor actor(Actor actor) {
    return actors.get(actor.id());
  }

  private Condition condition(Condition condition) {
    return Condition.parse(text.apply(condition.toString()));
  }

  private Body body(Body body) {
    Body.Builder copy =
        Body.builder()
            .id(name(body.id()))
            .name(body.name())
            .rule(DecisionRule.of(condition(body.rule().condition())))
            .absence(body.absence());
    for (Membership each : body.memberships()) {
      copy = copy.member(actor(each.actor()), each.term());
    }
    for (Absence absent : body.absences()) {
      copy = copy.absent(actor(absent.actor()), absent.term());
    }
    return copy.build();
  }

  private List<Fact> facts(Fact fact) {
    return facts.computeIfAbsent(fact, this::rewritten);
  }

  private List<Fact> rewritten(Fact fact) {
    List<Fact> facts = new ArrayList<>();
    for (Fact part : split.apply(fact)) {
      boolean whole = part.id().equals(fact.id());
      Fact.Builder copy = part.toBuilder().id(whole ? name(part.id()) : part.id());
      if (part.by().isPresent() && actors.containsKey(part.by().get().id())) {
        copy = copy.by(actors.get(part.by().get().id()));
      }
      if (part.withdraws().isPresent()) {
        copy = copy.withdraws(alternatives.get(part.withdraws().get().id()));
      }
      if (part.adopts().isPresent()) {
        copy = copy.adopts(alternatives.get(part.adopts().get().id()));
      }
      if (part.bars().isPresent()) {
        copy = copy.bars(alternatives.get(part.bars().get().id()));
      }
      facts.add(copy.build());
    }
    return facts;
  }

  /** Returns, for each way to take one part of each fact, what excludes each other. */
  private List<ImmutableSet<Fact>> exclusions(ImmutableSet<Fact> exclusion) {
    List<ImmutableSet<Fact>> sets = List.of(ImmutableSet.of());
    for (Fact fact : exclusion) {
      List<ImmutableSet<Fact>> longer = new ArrayList<>();
      for (Fact part : facts(fact)) {
        for (ImmutableSet<Fact> set : sets) {
          longer.add(ImmutableSet.<Fact>builder().addAll(set).add(part).build());
        }
      }
      sets = longer;
    }
    return sets;
  }
}
