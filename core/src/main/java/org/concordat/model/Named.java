package org.concordat.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.util.List;

/**
 * Bears an id, by which conditions and documents speak of it, and a name, by which people do.
 *
 * <p>Ids are unique over all actors, groups, bodies, issues, alternatives and facts of one
 * negotiation. A question about a thing asks about its id: {@code Actor.of("hu")} is enough to ask
 * where a negotiation's Hungary stands, and the answer has that negotiation's own things. What is
 * put into a negotiation, however, has to be the thing itself; {@code negotiation.actor("hu")}
 * returns it.
 */
public interface Named extends Serializable {

  /**
   * Returns whether {@code text} has the form of an id: a lower-case letter from {@code a} to
   * {@code z}, then such letters, digits and hyphens.
   */
  static boolean isId(String text) {
    if (text.isEmpty() || text.charAt(0) < 'a' || text.charAt(0) > 'z') {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-') {
        return false;
      }
    }
    return true;
  }

  /**
   * The words that no id may be, since conditions would be ambiguous with them. All other words of
   * the language of conditions are recognized by their position, so that {@code at} (Austria),
   * {@code it} (Italy) and {@code is} (Iceland) can be actors.
   */
  ImmutableSet<String> RESERVED = ImmutableSet.of("and", "or", "not", "always", "never");

  /** Returns the id, of the form that {@link #isId} checks. */
  String id();

  /** Returns the name for people; the id where none was given. */
  String name();

  /** Returns the name, followed by the id in brackets where it differs: {@code Hungary (hu)}. */
  default String label() {
    return name().equals(id()) ? id() : name() + " (" + id() + ")";
  }

  /**
   * Checks that {@code id} can be the id of a {@code what}.
   *
   * @param what the kind of thing with this id, for the message
   * @param id the id to check
   * @param alsoReserved further reserved words
   * @throws IllegalArgumentException if {@code id} does not have the form of an id or is reserved
   */
  static void requireId(String what, String id, String... alsoReserved) {
    requireNonNull(what, "what");
    requireNonNull(id, "id");
    requireNonNull(alsoReserved, "alsoReserved");
    if (!isId(id)) {
      throw new IllegalArgumentException(
          "the id \""
              + id
              + "\" of "
              + what
              + " should be lower-case letters, digits and hyphens and begin with a letter");
    }
    if (RESERVED.contains(id) || List.of(alsoReserved).contains(id)) {
      throw new IllegalArgumentException(
          "the id \""
              + id
              + "\" of "
              + what
              + " is a word of the language of conditions; choose another, such as \""
              + id
              + "-1\"");
    }
  }
}
