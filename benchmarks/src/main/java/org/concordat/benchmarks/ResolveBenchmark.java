package org.concordat.benchmarks;

import java.util.concurrent.TimeUnit;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long it takes to resolve a compiled negotiation, and how long {@link NaiveNegotiation} takes.
 * The two answers are compared before anything is timed. In full:
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar ResolveBenchmark</pre>
 *
 * <p>In a minute:
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar ResolveBenchmark -f 1 -wi 3 -i 3 \
 *     -p instance=nato,random-10000,random-100000</pre>
 *
 * <p>It runs in one thread. {@code -prof gc} shows what is allocated; {@code -bm sample}, the
 * median, which other work on the machine disturbs less than the mean.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xms4g", "-Xmx4g", "-XX:+UseSerialGC"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ResolveBenchmark {

  /** Holds a compiled negotiation. */
  @State(Scope.Benchmark)
  public static class Compiled {
    /** Which of the {@link Instances}. */
    @Param({
      "nato",
      "thresholds-1000",
      "thresholds-10000",
      "random-10000",
      "random-100000",
      "random-1000000",
      "bodies-100000"
    })
    public String instance = "";

    // JMH sets this up first.
    @SuppressWarnings("NullAway.Init")
    private Resolver resolver;

    /** Compiles the instance, resolves it, and compares. */
    @Setup
    public void prepare() {
      Negotiation negotiation = Instances.named(instance);
      resolver = Resolver.of(negotiation);
      // With 10,000 actors who count each other, the naive way would take many minutes.
      if (!instance.equals("thresholds-10000")) {
        requireAgreement(new NaiveNegotiation(negotiation), resolver);
      }
    }
  }

  /** Holds the naive negotiation. */
  @State(Scope.Benchmark)
  public static class Linked {
    /** Which of the {@link Instances}. */
    @Param({"nato", "thresholds-1000", "random-10000", "random-100000", "random-1000000"})
    public String instance = "";

    @SuppressWarnings("NullAway.Init")
    private NaiveNegotiation naive;

    /** Links the objects, resolves the instance, and compares. */
    @Setup
    public void prepare() {
      Negotiation negotiation = Instances.named(instance);
      naive = new NaiveNegotiation(negotiation);
      requireAgreement(naive, Resolver.of(negotiation));
    }
  }

  private static void requireAgreement(NaiveNegotiation naive, Resolver resolver) {
    naive.resolve();
    naive.requireAgreement(resolver.resolve());
  }

  /** Resolves with the library. */
  @Benchmark
  public Resolution concordat(Compiled compiled) {
    return compiled.resolver.resolve();
  }

  /** Resolves the naive way. */
  @Benchmark
  public int naive(Linked linked) {
    return linked.naive.resolve();
  }
}
