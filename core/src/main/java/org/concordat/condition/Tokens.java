package org.concordat.condition;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.concordat.internal.Spelling;
import org.concordat.model.Named;
import org.jspecify.annotations.Nullable;

/** Walks over the words and brackets of a text, and makes the exception for an unexpected one. */
final class Tokens {
  private final String text;
  private String[] words = new String[16];
  private int[] offsets = new int[16];
  private int size;
  private int next;

  /** Receives the offset of each name when the name is consumed. */
  private final IntConsumer names;

  Tokens(String text, IntConsumer names) {
    this.text = text;
    this.names = names;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int start = at++;
      if (!isBlank(c)) {
        while (!isBracket(c) && at < text.length() && isPartOfWord(text.charAt(at))) {
          at++;
        }
        add(text.substring(start, at), start);
      }
    }
  }

  private void add(String word, int offset) {
    if (size == words.length) {
      words = Arrays.copyOf(words, 2 * size);
      offsets = Arrays.copyOf(offsets, 2 * size);
    }
    words[size] = word;
    offsets[size] = offset;
    size++;
  }

  private static boolean isPartOfWord(char c) {
    return !isBlank(c) && !isBracket(c);
  }

  private static boolean isBracket(char c) {
    return c == '(' || c == ')';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** Returns the number of the current word, for {@link #backTo}. */
  int place() {
    return next;
  }

  /** Goes back to the word with the number {@code place}. */
  void backTo(int place) {
    next = place;
  }

  /** Returns the current word; empty at the end of the text. */
  String peek() {
    return peek(0);
  }

  /**
   * Returns the word {@code ahead} places after the current one; empty past the end of the text.
   */
  String peek(int ahead) {
    return next + ahead < size ? words[next + ahead] : "";
  }

  /** Returns the current word and moves on to the next. */
  @CanIgnoreReturnValue
  String take() {
    String word = peek();
    next++;
    return word;
  }

  /** Moves on if the current word is {@code word}, and returns whether it was. */
  boolean takeIf(String word) {
    if (!peek().equals(word)) {
      return false;
    }
    next++;
    return true;
  }

  /** Moves on past {@code word}, which has to be the current word. */
  void expect(String word) {
    if (!takeIf(word)) {
      throw unexpected("\"" + word + "\"", List.of(word));
    }
  }

  /** Returns the current word, which has to be an id, and moves on. */
  String takeId(String what) {
    String word = peek();
    if (!Named.isId(word) || Named.RESERVED.contains(word)) {
      String lower = word.toLowerCase(Locale.ROOT);
      throw unexpected(what, Named.isId(lower) && !lower.equals(word) ? lower : null);
    }
    names.accept(offsets[next]);
    next++;
    return word;
  }

  /** Returns the exception for a current word that is not what was expected. */
  ConditionSyntaxException unexpected(String expected, Iterable<String> words) {
    return unexpected(expected, Spelling.nearest(peek(), words).orElse(null));
  }

  private ConditionSyntaxException unexpected(String expected, @Nullable String suggestion) {
    int offset = next < size ? offsets[next] : text.length();
    return new ConditionSyntaxException(text, offset, peek(), expected, suggestion);
  }
}
