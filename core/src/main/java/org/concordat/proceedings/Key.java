package org.concordat.proceedings;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Orders events: by the moment when they take effect, then by when they were recorded.
 *
 * @param moment when it takes effect
 * @param number the number of the entry; 0 for an item of the document and -1 for the effect of a
 *     deadline, which thus come before the entries of the same moment
 */
record Key(LocalDateTime moment, int number) implements Comparable<Key> {

  /** Returns the key of an item of the document with a first day, if it has one. */
  static Key ofDocument(@Nullable LocalDate from) {
    return new Key(from == null ? LocalDateTime.MIN : from.atStartOfDay(), 0);
  }

  LocalDate day() {
    return moment.toLocalDate();
  }

  @Override
  public int compareTo(Key other) {
    int byMoment = moment.compareTo(other.moment);
    return byMoment != 0 ? byMoment : Integer.compare(number, other.number);
  }
}
