package org.concordat.benchmarks;

import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.bargain.Bargain;
import org.concordat.bargain.BargainList;
import org.concordat.bargain.Bargains;
import org.concordat.bargain.CheapestBargain;
import org.concordat.model.Fact;
import org.concordat.model.Truth;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.SearchLimit;
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
 * How long it takes to find all minimal bargains for an adoption, and one that costs least.
 * Instances are named as {@link BargainInstances#named} says.
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar BargainBenchmark
 * java -cp benchmarks/target/benchmarks.jar org.concordat.benchmarks.BargainBenchmark 2-32-96-30-28-32
 * }</pre>
 *
 * <p>The second command compares all minimal bargains of an instance with those that a naive search
 * finds, which shares no code with the library.
 */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@BenchmarkMode(Mode.AverageTime)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class BargainBenchmark {

  /** The question about all minimal bargains. */
  @State(Scope.Benchmark)
  public static class AllPaths {
    /** The instances: 6,809 and 15,250 bargains; then 1,000 actors and 20 levers. */
    @Param({"2-32-96-30-28-32", "2-32-96-30-31-32", "2-1000-3000-20-500-1000"})
    public String instance = "2-32-96-30-28-32";

    private Bargains bargains = bargains("1-2-2-2-2-2");

    /** Makes the negotiation. */
    @Setup
    public void setUp() {
      bargains = bargains(instance);
    }
  }

  /** The question about one cheapest bargain, among 10,000 commitments and 100 levers. */
  @State(Scope.Benchmark)
  public static class OnePath {
    /** The instances: one body, then groups of 32, then both with levers of different costs. */
    @Param({
      "1-5000-10000-100-500-5000",
      "2-5000-10000-100-500-5000",
      "1-5000-10000-100-31-32",
      "2-5000-10000-100-31-32",
      "2-5000-10000-100-500-5000-c",
      "2-5000-10000-100-31-32-c"
    })
    public String instance = "1-5000-10000-100-500-5000";

    private Bargains bargains = bargains("1-2-2-2-2-2");

    /**
     * Makes the negotiation, and checks that its cheapest bargain is a bargain and proven cheapest.
     */
    @Setup
    public void setUp() {
      bargains = bargains(instance);
      CheapestBargain cheapest = bargains.cheapestToAdopt(BargainInstances.X);
      Bargain path = cheapest.bargain().orElseThrow();
      Resolver resolver = Resolver.of(BargainInstances.named(instance).negotiation());
      Assumptions pulled = Assumptions.NONE;
      for (Fact lever : path.facts()) {
        pulled = pulled.fact(lever, Truth.TRUE);
      }
      Decision decision =
          resolver.resolve(Coordination.SEQUENTIAL, pulled).decision(BargainInstances.X);
      if (decision != Decision.ADOPTED || !cheapest.complete()) {
        throw new IllegalStateException(instance + ": " + decision + ", " + cheapest);
      }
    }
  }

  private static Bargains bargains(String instance) {
    return Bargains.of(Resolver.of(BargainInstances.named(instance).negotiation()));
  }

  /**
   * Finds all minimal bargains.
   *
   * @param question the question
   * @return the bargains
   */
  @Benchmark
  public BargainList all(AllPaths question) {
    return question.bargains.toAdopt(BargainInstances.X);
  }

  /**
   * Finds one cheapest bargain.
   *
   * @param question the question
   * @return the bargain
   */
  @Benchmark
  public CheapestBargain cheapest(OnePath question) {
    return question.bargains.cheapestToAdopt(BargainInstances.X);
  }

  /**
   * Compares all minimal bargains with those that the naive search finds.
   *
   * @param args the names of instances of up to 64 levers
   */
  public static void main(String[] args) {
    for (String name : args) {
      BargainInstances instance = BargainInstances.named(name);
      Set<ImmutableSet<String>> expected = new HashSet<>();
      for (long set : instance.minimalSets()) {
        expected.add(
            IntStream.range(0, instance.levers())
                .filter(i -> (set >>> i & 1) != 0)
                .mapToObj(i -> "f" + i)
                .collect(ImmutableSet.toImmutableSet()));
      }
      SearchLimit noLimit =
          SearchLimit.DEFAULT.withSteps(Long.MAX_VALUE).withResults(Integer.MAX_VALUE);
      List<Bargain> paths = bargains(name).within(noLimit).toAdopt(BargainInstances.X).all();
      Set<ImmutableSet<String>> found =
          paths.stream()
              .map(path -> ImmutableSet.copyOf(path.facts().stream().map(Fact::id).toList()))
              .collect(Collectors.toSet());
      boolean same = found.size() == paths.size() && found.equals(expected);
      System.out.println(name + ": " + expected.size() + " paths, " + (same ? "the same" : "NOT"));
      if (!same) {
        throw new IllegalStateException(name + ": the library finds " + found.size());
      }
    }
  }
}
