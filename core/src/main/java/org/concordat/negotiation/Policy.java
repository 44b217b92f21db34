package org.concordat.negotiation;

/** Says how an actor acts on its ranking of the alternatives. */
public enum Policy {
  /**
   * Supports every acceptable alternative, abstains on every tolerable one, and opposes the other
   * ranked ones.
   */
  APPROVE("approve"),
  /**
   * Supports an acceptable alternative, or abstains on a tolerable one, only when nothing that it
   * ranks strictly higher is on the table; otherwise opposes it.
   */
  HOLD_OUT("hold-out");

  private final String text;

  Policy(String text) {
    this.text = text;
  }

  /** Returns the word for this policy in documents: {@code approve} or {@code hold-out}. */
  @Override
  public String toString() {
    return text;
  }
}
