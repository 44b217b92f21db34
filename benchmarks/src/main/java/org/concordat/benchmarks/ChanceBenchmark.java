package org.concordat.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.concordat.chance.Chance;
import org.concordat.chance.Chances;
import org.concordat.chance.Sweep;
import org.concordat.model.Alternative;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolver;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long an exact chance with 25 random facts takes, and how many scenarios with 20 random facts
 * are sampled in a second, both for a body of 32.
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar ChanceBenchmark
 * }</pre>
 */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ChanceBenchmark {
  private static final int SCENARIOS = 1_000_000;

  /** The coordination. */
  @Param({"SEQUENTIAL", "JOINT", "ANY"})
  public Coordination coordination = Coordination.SEQUENTIAL;

  /** The rule of the body. */
  @Param({
    "none of members oppose it",
    "at least 16 of members support it",
    "at least 2/3 of members voting support it"
  })
  public String rule = "none of members oppose it";

  /** The seed of the negotiation. */
  @Param({"1", "2"})
  public long seed = 1;

  private Alternative text = Alternative.of("text");
  private Chances exact = chances(1, 1);
  private Chances sampled = exact;

  /** Makes the negotiations. */
  @Setup
  public void setUp() {
    exact = chances(25, 80);
    sampled = chances(20, 60);
    text = Alternative.of("text");
  }

  private Chances chances(int facts, int commitments) {
    Negotiation negotiation = ChanceInstances.of(facts, commitments, rule, seed);
    return Chances.of(Resolver.of(negotiation)).with(coordination);
  }

  /**
   * Finds the exact chance, with the importance of every fact: 25 random facts, 80 commitments
   * besides the last ones.
   *
   * @return the chance
   */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public Chance exact() {
    return exact.ofAdopting(text);
  }

  /**
   * Samples a million scenarios: 20 random facts, 60 commitments besides the last ones. The first
   * call compiles the question.
   *
   * @return the counts
   */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  @OperationsPerInvocation(SCENARIOS)
  public Sweep sample() {
    return sampled.sweep(text, 1, 0, SCENARIOS);
  }

  /**
   * Samples the same in two halves, on two threads.
   *
   * @return the counts
   */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  @OperationsPerInvocation(SCENARIOS)
  public Sweep sampleOnTwo() {
    return LongStream.range(0, 2)
        .parallel()
        .mapToObj(half -> sampled.sweep(text, 1, half * SCENARIOS / 2, (half + 1) * SCENARIOS / 2))
        .reduce(Sweep::plus)
        .orElseThrow();
  }

  /**
   * Compiles the question and samples 64 scenarios: the fixed cost of a sweep.
   *
   * @return the counts
   */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public Sweep compile() {
    return sampled.with(coordination).sweep(text, 1, 0, Long.SIZE);
  }
}
