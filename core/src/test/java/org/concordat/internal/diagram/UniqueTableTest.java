package org.concordat.internal.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UniqueTableTest {
  @Test
  void numbersKeysAsAMapDoes() {
    Random random = new Random(1);
    UniqueTable keys = new UniqueTable(2);
    Map<Long, Integer> expected = new HashMap<>();
    long[] words = new long[3];
    for (int i = 0; i < 10_000; i++) {
      words[1] = random.nextInt(50);
      words[2] = random.nextInt(50);
      Integer number = expected.putIfAbsent(50 * words[1] + words[2], expected.size());
      assertEquals(number == null ? keys.size() : number, keys.number(words, 1));
      assertEquals(expected.size(), keys.size());
    }
  }
}
