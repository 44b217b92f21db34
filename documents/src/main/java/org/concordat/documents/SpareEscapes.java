package org.concordat.documents;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes the parser of YAML accept the two escapes of YAML 1.2 that it does not know: {@code \L} and
 * {@code \P}, the separators of lines and paragraphs.
 *
 * <p>Each is replaced by an escape for a control character that the document does not use. It has
 * the same length, so all places stay the same. In double quotes the parser decodes it to the
 * control character, which no document can contain otherwise; this class then replaces that by the
 * separator. Elsewhere a backslash is literal, and the two characters are restored.
 */
final class SpareEscapes {
  private static final String LETTERS = "abefv0";
  private static final String CONTROLS = "\u0007\b\u001b\f\u000b\0";

  /** An unescaped backslash, and the letter. */
  private static final Pattern LINE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*+)\\\\L");

  private static final Pattern PARAGRAPH = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*+)\\\\P");

  private final String text;
  private final int line;
  private final int paragraph;

  private SpareEscapes(String text, int line, int paragraph) {
    this.text = text;
    this.line = line;
    this.paragraph = paragraph;
  }

  /** Returns the replacements for a document; {@code null} if it can be parsed as it is. */
  static @Nullable SpareEscapes in(String document) {
    if (!document.contains("\\L") && !document.contains("\\P")) {
      return null;
    }
    int line = nextSpare(document, 0);
    int paragraph = line < 0 ? -1 : nextSpare(document, line + 1);
    if (paragraph < 0) {
      // The parser then refuses the escape, with its place.
      return null;
    }
    String text = LINE.matcher(document).replaceAll("$1\\\\" + LETTERS.charAt(line));
    text = PARAGRAPH.matcher(text).replaceAll("$1\\\\" + LETTERS.charAt(paragraph));
    return new SpareEscapes(text, line, paragraph);
  }

  /**
   * Returns the number of the first escape, from {@code from} on, that a document does not use; -1
   * if there is none.
   */
  private static int nextSpare(String document, int from) {
    for (int i = from; i < LETTERS.length(); i++) {
      String hex = String.format("\\\\(x|u00|U000000)%02x", (int) CONTROLS.charAt(i));
      if (!document.contains("\\" + LETTERS.charAt(i))
          && !Pattern.compile(hex, Pattern.CASE_INSENSITIVE).matcher(document).find()) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the document for the parser. */
  String text() {
    return text;
  }

  /** Returns the actual text of a value that the parser has read. */
  String restored(String value, boolean isDoubleQuoted) {
    return isDoubleQuoted
        ? value
            .replace(CONTROLS.charAt(line), '\u2028')
            .replace(CONTROLS.charAt(paragraph), '\u2029')
        : value
            .replace("\\" + LETTERS.charAt(line), "\\L")
            .replace("\\" + LETTERS.charAt(paragraph), "\\P");
  }
}
