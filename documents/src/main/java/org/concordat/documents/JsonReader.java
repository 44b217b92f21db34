package org.concordat.documents;

import java.util.Optional;
import java.util.regex.Pattern;
import org.concordat.documents.SourceText.Walk;

/**
 * Reads a document in JSON (RFC 8259) into a tree. The parser of YAML reads most JSON, but no keys
 * of more than 1024 characters and no keys with the colon on a later line.
 */
final class JsonReader {
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
  private static final Pattern LITERAL = Pattern.compile("true|false|null");
  private static final Pattern BEGINNING = Pattern.compile("[ \\t\\r\\n]*+[\\[{]");
  private static final String ESCAPES = "\"\\/bfnrt";
  private static final String ESCAPED = "\"\\/\b\f\n\r\t";

  private final String text;
  private final Walk walk;
  private final TreeBuilder tree;

  /** Whether the current list or mapping is empty so far. */
  private boolean fresh;

  private JsonReader(SourceText source, TreeBuilder tree) {
    this.text = source.text();
    this.walk = source.walk();
    this.tree = tree;
  }

  /**
   * Returns the tree of a document; empty, without an error, if it is not JSON.
   *
   * @throws LimitPassed after reporting an error, if the document exceeds a limit
   */
  static Optional<Node> read(SourceText source, Limits limits, Errors errors) {
    return read(source, limits, errors, new Texts());
  }

  /** Returns the tree of one of several documents that share their texts. */
  static Optional<Node> read(SourceText source, Limits limits, Errors errors, Texts texts) {
    if (!BEGINNING.matcher(source.text()).lookingAt()) {
      return Optional.empty();
    }
    Errors ofJson = errors.another();
    TreeBuilder tree = new TreeBuilder(source, limits, ofJson, texts);
    try {
      if (!new JsonReader(source, tree).read()) {
        return Optional.empty();
      }
    } catch (LimitPassed passed) {
      errors.addAll(ofJson);
      throw passed;
    }
    errors.addAll(ofJson);
    return Optional.ofNullable(tree.root());
  }

  private boolean read() {
    skipBlanks();
    if (!value()) {
      return false;
    }
    while (tree.isOpen()) {
      skipBlanks();
      if (takeIf(tree.isInMapping() ? '}' : ']')) {
        tree.close();
        fresh = false;
      } else if ((!fresh && !takeIf(',')) || (tree.isInMapping() && !key()) || !value()) {
        return false;
      }
    }
    skipBlanks();
    return walk.isAtEnd();
  }

  private void skipBlanks() {
    while (!walk.isAtEnd() && isBlank(walk.peek())) {
      walk.step();
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  private boolean takeIf(char c) {
    if (walk.isAtEnd() || walk.peek() != c) {
      return false;
    }
    walk.step();
    return true;
  }

  private boolean key() {
    skipBlanks();
    if (walk.isAtEnd() || walk.peek() != '"' || !string()) {
      return false;
    }
    skipBlanks();
    return takeIf(':');
  }

  private boolean value() {
    skipBlanks();
    if (walk.isAtEnd()) {
      return false;
    }
    int line = walk.line();
    int column = walk.column();
    fresh = false;
    switch (walk.peek()) {
      case '{', '[' -> {
        tree.open(walk.peek() == '{', line, column);
        walk.step();
        fresh = true;
        return true;
      }
      case '"' -> {
        return string();
      }
      case 't', 'f', 'n' -> {
        return word(LITERAL);
      }
      default -> {
        return word(NUMBER);
      }
    }
  }

  /** Reads a number or one of the three words, which contain no line break. */
  private boolean word(Pattern pattern) {
    var matcher = pattern.matcher(text).region(walk.index(), text.length());
    if (!matcher.lookingAt()) {
      return false;
    }
    tree.scalar(matcher.group(), true, walk.line(), walk.column());
    walk.stepTo(matcher.end());
    return true;
  }

  private boolean string() {
    int line = walk.line();
    int column = walk.column();
    walk.step();
    int end = walk.index();
    while (end < text.length() && isPlain(text.charAt(end))) {
      end++;
    }
    if (end < text.length() && text.charAt(end) == '"') {
      tree.scalar(text.substring(walk.index(), end), false, line, column);
      walk.stepTo(end + 1);
      return true;
    }
    StringBuilder value = new StringBuilder();
    while (!walk.isAtEnd() && walk.peek() >= ' ') {
      char c = walk.peek();
      int start = walk.index();
      walk.step();
      if (c == '"') {
        tree.scalar(value.toString(), false, line, column);
        return true;
      } else if (c != '\\') {
        value.append(text, start, walk.index());
      } else if (!escape(value)) {
        return false;
      }
    }
    return false;
  }

  /** Returns whether a character needs no escape and is no surrogate, which is the usual case. */
  private static boolean isPlain(char c) {
    return c >= ' ' && c < 0x7f && c != '"' && c != '\\';
  }

  private boolean escape(StringBuilder value) {
    if (walk.isAtEnd()) {
      return false;
    }
    char c = walk.peek();
    walk.step();
    int known = ESCAPES.indexOf(c);
    if (known >= 0) {
      value.append(ESCAPED.charAt(known));
      return true;
    }
    int code = 0;
    for (int i = 0; c == 'u' && i < 4; i++) {
      int digit = walk.isAtEnd() ? -1 : hexadecimal(walk.peek());
      if (digit < 0) {
        return false;
      }
      code = 16 * code + digit;
      walk.step();
    }
    value.append((char) code);
    return c == 'u';
  }

  /**
   * Returns the value of a hexadecimal digit in ASCII, the only ones in JSON; -1 for any other
   * character.
   */
  private static int hexadecimal(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }
}
