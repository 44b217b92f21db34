package org.concordat.testkit.laws;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.condition.Adopted;
import org.concordat.condition.Condition;
import org.concordat.condition.Count;
import org.concordat.condition.StanceIs;
import org.concordat.condition.VoteCount;
import org.concordat.explain.Cycle;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Scope;
import org.concordat.resolve.Assumptions.Variable;

/** Checks reported cycles against their definition, by applying Γ to everyone's position. */
final class CycleCheck {
  private final ByTheLetter letter;
  private final Set<Cycle> checked = new HashSet<>();

  CycleCheck(ByTheLetter letter) {
    this.letter = letter;
  }

  void check(Cycle cycle) {
    // Many explanations report the same cycles.
    if (!checked.contains(cycle)) {
      checkAnew(cycle);
      checked.add(cycle);
    }
  }

  private void checkAnew(Cycle cycle) {
    Set<Variable> variables = cycle.positions().keySet();
    Check.that(!variables.isEmpty(), () -> "the cycle is empty");
    Map<Variable, Set<Variable>> asked = new HashMap<>();
    variables.forEach(variable -> asked.put(variable, asksAbout(variable)));
    for (Variable variable : variables) {
      Set<Variable> reached = new HashSet<>();
      List<Variable> work = new ArrayList<>(List.of(variable));
      while (!work.isEmpty()) {
        for (Variable next : requireNonNull(asked.get(work.remove(work.size() - 1)))) {
          if (variables.contains(next) && reached.add(next)) {
            work.add(next);
          }
        }
      }
      Check.that(
          reached.equals(variables),
          () -> "not everyone on the cycle asks, directly or not, about all others: " + cycle);
    }
    Map<Variable, Position> moved = new HashMap<>(letter.positions);
    if (cycle.kind() != Cycle.Kind.RIVALRY) {
      moved.putAll(cycle.positions());
    }
    boolean pushed = false;
    for (Variable variable : variables) {
      Position at = letter.position(variable);
      Position otherwise = requireNonNull(cycle.positions().get(variable));
      switch (cycle.kind()) {
        case WAITING -> {
          Check.that(
              otherwise.low().compareTo(at.low()) > 0,
              () -> variable + " should stand higher if all moved together: " + cycle);
          Check.that(
              letter.gamma(variable, letter.positions).equals(at),
              () -> variable + " could move first: " + cycle);
          Check.that(
              letter.gamma(variable, moved).equals(otherwise),
              () -> variable + " would not move with the others: " + cycle);
        }
        case SUPPORT -> {
          Check.that(
              otherwise.low().compareTo(at.low()) < 0,
              () -> variable + " should stand lower if nobody had moved: " + cycle);
          Check.that(
              letter.gamma(variable, moved).low().compareTo(at.low()) < 0,
              () -> variable + " would stand without the others: " + cycle);
        }
        case RIVALRY -> {
          Check.that(!at.isExact(), () -> variable + " is not open: " + cycle);
          Map<Variable, Position> further = new HashMap<>(letter.positions);
          further.put(variable, Position.exactly(at.high()));
          pushed =
              pushed
                  || variables.stream()
                      .anyMatch(
                          other ->
                              letter
                                      .gamma(other, further)
                                      .high()
                                      .compareTo(letter.position(other).high())
                                  < 0);
        }
      }
    }
    Check.that(
        pushed || cycle.kind() != Cycle.Kind.RIVALRY,
        () -> "nobody on the cycle is pushed down when another rises: " + cycle);
  }

  private Set<Variable> asksAbout(Variable variable) {
    Set<Variable> asked = new LinkedHashSet<>();
    for (Commitment commitment : letter.commitments(variable)) {
      for (Condition atom : commitment.when().about(variable.alternative()).atoms()) {
        add(asked, atom, letter.scope(variable));
      }
    }
    return asked;
  }

  private void add(Set<Variable> asked, Condition atom, Scope scope) {
    if (atom instanceof StanceIs stance) {
      addAll(asked, Set.of(letter.negotiation.actor(stance.actor())), stance.alternative());
    } else if (atom instanceof Count count) {
      addAll(asked, letter.negotiation.in(scope).actors(count.set()), count.alternative());
    } else if (atom instanceof VoteCount count) {
      addAll(asked, letter.negotiation.in(scope).actors(count.set()), count.alternative());
    } else if (atom instanceof Adopted adopted) {
      Alternative other = letter.negotiation.alternative(adopted.alternative());
      Scope rule = letter.scope(other);
      letter
          .body(other)
          .rule()
          .condition()
          .about(other)
          .atoms()
          .forEach(each -> add(asked, each, rule));
    }
  }

  private void addAll(Set<Variable> asked, Set<Actor> actors, String alternative) {
    actors.forEach(
        actor -> asked.add(new Variable(actor, letter.negotiation.alternative(alternative))));
  }
}
