package org.concordat.internal.diagram;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.concordat.internal.StepCounter;
import org.concordat.internal.bitparallel.Program;
import org.concordat.internal.bitparallel.Transposition;
import org.concordat.internal.equations.ResidualEquations;

/**
 * Resolves up to {@link Program#CASES} cases together, 64 in a word; a case is an assignment of
 * some of the random facts. Facts are numbered by their places in an order, at first that of the
 * {@link FactDistribution}. Mutable, and for one thread.
 */
final class CaseBatch {
  private static final int RESULTS_BEFORE_FACTS = 2;

  private final FactDistribution distribution;
  private final Program program;
  private final Program.Memory memory;

  /** The fact at each place, and the place of each fact. */
  private int[] order;

  private final int[] placeOf;

  /** How many words the facts of a case take; below, how many its residual takes. */
  private final int factWords;

  private final int resultWords;
  private final long[] known;
  private final long[] isTrue;
  private final long[] residuals;
  private final long[] block = new long[Long.SIZE];

  /**
   * Makes room for cases.
   *
   * @param program that of {@link org.concordat.internal.network.ResidualEquations}
   * @param distribution the random facts that it was compiled with
   */
  CaseBatch(Program program, FactDistribution distribution) {
    this.distribution = distribution;
    this.program = program;
    this.memory = program.memory();
    this.order = new int[distribution.size()];
    this.placeOf = new int[distribution.size()];
    this.factWords = words(distribution.size());
    this.resultWords = words(program.results());
    this.known = new long[factWords * Program.CASES];
    this.isTrue = new long[factWords * Program.CASES];
    this.residuals = new long[resultWords * Program.CASES];
    Arrays.setAll(order, fact -> fact);
    Arrays.setAll(placeOf, fact -> fact);
  }

  /**
   * Returns a batch for the cases of a question.
   *
   * @param counter counts what it keeps in memory
   * @return the batch; empty if the counter reaches a limit first
   */
  static Optional<CaseBatch> of(RandomDecision decision, StepCounter counter) {
    int[] facts = decision.facts();
    return ResidualEquations.compile(
            decision.network(),
            decision.alternative(),
            decision.fixpoint(),
            decision.settled(),
            facts,
            counter)
        .filter(program -> counter.keep(bytes(program, facts.length)))
        .map(program -> new CaseBatch(program, decision.distribution()));
  }

  private static long bytes(Program program, int facts) {
    long words = 2L * words(facts) + words(program.results());
    return program.bytesOfMemory() + words * Program.CASES * Long.BYTES;
  }

  static int words(int bits) {
    return (bits + Long.SIZE - 1) / Long.SIZE;
  }

  /** Numbers the facts by another order from now on. */
  void reorder(int[] newOrder) {
    order = newOrder.clone();
    for (int place = 0; place < order.length; place++) {
      placeOf[order[place]] = place;
    }
  }

  /** Returns how many words hold which facts of a case are known; as many hold which are true. */
  int factWords() {
    return factWords;
  }

  /** Returns how many words the residual of a case takes. */
  int residualWords() {
    return resultWords;
  }

  /** Puts the case without known facts into a slot. */
  void clear(int slot) {
    Arrays.fill(known, slot * factWords, (slot + 1) * factWords, 0);
    Arrays.fill(isTrue, slot * factWords, (slot + 1) * factWords, 0);
  }

  /**
   * Puts a case into a slot: another case, extended by the fact at a place.
   *
   * @param fromKnown which facts are known in the other case: {@link #factWords} words from {@code
   *     from}
   * @param fromTrue which facts are true in the other case, likewise
   */
  void put(int slot, long[] fromKnown, long[] fromTrue, int from, int place, boolean value) {
    int at = slot * factWords;
    System.arraycopy(fromKnown, from, known, at, factWords);
    System.arraycopy(fromTrue, from, isTrue, at, factWords);
    learn(known, isTrue, at, place, value);
  }

