package org.concordat.checks;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Gives each test that draws at random a seed of its own, made of the name of the test and of one
 * number for the whole run, the system property {@code concordat.seed}. The ordinary build leaves
 * that number at 0, so that the same commit always gives the same result; the command {@code
 * ./fuzz} sets a new one for each round.
 */
public final class Seeds {
  /** The system property with the number for the whole run. */
  public static final String RUN = "concordat.seed";

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Seeds() {}

  /** Returns the seed for a test of this name. */
  public static long of(String name) {
    long hash = FNV_OFFSET;
    for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (each & 0xff)) * FNV_PRIME;
    }
    long run = new SplittableRandom(Long.getLong(RUN, 0)).nextLong();
    return new SplittableRandom(hash ^ run).nextLong();
  }

  /** Returns the random numbers of a test that draws its own cases, from its seed. */
  public static Random random(Class<?> test) {
    return new Random(of(test.getName()));
  }

  /** Returns the random numbers of one of the cases that a test draws, from the case's seed. */
  public static Random random(Class<?> test, long number) {
    return new Random(of(test.getName() + " " + number));
  }
}
