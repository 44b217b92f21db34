package org.concordat.benchmarks;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Adopted;
import org.concordat.condition.And;
import org.concordat.condition.Condition;
import org.concordat.condition.Constant;
import org.concordat.condition.Count;
import org.concordat.condition.FactHolds;
import org.concordat.condition.Not;
import org.concordat.condition.Or;
import org.concordat.condition.StanceIs;
import org.concordat.condition.Threshold;
import org.concordat.condition.Withdrawn;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.concordat.negotiation.StandingCommitments;
import org.concordat.resolve.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * Resolves as one would without the library: an object for each stance and each condition, and
 * passes over all of them until nothing changes. Knows only those conditions that the {@link
 * Instances} use. Its objects refer to each other directly, so that no name is looked up while it
 * runs.
 */
public final class NaiveNegotiation {
  /** Says whether a condition surely holds, or possibly does. */
  private interface Test {
    boolean holds(boolean surely);
  }

  /** Is a stance: from low to high, as numbers from 0 to 3. */
  private static final class Variable {
    final List<Rule> rules = new ArrayList<>();
    int low;
    int high;

    boolean is(Position range, boolean negated, boolean surely) {
      int first = range.low().ordinal();
      int last = range.high().ordinal();
      return surely == negated
          ? (low <= last && high >= first) != negated
          : (low >= first && high <= last) != negated;
    }
  }

  private record Rule(int low, int high, Test when) {}

  /** Is a fact, which may be changed between resolutions. */
  private static final class Cell {
    Truth state;

    Cell(Truth state) {
      this.state = state;
    }

    boolean holds(boolean surely) {
      return surely ? state == Truth.TRUE : state != Truth.FALSE;
    }
  }

  private final Negotiation negotiation;
  private final Map<String, Cell> facts = new HashMap<>();
  private final Map<String, Test> adoptions = new HashMap<>();
  private final Map<String, Map<String, Variable>> variables = new HashMap<>();
  private final List<Variable> all = new ArrayList<>();

  /**
   * Links the objects.
   *
   * @throws IllegalArgumentException if a condition is of a kind that it does not know
   */
  public NaiveNegotiation(Negotiation negotiation) {
    this.negotiation = negotiation;
    LocalDate day = negotiation.asOf().orElse(null);
    negotiation.facts().values().forEach(f -> facts.put(f.id(), new Cell(f.stateOn(day))));
    for (Alternative alternative : negotiation.alternatives().values()) {
      Map<String, Variable> ofActors = new HashMap<>();
      variables.put(alternative.id(), ofActors);
      for (Actor actor : negotiation.members(negotiation.bodyOf(alternative))) {
        Variable variable = new Variable();
        ofActors.put(actor.id(), variable);
        all.add(variable);
      }
    }
    StandingCommitments standing = negotiation.standing();
    for (Alternative alternative : negotiation.alternatives().values()) {
      for (Actor actor : negotiation.members(negotiation.bodyOf(alternative))) {
        Scope scope = Scope.ofCommitment(negotiation.bodyOf(alternative), alternative, actor);
        for (Commitment commitment : standing.by(actor, alternative)) {
          variable(actor.id(), alternative.id())
              .rules
              .add(
                  new Rule(
                      commitment.range().low().ordinal(),
                      commitment.range().high().ordinal(),
                      test(commitment.when().about(alternative).normalForm(), scope)));
        }
      }
    }
    for (Alternative alternative : negotiation.alternatives().values()) {
      adoptions.put(alternative.id(), adoption(alternative));
    }
  }

  private Test adoption(Alternative alternative) {
    Body body = negotiation.bodyOf(alternative);
    Condition rule = body.rule().condition().about(alternative).normalForm();
    Test carries = test(rule, Scope.ofRule(body, alternative));
    Test withdrawn = withdrawn(alternative);
    return surely -> carries.holds(surely) && !withdrawn.holds(!surely);
  }

  private Test withdrawn(Alternative alternative) {
    List<Cell> cells =
        negotiation.adoption(alternative).withdrawals().stream()
            .map(fact -> requireNonNull(facts.get(fact.id())))
            .toList();
    return surely -> {
      for (Cell cell : cells) {
        if (cell.holds(surely)) {
          return true;
        }
      }
      return false;
    };
  }

  /** Changes a fact, for the next resolution. */
  public void set(Fact fact, boolean state) {
    requireNonNull(facts.get(fact.id())).state = Truth.of(state);
  }

  /** Returns whether an alternative is surely adopted, as things were resolved. */
  public boolean adopts(Alternative alternative) {
    return requireNonNull(adoptions.get(alternative.id())).holds(true);
  }

  /** Returns where everyone stands, as things were resolved: by alternative, as the body goes. */
  public List<Position> positions() {
    return all.stream()
        .map(
            variable ->
                Position.between(Stance.values()[variable.low], Stance.values()[variable.high]))
        .toList();
  }

  private Variable variable(String actor, String alternative) {
    return requireNonNull(requireNonNull(variables.get(alternative)).get(actor));
  }

