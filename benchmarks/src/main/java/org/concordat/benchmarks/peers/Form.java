package org.concordat.benchmarks.peers;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.concordat.negotiation.StandingCommitments;

/**
 * Reads a negotiation as section 3 of the semantics does: a list of rules for each variable, an
 * actor's say on an alternative, with the latest first and "undeclared" last.
 */
final class Form {
  /** Is one rule: a range of stances, from 0 to 3, and its condition. */
  record Rule(int low, int high, Node when) {
    boolean isExact() {
      return low == high;
    }
  }

  /** Is an actor's say on an alternative, with its commitments. */
  record Variable(Actor actor, Alternative alternative, List<Rule> rules) {
    boolean isExact() {
      return rules.stream().allMatch(Rule::isExact);
    }
  }

  private final Negotiation negotiation;
  private final ImmutableList<Fact> choices;
  private final List<Variable> variables = new ArrayList<>();
  private final Map<Alternative, Node> adopted = new HashMap<>();
  private final Conditions conditions;

  /**
   * Reads a negotiation.
   *
   * @param negotiation the negotiation
   * @param mayBeChosen which facts are to be chosen, so that their state does not count
   */
  Form(Negotiation negotiation, Predicate<Fact> mayBeChosen) {
    this.negotiation = negotiation;
    this.choices =
        negotiation.facts().values().stream()
            .filter(mayBeChosen)
            .collect(ImmutableList.toImmutableList());
    Map<String, Map<String, Integer>> numbers = new HashMap<>();
    int variable = 0;
    for (Alternative alternative : negotiation.alternatives().values()) {
      ImmutableSet<Actor> all = negotiation.members(negotiation.bodyOf(alternative));
      Map<String, Integer> ofActors = new HashMap<>();
      for (Actor actor : all) {
        ofActors.put(actor.id(), variable++);
      }
      numbers.put(alternative.id(), ofActors);
    }
    this.conditions = new Conditions(negotiation, choices, numbers);
    StandingCommitments standing = negotiation.standing();
    for (Alternative alternative : negotiation.alternatives().values()) {
      for (Actor actor : negotiation.members(negotiation.bodyOf(alternative))) {
        variables.add(new Variable(actor, alternative, rules(standing, actor, alternative)));
      }
    }
    for (Alternative alternative : negotiation.alternatives().values()) {
      adopted.put(alternative, conditions.adopted(alternative));
    }
  }

  private List<Rule> rules(StandingCommitments standing, Actor actor, Alternative alternative) {
    Body body = negotiation.bodyOf(alternative);
    if (negotiation.absent(body).contains(actor)) {
      return List.of(
          new Rule(body.absence().ordinal(), body.absence().ordinal(), Node.Known.ALWAYS));
    }
    Scope scope = Scope.ofCommitment(body, alternative, actor);
    List<Rule> list = new ArrayList<>();
    for (Commitment rule : standing.by(actor, alternative)) {
      Node when = conditions.read(rule.when().about(alternative), scope);
      list.add(new Rule(rule.range().low().ordinal(), rule.range().high().ordinal(), when));
      if (when.equals(Node.Known.ALWAYS)) {
        return list;
      }
    }
    list.add(new Rule(Stance.OPPOSE.ordinal(), Stance.SUPPORT.ordinal(), Node.Known.ALWAYS));
    return list;
  }

  Negotiation negotiation() {
    return negotiation;
  }

  /** Returns the facts that may be chosen, in the order of their numbers. */
  ImmutableList<Fact> choices() {
    return choices;
  }

  /** Returns the variables, in the order of their numbers. */
  List<Variable> variables() {
    return variables;
  }

  /** Returns the variables of a set that is counted in. */
  int[] set(int number) {
    return conditions.set(number);
  }

  int sets() {
    return conditions.sets();
  }

  /** Returns when an alternative is adopted: by the rule of its body, and not withdrawn. */
  Node adopted(Alternative alternative) {
    return requireNonNull(adopted.get(alternative));
  }

  /** Returns whether every rule says exactly one stance, and everyone's last has no condition. */
  boolean isExact() {
    return variables.stream().allMatch(Variable::isExact);
  }

  /**
   * Returns the levels at which anyone may be: a variable is at some other level or higher if and
   * only if it is at the next of these or higher.
   */
  NavigableSet<Integer> levels() {
    TreeSet<Integer> levels = new TreeSet<>();
    for (Variable variable : variables) {
      for (Rule rule : variable.rules()) {
        for (int level = rule.low(); level <= rule.high(); level++) {
          levels.add(level);
        }
      }
    }
    levels.remove(0);
    return levels;
  }
}
