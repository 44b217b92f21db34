package org.concordat.negotiation;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.Set;
import org.concordat.internal.Spelling;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong, each thing once. */
final class Problems {
  private final Set<Problem> found = new LinkedHashSet<>();

  void add(Problem problem) {
    found.add(problem);
  }

  void add(String place, String message, @Nullable String word) {
    found.add(new Problem(place, message, word));
  }

  /** Adds that nothing of this kind bears {@code name}. */
  void unknown(String place, String what, String name, Iterable<String> names) {
    add(
        place,
        "there is no " + what + " called \"" + name + "\"" + Spelling.hint(name, names),
        name);
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidNegotiationException(ImmutableList.copyOf(found));
    }
  }
}
