package org.concordat.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Picks things at random. */
final class Pick {
  private final Random random;

  Pick(Random random) {
    this.random = random;
  }

  /** Returns a number from 0 to {@code bound - 1}. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Returns true in so many of a hundred cases. */
  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T of(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  @SafeVarargs
  final <T> T of(T... from) {
    return from[random.nextInt(from.length)];
  }

  /** Returns at least {@code least} of {@code from}, in any order. */
  <T> List<T> some(Collection<T> from, int least) {
    List<T> some = shuffled(from);
    return some.subList(0, least + random.nextInt(some.size() - least + 1));
  }

  <T> List<T> shuffled(Collection<T> from) {
    List<T> shuffled = new ArrayList<>(from);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }
}
