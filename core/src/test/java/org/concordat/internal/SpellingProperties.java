package org.concordat.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.concordat.checks.Comparison;

/** Compares the search for the nearest name with the definition. */
@Comparison
class SpellingProperties {

  @Property
  void nearestIsTheFirstOfThoseWithTheFewestEdits(
      @ForAll @StringLength(max = 6) @CharRange(from = 'a', to = 'c') String word,
      @ForAll @Size(max = 4)
          List<@StringLength(max = 6) @CharRange(from = 'a', to = 'c') String> names) {
    String nearest = null;
    int fewest = Integer.MAX_VALUE;
    for (String name : names) {
      int edits = edits(word, name);
      boolean isTypo =
          edits <= Math.max(1, word.length() / 3) && edits < Math.max(word.length(), name.length());
      if (isTypo && edits < fewest) {
        nearest = name;
        fewest = edits;
      }
    }
    assertEquals(Optional.ofNullable(nearest), Spelling.nearest(word, names));
  }

  /**
   * The definition: the last letter is inserted, dropped, replaced or swapped with the one before.
   */
  private static int edits(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.length() + b.length();
    }
    char lastA = a.charAt(a.length() - 1);
    char lastB = b.charAt(b.length() - 1);
    int fewest = edits(without(a, 1), without(b, 1)) + (lastA == lastB ? 0 : 1);
    fewest = Math.min(fewest, edits(without(a, 1), b) + 1);
    fewest = Math.min(fewest, edits(a, without(b, 1)) + 1);
    if (a.length() > 1
        && b.length() > 1
        && lastA == b.charAt(b.length() - 2)
        && a.charAt(a.length() - 2) == lastB) {
      fewest = Math.min(fewest, edits(without(a, 2), without(b, 2)) + 1);
    }
    return fewest;
  }

  private static String without(String word, int last) {
    return word.substring(0, word.length() - last);
  }

  @Example
  void longNamesAreNotCompared() {
    String longest = "a".repeat(64);
    String oneOff = "b" + "a".repeat(63);
    assertEquals(Optional.of(longest), Spelling.nearest(oneOff, List.of(longest)));
    assertEquals(Optional.empty(), Spelling.nearest(oneOff, List.of(longest + "a")));
    assertEquals(Optional.empty(), Spelling.nearest(longest + "a", List.of(longest)));
  }
}
