package org.concordat.negotiation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Iterables;
import java.util.NoSuchElementException;
import org.concordat.internal.Spelling;
import org.concordat.model.Named;

/**
 * Reports that a negotiation has nothing with the given name, or that {@code it}, {@code members}
 * or {@code others} is used where it has no meaning.
 */
public final class UnknownNameException extends NoSuchElementException {
  private static final long serialVersionUID = 1L;

  private final String name;

  /**
   * Reports an unknown name.
   *
   * @param what the kind of thing asked for, such as {@code actor}
   * @param name the unknown id
   * @param names the existing ids
   */
  public UnknownNameException(String what, String name, Iterable<String> names) {
    super(
        "there is no "
            + requireNonNull(what, "what")
            + " called \""
            + requireNonNull(name, "name")
            + "\" in this negotiation"
            + Spelling.hint(name, names));
    this.name = name;
  }

  private UnknownNameException(String message, String name) {
    super(message);
    this.name = name;
  }

  /** Returns the exception for an id that no such thing has. */
  static UnknownNameException of(String what, String id, Iterable<? extends Named> things) {
    return new UnknownNameException(what, id, Iterables.transform(things, Named::id));
  }

  /** Returns the exception for a word of the language of conditions that has no meaning here. */
  static UnknownNameException ofNothing(String word, String missing) {
    return new UnknownNameException(
        "\"" + word + "\" means nothing here, where " + missing + " is at hand", word);
  }

  /** Returns the unknown id, or the word without a meaning. */
  public String name() {
    return name;
  }
}
