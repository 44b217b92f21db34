package org.concordat.internal;

import java.util.Locale;
import java.util.Optional;

/** Finds the name that a misspelt word probably stands for. */
public final class Spelling {
  private static final int LONGEST = 64;

  private Spelling() {}

  /**
   * Returns the name nearest to {@code word}, by the number of letters to insert, drop, replace or
   * swap; empty if none is near enough to be a slip: one letter in three, or one in a short word.
   * Capitals count as small letters, since names have none.
   */
  public static Optional<String> nearest(String word, Iterable<String> names) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    String small = word.toLowerCase(Locale.ROOT);
    String best = null;
    int least = Math.max(1, word.length() / 3) + 1;
    for (String name : names) {
      if (name.length() <= LONGEST && Math.abs(name.length() - small.length()) < least) {
        int distance = distance(small, name);
        // If every letter has to change, the word is no misspelling of the name.
        if (distance < least && distance < Math.max(small.length(), name.length())) {
          least = distance;
          best = name;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** Returns {@code ; did you mean "name"?}, or an empty text if no name is near. */
  public static String hint(String word, Iterable<String> names) {
    String advice = advice(word, names);
    return advice.isEmpty() ? "" : "; " + advice;
  }

  /** Returns {@code did you mean "name"?}, or nothing where no name is near. */
  public static String advice(String word, Iterable<String> names) {
    return nearest(word, names).map(name -> "did you mean \"" + name + "\"?").orElse("");
  }

  /**
   * Computes the optimal string alignment distance in time proportional to the product of the
   * lengths.
   */
  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replace, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }
}
