package org.concordat.negotiation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.concordat.internal.Spelling;
import org.concordat.model.Named;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong, each thing once. */
final class Problems {
  /** So many names are compared with unknown ones; what is unknown after that gets no hint. */
  private static final int MOST_COMPARED = 2_000_000;

  private final Set<Problem> found = new LinkedHashSet<>();
  private int compared;

  void add(Problem problem) {
    found.add(problem);
  }

  void add(String place, String message, @Nullable String word) {
    found.add(new Problem(place, message, word));
  }

  /** Adds that nothing of this kind bears {@code name}. */
  void unknown(String place, String what, String name, Iterable<String> names) {
    String hint = hint(name, names);
    if (hint.isEmpty() && place.endsWith(".rule")) {
      // A ready body brings its members, not what else its rule speaks of.
      hint = "; what a rule speaks of is to be added to the negotiation";
    }
    add(place, "there is no " + what + " called \"" + name + "\"" + hint, name);
  }

  private String hint(String name, Iterable<String> names) {
    if (compared > MOST_COMPARED) {
      return "";
    }
    compared += Iterables.size(names);
    return Spelling.hint(name, names);
  }

  /**
   * Checks that {@code thing} is the one that the negotiation has under its id, and returns whether
   * there is one.
   */
  @CanIgnoreReturnValue
  <T extends Named> boolean known(
      String place, String what, T thing, Map<String, ? extends T> had) {
    T there = had.get(thing.id());
    if (there == null) {
      unknown(place, what, thing.id(), had.keySet());
    } else if (there != thing && !there.equals(thing)) {
      another(place, what, thing, there);
    }
    return there != null;
  }

  /** Adds that {@code thing} is not the one that the negotiation has under its id. */
  void another(String place, String what, Named thing, Named there) {
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
      throw new InvalidNegotiationException(ImmutableList.copyOf(found));
    }
  }
}
