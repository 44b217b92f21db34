package org.concordat.power;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import org.concordat.model.Actor;

/**
 * Estimates power indices of games that are too large to be counted, by sampling with a seed, with
 * 95 % intervals after E. Wilson (1927). Equal seeds give equal estimates. Sampling is never chosen
 * by itself.
 */
public final class SampledPower {
  private static final double Z = 1.959963984540054;

  private final Game game;
  private final int samples;
  private final long seed;

  private SampledPower(Game game, int samples, long seed) {
    this.game = game;
    this.samples = samples;
    this.seed = seed;
  }

  /**
   * Estimates a share.
   *
   * @param share the share found in the sample
   * @param low the lower end of the interval
   * @param high the upper end of the interval
   */
  public record Estimate(double share, double low, double high) implements Serializable {
    private static Estimate of(int hits, int samples) {
      double share = (double) hits / samples;
      double scale = 1 / (1 + Z * Z / samples);
      double middle = scale * (share + Z * Z / (2 * samples));
      double reach =
          scale * Z * Math.sqrt(share * (1 - share) / samples + Z * Z / (4.0 * samples * samples));
      return new Estimate(
          share, hits == 0 ? 0 : middle - reach, hits == samples ? 1 : middle + reach);
    }

    /** Returns the share with its interval: {@code 0.1963 [0.1950, 0.1976]}. */
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.4f [%.4f, %.4f]", share, low, high);
    }
  }

  /**
   * Returns the estimates for a game.
   *
   * @param samples how many coalitions, and how many orders, to draw
   * @param seed the seed
   * @throws IllegalArgumentException if there are no samples
   */
  public static SampledPower of(Game game, int samples, long seed) {
    if (samples < 1) {
      throw new IllegalArgumentException("there should be at least one sample, not " + samples);
    }
    return new SampledPower(game, samples, seed);
  }

  /** Estimates the absolute Banzhaf index, as {@link Power#banzhaf()} defines it. */
  public ImmutableMap<Actor, Estimate> banzhaf() {
    SplittableRandom random = new SplittableRandom(seed);
    int[] hits = new int[game.size()];
    boolean[] in = new boolean[game.size()];
    long[] sums = new long[game.kindsOfWeights()];
    for (int sample = 0; sample < samples; sample++) {
      Arrays.fill(sums, 0);
      for (int member = 0; member < in.length; member++) {
        in[member] = random.nextBoolean();
        if (in[member]) {
          add(sums, member, 1);
        }
      }
      boolean wins = game.formula().holds(sums);
      for (int member = 0; member < in.length; member++) {
        if (in[member] == wins) {
          add(sums, member, in[member] ? -1 : 1);
          if (game.formula().holds(sums) != wins) {
            hits[member]++;
          }
          add(sums, member, in[member] ? 1 : -1);
        }
      }
    }
    return estimates(hits);
  }

  /** Estimates the Shapley–Shubik index, as {@link Power#shapleyShubik()} defines it. */
  public ImmutableMap<Actor, Estimate> shapleyShubik() {
    SplittableRandom random = new SplittableRandom(seed);
    int[] hits = new int[game.size()];
    int[] order = new int[game.size()];
    for (int member = 0; member < order.length; member++) {
      order[member] = member;
    }
    long[] sums = new long[game.kindsOfWeights()];
    for (int sample = 0; sample < samples; sample++) {
      Arrays.fill(sums, 0);
      if (game.formula().holds(sums)) {
        break;
      }
      for (int place = 0; place < order.length; place++) {
        int drawn = random.nextInt(place, order.length);
        int member = order[drawn];
        order[drawn] = order[place];
        order[place] = member;
        add(sums, member, 1);
        if (game.formula().holds(sums)) {
          hits[member]++;
          break;
        }
      }
    }
    return estimates(hits);
  }

  private void add(long[] sums, int member, int times) {
    for (int kind = 0; kind < sums.length; kind++) {
      sums[kind] += times * game.weight(kind, member);
    }
  }

  private ImmutableMap<Actor, Estimate> estimates(int[] hits) {
    ImmutableMap.Builder<Actor, Estimate> estimates = ImmutableMap.builder();
    for (int member = 0; member < hits.length; member++) {
      estimates.put(game.members().get(member), Estimate.of(hits[member], samples));
    }
    return estimates.buildOrThrow();
  }
}
