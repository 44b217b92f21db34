package org.concordat.power;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.concordat.internal.power.AdditionCounter;
import org.concordat.internal.power.Binomials;
import org.concordat.internal.power.CoalitionCounting;
import org.concordat.internal.power.CoalitionCounts;
import org.concordat.internal.power.CriticalCounts;
import org.concordat.model.Actor;
import org.concordat.model.Fraction;
import org.concordat.resolve.SearchLimit;

/**
 * Computes the power indices of a game exactly. Coalitions are counted when an index first needs
 * them, and the count is kept. That a limit stopped a count is kept, too; {@link #within} starts
 * anew. Safe to share between threads. Power is serialized as its game, without its limit and
 * counts.
 *
 * <p>A member <em>swings</em> a coalition that it is in if the coalition wins and would not without
 * it; it is then <em>critical</em> in it. A winning coalition is <em>minimal</em> if all its
 * members are critical in it. The definitions of the indices are those collected in D. Felsenthal
 * and M. Machover, "The Measurement of Voting Power" (1998), and S. Kurz, "Which criteria qualify
 * power indices for applications?" (2018); each names its source. If an index divides by a number
 * that is 0 in the game (no coalition loses, say), the index is 0 here.
 *
 * <pre>{@code
 * Power power = Power.of(Game.of(EuropeanUnion.on(day).qualifiedMajority()));
 * Map<Actor, Fraction> shapleyShubik = power.shapleyShubik();
 * }</pre>
 */
