package org.concordat.cli;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import org.concordat.internal.Spelling;
import org.concordat.model.Named;
import org.concordat.negotiation.Negotiation;

/** Finds what the command line names, or says what may have been meant. */
final class Lookup {
  private Lookup() {}

  /**
   * Returns the thing that has an id.
   *
   * @param what the kind of thing, such as {@code actor}
   * @param things those that may be named, by id
   * @throws RefusedException if there is none
   */
  static <T extends Named> T find(
      Negotiation negotiation, String what, Map<String, T> things, String id)
      throws RefusedException {
    T thing = things.get(id);
    if (thing == null) {
      throw refusal(negotiation, what, things, id);
    }
    return thing;
  }

  /** Returns the refusal of an id that no such thing has. */
  static RefusedException refusal(
      Negotiation negotiation, String what, Map<String, ? extends Named> things, String id) {
    String named = named(id, things);
    String hint =
        named.isEmpty() ? Spelling.hint(id, things.keySet()) : "; did you mean \"" + named + "\"?";
    for (Map.Entry<String, ImmutableSet<String>> kind : kinds(negotiation).entrySet()) {
      if (kind.getValue().contains(id)) {
        return new RefusedException(
            "\"" + id + "\" is " + article(kind.getKey()) + ", expected " + article(what) + hint);
      }
    }
    return new RefusedException(
        "there is no " + what + " called \"" + id + "\" in this negotiation" + hint);
  }

  /** Returns the id of the only thing with a name for people; empty if there is no such one. */
  private static String named(String name, Map<String, ? extends Named> things) {
    ImmutableSet<String> ids =
        things.values().stream()
            .filter(thing -> thing.name().equalsIgnoreCase(name))
            .map(Named::id)
            .collect(ImmutableSet.toImmutableSet());
    return ids.size() == 1 ? ids.iterator().next() : "";
  }

  private static ImmutableMap<String, ImmutableSet<String>> kinds(Negotiation negotiation) {
    return ImmutableMap.of(
        "actor", negotiation.actors().keySet(),
        "group", negotiation.groups().keySet(),
        "body", negotiation.bodies().keySet(),
        "issue", negotiation.issues().keySet(),
        "alternative", negotiation.alternatives().keySet(),
        "fact", negotiation.facts().keySet());
  }

  private static String article(String what) {
    return ("aeiou".indexOf(what.charAt(0)) < 0 ? "a " : "an ") + what;
  }
}
