package org.concordat.testkit.laws;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.condition.Condition;
import org.concordat.model.Actor;
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
import org.concordat.negotiation.StandingCommitments;
import org.concordat.negotiation.Tabling;
import org.concordat.resolve.Assumptions.Variable;
import org.concordat.resolve.Resolution;

/**
 * Implements <a href="{@docRoot}/doc-files/semantics.html#section-2">sections 2 and 3 of the
 * semantics</a> literally, on maps.
 */
final class ByTheLetter {
  final Resolution resolution;
  final Negotiation negotiation;

  /** The positions of the resolution. */
  final Map<Variable, Position> positions = new LinkedHashMap<>();

  private final StandingCommitments standing;
  private final Map<Alternative, Condition> rules = new HashMap<>();

  ByTheLetter(Resolution resolution) {
    this.resolution = requireNonNull(resolution, "resolution");
    this.negotiation = resolution.negotiation();
    this.standing = negotiation.standing();
    for (Alternative each : negotiation.alternatives().values()) {
      resolution
          .positions(each)
          .forEach((actor, position) -> positions.put(new Variable(actor, each), position));
    }
  }

  Position position(Variable variable) {
    return requireNonNull(positions.get(variable), variable::toString);
  }

  Body body(Alternative alternative) {
    return negotiation.bodyOf(alternative);
  }

  Condition rule(Alternative alternative) {
    return rules.computeIfAbsent(alternative, each -> body(each).rule().condition().normalForm());
  }

  List<Commitment> commitments(Variable variable) {
    return standing.by(variable.actor(), variable.alternative());
  }

  Scope scope(Variable variable) {
    return Scope.ofCommitment(
        body(variable.alternative()), variable.alternative(), variable.actor());
  }

  Scope scope(Alternative alternative) {
    return Scope.ofRule(body(alternative), alternative);
  }

  Truth truth(String fact) {
    Truth assumed = resolution.assumptions().facts().get(negotiation.fact(fact).id());
    return assumed != null
        ? assumed
        : negotiation.fact(fact).stateOn(negotiation.asOf().orElse(null));
  }

  /** Returns where Γ puts an actor, given all positions. */
  Position gamma(Variable variable, Map<Variable, Position> p) {
    Position hull = Position.UNDECLARED;
    boolean first = true;
    for (Commitment commitment : commitments(variable)) {
      Truth truth = commitment.when().evaluate(new Given(p, scope(variable)));
      if (truth != Truth.FALSE) {
        hull = first ? commitment.range() : hull.hull(commitment.range());
        first = false;
      }
      if (truth == Truth.TRUE) {
        return hull;
      }
    }
    return Position.UNDECLARED;
  }

  /** A situation with the positions of a map; adoptions follow from the rules. */
  final class Given implements DatedSituation {
    @Override
    public ScopedNegotiation here() {
      return negotiation.in(scope);
    }

    private final Map<Variable, Position> known;
    private final Scope scope;

    Given(Map<Variable, Position> known, Scope scope) {
      this.known = known;
      this.scope = scope;
    }

    @Override
    public Truth fact(String fact) {
      return ByTheLetter.this.truth(fact);
    }

    @Override
    public Truth adopted(String id) {
      Alternative alternative = alternative(id);
      Scope rule = Scope.ofRule(body(alternative), alternative);
      return rule(alternative)
          .evaluate(new Given(known, rule))
          .or(some(negotiation.adoption(alternative).adopters()))
          .and(onTheTable(id))
          .and(some(negotiation.adoption(alternative).bars()).not());
    }

    private Truth some(List<Fact> facts) {
      return facts.stream().map(fact -> fact(fact.id())).reduce(Truth.FALSE, Truth::or);
    }

    @Override
    public Truth withdrawn(String id) {
      Truth over = Truth.of(negotiation.tabling(alternative(id)) == Tabling.TAKEN_OFF);
      return some(negotiation.adoption(alternative(id)).withdrawals()).or(over);
    }

    @Override
    public Truth onTheTable(String id) {
      Truth tabled = Truth.of(negotiation.tabling(alternative(id)) == Tabling.TABLED);
      return some(negotiation.adoption(alternative(id)).withdrawals()).not().and(tabled);
    }

    private Alternative alternative(String id) {
      return id.equals(Alternative.IT.id())
          ? requireNonNull(scope.alternative())
          : negotiation.alternative(id);
    }

    @Override
    public Optional<Position> position(String actor, String id) {
      Alternative on = alternative(id);
      Actor who = negotiation.actor(actor);
      return negotiation.hasSay(who, on)
          ? Optional.of(known.getOrDefault(new Variable(who, on), Position.UNDECLARED))
          : Optional.empty();
    }
  }
}
