package org.concordat.benchmarks.compare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures with JMH, once more and longer where the error is too large. */
final class Measurement {
  /** The largest share of the figure that its error may be. */
  private static final double MOST_ERROR = 0.05;

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
    Collection<RunResult> found = run(which, once, 1, isProcess);
    if (once.compareTo(plan.enough()) < 0 && !found.stream().allMatch(Measurement::isSteady)) {
      found = run(which, once, 3, isProcess);
    }
    results.addAll(found);
    StringBuilder seen = new StringBuilder();
    for (RunResult result : found) {
      Result<?> figure = result.getPrimaryResult();
      seen.append(
          "%s%,.3f %s ± %.1f %%"
              .formatted(
                  seen.isEmpty() ? "" : "; ",
                  figure.getScore(),
                  figure.getScoreUnit(),
                  100 * figure.getScoreError() / figure.getScore()));
    }
    return seen.toString();
  }

  private static boolean isSteady(RunResult result) {
    Result<?> figure = result.getPrimaryResult();
    return figure.getScoreError() < MOST_ERROR * figure.getScore();
  }

  private Collection<RunResult> run(
      UnaryOperator<ChainedOptionsBuilder> which, Duration once, int longer, boolean isProcess)
      throws RunnerException {
    boolean slow = once.compareTo(Duration.ofSeconds(1)) > 0;
    int forks = slow || isProcess ? 1 : plan.forks();
    TimeValue time = TimeValue.milliseconds(plan.iteration().toMillis() * longer);
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .forks(forks)
            .warmupIterations(1)
            .warmupTime(
                isProcess ? time : TimeValue.milliseconds(plan.warmup().toMillis() * longer))
            .measurementIterations(
                slow ? plan.iterations() : plan.iterations() * plan.forks() / forks)
            .measurementTime(time)
            .jvmArgsAppend("-Xms3g", "-Xmx6g", "-XX:+UseSerialGC")
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    return new Runner(which.apply(options).build()).run();
  }
}
