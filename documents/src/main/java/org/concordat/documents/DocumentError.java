package org.concordat.documents;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * Says one thing that is wrong with a document.
 *
 * @param file the name of the document, as the reader was told it
 * @param line the line of the key or value at fault, from 1
 * @param column the column where it begins, from 1, in characters (code points)
 * @param message what is wrong, and what was expected
 */
public record DocumentError(String file, int line, int column, String message)
    implements Serializable {
  /** Describes an error. */
  public DocumentError {
    requireNonNull(file, "file");
    requireNonNull(message, "message");
  }

  /** Returns {@code file:line:column: message}. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + message;
  }
}
