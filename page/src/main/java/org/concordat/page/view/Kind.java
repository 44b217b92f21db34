package org.concordat.page.view;

import org.concordat.model.Position;
import org.concordat.model.Stance;

/** Says how a position is shown: its mark, and the name of its style. */
public enum Kind {
  /** Opposed, whatever else happens. */
  OPPOSED("✕", "opposed"),
  /** May oppose, and will not support. */
  WITHHOLDING("!", "withholding"),
  /** Anything from opposition to support. */
  UNDECLARED("?", "undeclared"),
  /** Neither for nor against. */
  ASIDE("–", "aside"),
  /** Not settled, but no opposition. */
  MILD("≈", "mild"),
  /** In support, whatever else happens. */
  SUPPORT("✓", "support");

  private final String mark;
  private final String style;

  Kind(String mark, String style) {
    this.mark = mark;
    this.style = style;
  }

  /** Returns the kind of a position. */
  public static Kind of(Position position) {
    if (position.low() == Stance.SUPPORT) {
      return SUPPORT;
    }
    if (position.high() == Stance.OPPOSE) {
      return OPPOSED;
    }
    if (position.low() == Stance.OPPOSE) {
      return position.high() == Stance.SUPPORT ? UNDECLARED : WITHHOLDING;
    }
    return position.high() == Stance.SUPPORT ? MILD : ASIDE;
  }

  String mark() {
    return mark;
  }

  String style() {
    return style;
  }
}
