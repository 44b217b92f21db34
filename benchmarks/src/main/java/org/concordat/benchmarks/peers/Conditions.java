package org.concordat.benchmarks.peers;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Adopted;
import org.concordat.condition.And;
import org.concordat.condition.BeforeDate;
import org.concordat.condition.Condition;
import org.concordat.condition.Constant;
import org.concordat.condition.Count;
import org.concordat.condition.FactHolds;
import org.concordat.condition.FromDate;
import org.concordat.condition.Not;
import org.concordat.condition.Or;
import org.concordat.condition.StanceIs;
import org.concordat.condition.Threshold;
import org.concordat.condition.VoteCount;
import org.concordat.condition.Withdrawn;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;

/** Reads conditions, as section 2 of the semantics says them, into {@linkplain Node nodes}. */
final class Conditions {
  private final Negotiation negotiation;
  private final List<Fact> choices;
  private final Map<String, Map<String, Integer>> variables;
  private final Map<List<String>, Integer> numbersOfSets = new HashMap<>();
  private final List<int[]> sets = new ArrayList<>();

  /**
   * Reads the conditions of a negotiation.
   *
   * @param choices the facts that may be chosen
   * @param variables the number of each variable, by the ids of alternative and actor
   */
  Conditions(
      Negotiation negotiation, List<Fact> choices, Map<String, Map<String, Integer>> variables) {
    this.negotiation = negotiation;
    this.choices = choices;
    this.variables = variables;
  }

  int[] set(int number) {
    return sets.get(number);
  }

  int sets() {
    return sets.size();
  }

  /**
   * Reads a condition.
   *
   * @throws IllegalArgumentException if it weighs or counts those voting, which is not translated
   */
  Node read(Condition condition, Scope scope) {
    return node(condition.normalForm(), scope);
  }

  Node adopted(Alternative alternative) {
    Body body = negotiation.bodyOf(alternative);
    Node rule = read(body.rule().condition().about(alternative), Scope.ofRule(body, alternative));
    Node withdrawn = withdrawn(alternative);
    return withdrawn.equals(Node.Known.NEVER) ? rule : all(List.of(rule, withdrawn.negation()));
  }

  private Node node(Condition condition, Scope scope) {
    if (condition instanceof And and) {
      return all(and.conditions().stream().map(part -> node(part, scope)).toList());
    }
    if (condition instanceof Or or) {
      return new Node.Any(or.conditions().stream().map(part -> node(part, scope)).toList());
    }
    if (condition instanceof Not not) {
      return node(not.condition(), scope).negation();
    }
    if (condition instanceof FactHolds fact) {
      return fact(negotiation.fact(fact.fact()));
    }
    if (condition instanceof Withdrawn withdrawn) {
      return withdrawn(negotiation.alternative(withdrawn.alternative()));
    }
    if (condition instanceof Adopted adopted) {
      return adopted(negotiation.alternative(adopted.alternative()));
    }
    if (condition instanceof StanceIs stance) {
      return stance(stance);
    }
    if (condition instanceof Count count && count.weight() == null) {
      return count(count, scope);
    }
    if (condition instanceof Constant constant) {
      return constant.value() ? Node.Known.ALWAYS : Node.Known.NEVER;
    }
    LocalDate day = negotiation.asOf().orElse(LocalDate.MAX);
    if (condition instanceof FromDate from) {
      return day.isBefore(from.date()) ? Node.Known.NEVER : Node.Known.ALWAYS;
    }
    if (condition instanceof BeforeDate before) {
      return day.isBefore(before.date()) ? Node.Known.ALWAYS : Node.Known.NEVER;
    }
    throw new IllegalArgumentException(
        (condition instanceof VoteCount ? "counts of those voting" : "counts by weight")
            + " are not translated for other programs: "
            + condition);
  }

  private static Node all(List<Node> parts) {
    List<Node> flat = new ArrayList<>();
    for (Node part : parts) {
      if (part instanceof Node.All all) {
        flat.addAll(all.parts());
      } else {
        flat.add(part);
      }
    }
    return new Node.All(flat);
  }

  private Node fact(Fact fact) {
    int choice = choices.indexOf(fact);
    if (choice >= 0) {
      return new Node.Chosen(choice, false);
    }
    Truth state = fact.stateOn(negotiation.asOf().orElse(null));
    return new Node.Known(state == Truth.TRUE, state != Truth.FALSE);
  }

  private Node withdrawn(Alternative alternative) {
    List<Node> facts =
        negotiation.adoption(alternative).withdrawals().stream().map(this::fact).toList();
    return facts.isEmpty() ? Node.Known.NEVER : new Node.Any(facts);
  }

  private Node stance(StanceIs stance) {
    Integer variable = requireNonNull(variables.get(stance.alternative())).get(stance.actor());
    if (variable == null) {
      // An actor without a say neither supports nor does not support.
      return Node.Known.NEVER;
    }
    Node from = reaches(variable, stance.verb().range().low());
    Stance last = stance.verb().range().high();
    Node is =
        last == Stance.SUPPORT
            ? from
            : all(List.of(from, new Node.Below(variable, last.ordinal() + 1)));
    return stance.negated() ? is.negation() : is;
  }

  private static Node reaches(int variable, Stance stance) {
    return stance == Stance.OPPOSE
        ? Node.Known.ALWAYS
        : new Node.Reaches(variable, stance.ordinal());
  }

  /** A count is one or two bounds on how many of a set are at some level or higher. */
  private Node count(Count count, Scope scope) {
    boolean others = count.set().equals(ActorSet.OTHERS);
    Map<String, Integer> said = requireNonNull(variables.get(count.alternative()));
    int except = others ? said.getOrDefault(requireNonNull(scope.actor()).id(), -1) : -1;
    ActorSet whole = others ? ActorSet.MEMBERS : count.set();
    int set =
        numbersOfSets.computeIfAbsent(
            List.of(
                count.alternative(),
                whole.equals(ActorSet.MEMBERS) ? requireNonNull(scope.body()).id() : whole.id()),
            key -> addSet(whole, scope, said));
    int asked = negotiation.in(scope).actors(count.set()).size();
    int counted = sets.get(set).length - (except < 0 ? 0 : 1);
    return all(
        count.thresholds(asked).stream().map(bound -> bound(bound, set, except, counted)).toList());
  }

  private int addSet(ActorSet whole, Scope scope, Map<String, Integer> said) {
    sets.add(
        negotiation.in(scope).actors(whole).stream()
            .map(Actor::id)
            .filter(said::containsKey)
            .mapToInt(id -> requireNonNull(said.get(id)))
            .toArray());
    return sets.size() - 1;
  }

  /** The values of a bound without weights are steps: from 0 to 1 or back, or from 0 to −1. */
  private static Node bound(Threshold bound, int set, int except, int counted) {
    long first = bound.value(Stance.OPPOSE);
    for (Stance stance : Stance.values()) {
      if (bound.value(stance) != first) {
        if (bound.value(Stance.SUPPORT) == first) {
          throw new IllegalArgumentException(
              "counts of who abstains or stands aside are not translated for other programs");
        }
        Node.Counted of = new Node.Counted(set, except, stance.ordinal());
        // Everyone below adds the first value, everyone from here on the other.
        long needed = bound.least() - first * counted;
        return bound.value(Stance.SUPPORT) > first
            ? new Node.Least(of, Math.toIntExact(needed))
            : new Node.Most(of, Math.toIntExact(-needed));
      }
    }
    return first * counted >= bound.least() ? Node.Known.ALWAYS : Node.Known.NEVER;
  }
}
