package org.concordat.benchmarks.compare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.concordat.benchmarks.report.Quartile;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures with JMH in many short iterations. Where the error is too large, measures once more, in
 * as many iterations as the spread calls for or as there is time for, unless that would be far too
 * few.
 */
final class Measurement {
  /** The largest share of the figure that its error may be. */
  private static final double MAX_ERROR = 0.05;

  /**
   * How many times more iterations are made than the spread calls for, which is itself estimated.
   */
  private static final double MARGIN = 1.5;

  /** If more iterations are needed than this many times what there is time for, none are made. */
  private static final int HOPELESS = 4;

  private final Plan plan;
  private final List<RunResult> results = new ArrayList<>();

  Measurement(Plan plan) {
    this.plan = plan;
  }

  /** Returns all that was measured. */
  List<RunResult> results() {
    return results;
  }

  /**
   * Measures, and keeps the result.
   *
   * @param which says which benchmark, with which parameters
   * @param once about how long an operation takes
   * @param isProcess whether it starts a program, for which our virtual machine need not be warm
   * @return the figures, for people to see
   */
  String measure(UnaryOperator<ChainedOptionsBuilder> which, Duration once, boolean isProcess)
      throws RunnerException {
    int iterations = Math.min(plan.iterations(), most(once));
    Collection<RunResult> found = run(which, iterations, isProcess);
    int needed = needed(found, iterations);
    if (needed > iterations && most(once) > iterations && needed <= HOPELESS * most(once)) {
      found = run(which, Math.min(needed, most(once)), isProcess);
    }
    results.addAll(found);
    StringBuilder seen = new StringBuilder();
    for (RunResult result : found) {
      seen.append(
          "%s%,.3f %s ± %.1f %%"
              .formatted(
                  seen.isEmpty() ? "" : "; ",
                  quartile(result).value(),
                  result.getPrimaryResult().getScoreUnit(),
                  100 * errorShare(result)));
    }
    return seen.toString();
  }

  /** Returns in how many iterations all figures would be steady if they spread as they did. */
  private static int needed(Collection<RunResult> found, int iterations) {
    double worst = found.stream().mapToDouble(Measurement::errorShare).max().orElse(0);
    if (worst < MAX_ERROR) {
      return iterations;
    }
    // The error falls with the square root of their number.
    return (int) Math.min(1e6, MARGIN * iterations * Math.pow(worst / MAX_ERROR, 2));
  }

  /** Returns how many iterations there is time for. */
  private int most(Duration once) {
    long each = Math.max(once.toNanos(), plan.iteration().toNanos());
    return (int) Math.max(plan.fewest(), plan.longest().toNanos() / each);
  }

  private static double errorShare(RunResult result) {
    Quartile quartile = quartile(result);
    return quartile.error() / quartile.value();
  }

  private static Quartile quartile(RunResult result) {
    List<Double> iterations = new ArrayList<>();
    result
        .getPrimaryResult()
        .getStatistics()
        .getRawData()
        .forEachRemaining(
            each ->
                iterations.addAll(Collections.nCopies(each.getValue().intValue(), each.getKey())));
    double[] samples = iterations.stream().mapToDouble(Double::doubleValue).toArray();
    return Quartile.ofFaster(result.getParams().getMode() == Mode.Throughput, samples);
  }

  /**
   * Measures.
   *
   * @param iterations how many of them, in all virtual machines together
   */
  private Collection<RunResult> run(
      UnaryOperator<ChainedOptionsBuilder> which, int iterations, boolean isProcess)
      throws RunnerException {
    int forks = isProcess || iterations < plan.iterations() ? 1 : plan.forks();
    Duration warmup = isProcess ? plan.iteration() : plan.warmup();
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .forks(forks)
            .warmupIterations(1)
            .warmupTime(TimeValue.milliseconds(warmup.toMillis()))
            .measurementIterations((iterations + forks - 1) / forks)
            .measurementTime(TimeValue.milliseconds(plan.iteration().toMillis()))
            .jvmArgsAppend("-Xms3g", "-Xmx6g", "-XX:+UseSerialGC")
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    return new Runner(which.apply(options).build()).run();
  }
}
