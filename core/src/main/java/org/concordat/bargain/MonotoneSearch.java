package org.concordat.bargain;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.concordat.internal.StepCounter;
import org.jspecify.annotations.Nullable;

/**
 * Enumerates minimal sets of moves where more moves never hurt, by implicit hitting sets: the
 * minimal sets that do what is wanted are the minimal transversals of the <em>needs</em>, the
 * complements of the largest sets that do not (L. Fredman and L. Khachiyan, 1996; for the way they
 * are found, E. Moreno-Centeno and R. Karp, "The implicit hitting set approach", 2013). The needs
 * found so far have transversals of their own; one that does not do what is wanted shows a need
 * still missing.
 *
 * <p>What a need found on the way changes is mended on the spot: a transversal that leaves it unmet
 * gives way to those that have one of its moves more and are still minimal (C. Berge; depth first
 * by D. Kavvadias and E. Stavropoulos, "An efficient algorithm for the transversal hypergraph
 * generation", 2005). That is the same one by one as starting afresh, which is done only where so
 * many needs were found that choosing the order in which they are met pays.
 */
final class MonotoneSearch {
  /** A round ends early when it has found so many more needs than there were. */
  private static final int FEW = 16;

  private final Question question;
  private final StepCounter counter;
  private final Predicate<long[]> isPossible;
  private final long[] all;
  private final long[] none;
  private final Needs needs;
  private final Set<Key> found = new LinkedHashSet<>();

  /** How many needs were known when the round began. */
  private int before;

  MonotoneSearch(Question question, StepCounter counter, Predicate<long[]> isPossible) {
    this.isPossible = isPossible;
    this.question = question;
    this.counter = counter;
    this.all = MoveSets.all(question.size());
    this.needs = new Needs(question.size());
    this.none = new long[all.length];
  }

  /**
   * Returns the minimal sets; those found so far, each of them minimal, once the counter is
   * exhausted.
   */
  @CanIgnoreReturnValue
  List<long[]> minimalSets() {
    if (question.trial().does(all)) {
      boolean whole;
      do {
        before = needs.size();
        whole =
            Transversals.visit(
                needs.all(),
                question.size(),
                isPossible,
                counter,
                set -> settle(set.clone(), before));
      } while (!whole && !counter.isExhausted());
    }
    return found.stream().map(Key::set).toList();
  }

  private boolean isToStartAfresh() {
    return needs.size() > 2 * before + FEW;
  }

  /**
   * Returns the needs, once all minimal sets are known: the minimal sets of moves of which each
   * must lose one for them all to fail.
   */
  List<long[]> needs() {
    return needs.all();
  }

  /**
   * Settles what becomes of a minimal transversal of the first needs: it meets all others, too, and
   * does what is wanted, or is extended.
   *
   * @param set the transversal
   * @param from how many needs it is a minimal transversal of
   * @return whether the round goes on
   */
  private boolean settle(long[] set, int from) {
    for (int i = from; ; i++) {
      if (i == needs.size() && !isMissingANeed(set)) {
        return !counter.isExhausted();
      }
      if (isToStartAfresh() || counter.isExhausted()) {
        return false;
      }
      if (!MoveSets.meet(needs.get(i), set)) {
        return extend(set, i);
      }
    }
  }

  /** Settles the sets that meet one more need by one more move, and are minimal. */
  private boolean extend(long[] set, int unmet) {
    int[] moves = MoveSets.members(set);
    long[] once = needs.metOnce(moves, unmet);
    for (int move : MoveSets.members(needs.get(unmet))) {
      if (!counter.step()) {
        return false;
      }
      if (needs.areAllNeededBeside(moves, once, move)) {
        long[] more = set.clone();
        MoveSets.add(more, move);
        if (isPossible.test(more) && !settle(more, unmet + 1)) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Returns whether a set that meets all needs known fails nevertheless, which makes another known;
   * if not, it is one of those looked for.
   */
  private boolean isMissingANeed(long[] set) {
    Key key = new Key(set);
    if (found.contains(key)) {
      return false;
    }
    counter.step();
    List<long[]> unmet = question.trial().needsUnmetBy(set, none, 1, counter);
    if (unmet == null) {
      if (counter.hasRoomBeyond(found.size()) && counter.keep(MoveSets.bytes(set))) {
        found.add(key);
      }
      return false;
    }
    for (long[] need : unmet) {
      counter.keep(MoveSets.bytes(need));
      needs.add(need);
    }
    return !unmet.isEmpty();
  }

  /** Makes a set of moves comparable. */
  private record Key(long[] set) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && Arrays.equals(set, key.set);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(set);
    }
  }
}
