package org.concordat.benchmarks.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.concordat.benchmarks.peers.Peer;

/**
 * A bound that a figure should keep to.
 *
 * @param what what is measured, in words
 * @param measured finds the figure; empty where there is none
 * @param limit the bound
 * @param atLeast whether the figure should be at least the bound, not at most
 * @param words writes a figure with its unit
 */
record Goal(
    String what, Measured measured, double limit, boolean atLeast, DoubleFunction<String> words) {

  /** Finds a figure among results. */
  interface Measured {
    Optional<Quartile> in(Results results);
  }

  Goal {
    requireNonNull(what, "what");
    requireNonNull(measured, "measured");
    requireNonNull(words, "words");
  }

  /** Returns the goals of the library's speed on one core, warm. */
  static ImmutableList<Goal> all() {
    return ImmutableList.of(
        time(
            "NATO's size (32 actors, 60 commitments) resolved",
            "ResolveBenchmark",
            "nato",
            0.35e-6),
        time("a what-if of one fact at NATO's size", "WhatIfBenchmark", "nato", 0.4e-6),
        time("100,000 commitments resolved", "ResolveBenchmark", "random-100000", 5e-3),
        time("1,000,000 commitments resolved", "ResolveBenchmark", "random-1000000", 100e-3),
        time("100,000 commitments compiled", "CompileBenchmark", "random-100000", 60e-3),
        time("1,000,000 commitments compiled", "CompileBenchmark", "random-1000000", 2),
        peer(
            "conditions that rise and fall, 100,000 of them, resolved",
            "RESOLVE",
            "mixed-100000",
            40e-3),
        new Goal(
            "bytes of the network for each commitment, at 100,000",
            results ->
                Optional.ofNullable(results.sizes().get("bytes"))
                    .map(bytes -> new Quartile(Double.parseDouble(bytes), 0)),
            90,
            false,
            bytes -> Score.digits(bytes)),
        new Goal(
            "all minimal bargains with 30 levers: times faster than clasp",
            results ->
                results
                    .score("PATHS", "levers-30", "clasp")
                    .flatMap(
                        clasp ->
                            results
                                .score("PATHS", "levers-30", "Concordat")
                                .map(ours -> clasp.figure().over(ours.figure()))),
            10,
            true,
            Goal::times),
        peer(
            "all minimal bargains of NATO 2024, the whole process of the command",
            "PROCESSES",
            "nato-2024",
            0.25),
        new Goal(
            "the same of 25 levers, against NATO 2024 and clingo's process together",
            results ->
                process(results, "levers-25", Peer.OURS)
                    .flatMap(
                        ours ->
                            process(results, "levers-25", "clingo")
                                .flatMap(
                                    clingo ->
                                        process(results, "nato-2024", Peer.OURS)
                                            .map(start -> ours.over(start.plus(clingo))))),
            2,
            false,
            Goal::times),
        peer("exact chance with 5 random facts", "CHANCE", "chance-5", 50e-6),
        peer("exact chance with 10 random facts", "CHANCE", "chance-10", 1e-3),
        new Goal(
            "exact chance with 25 random facts, the slowest of its kind",
            results ->
                results.scores().stream()
                    .filter(score -> score.benchmark().endsWith("ChanceBenchmark.exact"))
                    .map(Score::figure)
                    .max(Comparator.comparingDouble(Quartile::value)),
            10e-3,
            false,
            Score::time),
        new Goal(
            "scenarios sampled in a second",
            results -> sampled(results, 1),
            60e6,
            true,
            Score::digits),
        new Goal(
            "the same on two cores, against one",
            results -> sampled(results, 2).flatMap(two -> sampled(results, 1).map(two::over)),
            1.8,
            true,
            Goal::times));
  }

  private static Goal time(String what, String benchmark, String instance, double limit) {
    return new Goal(
        what,
        results ->
            results.scores().stream()
                .filter(score -> score.benchmark().contains("." + benchmark + "."))
                .filter(score -> ImmutableMap.of("instance", instance).equals(score.parameters()))
                .map(Score::figure)
                .findFirst(),
        limit,
        false,
        Score::time);
  }

  /** Is a goal for what is measured beside peers. */
  private static Goal peer(String what, String question, String instance, double limit) {
    return new Goal(
        what,
        results -> results.score(question, instance, Peer.OURS).map(Score::figure),
        limit,
        false,
        Score::time);
  }

  private static Optional<Quartile> process(Results results, String instance, String whose) {
    return results.score("PROCESSES", instance, whose).map(Score::figure);
  }

  private static Optional<Quartile> sampled(Results results, int threads) {
    return results.scores().stream()
        .filter(score -> score.benchmark().endsWith("ChanceBenchmark.sample"))
        .filter(score -> score.threads() == threads)
        .map(Score::figure)
        .min(Comparator.comparingDouble(Quartile::value));
  }

  private static String times(double ratio) {
    return Score.digits(ratio) + " times";
  }

  /** Returns by how much the goal is met or missed, or that the figure may be off by more. */
  String verdict(Quartile figure) {
    if (Math.abs(figure.value() - limit) < figure.error()) {
      return "perhaps: within the error";
    }
    double better = atLeast ? figure.value() / limit : limit / figure.value();
    return better >= 1
        ? "yes, " + times(better) + " better"
        : "**no**, " + times(1 / better) + " short";
  }
}
