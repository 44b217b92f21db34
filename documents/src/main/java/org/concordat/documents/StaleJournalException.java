package org.concordat.documents;

import static java.util.Objects.requireNonNull;

import java.io.IOException;

/** Reports that a journal has changed since the caller read it. */
public final class StaleJournalException extends IOException {
  private static final long serialVersionUID = 1L;

  private final int expected;
  private final int actual;

  /**
   * Reports the numbers of entries.
   *
   * @param file the name of the journal
   * @param expected how many entries were expected
   * @param actual how many there are
   */
  public StaleJournalException(String file, int expected, int actual) {
    super(
        requireNonNull(file, "file")
            + " has "
            + actual
            + " entries, expected "
            + expected
            + "; read it again, and append to what it has become");
    this.expected = expected;
    this.actual = actual;
  }

  /** Returns how many entries were expected. */
  public int expected() {
    return expected;
  }

  /** Returns how many entries there are. */
  public int actual() {
    return actual;
  }
}
