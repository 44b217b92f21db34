package org.concordat.power;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.concordat.model.Actor;

/**
 * Computes the power indices of a game, exactly. Each is computed when it is first asked for, and
 * kept. Safe to share between threads.
 *
 * <p>A member <em>swings</em> a coalition that it is in if the coalition wins and would not without
 * it; it is then <em>critical</em> in it. A winning coalition is <em>minimal</em> if all its
 * members are critical in it. The definitions of the indices are those collected in D. Felsenthal
 * and M. Machover, "The Measurement of Voting Power" (1998), and S. Kurz, "Which criteria qualify
 * power indices for applications?" (2018); each names its source. Where an index divides by a
 * number that is 0 in the game, as where no coalition loses, it is 0 here.
 *
 * <pre>{@code
 * Power power = Power.of(Game.of(EuropeanUnion.on(day).qualifiedMajority()));
 * power.shapleyShubik().get(germany);
 * }</pre>
 */
public final class Power {
  /** The most additions that a count with generating functions may take; some seconds. */
  private static final double MOST_WORK = 6e9;

  /** How many additions of whole words an addition of a number of any size is worth. */
  private static final int WORK_OF_BIG_NUMBERS = 20;

  /** The most states that it may keep. */
  private static final double MOST_STATES = 1e8;

  /** Says how coalitions are counted. */
  public enum Method {
    /**
     * By how many members of each kind they have, members of one kind weighing the same in every
     * respect: the closed form of majorities, unanimity and vetoes.
     */
    KINDS("by kinds of members"),
    /** With generating functions over weight, and size where it matters. */
    GENERATING_FUNCTION("with generating functions"),
    /** By meeting in the middle. */
    MEETING_IN_THE_MIDDLE("by meeting in the middle"),
    /** By looking at all of them. */
    ENUMERATION("by enumeration");

    private final String text;

    Method(String text) {
      this.text = text;
    }

    /** Returns the method in words. */
    @Override
    public String toString() {
      return text;
    }
  }

  private final Game game;
  private final List<List<Integer>> kinds;
  private final Optional<SizedQuota> sized;
  private final Supplier<Kinds> byKinds;
  private final Supplier<Enumeration> enumeration;
  private final Supplier<Tallies> tallies;
  private final Supplier<Tallies> talliesBySize;
  private final Supplier<Criticals> criticals;

  private Power(Game game) {
    this.game = requireNonNull(game, "game");
    this.kinds = Kinds.of(game);
    this.sized = SizedQuota.of(game);
    this.byKinds = Suppliers.memoize(() -> Kinds.count(game, kinds));
    this.enumeration = Suppliers.memoize(() -> Enumeration.of(game));
    this.talliesBySize = Suppliers.memoize(this::countBySize);
    this.tallies = Suppliers.memoize(this::count);
    this.criticals = Suppliers.memoize(this::countCriticals);
  }

  /** Returns the power in a game. */
  public static Power of(Game game) {
    return new Power(game);
  }

  /** Returns about how many additions it takes to count by kinds; infinite where that is no way. */
  private double workByKinds() {
    long ways = Kinds.ways(kinds);
    return ways <= Kinds.MOST
        ? (double) WORK_OF_BIG_NUMBERS * ways * kinds.size()
        : Double.POSITIVE_INFINITY;
  }

  private double workByWeight() {
    return sized
        .filter(rule -> isFeasible(ByWeight.workBySize(rule), rule, game.size()))
        .map(ByWeight::workBySize)
        .orElse(Double.POSITIVE_INFINITY);
  }

  private double workByEnumeration() {
    return game.size() <= Enumeration.MOST_MEMBERS
        ? Math.scalb((double) game.size(), game.size())
        : Double.POSITIVE_INFINITY;
  }

  private boolean areKindsQuickest() {
    double work = workByKinds();
    return work <= MOST_WORK && work <= Math.min(workByWeight(), workByEnumeration());
  }

  private static boolean isFeasible(double work, SizedQuota rule, int sizes) {
    return work <= MOST_WORK
        && (double) rule.largestQuota() * sizes * WideCounts.wordsFor(rule.weights().length)
            <= MOST_STATES;
  }

