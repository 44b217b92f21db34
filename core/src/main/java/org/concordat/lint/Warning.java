package org.concordat.lint;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Describes one thing in a negotiation that is hardly meant.
 *
 * @param kind what it is about
 * @param place where: {@code facts.strike}, {@code commitments[3].when}; indices count from 0 in
 *     the order given
 * @param message what is wrong and, if known, what to do about it
 * @param because the place of the commitment that hides this one; {@code null} if none does, or
 *     only several do together
 */
public record Warning(WarningKind kind, String place, String message, @Nullable String because)
    implements Serializable {
  /** Describes a thing. */
  public Warning {
    requireNonNull(kind, "kind");
    requireNonNull(place, "place");
    requireNonNull(message, "message");
  }

  Warning(WarningKind kind, String place, String message) {
    this(kind, place, message, null);
  }

  /** Returns the warning for people: {@code facts.strike: this lever is true already}. */
  @Override
  public String toString() {
    return place + ": " + message + (because == null ? "" : " (" + because + ")");
  }
}
