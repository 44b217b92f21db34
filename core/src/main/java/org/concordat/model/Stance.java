package org.concordat.model;

/**
 * Says where one actor stands on one alternative. The constants form a chain in the order of
 * declaration, from opposition to support.
 */
public enum Stance {
  /** Objects, and means the objection to stop a decision by consensus. */
  OPPOSE("oppose"),
  /**
   * Disagrees on the record without blocking: the European Union's constructive abstention (Art.
   * 31(1) TEU), a NATO reservation or footnote, "stand aside" in consensus handbooks.
   */
  STAND_ASIDE("stand-aside"),
  /** Takes no side. */
  ABSTAIN("abstain"),
  /** Is in favour. */
  SUPPORT("support");

  private final String text;

  Stance(String text) {
    this.text = text;
  }

  /** Returns whether this stance is {@code other} or higher in the chain. */
  public boolean isAtLeast(Stance other) {
    return compareTo(other) >= 0;
  }

  /** Returns the lower of this stance and {@code other}. */
  public Stance min(Stance other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** Returns the higher of this stance and {@code other}. */
  public Stance max(Stance other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /**
   * Returns the word for this stance in documents: {@code oppose}, {@code stand-aside}, {@code
   * abstain} or {@code support}.
   */
  @Override
  public String toString() {
    return text;
  }
}
