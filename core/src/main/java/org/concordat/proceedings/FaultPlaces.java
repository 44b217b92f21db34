package org.concordat.proceedings;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Problem;
import org.concordat.proceedings.Event.Roster;

/**
 * Finds the entry at which to report a fault. If an entry was valid until another was struck,
 * corrected or recorded late, the fault is reported at the entry that made it invalid. It is found
 * by bisection, which assumes that a fault, once present, stays.
 */
final class FaultPlaces {
  /** The most folds of the journal; after that, faults are reported where they appear. */
  private static final int MAX_FOLDS = 32;

  /** The faults of a prefix of the journal; if {@code full}, the list was cut short. */
  private record Found(Set<String> places, boolean full) {
    static Found of(List<Problem> problems) {
      return new Found(
          problems.stream().map(Problem::place).collect(toUnmodifiableSet()),
          problems.size() >= Faults.MAX);
    }

    boolean has(String place) {
      return full || places.contains(place);
    }
  }

  private final Negotiation base;
  private final Journal journal;

  /** The entries that can invalidate an entry recorded before them. */
  private final int[] disturbing;

  private final Map<Integer, Found> known = new HashMap<>();

  private FaultPlaces(Negotiation base, Journal journal) {
    this.base = base;
    this.journal = journal;
    this.disturbing = disturbing(journal);
  }

  /** Returns the faults of a journal, each at the entry that causes it. */
  static ImmutableList<Problem> of(Negotiation base, Journal journal, List<Problem> problems) {
    return new FaultPlaces(base, journal).placed(problems);
  }

  /**
   * Returns strikes, corrections, entries recorded late, and departures, which may be on the day of
   * joining.
   */
  private static int[] disturbing(Journal journal) {
    IntStream.Builder numbers = IntStream.builder();
    Key latest = Key.ofDocument(null);
    for (int number = 1; number <= journal.size(); number++) {
      Entry entry = journal.entry(number);
      Moment at = entry.at();
      Key key = at == null ? null : new Key(at.begins(), number);
      boolean leaves =
          entry.event() instanceof Roster roster && roster.change() == RosterChange.LEAVE;
      if (key == null || key.compareTo(latest) < 0 || leaves) {
        numbers.add(number);
      }
      latest = key == null || key.compareTo(latest) < 0 ? latest : key;
    }
    return numbers.build().toArray();
  }

  private ImmutableList<Problem> placed(List<Problem> problems) {
    List<Problem> placed = new ArrayList<>();
    Map<Integer, Problem> firstOf = new TreeMap<>();
    for (Problem each : problems) {
      int at = Faults.entryOf(each);
      int cause = known.size() < MAX_FOLDS ? cause(each.place(), at) : at;
      if (cause == at) {
        placed.add(each);
      } else if (at == 0) {
        placed.add(
            new Problem(
                place(cause),
                each.place() + ": " + each.statement(),
                each.advice(),
                each.value(),
                null));
      } else {
        firstOf.merge(cause, each, FaultPlaces::earlier);
      }
    }
    firstOf.forEach((cause, first) -> placed.add(madeInvalid(cause, first)));
    return ImmutableList.copyOf(placed);
  }

  private static Problem earlier(Problem one, Problem other) {
    return Faults.entryOf(one) <= Faults.entryOf(other) ? one : other;
  }

  /** Leaves out what is advised to the writer of the first: that entry was valid as it is. */
  private Problem madeInvalid(int cause, Problem first) {
    return new Problem(
        place(cause),
        "it makes entry " + Faults.entryOf(first) + " invalid: " + first.statement(),
        "strike or correct that one first",
        null,
        null);
  }

  private String place(int cause) {
    return Faults.place(cause, journal.entry(cause).at() == null ? "entry" : "");
  }

  /**
   * Returns which entry causes a fault.
   *
   * @param at the entry that has the fault; 0 if the negotiation has it
   */
  private int cause(String place, int at) {
    int[] numbers =
        at == 0
            ? IntStream.rangeClosed(1, journal.size()).toArray()
            : IntStream.of(disturbing).filter(number -> number > at).toArray();
    if (numbers.length == 0 || (at > 0 && foundIn(numbers[0] - 1).has(place))) {
      return at;
    }
    int first = 0;
    int last = numbers.length - 1;
    while (first < last) {
      int middle = (first + last) >>> 1;
      if (foundIn(numbers[middle]).has(place)) {
        last = middle;
      } else {
        first = middle + 1;
      }
    }
    return numbers[first];
  }

  private Found foundIn(int size) {
    return known.computeIfAbsent(size, this::find);
  }

  private Found find(int size) {
    Faults faults = new Faults();
    try {
      List<Act> acts = Corrections.acts(journal.upTo(size), faults);
      requireNonNull(Projection.of(base, acts, faults));
      return Found.of(List.of());
    } catch (InvalidEventException invalid) {
      return Found.of(invalid.problems());
    }
  }
}
