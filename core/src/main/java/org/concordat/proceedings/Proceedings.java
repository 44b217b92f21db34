package org.concordat.proceedings;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.jspecify.annotations.Nullable;

/**
 * Holds a negotiation in progress: an initial negotiation, and a journal of events. Immutable, and
 * safe to share between threads: each event gives new proceedings and leaves the earlier ones as
 * they were.
 *
 * <pre>{@code
 * Proceedings talks =
 *     Proceedings.of(negotiation)
 *         .apply(Entry.on(LocalDate.of(2024, 4, 2), Event.say(turkey, rutte, Stance.OPPOSE)))
 *         .apply(Entry.on(LocalDate.of(2024, 4, 29), Event.say(turkey, rutte, Stance.SUPPORT)));
 * Decision decision = talks.resolution().decision(rutte);
 * }</pre>
 *
 * <p>Everything is answered from the {@linkplain #negotiation() projection}, one ordinary dated
 * negotiation. <a href="{@docRoot}/doc-files/semantics.html#section-10">Section 10 of the
 * semantics</a>.
 *
 * <p>Two proceedings are equal if they begin with equal negotiations and have equal journals. They
 * are serialized as these.
 */
public final class Proceedings implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Negotiation base;
  private final Journal journal;
  private final transient Projection projection;

  /** The negotiation compiled last; softly referenced, so that memory can be reclaimed. */
  private transient volatile @Nullable SoftReference<Standing> standing;

  /** What stood before the entries of {@link #since}; {@code null} if that is not known. */
  private final transient @Nullable SoftReference<Standing> earlier;

  private final transient Touched since;

  private Proceedings(Negotiation base, Journal journal) {
    this(
        requireNonNull(base, "base"),
        requireNonNull(journal, "journal"),
        Projection.of(base, journal),
        null,
        Touched.NOTHING);
  }

  private Proceedings(
      Negotiation base,
      Journal journal,
      Projection projection,
      @Nullable SoftReference<Standing> earlier,
      Touched since) {
    this.base = base;
    this.journal = journal;
    this.projection = projection;
    this.earlier = earlier;
    this.since = since;
  }

  /** Returns the proceedings that begin with a negotiation; times of day are in UTC. */
  public static Proceedings of(Negotiation base) {
    return of(base, ZoneOffset.UTC);
  }

  /**
   * Returns the proceedings that begin with a negotiation.
   *
   * @param zone the zone to whose clocks times of day belong
   */
  public static Proceedings of(Negotiation base, ZoneId zone) {
    return new Proceedings(base, Journal.empty(zone));
  }

  /**
   * Returns the proceedings of a whole journal.
   *
   * @throws InvalidEventException if entries do not fit the negotiation or one another
   */
  public static Proceedings replay(Negotiation base, Journal journal) {
    return new Proceedings(base, journal);
  }

  /** Returns the negotiation that these began with. */
  public Negotiation base() {
    return base;
  }

  /** Returns what has been recorded. */
  public Journal journal() {
    return journal;
  }

  /** Returns how many entries have been recorded, which is the number of the last. */
  public int size() {
    return journal.size();
  }

  /**
   * Returns these proceedings with one more entry, or these unchanged if an entry with the same id
   * has been recorded before.
   *
   * <p>While no procedure is open, these entries are taken in without going through the journal
   * again, provided that they are later than everything recorded: statements, facts that are set,
   * statements taken back, and who is absent and present; so are the correction and the strike of a
   * statement, as long as there has been no procedure. Where everyone then stands is derived
   * without compiling, too, unless somebody's latest statement has a new condition. Any other
   * entry, such as one that changes who is a member, makes the whole journal be folded and compiled
   * anew.
   *
   * @throws InvalidEventException if the entry does not fit them
   */
  public Proceedings apply(Entry entry) {
    return applyAll(ImmutableList.of(requireNonNull(entry, "entry")));
  }

  /**
   * Returns these proceedings with one more entry, a correction or a strike.
   *
   * @throws InvalidEventException if it does not fit them
   * @throws IllegalArgumentException if the event is another, which wants a moment
   */
  public Proceedings apply(Event event) {
    return apply(Entry.of(event));
  }

  /**
   * Returns these proceedings with more entries, skipping those whose ids have been recorded
   * before. Entries that are sound only together are accepted here, and would be refused one by
   * one.
   *
   * @throws InvalidEventException if the entries do not fit them
   */
  public Proceedings applyAll(Iterable<? extends Entry> entries) {
    List<Entry> more = new ArrayList<>();
    Set<Entry> delivered = new HashSet<>();
    for (Entry entry : entries) {
      String id = entry.id();
      if (id == null || (!entry.equals(journal.withId(id)) && delivered.add(entry))) {
        more.add(entry);
      }
    }
    if (more.isEmpty()) {
      return this;
    }
    Proceedings next = more.size() == 1 ? after(more.get(0)) : null;
    return next == null ? new Proceedings(base, journal.and(more)) : next;
  }

  /** Returns these with one more entry; {@code null} if the journal has to be folded anew. */
  private @Nullable Proceedings after(Entry entry) {
    String id = entry.id();
    if (id != null && journal.withId(id) != null) {
      return null;
    }
    Continuation next = Continuation.of(projection, journal.size() + 1, entry);
    if (next == null) {
      return null;
    }
    SoftReference<Standing> before = standing;
    Touched touched = next.touched();
    if (before == null) {
      before = earlier;
      touched = since.and(touched);
    }
    boolean few = before != null && touched.size() <= Standing.MAX_DIFFERENCES;
    return new Proceedings(
        base,
        journal.and(ImmutableList.of(entry)),
        next.projection(),
        few ? before : null,
        few ? touched : Touched.NOTHING);
  }

  /** Returns the resolver of a day, and keeps it for the next question. */
  Resolver resolver(LocalDate day) {
    Standing known = get(standing);
    if (known == null || !known.day().equals(day)) {
      known = known == null ? fromEarlier(day) : null;
      known = known == null ? Standing.of(negotiation(), day) : known;
      standing = new SoftReference<>(known);
    }
    return known.resolver();
  }

  /** Continues from what stood before the last entries; {@code null} if that is impossible. */
  private @Nullable Standing fromEarlier(LocalDate day) {
    Standing known = get(earlier);
    LocalDate latest = projection.latest() == null ? null : projection.latest().day();
    return known == null || latest == null || day.isBefore(latest)
        ? null
        : known.after(since, negotiation(), day);
  }

  private static @Nullable Standing get(@Nullable SoftReference<Standing> kept) {
    return kept == null ? null : kept.get();
  }

  /** Returns a cursor that records events and answers questions as of a day. */
  public Sitting on(LocalDate day) {
    return at(Moment.of(day));
  }

  /** Returns a cursor that records events and answers questions as of a moment. */
  public Sitting at(Moment moment) {
    return new Sitting(this, moment);
  }

  /**
   * Returns the proceedings before the last entry.
   *
   * @throws IllegalStateException if nothing has been recorded
   */
  public Proceedings undo() {
    if (journal.size() == 0) {
      throw new IllegalStateException("the journal has no entry to undo");
    }
    return upTo(journal.size() - 1);
  }

  /**
   * Returns the proceedings as they were after the entry of a number.
   *
   * @param number the number of an entry, or 0 for none
   * @throws IndexOutOfBoundsException if there is no such entry
   * @throws InvalidEventException if the entries were sound only together with later ones
   */
  public Proceedings upTo(int number) {
    return number == journal.size() ? this : new Proceedings(base, journal.upTo(number));
  }

  /**
   * Returns the projection: one negotiation with dated items that says all that these proceedings
   * amount to.
   */
  public Negotiation negotiation() {
    return projection.negotiation();
  }

  Projection projection() {
    return projection;
  }

  /**
   * Returns the day of the latest moment that is recorded; before any, the day as of which the
   * negotiation is read.
   *
   * @throws IllegalStateException if there is neither
   */
  public LocalDate today() {
    Key last = projection.latest();
    LocalDate latest = last == null ? null : last.day();
    if (latest == null) {
      latest = base.asOf().orElse(null);
    }
    if (latest == null) {
      throw new IllegalStateException(
          "the day is unknown: the journal has no entries, and the negotiation no asOf; ask on a day");
    }
    return latest;
  }

  /**
   * Returns where everyone stands {@linkplain #today() today}.
   *
   * @throws IllegalStateException if there is no such day
   */
  public Resolution resolution() {
    return on(today()).resolution();
  }

  /**
   * Returns how a procedure stands {@linkplain #today() today}.
   *
   * @throws org.concordat.negotiation.UnknownNameException if there is none of that id
   * @throws IllegalStateException if there is no such day
   */
  public ProcedureStatus procedure(String id) {
    requireNonNull(id, "id");
    return on(today()).procedure(id);
  }

  /**
   * Returns what differs from earlier proceedings, each as of its {@linkplain #today() own day}.
   *
   * @throws IllegalStateException if either has no such day
   */
  public Changes changesSince(Proceedings earlier) {
    return on(today()).changesSince(earlier.on(earlier.today()));
  }

  /** Returns the days on which anything in these proceedings begins, ends or is due, in order. */
  public ImmutableSortedSet<LocalDate> days() {
    NavigableSet<LocalDate> days = new TreeSet<>();
    Days.of(negotiation(), days);
    projection.acts().forEach(act -> days.add(act.day()));
    projection.courses().all().forEach(course -> course.days(days));
    return ImmutableSortedSet.copyOfSorted(days);
  }

  /**
   * Returns these proceedings on the first day that they name, and on each day on which a position,
   * a decision or a procedure differs from the day before. Every day is read with the whole
   * journal.
   */
  public ImmutableList<Sitting> timeline() {
    return timeline(Coordination.SEQUENTIAL);
  }

  /** Returns the timeline under a coordination. */
  public ImmutableList<Sitting> timeline(Coordination coordination) {
    List<Sitting> days = new ArrayList<>();
    for (LocalDate day : days()) {
      Sitting sitting = on(day);
      if (days.isEmpty()
          || !sitting.changesSince(days.get(days.size() - 1), coordination).isEmpty()) {
        days.add(sitting);
      }
    }
    return ImmutableList.copyOf(days);
  }

  /** Returns a cause as a sentence: {@code Hungary supports Mark Rutte}. */
  public String inWords(Cause cause) {
    return new CauseText(this).of(requireNonNull(cause, "cause"));
  }

  private Object writeReplace() {
    return new Serialized(base, journal);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException(
        "proceedings should be read from their serial form (negotiation and journal), not field by field");
  }

  private record Serialized(Negotiation base, Journal journal) implements Serializable {
    private Object readResolve() {
      return replay(base, journal);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Proceedings that
        && base.equals(that.base)
        && journal.equals(that.journal);
  }

  @Override
  public int hashCode() {
    return 31 * base.hashCode() + journal.hashCode();
  }

  /** Returns a line for people: the journal and the negotiation that follows from it. */
  @Override
  public String toString() {
    return journal + ": " + negotiation();
  }
}
