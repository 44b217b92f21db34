package org.concordat.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Stance;
import org.concordat.negotiation.Negotiation;
import org.concordat.proceedings.Changes;
import org.concordat.proceedings.Entry;
import org.concordat.proceedings.Event;
import org.concordat.proceedings.Journal;
import org.concordat.proceedings.Proceedings;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long it takes to record a commitment and to ask who moved, commitment after commitment,
 * beside building the same proceedings from their journal. The negotiations have 1,000 and 10,000
 * actors. In a minute:
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar ProceedingsBenchmark</pre>
 *
 * <p>What to read is the ratio of the two in one run: {@link #main} takes turns, and prints it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms4g", "-Xmx4g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ProceedingsBenchmark {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 30);

  /** So many commitments are recorded before one begins anew. */
  private static final int COMMITMENTS = 200;

  /** Which of the {@link Instances}: 2,000 conditional commitments are of 1,000 actors. */
  @Param({"random-2000", "random-20000"})
  public String instance = "";

  private Negotiation negotiation = Negotiation.builder().build();
  private Proceedings begun = Proceedings.of(negotiation);
  private Proceedings talks = begun;
  private int commitments;

  /** Makes the instance, compiled. */
  @Setup(Level.Trial)
  public void prepare() {
    negotiation = Instances.named(instance);
    begun = Proceedings.of(negotiation).apply(commitment(0));
    begin();
  }

  private void begin() {
    talks = begun;
    commitments = 1;
    if (talks.resolution().negotiation().actors().isEmpty()) {
      throw new IllegalStateException("nobody negotiates");
    }
  }

  private Entry commitment(int number) {
    List<Alternative> alternatives = negotiation.alternatives().values().asList();
    Alternative on = alternatives.get(number % alternatives.size());
    List<Actor> members = negotiation.bodyOf(on).everyMember().asList();
    Actor actor = members.get((int) (number * 7919L % members.size()));
    return Entry.on(DAY, Event.say(actor, on, Stance.values()[number % 4]));
  }

  /** Records a commitment and asks who moved. */
  @Benchmark
  public Changes incremental() {
    if (commitments == COMMITMENTS) {
      begin();
    }
    Proceedings next = talks.apply(commitment(commitments++));
    Changes changes = next.changesSince(talks);
    talks = next;
    return changes;
  }

  /** Builds the same from the journal, and asks who moved; what was before is compiled. */
  @Benchmark
  public Changes rebuilt() {
    Journal journal = begun.journal().and(List.of(commitment(commitments)));
    return Proceedings.replay(negotiation, journal).changesSince(begun);
  }

  /** Measures both in turns and prints medians and their ratio. */
  public static void main(String[] args) {
    for (String name : new String[] {"random-2000", "random-20000"}) {
      ProceedingsBenchmark benchmark = new ProceedingsBenchmark();
      benchmark.instance = name;
      benchmark.prepare();
      int turns = 60;
      long[] incremental = new long[turns];
      long[] rebuilt = new long[turns];
      int moved = 0;
      for (int turn = -turns; turn < turns; turn++) {
        int each = Math.max(turn, 0);
        long start = System.nanoTime();
        moved += benchmark.incremental().positions().size();
        long between = System.nanoTime();
        moved += benchmark.rebuilt().positions().size();
        incremental[each] = between - start;
        rebuilt[each] = System.nanoTime() - between;
      }
      java.util.Arrays.sort(incremental);
      java.util.Arrays.sort(rebuilt);
      double fast = incremental[turns / 2] / 1000.0;
      double slow = rebuilt[turns / 2] / 1000.0;
      System.out.printf(
          java.util.Locale.ROOT,
          "%s: a commitment and who moved %.0f µs (at worst %.0f), rebuilt %.0f µs, × %.1f; %d moved%n",
          name,
          fast,
          incremental[turns - 1] / 1000.0,
          slow,
          slow / fast,
          moved);
    }
  }
}
