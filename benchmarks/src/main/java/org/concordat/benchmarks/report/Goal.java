package org.concordat.benchmarks.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * Is something that a figure is to reach.
 *
 * @param what what is measured, in words
 * @param measured finds the figure; empty where there is none that may be printed
 * @param limit what it is to reach
 * @param atLeast whether it is to be at least the limit, not at most
 * @param words writes a figure with its unit
 */
record Goal(
    String what, Measured measured, double limit, boolean atLeast, DoubleFunction<String> words) {

  /** Finds a figure among results. */
  interface Measured {
    Optional<Double> in(Results results);
  }

  Goal {
    requireNonNull(what, "what");
    requireNonNull(measured, "measured");
    requireNonNull(words, "words");
  }

  /** Returns the goals of the library's speed on one core, warm. */
  static ImmutableList<Goal> all() {
    return ImmutableList.of(
        time("NATO's size (32 actors, 60 commitments) resolved", "ResolveBenchmark", "nato", 1e-6),
        time("NATO 2024 itself resolved", "ResolveBenchmark", "nato-2024", 1e-6),
        time("a what-if of one fact at NATO's size", "WhatIfBenchmark", "nato", 0.5e-6),
        time("100,000 commitments resolved", "ResolveBenchmark", "random-100000", 5e-3),
        time("1,000,000 commitments resolved", "ResolveBenchmark", "random-1000000", 100e-3),
        time("100,000 commitments compiled", "CompileBenchmark", "random-100000", 0.15),
        time("1,000,000 commitments compiled", "CompileBenchmark", "random-1000000", 2),
        new Goal(
            "bytes of the network for each commitment, at 100,000",
            results -> Optional.ofNullable(results.sizes().get("bytes")).map(Double::valueOf),
            100,
            false,
            bytes -> Score.digits(bytes)),
        new Goal(
            "all minimal paths with 30 levers: times faster than clasp",
            results ->
                steady(results.score("PATHS", "levers-30", "clasp"))
                    .flatMap(
                        clasp ->
                            steady(results.score("PATHS", "levers-30", "Concordat"))
                                .map(ours -> clasp / ours)),
            3,
            true,
            Goal::times),
        new Goal(
            "exact chance with 25 random facts, the slowest of its kind",
            results ->
                results.scores().stream()
                    .filter(score -> score.benchmark().endsWith("ChanceBenchmark.exact"))
                    .map(score -> steady(Optional.of(score)).orElse(Double.NaN))
                    .max(Double::compare)
                    .filter(slowest -> !slowest.isNaN()),
            10e-3,
            false,
            Score::time),
        new Goal(
            "scenarios sampled in a second",
            results -> sampled(results, 1),
            40e6,
            true,
            Score::digits),
        new Goal(
            "the same on two cores, against one",
            results ->
                sampled(results, 2).flatMap(two -> sampled(results, 1).map(one -> two / one)),
            1.8,
            true,
            Goal::times));
  }

  private static Goal time(String what, String benchmark, String instance, double limit) {
    return new Goal(
        what,
        results ->
            steady(
                results.scores().stream()
                    .filter(score -> score.benchmark().contains("." + benchmark + "."))
                    .filter(
                        score -> ImmutableMap.of("instance", instance).equals(score.parameters()))
                    .findFirst()),
        limit,
        false,
        Score::time);
  }

  private static Optional<Double> sampled(Results results, int threads) {
    return results.scores().stream()
        .filter(score -> score.benchmark().endsWith("ChanceBenchmark.sample"))
        .filter(score -> score.threads() == threads)
        .map(score -> steady(Optional.of(score)).orElse(Double.NaN))
        .min(Double::compare)
        .filter(slowest -> !slowest.isNaN());
  }

  private static Optional<Double> steady(Optional<Score> score) {
    return score.filter(Score::isSteady).map(Score::value);
  }

  private static String times(double ratio) {
    return Score.digits(ratio) + " times";
  }

  /** Returns by how much the goal is met or missed. */
  String verdict(double figure) {
    double better = atLeast ? figure / limit : limit / figure;
    return better >= 1
        ? "yes, " + times(better) + " better"
        : "**no**, " + times(1 / better) + " short";
  }
}
