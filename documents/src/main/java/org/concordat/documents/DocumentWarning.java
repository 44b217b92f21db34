package org.concordat.documents;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.concordat.lint.WarningKind;

/**
 * Names one thing of a sound document that can hardly be meant: <a
 * href="{@docRoot}/doc-files/semantics.html#section-9">section 9 of the semantics</a>.
 *
 * @param kind what it is about
 * @param file the document, by the name under which it was read
 * @param line the line, from 1
 * @param column the column, from 1, counted in characters
 * @param message what is the matter, and what to do about it where that is known
 */
public record DocumentWarning(WarningKind kind, String file, int line, int column, String message)
    implements Serializable {
  /**
   * Names a thing.
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
