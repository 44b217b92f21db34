package org.concordat.proceedings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.model.Term;
import org.concordat.negotiation.Preference;
import org.jspecify.annotations.Nullable;

/** Keeps the preferences: a new preference of an actor on an issue ends the one before. */
final class PreferenceLedger {
  /**
   * A preference with its present term.
   *
   * @param origin the number of the entry that stated it; 0 for a preference of the document
   */
  record Ranked(Preference preference, int origin) {}

  private final List<@Nullable Ranked> all = new ArrayList<>();
  private final Map<String, Integer> latest = new HashMap<>();

  /** Adds a preference, which has to be later than all others. */
  void add(Preference preference, int origin) {
    LocalDate from = preference.term().from();
    String key = preference.actor().id() + " on " + preference.issue().id();
    Integer before = latest.put(key, all.size());
    Ranked ended = before == null ? null : all.get(before);
    if (ended != null && from != null) {
      all.set(before, until(ended, from));
    }
    all.add(new Ranked(preference, origin));
  }

  private static @Nullable Ranked until(Ranked ranked, LocalDate day) {
    Term term = ranked.preference().term();
    LocalDate until = term.until();
    if (until != null && !until.isAfter(day)) {
      return ranked;
    }
    Term shorter = new Term(term.from(), day);
    return shorter.isInOrder()
        ? new Ranked(ranked.preference().toBuilder().term(shorter).build(), ranked.origin())
        : null;
  }

  /** Returns the preferences that stand on some day, in the order of adding. */
  List<Ranked> all() {
    return all.stream().filter(java.util.Objects::nonNull).toList();
  }
}
