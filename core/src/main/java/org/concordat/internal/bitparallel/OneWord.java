package org.concordat.internal.bitparallel;

/** Holds one word for each node: 64 cases. */
final class OneWord implements Values {
  private final long[] values;

  OneWord(int nodes) {
    values = new long[nodes];
  }

  long of(int node) {
    return values[node];
  }

  void set(int node, long word) {
    values[node] = word;
  }

  private long term(int term) {
    return values[term >> 1] ^ -(term & 1);
  }

  @Override
  public void execute(int[] code) {
    for (int i = 0; i < code.length; i += Program.STEP) {
      long a = term(code[i + 2]);
      long b = term(code[i + 3]);
      values[code[i + 1]] =
          switch (code[i]) {
            case BooleanGraph.AND -> a & b;
            case BooleanGraph.XOR3 -> a ^ b ^ term(code[i + 4]);
            default -> (a & b) | ((a | b) & term(code[i + 4]));
          };
    }
  }

  @Override
  public void fill(int node, boolean value) {
    values[node] = value ? -1 : 0;
  }

  @Override
  public void copy(int from, int to) {
    values[to] = values[from];
  }

  @Override
  public boolean move(int node, int term, boolean rises) {
    long before = values[node];
    long after = rises ? before | term(term) : before & term(term);
    values[node] = after;
    return after != before;
  }
}
