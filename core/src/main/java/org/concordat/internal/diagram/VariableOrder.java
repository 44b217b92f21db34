package org.concordat.internal.diagram;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.concordat.internal.StepCounter;
import org.concordat.internal.bitparallel.Program;

/**
 * Finds an order of the random facts that keeps the diagram small. The next fact is the one that
 * leaves least open, measured on a few sample cases in which the facts before it are known. So
 * related facts become neighbours: once the first is known, the second settles most. To find the
 * best order is NP-hard: B. Bollig and I. Wegener, "Improving the variable ordering of OBDDs is
 * NP-complete" (1996).
 */
final class VariableOrder {
  /** The number of sample cases. */
  private static final int SAMPLES = 2;

  /** A case for each sample, with the next fact true, and false. */
  private static final int CASES_OF_FACT = 2 * SAMPLES;

  /** How many facts are candidates for the next place: as many as fit into a few words. */
  private static final int CANDIDATES = 2 * Long.SIZE / CASES_OF_FACT;

  /**
   * How many places are chosen in this way; after them, the facts follow in the order of the first
   * choice.
   */
  private static final int LONGEST = 64;

  private final CaseBatch batch;
  private final long[] known;
  private final long[] isTrue;
  private final int[] order;

  private VariableOrder(CaseBatch batch, int facts) {
    this.batch = batch;
    this.known = new long[SAMPLES * batch.factWords()];
    this.isTrue = new long[SAMPLES * batch.factWords()];
    this.order = IntStream.range(0, facts).toArray();
  }

  /**
   * Returns a good order of the facts of a batch, which has to number them as the distribution
   * does.
   *
   * @param facts how many facts there are
   * @param counter says when to stop; facts not considered by then keep their places
   */
  static int[] of(CaseBatch batch, int facts, StepCounter counter) {
    VariableOrder order = new VariableOrder(batch, facts);
    order.sort(counter);
    for (int next = 0; next < Math.min(facts, LONGEST) && counter.look(); next++) {
      order.choose(next);
    }
    return order.order;
  }

  /** Sorts the facts by how much each of them alone leaves open, the least first. */
  private void sort(StepCounter counter) {
    int[] open = new int[order.length];
    int most = Program.CASES / CASES_OF_FACT;
    for (int from = 0; from < order.length; from += most) {
      if (!counter.look()) {
        return;
      }
      int[] some = open(from, Math.min(most, order.length - from));
      System.arraycopy(some, 0, open, from, some.length);
    }
    int[] sorted =
        IntStream.range(0, order.length)
            .boxed()
            .sorted(Comparator.comparingInt(fact -> open[fact]))
            .mapToInt(fact -> fact)
            .toArray();
    System.arraycopy(sorted, 0, order, 0, sorted.length);
  }

  /**
   * Chooses the fact for one place of the order and moves it there; the others keep their order.
   */
  private void choose(int next) {
    int[] open = open(next, Math.min(CANDIDATES, order.length - next));
    int best = 0;
    for (int i = 1; i < open.length; i++) {
      best = open[i] < open[best] ? i : best;
    }
    int fact = order[next + best];
    System.arraycopy(order, next, order, next + 1, best);
    order[next] = fact;
    for (int sample = 0; sample < SAMPLES; sample++) {
      int at = sample * batch.factWords();
      boolean isExcluded = (known[at + (fact >> 6)] >>> fact & 1) != 0;
      batch.learn(known, isTrue, at, fact, !isExcluded && (next + sample) % 2 == 0);
    }
  }

  /** Returns, for each candidate, how much is open over all samples once it is known. */
  private int[] open(int from, int count) {
    int slot = 0;
    for (int i = 0; i < count; i++) {
      for (int sample = 0; sample < SAMPLES; sample++) {
        int at = sample * batch.factWords();
        batch.put(slot++, known, isTrue, at, order[from + i], true);
        batch.put(slot++, known, isTrue, at, order[from + i], false);
      }
    }
    batch.resolve(slot);
    int[] open = new int[count];
    Arrays.setAll(
        open,
        i -> IntStream.range(i * CASES_OF_FACT, (i + 1) * CASES_OF_FACT).map(batch::open).sum());
    return open;
  }
}
