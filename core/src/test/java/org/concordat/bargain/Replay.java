package org.concordat.bargain;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.condition.Condition;
import org.concordat.condition.FactHolds;
import org.concordat.condition.OnTheTable;
import org.concordat.condition.Situation;
import org.concordat.condition.Withdrawn;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DatedSituation;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.concordat.negotiation.ScopedNegotiation;
import org.concordat.resolve.Assumptions.Variable;
import org.concordat.resolve.Resolution;

/** A situation with the facts of a resolution and with positions of its own. */
record Replay(Resolution resolution, Map<Variable, Position> positions, Scope scope)
    implements DatedSituation {

  @Override
  public ScopedNegotiation here() {
    return negotiation().in(scope);
  }

  private Negotiation negotiation() {
    return resolution.negotiation();
  }

  /**
   * Returns the smallest position that covers the ranges of all commitments that might decide,
   * given an actor's commitments on an alternative, the latest first: Γ of section 3 of {@code
   * docs/semantics.md}.
   */
  Position gamma(Variable variable, List<Commitment> commitments) {
    Body body = negotiation().bodyOf(variable.alternative());
    Scope at = Scope.ofCommitment(body, variable.alternative(), variable.actor());
    Situation situation = new Replay(resolution, positions, at);
    Position covered = null;
    for (Commitment commitment : commitments) {
      Truth holds = commitment.when().evaluate(situation);
      if (holds != Truth.FALSE) {
        covered = covered == null ? commitment.range() : covered.hull(commitment.range());
      }
      if (holds == Truth.TRUE) {
        return requireNonNull(covered);
      }
    }
    return Position.UNDECLARED;
  }

  @Override
  public Truth fact(String fact) {
    return resolution.evaluate(new FactHolds(fact));
  }

  @Override
  public Truth adopted(String alternative) {
    Alternative asked = alternative(alternative);
    Body body = negotiation().bodyOf(asked);
    Condition rule = body.rule().condition();
    Truth met = rule.evaluate(new Replay(resolution, positions, Scope.ofRule(body, asked)));
    Truth barred = Truth.FALSE;
    for (Fact fact : negotiation().facts().values()) {
      if (fact.adopts().equals(Optional.of(asked))) {
        met = met.or(fact(fact.id()));
      }
      if (fact.bars().equals(Optional.of(asked))) {
        barred = barred.or(fact(fact.id()));
      }
    }
    return met.and(onTheTable(alternative)).and(barred.not());
  }

  @Override
  public Truth withdrawn(String alternative) {
    return resolution.evaluate(new Withdrawn(alternative(alternative).id()));
  }

  @Override
  public Truth onTheTable(String alternative) {
    return resolution.evaluate(new OnTheTable(alternative(alternative).id()));
  }

  private Alternative alternative(String id) {
    return negotiation().in(scope).alternative(id);
  }

  @Override
  public Optional<Position> position(String actor, String alternative) {
    return Optional.ofNullable(
        positions.get(new Variable(negotiation().actor(actor), alternative(alternative))));
  }
}