public final class Power implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final String ESTIMATE =
      "estimate Banzhaf's and Shapley and Shubik's index with SampledPower";

  /** Says how coalitions are counted. */
  public enum Method {
    /**
     * By the number of members of each kind; members of one kind weigh the same in every respect.
     * This gives the closed forms for majorities, unanimity and vetoes.
     */
    KINDS("by kinds of members"),
    /** With generating functions over weight, and size where it matters. */
    GENERATING_FUNCTION("with generating functions"),
    /** By meeting in the middle. */
    MEETING_IN_THE_MIDDLE("by meeting in the middle"),
    /** By enumeration of all coalitions. */
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
  private final transient CoalitionCounting counting;

  private Power(Game game, SearchLimit limit) {
    this.game = requireNonNull(game, "game");
    this.counting = new CoalitionCounting(game.inNumbers(), requireNonNull(limit, "limit"));
  }

  /** Returns the power in a game, to be counted within {@link SearchLimit#DEFAULT}. */
  public static Power of(Game game) {
    return new Power(game, SearchLimit.DEFAULT);
  }

  /**
   * Returns a copy within another limit. A step is 600 additions. Methods that would take more
   * steps or memory than allowed are refused in advance; of the others, the cheapest is used.
   */
  public Power within(SearchLimit limit) {
    return new Power(game, limit);
  }

  private CoalitionCounts tallies() {
    return counted(counting::tallies, "", ESTIMATE);
  }

  private CoalitionCounts talliesBySize() {
    return counted(counting::talliesBySize, "", ESTIMATE);
  }

  private CriticalCounts criticals() {
    return counted(
        counting::criticals,
        " with their critical members",
        "ask for Banzhaf's or Shapley and Shubik's index");
  }

  private <T> T counted(Supplier<Optional<T>> count, String what, String instead) {
    try {
      return count.get().orElseThrow(() -> tooLarge(what, instead));
    } catch (AdditionCounter.CutShort cut) {
      throw new GameTooLargeException(game.size(), cut.stopped());
    }
  }

  /**
   * Returns the exception for a game that is too large.
   *
   * @param what what had to be counted besides the coalitions, with a leading blank; may be empty
   * @param instead the advice
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
   * @throws GameTooLargeException if the game is too large; all methods below throw it as well
   */
  public Method method() {
    return Method.valueOf(tallies().method().name());
  }

  /** Returns how minimal winning coalitions and critical members are counted. */
  public Method methodForCriticals() {
    return Method.valueOf(criticals().method().name());
  }

  /** Returns how many coalitions win. */
  public BigInteger winningCoalitions() {
    return tallies().winning();
  }

  /** Returns how many coalitions are minimal winning. */
  public BigInteger minimalWinningCoalitions() {
    return sum(criticals().minimal());
  }

  /** Returns how many coalitions each member swings: the raw Banzhaf count. */
  public ImmutableMap<Actor, BigInteger> swings() {
    return forEach(tallies()::swings);
  }

  /**
   * Returns the absolute Banzhaf index: a member's swings among the 2<sup>n−1</sup> coalitions of
   * the others, the probability that its vote decides when all others vote at random (L. Penrose
   * 1946; J. Banzhaf 1965; P. Dubey and L. Shapley 1979). Also Penrose–Banzhaf measure, Banzhaf
   * value, probabilistic Banzhaf index.
   */
  public ImmutableMap<Actor, Fraction> banzhaf() {
    BigInteger coalitions = BigInteger.TWO.pow(Math.max(0, game.size() - 1));
    return forEach(member -> ratio(tallies().swings(member), coalitions));
  }

  /**
   * Returns the normalised Banzhaf index: a member's swings among all members' swings (J. Banzhaf
   * 1965). It is what many tools call the Banzhaf index, and adds up to 1.
   */
  public ImmutableMap<Actor, Fraction> normalizedBanzhaf() {
    BigInteger all = sum(swings().values());
    return forEach(member -> ratio(tallies().swings(member), all));
  }

  /**
   * Returns the Shapley–Shubik index: the probability that a member's support is the one that first
   * makes a coalition win when members join in random order (L. Shapley and M. Shubik 1954). It
   * adds up to 1, unless no or every coalition wins.
   */
  public ImmutableMap<Actor, Fraction> shapleyShubik() {
    CoalitionCounts counted = talliesBySize();
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
          return Fraction.of(orders, factorials[members]);
        });
  }

  /**
   * Returns Coleman's power to prevent action: a member's swings among the winning coalitions (J.
   * Coleman 1971). It is 1 for whoever has a veto.
   */
  public ImmutableMap<Actor, Fraction> colemanToPrevent() {
    return forEach(member -> ratio(tallies().swings(member), winningCoalitions()));
  }

  /**
   * Returns Coleman's power to initiate action: a member's swings among the losing coalitions (J.
   * Coleman 1971).
   */
  public ImmutableMap<Actor, Fraction> colemanToInitiate() {
    BigInteger losing = BigInteger.TWO.pow(game.size()).subtract(winningCoalitions());
    return forEach(member -> ratio(tallies().swings(member), losing));
  }

  /**
   * Returns Coleman's power of a collectivity to act: the share of coalitions that win (J. Coleman
   * 1971).
   */
  public Fraction colemanToAct() {
    return ratio(winningCoalitions(), BigInteger.TWO.pow(game.size()));
  }

  /**
   * Returns Johnston's index: each coalition with critical members is divided equally among these,
   * and a member has its share of the sum (R. Johnston 1978). It adds up to 1.
   */
  public ImmutableMap<Actor, Fraction> johnston() {
    CriticalCounts counted = criticals();
    if (counted.critical().length < game.size()) {
      throw tooLarge(
          " with the number of their critical members",
          "ask for another index, such as that of Deegan and Packel");
    }
    Fraction[] shares = new Fraction[game.size()];
    Fraction all = Fraction.ZERO;
    for (int member = 0; member < shares.length; member++) {
      shares[member] = Fraction.ZERO;
      for (int number = 1; number <= shares.length; number++) {
        shares[member] =
            shares[member].plus(
                Fraction.of(counted.critical()[member][number], BigInteger.valueOf(number)));
      }
      all = all.plus(shares[member]);
    }
    Fraction whole = all;
    return forEach(member -> whole.signum() == 0 ? whole : shares[member].dividedBy(whole));
  }

  /**
   * Returns the index of Deegan and Packel: the mean, over the minimal winning coalitions, of an
   * equal share of each among its members (J. Deegan and E. Packel 1978). It adds up to 1.
   */
  public ImmutableMap<Actor, Fraction> deeganPackel() {
    CriticalCounts counted = criticals();
    BigInteger all = sum(counted.minimal());
    return forEach(
        member -> {
          Fraction sum = Fraction.ZERO;
          for (int size = 1; size <= game.size(); size++) {
            sum =
                sum.plus(
                    Fraction.of(counted.minimalWith()[member][size], BigInteger.valueOf(size)));
          }
          return all.signum() == 0 ? sum : sum.dividedBy(Fraction.of(all, BigInteger.ONE));
        });
  }

  /**
   * Returns the public good index: how many minimal winning coalitions a member is in, among the
   * sum of these numbers (M. Holler 1982; Holler and Packel 1983). Also Holler index. It adds up to
   * 1.
   */
  public ImmutableMap<Actor, Fraction> publicGood() {
    CriticalCounts counted = criticals();
    BigInteger all = BigInteger.ZERO;
    for (BigInteger[] with : counted.minimalWith()) {
      all = all.add(sum(with));
    }
    BigInteger whole = all;
    return forEach(member -> ratio(sum(counted.minimalWith()[member]), whole));
  }

  private static Fraction ratio(BigInteger part, BigInteger whole) {
    return whole.signum() == 0 ? Fraction.ZERO : Fraction.of(part, whole);
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

  private Object writeReplace() {
    return new Serialized(game);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException(
        "power should be read from its serial form (its game), not field by field");
  }

  private record Serialized(Game game) implements Serializable {
    private Object readResolve() {
      return Power.of(game);
    }
  }

  @Override
  public String toString() {
    return "Power in " + game;
  }
}
