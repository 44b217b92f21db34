package org.concordat.proceedings;

import java.util.Locale;

/**
 * Names the changes in a body's roster. <a
 * href="{@docRoot}/doc-files/semantics.html#section-10">Section 10 of the semantics</a>.
 */
public enum RosterChange {
  /** An actor becomes a member. */
  JOIN,

  /** A member leaves the body. */
  LEAVE,

  /** A member stays away. */
  ABSENT,

  /** An absent member is present again. */
  PRESENT;

  /** Returns the verb, for one actor or several, before the name of the body. */
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
