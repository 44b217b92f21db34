package org.concordat.chance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.concordat.internal.network.Closure;
import org.concordat.internal.network.FactOrder;
import org.concordat.internal.network.Network;
import org.concordat.internal.network.ResidueEquations;
import org.concordat.internal.network.State;
import org.concordat.internal.slice.Program;
import org.concordat.internal.slice.Transposition;
import org.concordat.model.Truth;
import org.concordat.resolve.Meter;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the assignments of random facts row by row: the cases in one row are open and depend
 * on the same fact next. All cases of a row are resolved together, 64 in a word, once with the fact
 * true and once with it false; of those that are then open and leave the same residue, one is kept.
 */
final class Cases {
  private static final int RESULTS_BEFORE_FACTS = 2;

  private final Odds odds;
  private final Meter meter;

  /** The random fact of each row. */
  private final int[] order;

  /** For each random fact, its row. */
  private final int[] rowOf;

  private final Program program;
  private final Program.Memory memory;

  /** How many words the values of all facts take, what the program says of a case, and its key. */
  private final int factWords;

  private final int resultWords;
  private final int keyWords;

  /** For each case, which facts are known, and which are true, by rows. */
  private long[] known = {};

  private long[] isTrue = {};
  private int[] ifTrue = {};
  private int[] ifFalse = {};
  private int size;

  /** Of each case; empty where no exclusion says anything of any fact. */
  private final List<BitSet> tied = new ArrayList<>();

  private final Row[] rows;

  // What is resolved together.
  private final long[] batchKnown;
  private final long[] batchIsTrue;
  private final long[] keys;
  private final long[] block = new long[Long.SIZE];

  private final int first;

  /** The cases that depend on a fact next. */
  private static final class Row {
    final Keys keys;

    /** Where the diagram goes on for each key. */
    int[] found = new int[16];

    Row(int keyWords) {
      keys = new Keys(keyWords);
    }
  }

  /** Goes through all assignments, within an effort: a step for each case that is kept. */
  Cases(Network network, int alternative, Closure closure, State given, Odds odds, Meter meter) {
    this.odds = odds;
    this.meter = meter;
    int[] facts = odds.facts().stream().mapToInt(fact -> network.fact(fact.id())).toArray();
    this.order = FactOrder.of(network, alternative, facts);
    this.rowOf = new int[order.length];
    for (int row = 0; row < order.length; row++) {
      rowOf[order[row]] = row;
    }
    State settled = network.blank();
    settled.copyFrom(given);
    for (int fact : facts) {
      settled.setFact(fact, Truth.UNKNOWN);
    }
    settled.settle(closure);
    int[] inOrder = Arrays.stream(order).map(i -> facts[i]).toArray();
    this.program = ResidueEquations.compile(network, alternative, closure, settled, inOrder);
    this.memory = program.memory();
    this.factWords = words(order.length);
    this.resultWords = words(program.results());
    this.keyWords = resultWords + (odds.anyBound() ? factWords : 0);
    this.rows = new Row[order.length];
    this.batchKnown = new long[factWords * Program.CASES];
    this.batchIsTrue = new long[factWords * Program.CASES];
    this.keys = new long[keyWords * Program.CASES];
    resolve(1);
    this.first = find(0);
    for (int row = 0; row < rows.length; row++) {
      branch(row);
    }
  }

  private static int words(int bits) {
    return (bits + Long.SIZE - 1) / Long.SIZE;
  }

  /** Returns where the diagram starts: an end, or {@link Diagram#FIRST} and the first case. */
  int first() {
    return first;
  }

  /** Returns how many cases have been kept. */
  int size() {
    return size;
  }

  /** Returns how many rows there are. */
  int rows() {
    return rows.length;
  }

  /** Returns the random fact that the cases of a row depend on next. */
  int fact(int row) {
    return order[row];
  }

  /** Returns the ends and cases that stand in a row; some may be {@link Diagram#UNEXPLORED}. */
  int[] row(int row) {
    return rows[row] == null ? new int[0] : Arrays.copyOf(rows[row].found, rows[row].keys.size());
  }

  /** Returns where a case goes on if the fact of its row is true, or false. */
  int next(int number, boolean value) {
    return (value ? ifTrue : ifFalse)[number];
  }

  /** Returns the facts tied by exclusions that a case may still depend on. */
  BitSet tied(int number) {
    return tied.get(number);
  }

  private void branch(int row) {
    int[] here = row(row);
    int most = Program.CASES / 2;
    for (int from = 0; from < here.length; from += most) {
      int count = Math.min(most, here.length - from);
      for (int i = 0; i < count; i++) {
        put(2 * i, here[from + i] - Diagram.FIRST, row, true);
        put(2 * i + 1, here[from + i] - Diagram.FIRST, row, false);
      }
      boolean goesOn = !meter.isExhausted();
      if (goesOn) {
        resolve(2 * count);
      }
      for (int i = 0; i < count; i++) {
        int each = here[from + i] - Diagram.FIRST;
        if (each >= 0) {
          // What is found may be a new case, for which the arrays make room.
          int yes = goesOn ? find(2 * i) : Diagram.UNEXPLORED;
          int no = goesOn ? find(2 * i + 1) : Diagram.UNEXPLORED;
          ifTrue[each] = yes;
          ifFalse[each] = no;
        }
      }
    }
  }

