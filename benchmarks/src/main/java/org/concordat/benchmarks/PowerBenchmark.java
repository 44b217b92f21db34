package org.concordat.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.concordat.bodies.EuropeanUnion;
import org.concordat.bodies.Imf;
import org.concordat.model.Actor;
import org.concordat.model.Fraction;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.DecisionRule;
import org.concordat.power.Game;
import org.concordat.power.Power;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How long power indices take: {@code java -jar benchmarks/target/benchmarks.jar PowerBenchmark -f
 * 1 -wi 2 -i 5}. Wanted are at most 250 ms, 3000 ms, 50 ms, 2000 ms and 5000 ms, in the order of
 * the methods.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PowerBenchmark {
  /** Electoral votes of the elections of 1992, 1996 and 2000. */
  private static final ImmutableList<Integer> VOTES_OF_THE_1990S =
      ImmutableList.of(
          54, 33, 32, 25, 23, 22, 21, 18, 15, 14, 13, 13, 12, 12, 11, 11, 11, 11, 10, 10, 9, 9, 8,
          8, 8, 8, 8, 8, 7, 7, 7, 6, 6, 5, 5, 5, 5, 4, 4, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3, 3, 3);

  private final Game council =
      Game.of(EuropeanUnion.on(LocalDate.of(2025, 6, 1)).qualifiedMajority());
  private final Game fund = Game.of(Imf.eightyFivePercent(LocalDate.of(2022, 10, 1)));
  private final Game college = college();
  private final Game anyRule = Game.of(twoWeights(28));

  private static Game college() {
    ImmutableMap.Builder<Actor, Long> votes = ImmutableMap.builder();
    for (int state = 0; state < VOTES_OF_THE_1990S.size(); state++) {
      votes.put(Actor.of("s" + state), (long) VOTES_OF_THE_1990S.get(state));
    }
    return Game.weighted(270, votes.buildOrThrow());
  }

  /**
   * Returns a body whose coalitions can only be enumerated, since its rule has no structure to use.
   */
  private static Body twoWeights(int number) {
    Random random = new Random(28);
    List<Actor> members = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      members.add(
          Actor.builder()
              .id("a" + i)
              .weight("x", 1L + random.nextInt(1_000_000))
              .weight("y", 1L + random.nextInt(1_000_000))
              .build());
    }
    return Body.of(
        "body",
        "Body",
        DecisionRule.parse(
            "more than 1/2 of members by x support it and more than 1/2 of members by y support it"),
        members);
  }

  /** Computes the indices of Banzhaf and of Shapley and Shubik of the EU's Council. */
  @Benchmark
  public void council(Blackhole sink) {
    Power power = Power.of(council);
    sink.consume(power.banzhaf());
    sink.consume(power.shapleyShubik());
  }

  /** Computes all indices of the Council. */
  @Benchmark
  public void councilAllIndices(Blackhole sink) {
    all(Power.of(council), sink);
  }

  /** Computes the indices of Banzhaf and of Shapley and Shubik of the US Electoral College. */
  @Benchmark
  public void college(Blackhole sink) {
    Power power = Power.of(college);
    sink.consume(power.banzhaf());
    sink.consume(power.shapleyShubik());
  }

  /**
   * Computes Banzhaf's index of the International Monetary Fund's 190 members.
   *
   * @return the index
   */
  @Benchmark
  public ImmutableMap<Actor, Fraction> fund() {
    return Power.of(fund).banzhaf();
  }

  /** Computes all indices of 28 members by enumeration. */
  @Benchmark
  public void anyRule(Blackhole sink) {
    all(Power.of(anyRule), sink);
  }

  private static void all(Power power, Blackhole sink) {
    sink.consume(power.banzhaf());
    sink.consume(power.normalizedBanzhaf());
    sink.consume(power.shapleyShubik());
    sink.consume(power.colemanToPrevent());
    sink.consume(power.colemanToInitiate());
    sink.consume(power.colemanToAct());
    sink.consume(power.johnston());
    sink.consume(power.deeganPackel());
    sink.consume(power.publicGood());
  }
}
