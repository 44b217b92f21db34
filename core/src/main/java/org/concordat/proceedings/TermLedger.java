package org.concordat.proceedings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.concordat.model.Term;

/**
 * Keeps the terms of something that begins and ends: a membership, an absence, an alternative on
 * the table.
 */
final class TermLedger {
  private final List<Term> terms = new ArrayList<>(1);

  /** Adds a term, which must not overlap another. */
  void add(Term term) {
    terms.add(term);
  }

  boolean includes(LocalDate day) {
    return terms.stream().anyMatch(term -> term.includes(day));
  }

  /** Begins a term on a day that no term includes; it lasts until the next term. */
  void begin(LocalDate day) {
    LocalDate next = null;
    for (Term term : terms) {
      LocalDate from = term.from();
      if (from != null && from.isAfter(day) && (next == null || from.isBefore(next))) {
        next = from;
      }
    }
    terms.add(new Term(day, next));
  }

  /** Ends the term that includes a day, on that day. */
  void end(LocalDate day) {
    terms.replaceAll(term -> term.includes(day) ? new Term(term.from(), day) : term);
    terms.removeIf(term -> !term.isInOrder());
  }

  /** Returns the terms, which do not overlap. */
  List<Term> terms() {
    return terms;
  }
}
