package org.concordat.negotiation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Iterables;
import java.util.NoSuchElementException;
import org.concordat.internal.Spelling;
import org.concordat.model.Named;

/**
 * Tells that a negotiation has nothing of the name that was asked for, or that {@code it}, {@code
 * members} or {@code others} stands where it means nothing.
 */
public final class UnknownNameException extends NoSuchElementException {
  private static final long serialVersionUID = 1L;

  private final String name;

  /**
   * Tells that there is none.
   *
   * @param what what was asked for, such as {@code actor}
   * @param name the id that nothing bears
   * @param names the ids that there are
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

  /** Returns the exception that tells that no such thing has an id. */
  static UnknownNameException of(String what, String id, Iterable<? extends Named> things) {
    return new UnknownNameException(what, id, Iterables.transform(things, Named::id));
  }

  /** Returns the exception that tells that a word of the language of conditions has no meaning. */
  static UnknownNameException ofNothing(String word, String missing) {
    return new UnknownNameException(
        "\"" + word + "\" means nothing here, where " + missing + " is at hand", word);
  }

  /** Returns the id that nothing bears, or the word that means nothing. */
  public String name() {
    return name;
  }
}
