package org.concordat.documents;

import org.jspecify.annotations.Nullable;

/**
 * Keeps one of each of equal texts, as far as it has room: most come again and again. A journal has
 * one for all its lines, since making one for each would take longer than reading the line.
 */
final class Texts {
  private final @Nullable String[] byHash = new String[1 << 12];

  /** Returns a text that is equal to this one, of those that have come before if it can. */
  String kept(String text) {
    int hash = text.hashCode();
    int place = (hash ^ (hash >>> 16)) & (byHash.length - 1);
    String earlier = byHash[place];
    if (earlier != null && earlier.equals(text)) {
      return earlier;
    }
    byHash[place] = text;
    return text;
  }
}
