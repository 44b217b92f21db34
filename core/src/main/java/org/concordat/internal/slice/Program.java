package org.concordat.internal.slice;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Arrays;
import java.util.List;

/**
 * Solves equations for {@link #CASES} cases at once, 64 in each word: straight lines of steps, and
 * rounds of them for the circles. Immutable, and safe to share between threads; each thread needs a
 * {@link Memory} of its own.
 */
public final class Program {
  /** The number of words that each step works on. */
  public static final int WORDS = 32;

  /** The number of cases that one run solves. */
  public static final int CASES = WORDS * Long.SIZE;

  /** Fewer words than this are not worth while distinguishing. */
  private static final int FEWEST = 8;

  static final int SET = 5;

  /** How many numbers a step takes: its kind, its node, and three terms. */
  private static final int STEP = 5;

  /**
   * A circle of variables, or a single one.
   *
   * @param before the steps that are done once
   * @param lots the variables that are solved together: none for what is no circle; where there are
   *     three, the first is all, to begin with, and then the second starts anew, at the values of
   *     the third, whenever the third has changed
   */
  record Block(int[] before, Lot[] lots) {}

  /**
   * Variables that are solved together, in rounds.
   *
   * @param variables the variables
   * @param nodes their nodes
   * @param definitions the terms that they are equal to
   * @param codes the steps that find out what a variable is equal to, as far as they are not those
   *     of a variable before
   * @param raises whether the variable rises; else it falls
   * @param dependents for each variable, which of them depend on it: twice their place, and 1 more
   *     where they have to be looked at in the next round, too, since something that they share
   *     with others comes before the variable; empty where all may depend on it
   */
  record Lot(
      int[] variables,
      int[] nodes,
      int[] definitions,
      int[][] codes,
      boolean[] raises,
      int[][] dependents) {}

  /** Holds the values of one run. */
  public static final class Memory {
    private final long[][] values;
    private final long[] changes = new long[WORDS];

    /** Up to which round each variable of the lot at hand has to be looked at. */
    private int[] due = {};

    /** How many words the present run works on. */
    private int words = WORDS;

    private Memory(int nodes, boolean[] used) {
      values = new long[nodes][];
      for (int node = 0; node < nodes; node++) {
        values[node] = used[node] ? new long[WORDS] : changes;
      }
    }
  }

  private final Equations equations;
  private final Equations.Closing closing;
  private final Block[] blocks;
  private final int[] last;
  private final int[] results;
  private final int[] nodeOf;
  private final int nodes;

  Program(
      Terms terms,
      Equations equations,
      Equations.Closing closing,
      List<Block> blocks,
      int[] last,
      int[] results) {
    this.equations = equations;
    this.closing = closing;
    this.blocks = blocks.toArray(new Block[0]);
    this.last = last;
    this.results = results.clone();
    this.nodeOf = new int[equations.free + equations.definition.length];
    for (int variable = 0; variable < nodeOf.length; variable++) {
      nodeOf[variable] = terms.variable(variable) >> 1;
    }
    this.nodes = terms.size();
  }

  /** Returns room for one run after the other. */
  public Memory memory() {
    boolean[] used = new boolean[nodes];
    use(last, used);
    used[0] = true;
    for (Block block : blocks) {
      use(block.before(), used);
      for (Lot lot : block.lots()) {
        for (int[] code : lot.codes()) {
          use(code, used);
        }
      }
    }
    for (int node : nodeOf) {
      used[node] = true;
    }
    return new Memory(nodes, used);
  }

  private static void use(int[] code, boolean[] used) {
    for (int i = 1; i < code.length; i += STEP) {
      used[code[i]] = true;
    }
  }

  /** Returns how many results there are. */
  public int results() {
    return results.length;
  }

  /** Returns the values of a free variable, to be set before a run. */
  public long[] input(Memory memory, int variable) {
    return memory.values[nodeOf[variable]];
  }

  /** Returns the word of a result's values at {@code index}, after a run. */
  public long result(Memory memory, int result, int index) {
    int term = results[result];
    return memory.values[term >> 1][index] ^ -(term & 1);
  }

  /** Solves the equations for the inputs. */
  public void run(Memory memory) {
    run(memory, Integer.MAX_VALUE, WORDS);
  }

  /**
   * Goes so many times round each circle of equations at most. If circles are solved {@link
   * Equations.Closing#BETWEEN}, lows are then too low or right, and highs too high or right.
   *
   * @param mostRounds how many times at most
   * @param words how many words there are cases in
   */
  public void run(Memory memory, int mostRounds, int words) {
    memory.words = Math.min(WORDS, (words + FEWEST - 1) / FEWEST * FEWEST);
    for (Block block : blocks) {
      execute(block.before(), memory);
      if (block.lots().length == 1) {
        start(block.lots()[0], closing, memory);
        repeat(block.lots()[0], memory, mostRounds);
      } else if (block.lots().length > 1) {
        solveApart(block.lots(), memory);
      }
    }
    execute(last, memory);
  }

  /** Puts the variables of a lot where they start: at a constant, or at its low or high. */
  private void start(Lot lot, Equations.Closing how, Memory memory) {
    for (int i = 0; i < lot.nodes().length; i++) {
      int variable = lot.variables()[i];
      boolean low = equations.isLow(variable);
      long[] values = memory.values[lot.nodes()[i]];
      if (how == (low ? Equations.Closing.GREATEST : Equations.Closing.LEAST)) {
        long[] other = memory.values[nodeOf[equations.other(variable)]];
        System.arraycopy(other, 0, values, 0, memory.words);
      } else {
        Arrays.fill(values, low ? 0 : -1);
      }
    }
  }

