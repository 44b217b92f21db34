package org.concordat.bargain;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Adopted;
import org.concordat.condition.And;
import org.concordat.condition.Condition;
import org.concordat.condition.Count;
import org.concordat.condition.Not;
import org.concordat.condition.Or;
import org.concordat.condition.StanceIs;
import org.concordat.condition.Threshold;
import org.concordat.condition.VoteCount;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.concordat.resolve.Assumptions.Variable;
import org.concordat.resolve.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * Orders announcements as section 6 of {@code docs/semantics.md} says, condition by condition: the
 * slow twin of the order found on the compiled network.
 */
final class SlowChoreography {
  private final Negotiation negotiation;
  private final Resolution after;

  /** Who announces, and the commitment that takes them there. */
  private final Map<Variable, Commitment> waiting = new LinkedHashMap<>();

  private final Map<Variable, Position> positions = new LinkedHashMap<>();

  SlowChoreography(Resolution before, Resolution after) {
    this.negotiation = after.negotiation();
    this.after = after;
    for (Alternative alternative : negotiation.alternatives().values()) {
      for (Map.Entry<Actor, Position> member : after.positions(alternative).entrySet()) {
        Variable variable = new Variable(member.getKey(), alternative);
        Position was = before.position(variable.actor(), alternative);
        List<Commitment> deciding = after.mayDecide(variable.actor(), alternative);
        boolean announces = !was.equals(member.getValue()) && isDecided(variable, deciding);
        positions.put(variable, announces ? was.hull(member.getValue()) : member.getValue());
        if (announces) {
          waiting.put(variable, deciding.get(0));
        }
      }
    }
  }

  private boolean isDecided(Variable variable, List<Commitment> deciding) {
    return deciding.size() == 1
        && !after.assumptions().positions().containsKey(variable)
        && after.holds(deciding.get(0)) == Truth.TRUE;
  }

