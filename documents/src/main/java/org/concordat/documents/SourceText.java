package org.concordat.documents;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.concordat.documents.Node.Scalar;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Holds the text of a document, and finds places in it. */
final class SourceText {
  /** A line and a column, from 1; columns in code points. */
  record Place(int line, int column) {}

  private final String text;

  /** The number of the first line; for a part of a file it may not be 1. */
  private final int firstLine;

  /** Where the last search ended; most errors come in the order of the document. */
  private Place last;

  private int lastIndex;

  private SourceText(String text, int firstLine) {
    this.text = text;
    this.firstLine = firstLine;
    this.last = new Place(firstLine, 1);
  }

  String text() {
    return text;
  }

  /**
   * Decodes and checks a document; returns {@code null} after an error that makes it unreadable.
   */
  static @Nullable SourceText of(byte[] bytes, Errors errors) {
    return of(bytes, 1, errors);
  }

  /**
   * Decodes and checks a part of a file that begins at a line; returns {@code null} after an error
   * that makes it unreadable.
   */
  static @Nullable SourceText of(byte[] bytes, int firstLine, Errors errors) {
    String decoded = new String(bytes, StandardCharsets.UTF_8);
    // The decoder replaces malformed bytes by U+FFFD, which may also be in the text itself.
    return decoded.indexOf('\uFFFD') >= 0 && isMalformed(bytes, firstLine, errors)
        ? null
        : of(decoded, firstLine, errors);
  }

