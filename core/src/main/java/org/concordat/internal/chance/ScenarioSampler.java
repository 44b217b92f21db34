package org.concordat.internal.chance;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.concordat.internal.StepCounter;
import org.concordat.internal.bitparallel.Program;
import org.concordat.internal.diagram.BernoulliSampler;
import org.concordat.internal.diagram.DiagramEvaluator;
import org.concordat.internal.diagram.FactDistribution;
import org.concordat.model.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Draws scenarios and counts the decisions on an alternative in them. For one thread.
 *
 * <p>If there is a diagram, all scenarios walk down it. Otherwise, most scenarios are decided
 * together, by a few rounds that do not close cycles; the few undecided ones are gathered and
 * resolved in full. Both ways give the same numbers.
 *
 * <p>Takes time linear in the number of scenarios.
 */
public final class ScenarioSampler {
  /** How many rounds to run on all scenarios. */
  private static final int FIRST_ROUNDS = 4;

  /** The scenarios of one run: which count, and in which the alternative is adopted or rejected. */
  private record Run(long[][] facts, long[] allowed, long[] adopted, long[] rejected) {
    Run(long[][] facts) {
      this(facts, new long[Program.WORDS], new long[Program.WORDS], new long[Program.WORDS]);
    }
  }

  /** A run by a program. */
  private record Resolving(Program program, Program.Memory memory, Run run) {
    static Resolving with(Program program, int facts) {
      Program.Memory memory = program.memory();
      long[][] inputs = new long[facts][];
      Arrays.setAll(inputs, fact -> program.input(memory, fact));
      return new Resolving(program, memory, new Run(inputs));
    }

    void resolve(int mostRounds) {
      program.run(memory, mostRounds, Program.WORDS);
      for (int word = 0; word < Program.WORDS; word++) {
        run.adopted[word] = program.result(memory, 0, word) & run.allowed[word];
        run.rejected[word] = ~program.result(memory, 1, word) & run.allowed[word];
      }
    }
  }

  private final FactDistribution distribution;
  private final BernoulliSampler[] draws;
  private final Run first;
  private final boolean resolves;
  private final @Nullable DiagramEvaluator walk;
  private final @Nullable Resolving bounds;
  private final @Nullable Resolving gathered;
  private int gatheredCount;
  private long allowed;
  private long adopted;
  private long rejected;

  /**
   * For each fact, in how many scenarios it is true, and in how many of these the alternative is
   * adopted, and rejected.
   */
  private final long[][] withFact;

  /** Begins with no scenario. */
  public ScenarioSampler(SweepPlan plan, long seed) {
    this.distribution = plan.distribution();
    this.resolves = plan.isComplete();
    int facts = distribution.size();
    this.walk = plan.branches() == null ? null : new DiagramEvaluator(plan.branches());
    this.bounds = plan.bounds() == null ? null : Resolving.with(plan.bounds(), facts);
    this.gathered = plan.closed() == null ? null : Resolving.with(plan.closed(), facts);
    this.first = bounds == null ? new Run(new long[facts][Program.WORDS]) : bounds.run();
    this.draws = new BernoulliSampler[facts];
    List<Fact> byId = distribution.facts().stream().sorted(Comparator.comparing(Fact::id)).toList();
    for (int i = 0; i < facts; i++) {
      draws[i] =
          new BernoulliSampler(
              seed, byId.indexOf(distribution.fact(i)), distribution.probability(i));
    }
    this.withFact = new long[facts][3];
  }

  /**
   * Counts the scenarios from {@code from} up to, and without, {@code most}. The counter, which
   * counts a step for each run, may end it earlier; an incomplete plan counts none. Returns the
   * number of the first scenario not counted.
   */
  public long sweep(long from, long most, StepCounter counter) {
    long to = most;
    long lastWord = most == from ? from >> 6 : ((most - 1) >> 6) + 1;
    for (long word = from >> 6; word < lastWord; word += Program.WORDS) {
      if (!resolves || !counter.step()) {
        to = Math.max(from, word << 6);
        break;
      }
      run(word, from, most);
    }
    runGathered();
    return to;
  }

  /** Returns how many scenarios violated no exclusion. */
  public long allowed() {
    return allowed;
  }

  /** Returns in how many of these the alternative was adopted. */
  public long adopted() {
    return adopted;
  }

  /** Returns in how many of these the alternative was rejected. */
  public long rejected() {
    return rejected;
  }

  /** Returns the same three numbers for the scenarios in which a fact was true. */
  public long[] withFact(int fact) {
    return withFact[fact].clone();
  }

  private void run(long firstWord, long from, long to) {
    for (int i = 0; i < draws.length; i++) {
      draws[i].fill(firstWord, first.facts[i]);
    }
    for (int word = 0; word < Program.WORDS; word++) {
      first.allowed[word] = mask((firstWord + word) << 6, from, to);
    }
    rejectExcluded();
    for (int word = 0; word < Program.WORDS; word++) {
      allowed += Long.bitCount(first.allowed[word]);
    }
    for (int i = 0; i < draws.length; i++) {
      withFact[i][0] += count(first.facts[i], first.allowed);
    }
    if (walk != null) {
      walk.run(first.facts, first.allowed, first.adopted, first.rejected);
      countDecided(first);
    } else if (bounds != null) {
      bounds.resolve(FIRST_ROUNDS);
      countDecided(first);
      gatherOpen();
    }
  }

  private void countDecided(Run run) {
    for (int word = 0; word < Program.WORDS; word++) {
      adopted += Long.bitCount(run.adopted[word]);
      rejected += Long.bitCount(run.rejected[word]);
    }
    for (int i = 0; i < draws.length; i++) {
      withFact[i][1] += count(run.facts[i], run.adopted);
      withFact[i][2] += count(run.facts[i], run.rejected);
    }
  }

  private static int count(long[] fact, long[] scenarios) {
    int count = 0;
    for (int word = 0; word < Program.WORDS; word++) {
      count += Long.bitCount(fact[word] & scenarios[word]);
    }
    return count;
  }

  private void gatherOpen() {
    for (int word = 0; word < Program.WORDS; word++) {
      long open = first.allowed[word] & ~first.adopted[word] & ~first.rejected[word];
      for (; open != 0; open &= open - 1) {
        if (gatheredCount == Program.CASES) {
          runGathered();
        }
        gather(word, Long.numberOfTrailingZeros(open), requireNonNull(gathered).run());
      }
    }
  }

  /** Adds a scenario to those that are resolved together later. */
  private void gather(int word, int bit, Run later) {
    int to = gatheredCount >> 6;
    int place = gatheredCount & 63;
    for (int i = 0; i < draws.length; i++) {
      long value = first.facts[i][word] >>> bit & 1;
      long before = place == 0 ? 0 : later.facts[i][to];
      later.facts[i][to] = before | value << place;
    }
    gatheredCount++;
  }

  private void runGathered() {
    if (gathered != null && gatheredCount > 0) {
      for (int word = 0; word < Program.WORDS; word++) {
        gathered.run().allowed[word] = mask((long) word << 6, 0, gatheredCount);
      }
      gathered.resolve(Integer.MAX_VALUE);
      countDecided(gathered.run());
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
      long[] one = first.facts[i];
      for (int j : distribution.excludes(i).stream().toArray()) {
        long[] other = first.facts[j];
        for (int word = 0; j > i && word < Program.WORDS; word++) {
          first.allowed[word] &= ~(one[word] & other[word]);
        }
      }
    }
  }
}
