package org.concordat.internal.bitparallel;

import java.util.Random;
import org.concordat.internal.FixpointKind;

/**
 * Compares solutions of random equation systems with their definition: {@code ManyEquationSystems
 * SEED COUNT}. Stops with an error that names the seed at the first difference.
 */
public final class ManyEquationSystems {
  /** In this many words and more, words are solved together; in fewer, one by one. */
  private static final int WORDS = 6;

  private ManyEquationSystems() {}

  /** Compares systems of the seeds from one on. */
  public static void main(String[] arguments) {
    long seed = Long.parseLong(arguments[0]);
    long count = Long.parseLong(arguments[1]);
    for (long each = seed; each < seed + count; each++) {
      try {
        compare(each);
      } catch (AssertionError | RuntimeException difference) {
        throw new AssertionError("seed " + each, difference);
      }
      if ((each - seed + 1) % (count / 20 + 1) == 0) {
        System.out.println(each - seed + 1 + " systems from seed " + seed + ", none different");
      }
    }
    System.out.println(count + " systems from seed " + seed + ", none different");
  }

  /**
   * Compares the system of a seed, for each fixpoint in turn, in the cases of one word among
   * several.
   */
  static void compare(long seed) {
    Random random = new Random(seed);
    int variables = 1 + random.nextInt(random.nextInt(4) == 0 ? 8 : 4);
    RandomEquationSystem.draw(random, 1 + random.nextInt(3), variables)
        .compare(random, FixpointKind.values()[(int) (seed % 3)], 5, random.nextInt(WORDS));
  }
}
