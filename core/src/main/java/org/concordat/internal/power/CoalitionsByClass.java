package org.concordat.internal.power;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.concordat.internal.rule.SymmetryClasses;

/**
 * Counts coalitions by their number of members of each symmetry class, where members of one class
 * weigh the same in every respect. A majority has one class, the Security Council two; for these
 * the sums are the known closed forms.
 *
 * <p>Takes time proportional to the product of the sizes of the classes plus 1.
 */
public final class CoalitionsByClass {
  /** The most combinations of numbers per class that are examined. */
  static final long MAX = 400_000;

  /** How many additions of words an addition of big integers counts as. */
  static final int WORK_OF_BIG_NUMBERS = 20;

  private final SimpleGame game;
  private final AdditionCounter work;
  private final List<List<Integer>> kinds;
  private final BigInteger[][] choose;
  private final int[] taken;
  private final long[] sums;

  private BigInteger winning = BigInteger.ZERO;
  private final BigInteger[][] swings;
  private final BigInteger[] minimal;
  private final BigInteger[][] minimalWith;
  private final BigInteger[][] critical;

  private CoalitionsByClass(SimpleGame game, List<List<Integer>> kinds, AdditionCounter work) {
    this.work = work;
    this.game = game;
    this.kinds = kinds;
    this.choose = new BigInteger[kinds.size()][];
    for (int kind = 0; kind < choose.length; kind++) {
      choose[kind] = Binomials.row(kinds.get(kind).size());
    }
    this.taken = new int[kinds.size()];
    this.sums = new long[game.kindsOfWeights()];
    this.swings = CoalitionCounts.zeros(kinds.size(), game.size() + 1);
    this.minimal = CoalitionCounts.zeros(1, game.size() + 1)[0];
    this.minimalWith = CoalitionCounts.zeros(kinds.size(), game.size() + 1);
    this.critical = CoalitionCounts.zeros(kinds.size(), game.size() + 1);
  }

  /** Returns the members by class. */
  public static List<List<Integer>> of(SimpleGame game) {
    return SymmetryClasses.of(
        game.size(),
        member ->
            IntStream.range(0, game.kindsOfWeights())
                .mapToLong(weights -> game.weight(weights, member)));
  }

  /**
   * Returns the number of combinations of numbers per class, or {@link #MAX} + 1 if there are more
   * than {@link #MAX}.
   */
  static long ways(List<List<Integer>> kinds) {
    long ways = 1;
    for (List<Integer> kind : kinds) {
      ways = Math.min(MAX + 1, ways * (kind.size() + 1));
    }
    return ways;
  }

  /** Counts the coalitions of a game, given its members by class. */
  public static CoalitionsByClass count(
      SimpleGame game, List<List<Integer>> kinds, AdditionCounter work) {
    CoalitionsByClass counted = new CoalitionsByClass(game, kinds, work);
    counted.from(0, BigInteger.ONE, 0);
    return counted;
  }

  private void from(int kind, BigInteger coalitions, int size) {
    if (kind == taken.length) {
      look(coalitions, size);
      return;
    }
    int largest = kinds.get(kind).size();
    for (int number = 0; number <= largest; number++) {
      taken[kind] = number;
      from(kind + 1, coalitions.multiply(choose[kind][number]), size + number);
      add(kind, 1);
    }
    add(kind, -largest - 1L);
    taken[kind] = 0;
  }

  private void add(int kind, long times) {
    int one = kinds.get(kind).get(0);
    for (int weight = 0; weight < sums.length; weight++) {
      sums[weight] += times * game.weight(weight, one);
    }
  }

  private void look(BigInteger coalitions, int size) {
    work.spend((long) WORK_OF_BIG_NUMBERS * taken.length);
    if (!game.formula().holds(sums)) {
      return;
    }
    winning = winning.add(coalitions);
    boolean[] isCritical = new boolean[taken.length];
    int criticals = 0;
    for (int kind = 0; kind < taken.length; kind++) {
      if (taken[kind] > 0) {
        add(kind, -1);
        isCritical[kind] = !game.formula().holds(sums);
        add(kind, 1);
        criticals += isCritical[kind] ? taken[kind] : 0;
      }
    }
    if (criticals == size) {
      minimal[size] = minimal[size].add(coalitions);
    }
    for (int kind = 0; kind < taken.length; kind++) {
      if (isCritical[kind]) {
        BigInteger with =
            coalitions
                .multiply(BigInteger.valueOf(taken[kind]))
                .divide(BigInteger.valueOf(kinds.get(kind).size()));
        swings[kind][size] = swings[kind][size].add(with);
        critical[kind][criticals] = critical[kind][criticals].add(with);
        if (criticals == size) {
          minimalWith[kind][size] = minimalWith[kind][size].add(with);
        }
      }
    }
  }

  /** Returns how many coalitions win, and who swings them. */
  public CoalitionCounts tallies() {
    return new CoalitionCounts(CountingMethod.KINDS, winning, byMember(swings), true);
  }

  /** Returns the coalitions by number of critical members. */
  public CriticalCounts criticals() {
    return new CriticalCounts(
        CountingMethod.KINDS, minimal, byMember(minimalWith), byMember(critical));
  }

  private BigInteger[][] byMember(BigInteger[][] byKind) {
    BigInteger[][] byMember = new BigInteger[game.size()][];
    for (int kind = 0; kind < byKind.length; kind++) {
      for (int member : kinds.get(kind)) {
        byMember[member] = Arrays.copyOf(byKind[kind], byKind[kind].length);
      }
    }
    return byMember;
  }
}
