package org.concordat.internal.bitparallel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TranspositionTest {
  @Test
  void bitAndWordChangePlaces() {
    long[] before = new Random(1).longs(Long.SIZE).toArray();
    long[] after = before.clone();
    Transposition.transpose(after);
    for (int i = 0; i < Long.SIZE; i++) {
      for (int j = 0; j < Long.SIZE; j++) {
        assertEquals(before[i] >>> j & 1, after[j] >>> i & 1);
      }
    }
  }
}
