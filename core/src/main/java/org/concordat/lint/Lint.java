package org.concordat.lint;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.Set;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.SearchLimit;

/**
 * Searches a negotiation for things that are valid but hardly meant: commitments that never decide,
 * conditions that never or always hold, levers that move nothing, actors who say nothing. <a
 * href="{@docRoot}/doc-files/semantics.html#section-9">Section 9 of the semantics</a>. Immutable,
 * and safe to share between threads.
 *
 * <pre>{@code
 * List<Warning> warnings = Lint.of(negotiation).warnings().warnings();
 * }</pre>
 *
 * <p>A condition is examined on one day of each run of days without a date that matters, until it
 * has been found to be able to hold on one and to fail on one. The first day usually suffices.
 */
public final class Lint {
  private final Negotiation negotiation;
  private final SearchLimit limit;

  private Lint(Negotiation negotiation, SearchLimit limit) {
    this.negotiation = requireNonNull(negotiation, "negotiation");
    this.limit = requireNonNull(limit, "limit");
  }

  /** Returns the lint of a negotiation. */
  public static Lint of(Negotiation negotiation) {
    return new Lint(negotiation, SearchLimit.DEFAULT);
  }

  /**
   * Returns a copy with another limit. A step looks at one condition, or at what one actor adds to
   * one sum; no single condition takes more than 100,000 steps.
   */
  public Lint within(SearchLimit limit) {
    return new Lint(negotiation, limit);
  }

  /** Returns all warnings. What takes too long to decide is left out. */
  public Warnings warnings() {
    Set<Warning> found = new LinkedHashSet<>();
    RepresentativeDays days = new RepresentativeDays(negotiation);
    Possibility possibility = new Possibility(negotiation, limit);
    ConditionLint conditions = new ConditionLint(negotiation, days, possibility, found::add);
    conditions.lint();
    new CommitmentLint(negotiation, days, possibility, conditions, found::add).lint();
    new ThingsLint(negotiation, found::add).lint(limit);
    return new Warnings(
        found.stream().sorted(comparing(Warning::kind)).collect(ImmutableList.toImmutableList()),
        possibility.stopped());
  }

  /** Returns a line for people. */
  @Override
  public String toString() {
    return "Lint of " + negotiation;
  }
}
