package org.concordat.resolve;

import org.concordat.internal.network.Closure;

/**
 * Says how circles are closed in which actors wait for each other: section 4 of {@code
 * docs/semantics.md}.
 */
public enum Coordination {
  /**
   * Someone must move first: support never rests on a promise that rests on itself. The
   * well-founded fixpoint.
   */
  SEQUENTIAL("sequential", Closure.LEAST),
  /** Those who only wait for each other jump together. The same with greatest fixpoints. */
  JOINT("joint", Closure.GREATEST),
  /** Only what holds either way. The Kripke–Kleene fixpoint. */
  ANY("any", Closure.NONE);

  private final String text;
  private final Closure closure;

  Coordination(String text, Closure closure) {
    this.text = text;
    this.closure = closure;
  }

  /**
   * Returns the same for the compiled form. For the analyses of this library; its type is no part
   * of the public API.
   */
  public Closure closure() {
    return closure;
  }

  /**
   * Returns the word for it on the command line: {@code sequential}, {@code joint} or {@code any}.
   */
  @Override
  public String toString() {
    return text;
  }
}
