package org.concordat.documents;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;

/** Reports everything that is wrong with a document. */
public final class InvalidDocumentException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final int MAX_SHOWN = 20;

  private final ImmutableList<DocumentError> errors;

  InvalidDocumentException(ImmutableList<DocumentError> errors) {
    super(text(errors));
    this.errors = errors;
  }

  /** Returns all errors, in the order of the document. */
  public ImmutableList<DocumentError> errors() {
    return errors;
  }

  private static String text(ImmutableList<DocumentError> errors) {
    String shown =
        errors.stream().limit(MAX_SHOWN).map(DocumentError::toString).collect(joining("\n"));
    int rest = errors.size() - MAX_SHOWN;
    return shown + (rest > 0 ? "\nand " + rest + " more, in errors()" : "");
  }
}
