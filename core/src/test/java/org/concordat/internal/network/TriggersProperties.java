package org.concordat.internal.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.concordat.checks.Comparison;

/** Triggers are sorted sum by sum, and each keeps its literal. */
@Comparison
class TriggersProperties {

  @Property
  void sumsOf32Bits(
      @ForAll @Size(max = 40) List<Integer> one, @ForAll @Size(max = 5) List<Integer> other) {
    assertSorted(
        one.stream().mapToLong(Integer::longValue).toArray(),
        other.stream().mapToLong(Integer::longValue).toArray());
  }

  @Property
  void sumsOf64Bits(
      @ForAll @Size(max = 40) List<Long> one, @ForAll @Size(max = 5) List<Long> other) {
    assertSorted(
        one.stream().mapToLong(Long::longValue).toArray(),
        other.stream().mapToLong(Long::longValue).toArray());
  }

  private static void assertSorted(long[] one, long[] other) {
    long[] at = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, at, one.length, other.length);
    long[] before = at.clone();
    int[] literal = IntStream.range(0, at.length).toArray();
    Triggers sorted = Triggers.sorted(new int[] {0, one.length, at.length}, at, literal);
    long[] expected = before.clone();
    Arrays.sort(expected, 0, one.length);
    Arrays.sort(expected, one.length, expected.length);
    assertArrayEquals(expected, sorted.at());
    TreeSet<Integer> literals = new TreeSet<>();
    for (int i = 0; i < before.length; i++) {
      assertEquals(before[sorted.literal()[i]], sorted.at()[i]);
      literals.add(sorted.literal()[i]);
    }
    assertEquals(before.length, literals.size());
  }
}
