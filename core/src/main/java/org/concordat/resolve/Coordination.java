package org.concordat.resolve;

/**
 * Says how cycles of actors who wait for each other are closed: <a
 * href="{@docRoot}/doc-files/semantics.html#section-4">section 4 of the semantics</a>.
 */
public enum Coordination {
  /**
   * Someone must move first: support never rests on a promise that rests on itself (the
   * well-founded fixpoint).
   */
  SEQUENTIAL("sequential"),
  /**
   * Those who only wait for each other move together (the dual of the well-founded fixpoint, with
   * greatest fixpoints).
   */
  JOINT("joint"),
  /**
   * Cycles stay open: only what holds however they are closed is settled (the Kripke–Kleene
   * fixpoint).
   */
  ANY("any");

  private final String text;

  Coordination(String text) {
    this.text = text;
  }

  /**
   * Returns the word for this coordination on the command line: {@code sequential}, {@code joint}
   * or {@code any}.
   */
  @Override
  public String toString() {
    return text;
  }
}
