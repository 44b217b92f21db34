package org.concordat.internal;

/**
 * Recognizes characters that can mislead the reader of a text, and writes texts without them.
 *
 * <p>Unsafe characters are the controls (C0, DEL and C1), the format characters (marks and
 * overrides of direction, zero-width characters, tags), the separators of lines and paragraphs,
 * surrogates that stand alone, and the noncharacters. They can move the cursor of a terminal or
 * change its colours, reorder the text beside them (N. Boucher and R. Anderson, "Trojan Source:
 * Invisible Vulnerabilities", 2023), or be invisible.
 */
public final class UnsafeCharacters {
  private static final int REPLACEMENT = 0xfffd;

  private UnsafeCharacters() {}

  /** Returns whether a code point is unsafe. */
  public static boolean isUnsafe(int codePoint) {
    if (codePoint >= ' ' && codePoint < 0x7f) {
      return false;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> isNoncharacter(codePoint) || isTag(codePoint);
    };
  }

  private static boolean isNoncharacter(int codePoint) {
    return (codePoint >= 0xfdd0 && codePoint <= 0xfdef) || (codePoint & 0xfffe) == 0xfffe;
  }

  /** Returns whether a code point is among the tags, of which some are not assigned yet. */
  private static boolean isTag(int codePoint) {
    return codePoint >= 0xe0000 && codePoint <= 0xe007f;
  }

  /** Returns a text with U+FFFD in place of each unsafe character. */
  public static String replaced(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints().forEach(c -> safe.appendCodePoint(isUnsafe(c) ? REPLACEMENT : c));
    return safe.toString();
  }

  /**
   * Appends a code point as JSON and YAML escape it: {@code \}{@code u202e}, as a surrogate pair if
   * needed.
   */
  public static void escape(int codePoint, StringBuilder to) {
    for (char half : Character.toChars(codePoint)) {
      to.append("\\u").append(Integer.toHexString(0x10000 + half), 1, 5);
    }
  }
}
