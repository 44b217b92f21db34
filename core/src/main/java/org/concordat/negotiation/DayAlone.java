package org.concordat.negotiation;

import java.util.Optional;
import org.concordat.model.Position;
import org.concordat.model.Truth;

/** Provides conditions with what the day alone decides: dates, members and attendance. */
record DayAlone(ScopedNegotiation here) implements DatedSituation {

  private static IllegalArgumentException notOfTheDay(String what) {
    return new IllegalArgumentException("the day alone does not decide " + what);
  }

  @Override
  public Truth fact(String fact) {
    throw notOfTheDay("whether " + fact + " is true");
  }

  @Override
  public Truth adopted(String alternative) {
    throw notOfTheDay("whether " + alternative + " is adopted");
  }

  @Override
  public Truth withdrawn(String alternative) {
    throw notOfTheDay("whether " + alternative + " is withdrawn");
  }

  @Override
  public Truth onTheTable(String alternative) {
    throw notOfTheDay("whether " + alternative + " is on the table");
  }

  @Override
  public Optional<Position> position(String actor, String alternative) {
    throw notOfTheDay("where " + actor + " stands on " + alternative);
  }
}
