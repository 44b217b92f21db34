package org.concordat.resolve;

/**
 * Says how cycles are closed in which actors wait for each other: <a
 * href="{@docRoot}/doc-files/semantics.html#section-4">section 4 of the semantics</a>.
 */
public enum Coordination {
  /**
   * Someone must move first: support never rests on a promise that rests on itself. The
   * well-founded fixpoint.
   */
  SEQUENTIAL("sequential"),
  /** Those who only wait for each other jump together. The same with greatest fixpoints. */
  JOINT("joint"),
  /** Only what holds either way. The Kripke–Kleene fixpoint. */
  ANY("any");

  private final String text;

  Coordination(String text) {
    this.text = text;
  }

  /**
   * Returns the word for it on the command line: {@code sequential}, {@code joint} or {@code any}.
   */
  @Override
  public String toString() {
    return text;
  }
}
