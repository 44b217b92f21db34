package org.concordat.documents;

/** Says that a limit is passed, which is among the errors already, and that reading stops. */
final class LimitPassed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LimitPassed() {
    super("a limit is passed", null, false, false);
  }
}