  /** Adds the fact at a place to a case, with the facts that exclusions then make false. */
  void learn(long[] ofKnown, long[] ofTrue, int at, int place, boolean value) {
    ofKnown[at + (place >> 6)] |= 1L << place;
    if (value) {
      ofTrue[at + (place >> 6)] |= 1L << place;
      BitSet excluded = distribution.excludes(order[place]);
      for (int i = excluded.nextSetBit(0); i >= 0; i = excluded.nextSetBit(i + 1)) {
        ofKnown[at + (placeOf[i] >> 6)] |= 1L << placeOf[i];
      }
    }
  }

  /** Resolves the cases in the slots before {@code count}. */
  void resolve(int count) {
    int blocks = words(count);
    for (int at = 0; at < blocks; at++) {
      for (int word = 0; word < factWords; word++) {
        int facts = Math.min(Long.SIZE, order.length - word * Long.SIZE);
        for (int possibly = 0; possibly < 2; possibly++) {
          for (int i = 0; i < Long.SIZE; i++) {
            int from = (at * Long.SIZE + i) * factWords + word;
            block[i] = isTrue[from] | (possibly == 0 ? 0 : ~known[from]);
          }
          Transposition.transpose(block);
          for (int i = 0; i < facts; i++) {
            int variable = possibly * order.length + order[word * Long.SIZE + i];
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
          block[i] = result < program.results() ? program.result(memory, inOrder(result), at) : 0;
        }
        Transposition.transpose(block);
        for (int i = 0; i < Long.SIZE; i++) {
          residuals[(at * Long.SIZE + i) * resultWords + word] = block[i];
        }
      }
    }
  }

  private int inOrder(int result) {
    int place = result - RESULTS_BEFORE_FACTS;
    return place >= 0 && place < order.length ? RESULTS_BEFORE_FACTS + order[place] : result;
  }

  private boolean result(int slot, int result) {
    return (residuals[slot * resultWords + (result >> 6)] >>> result & 1) != 0;
  }

  /** Returns whether the alternative is adopted in a case, whatever else happens. */
  boolean isAdopted(int slot) {
    return result(slot, 0);
  }

  /** Returns whether the alternative may still be adopted in a case. */
  boolean mayBeAdopted(int slot) {
    return result(slot, 1);
  }

  /** Returns whether the adoption still depends on the fact at a place. */
  boolean dependsOn(int slot, int place) {
    return result(slot, RESULTS_BEFORE_FACTS + place);
  }

  /** Returns the first place of a fact on which the adoption still depends; -1 if there is none. */
  int firstThatMatters(int slot) {
    int last = RESULTS_BEFORE_FACTS + order.length;
    for (int word = 0; word <= (last - 1) >> 6; word++) {
      long bits = residuals[slot * resultWords + word];
      bits &= word == 0 ? -1L << RESULTS_BEFORE_FACTS : -1L;
      if (bits != 0) {
        int result = (word << 6) + Long.numberOfTrailingZeros(bits);
        return result < last ? result - RESULTS_BEFORE_FACTS : -1;
      }
    }
    return -1;
  }

  /** Returns how much is open in a case: how many columns of its residual are set. */
  int open(int slot) {
    int open = 0;
    for (int word = 0; word < resultWords; word++) {
      open += Long.bitCount(residuals[slot * resultWords + word]);
    }
    return open;
  }

  /** Writes the residual of a case. */
  void residual(int slot, long[] to) {
    System.arraycopy(residuals, slot * resultWords, to, 0, resultWords);
  }

  /** Returns whether the fact at a place is known in a case. */
  boolean isKnown(int slot, int place) {
    return (known[slot * factWords + (place >> 6)] >>> place & 1) != 0;
  }

  /** Writes which facts are known in a case, and which are true. */
  void facts(int slot, long[] toKnown, long[] toTrue, int at) {
    System.arraycopy(known, slot * factWords, toKnown, at, factWords);
    System.arraycopy(isTrue, slot * factWords, toTrue, at, factWords);
  }
}
