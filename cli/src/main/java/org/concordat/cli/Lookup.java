package org.concordat.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import org.concordat.internal.Spelling;
import org.concordat.model.Named;
import org.concordat.negotiation.Negotiation;

/** Finds what the command line names, or says what may have been meant. */
final class Lookup {
  /** How a name may match what was typed: a whole name before the beginning of one. */
  private static final ImmutableList<BiPredicate<String, String>> MATCHES =
      ImmutableList.of(String::equals, Lookup::beginsWith);

  /** How many things that may be meant are named. */
  private static final int FEW = 3;

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
    String hint = hint(id, Maps.transformValues(things, Named::name));
    for (Map.Entry<String, ImmutableSet<String>> kind : kinds(negotiation).entrySet()) {
      if (kind.getValue().contains(id)) {
        return new RefusedException(
            "\"" + id + "\" is " + article(kind.getKey()) + ", expected " + article(what) + hint);
      }
    }
    return new RefusedException(
        "there is no " + what + " called \"" + id + "\" in this negotiation" + hint);
  }

  /**
   * Returns what was probably meant by an id that is none, or by a name.
   *
   * @param names the names of things by their ids
   */
  static String hint(String id, Map<String, String> names) {
    for (BiPredicate<String, String> match : MATCHES) {
      ImmutableSet<String> ids =
          names.entrySet().stream()
              .filter(each -> match.test(plain(each.getValue()), plain(id)))
              .map(Map.Entry::getKey)
              .collect(ImmutableSet.toImmutableSet());
      if (!ids.isEmpty() && ids.size() <= FEW) {
        return "; did you mean \"" + String.join("\" or \"", ids) + "\"?";
      }
    }
    return Spelling.hint(id, names.keySet());
  }

  private static boolean beginsWith(String name, String typed) {
    return name.startsWith(typed)
        && (name.length() == typed.length()
            || !Character.isLetterOrDigit(name.charAt(typed.length())));
  }

  /** Returns a name as people may type it: in small letters, without the article. */
  private static String plain(String name) {
    String small = name.toLowerCase(Locale.ROOT).trim();
    return small.startsWith("the ") ? small.substring("the ".length()) : small;
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
