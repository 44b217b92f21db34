package org.concordat.evidence;

import org.concordat.model.Truth;

/** Says whether a claim holds in the resolution of a negotiation on the claim's day. */
public enum Verdict {
  /** The claim is surely true. */
  HOLDS("holds"),
  /** The claim is surely false. */
  CONTRADICTED("contradicted"),
  /** The negotiation leaves the claim open. */
  NOT_SETTLED("not-settled");

  private final String text;

  Verdict(String text) {
    this.text = text;
  }

  static Verdict of(Truth truth) {
    return switch (truth) {
      case TRUE -> HOLDS;
      case FALSE -> CONTRADICTED;
      case UNKNOWN -> NOT_SETTLED;
    };
  }

  /** Returns {@code holds}, {@code contradicted} or {@code not-settled}. */
  @Override
  public String toString() {
    return text;
  }
}
