package org.concordat.internal.bitparallel;

import java.util.Arrays;
import java.util.List;
import org.concordat.internal.StepCounter;

/**
 * Holds Boolean terms over variables as a graph in which equal terms are shared, and simplifies
 * them as they are made. A term is a number: twice its node, plus 1 if it is negated.
 *
 * <p>Once its counter has reached a limit, further terms are meaningless constants.
 */
public final class BooleanGraph {
  /** The term that is false. */
  public static final int FALSE = 0;

  /** The term that is true. */
  public static final int TRUE = 1;

  static final int VARIABLE = 0;
  static final int AND = 1;

  /** The exclusive disjunction of three terms, or of two if the third is {@link #FALSE}. */
  static final int XOR3 = 2;

  /** The majority of three terms. */
  static final int MAJ3 = 3;

  private static final int NODES_BETWEEN_CHECKS = 1024;

  /** The memory of a node, with its share of the hash table and of copies while arrays grow. */
  private static final long BYTES_OF_NODE = 40;

  /** The hash table of nodes by content; 0 marks a free place. */
  private int[] places = new int[1024];

  private int[] kinds = new int[256];
  private int[] leftOperands = new int[256];
  private int[] rights = new int[256];
  private int[] thirds = new int[256];

  /** The number of nodes; the first is the constant. */
  private int size = 1;

  private final StepCounter counter;

  /** Makes a graph with only the constants; its memory is counted. */
  public BooleanGraph(StepCounter counter) {
    this.counter = counter;
  }

  /** Returns the variable of a number. */
  public int variable(int number) {
    return 2 * node(VARIABLE, number, 0);
  }

  private int node(int kind, int left, int right) {
    return node(kind, left, right, FALSE);
  }

  private int node(int kind, int left, int right, int third) {
    int place = place(kind, left, right, third);
    if (places[place] != 0) {
      return places[place];
    }
    if (size % NODES_BETWEEN_CHECKS == 0) {
      counter.look();
    }
    if (size == kinds.length) {
      counter.keep(BYTES_OF_NODE * size);
    }
    if (counter.isExhausted()) {
      return FALSE >> 1;
    }
    places[place] = size;
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * size);
      leftOperands = Arrays.copyOf(leftOperands, 2 * size);
      rights = Arrays.copyOf(rights, 2 * size);
      thirds = Arrays.copyOf(thirds, 2 * size);
    }
    kinds[size] = kind;
    leftOperands[size] = left;
    rights[size] = right;
    thirds[size] = third;
    size++;
    if (2 * size > places.length) {
      places = new int[2 * places.length];
      for (int node = 1; node < size; node++) {
        places[place(kinds[node], leftOperands[node], rights[node], thirds[node])] = node;
      }
    }
    return size - 1;
  }

  /** Returns the place of a node in the hash table, or the free place where it belongs. */
  private int place(int kind, int left, int right, int third) {
    int hash = ((kind * 31 + left) * 0x9e3779b1 + right) * 0x85ebca6b + third;
    int last = places.length - 1;
    int place = (((hash ^ (hash >>> 15)) * 0x2c1b3c6d) >>> 7) & last;
    for (; places[place] != 0; place = (place + 1) & last) {
      int node = places[place];
      if (kinds[node] == kind
          && leftOperands[node] == left
          && rights[node] == right
          && thirds[node] == third) {
        break;
      }
    }
    return place;
  }

  /** Returns the negation of a term. */
  public static int not(int term) {
    return term ^ 1;
  }

  /** Returns the constant of a value. */
  public static int constant(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** Returns the conjunction of two terms. */
  public int and(int one, int other) {
    if (one == FALSE || other == FALSE || one == not(other)) {
      return FALSE;
    }
    if (one == TRUE || one == other) {
      return other;
    }
    if (other == TRUE) {
      return one;
    }
    return 2 * node(AND, Math.min(one, other), Math.max(one, other));
  }

  /** Returns the disjunction of two terms. */
  public int or(int one, int other) {
    return not(and(not(one), not(other)));
  }

  /** Returns the exclusive disjunction of two terms. */
  public int xor(int one, int other) {
    int negated = (one ^ other) & 1;
    int left = Math.min(one & ~1, other & ~1);
    int right = Math.max(one & ~1, other & ~1);
    if (left == right) {
      return FALSE ^ negated;
    }
    if (left == FALSE) {
      return right ^ negated;
    }
    return 2 * node(XOR3, left, right) ^ negated;
  }

  private int odd(int a, int b, int c) {
    int[] all = {a & ~1, b & ~1, c & ~1};
    Arrays.sort(all);
    if (all[0] == FALSE || all[0] == all[1] || all[1] == all[2]) {
      return xor(xor(a, b), c);
    }
    return 2 * node(XOR3, all[0], all[1], all[2]) ^ ((a ^ b ^ c) & 1);
  }

  private int most(int a, int b, int c) {
    int[] all = {a, b, c};
    Arrays.sort(all);
    if (all[0] <= TRUE || all[0] >> 1 == all[1] >> 1 || all[1] >> 1 == all[2] >> 1) {
      return or(and(a, b), and(c, or(a, b)));
    }
    // If most inputs are negated, all are inverted; one that is still negated comes last.
    int negated = (a & 1) + (b & 1) + (c & 1);
    int turn = negated > 1 ? 1 : 0;
    for (int i = 0; i < 2; i++) {
      if (((all[i] ^ turn) & 1) != 0) {
        int last = all[2];
        all[2] = all[i];
        all[i] = last;
      }
    }
    return 2 * node(MAJ3, all[0] ^ turn, all[1] ^ turn, all[2] ^ turn) ^ turn;
  }

  /**
   * Returns the bits of a sum, the lowest first.
   *
   * @param columns for each power of 2, the terms with that weight
   */
  public int[] sum(List<List<Integer>> columns) {
    int[] bits = new int[columns.size()];
    for (int column = 0; column < bits.length; column++) {
      List<Integer> terms = columns.get(column);
      while (terms.size() > 1) {
        // Taken from the front, so that the adders form a tree.
        int a = terms.remove(0);
        int b = terms.remove(0);
        int c = terms.isEmpty() ? FALSE : terms.remove(0);
        terms.add(odd(a, b, c));
        columns.get(column + 1).add(most(a, b, c));
      }
      bits[column] = terms.isEmpty() ? FALSE : terms.get(0);
    }
    return bits;
  }

  /** Returns the term that says that a sum is at least {@code least}. */
  public int isAtLeast(int[] bits, long least) {
    if (least <= 0) {
      return TRUE;
    }
    if (bits.length < Long.SIZE - Long.numberOfLeadingZeros(least)) {
      return FALSE;
    }
    int result = TRUE;
    for (int bit = 0; bit < bits.length; bit++) {
      result = (least >> bit & 1) != 0 ? and(bits[bit], result) : or(bits[bit], result);
    }
    return result;
  }

  /** Returns how many nodes there are; a term's node is half its number. */
  int size() {
    return size;
  }

  int kind(int node) {
    return kinds[node];
  }

  /** Returns the left term of a node, or the number of a variable. */
  int left(int node) {
    return leftOperands[node];
  }

  int right(int node) {
    return rights[node];
  }

  /** Returns the third term of a node that has one, or else the constant. */
  int third(int node) {
    return thirds[node];
  }
}
