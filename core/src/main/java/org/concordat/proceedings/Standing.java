package org.concordat.proceedings;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.concordat.condition.Condition;
import org.concordat.internal.ResolverAccess;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Resolver;
import org.jspecify.annotations.Nullable;

/**
 * Holds the compiled negotiation of a day, and extends it by later commitments without compiling
 * anew. Immutable, except for values that are computed on first use.
 */
final class Standing {
  /**
   * After so many commitments the negotiation is compiled anew, since each extension copies the
   * compiled form.
   */
  static final int MAX_COMMITMENTS = 8;

  private final LocalDate day;
  private final Resolver resolver;

  /** The next day on which something dated changes; {@code null} if there is none. */
  private @Nullable LocalDate nextChange;

  private boolean knowsNextChange;

  private Standing(LocalDate day, Resolver resolver) {
    this.day = day;
    this.resolver = resolver;
  }

  /** Compiles a negotiation as of a day. */
  static Standing of(Negotiation negotiation, LocalDate day) {
    return new Standing(day, Resolver.of(negotiation.asOf(day)));
  }

  LocalDate day() {
    return day;
  }

  Resolver resolver() {
    return resolver;
  }

  /**
   * Returns this extended by later commitments, on a day on which all of them stand; {@code null}
   * if the negotiation has to be compiled anew, because a commitment has a condition or something
   * else begins or ends in between.
   *
   * @param negotiation the negotiation with these commitments
   */
  @Nullable Standing after(
      ImmutableList<Commitment> commitments, Negotiation negotiation, LocalDate then) {
    LocalDate next = nextChange();
    for (Commitment each : commitments) {
      LocalDate until = each.term().until();
      next = until != null && (next == null || until.isBefore(next)) ? until : next;
      if (!each.when().equals(Condition.always())) {
        return null;
      }
    }
    if (then.isBefore(day) || (next != null && !then.isBefore(next))) {
      return null;
    }
    Standing after =
        new Standing(
            then, ResolverAccess.withLatest(resolver, negotiation.asOf(then), commitments));
    after.nextChange = next;
    after.knowsNextChange = true;
    return after;
  }

  private synchronized @Nullable LocalDate nextChange() {
    if (!knowsNextChange) {
      NavigableSet<LocalDate> days = new TreeSet<>();
      Days.of(resolver.negotiation(), days);
      nextChange = days.higher(day);
      knowsNextChange = true;
    }
    return nextChange;
  }
}
