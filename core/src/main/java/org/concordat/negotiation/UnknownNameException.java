package org.concordat.negotiation;

import java.util.NoSuchElementException;
import org.concordat.internal.Spelling;

/** Tells that a negotiation has nothing of the name that was asked for. */
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
            + what
            + " called \""
            + name
            + "\" in this negotiation"
            + Spelling.hint(name, names));
    this.name = name;
  }

  /** Returns the id that nothing bears. */
  public String name() {
    return name;
  }
}
