package org.concordat.proceedings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event as it counts: after corrections, and at its moment.
 *
 * @param number the number of the entry that says when it takes effect
 * @param at that moment
 * @param event the event
 * @param source the id of the source, if there is one
 * @param decidedBy the number of the entry that says what happened: the last correction, or itself
 */
record Act(int number, Moment at, Event event, @Nullable String source, int decidedBy) {
  Key key() {
    return new Key(at.begins(), number);
  }

  LocalDate day() {
    return at.day();
  }
}
