package org.concordat.proceedings;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Orders what happens: by when it takes effect, then by when it was recorded.
 *
 * @param moment when it takes effect
 * @param number the number of the entry; 0 of an item of the document, which comes before, and -1
 *     of what a deadline brings, which comes first
 */
record Key(LocalDateTime moment, int number) implements Comparable<Key> {

  /** Returns the key of an item of the document, of which the first day may be known. */
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
