package org.concordat.documents;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * Describes one thing that is wrong with a document.
 *
 * @param file the name of the document, as given to the reader
 * @param line the line of the key or value at fault, from 1
 * @param column the column where it begins, from 1, in characters (code points)
 * @param message what is wrong, and what was expected
 */
public record DocumentError(String file, int line, int column, String message)
    implements Serializable {
  /**
   * Describes an error.
   *
   * @throws IllegalArgumentException if the line or the column is less than 1
   */
  public DocumentError {
    requireNonNull(file, "file");
    requireNonNull(message, "message");
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException(
          "lines and columns are counted from 1, not from " + Math.min(line, column));
    }
  }

  /** Returns {@code file:line:column: message}. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + message;
  }
}
