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
  static final int RAISE = 6;
  static final int LOWER = 7;

  /** How many numbers a step takes: its kind, its node, and three terms. */
  private static final int STEP = 5;

  /**
   * A circle of variables, or a single one.
   *
   * @param before the steps that are done once
   * @param rounds the variables that are solved together; where there are three lots of them, the
   *     first is all, to begin with, and then the second starts anew, at the values of the third,
   *     whenever the third has changed
   * @param codes the steps of each lot
   * @param repeats whether the steps are repeated until nothing changes
   */
  record Block(int[] before, int[][] rounds, int[][] codes, boolean repeats) {}

  /** Holds the values of one run. */
  public static final class Memory {
    private final long[][] values;
    private final long[] changes = new long[WORDS];

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
      for (int[] code : block.codes()) {
        use(code, used);
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
      if (!block.repeats()) {
        execute(block.codes()[0], memory);
      } else if (block.rounds().length == 1) {
        for (int variable : block.rounds()[0]) {
          start(variable, memory);
        }
        repeat(block.codes()[0], memory, mostRounds);
      } else {
        solveApart(block, memory);
      }
    }
    execute(last, memory);
  }

  /** Puts a variable of a circle where it starts: at a constant, or at its low or high. */
  private void start(int variable, Memory memory) {
    boolean low = equations.isLow(variable);
    long[] values = memory.values[nodeOf[variable]];
    if (closing == (low ? Equations.Closing.GREATEST : Equations.Closing.LEAST)) {
      System.arraycopy(
          memory.values[nodeOf[equations.other(variable)]], 0, values, 0, memory.words);
    } else {
      Arrays.fill(values, low ? 0 : -1);
    }
  }

  private void solveApart(Block block, Memory memory) {
    for (int variable : block.rounds()[0]) {
      Arrays.fill(memory.values[nodeOf[variable]], equations.isLow(variable) ? 0 : -1);
    }
    repeat(block.codes()[0], memory, Integer.MAX_VALUE);
    boolean changed;
    do {
      for (int variable : block.rounds()[1]) {
        start(variable, memory);
      }
      repeat(block.codes()[1], memory, Integer.MAX_VALUE);
      changed = repeat(block.codes()[2], memory, Integer.MAX_VALUE);
    } while (changed);
  }

  /** Repeats steps until nothing changes, and returns whether anything did. */
  @CanIgnoreReturnValue
  private boolean repeat(int[] code, Memory memory, int mostRounds) {
    for (int round = 0; round < mostRounds; round++) {
      Arrays.fill(memory.changes, 0);
      execute(code, memory);
      long changes = 0;
      for (long each : memory.changes) {
        changes |= each;
      }
      if (changes == 0) {
        return round > 0;
      }
    }
    return true;
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
        case RAISE -> raise(to, a, -(left & 1), memory.changes, words);
        case LOWER -> lower(to, a, -(left & 1), memory.changes, words);
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
      changes[i] |= value & ~to[i];
      to[i] |= value;
    }
  }

  private static void lower(long[] to, long[] a, long mask, long[] changes, int words) {
    for (int i = 0; i < words; i++) {
      long value = a[i] ^ mask;
      changes[i] |= ~value & to[i];
      to[i] &= value;
    }
  }
}
