package org.concordat.testkit.internal;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Assumptions.Variable;
import org.concordat.testkit.arbitraries.Vocabulary;

/**
 * Sketches assumptions; empty lists sketch none.
 *
 * @param facts the facts and their assumed states, as numbers
 * @param positions the variables and their assumed positions, as numbers
 */
public record AssumptionsDraft(ImmutableList<Numbers> facts, ImmutableList<Numbers> positions) {
  private static final int MAX = 2;
  private static final ImmutableList<Truth> STATES =
      ImmutableList.of(Truth.TRUE, Truth.FALSE, Truth.UNKNOWN);

  /** Draws sketches about at most two facts and two stances. */
  public static Arbitrary<AssumptionsDraft> drafts() {
    Shape.Range size = new Shape.Range(0, MAX);
    return Combinators.combine(
            NegotiationDraft.list(Numbers.below(12, STATES.size()), size),
            NegotiationDraft.list(Numbers.below(60, 4, 4, 2), size))
        .as(AssumptionsDraft::new);
  }

  /** Writes assumptions about the things of a vocabulary. */
  public Assumptions write(Vocabulary vocabulary) {
    List<Variable> variables = new ArrayList<>();
    for (Alternative alternative : vocabulary.alternatives()) {
      if (!alternative.equals(Alternative.IT)) {
        vocabulary.actors().forEach(actor -> variables.add(new Variable(actor, alternative)));
      }
    }
    return write(vocabulary.facts(), variables, (fact, so) -> false);
  }

  /** Writes assumptions about the facts and members of a negotiation on its day. */
  public Assumptions write(Negotiation negotiation) {
    List<Variable> variables = new ArrayList<>();
    for (Alternative alternative : negotiation.alternatives().values()) {
      negotiation
          .members(negotiation.bodyOf(alternative))
          .forEach(actor -> variables.add(new Variable(actor, alternative)));
    }
    return write(
        negotiation.facts().values().asList(),
        variables,
        (fact, so) ->
            negotiation.exclusions().stream()
                .filter(together -> together.contains(fact))
                .flatMap(together -> together.stream())
                .anyMatch(
                    other -> !other.equals(fact) && state(negotiation, other, so) == Truth.TRUE));
  }

  private static Truth state(Negotiation negotiation, Fact fact, Assumptions assumed) {
    Truth state = fact.stateOn(negotiation.asOf().orElse(null));
    return assumed.facts().getOrDefault(fact.id(), state);
  }

  /**
   * Writes at most one assumption about each thing, and assumes no fact to be true that {@code
   * excluded} rules out, given the assumptions before it.
   */
  private Assumptions write(
      List<Fact> about, List<Variable> variables, BiPredicate<Fact, Assumptions> excluded) {
    Assumptions assumed = Assumptions.NONE;
    for (Numbers each : about.isEmpty() ? ImmutableList.<Numbers>of() : facts) {
      Fact fact = each.pick(0, about);
      Truth state = each.pick(1, STATES);
      boolean mayNot = state == Truth.TRUE && excluded.test(fact, assumed);
      if (!assumed.facts().containsKey(fact.id())) {
        assumed = assumed.fact(fact, mayNot ? Truth.FALSE : state);
      }
    }
    for (Numbers each : variables.isEmpty() ? ImmutableList.<Numbers>of() : positions) {
      Variable variable = each.pick(0, variables);
      Stance one = each.pick(1, Ids.STANCES);
      Stance other = each.at(3) == 0 ? one : each.pick(2, Ids.STANCES);
      Position position = Position.between(one.min(other), one.max(other));
      if (!assumed.positions().containsKey(variable)) {
        assumed = assumed.position(variable.actor(), variable.alternative(), position);
      }
    }
    return assumed;
  }
}
