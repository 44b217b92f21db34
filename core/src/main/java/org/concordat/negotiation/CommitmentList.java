package org.concordat.negotiation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the commitments given to a builder in order, and refuses a commitment whose place among the
 * others would be ambiguous: <a href="{@docRoot}/doc-files/semantics.html#section-3">section 3 of
 * the semantics</a>.
 */
final class CommitmentList {
  private final List<Commitment> commitments = new ArrayList<>();

  /** The keys of the commitments in the negotiation that the builder started from. */
  private final Set<Key> held = new HashSet<>();

  /** Identifies commitments whose order the days alone do not decide. */
  private record Key(String actor, String alternative, @Nullable LocalDate from) {
    static Key of(Commitment commitment) {
      return new Key(
          commitment.actor().id(), commitment.alternative().id(), commitment.term().from());
    }
  }

  /** Returns the commitments in their order. */
  List<Commitment> list() {
    return Collections.unmodifiableList(commitments);
  }

  /** Adds the commitments of a negotiation. */
  void hold(Iterable<Commitment> all) {
    for (Commitment commitment : all) {
      commitments.add(commitment);
      held.add(Key.of(commitment));
    }
  }

  void clear() {
    commitments.clear();
    held.clear();
  }

  /** Adds a commitment at the end; returns the problem with that, or {@code null}. */
  @Nullable String add(Commitment commitment) {
    commitments.add(commitment);
    return held.contains(Key.of(commitment))
        ? heldBy(commitment)
            + " from the same day already; write latestCommitment(…) if this is its latest commitment, or"
            + " fallbackCommitment(…) if it is what the actor falls back on"
        : null;
  }

  /**
   * Adds a commitment before all others of its actor on its alternative from the same day; returns
   * the problem with that, or {@code null}.
   */
  @Nullable String addLatest(Commitment commitment) {
    int at = commitments.size();
    String wrong = null;
    for (int i = commitments.size() - 1; i >= 0; i--) {
      Commitment each = commitments.get(i);
      if (isOfTheSame(commitment, each)) {
        int order = StandingCommitments.LATEST_FIRST.compare(each, commitment);
        if (order == 0) {
          at = i;
        } else if (order < 0) {
          wrong =
              heldBy(commitment)
                  + " from "
                  + Objects.requireNonNull(each.term().from())
                  + ", which is later than this; give its latest commitment a day from then on";
        }
      }
    }
    commitments.add(at, commitment);
    return wrong;
  }

  /** Adds a commitment after all others of its actor on its alternative from the same day. */
  void addFallback(Commitment commitment) {
    commitments.add(commitment);
  }

  void replaceAll(UnaryOperator<Commitment> instead) {
    commitments.replaceAll(instead);
  }

  /**
   * Replaces a commitment by another of the same actor on the same alternative.
   *
   * @throws IllegalArgumentException if the two have different actors or alternatives
   */
  void replace(Commitment commitment, Commitment instead) {
    if (!isOfTheSame(commitment, instead)) {
      throw new IllegalArgumentException(
          instead.label()
              + " cannot stand in place of "
              + commitment.label()
              + "; remove the one and add the other");
    }
    commitments.set(find(commitment), instead);
  }

  void remove(Commitment commitment) {
    commitments.remove(find(commitment));
  }

  private int find(Commitment commitment) {
    int at = commitments.indexOf(commitment);
    if (at < 0) {
      throw new NoSuchElementException("there is no such commitment: " + commitment.label());
    }
    return at;
  }

  /**
   * Removes everything that an actor has said on an alternative; the next commitment added will be
   * its first.
   */
  void removeAll(String actor, String alternative) {
    if (!commitments.removeIf(
        each -> each.actor().id().equals(actor) && each.alternative().id().equals(alternative))) {
      throw new NoSuchElementException(
          "\"" + actor + "\" has no commitment on \"" + alternative + "\"");
    }
    held.removeIf(key -> key.actor().equals(actor) && key.alternative().equals(alternative));
  }

  private static boolean isOfTheSame(Commitment one, Commitment other) {
    return one.actor().id().equals(other.actor().id())
        && one.alternative().id().equals(other.alternative().id());
  }

  private static String heldBy(Commitment commitment) {
    return "\""
        + commitment.actor().id()
        + "\" has a commitment on \""
        + commitment.alternative().id()
        + "\"";
  }
}
