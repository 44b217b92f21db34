package org.concordat.bargain;

import static java.util.stream.Collectors.toCollection;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.math.LongMath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Finds exchangeable moves in a list of bargains, and groups the list by them. Movers are swapped
 * as a whole: a lever with another of the same cost; all declarations of an actor on an alternative
 * with those of another actor on it.
 */
final class Exchanges {
  /** A unit of swapping: a lever, or all declarations of an actor on an alternative. */
  private record Mover(
      @Nullable Fact lever, @Nullable Actor actor, @Nullable Alternative alternative) {
    static Mover of(Move move) {
      return move instanceof Move.Declaration won
          ? new Mover(null, won.actor(), won.alternative())
          : new Mover(((Move.Lever) move).fact(), null, null);
    }

    /** Returns a key that is equal for movers that may be swapped at all. */
    Object kind() {
      return lever == null
          ? Objects.requireNonNull(alternative)
          : lever.cost().stripTrailingZeros();
    }

    /** Returns the corresponding move of this mover. */
    Move like(Move move) {
      return lever == null
          ? new Move.Declaration(
              Objects.requireNonNull(actor),
              Objects.requireNonNull(alternative),
              ((Move.Declaration) move).stance())
          : new Move.Lever(lever);
    }
  }

  /** Identifies a bargain of the list. */
  private record Way(ImmutableMap<Fact, Truth> provided, ImmutableSet<Move> moves) {
    static Way of(Bargain bargain) {
      return new Way(bargain.provided(), bargain.moves());
    }
  }

  /** Identifies a group: how often movers of each class make each move. */
  private record Key(ImmutableMap<Fact, Truth> provided, Map<Object, Integer> made) {}

  private final ImmutableList<Bargain> bargains;
  private final Set<Way> ways = new HashSet<>();
  private final Map<Mover, List<Bargain>> byMover = new LinkedHashMap<>();

  /** The class of each mover. */
  private final Map<Mover, List<Mover>> classes = new HashMap<>();

  Exchanges(ImmutableList<Bargain> bargains) {
    this.bargains = bargains;
    for (Bargain bargain : bargains) {
      ways.add(Way.of(bargain));
      bargain.moves().stream()
          .map(Mover::of)
          .distinct()
          .forEach(mover -> byMover.computeIfAbsent(mover, m -> new ArrayList<>()).add(bargain));
    }
    Map<Object, List<List<Mover>>> byKind = new HashMap<>();
    byMover.forEach(
        (mover, those) -> {
          // Exchangeable movers occur equally often in bargains of each size.
          List<List<Mover>> alike =
              byKind.computeIfAbsent(
                  List.of(mover.kind(), sizes(those)), kind -> new ArrayList<>());
          List<Mover> home =
              alike.stream()
                  .filter(some -> areExchangeable(some.get(0), mover))
                  .findFirst()
                  .orElseGet(
                      () -> {
                        List<Mover> some = new ArrayList<>();
                        alike.add(some);
                        return some;
                      });
          home.add(mover);
          classes.put(mover, home);
        });
  }

  private static Map<Integer, Integer> sizes(List<Bargain> those) {
    Map<Integer, Integer> sizes = new HashMap<>();
    those.forEach(each -> sizes.merge(each.moves().size(), 1, Integer::sum));
    return sizes;
  }

  private boolean areExchangeable(Mover one, Mover other) {
    return Iterables.all(
        Iterables.concat(
            Objects.requireNonNull(byMover.get(one)), Objects.requireNonNull(byMover.get(other))),
        bargain -> ways.contains(swapped(bargain, one, other)));
  }

  private static Way swapped(Bargain bargain, Mover one, Mover other) {
    ImmutableSet.Builder<Move> moves = ImmutableSet.builder();
    for (Move move : bargain.moves()) {
      Mover mover = Mover.of(move);
      moves.add(mover.equals(one) ? other.like(move) : mover.equals(other) ? one.like(move) : move);
    }
    return new Way(bargain.provided(), moves.build());
  }

  ImmutableList<BargainGroup> groups() {
    Map<Key, List<Bargain>> alike = new LinkedHashMap<>();
    for (Bargain bargain : bargains) {
      Map<Object, Integer> made = new HashMap<>();
      for (Move move : bargain.moves()) {
        Mover first = classOf(move).get(0);
        made.merge(first.like(move), 1, Integer::sum);
      }
      alike
          .computeIfAbsent(new Key(bargain.provided(), made), key -> new ArrayList<>())
          .add(bargain);
    }
    ImmutableList.Builder<BargainGroup> groups = ImmutableList.builder();
    alike.values().forEach(those -> groups.addAll(grouped(ImmutableList.copyOf(those))));
    return groups.build();
  }

  private List<Mover> classOf(Move move) {
    return Objects.requireNonNull(classes.get(Mover.of(move)));
  }

  /**
   * Returns one group; or a group for each bargain, if choices cannot describe the set of bargains.
   */
  private List<BargainGroup> grouped(ImmutableList<Bargain> those) {
    Map<List<Mover>, Set<Move>> made = new LinkedHashMap<>();
    for (Move move : those.get(0).moves()) {
      made.computeIfAbsent(classOf(move), some -> new LinkedHashSet<>()).add(move);
    }
    ImmutableSet.Builder<Move> fixed = ImmutableSet.builder();
    ImmutableList.Builder<BargainGroup.Choice> choices = ImmutableList.builder();
    long number = 1;
    for (Map.Entry<List<Mover>, Set<Move>> each : made.entrySet()) {
      Move any = each.getValue().iterator().next();
      Set<Move> all =
          each.getKey().stream()
              .map(mover -> mover.like(any))
              .collect(toCollection(LinkedHashSet::new));
      if (all.size() > each.getValue().size() && all.containsAll(each.getValue())) {
        choices.add(new BargainGroup.Choice(each.getValue().size(), ImmutableSet.copyOf(all)));
        number =
            LongMath.saturatedMultiply(
                number, LongMath.binomial(all.size(), each.getValue().size()));
      } else {
        fixed.addAll(each.getValue());
      }
    }
    return number == those.size()
        ? List.of(new BargainGroup(those, fixed.build(), choices.build()))
        : those.stream().map(BargainGroup::ofOne).toList();
  }
}
