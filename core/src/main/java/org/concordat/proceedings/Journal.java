package org.concordat.proceedings;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import org.concordat.internal.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Holds the entries of a negotiation in progress, in the order in which they were recorded, and the
 * time zone of their moments. Immutable. A journal by itself is only a list: {@link
 * Proceedings#replay} checks that it fits a negotiation.
 */
public final class Journal implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ZoneId zone;
  private final transient SharedList<Entry> entries;

  private Journal(ZoneId zone, SharedList<Entry> entries) {
    this.zone = requireNonNull(zone, "zone");
    this.entries = entries;
  }

  /** Returns the journal of these entries. */
  public static Journal of(ZoneId zone, Iterable<? extends Entry> entries) {
    return new Journal(zone, SharedList.of(Elements.copyOf(entries, "entries"), Entry::id));
  }

  /** Returns the journal without entries. */
  public static Journal empty(ZoneId zone) {
    return of(zone, ImmutableList.of());
  }

  /** Returns the time zone of the entries. */
  public ZoneId zone() {
    return zone;
  }

  /** Returns the entries, numbered from 1, as an unmodifiable list. */
  public List<Entry> entries() {
    return entries;
  }

  /** Returns the number of entries, which is also the number of the last one. */
  public int size() {
    return entries.size();
  }

  /**
   * Returns the entry of a number.
   *
   * @throws IndexOutOfBoundsException if there is none
   */
  public Entry entry(int number) {
    return entries.get(number - 1);
  }

  /**
   * Returns the journal of the first {@code number} entries.
   *
   * @throws IndexOutOfBoundsException if there are fewer
   */
  public Journal upTo(int number) {
    return new Journal(zone, entries.upTo(number));
  }

  /**
   * Returns the entries after the first {@code number}.
   *
   * @throws IndexOutOfBoundsException if there are fewer
   */
  public ImmutableList<Entry> after(int number) {
    return ImmutableList.copyOf(entries.subList(number, entries.size()));
  }

  /** Returns this journal continued by more entries. */
  public Journal and(Iterable<? extends Entry> more) {
    return new Journal(zone, entries.and(Elements.copyOf(more, "more")));
  }

  /** Returns the first entry of an id; {@code null} if there is none. */
  @Nullable Entry withId(String id) {
    return entries.firstWith(id);
  }

  private Object writeReplace() {
    return new Serialized(zone, ImmutableList.copyOf(entries));
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException(
        "a journal should be read from its serial form (its zone and entries), not field by field");
  }

  private record Serialized(ZoneId zone, ImmutableList<Entry> entries) implements Serializable {
    private Object readResolve() {
      return of(zone, entries);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Journal that && zone.equals(that.zone) && entries.equals(that.entries);
  }

  @Override
  public int hashCode() {
    return 31 * zone.hashCode() + entries.hashCode();
  }

  /** Returns the number of entries and the zone. */
  @Override
  public String toString() {
    return entries.size() + (entries.size() == 1 ? " entry, " : " entries, ") + zone;
  }
}
