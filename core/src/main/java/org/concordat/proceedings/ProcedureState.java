package org.concordat.proceedings;

import java.util.Locale;

/**
 * Names the states of a procedure. <a href="{@docRoot}/doc-files/semantics.html#section-10">Section
 * 10 of the semantics</a>.
 */
public enum ProcedureState {
  /** It will be opened at a later moment. */
  DRAFT,

  /** It is under way. */
  OPEN,

  /** An objection broke silence. */
  BROKEN,

  /** It ended, and the alternative is adopted. */
  ADOPTED,

  /** It ended, and the alternative is not adopted. */
  FAILED,

  /** It was given up, or the alternative was taken off the table. */
  WITHDRAWN,

  /** It was passed on to another body. */
  ESCALATED;

  /** Returns the name in documents: {@code adopted}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
