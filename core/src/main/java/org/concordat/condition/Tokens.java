package org.concordat.condition;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.internal.Spelling;
import org.concordat.model.Named;
import org.jspecify.annotations.Nullable;

/** Walks over the words and brackets of a text, and says what is wrong with the one at hand. */
final class Tokens {
  private static final Pattern TOKEN = Pattern.compile("[()]|[^\\s()]+");

  private record Token(String word, int offset) {}

  private final String text;
  private final ImmutableList<Token> tokens;
  private int next;

  Tokens(String text) {
    this.text = text;
    ImmutableList.Builder<Token> found = ImmutableList.builder();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      found.add(new Token(matcher.group(), matcher.start()));
    }
    this.tokens = found.build();
  }

  /** Returns which word is at hand, to come back to it. */
  int place() {
    return next;
  }

  /** Goes back to the word that was at hand at {@code place}. */
  void backTo(int place) {
    next = place;
  }

  /** Returns the word at hand; empty at the end of the text. */
  String peek() {
    return peek(0);
  }

  /** Returns the word so many places further on; empty behind the end of the text. */
  String peek(int ahead) {
    return next + ahead < tokens.size() ? tokens.get(next + ahead).word() : "";
  }

  /** Returns the word at hand and moves on to the next. */
  @CanIgnoreReturnValue
  String take() {
    String word = peek();
    next++;
    return word;
  }

  /** Moves on if the word at hand is {@code word}, and returns whether it was. */
  boolean takeIf(String word) {
    if (!peek().equals(word)) {
      return false;
    }
    next++;
    return true;
  }

  /** Moves on over {@code word}, which has to be the word at hand. */
  void expect(String word) {
    if (!takeIf(word)) {
      throw unexpected("\"" + word + "\"", List.of(word));
    }
  }

  /** Moves on over an id. */
  String takeId(String what) {
    String word = peek();
    if (!Named.ID.matcher(word).matches() || Named.RESERVED.contains(word)) {
      String lower = word.toLowerCase(Locale.ROOT);
      throw unexpected(
          what, Named.ID.matcher(lower).matches() && !lower.equals(word) ? lower : null);
    }
    next++;
    return word;
  }

  /** Returns the exception that says that the word at hand is not what was expected. */
  ConditionSyntaxException unexpected(String expected, Iterable<String> words) {
    return unexpected(expected, Spelling.nearest(peek(), words).orElse(null));
  }

  private ConditionSyntaxException unexpected(String expected, @Nullable String suggestion) {
    int offset = next < tokens.size() ? tokens.get(next).offset() : text.length();
    return new ConditionSyntaxException(text, offset, peek(), expected, suggestion);
  }
}
