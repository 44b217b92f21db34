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
 * Enumerates the minimal sets of moves that reach a goal, if more moves never hurt, by implicit
 * hitting sets. These sets are the minimal transversals of the <em>correction sets</em>, the
 * complements of the maximal sets that fail (L. Fredman and L. Khachiyan, 1996; for the method, E.
 * Moreno-Centeno and R. Karp, "The implicit hitting set approach", 2013). The search tests the
 * minimal transversals of the correction sets found so far. A transversal that fails reveals
 * another correction set.
 *
 * <p>When a correction set is found, the transversals are updated at once: one that does not meet
 * the new set is replaced by its extensions by one move of that set, as far as they are minimal (C.
 * Berge; depth first by D. Kavvadias and E. Stavropoulos, "An efficient algorithm for the
 * transversal hypergraph generation", 2005). The result is the same as from a fresh start. A new
 * round starts again only after many correction sets were found, when it pays to choose the order
 * in which they are met.
 *
 * <p>The time grows with the numbers of correction sets and of minimal sets, both of which may be
 * exponential in the number of moves.
 */
public final class ImplicitHittingSets {
  /** A round ends early when it has found this many more correction sets than were known before. */
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
   * Returns the minimal sets; once the counter is exhausted, those found so far, each of them
   * minimal.
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

  private boolean shouldRestart() {
    return correctionSets.size() > 2 * before + FEW;
  }

  /**
   * Returns the correction sets; to be called when all minimal sets are known. Each has a move of
   * every minimal set, and is minimal with that property.
   */
  public List<long[]> correctionSets() {
    return correctionSets.all();
  }

  /**
   * Processes a minimal transversal of the first correction sets: accepts it if it meets all
   * others, too, and reaches the goal; extends it otherwise.
   *
   * @param set the transversal
   * @param from of how many correction sets, from the first, it is a minimal transversal
   * @return whether the round goes on
   */
  private boolean settle(long[] set, int from) {
    for (int i = from; ; i++) {
      if (i == correctionSets.size() && !isMissingACorrectionSet(set)) {
        return !counter.isExhausted();
      }
      if (shouldRestart() || counter.isExhausted()) {
        return false;
      }
      if (!BitSets.meet(correctionSets.get(i), set)) {
        return extend(set, i);
      }
    }
  }

  /** Processes the extensions by one move that meet one more correction set and are minimal. */
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
   * Tests a set that meets all known correction sets. If it fails, adds the correction set that it
   * reveals and returns true; otherwise keeps it as a result.
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

  /** Compares sets of moves by content. */
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
