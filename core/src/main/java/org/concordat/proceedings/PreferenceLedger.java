package org.concordat.proceedings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.model.Term;
import org.concordat.negotiation.Preference;
import org.jspecify.annotations.Nullable;

/** Keeps what everybody prefers: of one actor on one issue, the latest preference ends the last. */
final class PreferenceLedger {
  /**
   * A preference as it stands.
   *
   * @param origin the number of the entry that it comes from; 0 where it comes from none
   */
  record Ranked(Preference preference, int origin) {}

  private final List<@Nullable Ranked> all = new ArrayList<>();
  private final Map<String, Integer> latest = new HashMap<>();

  /** Adds a preference, which is later than all there are. */
  void add(Preference preference, int origin) {
    LocalDate from = preference.term().from();
    String seat = preference.actor().id() + " on " + preference.issue().id();
    Integer before = latest.put(seat, all.size());
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

  /** Returns the preferences that stand on some day, in the order in which they were added. */
  List<Ranked> all() {
    return all.stream().filter(java.util.Objects::nonNull).toList();
  }
}
