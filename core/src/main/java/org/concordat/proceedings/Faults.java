package org.concordat.proceedings;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.internal.Spelling;
import org.concordat.negotiation.Problem;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the entries of a journal. */
final class Faults {
  /** So many are told at most: of a journal for another document every entry may be wrong. */
  static final int MOST = 1000;

  private static final Pattern ENTRY = Pattern.compile("entries\\[(\\d+)].*");

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

  /** Returns the number of the entry of which a problem is told; 0 where it is of none. */
  static int entryOf(Problem problem) {
    Matcher entry = ENTRY.matcher(problem.place());
    return entry.matches() ? Integer.parseInt(entry.group(1)) : 0;
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
