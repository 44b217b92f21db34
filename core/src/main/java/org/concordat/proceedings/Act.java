package org.concordat.proceedings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An effective event: after corrections, at the moment when it takes effect.
 *
 * @param number the number of the entry that says when it takes effect
 * @param at the moment when it takes effect
 * @param event the event
 * @param source the id of the source, if there is one
 * @param decidedBy the number of the entry that gives the event: the last correction, or the entry
 *     itself
 */
record Act(int number, Moment at, Event event, @Nullable String source, int decidedBy) {
  Key key() {
    return new Key(at.begins(), number);
  }

  LocalDate day() {
    return at.day();
  }
}
