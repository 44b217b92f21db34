package org.concordat.condition;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reports that a text is no condition: where it goes wrong, what was found there, what was
 * expected, and a similar word if there is one.
 */
public final class ConditionSyntaxException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_SHOWN = 200;

  private final String text;
  private final int offset;
  private final String found;
  private final String expected;
  private final @Nullable String suggestion;

  ConditionSyntaxException(
      String text, int offset, String found, String expected, @Nullable String suggestion) {
    super(
        "at column "
            + (offset + 1)
            + " of \""
            + shown(text)
            + "\": "
            + problem(found, expected, suggestion));
    this.text = text;
    this.offset = offset;
    this.found = found;
    this.expected = expected;
    this.suggestion = suggestion;
  }

  private static String shown(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }

  private static String problem(String found, String expected, @Nullable String suggestion) {
    return "found "
        + (found.isEmpty() ? "the end" : "\"" + shown(found) + "\"")
        + ", expected "
        + expected
        + (suggestion == null ? "" : "; did you mean \"" + suggestion + "\"?");
  }

  /** Returns the text that was to be read. */
  public String text() {
    return text;
  }

  /** Returns the offset of the error in the text, from 0. */
  public int offset() {
    return offset;
  }

  /** Returns the word that was found there; empty for the end of the text. */
  public String found() {
    return found;
  }

  /** Returns what was expected there. */
  public String expected() {
    return expected;
  }

  /** Returns the word that was probably meant. */
  public Optional<String> suggestion() {
    return Optional.ofNullable(suggestion);
  }

  /**
   * Returns the message without the place and the text: what was found, what was expected, what was
   * probably meant.
   */
  public String problem() {
    return problem(found, expected, suggestion);
  }

  /** Returns the same with another word in the place of {@link #suggestion()}. */
  public String problem(String meant) {
    return problem(found, expected, requireNonNull(meant, "meant"));
  }
}
