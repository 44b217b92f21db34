package org.concordat.page.view;

import static java.util.Objects.requireNonNull;

import java.util.function.BooleanSupplier;
import org.concordat.resolve.SearchLimit;

/** Says how far the searches for a page may go, and keeps whether one of them was cut short. */
public final class Budget {
  private final SearchLimit limit;
  private final SearchLimit onceLimit;
  private final int mostExplained;
  private boolean cut;

  /** Begins with nothing cut short, and explains every member. */
  public Budget(SearchLimit limit) {
    this(limit, limit, Integer.MAX_VALUE);
  }

  /**
   * Begins with nothing cut short.
   *
   * @param limit to each search that a change of the scenario begins anew
   * @param onceLimit to a search that is made once for a document
   * @param mostExplained how many members of an alternative are explained at most
   */
  public Budget(SearchLimit limit, SearchLimit onceLimit, int mostExplained) {
    this.limit = requireNonNull(limit, "limit");
    this.onceLimit = requireNonNull(onceLimit, "onceLimit");
    this.mostExplained = mostExplained;
  }

  SearchLimit limit() {
    return limit;
  }

  SearchLimit onceLimit() {
    return onceLimit;
  }

  /** Returns a limit of so many steps, where the whole allows as many. */
  SearchLimit steps(long most) {
    return limit.withSteps(Math.min(most, limit.steps()));
  }

  /** Returns whether there is no time for more, and keeps that something was left out then. */
  boolean isOver() {
    boolean over = limit.cancellation().map(BooleanSupplier::getAsBoolean).orElse(false);
    cut |= over;
    return over;
  }

  /** Returns whether one more may be explained, and keeps that one was left out else. */
  boolean mayExplain(int already) {
    cut |= already >= mostExplained;
    return already < mostExplained;
  }

  void cutShort(boolean wasCut) {
    cut |= wasCut;
  }

  /** Returns whether a search was cut short. */
  public boolean isCut() {
    return cut;
  }
}
