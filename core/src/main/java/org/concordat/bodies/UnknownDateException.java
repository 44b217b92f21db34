package org.concordat.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.concordat.model.Term;

/** Reports that something is not known on the day asked for, and when it is known. */
public final class UnknownDateException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final LocalDate day;
  private final List<Term> known;

  UnknownDateException(String what, LocalDate day, List<Term> known) {
    super(
        what
            + " are known here "
            + known.stream().map(Term::toString).collect(Collectors.joining(", and "))
            + ", not on "
            + day);
    this.day = day;
    this.known = List.copyOf(known);
  }

  /** Returns the day that was asked for. */
  public LocalDate day() {
    return day;
  }

  /** Returns the terms in which it is known. */
  public List<Term> known() {
    return known;
  }
}
