package org.concordat.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.concordat.model.Fact;
import org.concordat.model.Truth;
import org.concordat.resolve.Assumptions;
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
 * How long a what-if takes that changes one fact, each fact in turn. {@code -prof gc} shows what is
 * allocated.
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar WhatIfBenchmark -prof gc
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xms4g", "-Xmx4g", "-XX:+UseSerialGC"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class WhatIfBenchmark {
  /** Which of the {@link Instances}. */
  @Param({"nato", "random-10000", "random-100000"})
  public String instance = "";

  // JMH sets this up first.
  @SuppressWarnings("NullAway.Init")
  private Resolver resolver;

  private List<Assumptions> changes = List.of();
  private int next;

  /** Compiles the instance, and makes an assumption of each fact: that it is the other way. */
  @Setup
  public void prepare() {
    resolver = Resolver.of(Instances.named(instance));
    changes = resolver.negotiation().facts().values().stream().map(WhatIfBenchmark::other).toList();
  }

  private static Assumptions other(Fact fact) {
    return Assumptions.NONE.fact(fact, Truth.of(fact.stateOn(null) != Truth.TRUE));
  }

  /** Resolves with another fact changed each time. */
  @Benchmark
  public Resolution changeOneFact() {
    next = next + 1 == changes.size() ? 0 : next + 1;
    return resolver.resolve(changes.get(next));
  }
}
