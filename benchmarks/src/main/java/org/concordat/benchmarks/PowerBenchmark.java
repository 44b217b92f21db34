package org.concordat.benchmarks;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.concordat.bodies.EuropeanUnion;
import org.concordat.bodies.Imf;
import org.concordat.model.Actor;
import org.concordat.negotiation.Body;
import org.concordat.power.Game;
import org.concordat.power.Power;
import org.concordat.power.Rational;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * How long power indices take: {@code java -jar benchmarks/target/benchmarks.jar PowerBenchmark -f
 * 1 -wi 2 -i 5}. Wanted are 250 ms, 3000 ms and 2000 ms at the most, in the order of the methods.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PowerBenchmark {
  private final Body council = EuropeanUnion.on(LocalDate.of(2025, 6, 1)).qualifiedMajority();
  private final Body fund = Imf.eightyFivePercent(LocalDate.of(2022, 10, 1));

  /**
   * Computes Shapley and Shubik's index of the EU's Council, from a count that Banzhaf's shares.
   *
   * @return the index
   */
  @Benchmark
  public ImmutableMap<Actor, Rational> council() {
    return Power.of(Game.of(council)).shapleyShubik();
  }

  /**
   * Computes Johnston's index of the Council, which takes most of the time of all indices.
   *
   * @return the index
   */
  @Benchmark
  public ImmutableMap<Actor, Rational> councilByEnumeration() {
    return Power.of(Game.of(council)).johnston();
  }

  /**
   * Computes Banzhaf's index of the International Monetary Fund's 190 members.
   *
   * @return the index
   */
  @Benchmark
  public ImmutableMap<Actor, Rational> fund() {
    return Power.of(Game.of(fund)).banzhaf();
  }
}
