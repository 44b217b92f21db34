package org.concordat.proceedings;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Truth;

/** Keeps the histories of facts. */
final class FactLedger {
  private final Map<String, Fact> facts = new LinkedHashMap<>();
  private final Map<String, NavigableMap<LocalDate, Truth>> histories = new HashMap<>();

  Map<String, Fact> known() {
    return facts;
  }

  private Fact known(String id) {
    return requireNonNull(facts.get(id), id);
  }

  void add(Fact fact) {
    facts.put(fact.id(), fact);
  }

  /** Puts a fact into a state from a day on, until its next change. */
  void change(String id, LocalDate day, Truth state) {
    histories.computeIfAbsent(id, each -> new TreeMap<>(known(id).history())).put(day, state);
  }

  /** Returns whether a fact that is true on a day withdraws an alternative. */
  boolean withdraw(String alternative, LocalDate day) {
    for (Fact fact : facts.values()) {
      Alternative withdrawn = fact.withdraws().orElse(null);
      if (withdrawn != null
          && withdrawn.id().equals(alternative)
          && fact(fact.id()).stateOn(day) == Truth.TRUE) {
        return true;
      }
    }
    return false;
  }

  /** Returns a fact with its present history. */
  Fact fact(String id) {
    Fact fact = known(id);
    NavigableMap<LocalDate, Truth> history = histories.get(id);
    return history == null ? fact : fact.toBuilder().clearChanges().changes(history).build();
  }
}
