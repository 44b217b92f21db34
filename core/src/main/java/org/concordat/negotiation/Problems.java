package org.concordat.negotiation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.concordat.internal.Spelling;
import org.concordat.model.Named;
import org.jspecify.annotations.Nullable;

/** Collects problems, each once. */
final class Problems {
  /** The most names compared with unknown ones; unknown names after that get no suggestion. */
  private static final int MAX_COMPARED = 2_000_000;

  /**
   * The problems found, by their content; which name of a condition is at fault does not tell two
   * problems apart.
   */
  private final Map<Problem, Problem> found = new LinkedHashMap<>();

  private int compared;

  void add(Problem problem) {
    found.putIfAbsent(
        new Problem(problem.place(), problem.statement(), problem.advice(), problem.value(), null),
        problem);
  }

  void add(String place, String statement, @Nullable String value) {
    add(place, statement, value, "");
  }

  void add(String place, String statement, @Nullable String value, String advice) {
    add(new Problem(place, statement, advice, value, null));
  }

  void add(Place place, String statement, @Nullable String value) {
    add(place.toString(), statement, value);
  }

  void add(Place place, String statement, @Nullable String value, String advice) {
    add(place.toString(), statement, value, advice);
  }

  /** Adds a problem with one of the names in a condition. */
  void add(Place condition, int name, String statement, @Nullable String value) {
    add(condition, name, statement, value, "");
  }

  /** Adds a problem with one of the names in a condition, and advice. */
  void add(Place condition, int name, String statement, @Nullable String value, String advice) {
    add(new Problem(condition.toString(), statement, advice, value, name));
  }

  /** Adds the problem that nothing of this kind is called {@code name}. */
  private void unknown(Place place, String what, String name, Iterable<String> names) {
    add(place, noSuch(what, name), name, spelling(name, names));
  }

  /**
   * Adds the problem that nothing of this kind is called {@code value}, which is one of the names
   * in a condition.
   */
  void unknown(Place condition, int name, String what, String value, Iterable<String> names) {
    String advice = spelling(value, names);
    // A ready body brings its members with it, but not the groups and facts that its rule names.
    boolean ofRule = advice.isEmpty() && condition.toString().endsWith(".rule");
    add(
        condition,
        name,
        noSuch(what, value),
        value,
        ofRule ? "what a rule speaks of is to be added to the negotiation" : advice);
  }

  private static String noSuch(String what, String name) {
    return "there is no " + what + " called \"" + name + "\"";
  }

  private String spelling(String name, Iterable<String> names) {
    if (compared > MAX_COMPARED) {
      return "";
    }
    compared += Iterables.size(names);
    return Spelling.advice(name, names);
  }

  /**
   * Checks that {@code thing} is what the negotiation has under its id, and returns whether the
   * negotiation has anything under that id.
   */
  @CanIgnoreReturnValue
  <T extends Named> boolean known(Place place, String what, T thing, Map<String, ? extends T> had) {
    T there = had.get(thing.id());
    if (there == null) {
      unknown(place, what, thing.id(), had.keySet());
    } else if (there != thing && !there.equals(thing)) {
      another(place, what, thing, there);
    }
    return there != null;
  }

  /** Adds the problem that {@code thing} differs from what the negotiation has under its id. */
  void another(Place place, String what, Named thing, Named there) {
    add(
        place,
        "this is another "
            + what
            + " \""
            + thing.id()
            + "\" than the negotiation's: "
            + thing
            + " is not "
            + there,
        thing.id());
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidNegotiationException(ImmutableList.copyOf(found.values()));
    }
  }
}