  private void solveApart(Lot[] lots, Memory memory) {
    start(lots[0], Equations.Closing.BETWEEN, memory);
    repeat(lots[0], memory, Integer.MAX_VALUE);
    boolean changed;
    do {
      start(lots[1], closing, memory);
      repeat(lots[1], memory, Integer.MAX_VALUE);
      changed = repeat(lots[2], memory, Integer.MAX_VALUE);
    } while (changed);
  }

  /**
   * Looks at variables until none has to be looked at any more, each when one has changed that it
   * depends on, and returns whether any changed.
   */
  @CanIgnoreReturnValue
  private boolean repeat(Lot lot, Memory memory, int mostRounds) {
    int count = lot.nodes().length;
    if (memory.due.length < count) {
      memory.due = new int[count];
    }
    int[] due = memory.due;
    Arrays.fill(due, 0, count, 0);
    boolean changed = false;
    int last = 0;
    for (int round = 0; round <= last && round < mostRounds; round++) {
      for (int i = 0; i < count; i++) {
        if (due[i] >= round) {
          execute(lot.codes()[i], memory);
          if (move(lot, i, memory)) {
            changed = true;
            last = round + 1;
            demand(lot, i, round, due);
          }
        }
      }
    }
    return changed;
  }

  private static void demand(Lot lot, int changed, int round, int[] due) {
    if (lot.dependents().length == 0) {
      Arrays.fill(due, 0, lot.nodes().length, round + 1);
      return;
    }
    for (int dependent : lot.dependents()[changed]) {
      int until = round + (dependent & 1);
      due[dependent >> 1] = Math.max(due[dependent >> 1], until);
    }
  }

  /** Moves a variable to what it is equal to, and returns whether it was elsewhere. */
  private static boolean move(Lot lot, int i, Memory memory) {
    long[] to = memory.values[lot.nodes()[i]];
    int term = lot.definitions()[i];
    long[] a = memory.values[term >> 1];
    long[] changes = memory.changes;
    if (lot.raises()[i]) {
      raise(to, a, -(term & 1), changes, memory.words);
    } else {
      lower(to, a, -(term & 1), changes, memory.words);
    }
    long changed = 0;
    for (int word = 0; word < memory.words; word++) {
      changed |= changes[word];
    }
    return changed != 0;
  }

  private void execute(int[] code, Memory memory) {
    long[][] values = memory.values;
    int words = memory.words;
    for (int i = 0; i < code.length; i += STEP) {
      long[] to = values[code[i + 1]];
      int left = code[i + 2];
      int right = code[i + 3];
      long[] a = values[left >> 1];
      long[] b = values[right >> 1];
      switch (code[i]) {
        case Terms.AND -> {
          if ((left & 1) == 0) {
            if ((right & 1) == 0) {
              and(to, a, b, words);
            } else {
              andNot(to, a, b, words);
            }
          } else if ((right & 1) == 0) {
            andNot(to, b, a, words);
          } else {
            nor(to, a, b, words);
          }
        }
        case Terms.XOR -> xor(to, a, b, words);
        case Terms.ODD -> odd(to, a, b, values[code[i + 4] >> 1], words);
        case Terms.MOST -> most(to, a, b, values[code[i + 4] >> 1], -(code[i + 4] & 1), words);
        default -> set(to, a, -(left & 1), words);
      }
    }
  }

  private static void and(long[] to, long[] a, long[] b, int words) {
    for (int i = 0; i < words; i++) {
      to[i] = a[i] & b[i];
    }
  }

  private static void andNot(long[] to, long[] a, long[] b, int words) {
    for (int i = 0; i < words; i++) {
      to[i] = a[i] & ~b[i];
    }
  }

  private static void nor(long[] to, long[] a, long[] b, int words) {
    for (int i = 0; i < words; i++) {
      to[i] = ~(a[i] | b[i]);
    }
  }

  private static void xor(long[] to, long[] a, long[] b, int words) {
    for (int i = 0; i < words; i++) {
      to[i] = a[i] ^ b[i];
    }
  }

  private static void odd(long[] to, long[] a, long[] b, long[] c, int words) {
    for (int i = 0; i < words; i++) {
      to[i] = a[i] ^ b[i] ^ c[i];
    }
  }

  private static void most(long[] to, long[] a, long[] b, long[] c, long mask, int words) {
    for (int i = 0; i < words; i++) {
      to[i] = (a[i] & b[i]) | ((a[i] | b[i]) & (c[i] ^ mask));
    }
  }

  private static void set(long[] to, long[] a, long mask, int words) {
    for (int i = 0; i < words; i++) {
      to[i] = a[i] ^ mask;
    }
  }

  private static void raise(long[] to, long[] a, long mask, long[] changes, int words) {
    for (int i = 0; i < words; i++) {
      long value = a[i] ^ mask;
      changes[i] = value & ~to[i];
      to[i] |= value;
    }
  }

  private static void lower(long[] to, long[] a, long mask, long[] changes, int words) {
    for (int i = 0; i < words; i++) {
      long value = a[i] ^ mask;
      changes[i] = ~value & to[i];
      to[i] &= value;
    }
  }
}