  private Tallies count() {
    if (!areKindsQuickest()
        && sized.isPresent()
        && sized.get().commonQuota() >= 0
        && ByWeight.workBySize(sized.get()) > 1e8
        && isFeasible(ByWeight.work(sized.get()), sized.get(), 1)) {
      return new ByWeight(sized.get()).whateverSize();
    }
    return talliesBySize.get();
  }

  private Tallies countBySize() {
    if (areKindsQuickest()) {
      return byKinds.get().tallies();
    }
    if (Double.isFinite(workByWeight())) {
      return new ByWeight(sized.orElseThrow()).bySize();
    }
    if (sized.isPresent() && game.size() <= Meeting.MOST_MEMBERS) {
      return Meeting.count(sized.get());
    }
    if (game.size() <= Enumeration.MOST_MEMBERS) {
      return enumeration.get().tallies();
    }
    throw tooLarge("", "estimate Banzhaf's and Shapley and Shubik's index with SampledPower");
  }

  private Criticals countCriticals() {
    double work = workByKinds();
    if (Double.isFinite(work) && work <= workByEnumeration()) {
      return byKinds.get().criticals();
    }
    if (game.size() <= Enumeration.MOST_MEMBERS) {
      return enumeration.get().criticals();
    }
    if (sized.isPresent()
        && isFeasible(CriticalsByWeight.work(sized.get()), sized.get(), game.size())) {
      return CriticalsByWeight.count(sized.get());
    }
    throw tooLarge(
        " with their critical members", "ask for Banzhaf's or Shapley and Shubik's index");
  }

  /**
   * Returns what to throw.
   *
   * @param what what was to be counted beside the coalitions, led by a blank; may be empty
   * @param instead what to try
   */
  private GameTooLargeException tooLarge(String what, String instead) {
    return new GameTooLargeException(game.size(), what, instead);
  }

  /** Returns the game. */
  public Game game() {
    return game;
  }

  /**
   * Returns how swings are counted.
   *
   * @throws GameTooLargeException if the game is too large; so do all others
   */
  public Method method() {
    return tallies.get().method();
  }

  /** Returns how minimal winning coalitions and critical members are counted. */
  public Method methodForCriticals() {
    return criticals.get().method();
  }

  /** Returns how many coalitions win. */
  public BigInteger winningCoalitions() {
    return tallies.get().winning();
  }

  /** Returns how many coalitions are minimal winning. */
  public BigInteger minimalWinningCoalitions() {
    return sum(criticals.get().minimal());
  }

  /** Returns how many coalitions each member swings: the raw Banzhaf count. */
  public ImmutableMap<Actor, BigInteger> swings() {
    return forEach(tallies.get()::swings);
  }

  /**
   * Returns the absolute Banzhaf index: a member's swings among the 2<sup>n−1</sup> coalitions of
   * the others, the probability that its vote decides when all others vote at random (L. Penrose
   * 1946; J. Banzhaf 1965; P. Dubey and L. Shapley 1979). Also Penrose–Banzhaf measure, Banzhaf
   * value, probabilistic Banzhaf index.
   */
  public ImmutableMap<Actor, Rational> banzhaf() {
    BigInteger coalitions = BigInteger.TWO.pow(Math.max(0, game.size() - 1));
    return forEach(member -> ratio(tallies.get().swings(member), coalitions));
  }

  /**
   * Returns the normalised Banzhaf index: a member's swings among all members' swings (J. Banzhaf
   * 1965). It is what many tools call the Banzhaf index, and adds up to 1.
   */
  public ImmutableMap<Actor, Rational> normalizedBanzhaf() {
    BigInteger all = sum(swings().values());
    return forEach(member -> ratio(tallies.get().swings(member), all));
  }

  /**
   * Returns the Shapley–Shubik index: the probability that a member's support is the one that first
   * makes a coalition win when members join in random order (L. Shapley and M. Shubik 1954). It
   * adds up to 1, unless no or every coalition wins.
   */
  public ImmutableMap<Actor, Rational> shapleyShubik() {
    Tallies counted = talliesBySize.get();
    int members = game.size();
    BigInteger[] factorials = Binomials.factorials(members);
    return forEach(
        member -> {
          BigInteger orders = BigInteger.ZERO;
          for (int size = 1; size <= members; size++) {
            orders =
                orders.add(
                    counted
                        .swings()[member][size]
                        .multiply(factorials[size - 1])
                        .multiply(factorials[members - size]));
          }
          return Rational.of(orders, factorials[members]);
        });
  }

