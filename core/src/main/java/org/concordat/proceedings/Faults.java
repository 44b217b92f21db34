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
  /** The most faults reported: with a journal for another document, every entry may be wrong. */
  static final int MAX = 1000;

  private static final Pattern ENTRY = Pattern.compile("entries\\[(\\d+)].*");

  private final List<Problem> found = new ArrayList<>();

  /** Adds a fault with a field of an entry; an empty field stands for the whole entry. */
  void add(int number, String field, String statement, @Nullable String value) {
    add(number, field, statement, value, "");
  }

  /** Adds a fault with a field of an entry, and advice. */
  void add(int number, String field, String statement, @Nullable String value, String advice) {
    add(new Problem(place(number, field), statement, advice, value, null));
  }

  void add(Problem problem) {
    if (found.size() < MAX) {
      found.add(problem);
    }
  }

  /** Adds the fault that nothing of a kind has a name. */
  void unknown(int number, String field, String what, String name, Iterable<String> names) {
    add(
        number,
        field,
        "there is no " + what + " called \"" + name + "\"",
        name,
        Spelling.advice(name, names));
  }

  static String place(int number, String field) {
    return "entries[" + number + "]" + (field.isEmpty() ? "" : "." + field);
  }

  /** Returns the number of the entry to which a problem belongs; 0 if it belongs to none. */
  static int entryOf(Problem problem) {
    Matcher entry = ENTRY.matcher(problem.place());
    return entry.matches() ? Integer.parseInt(entry.group(1)) : 0;
  }

  /** Returns the thing with an id; {@code null}, after adding a fault, if there is none. */
  <T> @Nullable T find(int number, String field, String what, String id, Map<String, T> things) {
    T found = things.get(id);
    if (found == null) {
      unknown(number, field, what, id, things.keySet());
    }
    return found;
  }

  /**
   * Throws if there is any fault.
   *
   * @throws InvalidEventException if there is
   */
  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidEventException(ImmutableList.copyOf(found));
    }
  }
}
