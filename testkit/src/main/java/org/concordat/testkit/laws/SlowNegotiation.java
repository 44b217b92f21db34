package org.concordat.testkit.laws;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
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
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DatedSituation;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.concordat.negotiation.ScopedNegotiation;
import org.concordat.negotiation.StandingCommitments;
import org.concordat.negotiation.Tabling;
import org.jspecify.annotations.Nullable;

/**
 * Implements, literally, <a href="{@docRoot}/doc-files/semantics.html#section-3">sections 3 to 5 of
 * the semantics</a>, for a negotiation with the unknown facts settled: with maps and naive
 * iteration.
 */
final class SlowNegotiation {
  /** Names an actor and an alternative on which it has a say. */
  record Variable(Actor actor, Alternative alternative) {}

  private final Negotiation negotiation;
  private final Map<String, Truth> facts = new HashMap<>();
  private final Map<Variable, ImmutableList<Commitment>> commitments = new LinkedHashMap<>();
  private final Map<Variable, Stance> absent = new HashMap<>();

  SlowNegotiation(Negotiation negotiation, Map<String, Truth> settled) {
    this.negotiation = negotiation;
    for (Fact fact : negotiation.facts().values()) {
      Truth state = fact.stateOn(negotiation.asOf().orElse(null));
      facts.put(fact.id(), settled.getOrDefault(fact.id(), state));
    }
    StandingCommitments standing = negotiation.standing();
    for (Alternative alternative : negotiation.alternatives().values()) {
      Body body = negotiation.bodyOf(alternative);
      for (Actor actor : negotiation.members(body)) {
        Variable variable = new Variable(actor, alternative);
        commitments.put(variable, standing.by(actor, alternative));
        if (negotiation.absent(body).contains(actor)) {
          absent.put(variable, body.absence());
        }
      }
    }
  }

  ImmutableList<Variable> variables() {
    return ImmutableList.copyOf(commitments.keySet());
  }

  Truth fact(String id) {
    return facts.getOrDefault(id, Truth.UNKNOWN);
  }

  boolean respectsExclusions() {
    return negotiation.exclusions().stream()
        .allMatch(
            together -> together.stream().filter(f -> fact(f.id()) == Truth.TRUE).count() <= 1);
  }

  Stance stance(Map<Variable, Stance> stances, Variable variable) {
    Stance stance = stances.get(variable);
    if (stance == null) {
      throw new IllegalArgumentException(
          variable + " should be a member of the body on its alternative");
    }
    return stance;
  }

  /** Returns whether some rule of a variable, whatever its condition, allows a stance. */
  boolean mayTake(Variable variable, Stance stance) {
    if (absent.containsKey(variable)) {
      return absent.get(variable) == stance;
    }
    for (Commitment commitment : commitmentsOf(variable)) {
      if (commitment.range().contains(stance)) {
        return true;
      }
      if (commitment.when().equals(Condition.always())) {
        return false;
      }
    }
    return true;
  }

  private ImmutableList<Commitment> commitmentsOf(Variable variable) {
    return commitments.getOrDefault(variable, ImmutableList.of());
  }

  static Map<Variable, Position> exact(Map<Variable, Stance> stances) {
    return between(stances, stances);
  }

  private static Map<Variable, Position> between(
      Map<Variable, Stance> lows, Map<Variable, Stance> highs) {
    Map<Variable, Position> positions = new HashMap<>();
    lows.forEach(
        (variable, low) ->
            positions.put(
                variable, Position.between(low, highs.getOrDefault(variable, Stance.SUPPORT))));
    return positions;
  }

  boolean isConsistent(Map<Variable, Stance> stances) {
    Map<Variable, Position> exact = exact(stances);
    return stances.entrySet().stream()
        .allMatch(entry -> gamma(entry.getKey(), exact, Map.of()).contains(entry.getValue()));
  }

  /** Returns whether {@code s = lfp Γ↓(·, s)} for the negotiation narrowed to {@code s}. */
  boolean isFounded(Map<Variable, Stance> stances) {
    Map<Variable, Stance> lows = all(Stance.OPPOSE);
    while (true) {
      Map<Variable, Position> p = between(lows, stances);
      Map<Variable, Stance> next = new HashMap<>();
      p.keySet().forEach(variable -> next.put(variable, gamma(variable, p, stances).low()));
      if (next.equals(lows)) {
        return lows.equals(stances);
      }
      lows = next;
    }
  }

  /** Returns whether {@code s = gfp Γ↑(s, ·)} for the negotiation narrowed to {@code s}. */
  boolean isCoFounded(Map<Variable, Stance> stances) {
    Map<Variable, Stance> highs = all(Stance.SUPPORT);
    while (true) {
      Map<Variable, Position> p = between(stances, highs);
      Map<Variable, Stance> next = new HashMap<>();
      p.keySet().forEach(variable -> next.put(variable, gamma(variable, p, stances).high()));
      if (next.equals(highs)) {
        return highs.equals(stances);
      }
      highs = next;
    }
  }