  /** Puts a case into the batch with one more fact known. */
  private void put(int slot, int number, int row, boolean value) {
    int at = slot * factWords;
    if (number < 0) {
      return;
    }
    System.arraycopy(known, number * factWords, batchKnown, at, factWords);
    System.arraycopy(isTrue, number * factWords, batchIsTrue, at, factWords);
    batchKnown[at + (row >> 6)] |= 1L << row;
    if (value) {
      batchIsTrue[at + (row >> 6)] |= 1L << row;
      BitSet excluded = odds.excludes(order[row]);
      for (int i = excluded.nextSetBit(0); i >= 0; i = excluded.nextSetBit(i + 1)) {
        batchKnown[at + (rowOf[i] >> 6)] |= 1L << rowOf[i];
      }
    }
  }

  private void resolve(int count) {
    int blocks = words(count);
    for (int at = 0; at < blocks; at++) {
      for (int word = 0; word < factWords; word++) {
        int facts = Math.min(Long.SIZE, order.length - word * Long.SIZE);
        for (int possibly = 0; possibly < 2; possibly++) {
          for (int i = 0; i < Long.SIZE; i++) {
            int from = (at * Long.SIZE + i) * factWords + word;
            block[i] = batchIsTrue[from] | (possibly == 0 ? 0 : ~batchKnown[from]);
          }
          Transposition.transpose(block);
          for (int i = 0; i < facts; i++) {
            int variable = possibly * order.length + word * Long.SIZE + i;
            program.input(memory, variable)[at] = block[i];
          }
        }
      }
    }
    program.run(memory, Integer.MAX_VALUE, blocks);
    for (int at = 0; at < blocks; at++) {
      for (int word = 0; word < resultWords; word++) {
        for (int i = 0; i < Long.SIZE; i++) {
          int result = word * Long.SIZE + i;
          block[i] = result < program.results() ? program.result(memory, result, at) : 0;
        }
        Transposition.transpose(block);
        for (int i = 0; i < Long.SIZE; i++) {
          keys[(at * Long.SIZE + i) * keyWords + word] = block[i];
        }
      }
    }
  }

  private boolean result(int slot, int result) {
    return (keys[slot * keyWords + (result >> 6)] >>> result & 1) != 0;
  }

  /** Finds where the diagram goes on from a case of the batch. */
  private int find(int slot) {
    if (result(slot, 0)) {
      return Diagram.ADOPTED;
    }
    if (!result(slot, 1)) {
      return Diagram.REJECTED;
    }
    int next = 0;
    while (next < order.length && !result(slot, RESULTS_BEFORE_FACTS + next)) {
      next++;
    }
    if (next == order.length) {
      return Diagram.OPEN;
    }
    BitSet ties = odds.anyBound() ? tie(slot) : null;
    if (rows[next] == null) {
      rows[next] = new Row(keyWords);
    }
    Row row = rows[next];
    int before = row.keys.size();
    int number = row.keys.number(keys, slot * keyWords);
    if (number == before) {
      row.found = number == row.found.length ? Arrays.copyOf(row.found, 2 * number) : row.found;
      row.found[number] = meter.step() ? keep(slot, ties) : Diagram.UNEXPLORED;
    }
    return row.found[number];
  }

  private int keep(int slot, @Nullable BitSet ties) {
    if (size == ifTrue.length) {
      int more = Math.max(64, 2 * size);
      ifTrue = Arrays.copyOf(ifTrue, more);
      ifFalse = Arrays.copyOf(ifFalse, more);
      known = Arrays.copyOf(known, more * factWords);
      isTrue = Arrays.copyOf(isTrue, more * factWords);
    }
    System.arraycopy(batchKnown, slot * factWords, known, size * factWords, factWords);
    System.arraycopy(batchIsTrue, slot * factWords, isTrue, size * factWords, factWords);
    if (ties != null) {
      tied.add(ties);
    }
    return Diagram.FIRST + size++;
  }

  /**
   * Returns the facts tied by exclusions to those that a case depends on, and adds them to its key.
   */
  private BitSet tie(int slot) {
    BitSet ties = new BitSet();
    for (int row = 0; row < order.length; row++) {
      if (result(slot, RESULTS_BEFORE_FACTS + row)) {
        ties.or(odds.circle(order[row]));
      }
    }
    for (int row = 0; row < order.length; row++) {
      if ((batchKnown[slot * factWords + (row >> 6)] >>> row & 1) != 0) {
        ties.clear(order[row]);
      }
    }
    int at = slot * keyWords + resultWords;
    Arrays.fill(keys, at, at + factWords, 0);
    long[] bits = ties.toLongArray();
    System.arraycopy(bits, 0, keys, at, bits.length);
    return ties;
  }
}
