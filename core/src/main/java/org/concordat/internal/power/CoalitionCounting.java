package org.concordat.internal.power;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.concordat.resolve.SearchLimit;
import org.jspecify.annotations.Nullable;

/**
 * Counts the coalitions of a game in the way that takes least work, of those that the limit allows.
 * Each count is made when it is first asked for, and kept; so is that it was cut short, so that who
 * asks again is not made to wait again. Safe to share between threads.
 *
 * <p>Work and memory of a way are told from the game beforehand, so that what is too large is
 * refused before it is begun.
 */
public final class CoalitionCounting {
  /** Counting by size is worth so many additions, since all indices can be told from it then. */
  private static final double WORTH_OF_SIZES = 1e8;

  /**
   * A way to count.
   *
   * @param work about how many additions it takes
   * @param bytes about how much memory it takes
   * @param count counts
   */
  private record Way<T>(double work, double bytes, Supplier<T> count) {}

  /** Holds a count, or that it was cut short. */
  private record Count<T>(@Nullable T value, AdditionCounter.@Nullable CutShort cut) {
    static <T> Count<T> make(Supplier<T> count) {
      try {
        return new Count<>(count.get(), null);
      } catch (AdditionCounter.CutShort cut) {
        return new Count<>(null, cut);
      }
    }

    T get() {
      if (cut != null) {
        throw cut;
      }
      return requireNonNull(value);
    }
  }

  private final SimpleGame game;
  private final SearchLimit limit;
  private final List<List<Integer>> kinds;
  private final Optional<QuotaBySize> sized;
  private final Supplier<CoalitionsByClass> byKinds;
  private final Supplier<CoalitionEnumeration> enumeration;
  private final Supplier<Optional<CoalitionCounts>> tallies;
  private final Supplier<Optional<CoalitionCounts>> talliesBySize;
  private final Supplier<Optional<CriticalCounts>> criticals;

  /** Prepares to count, each count within the limit. */
  public CoalitionCounting(SimpleGame game, SearchLimit limit) {
    this.game = requireNonNull(game, "game");
    this.limit = requireNonNull(limit, "limit");
    this.kinds = CoalitionsByClass.of(game);
    this.sized = QuotaBySize.of(game);
    this.byKinds = kept(() -> CoalitionsByClass.count(game, kinds, new AdditionCounter(limit)));
    this.enumeration = kept(() -> CoalitionEnumeration.of(game, new AdditionCounter(limit)));
    this.talliesBySize = kept(this::countBySize);
    this.tallies = kept(this::count);
    this.criticals = kept(this::countCriticals);
  }

  private static <T> Supplier<T> kept(Supplier<T> count) {
    Supplier<Count<T>> kept = Suppliers.memoize(() -> Count.make(count));
    return () -> kept.get().get();
  }

  /**
   * Returns how many coalitions win and whom they need, not always told apart by size; empty if no
   * way is feasible.
   *
   * @throws AdditionCounter.CutShort if a limit is reached while counting; so do all others
   */
  public Optional<CoalitionCounts> tallies() {
    return tallies.get();
  }

  /** Returns the same, told apart by size. */
  public Optional<CoalitionCounts> talliesBySize() {
    return talliesBySize.get();
  }

  /** Returns the coalitions by how many members are critical; empty if no way is feasible. */
  public Optional<CriticalCounts> criticals() {
    return criticals.get();
  }

  private boolean isFeasible(Way<?> way) {
    return way.work() <= (double) AdditionCounter.OF_A_STEP * limit.steps()
        && way.bytes() <= limit.memory();
  }

  /** Returns the feasible way that takes least work. */
  private <T> Optional<Way<T>> cheapest(List<Way<T>> ways) {
    return ways.stream().filter(this::isFeasible).min(Comparator.comparingDouble(Way::work));
  }

  private double workByKinds() {
    long ways = CoalitionsByClass.ways(kinds);
    return ways <= CoalitionsByClass.MOST
        ? (double) CoalitionsByClass.WORK_OF_BIG_NUMBERS * ways * kinds.size()
        : Double.POSITIVE_INFINITY;
  }

  private List<Way<CoalitionCounts>> waysBySize() {
    int members = game.size();
    List<Way<CoalitionCounts>> ways = new ArrayList<>();
    ways.add(new Way<>(workByKinds(), 0, () -> byKinds.get().tallies()));
    ways.add(
        new Way<>(
            CoalitionEnumeration.work(members),
            CoalitionEnumeration.bytes(members),
            () -> enumeration.get().tallies()));
    sized.ifPresent(
        rule -> {
          ways.add(
              new Way<>(
                  CoalitionsByWeight.workBySize(rule),
                  CoalitionsByWeight.bytesBySize(rule),
                  () -> new CoalitionsByWeight(rule, new AdditionCounter(limit)).bySize()));
          if (members <= MeetInTheMiddle.MOST_MEMBERS) {
            ways.add(
                new Way<>(
                    MeetInTheMiddle.work(members),
                    MeetInTheMiddle.bytes(members),
                    () -> MeetInTheMiddle.count(rule, new AdditionCounter(limit))));
          }
        });
    return ways;
  }

  private Optional<CoalitionCounts> count() {
    double bySize = cheapest(waysBySize()).map(Way::work).orElse(Double.POSITIVE_INFINITY);
    Optional<Way<CoalitionCounts>> whateverSize =
        sized
            .filter(rule -> rule.commonQuota() >= 0 && bySize > WORTH_OF_SIZES)
            .map(
                rule ->
                    new Way<>(
                        CoalitionsByWeight.work(rule),
                        CoalitionsByWeight.bytes(rule),
                        () ->
                            new CoalitionsByWeight(rule, new AdditionCounter(limit))
                                .whateverSize()))
            .filter(way -> isFeasible(way) && way.work() < bySize);
    return whateverSize.isPresent()
        ? whateverSize.map(way -> way.count().get())
        : talliesBySize.get();
  }

  private Optional<CoalitionCounts> countBySize() {
    return cheapest(waysBySize()).map(way -> way.count().get());
  }

  private Optional<CriticalCounts> countCriticals() {
    List<Way<CriticalCounts>> ways = new ArrayList<>();
    ways.add(new Way<>(workByKinds(), 0, () -> byKinds.get().criticals()));
    ways.add(
        new Way<>(
            2 * CoalitionEnumeration.work(game.size()),
            CoalitionEnumeration.bytes(game.size()),
            () -> enumeration.get().criticals()));
    // Not all that the others find, unless one quota is for all sizes.
    Optional<Way<CriticalCounts>> byWeight =
        sized.map(
            rule ->
                new Way<>(
                    CriticalCountsByWeight.work(rule),
                    CoalitionsByWeight.bytesBySize(rule),
                    () -> CriticalCountsByWeight.count(rule, new AdditionCounter(limit))));
    if (sized.filter(rule -> rule.commonQuota() >= 0).isPresent() || cheapest(ways).isEmpty()) {
      byWeight.ifPresent(ways::add);
    }
    return cheapest(ways).map(way -> way.count().get());
  }
}
