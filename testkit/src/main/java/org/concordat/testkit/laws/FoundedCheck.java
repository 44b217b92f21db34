package org.concordat.testkit.laws;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.concordat.condition.Adopted;
import org.concordat.condition.Condition;
import org.concordat.condition.Not;
import org.concordat.explain.Explanation;
import org.concordat.explain.Node;
import org.concordat.explain.Reason;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Scope;
import org.concordat.resolve.Assumptions.Variable;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Decision;

/**
 * Checks that reasons are founded: the operator that knows only the explanation, iterated as the
 * coordination closes cycles, puts every actor in it where the resolution does.
 */
final class FoundedCheck {
  private final ByTheLetter letter;

  FoundedCheck(ByTheLetter letter) {
    this.letter = letter;
  }

  void check(Explanation explanation) {
    Map<Variable, Node.Stands> told = new LinkedHashMap<>();
    for (Node node : explanation.nodes()) {
      if (node instanceof Node.Stands stands) {
        stands
            .actors()
            .forEach(actor -> told.put(new Variable(actor, stands.alternative()), stands));
      }
    }
    Map<Variable, Position> reached = new Known(explanation, told).fixpoint();
    told.forEach(
        (variable, stands) ->
            Check.that(
                stands.position().equals(reached.get(variable)),
                () ->
                    "the reasons given do not put "
                        + variable
                        + " where it stands, in\n"
                        + explanation));
    for (Node node : explanation.nodes()) {
      if (node instanceof Node.Decided decided && decided.decision() != Decision.OPEN) {
        Truth truth = new Known(explanation, told).decided(decided, reached);
        Check.that(
            truth == Truth.of(decided.decision() == Decision.ADOPTED),
            () -> "the reasons given do not decide " + decided + " so, in\n" + explanation);
      }
    }
  }

  /** The operator that knows only the explanation. */
  private final class Known {
    private final Explanation explanation;
    private final Map<Variable, Node.Stands> told;

    Known(Explanation explanation, Map<Variable, Node.Stands> told) {
      this.explanation = explanation;
      this.told = told;
    }

    Map<Variable, Position> fixpoint() {
      Map<Variable, Position> p = new LinkedHashMap<>();
      told.keySet().forEach(variable -> p.put(variable, Position.UNDECLARED));
      iterate(p, true, true);
      Coordination coordination = letter.resolution.coordination();
      if (coordination == Coordination.ANY) {
        return p;
      }
      boolean least = coordination == Coordination.SEQUENTIAL;
      Map<Variable, Position> before;
      do {
        before = new LinkedHashMap<>(p);
        // Highs from the lows upwards, or lows from the highs downwards.
        p.replaceAll((variable, at) -> Position.exactly(least ? at.low() : at.high()));
        iterate(p, !least, least);
        iterate(p, least, !least);
      } while (!p.equals(before));
      return p;
    }

    private void iterate(Map<Variable, Position> p, boolean lows, boolean highs) {
      boolean changed = true;
      while (changed) {
        changed = false;
        for (Variable variable : told.keySet()) {
          Position now = requireNonNull(p.get(variable));
          Position gamma = gamma(variable, p);
          Stance low = lows ? gamma.low() : now.low();
          Stance high = highs ? gamma.high() : now.high();
          Position next = Position.between(low, high);
          changed |= !next.equals(now);
          p.put(variable, next);
        }
      }
    }

    private Position gamma(Variable variable, Map<Variable, Position> p) {
      Node.Stands stands = requireNonNull(told.get(variable));
      if (stands.basis() != Node.Basis.COMMITMENTS) {
        Position assumed = letter.resolution.assumptions().positions().get(variable);
        return assumed != null
            ? assumed
            : Position.exactly(letter.body(variable.alternative()).absence());
      }
      Position hull = Position.UNDECLARED;
      boolean first = true;
      for (Node.Step step : stands.commitments()) {
        Truth truth =
            step.reason() == null ? Truth.TRUE : truth(step.reason(), p, letter.scope(variable));
        if (truth != Truth.FALSE) {
          hull = first ? step.range() : hull.hull(step.range());
          first = false;
        }
        if (truth == Truth.TRUE) {
          return hull;
        }
      }
      return Position.UNDECLARED;
    }

    private Truth truth(Reason reason, Map<Variable, Position> p, Scope scope) {
      if (reason instanceof Reason.Parts parts) {
        Truth whole = Truth.of(parts.all());
        for (Reason part : parts.shown()) {
          Truth truth = truth(part, p, scope);
          whole = parts.all() ? whole.and(truth) : whole.or(truth);
        }
        return parts.omitted() == 0
            ? whole
            : parts.all() ? whole.and(Truth.UNKNOWN) : whole.or(Truth.UNKNOWN);
      }
      Reason.Literal literal = (Reason.Literal) reason;
      Condition atom = literal.literal() instanceof Not not ? not.condition() : literal.literal();
      if (literal.node() == Reason.Literal.NO_NODE) {
        return literal.literal().evaluate(letter.new Given(Map.of(), scope));
      }
      Node node = explanation.nodes().get(literal.node());
      if (node instanceof Node.Decided decided) {
        Check.that(
            atom.equals(new Adopted(decided.alternative().id())),
            () -> literal + " rests on a decision");
        Truth truth = decided(decided, p);
        return atom == literal.literal() ? truth : truth.not();
      }
      Map<Variable, Position> known = new HashMap<>();
      if (node instanceof Node.Stands stands) {
        stands.actors().forEach(actor -> know(known, actor, stands.alternative(), p));
      } else if (node instanceof Node.Counted counted) {
        counted
            .stands()
            .forEach(
                (number, actors) -> {
                  Node.Stands stands = (Node.Stands) explanation.nodes().get(number);
                  Check.that(
                      stands.actors().containsAll(actors),
                      () -> counted + " counts others than those it refers to");
                  actors.forEach(actor -> know(known, actor, stands.alternative(), p));
                });
      }
      return literal.literal().evaluate(letter.new Given(known, scope));
    }

    private void know(
        Map<Variable, Position> known, Actor actor, Alternative on, Map<Variable, Position> p) {
      Variable variable = new Variable(actor, on);
      known.put(variable, requireNonNull(p.get(variable)));
    }

    Truth decided(Node.Decided decided, Map<Variable, Position> p) {
      Scope scope = letter.scope(decided.alternative());
      Truth rule = decided.rule() == null ? Truth.UNKNOWN : truth(decided.rule(), p, scope);
      Truth stays =
          decided.stays() != null
              ? truth(decided.stays(), p, scope)
              : Truth.of(
                      letter
                          .negotiation
                          .adoption(decided.alternative())
                          .stays()
                          .equals(Condition.always()))
                  .or(Truth.UNKNOWN);
      return rule.and(stays);
    }
  }
}
