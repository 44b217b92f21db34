package org.concordat.documents;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.concordat.lint.WarningKind;

/**
 * Describes one thing in a sound document that is hardly meant: <a
 * href="{@docRoot}/doc-files/semantics.html#section-9">section 9 of the semantics</a>.
 *
 * @param kind what it is about
 * @param file the name of the document, as given to the reader
 * @param line the line, from 1
 * @param column the column, from 1, counted in characters
 * @param message what is wrong and, if known, what to do about it
 */
public record DocumentWarning(WarningKind kind, String file, int line, int column, String message)
    implements Serializable {
  /**
   * Describes a thing.
   *
   * @throws IllegalArgumentException if the line or the column is less than 1
   */
  public DocumentWarning {
    requireNonNull(kind, "kind");
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
