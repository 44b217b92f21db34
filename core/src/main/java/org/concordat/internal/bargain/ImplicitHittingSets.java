package org.concordat.internal.bargain;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.concordat.internal.StepCounter;
import org.concordat.internal.hitting.BitSets;
import org.concordat.internal.hitting.CorrectionSets;
import org.concordat.internal.hitting.MinimalTransversals;
import org.jspecify.annotations.Nullable;

/**
 * Enumerates minimal sets of moves where more moves never hurt, by implicit hitting sets: the
 * minimal sets that do what is wanted are the minimal transversals of the <em>correction sets</em>,
 * the complements of the largest sets that do not (L. Fredman and L. Khachiyan, 1996; for the way
 * they are found, E. Moreno-Centeno and R. Karp, "The implicit hitting set approach", 2013). The
 * correction sets found so far have transversals of their own; one that does not do what is wanted
 * shows a correction set still missing.
 *
 * <p>What a correction set found on the way changes is mended on the spot: a transversal that
 * leaves it unmet gives way to those that have one of its moves more and are still minimal (C.
 * Berge; depth first by D. Kavvadias and E. Stavropoulos, "An efficient algorithm for the
 * transversal hypergraph generation", 2005). That is the same one by one as starting afresh, which
 * is done only where so many correction sets were found that choosing the order in which they are
 * met pays.
 *
 * <p>The time grows with the number of correction sets and of minimal sets, of either of which
 * there may be exponentially many.
 */
public final class ImplicitHittingSets {
  /** A round ends early when it has found so many more correction sets than there were. */
  private static final int FEW = 16;

  private final Trial trial;
  private final StepCounter counter;
  private final Predicate<long[]> isPossible;
  private final long[] all;
  private final long[] none;
  private final CorrectionSets correctionSets;
  private final Set<Key> found = new LinkedHashSet<>();

  /** How many correction sets were known when the round began. */
  private int before;

  /**
   * Prepares a search.
   *
   * @param isPossible whether moves can be made together; other sets are left out
   */
  public ImplicitHittingSets(Trial trial, Predicate<long[]> isPossible, StepCounter counter) {
    this.trial = trial;
    this.isPossible = isPossible;
    this.counter = counter;
    this.all = BitSets.all(trial.size());
    this.correctionSets = new CorrectionSets(trial.size());
    this.none = new long[all.length];
  }

  /**
   * Returns the minimal sets; those found so far, each of them minimal, once the counter is
   * exhausted.
   */
  @CanIgnoreReturnValue
  public List<long[]> minimalSets() {
    if (trial.does(all)) {
      boolean whole;
      do {
        before = correctionSets.size();
        whole =
            MinimalTransversals.visit(
                correctionSets.all(),
                trial.size(),
                isPossible,
                counter,
                set -> settle(set.clone(), before));
      } while (!whole && !counter.isExhausted());
    }
    return found.stream().map(Key::set).toList();
  }

  private boolean isToStartAfresh() {
    return correctionSets.size() > 2 * before + FEW;
  }

  /**
   * Returns the correction sets, once all minimal sets are known: the minimal sets of moves of
   * which each must lose one for them all to fail.
   */
  public List<long[]> correctionSets() {
    return correctionSets.all();
  }

  /**
   * Settles what becomes of a minimal transversal of the first correction sets: it meets all
   * others, too, and does what is wanted, or is extended.
   *
   * @param set the transversal
   * @param from how many correction sets it is a minimal transversal of
   * @return whether the round goes on
   */
  private boolean settle(long[] set, int from) {
    for (int i = from; ; i++) {
      if (i == correctionSets.size() && !isMissingACorrectionSet(set)) {
        return !counter.isExhausted();
      }
      if (isToStartAfresh() || counter.isExhausted()) {
        return false;
      }
      if (!BitSets.meet(correctionSets.get(i), set)) {
        return extend(set, i);
      }
    }
  }

  /** Settles the sets that meet one more correction set by one more move, and are minimal. */
  private boolean extend(long[] set, int unmet) {
    int[] moves = BitSets.members(set);
    long[] once = correctionSets.metOnce(moves, unmet);
    for (int move : BitSets.members(correctionSets.get(unmet))) {
      if (!counter.step()) {
        return false;
      }
      if (correctionSets.areAllNeededBeside(moves, once, move)) {
        long[] more = set.clone();
        BitSets.add(more, move);
        if (isPossible.test(more) && !settle(more, unmet + 1)) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Returns whether a set that meets all correction sets known fails nevertheless, which makes
   * another known; if not, it is one of those looked for.
   */
  private boolean isMissingACorrectionSet(long[] set) {
    Key key = new Key(set);
    if (found.contains(key)) {
      return false;
    }
    counter.step();
    List<long[]> unmet = trial.correctionSetsUnmetBy(set, none, 1, counter);
    if (unmet == null) {
      if (counter.hasRoomBeyond(found.size()) && counter.keep(BitSets.bytes(set))) {
        found.add(key);
      }
      return false;
    }
    for (long[] correctionSet : unmet) {
      counter.keep(BitSets.bytes(correctionSet));
      correctionSets.add(correctionSet);
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
