package org.concordat.bargain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Collects the needs known so far: sets of moves of each of which one has to be made. It keeps for
 * each move in which needs it is, 64 to a word.
 */
final class Needs {
  private final List<long[]> sets = new ArrayList<>();
  private final long[][] meets;

  Needs(int moves) {
    this.meets = new long[moves][1];
  }

  int size() {
    return sets.size();
  }

  long[] get(int number) {
    return sets.get(number);
  }

  /** Returns all of them, in the order in which they became known. */
  List<long[]> all() {
    return Collections.unmodifiableList(sets);
  }

  void add(long[] need) {
    int number = sets.size();
    sets.add(need);
    int words = MoveSets.words(number + 1);
    for (int move = 0; move < meets.length; move++) {
      if (meets[move].length < words) {
        meets[move] = Arrays.copyOf(meets[move], 2 * words);
      }
      if (MoveSets.has(need, move)) {
        MoveSets.add(meets[move], number);
      }
    }
  }

  /** Returns which of the first needs one of the moves meets and no other does. */
  long[] metOnce(int[] moves, int first) {
    int words = MoveSets.words(first);
    long[] once = new long[words];
    long[] more = new long[words];
    for (int move : moves) {
      for (int word = 0; word < words; word++) {
        more[word] |= once[word] & meets[move][word];
        once[word] |= meets[move][word];
      }
    }
    for (int word = 0; word < words; word++) {
      once[word] &= ~more[word];
    }
    once[words - 1] &= (first & 63) == 0 ? -1 : (1L << (first & 63)) - 1;
    return once;
  }

  /**
   * Returns whether each of the moves still meets some need alone once there is one move more.
   *
   * @param once the needs that one of the moves meets alone
   */
  boolean areAllNeededBeside(int[] moves, long[] once, int another) {
    long[] away = meets[another];
    for (int move : moves) {
      int word = once.length - 1;
      while (word >= 0 && (once[word] & meets[move][word] & ~away[word]) == 0) {
        word--;
      }
      if (word < 0) {
        return false;
      }
    }
    return true;
  }
}
