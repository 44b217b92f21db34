package org.concordat.documents;

/** Stops reading at a limit, after the error has been reported. */
final class LimitPassed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LimitPassed() {
    super("a limit is passed", null, false, false);
  }
}
