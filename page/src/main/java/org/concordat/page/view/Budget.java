package org.concordat.page.view;

import java.util.function.BooleanSupplier;
import org.concordat.resolve.SearchLimit;

/** Says how far the searches for a page may go, and keeps whether one of them was cut short. */
public final class Budget {
  private final SearchLimit limit;
  private boolean cut;

  /** Begins with nothing cut short. */
  public Budget(SearchLimit limit) {
    this.limit = limit;
  }

  SearchLimit limit() {
    return limit;
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

  void cutShort(boolean wasCut) {
    cut |= wasCut;
  }

  /** Returns whether a search was cut short. */
  public boolean isCut() {
    return cut;
  }
}
