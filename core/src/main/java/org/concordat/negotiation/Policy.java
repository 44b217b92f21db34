package org.concordat.negotiation;

/** Says how an actor acts on its ranking of the alternatives. */
public enum Policy {
  /**
   * Supports every acceptable alternative, abstains on every tolerable one, opposes the ranked
   * rest.
   */
  APPROVE("approve"),
  /**
   * Does so for an acceptable or tolerable alternative only when every one that it ranks strictly
   * higher is not on the table; else opposes.
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
