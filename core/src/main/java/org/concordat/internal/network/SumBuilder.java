package org.concordat.internal.network;

import static java.util.Objects.requireNonNull;

import com.google.common.primitives.Longs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Threshold;
import org.concordat.condition.Verb;
import org.concordat.internal.primitives.IntList;
import org.concordat.internal.primitives.LongList;
import org.concordat.internal.primitives.SparseRows;
import org.concordat.model.Actor;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Makes sums, literals on them, and literals on single stances, each once. A set without the
 * counting actor uses the sum of the whole set; an upper bound uses the negated literal of a lower
 * bound.
 */
final class SumBuilder {
  // The keys have equals and hashCode written by hand: to generate them at run time would cost
  // milliseconds when a program starts.

  private record Key(String set, int alternative, @Nullable String weight, Threshold values) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that
          && alternative == that.alternative
          && set.equals(that.set)
          && Objects.equals(weight, that.weight)
          && values.equals(that.values);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * (31 * set.hashCode() + alternative) + Objects.hashCode(weight))
          + values.hashCode();
    }
  }

  private record LiteralKey(int sum, long bound, int variable) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof LiteralKey that
          && sum == that.sum
          && bound == that.bound
          && variable == that.variable;
    }

    @Override
    public int hashCode() {
      return 31 * (31 * sum + Long.hashCode(bound)) + variable;
    }
  }

  private final Negotiation negotiation;
  private final VariableNumbering numbering;
  private final LiteralBuilder literals;
  private final Map<Key, Integer> sums = new HashMap<>();
  private final Map<LiteralKey, Integer> numbers = new HashMap<>();
  final IntList tableOfSum = new IntList();
  final IntList termVariable = new IntList();
  final IntList termSum = new IntList();
  final LongList termWeight = new LongList();
  private final Map<Threshold, Integer> tables = new HashMap<>();
  private final List<Threshold> tableList = new ArrayList<>();
  private final Map<String, Map<@Nullable String, Long>> totals = new HashMap<>();
  private final LongList least = new LongList();
  private final LongList greatest = new LongList();
  private final IntList triggerSum = new IntList();
  private final LongList triggerAt = new LongList();
  private final IntList triggerLiteral = new IntList();

  SumBuilder(Negotiation negotiation, VariableNumbering numbering, LiteralBuilder literals) {
    this.negotiation = negotiation;
    this.numbering = numbering;
    this.literals = literals;
  }

  /** Returns a reference to the literal for "a verb holds for a variable". */
  int stance(int variable, Verb verb) {
    // A literal on a stance has no sum, and the ordinal of the verb in place of a bound.
    LiteralKey key = new LiteralKey(-1, verb.ordinal(), variable);
    Integer literal = numbers.get(key);
    if (literal == null) {
      literal = literals.add(variable, -1, verb.ordinal(), 0);
      numbers.put(key, literal);
    }
    return reference(literal);
  }

  /** Returns the number of actors in a set, or the sum of their weights. */
  long whole(ActorSet set, @Nullable String weight, Scope scope) {
    Map<@Nullable String, Long> byWeight =
        totals.computeIfAbsent(name(set, scope), name -> new HashMap<>());
    Long whole = byWeight.get(weight);
    if (whole == null) {
      whole = actors(set, scope).stream().mapToLong(actor -> weight(actor, weight)).sum();
      byWeight.put(weight, whole);
    }
    return set.equals(ActorSet.OTHERS)
        ? whole - weight(requireNonNull(scope.actor()), weight)
        : whole;
  }

  private Set<Actor> actors(ActorSet set, Scope scope) {
    return negotiation.in(scope).actors(set.equals(ActorSet.OTHERS) ? ActorSet.MEMBERS : set);
  }

  /** Returns the canonical name of a set; {@code others} has the same one as {@code members}. */
  private static String name(ActorSet set, Scope scope) {
    Body body = scope.body();
    return body != null && (set.equals(ActorSet.MEMBERS) || set.equals(ActorSet.OTHERS))
        ? body.id()
        : set.id();
  }

  /**
   * Returns a reference to the literal for "a set reaches a bound", or a constant if that is
   * settled.
   */
  int bound(Threshold bound, ActorSet set, @Nullable String weight, int alternative, Scope scope) {
    boolean turned = leading(bound) < 0;
    Threshold values =
        turned
            ? new Threshold(
                -bound.oppose(), -bound.standAside(), -bound.abstain(), -bound.support(), 0)
            : new Threshold(
                bound.oppose(), bound.standAside(), bound.abstain(), bound.support(), 0);
    long required = turned ? 1 - bound.least() : bound.least();
    Key key = new Key(name(set, scope), alternative, weight, values);
    Integer known = sums.get(key);
    int sum = known != null ? known : addSum(key, actors(set, scope));
    Actor self = scope.actor();
    int variable =
        set.equals(ActorSet.OTHERS) && self != null
            ? numbering.variable(self.id(), alternative)
            : -1;
    long selfWeight = variable < 0 || self == null ? 0 : weight(self, weight);
    long lowest = least.get(sum) - selfWeight * lowest(values);
    long highest = greatest.get(sum) - selfWeight * highest(values);
    if (lowest >= required || highest < required) {
      return turned == lowest >= required ? NetworkBuilder.FALSE : NetworkBuilder.TRUE;
    }
    LiteralKey literalKey = new LiteralKey(sum, required, variable);
    Integer knownLiteral = numbers.get(literalKey);
    int literal = knownLiteral != null ? knownLiteral : addLiteral(literalKey, selfWeight, values);
    return turned ? NetworkBuilder.negated(reference(literal)) : reference(literal);
  }

  private static int reference(int literal) {
    return NetworkBuilder.reference(NetworkBuilder.LITERAL | literal);
  }

  private static long leading(Threshold values) {
    long upper = values.support() != 0 ? values.support() : values.abstain();
    return upper != 0 ? upper : values.standAside() != 0 ? values.standAside() : values.oppose();
  }

  private int addSum(Key key, Iterable<Actor> actors) {
    int sum = sums.size();
    sums.put(key, sum);
    Integer table = tables.get(key.values());
    if (table == null) {
      table = tableList.size();
      tables.put(key.values(), table);
      tableList.add(key.values());
    }
    tableOfSum.add(table * PackedPosition.SIZE);
    long lowest = 0;
    long highest = 0;
    for (Actor actor : actors) {
      int variable = numbering.variable(actor.id(), key.alternative());
      long weight = weight(actor, key.weight());
      if (variable >= 0 && weight > 0) {
        termVariable.add(variable);
        termSum.add(sum);
        termWeight.add(weight);
        lowest += weight * lowest(key.values());
        highest += weight * highest(key.values());
      }
    }
    least.add(lowest);
    greatest.add(highest);
    return sum;
  }

  private int addLiteral(LiteralKey key, long selfWeight, Threshold values) {
    int literal = literals.add(key.variable(), key.sum(), key.bound(), selfWeight);
    numbers.put(key, literal);
    if (key.variable() < 0) {
      addTrigger(key.sum(), key.bound(), literal);
    } else {
      // Without the actor's own part, the bound is reached at a total that depends on that part,
      // which has one of these values.
      long[] added = {values.oppose(), values.standAside(), values.abstain(), values.support()};
      for (int i = 0; i < added.length; i++) {
        if (Longs.indexOf(added, added[i]) == i) {
          addTrigger(key.sum(), key.bound() + selfWeight * added[i], literal);
        }
      }
    }
    return literal;
  }

  private void addTrigger(int sum, long at, int literal) {
    triggerSum.add(sum);
    triggerAt.add(at);
    triggerLiteral.add(literal);
  }

  private static long lowest(Threshold values) {
    return Math.min(
        Math.min(values.oppose(), values.standAside()),
        Math.min(values.abstain(), values.support()));
  }

  private static long highest(Threshold values) {
    return Math.max(
        Math.max(values.oppose(), values.standAside()),
        Math.max(values.abstain(), values.support()));
  }

  private static long weight(Actor actor, @Nullable String weight) {
    return weight == null ? 1 : actor.weight(weight).orElseThrow();
  }

  /** Returns the concatenated tables that {@code values} makes. */
  long[] tables(Function<Threshold, long[]> values) {
    return tableList.stream().flatMapToLong(table -> Arrays.stream(values.apply(table))).toArray();
  }

  Triggers triggers() {
    int[] start = SparseRows.starts(triggerSum, sums.size());
    int[] places = SparseRows.places(triggerSum, start);
    return Triggers.sorted(
        start, SparseRows.sorted(triggerAt, places), SparseRows.sorted(triggerLiteral, places));
  }
}
