package org.concordat.internal.fixpoint;

import org.concordat.internal.network.Network;
import org.concordat.internal.primitives.IntList;

/** Records which variables move, and which gates and literals are settled. */
final class RecordingState extends State {
  private final RecordingGates gates;
  private final int firstLiteral;
  private final IntList moved = new IntList();

  RecordingState(Network network) {
    this(network, new RecordingGates(network));
  }

  private RecordingState(Network network, RecordingGates gates) {
    super(network, gates);
    this.gates = gates;
    this.firstLiteral = network.gates;
  }

  /** Clears the record. */
  void forget() {
    moved.clear();
    gates.settled.clear();
  }

  /** Returns the variables that have moved, possibly with repetitions. */
  IntList moved() {
    return moved;
  }

  /** Returns the gates and literals that have been settled, possibly with repetitions. */
  IntList settled() {
    return gates.settled;
  }

  @Override
  public void move(int variable, int to) {
    moved.add(variable);
    super.move(variable, to);
  }

  @Override
  void setLiteral(int literal, int bits) {
    if (bits != 2 && nodeBits(firstLiteral + literal) == 2) {
      gates.settled.add(firstLiteral + literal);
    }
    super.setLiteral(literal, bits);
  }

  private static final class RecordingGates extends Gates {
    private final IntList settled = new IntList();

    RecordingGates(Network network) {
      super(network);
    }

    @Override
    boolean count(int gate, int bit, int step) {
      boolean changes = super.count(gate, bit, step);
      if (changes && bits(gate) != 2) {
        settled.add(gate);
      }
      return changes;
    }
  }
}
