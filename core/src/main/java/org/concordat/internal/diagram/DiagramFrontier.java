package org.concordat.internal.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.concordat.internal.StepCounter;
import org.concordat.internal.bitparallel.Program;
import org.jspecify.annotations.Nullable;

/**
 * Explores the assignments of random facts level by level. The cases of one level are open and
 * depend on the same fact next. All cases of a level are resolved together, with the fact true and
 * with it false. Of the resulting open cases with the same residual, one is kept.
 *
 * <p>Cases with the same residual are decided alike by the remaining facts, so one stands for all.
 * Takes two resolutions for each residual that occurs in a level.
 */
final class DiagramFrontier {
  private final FactDistribution distribution;
  private final StepCounter counter;
  private final CaseBatch batch;

  /** The random fact of each level. */
  private final int[] order;

  /** How many words the facts of a case take. */
  private final int factWords;

  /** The key of a case: its residual, and the facts tied by exclusions. */
  private final long[] key;

  /** For each case, in the order of levels, which facts are known; below, which are true. */
  private long[] known = {};

  private long[] isTrue = {};
  private int[] ifTrue = {};
  private int[] ifFalse = {};
  private int size;

  /** The approximate memory of a case with its key and its node, in bytes. */
  private final long bytesOfCase;

  /** For each case, the tied facts; empty if there are no exclusions. */
  private final List<BitSet> tied = new ArrayList<>();

  private final Level[] levels;
  private final int first;

  /** The cases that depend on a fact next. */
  private static final class Level {
    final UniqueTable keys;

    /** For each key, the end or case to which it leads. */
    int[] found = new int[16];

    Level(int keyWords) {
      keys = new UniqueTable(keyWords);
    }
  }

  /** Explores all assignments, within a limit: a step for each case that is kept. */
  DiagramFrontier(CaseBatch batch, FactDistribution distribution, StepCounter counter) {
    this.distribution = distribution;
    this.counter = counter;
    this.batch = batch;
    this.order = VariableOrder.of(batch, distribution.size(), counter);
    this.factWords = batch.factWords();
    this.key = new long[batch.residualWords() + (distribution.anyBound() ? factWords : 0)];
    this.bytesOfCase = 128 + (long) Long.BYTES * (2 * factWords + 2 * key.length);
    this.levels = new Level[order.length];
    batch.reorder(order);
    this.first = start();
    for (int level = 0; level < levels.length; level++) {
      branch(level);
    }
  }

  private int start() {
    batch.clear(0);
    batch.resolve(1);
    return find(0);
  }

  /** Returns the root: an end, or {@link DecisionDiagram#FIRST}, which is the first case. */
  int first() {
    return first;
  }

  /** Returns how many cases have been kept. */
  int size() {
    return size;
  }

  /** Returns how many levels there are. */
  int levels() {
    return levels.length;
  }

  /** Returns the random fact on which the cases of a level depend next. */
  int fact(int level) {
    return order[level];
  }

  /** Returns the ends and cases in a level; some may be {@link DecisionDiagram#UNEXPLORED}. */
  int[] level(int level) {
    return levels[level] == null
        ? new int[0]
        : Arrays.copyOf(levels[level].found, levels[level].keys.size());
  }

  /** Returns the end or case that follows a case if the fact of its level is true, or false. */
  int next(int number, boolean value) {
    return (value ? ifTrue : ifFalse)[number];
  }

  /** Returns the facts tied by exclusions on which a case may still depend. */
  BitSet tied(int number) {
    return tied.get(number);
  }

  private void branch(int level) {
    int[] here = level(level);
    int most = Program.CASES / 2;
    for (int from = 0; from < here.length; from += most) {
      int count = Math.min(most, here.length - from);
      for (int i = 0; i < count; i++) {
        int at = (here[from + i] - DecisionDiagram.FIRST) * factWords;
        if (at >= 0) {
          batch.put(2 * i, known, isTrue, at, level, true);
          batch.put(2 * i + 1, known, isTrue, at, level, false);
        }
      }
      boolean goesOn = counter.look();
      if (goesOn) {
        batch.resolve(2 * count);
      }
      for (int i = 0; i < count; i++) {
        int each = here[from + i] - DecisionDiagram.FIRST;
        if (each >= 0) {
          // This may add a case and replace the arrays by larger ones.
          int yes = goesOn ? find(2 * i) : DecisionDiagram.UNEXPLORED;
          int no = goesOn ? find(2 * i + 1) : DecisionDiagram.UNEXPLORED;
          ifTrue[each] = yes;
          ifFalse[each] = no;
        }
      }
    }
  }

  /** Returns the end or case for a case of the batch, and keeps it if it is new. */
  private int find(int slot) {
    if (batch.isAdopted(slot)) {
      return DecisionDiagram.ADOPTED;
    }
    if (!batch.mayBeAdopted(slot)) {
      return DecisionDiagram.REJECTED;
    }
    int next = batch.firstThatMatters(slot);
    if (next < 0) {
      return DecisionDiagram.OPEN;
    }
    batch.residual(slot, key);
    BitSet ties = distribution.anyBound() ? tie(slot) : null;
    if (levels[next] == null) {
      levels[next] = new Level(key.length);
    }
    Level level = levels[next];
    int before = level.keys.size();
    int number = level.keys.number(key, 0);
    if (number == before) {
      level.found =
          number == level.found.length ? Arrays.copyOf(level.found, 2 * number) : level.found;
      level.found[number] =
          counter.step() && counter.keep(bytesOfCase)
              ? keep(slot, ties)
              : DecisionDiagram.UNEXPLORED;
    }
    return level.found[number];
  }

  private int keep(int slot, @Nullable BitSet ties) {
    if (size == ifTrue.length) {
      int more = Math.max(64, 2 * size);
      ifTrue = Arrays.copyOf(ifTrue, more);
      ifFalse = Arrays.copyOf(ifFalse, more);
      known = Arrays.copyOf(known, more * factWords);
      isTrue = Arrays.copyOf(isTrue, more * factWords);
    }
    batch.facts(slot, known, isTrue, size * factWords);
    if (ties != null) {
      tied.add(ties);
    }
    return DecisionDiagram.FIRST + size++;
  }

  /**
   * Returns the facts tied by exclusions to those on which a case depends, and adds them to its
   * key.
   */
  private BitSet tie(int slot) {
    BitSet ties = new BitSet();
    for (int level = 0; level < order.length; level++) {
      if (batch.dependsOn(slot, level)) {
        ties.or(distribution.component(order[level]));
      }
    }
    for (int level = 0; level < order.length; level++) {
      if (batch.isKnown(slot, level)) {
        ties.clear(order[level]);
      }
    }
    int at = batch.residualWords();
    Arrays.fill(key, at, at + factWords, 0);
    long[] bits = ties.toLongArray();
    System.arraycopy(bits, 0, key, at, bits.length);
    return ties;
  }
}
