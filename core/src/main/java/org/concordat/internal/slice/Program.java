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

  /** So few words are sooner solved one after the other, which all stay in the nearest cache. */
  private static final int FEW = 3;

  /** How many numbers a step takes: its kind, its node, and three terms. */
  static final int STEP = 5;

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

  /** Holds the values of one run after the other. */
  public static final class Memory {
    private final ManyWords many;
    private final OneWord one;

    /** Up to which round each variable of the lot at hand has to be looked at. */
    private int[] due = {};

    private Memory(boolean[] used) {
      many = new ManyWords(used);
      one = new OneWord(used.length);
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
    return new Memory(used);
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
    return memory.many.of(nodeOf[variable]);
  }

  /** Returns the word of a result's values at {@code index}, after a run. */
  public long result(Memory memory, int result, int index) {
    int term = results[result];
    return memory.many.of(term >> 1)[index] ^ -(term & 1);
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
    if (words > FEW) {
      memory.many.use(words);
      solve(memory.many, memory, mostRounds);
      return;
    }
    for (int word = 0; word < words; word++) {
      for (int variable = 0; variable < equations.free; variable++) {
        memory.one.set(nodeOf[variable], memory.many.of(nodeOf[variable])[word]);
      }
      solve(memory.one, memory, mostRounds);
      for (int term : results) {
        memory.many.of(term >> 1)[word] = memory.one.of(term >> 1);
      }
    }
  }

  private void solve(Values values, Memory memory, int mostRounds) {
    for (Block block : blocks) {
      values.execute(block.before());
      if (block.lots().length == 1) {
        start(block.lots()[0], closing, values);
        repeat(block.lots()[0], values, memory, mostRounds);
      } else if (block.lots().length > 1) {
        solveApart(block.lots(), values, memory);
      }
    }
    values.execute(last);
  }

  /** Puts the variables of a lot where they start: at a constant, or at its low or high. */
  private void start(Lot lot, Equations.Closing how, Values values) {
    for (int i = 0; i < lot.nodes().length; i++) {
      int variable = lot.variables()[i];
      boolean low = equations.isLow(variable);
      if (how == (low ? Equations.Closing.GREATEST : Equations.Closing.LEAST)) {
        values.copy(nodeOf[equations.other(variable)], lot.nodes()[i]);
      } else {
        values.fill(lot.nodes()[i], !low);
      }
    }
  }

  private void solveApart(Lot[] lots, Values values, Memory memory) {
    start(lots[0], Equations.Closing.BETWEEN, values);
    repeat(lots[0], values, memory, Integer.MAX_VALUE);
    boolean changed;
    do {
      start(lots[1], closing, values);
      repeat(lots[1], values, memory, Integer.MAX_VALUE);
      changed = repeat(lots[2], values, memory, Integer.MAX_VALUE);
    } while (changed);
  }

  /**
   * Looks at variables until none has to be looked at any more, each when one has changed that it
   * depends on, and returns whether any changed.
   */
  @CanIgnoreReturnValue
  private static boolean repeat(Lot lot, Values values, Memory memory, int mostRounds) {
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
          values.execute(lot.codes()[i]);
          if (values.move(lot.nodes()[i], lot.definitions()[i], lot.raises()[i])) {
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
}