  /**
   * Returns Coleman's power to prevent action: a member's swings among the winning coalitions (J.
   * Coleman 1971). It is 1 for whoever has a veto.
   */
  public ImmutableMap<Actor, Rational> colemanToPrevent() {
    return forEach(member -> ratio(tallies.get().swings(member), winningCoalitions()));
  }

  /**
   * Returns Coleman's power to initiate action: a member's swings among the losing coalitions (J.
   * Coleman 1971).
   */
  public ImmutableMap<Actor, Rational> colemanToInitiate() {
    BigInteger losing = BigInteger.TWO.pow(game.size()).subtract(winningCoalitions());
    return forEach(member -> ratio(tallies.get().swings(member), losing));
  }

  /**
   * Returns Coleman's power of a collectivity to act: the share of coalitions that win (J. Coleman
   * 1971).
   */
  public Rational colemanToAct() {
    return ratio(winningCoalitions(), BigInteger.TWO.pow(game.size()));
  }

  /**
   * Returns Johnston's index: each coalition with critical members is divided equally among these,
   * and a member has its share of the sum (R. Johnston 1978). It adds up to 1.
   */
  public ImmutableMap<Actor, Rational> johnston() {
    Criticals counted = criticals.get();
    if (counted.critical().length < game.size()) {
      throw tooLarge(
          " with the number of their critical members",
          "ask for another index, such as that of Deegan and Packel");
    }
    Rational[] shares = new Rational[game.size()];
    Rational all = Rational.ZERO;
    for (int member = 0; member < shares.length; member++) {
      shares[member] = Rational.ZERO;
      for (int number = 1; number <= shares.length; number++) {
        shares[member] =
            shares[member].plus(
                Rational.of(counted.critical()[member][number], BigInteger.valueOf(number)));
      }
      all = all.plus(shares[member]);
    }
    Rational whole = all;
    return forEach(member -> whole.isZero() ? whole : shares[member].dividedBy(whole));
  }

  /**
   * Returns the index of Deegan and Packel: the mean, over the minimal winning coalitions, of an
   * equal share of each among its members (J. Deegan and E. Packel 1978). It adds up to 1.
   */
  public ImmutableMap<Actor, Rational> deeganPackel() {
    Criticals counted = criticals.get();
    BigInteger all = sum(counted.minimal());
    return forEach(
        member -> {
          Rational sum = Rational.ZERO;
          for (int size = 1; size <= game.size(); size++) {
            sum =
                sum.plus(
                    Rational.of(counted.minimalWith()[member][size], BigInteger.valueOf(size)));
          }
          return all.signum() == 0 ? sum : sum.dividedBy(Rational.of(all, BigInteger.ONE));
        });
  }

  /**
   * Returns the public good index: how many minimal winning coalitions a member is in, among the
   * sum of these numbers (M. Holler 1982; Holler and Packel 1983). Also Holler index. It adds up to
   * 1.
   */
  public ImmutableMap<Actor, Rational> publicGood() {
    Criticals counted = criticals.get();
    BigInteger all = BigInteger.ZERO;
    for (BigInteger[] with : counted.minimalWith()) {
      all = all.add(sum(with));
    }
    BigInteger whole = all;
    return forEach(member -> ratio(sum(counted.minimalWith()[member]), whole));
  }

  private static Rational ratio(BigInteger part, BigInteger whole) {
    return whole.signum() == 0 ? Rational.ZERO : Rational.of(part, whole);
  }

  private static BigInteger sum(BigInteger... numbers) {
    return sum(List.of(numbers));
  }

  private static BigInteger sum(Iterable<BigInteger> numbers) {
    BigInteger sum = BigInteger.ZERO;
    for (BigInteger number : numbers) {
      sum = sum.add(number);
    }
    return sum;
  }

  private <T> ImmutableMap<Actor, T> forEach(IntFunction<T> value) {
    ImmutableMap.Builder<Actor, T> values = ImmutableMap.builder();
    for (int member = 0; member < game.size(); member++) {
      values.put(game.members().get(member), value.apply(member));
    }
    return values.buildOrThrow();
  }

  @Override
  public String toString() {
    return "Power in " + game;
  }
}
