package org.concordat.benchmarks;

import java.util.concurrent.TimeUnit;
import org.concordat.negotiation.Negotiation;
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
 * How long it takes to compile a negotiation. In full:
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar CompileBenchmark</pre>
 *
 * <p>In a minute:
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar CompileBenchmark -f 1 -wi 5 -i 5 \
 *     -p instance=nato,random-10000,random-100000,thresholds-10000</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xms4g", "-Xmx4g", "-XX:+UseSerialGC"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CompileBenchmark {

  /** Which of the {@link Instances}. */
  @Param({
    "nato",
    "thresholds-10000",
    "random-10000",
    "random-100000",
    "random-1000000",
    "bodies-100000"
  })
  public String instance = "";

  private Negotiation negotiation = Negotiation.builder().build();

  /** Makes the instance. */
  @Setup
  public void prepare() {
    negotiation = Instances.named(instance);
  }

  /** Compiles with the library. */
  @Benchmark
  public Resolver concordat() {
    return Resolver.of(negotiation);
  }
}
