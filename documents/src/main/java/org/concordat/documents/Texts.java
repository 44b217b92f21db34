package org.concordat.documents;

import org.jspecify.annotations.Nullable;

/**
 * Deduplicates texts, within a fixed size, since most texts recur. A journal shares one cache for
 * all lines, since making one for each line would take longer than reading it.
 */
final class Texts {
  private final @Nullable String[] byHash = new String[1 << 12];

  /** Returns an equal text, an earlier one if it is still cached. */
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
