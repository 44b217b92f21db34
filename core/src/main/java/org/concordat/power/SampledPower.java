package org.concordat.power;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableMap;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.concordat.chance.Interval;
import org.concordat.internal.StepCounter;
import org.concordat.model.Actor;
import org.concordat.resolve.SearchLimit;
import org.concordat.resolve.StopReason;
import org.jspecify.annotations.Nullable;

/**
 * Estimates power indices of games that are too large for exact counting, by sampling with a seed,
 * with {@linkplain Interval#wilson intervals} of 95 %. Equal seeds give equal estimates. {@link
 * Power} never samples on its own.
 */
public final class SampledPower implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final double CONFIDENCE = 0.95;

  /** How many samples are drawn between two checks of the limit. */
  private static final int PART = 256;

  private final Game game;
  private final long samples;
  private final long seed;
  private final transient SearchLimit limit;
  private final transient Supplier<Hits> drawn = Suppliers.memoize(this::draw);

  /**
   * The results of sampling.
   *
   * @param samples how many coalitions, and how many orders, were drawn
   * @param swings for each member, how many coalitions it swings
   * @param pivots for each member, in how many orders it is pivotal: the first to make the
   *     coalition win
   * @param stopped the limit that stopped the sampling early, if any
   */
  private record Hits(long samples, long[] swings, long[] pivots, @Nullable StopReason stopped) {}

  private SampledPower(Game game, long samples, long seed, SearchLimit limit) {
    this.game = game;
    this.samples = samples;
    this.seed = seed;
    this.limit = limit;
  }

  /**
   * Returns the estimates for a game.
   *
   * @param samples how many coalitions, and how many orders, were drawn, to draw
   * @param seed the seed
   * @throws IllegalArgumentException if {@code samples} is not positive
   */
  public static SampledPower of(Game game, long samples, long seed) {
    requireNonNull(game, "game");
    if (samples < 1) {
      throw new IllegalArgumentException("there should be at least one sample, not " + samples);
    }
    return new SampledPower(
        requireNonNull(game, "game"), samples, seed, SearchLimit.DEFAULT.withSteps(Long.MAX_VALUE));
  }

  /**
   * Returns a copy within a limit, by default none. A step is a coalition and an order. If the
   * limit is reached, the estimates use what has been drawn.
   */
  public SampledPower within(SearchLimit newLimit) {
    return new SampledPower(game, samples, seed, requireNonNull(newLimit, "newLimit"));
  }

  /** Returns how many coalitions, and how many orders, have been drawn: at least one of each. */
  public long samples() {
    return drawn.get().samples();
  }

  /** Returns whether as many were drawn as were asked for. */
  public boolean complete() {
    return stopped().isEmpty();
  }

  /** Returns the limit at which drawing stopped early; empty if it did not. */
  public Optional<StopReason> stopped() {
    return Optional.ofNullable(drawn.get().stopped());
  }

  /** Estimates the absolute Banzhaf index, as {@link Power#banzhaf()} defines it. */
  public ImmutableMap<Actor, Interval> banzhaf() {
    return estimates(drawn.get().swings());
  }

  /** Estimates the Shapley–Shubik index, as {@link Power#shapleyShubik()} defines it. */
  public ImmutableMap<Actor, Interval> shapleyShubik() {
    return estimates(drawn.get().pivots());
  }

  private Hits draw() {
    StepCounter counter = new StepCounter(limit);
    SplittableRandom ofCoalitions = new SplittableRandom(seed);
    SplittableRandom ofOrders = new SplittableRandom(seed);
    long[] swings = new long[game.size()];
    long[] pivots = new long[game.size()];
    int[] order = new int[game.size()];
    Arrays.setAll(order, member -> member);
    long done = 0;
    do {
      long part = Math.min(done == 0 ? 1 : PART, samples - done);
      for (long i = 0; i < part; i++) {
        drawCoalition(ofCoalitions, swings);
        drawOrder(ofOrders, order, pivots);
      }
      done += part;
      counter.spend(part);
    } while (done < samples && !counter.isExhausted());
    StopReason stopped = done < samples ? counter.stopped().orElseThrow() : null;
    return new Hits(done, swings, pivots, stopped);
  }

  private void drawCoalition(SplittableRandom random, long[] hits) {
    boolean[] in = new boolean[game.size()];
    long[] sums = new long[game.inNumbers().kindsOfWeights()];
    for (int member = 0; member < in.length; member++) {
      in[member] = random.nextBoolean();
      if (in[member]) {
        add(sums, member, 1);
      }
    }
    boolean wins = game.inNumbers().formula().holds(sums);
    for (int member = 0; member < in.length; member++) {
      if (in[member] == wins) {
        add(sums, member, in[member] ? -1 : 1);
        if (game.inNumbers().formula().holds(sums) != wins) {
          hits[member]++;
        }
        add(sums, member, in[member] ? 1 : -1);
      }
    }
  }

  private void drawOrder(SplittableRandom random, int[] order, long[] hits) {
    long[] sums = new long[game.inNumbers().kindsOfWeights()];
    if (game.inNumbers().formula().holds(sums)) {
      return;
    }
    for (int place = 0; place < order.length; place++) {
      int drawnPlace = random.nextInt(place, order.length);
      int member = order[drawnPlace];
      order[drawnPlace] = order[place];
      order[place] = member;
      add(sums, member, 1);
      if (game.inNumbers().formula().holds(sums)) {
        hits[member]++;
        return;
      }
    }
  }

  private void add(long[] sums, int member, int times) {
    for (int kind = 0; kind < sums.length; kind++) {
      sums[kind] += times * game.inNumbers().weight(kind, member);
    }
  }

  /** Returns a line for people: the number of samples, the seed and the game. */
  @Override
  public String toString() {
    return "Power from " + samples + " samples with the seed " + seed + " in " + game;
  }

  private Object writeReplace() {
    return new Serialized(game, samples, seed);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException(
        "sampled power should be read from its serial form (what was asked), not field by field");
  }

  private record Serialized(Game game, long samples, long seed) implements Serializable {
    private Object readResolve() {
      return SampledPower.of(game, samples, seed);
    }
  }

  private ImmutableMap<Actor, Interval> estimates(long[] hits) {
    ImmutableMap.Builder<Actor, Interval> estimates = ImmutableMap.builder();
    for (int member = 0; member < hits.length; member++) {
      estimates.put(
          game.members().get(member), Interval.wilson(hits[member], samples(), CONFIDENCE));
    }
    return estimates.buildOrThrow();
  }
}
