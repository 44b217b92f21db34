package org.concordat.proceedings;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.concordat.model.Term;
import org.concordat.negotiation.Commitment;
import org.jspecify.annotations.Nullable;

/** Keeps the commitments made so far, and when each ends. */
final class CommitmentLedger {
  /** A commitment that may still be ended. */
  static final class Recorded {
    private final Commitment commitment;
    private final Key key;
    private final int origin;
    private @Nullable LocalDate until;

    private Recorded(Commitment commitment, Key key, int origin) {
      this.commitment = commitment;
      this.key = key;
      this.origin = origin;
      this.until = commitment.term().until();
    }

    Key key() {
      return key;
    }

    /** Returns the number of the entry that made it; 0 for a commitment of the document. */
    int origin() {
      return origin;
    }

    /** Returns the commitment with its present term; {@code null} if the term has no day. */
    @Nullable Commitment standing() {
      if (Objects.equals(until, commitment.term().until())) {
        return commitment;
      }
      Term term = new Term(commitment.term().from(), until);
      return term.isInOrder() ? commitment.toBuilder().term(term).build() : null;
    }

    /** Returns the commitment with a term on a day that never comes. */
    Commitment neverStanding() {
      return commitment.toBuilder().term(Term.from(Days.NEVER)).build();
    }

    private void end(LocalDate day) {
      if (until == null || until.isAfter(day)) {
        until = day;
      }
    }
  }

  private final List<Recorded> all = new ArrayList<>();

  /** The commitments that have not been ended, by alternative and actor. */
  private final Map<String, Map<String, List<Recorded>>> open = new HashMap<>();

  /** Adds a commitment, which has to be later than all others. */
  void add(Commitment commitment, Key key, int origin) {
    Recorded each = new Recorded(commitment, key, origin);
    all.add(each);
    open.computeIfAbsent(commitment.alternative().id(), id -> new HashMap<>())
        .computeIfAbsent(commitment.actor().id(), id -> new ArrayList<>(1))
        .add(each);
  }

  /** Ends all commitments of an actor on an alternative. */
  void takeBack(String actor, String on, LocalDate day) {
    Map<String, List<Recorded>> byActor = open.get(on);
    List<Recorded> ofActor = byActor == null ? null : byActor.remove(actor);
    if (ofActor != null) {
      ofActor.forEach(each -> each.end(day));
    }
  }

  /** Ends the commitments that one entry made, and returns whether it made any. */
  boolean takeBack(int entry, LocalDate day) {
    boolean found = false;
    for (Recorded each : all) {
      if (each.key.number() == entry) {
        each.end(day);
        found = true;
      }
    }
    return found;
  }

  /** Ends all commitments on an alternative. */
  void takeBackAll(String on, LocalDate day) {
    Map<String, List<Recorded>> onAlternative = open.remove(on);
    if (onAlternative != null) {
      onAlternative.values().forEach(byActor -> byActor.forEach(each -> each.end(day)));
    }
  }

  /** Returns whether some commitment's term has no day. */
  boolean anyWithoutDays() {
    return all.stream().anyMatch(each -> each.standing() == null);
  }

  /** Returns all commitments, the latest first; those with equal keys in the order of adding. */
  List<Recorded> latestFirst() {
    List<Recorded> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparing(Recorded::key).reversed());
    return sorted;
  }

  /** Returns the commitments on an alternative that are later than a key, the latest first. */
  ImmutableList<Commitment> since(Key key, String on) {
    return latestFirst().stream()
        .filter(
            each -> each.commitment.alternative().id().equals(on) && each.key.compareTo(key) > 0)
        .map(Recorded::standing)
        .filter(Objects::nonNull)
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns whether an alternative has a commitment that is later than a key. */
  boolean spokenSince(Key key, String on) {
    return all.stream()
        .anyMatch(
            each -> each.commitment.alternative().id().equals(on) && each.key.compareTo(key) > 0);
  }
}
