package org.concordat.bargain;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.concordat.resolve.Meter;
import org.jspecify.annotations.Nullable;

/**
 * Enumerates minimal sets of moves where more moves never hurt, by implicit hitting sets: the
 * minimal sets that do what is wanted are the minimal transversals of the <em>needs</em>, the
 * complements of the largest sets that do not (L. Fredman and L. Khachiyan, 1996; for the way they
 * are found, E. Moreno-Centeno and R. Karp, "The implicit hitting set approach", 2013). The needs
 * found so far have transversals of their own; one that does not do what is wanted shows a need
 * still missing.
 */
final class MonotoneSearch {
  /** A round ends early when it has found so many more needs than there were. */
  private static final int FEW = 16;

  private final Question question;
  private final Meter meter;
  private final Predicate<long[]> isPossible;
  private final long[] all;
  private final List<long[]> needs = new ArrayList<>();

  MonotoneSearch(Question question, Meter meter, Predicate<long[]> isPossible) {
    this.isPossible = isPossible;
    this.question = question;
    this.meter = meter;
    this.all = MoveSets.all(question.size());
  }

  /**
   * Returns the minimal sets; those that are minimal and found so far, once the meter is exhausted.
   */
  @CanIgnoreReturnValue
  List<long[]> minimalSets() {
    Set<Key> proven = new HashSet<>();
    if (!question.does(all)) {
      return List.of();
    }
    while (true) {
      int before = needs.size();
      List<long[]> round = Transversals.of(needs, question.size(), isPossible, meter);
      List<long[]> minimal = new ArrayList<>();
      for (long[] set : round) {
        if (!meter.hasRoomBeyond(minimal.size()) || meter.isExhausted()) {
          return minimal;
        }
        if (proven.contains(new Key(set)) || test(set)) {
          proven.add(new Key(set));
          minimal.add(set);
        } else if (needs.size() > 2 * before + FEW) {
          break;
        }
      }
      if (needs.size() == before) {
        return minimal;
      }
    }
  }

  /**
   * Returns the needs, once all minimal sets are known: the minimal sets of moves of which each
   * must lose one for them all to fail.
   */
  List<long[]> needs() {
    return needs;
  }

  /**
   * Returns whether a set does what is wanted; if it does not, a need that it leaves unmet becomes
   * known.
   */
  private boolean test(long[] set) {
    for (int i = needs.size() - 1; i >= 0; i--) {
      if (!MoveSets.meet(needs.get(i), set)) {
        return false;
      }
    }
    meter.step();
    if (question.does(set)) {
      return true;
    }
    needs.add(need(set));
    return false;
  }

  /**
   * Returns what remains outside of a largest set that contains {@code set} and does not do what is
   * wanted.
   */
  long[] need(long[] set) {
    return MoveSets.without(all, question.largestThatDoesNot(set));
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