  private Test test(Condition condition, Scope scope) {
    if (condition instanceof And and) {
      List<Test> parts = and.conditions().stream().map(part -> test(part, scope)).toList();
      return surely -> {
        for (Test part : parts) {
          if (!part.holds(surely)) {
            return false;
          }
        }
        return true;
      };
    }
    if (condition instanceof Or or) {
      List<Test> parts = or.conditions().stream().map(part -> test(part, scope)).toList();
      return surely -> {
        for (Test part : parts) {
          if (part.holds(surely)) {
            return true;
          }
        }
        return false;
      };
    }
    if (condition instanceof Not not) {
      Test part = test(not.condition(), scope);
      return surely -> !part.holds(!surely);
    }
    if (condition instanceof FactHolds fact) {
      return requireNonNull(facts.get(fact.fact()))::holds;
    }
    if (condition instanceof Withdrawn withdrawn) {
      return withdrawn(negotiation.alternative(withdrawn.alternative()));
    }
    if (condition instanceof Adopted adopted) {
      return adoption(negotiation.alternative(adopted.alternative()));
    }
    if (condition instanceof StanceIs stance) {
      Variable variable = variable(stance.actor(), stance.alternative());
      return surely -> variable.is(stance.verb().range(), stance.negated(), surely);
    }
    if (condition instanceof Count count && count.weight() == null) {
      return count(count, scope);
    }
    if (condition instanceof Constant constant) {
      return surely -> constant.value();
    }
    throw new IllegalArgumentException("the obvious way knows no condition like " + condition);
  }

  /** Counts by asking everyone; stops as soon as the bound is reached. */
  private Test count(Count count, Scope scope) {
    boolean others = count.set().equals(ActorSet.OTHERS);
    List<Variable> asked = new ArrayList<>();
    // Goes through the whole set and skips the actor itself.
    for (Actor actor : negotiation.in(scope).actors(others ? ActorSet.MEMBERS : count.set())) {
      asked.add(variable(actor.id(), count.alternative()));
    }
    Variable left =
        others ? variable(requireNonNull(scope.actor()).id(), count.alternative()) : null;
    Position range = count.verb().range();
    boolean negated = count.negated();
    List<Test> bounds = new ArrayList<>();
    for (Threshold bound : count.thresholds(asked.size() - (others ? 1 : 0))) {
      boolean atMost = bound.highest(Position.UNDECLARED) == 0;
      long most = -bound.least();
      bounds.add(
          atMost
              ? surely -> number(asked, left, range, negated, !surely, most + 1) <= most
              : surely ->
                  number(asked, left, range, negated, surely, bound.least()) >= bound.least());
    }
    return bounds.size() == 1
        ? bounds.get(0)
        : surely -> bounds.stream().allMatch(bound -> bound.holds(surely));
  }

  private static long number(
      List<Variable> asked,
      @Nullable Variable left,
      Position range,
      boolean negated,
      boolean surely,
      long enough) {
    long number = 0;
    for (Variable variable : asked) {
      if (variable != left && variable.is(range, negated, surely)) {
        number++;
        if (number >= enough) {
          return number;
        }
      }
    }
    return number;
  }

  /**
   * Finds the well-founded fixpoint as section 4 of the semantics defines it: all lows from the
   * bottom, then all highs from the lows, until neither changes.
   *
   * @return how many passes it took
   */
  @CanIgnoreReturnValue
  public int resolve() {
    for (Variable variable : all) {
      variable.low = 0;
      variable.high = 3;
    }
    int passes = 0;
    boolean changed = true;
    while (changed) {
      int[] before = new int[all.size()];
      for (int i = 0; i < before.length; i++) {
        Variable variable = all.get(i);
        before[i] = 4 * variable.high + variable.low;
        variable.low = 0;
      }
      passes += raise(true);
      for (Variable variable : all) {
        variable.high = variable.low;
      }
      passes += raise(false);
      changed = false;
      for (int i = 0; i < before.length; i++) {
        changed |= before[i] != 4 * all.get(i).high + all.get(i).low;
      }
    }
    return passes;
  }

  private int raise(boolean lows) {
    int passes = 0;
    boolean moved = true;
    while (moved) {
      moved = false;
      passes++;
      for (Variable variable : all) {
        int bound = bound(variable, lows);
        if (bound != (lows ? variable.low : variable.high)) {
          moved = true;
          if (lows) {
            variable.low = bound;
          } else {
            variable.high = bound;
          }
        }
      }
    }
    return passes;
  }

  /** Returns the least low, or the greatest high, of the rules that might decide. */
  private static int bound(Variable variable, boolean lows) {
    int bound = lows ? 3 : 0;
    for (Rule rule : variable.rules) {
      if (rule.when.holds(false)) {
        bound = lows ? Math.min(bound, rule.low) : Math.max(bound, rule.high);
        if (rule.when.holds(true)) {
          return bound;
        }
      }
    }
    return lows ? 0 : 3;
  }

  /**
   * Checks that everyone stands where the library says.
   *
   * @throws IllegalStateException if someone does not
   */
  void requireAgreement(Resolution resolution) {
    variables.forEach(
        (alternative, ofActors) ->
            resolution
                .positions(negotiation.alternative(alternative))
                .forEach(
                    (actor, position) -> {
                      Variable variable = requireNonNull(ofActors.get(actor.id()));
                      requireSame(actor, position, variable);
                    }));
  }

  private static void requireSame(Actor actor, Position position, Variable variable) {
    if (position.low().ordinal() != variable.low || position.high().ordinal() != variable.high) {
      throw new IllegalStateException(
          actor.id()
              + " is at "
              + position
              + ", not from "
              + variable.low
              + " to "
              + variable.high);
    }
  }
}
