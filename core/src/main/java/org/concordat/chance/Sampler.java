package org.concordat.chance;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import java.util.Comparator;
import java.util.List;
import org.concordat.internal.network.AdoptionEquations;
import org.concordat.internal.network.Closure;
import org.concordat.internal.network.Network;
import org.concordat.internal.network.State;
import org.concordat.internal.slice.Program;
import org.concordat.model.Fact;
import org.concordat.model.Truth;

/**
 * Draws scenarios and counts what becomes of an alternative in them, for one thread.
 *
 * <p>What can be told after a few rounds, or without closing circles, is told for all scenarios at
 * once; the few others are gathered and resolved together.
 */
final class Sampler {
  /** How many rounds are worth while for all scenarios. */
  private static final int FIRST_ROUNDS = 4;

  /** Which scenarios of one run count, and in which the alternative is adopted, or rejected. */
  private record Run(Program program, Program.Memory memory, long[][] scenarios) {
    Run(Program program) {
      this(program, program.memory(), new long[3][Program.WORDS]);
    }

    long[] allowed() {
      return scenarios[0];
    }

    long[] adopted() {
      return scenarios[1];
    }

    long[] rejected() {
      return scenarios[2];
    }

    long[] fact(int fact) {
      return program.input(memory, fact);
    }
  }

  private final Odds odds;
  private final Draws[] draws;
  private final Run first;
  private final Run gathered;
  private int gatheredCount;
  private long allowed;
  private long adopted;
  private long rejected;

  /** For each fact, in how many scenarios it is true; and the alternative adopted, or rejected. */
  private final long[][] withFact;

  Sampler(Network network, int alternative, Closure closure, State given, Odds odds, long seed) {
    this.odds = odds;
    int[] facts = odds.facts().stream().mapToInt(fact -> network.fact(fact.id())).toArray();
    Program bounds = program(network, alternative, Closure.NONE, given, facts);
    this.first = new Run(bounds);
    this.gathered =
        new Run(
            closure == Closure.NONE
                ? bounds
                : program(network, alternative, closure, given, facts));
    this.draws = new Draws[facts.length];
    List<Fact> byId = odds.facts().stream().sorted(Comparator.comparing(Fact::id)).toList();
    for (int i = 0; i < facts.length; i++) {
      draws[i] = new Draws(seed, byId.indexOf(odds.fact(i)), odds.probability(i));
    }
    this.withFact = new long[facts.length][3];
  }

  private static Program program(
      Network network, int alternative, Closure closure, State given, int[] facts) {
    State settled = network.blank();
    settled.copyFrom(given);
    for (int fact : facts) {
      settled.setFact(fact, Truth.UNKNOWN);
    }
    settled.settle(closure);
    return AdoptionEquations.compile(network, alternative, closure, settled, facts);
  }

  /** Counts the scenarios from a number to before another. */
  Sweep sweep(Sweep.Question question, long from, long to) {
    long lastWord = to == from ? from >> 6 : ((to - 1) >> 6) + 1;
    for (long word = from >> 6; word < lastWord; word += Program.WORDS) {
      run(word, from, to);
    }
    runGathered();
    ImmutableMap.Builder<Fact, Sweep.WithFact> facts = ImmutableMap.builder();
    for (int i = 0; i < withFact.length; i++) {
      facts.put(odds.fact(i), new Sweep.WithFact(withFact[i][0], withFact[i][1], withFact[i][2]));
    }
    return new Sweep(
        question,
        from == to ? ImmutableRangeSet.of() : ImmutableRangeSet.of(Range.closedOpen(from, to)),
        allowed,
        adopted,
        rejected,
        facts.buildOrThrow());
  }

  private void run(long firstWord, long from, long to) {
    for (int i = 0; i < draws.length; i++) {
      for (int word = 0; word < Program.WORDS; word++) {
        first.fact(i)[word] = draws[i].word(firstWord + word);
      }
    }
    for (int word = 0; word < Program.WORDS; word++) {
      first.allowed()[word] = mask((firstWord + word) << 6, from, to);
    }
    rejectExcluded();
    for (int word = 0; word < Program.WORDS; word++) {
      allowed += Long.bitCount(first.allowed()[word]);
    }
    for (int i = 0; i < draws.length; i++) {
      withFact[i][0] += count(first.fact(i), first.allowed());
    }
    first.program().run(first.memory(), FIRST_ROUNDS, Program.WORDS);
    countDecided(first);
    for (int word = 0; word < Program.WORDS; word++) {
      long open = first.allowed()[word] & ~first.adopted()[word] & ~first.rejected()[word];
      for (; open != 0; open &= open - 1) {
        gather(word, Long.numberOfTrailingZeros(open));
      }
    }
  }

  /** Counts the allowed scenarios in which the alternative is adopted, or rejected. */
  private void countDecided(Run run) {
    for (int word = 0; word < Program.WORDS; word++) {
      long counts = run.allowed()[word];
      run.adopted()[word] = run.program().result(run.memory(), 0, word) & counts;
      run.rejected()[word] = ~run.program().result(run.memory(), 1, word) & counts;
      adopted += Long.bitCount(run.adopted()[word]);
      rejected += Long.bitCount(run.rejected()[word]);
    }
    for (int i = 0; i < draws.length; i++) {
      withFact[i][1] += count(run.fact(i), run.adopted());
      withFact[i][2] += count(run.fact(i), run.rejected());
    }
  }

  private static int count(long[] fact, long[] scenarios) {
    int count = 0;
    for (int word = 0; word < Program.WORDS; word++) {
      count += Long.bitCount(fact[word] & scenarios[word]);
    }
    return count;
  }

  /** Puts a scenario to those that are resolved later, together. */
  private void gather(int word, int bit) {
    if (gatheredCount == Program.CASES) {
      runGathered();
    }
    int to = gatheredCount >> 6;
    int place = gatheredCount & 63;
    for (int i = 0; i < draws.length; i++) {
      long value = first.fact(i)[word] >>> bit & 1;
      long before = place == 0 ? 0 : gathered.fact(i)[to];
      gathered.fact(i)[to] = before | value << place;
    }
    gatheredCount++;
  }

  private void runGathered() {
    if (gatheredCount > 0) {
      for (int word = 0; word < Program.WORDS; word++) {
        gathered.allowed()[word] = mask((long) word << 6, 0, gatheredCount);
      }
      gathered.program().run(gathered.memory());
      countDecided(gathered);
      gatheredCount = 0;
    }
  }

  private static long mask(long first, long from, long to) {
    if (first + Long.SIZE <= from || first >= to) {
      return 0;
    }
    long mask = from > first ? -1L << (from - first) : -1L;
    return to - first < Long.SIZE ? mask & ((1L << (to - first)) - 1) : mask;
  }

  private void rejectExcluded() {
    for (int i = 0; i < draws.length; i++) {
      long[] one = first.fact(i);
      for (int j : odds.excludes(i).stream().toArray()) {
        long[] other = first.fact(j);
        for (int word = 0; j > i && word < Program.WORDS; word++) {
          first.allowed()[word] &= ~(one[word] & other[word]);
        }
      }
    }
  }
}
