package org.concordat.benchmarks.compare;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import org.concordat.benchmarks.peers.Question;

/**
 * Says what is measured, and for how long. Instances of one kind are in the order of their size.
 *
 * @param name {@code quick} or {@code full}
 * @param warmup how long what runs in Java is warmed up
 * @param iteration how long JMH measures at a time
 * @param iterations how often at first, in all virtual machines together
 * @param fewest how often where an operation takes long
 * @param longest how long all iterations may take, where they spread much
 * @param forks in how many virtual machines
 * @param enough a peer that has taken longer on one size is not asked about the next
 */
record Plan(
    String name,
    Duration warmup,
    Duration iteration,
    int iterations,
    int fewest,
    Duration longest,
    int forks,
    Duration enough) {

  static final Plan QUICK =
      new Plan(
          "quick",
          Duration.ofMillis(700),
          Duration.ofMillis(20),
          40,
          27,
          Duration.ofMillis(800),
          1,
          Duration.ofMillis(50));
  static final Plan FULL =
      new Plan(
          "full",
          Duration.ofMillis(1500),
          Duration.ofMillis(50),
          80,
          27,
          Duration.ofSeconds(20),
          2,
          Duration.ofMillis(250));

  /** Returns how long a peer may take on a size and still be asked for the next. */
  Duration enough(Question question) {
    return question == Question.PROCESSES ? enough.multipliedBy(40) : enough;
  }

  ImmutableList<String> instances(Question question) {
    boolean full = name.equals("full");
    return switch (question) {
      case RESOLVE ->
          full
              ? ImmutableList.of(
                  "nato",
                  "nato-2024",
                  "random-100",
                  "random-1000",
                  "random-10000",
                  "random-100000",
                  "random-1000000",
                  "thresholds-32",
                  "thresholds-193",
                  "thresholds-1000",
                  "thresholds-10000",
                  "thresholds-100000",
                  "chain-100000",
                  "cycles-100000",
                  "cycle-100000",
                  "mixed-100000")
              : ImmutableList.of("nato", "random-100");
      case PATHS ->
          full
              ? ImmutableList.of(
                  "nato-2024", "levers-10", "levers-15", "levers-20", "levers-25", "levers-30")
              : ImmutableList.of("levers-10");
      case PROCESSES ->
          full
              ? ImmutableList.of("nato-2024", "levers-10", "levers-20", "levers-25", "levers-30")
              : ImmutableList.of("levers-10");
      case CHEAPEST ->
          full
              ? ImmutableList.of("levers-10", "levers-15", "levers-20", "levers-25", "levers-30")
              : ImmutableList.of("levers-10");
      case VERDICT ->
          full
              ? ImmutableList.of("nato-2024", "mixed-8", "mixed-16", "mixed-32", "mixed-64")
              : ImmutableList.of("mixed-8");
      case CHANCE ->
          full
              ? ImmutableList.of("chance-5", "chance-10", "chance-15", "chance-20", "chance-25")
              : ImmutableList.of("chance-10");
      case POWER ->
          full
              ? ImmutableList.of("power-10", "power-15", "power-20", "power-25", "power-100")
              : ImmutableList.of("power-15");
    };
  }
}
