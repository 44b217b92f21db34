package org.concordat.internal.hitting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Collects correction sets: sets of elements that every hitting set has to meet. For each element
 * it keeps which of the sets contain it, 64 to a word.
 */
public final class CorrectionSets {
  private final List<long[]> sets = new ArrayList<>();
  private final long[][] meets;

  /** Starts without a correction set. */
  public CorrectionSets(int elements) {
    this.meets = new long[elements][1];
  }

  /** Returns how many correction sets there are. */
  public int size() {
    return sets.size();
  }

  /** Returns the correction set of a number. */
  public long[] get(int number) {
    return sets.get(number);
  }

  /** Returns all correction sets, in the order of adding. */
  public List<long[]> all() {
    return Collections.unmodifiableList(sets);
  }

  /** Adds a correction set, which has the next number. */
  public void add(long[] set) {
    int number = sets.size();
    sets.add(set);
    int words = BitSets.words(number + 1);
    for (int element = 0; element < meets.length; element++) {
      if (meets[element].length < words) {
        meets[element] = Arrays.copyOf(meets[element], 2 * words);
      }
      if (BitSets.has(set, element)) {
        BitSets.add(meets[element], number);
      }
    }
  }

  /** Returns which of the first sets are hit by exactly one of the elements. */
  public long[] metOnce(int[] elements, int first) {
    int words = BitSets.words(first);
    long[] once = new long[words];
    long[] more = new long[words];
    for (int element : elements) {
      for (int word = 0; word < words; word++) {
        more[word] |= once[word] & meets[element][word];
        once[word] |= meets[element][word];
      }
    }
    for (int word = 0; word < words; word++) {
      once[word] &= ~more[word];
    }
    once[words - 1] &= (first & 63) == 0 ? -1 : (1L << (first & 63)) - 1;
    return once;
  }

  /**
   * Returns whether each of the elements is still the only one to hit some set after another
   * element is added.
   *
   * @param once the sets that exactly one of the elements hits
   */
  public boolean areAllNeededBeside(int[] elements, long[] once, int another) {
    long[] away = meets[another];
    for (int element : elements) {
      int word = once.length - 1;
      while (word >= 0 && (once[word] & meets[element][word] & ~away[word]) == 0) {
        word--;
      }
      if (word < 0) {
        return false;
      }
    }
    return true;
  }
}
