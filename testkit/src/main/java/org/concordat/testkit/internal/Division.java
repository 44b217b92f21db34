package org.concordat.testkit.internal;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.concordat.model.Stance;

/**
 * Draws stances by the number of voters at each. A quarter of the ballots are drawn voter by voter.
 * In the others, the number of supporters, and then of those voting, is arbitrary, or at or beside
 * a common threshold: none, a quarter, a third, half, two thirds, three quarters, all. So narrow
 * votes are as likely with many voters as with few.
 */
final class Division {
  /** Common thresholds, in twelfths. */
  private static final int[] TWELFTHS = {0, 3, 4, 6, 6, 8, 8, 9, 12};

  private Division() {}

  static List<Stance> draw(int size, ImmutableList<Stance> stances, Random random) {
    List<Stance> order = new ArrayList<>(stances);
    if (random.nextInt(4) == 0) {
      Collections.shuffle(order, random);
    }
    boolean byCount = random.nextInt(4) > 0 && order.size() > 1;
    int first = byCount ? count(size, random) : 0;
    int second = byCount ? Math.max(0, voting(size, first, random) - first) : 0;
    List<Stance> others = byCount && order.size() > 2 ? order.subList(2, order.size()) : order;
    List<Stance> drawn = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      drawn.add(
          i < first
              ? order.get(0)
              : i < first + second ? order.get(1) : others.get(random.nextInt(others.size())));
    }
    Collections.shuffle(drawn, random);
    return drawn;
  }

  private static int voting(int size, int first, Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> size;
      case 1 -> Math.min(size, 2 * first + random.nextInt(3) - 1);
      case 2, 3 -> (size + random.nextInt(3)) / 2;
      default -> count(size, random);
    };
  }

  private static int count(int size, Random random) {
    if (random.nextBoolean()) {
      return random.nextInt(size + 1);
    }
    int asked = size * TWELFTHS[random.nextInt(TWELFTHS.length)] / 12;
    return Math.max(0, Math.min(size, asked + random.nextInt(3) - 1));
  }
}