  private Map<Variable, Stance> all(Stance stance) {
    Map<Variable, Stance> all = new HashMap<>();
    commitments.keySet().forEach(variable -> all.put(variable, stance));
    return all;
  }

  /**
   * Computes Γ for one variable. Ranges that contain the stance of {@code narrowTo} are narrowed to
   * it.
   */
  private Position gamma(
      Variable variable, Map<Variable, Position> p, Map<Variable, Stance> narrowTo) {
    Stance counted = absent.get(variable);
    if (counted != null) {
      return Position.exactly(counted);
    }
    List<Position> ranges = new ArrayList<>();
    boolean decided = false;
    for (Commitment commitment : commitmentsOf(variable)) {
      Truth holds = decided ? Truth.FALSE : holds(variable, commitment, p);
      if (holds != Truth.FALSE) {
        ranges.add(narrowed(commitment.range(), narrowTo.get(variable)));
      }
      decided |= holds == Truth.TRUE;
    }
    if (!decided) {
      ranges.add(narrowed(Position.UNDECLARED, narrowTo.get(variable)));
    }
    return ranges.stream().reduce(Position::hull).orElseThrow();
  }

  private static Position narrowed(Position range, @Nullable Stance to) {
    return to != null && range.contains(to) ? Position.exactly(to) : range;
  }

  private Truth holds(Variable variable, Commitment commitment, Map<Variable, Position> p) {
    Body body = negotiation.bodyOf(variable.alternative());
    Scope scope = Scope.ofCommitment(body, variable.alternative(), variable.actor());
    return commitment.when().about(variable.alternative()).evaluate(new Given(scope, p));
  }

  private Truth some(List<Fact> some) {
    return some.stream().map(fact -> fact(fact.id())).reduce(Truth.FALSE, Truth::or);
  }

  Truth withdrawn(Alternative alternative) {
    return some(negotiation.adoption(alternative).withdrawals())
        .or(Truth.of(negotiation.tabling(alternative) == Tabling.TAKEN_OFF));
  }

  Truth onTheTable(Alternative alternative) {
    return some(negotiation.adoption(alternative).withdrawals())
        .not()
        .and(Truth.of(negotiation.tabling(alternative) == Tabling.TABLED));
  }

  /**
   * Evaluates the rule at all lows and at all highs, with the facts that adopt, and whatever may
   * stand in the way.
   */
  Truth adopted(Alternative alternative, Map<Variable, Position> p) {
    Body body = negotiation.bodyOf(alternative);
    Map<Variable, Position> lows = new HashMap<>(p);
    Map<Variable, Position> highs = new HashMap<>(p);
    lows.replaceAll((variable, position) -> Position.exactly(position.low()));
    highs.replaceAll((variable, position) -> Position.exactly(position.high()));
    Scope scope = Scope.ofRule(body, alternative);
    Condition rule = body.rule().condition().about(alternative);
    Truth atLows = rule.evaluate(new Given(scope, lows));
    Truth atHighs = rule.evaluate(new Given(scope, highs));
    return Truth.between(atLows == Truth.TRUE, atHighs != Truth.FALSE)
        .or(some(negotiation.adoption(alternative).adopters()))
        .and(onTheTable(alternative))
        .and(some(negotiation.adoption(alternative).bars()).not());
  }

  /** Provides conditions with given positions. */
  private final class Given implements DatedSituation {
    private final Scope scope;
    private final Map<Variable, Position> positions;

    Given(Scope scope, Map<Variable, Position> positions) {
      this.scope = scope;
      this.positions = positions;
    }

    @Override
    public ScopedNegotiation here() {
      return negotiation.in(scope);
    }

    @Override
    public Truth fact(String fact) {
      return SlowNegotiation.this.fact(fact);
    }

    @Override
    public Truth adopted(String alternative) {
      return SlowNegotiation.this.adopted(negotiation.alternative(alternative), positions);
    }

    @Override
    public Truth withdrawn(String alternative) {
      return SlowNegotiation.this.withdrawn(negotiation.alternative(alternative));
    }

    @Override
    public Truth onTheTable(String alternative) {
      return SlowNegotiation.this.onTheTable(negotiation.alternative(alternative));
    }

    @Override
    public Optional<Position> position(String actor, String alternative) {
      Variable variable =
          new Variable(negotiation.actor(actor), negotiation.alternative(alternative));
      return Optional.ofNullable(positions.get(variable));
    }
  }
}
