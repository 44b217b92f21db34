package org.concordat.documents;

import com.google.common.collect.ImmutableMap;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Transliterates names to the letters of ids, to suggest ids. */
final class Transliteration {
  /**
   * Letters that do not decompose into a base letter and an accent, or that are usually written
   * with two letters instead.
   */
  private static final ImmutableMap<String, String> LETTERS =
      ImmutableMap.<String, String>builder()
          .put("\u00e4", "ae")
          .put("\u00f6", "oe")
          .put("\u00fc", "ue")
          .put("\u00df", "ss")
          .put("\u00e6", "ae")
          .put("\u00f8", "oe")
          .put("\u00e5", "aa")
          .put("\u0153", "oe")
          .put("\u0142", "l")
          .put("\u0111", "d")
          .put("\u00f0", "d")
          .put("\u00fe", "th")
          .put("\u0131", "i")
          .buildOrThrow();

  private Transliteration() {}

  /**
   * Returns a name in lower case without accents, with hyphens for all characters that ids cannot
   * have. The result need not be an id: a name in another script gives only hyphens.
   */
  static String toId(String name) {
    String small = Normalizer.normalize(name.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
      small = small.replace(letter.getKey(), letter.getValue());
    }
    return Normalizer.normalize(small, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replaceAll("[^a-z0-9-]+", "-");
  }
}
