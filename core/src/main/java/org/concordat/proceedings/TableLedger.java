package org.concordat.proceedings;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.concordat.model.Alternative;
import org.concordat.model.Term;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;

/**
 * Keeps the days on which alternatives are on the table; withdrawals by facts do not count here.
 */
final class TableLedger {
  private final Map<String, TermLedger> terms = new HashMap<>();
  private final Set<String> changed = new HashSet<>();

  TableLedger(Negotiation base) {
    for (Issue issue : base.issues().values()) {
      for (Alternative alternative : issue.alternatives()) {
        TermLedger of = new TermLedger();
        issue.terms().getOrDefault(alternative, ImmutableList.of(Term.ALWAYS)).forEach(of::add);
        terms.put(alternative.id(), of);
      }
    }
  }

  /** Adds an alternative that is not on the table yet. */
  void add(Alternative alternative) {
    terms.put(alternative.id(), new TermLedger());
    changed.add(alternative.id());
  }

  boolean includes(String alternative, LocalDate day) {
    return of(alternative).includes(day);
  }

  void begin(String alternative, LocalDate day) {
    of(alternative).begin(day);
    changed.add(alternative);
  }

  void end(String alternative, LocalDate day) {
    of(alternative).end(day);
    changed.add(alternative);
  }

  private TermLedger of(String alternative) {
    return terms.computeIfAbsent(alternative, id -> new TermLedger());
  }

  /** Returns whether the terms of an alternative differ from those in the document. */
  boolean isChanged(Alternative alternative) {
    return changed.contains(alternative.id());
  }

  /** Returns the present terms of an alternative. */
  ImmutableList<Term> terms(Alternative alternative) {
    return ImmutableList.copyOf(of(alternative.id()).terms());
  }
}
