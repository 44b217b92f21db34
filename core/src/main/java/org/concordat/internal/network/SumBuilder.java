package org.concordat.internal.network;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
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
 * Makes counters, leaves on them, and leaves on single stances, each once. A set that leaves out
 * the counting actor uses the counter of the whole set; a bound from above uses that of the bound
 * from below.
 */
final class SumBuilder {
  // The keys compare and hash themselves, as the virtual machine takes milliseconds to make that
  // when
  // a program has just begun.

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

  private record LeafKey(int counter, long bound, int pair) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof LeafKey that
          && counter == that.counter
          && bound == that.bound
          && pair == that.pair;
    }

    @Override
    public int hashCode() {
      return 31 * (31 * counter + Long.hashCode(bound)) + pair;
    }
  }

  private final Negotiation negotiation;
  private final NetworkBuilder network;
  private final Map<Key, Integer> counters = new HashMap<>();
  private final Map<LeafKey, Integer> leaves = new HashMap<>();
  private final Map<Threshold, Integer> tables = new HashMap<>();
  private final List<Threshold> tableList = new ArrayList<>();
  private final Map<String, Long> wholes = new HashMap<>();
  private final LongList least = new LongList();
  private final LongList greatest = new LongList();
  private final IntList triggerCounter = new IntList();
  private final LongList triggerAt = new LongList();
  private final IntList triggerLeaf = new IntList();

  SumBuilder(Negotiation negotiation, NetworkBuilder network) {
    this.negotiation = negotiation;
    this.network = network;
  }

  /** Returns a reference to the leaf that says that a verb holds of a pair. */
  int stance(int pair, Verb verb) {
    // A stance has no counter, and the verb's number in the place of a bound.
    LeafKey key = new LeafKey(-1, verb.ordinal(), pair);
    return reference(
        leaves.computeIfAbsent(key, k -> network.addLeaf(pair, -1, verb.ordinal(), 0)));
  }

  /** Returns the number of actors in a set, or the sum of their weights. */
  long whole(ActorSet set, @Nullable String weight, Scope scope) {
    long whole =
        wholes.computeIfAbsent(
            name(set, scope) + " by " + weight,
            key -> actors(set, scope).stream().mapToLong(actor -> weight(actor, weight)).sum());
    return set.equals(ActorSet.OTHERS)
        ? whole - weight(requireNonNull(scope.actor()), weight)
        : whole;
  }

  private Set<Actor> actors(ActorSet set, Scope scope) {
    return negotiation.actorsOf(set.equals(ActorSet.OTHERS) ? ActorSet.MEMBERS : set, scope);
  }

  /**
   * Returns the one name of a set that can be named in several ways; {@code others} goes by the
   * name of {@code members}.
   */
  private static String name(ActorSet set, Scope scope) {
    Body body = scope.body();
    return body != null && (set.equals(ActorSet.MEMBERS) || set.equals(ActorSet.OTHERS))
        ? body.id()
        : set.id();
  }

  /**
   * Returns a reference to the leaf that says that a set reaches a bound, or a constant where that
   * is settled.
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
    Integer known = counters.get(key);
    int counter = known != null ? known : addCounter(key, actors(set, scope));
    Actor self = scope.actor();
    int pair =
        set.equals(ActorSet.OTHERS) && self != null ? network.pair(self.id(), alternative) : -1;
    long selfWeight = pair < 0 || self == null ? 0 : weight(self, weight);
    long lowest = least.get(counter) - selfWeight * lowest(values);
    long highest = greatest.get(counter) - selfWeight * highest(values);
    if (lowest >= required || highest < required) {
      return turned == lowest >= required ? NetworkBuilder.FALSE : NetworkBuilder.TRUE;
    }
    LeafKey leafKey = new LeafKey(counter, required, pair);
    Integer knownLeaf = leaves.get(leafKey);
    int leaf = knownLeaf != null ? knownLeaf : addLeaf(leafKey, selfWeight, values);
    return turned ? NetworkBuilder.negated(reference(leaf)) : reference(leaf);
  }

  private static int reference(int leaf) {
    return NetworkBuilder.reference(NetworkBuilder.LEAF | leaf);
  }

  private static long leading(Threshold values) {
    long upper = values.support() != 0 ? values.support() : values.abstain();
    return upper != 0 ? upper : values.standAside() != 0 ? values.standAside() : values.oppose();
  }

  private int addCounter(Key key, Iterable<Actor> actors) {
    int counter = counters.size();
    counters.put(key, counter);
    Integer table = tables.get(key.values());
    if (table == null) {
      table = tableList.size();
      tables.put(key.values(), table);
      tableList.add(key.values());
    }
    network.counterTable.add(table * PackedPosition.SIZE);
    long lowest = 0;
    long highest = 0;
    for (Actor actor : actors) {
      int pair = network.pair(actor.id(), key.alternative());
      long weight = weight(actor, key.weight());
      if (pair >= 0 && weight > 0) {
        network.addingPair.add(pair);
        network.addedTo.add(counter);
        network.addedWeight.add(weight);
        lowest += weight * lowest(key.values());
        highest += weight * highest(key.values());
      }
    }
    least.add(lowest);
    greatest.add(highest);
    return counter;
  }

  private int addLeaf(LeafKey key, long selfWeight, Threshold values) {
    int leaf = network.addLeaf(key.pair(), key.counter(), key.bound(), selfWeight);
    leaves.put(key, leaf);
    if (key.pair() < 0) {
      addTrigger(key.counter(), key.bound(), leaf);
    } else {
      // The whole sum at which the bound is reached without the actor's own part depends on that
      // part, which has one of these values.
      LongStream.of(values.oppose(), values.standAside(), values.abstain(), values.support())
          .distinct()
          .forEach(value -> addTrigger(key.counter(), key.bound() + selfWeight * value, leaf));
    }
    return leaf;
  }

  private void addTrigger(int counter, long at, int leaf) {
    triggerCounter.add(counter);
    triggerAt.add(at);
    triggerLeaf.add(leaf);
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

  /** Returns, for each table and position, what {@code values} makes of it. */
  long[] tables(Function<Threshold, long[]> values) {
    return tableList.stream().flatMapToLong(table -> Arrays.stream(values.apply(table))).toArray();
  }

  Triggers triggers(int counterCount) {
    int[] start = SparseRows.starts(triggerCounter, counterCount);
    int[] places = SparseRows.places(triggerCounter, start);
    return Triggers.sorted(
        start, SparseRows.sorted(triggerAt, places), SparseRows.sorted(triggerLeaf, places));
  }
}
