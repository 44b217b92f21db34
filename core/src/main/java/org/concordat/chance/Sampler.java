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

/** Draws scenarios and counts what becomes of an alternative in them, for one thread. */
final class Sampler {
  private final Odds odds;
  private final Draws[] draws;
  private final Program program;
  private final Program.Memory memory;

  private final long[] allowedWords = new long[Program.WORDS];
  private final long[] adoptedWords = new long[Program.WORDS];
  private final long[] rejectedWords = new long[Program.WORDS];
  private long allowed;
  private long adopted;
  private long rejected;
  private final long[][] withFact;

  Sampler(Network network, int alternative, Closure closure, State given, Odds odds, long seed) {
    this.odds = odds;
    int[] facts = odds.facts().stream().mapToInt(fact -> network.fact(fact.id())).toArray();
    State settled = network.blank();
    settled.copyFrom(given);
    for (int fact : facts) {
      settled.setFact(fact, Truth.UNKNOWN);
    }
    settled.settle(closure);
    this.program = AdoptionEquations.compile(network, alternative, closure, settled, facts);
    this.memory = program.memory();
    this.draws = new Draws[facts.length];
    List<Fact> byId = odds.facts().stream().sorted(Comparator.comparing(Fact::id)).toList();
    for (int i = 0; i < facts.length; i++) {
      draws[i] = new Draws(seed, byId.indexOf(odds.fact(i)), odds.probability(i));
    }
    this.withFact = new long[facts.length][3];
  }

  /** Counts the scenarios from a number to before another. */
  Sweep sweep(Sweep.Question question, long from, long to) {
    long lastWord = to == from ? from >> 6 : ((to - 1) >> 6) + 1;
    for (long word = from >> 6; word < lastWord; word += Program.WORDS) {
      run(word, from, to);
    }
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
      long[] input = program.input(memory, i);
      for (int word = 0; word < Program.WORDS; word++) {
        input[word] = draws[i].word(firstWord + word);
      }
    }
    program.run(memory);
    for (int word = 0; word < Program.WORDS; word++) {
      long mask = mask((firstWord + word) << 6, from, to);
      allowedWords[word] = mask;
    }
    rejectExcluded();
    for (int word = 0; word < Program.WORDS; word++) {
      long mask = allowedWords[word];
      adoptedWords[word] = program.result(memory, 0, word) & mask;
      rejectedWords[word] = ~program.result(memory, 1, word) & mask;
      allowed += Long.bitCount(mask);
      adopted += Long.bitCount(adoptedWords[word]);
      rejected += Long.bitCount(rejectedWords[word]);
    }
    for (int i = 0; i < draws.length; i++) {
      count(program.input(memory, i), withFact[i]);
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
      for (int j = odds.excludes(i).nextSetBit(i + 1);
          j >= 0;
          j = odds.excludes(i).nextSetBit(j + 1)) {
        long[] one = program.input(memory, i);
        long[] other = program.input(memory, j);
        for (int word = 0; word < Program.WORDS; word++) {
          allowedWords[word] &= ~(one[word] & other[word]);
        }
      }
    }
  }

  private void count(long[] fact, long[] into) {
    int all = 0;
    int carried = 0;
    int failed = 0;
    for (int word = 0; word < Program.WORDS; word++) {
      all += Long.bitCount(fact[word] & allowedWords[word]);
      carried += Long.bitCount(fact[word] & adoptedWords[word]);
      failed += Long.bitCount(fact[word] & rejectedWords[word]);
    }
    into[0] += all;
    into[1] += carried;
    into[2] += failed;
  }
}
