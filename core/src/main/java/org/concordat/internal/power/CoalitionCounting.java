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
 * Counts the coalitions of a game by the cheapest method that the limit allows. Each count is made
 * on first use and kept. That a count was cut short is kept, too, so that the next caller need not
 * wait again. Safe to share between threads.
 *
 * <p>The work and memory of each method are estimated from the game beforehand, so that whatever is
 * too large is refused in advance.
 */
public final class CoalitionCounting {
  /** How many additions counting by size is worth, since it serves all indices. */
  private static final double WORTH_OF_SIZES = 1e8;

  /**
   * A method of counting.
   *
   * @param work the approximate number of additions
   * @param bytes the approximate memory in bytes
   * @param count does the counting
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
   * Returns how many coalitions win and who swings them, not always separated by size; empty if no
   * method is feasible.
   *
   * @throws AdditionCounter.CutShort if a limit is reached while counting; the methods below throw
   *     it, too
   */
  public Optional<CoalitionCounts> tallies() {
    return tallies.get();
  }

  /** Returns the same, separated by size. */
  public Optional<CoalitionCounts> talliesBySize() {
    return talliesBySize.get();
  }

  /** Returns the coalitions by number of critical members; empty if no method is feasible. */
  public Optional<CriticalCounts> criticals() {
    return criticals.get();
  }

  private boolean isFeasible(Way<?> way) {
    return way.work() <= (double) AdditionCounter.OF_A_STEP * limit.steps()
        && way.bytes() <= limit.memory();
  }

  /** Returns the feasible method with the least work. */
  private <T> Optional<Way<T>> cheapest(List<Way<T>> ways) {
    return ways.stream().filter(this::isFeasible).min(Comparator.comparingDouble(Way::work));
  }

  private double workByKinds() {
    long ways = CoalitionsByClass.ways(kinds);
    return ways <= CoalitionsByClass.MAX
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
          if (members <= MeetInTheMiddle.MAX_MEMBERS) {
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
    // This method finds less than the others, unless one quota applies to all sizes.
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