  /** Returns whether bytes are malformed UTF-8, and reports where. */
  private static boolean isMalformed(byte[] bytes, int firstLine, Errors errors) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      Place place = endOf(out.flip().toString(), firstLine);
      errors.add(
          place.line(),
          place.column(),
          String.format(
              "the byte 0x%02x is not UTF-8 here, expected UTF-8", in.get(in.position())));
    }
    return result.isError();
  }

  /** Checks a document; returns {@code null} after an error that makes it unreadable. */
  static @Nullable SourceText of(String document, Errors errors) {
    return of(document, 1, errors);
  }

  private static @Nullable SourceText of(String document, int firstLine, Errors errors) {
    String text = document.startsWith("\uFEFF") ? document.substring(1) : document;
    for (int i = 0; i < text.length(); ) {
      int c = text.charAt(i);
      if (c >= ' ' && c < 0x7f) {
        i++;
        continue;
      }
      c = text.codePointAt(i);
      if (!StreamReader.isPrintable(c)) {
        Place place = endOf(text.substring(0, i), firstLine);
        errors.add(
            place.line(),
            place.column(),
            Character.getType(c) == Character.SURROGATE
                ? isHalf(c)
                : String.format(
                    "the character U+%04X may not stand in YAML, expected it written as \"\\u%04X\"",
                    c, c));
        return null;
      }
      i += Character.charCount(c);
    }
    return new SourceText(text, firstLine);
  }

  /** Returns the offset of the first surrogate that is not part of a pair; -1 if there is none. */
  static int loneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (Character.charCount(text.codePointAt(i)) == 1) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }

  /** Returns the message about a lone surrogate. */
  static String isHalf(int surrogate) {
    return String.format(
        "U+%04X is half of a character, expected both halves together, such as \"\\uD83D\\uDE00\"",
        surrogate);
  }

  private static Place endOf(String text, int firstLine) {
    SourceText whole = new SourceText(text, firstLine);
    Walk walk = whole.walk();
    while (walk.index < text.length()) {
      walk.step();
    }
    return new Place(walk.line, walk.column);
  }

  /**
   * Finds the place of a character of a scalar's value. Apart from white space, the characters of
   * the value occur in the source in the same order, each as itself or as an escape, so the place
   * is found by counting them. A white space character gets the place of the next other character,
   * or the one after the last.
   */
  Place placeOf(Scalar scalar, int offset) {
    String value = scalar.text();
    int before = 0;
    for (int i = 0; i < Math.min(offset, value.length()); i++) {
      before += isBlank(value.charAt(i)) ? 0 : 1;
    }
    boolean more =
        value.substring(Math.min(offset, value.length())).chars().anyMatch(c -> !isBlank((char) c));
    Walk walk = walkTo(scalar.line(), scalar.column());
    char style = scalar.plain() || walk.isAtEnd() ? ' ' : walk.peek();
    if (style == '|' || style == '>') {
      walk.skipLine();
    } else if (style != ' ') {
      walk.step();
    }
    for (int i = 0; i < before; i++) {
      walk.skipBlanks(style);
      walk.stepUnit(style);
    }
    if (more) {
      walk.skipBlanks(style);
    }
    return new Place(walk.line, walk.column);
  }

  /** Returns a walk to a place; it continues from the last place if that is before it. */
  private Walk walkTo(int line, int column) {
    boolean before = last.line() < line || (last.line() == line && last.column() <= column);
    Walk walk = before ? new Walk(lastIndex, last.line(), last.column()) : walk();
    while (!walk.isAtEnd() && (walk.line < line || (walk.line == line && walk.column < column))) {
      walk.step();
    }
    last = new Place(walk.line, walk.column);
    lastIndex = walk.index;
    return walk;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\u0085';
  }

  /** Returns a walk from the beginning. */
  Walk walk() {
    return new Walk(0, firstLine, 1);
  }

  /** A position in the text that moves on, counting as the YAML parser does. */
  final class Walk {
    private int index;
    private int line;
    private int column;

    private Walk(int index, int line, int column) {
      this.index = index;
      this.line = line;
      this.column = column;
    }

    int index() {
      return index;
    }

    int line() {
      return line;
    }

    int column() {
      return column;
    }

    boolean isAtEnd() {
      return index >= text.length();
    }

    char peek() {
      return text.charAt(index);
    }

    private char peek(int ahead) {
      return index + ahead < text.length() ? text.charAt(index + ahead) : ' ';
    }

    /** Moves past one code point. */
    void step() {
      int c = text.charAt(index);
      if (c >= ' ' && c < 0x7f) {
        index++;
        column++;
        return;
      }
      c = text.codePointAt(index);
      index += Character.charCount(c);
      if (c == '\n' || (c == '\r' && peek(0) != '\n')) {
        line++;
        column = 1;
      } else if (c != '\uFEFF' && c != '\r') {
        column++;
      }
    }

    /** Moves to an index on the same line. */
    void stepTo(int end) {
      while (index < end) {
        step();
      }
    }

    void skipLine() {
      int start = line;
      while (!isAtEnd() && line == start) {
        step();
      }
    }

    /** Moves past white space, including its escapes in double-quoted text. */
    void skipBlanks(char style) {
      while (!isAtEnd()) {
        if (isBlank(peek())) {
          step();
        } else if (style == '"' && isEscapedBlank()) {
          stepEscape();
        } else {
          return;
        }
      }
    }

    private boolean isEscapedBlank() {
      if (peek() != '\\') {
        return false;
      }
      return switch (peek(1)) {
        case ' ', 't', '\t', 'n', 'r', 'N', '\n', '\r', '\u0085' -> true;
        case 'x', 'u', 'U' -> {
          String hex =
              text.substring(index + 2, Math.min(index + 1 + lengthOfEscape(), text.length()));
          yield hex.matches("0*(9|[aAdD]|20|85)");
        }
        default -> false;
      };
    }

    private int lengthOfEscape() {
      return switch (peek(1)) {
        case 'x' -> 3;
        case 'u' -> 5;
        case 'U' -> 9;
        default -> 1;
      };
    }

    private void stepEscape() {
      for (int i = lengthOfEscape(); i >= 0 && !isAtEnd(); i--) {
        step();
      }
    }

    /** Moves past one character of the value. */
    void stepUnit(char style) {
      if (isAtEnd()) {
        return;
      }
      if (style == '"' && peek() == '\\') {
        stepEscape();
      } else if (Character.isHighSurrogate(peek()) && Character.isLowSurrogate(peek(1))) {
        // The value has two chars here; the column moves with the second.
        index++;
      } else {
        if (style == '\'' && peek() == '\'') {
          step();
        }
        if (!isAtEnd()) {
          step();
        }
      }
    }
  }
}