  /** Returns the rounds after the moves. */
  List<List<Choreography.Step>> rounds() {
    List<List<Choreography.Step>> rounds = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Map<Variable, Position> next = next();
      rounds.add(next.isEmpty() ? groups() : singly(next));
    }
    return rounds;
  }

  private Position end(Variable variable) {
    return after.position(variable.actor(), variable.alternative());
  }

  private Position now(Variable variable) {
    return requireNonNull(positions.get(variable));
  }

  private Replay replay(Scope scope) {
    return new Replay(after, positions, scope);
  }

  private List<Commitment> commitments(Variable variable) {
    return negotiation.standing().by(variable.actor(), variable.alternative());
  }

  /** Returns the new positions of those who were waiting, as far as they are known. */
  private Map<Variable, Position> next() {
    Map<Variable, Position> next = new LinkedHashMap<>();
    for (Variable variable : waiting.keySet()) {
      Position now = now(variable);
      Position forced = replay(Scope.NONE).gamma(variable, commitments(variable));
      Position both = Position.between(now.low().max(forced.low()), now.high().min(forced.high()));
      if (!both.equals(now) || (now.equals(end(variable)) && isDecided(variable))) {
        next.put(variable, both);
      }
    }
    return next;
  }

  /** Returns whether the first commitment that might hold surely does, as things stand. */
  private boolean isDecided(Variable variable) {
    Body body = negotiation.bodyOf(variable.alternative());
    Scope scope = Scope.ofCommitment(body, variable.alternative(), variable.actor());
    return commitments(variable).stream()
        .map(commitment -> commitment.when().evaluate(replay(scope)))
        .filter(truth -> truth != Truth.FALSE)
        .findFirst()
        .equals(Optional.of(Truth.TRUE));
  }

  private List<Choreography.Step> singly(Map<Variable, Position> next) {
    positions.putAll(next);
    List<Choreography.Step> steps = new ArrayList<>();
    next.keySet().forEach(variable -> steps.add(step(List.of(variable))));
    next.keySet().stream()
        .filter(variable -> end(variable).equals(now(variable)))
        .forEach(waiting::remove);
    return steps;
  }

  private Choreography.Step step(List<Variable> variables) {
    return new Choreography.Step(
        variables.stream()
            .map(
                variable ->
                    new Choreography.Declared(requireNonNull(waiting.get(variable)), now(variable)))
            .collect(ImmutableList.toImmutableList()));
  }

  /** Moves the groups that rest on each other and on nobody else who has yet to move. */
  private List<Choreography.Step> groups() {
    Map<Variable, Set<Variable>> reach = new LinkedHashMap<>();
    waiting.keySet().stream()
        .filter(this::hasToMove)
        .forEach(variable -> reach.put(variable, reachable(variable)));
    Set<List<Variable>> groups = new LinkedHashSet<>();
    for (Map.Entry<Variable, Set<Variable>> each : reach.entrySet()) {
      if (each.getValue().stream()
          .allMatch(other -> requireNonNull(reach.get(other)).contains(each.getKey()))) {
        groups.add(reach.keySet().stream().filter(each.getValue()::contains).toList());
      }
    }
    List<Choreography.Step> steps = new ArrayList<>();
    for (List<Variable> group : groups) {
      group.forEach(variable -> positions.put(variable, end(variable)));
      steps.add(step(group));
      group.forEach(waiting::remove);
    }
    return steps;
  }

  private boolean hasToMove(Variable variable) {
    return waiting.containsKey(variable) && !now(variable).equals(end(variable));
  }

  private Set<Variable> reachable(Variable from) {
    Set<Variable> reached = new LinkedHashSet<>(List.of(from));
    List<Variable> work = new ArrayList<>(reached);
    while (!work.isEmpty()) {
      for (Variable next : restsOn(work.remove(work.size() - 1))) {
        if (hasToMove(next) && reached.add(next)) {
          work.add(next);
        }
      }
    }
    return reached;
  }

  /** Returns the variables on which it rests which of an actor's commitments decides. */
  private Set<Variable> restsOn(Variable variable) {
    Body body = negotiation.bodyOf(variable.alternative());
    Scope scope = Scope.ofCommitment(body, variable.alternative(), variable.actor());
    Set<Variable> variables = new LinkedHashSet<>();
    for (Commitment commitment : commitments(variable)) {
      addOpen(variables, commitment.when().normalForm(), scope);
      if (commitment.when().evaluate(replay(scope)) == Truth.TRUE) {
        break;
      }
    }
    return variables;
  }

  /** Adds those who decide whether a condition holds, if that is not settled. */
  private void addOpen(Set<Variable> variables, Condition condition, Scope scope) {
    if (condition.evaluate(replay(scope)) != Truth.UNKNOWN) {
      return;
    }
    if (condition instanceof And and) {
      and.conditions().forEach(each -> addOpen(variables, each, scope));
    } else if (condition instanceof Or or) {
      or.conditions().forEach(each -> addOpen(variables, each, scope));
    } else if (condition instanceof Not not) {
      addOpen(variables, not.condition(), scope);
    } else if (condition instanceof Adopted adopted) {
      Alternative other = alternative(adopted.alternative(), scope);
      Body body = negotiation.bodyOf(other);
      addOpen(variables, body.rule().condition().normalForm(), Scope.ofRule(body, other));
    } else if (condition instanceof StanceIs stance) {
      variables.add(
          new Variable(
              negotiation.actor(stance.actor()), alternative(stance.alternative(), scope)));
    } else if (condition instanceof Count count) {
      long whole =
          negotiation.in(scope).actors(count.set()).stream()
              .mapToLong(actor -> weight(actor, count.weight()))
              .sum();
      Alternative on = alternative(count.alternative(), scope);
      addOpen(variables, count.thresholds(whole), count.set(), count.weight(), on, scope);
    } else if (condition instanceof VoteCount count) {
      Alternative on = alternative(count.alternative(), scope);
      addOpen(variables, count.thresholds(), count.set(), count.weight(), on, scope);
    }
  }

  private void addOpen(
      Set<Variable> variables,
      List<Threshold> bounds,
      ActorSet set,
      @Nullable String weight,
      Alternative on,
      Scope scope) {
    Collection<Variable> counted =
        negotiation.in(scope).actors(set).stream()
            .filter(actor -> negotiation.hasSay(actor, on))
            .map(actor -> new Variable(actor, on))
            .toList();
    for (Threshold bound : bounds) {
      long least = 0;
      long greatest = 0;
      for (Variable variable : counted) {
        least += weight(variable.actor(), weight) * bound.lowest(now(variable));
        greatest += weight(variable.actor(), weight) * bound.highest(now(variable));
      }
      if (least < bound.least() && greatest >= bound.least()) {
        counted.stream()
            .filter(variable -> weight(variable.actor(), weight) != 0)
            .filter(variable -> bound.lowest(now(variable)) != bound.highest(now(variable)))
            .forEach(variables::add);
      }
    }
  }

  private static long weight(Actor actor, @Nullable String weight) {
    return weight == null ? 1 : actor.weight(weight).orElseThrow();
  }

  private Alternative alternative(String id, Scope scope) {
    return id.equals(Alternative.IT.id())
        ? requireNonNull(scope.alternative())
        : negotiation.alternative(id);
  }
}
