package org.concordat.proceedings;

import java.util.Locale;

/**
 * Says what becomes of a seat in a body. <a
 * href="{@docRoot}/doc-files/semantics.html#section-10">Section 10 of the semantics</a>.
 */
public enum RosterChange {
  /** An actor becomes a member. */
  JOIN,

  /** A member is one no longer. */
  LEAVE,

  /** A member stays away. */
  ABSENT,

  /** A member that stayed away is there again. */
  PRESENT;

  /** Returns what is said of one actor, or of several, before the name of the body. */
  String says(boolean one) {
    return switch (this) {
      case JOIN -> one ? "joins" : "join";
      case LEAVE -> one ? "leaves" : "leave";
      case ABSENT -> (one ? "is" : "are") + " absent from";
      case PRESENT -> (one ? "is" : "are") + " present in";
    };
  }

  /** Returns the name in documents: {@code join}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
