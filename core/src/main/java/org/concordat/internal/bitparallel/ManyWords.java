package org.concordat.internal.bitparallel;

import java.util.Arrays;

/**
 * Holds up to {@link Program#WORDS} words for each node. Each operation on the words of a node is a
 * loop without branches, which the compiler turns into vector instructions.
 */
final class ManyWords implements Values {
  /** The least number of words used: fewer would save nothing. */
  private static final int FEWEST = 8;

  private final long[][] values;
  private final long[] changes = new long[Program.WORDS];

  /** How many words the current run uses. */
  private int words = Program.WORDS;

  /** Makes room for the nodes that are used. */
  ManyWords(boolean[] used) {
    values = new long[used.length][];
    for (int node = 0; node < used.length; node++) {
      values[node] = used[node] ? new long[Program.WORDS] : changes;
    }
  }

  /** Sets the number of words to use from now on, rounded up. */
  void use(int needed) {
    words = Math.min(Program.WORDS, (needed + FEWEST - 1) / FEWEST * FEWEST);
  }

  long[] of(int node) {
    return values[node];
  }

  @Override
  public void execute(int[] code) {
    for (int i = 0; i < code.length; i += Program.STEP) {
      long[] to = values[code[i + 1]];
      int left = code[i + 2];
      int right = code[i + 3];
      long[] a = values[left >> 1];
      long[] b = values[right >> 1];
      switch (code[i]) {
        case BooleanGraph.AND -> and(to, a, -(left & 1), b, -(right & 1), words);
        case BooleanGraph.XOR3 -> odd(to, a, b, values[code[i + 4] >> 1], words);
        default -> most(to, a, b, values[code[i + 4] >> 1], -(code[i + 4] & 1), words);
      }
    }
  }

  private static void and(long[] to, long[] a, long maskOfA, long[] b, long maskOfB, int words) {
    for (int i = 0; i < words; i++) {
      to[i] = (a[i] ^ maskOfA) & (b[i] ^ maskOfB);
    }
  }

  private static void odd(long[] to, long[] a, long[] b, long[] c, int words) {
    for (int i = 0; i < words; i++) {
      to[i] = a[i] ^ b[i] ^ c[i];
    }
  }

  private static void most(long[] to, long[] a, long[] b, long[] c, long maskOfC, int words) {
    for (int i = 0; i < words; i++) {
      to[i] = (a[i] & b[i]) | ((a[i] | b[i]) & (c[i] ^ maskOfC));
    }
  }

  @Override
  public void fill(int node, boolean value) {
    Arrays.fill(values[node], 0, words, value ? -1 : 0);
  }

  @Override
  public void copy(int from, int to) {
    System.arraycopy(values[from], 0, values[to], 0, words);
  }

  @Override
  public boolean move(int node, int term, boolean rises) {
    if (rises) {
      raise(values[node], values[term >> 1], -(term & 1), changes, words);
    } else {
      lower(values[node], values[term >> 1], -(term & 1), changes, words);
    }
    long changed = 0;
    for (int word = 0; word < words; word++) {
      changed |= changes[word];
    }
    return changed != 0;
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
