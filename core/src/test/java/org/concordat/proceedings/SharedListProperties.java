package org.concordat.proceedings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.checks.Comparison;
import org.jspecify.annotations.Nullable;

/** Compares lists that share their elements with copies of each. */
@Comparison
class SharedListProperties {
  private static @Nullable Object key(Integer number) {
    return number % 3 == 0 ? null : "k" + number % 7;
  }

  private static void assertSame(List<Integer> expected, SharedList<Integer> list) {
    assertEquals(expected, list);
    for (int i = 0; i < 7; i++) {
      String key = "k" + i;
      assertEquals(
          expected.stream().filter(each -> key.equals(key(each))).findFirst().orElse(null),
          list.firstWith(key));
    }
    assertThrows(IndexOutOfBoundsException.class, () -> list.get(expected.size()));
    assertThrows(IndexOutOfBoundsException.class, () -> list.upTo(expected.size() + 1));
    assertThrows(UnsupportedOperationException.class, () -> list.add(1));
  }

  /** Lists stay as they are, whichever others are continued or cut. */
  @Property(tries = 300)
  void noListChanges(@ForAll long seed) {
    Random random = new Random(seed);
    List<SharedList<Integer>> lists = new ArrayList<>();
    List<List<Integer>> copies = new ArrayList<>();
    lists.add(SharedList.of(List.of(), SharedListProperties::key));
    copies.add(List.of());
    for (int step = 0; step < 30; step++) {
      int which = random.nextInt(3) == 0 ? random.nextInt(lists.size()) : lists.size() - 1;
      SharedList<Integer> list = lists.get(which);
      List<Integer> copy = new ArrayList<>(copies.get(which));
      if (random.nextInt(6) == 0) {
        int size = random.nextInt(copy.size() + 1);
        lists.add(list.upTo(size));
        copies.add(ImmutableList.copyOf(copy.subList(0, size)));
      } else {
        List<Integer> more = random.ints(random.nextInt(6), 0, 30).boxed().toList();
        lists.add(list.and(more));
        copy.addAll(more);
        copies.add(copy);
      }
      if (random.nextInt(4) == 0) {
        assertSame(copies.get(which), lists.get(which));
      }
    }
    for (int i = 0; i < lists.size(); i++) {
      assertSame(copies.get(i), lists.get(i));
    }
  }

  @Property(tries = 20)
  void threadsThatContinueOneListSeeOnlyWhatTheyAdd(@ForAll long seed) {
    List<Integer> begun = new Random(seed).ints(5, 0, 30).boxed().toList();
    SharedList<Integer> first = SharedList.of(begun, SharedListProperties::key);
    IntStream.range(0, 16)
        .parallel()
        .forEach(
            thread -> {
              SharedList<Integer> list = first;
              List<Integer> copy = new ArrayList<>(begun);
              for (int i = 0; i < 40; i++) {
                int number = thread + 16 * i;
                list = list.and(List.of(number));
                copy.add(number);
                assertSame(copy, list);
              }
            });
    assertSame(begun, first);
  }
}
