package org.concordat.cli;

import com.google.common.collect.ImmutableList;
import org.concordat.documents.DocumentError;

/** States why a file or a question is refused, in lines for the person who asked. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final ImmutableList<DocumentError> errors;

  /** Refuses for one reason. */
  RefusedException(String message) {
    super(message);
    this.errors = ImmutableList.of();
  }

  /** Refuses a document for what is wrong with it. */
  RefusedException(ImmutableList<DocumentError> errors) {
    super(String.join("\n", errors.stream().map(DocumentError::toString).toList()));
    this.errors = errors;
  }

  /** Returns what is wrong with the document; empty where that is not the reason. */
  ImmutableList<DocumentError> errors() {
    return errors;
  }
}
