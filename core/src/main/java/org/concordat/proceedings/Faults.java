package org.concordat.proceedings;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concordat.internal.Spelling;
import org.concordat.negotiation.Problem;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the entries of a journal. */
final class Faults {
  /** So many are told at most: of a journal for another document every entry may be wrong. */
  private static final int MOST = 1000;

  private final List<Problem> found = new ArrayList<>();

  /** Adds that a field of an entry is not as it should be; all of the entry for an empty field. */
  void add(int number, String field, String message, @Nullable String word) {
    add(new Problem(place(number, field), message, word));
  }

  void add(Problem problem) {
    if (found.size() < MOST) {
      found.add(problem);
    }
  }

  /** Adds that nothing of a kind bears a name. */
  void unknown(int number, String field, String what, String name, Iterable<String> names) {
    add(
        number,
        field,
        "there is no " + what + " called \"" + name + "\"" + Spelling.hint(name, names),
        name);
  }

  static String place(int number, String field) {
    return "entries[" + number + "]" + (field.isEmpty() ? "" : "." + field);
  }

  /** Returns whether a problem is told of an entry. */
  static boolean isAtEntry(Problem problem) {
    return problem.place().startsWith("entries[");
  }

  /** Returns a problem with the negotiation as a whole, told of an entry. */
  static Problem atEntry(int number, Problem problem) {
    return new Problem(
        place(number, ""), problem.place() + ": " + problem.message(), problem.word());
  }

  /** Returns what is known under an id; {@code null}, and a fault, where nothing is. */
  <T> @Nullable T find(int number, String field, String what, String id, Map<String, T> things) {
    T found = things.get(id);
    if (found == null) {
      unknown(number, field, what, id, things.keySet());
    }
    return found;
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /**
   * Ends where anything is wrong.
   *
   * @throws InvalidEventException if anything is
   */
  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidEventException(ImmutableList.copyOf(found));
    }
  }
}
