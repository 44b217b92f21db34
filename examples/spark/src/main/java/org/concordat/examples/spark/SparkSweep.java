package org.concordat.examples.spark;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.concordat.chance.Sweep;

/**
 * Sweeps very many scenarios on Apache Spark: the compiled question is sent once to every worker,
 * each part of the scenarios is swept by whoever is free, and the counts are added up. What happens
 * in a scenario depends on its number and the seed alone, so the sum is the same as on one machine.
 */
public final class SparkSweep {
  private SparkSweep() {}

  /**
   * Sweeps on all cores of this machine.
   *
   * @param args how many parts, and how many scenarios each part has
   */
  public static void main(String[] args) throws IOException {
    int parts = Integer.parseInt(args[0]);
    long scenarios = Long.parseLong(args[1]);
    Question question = Question.ofNato();
    long begun = System.nanoTime();
    Sweep onSpark = onSpark("local[*]", question, parts, scenarios);
    double seconds = (System.nanoTime() - begun) / 1e9;
    System.out.println("On Spark: " + onSpark);
    System.out.println(onSpark.estimate(0.95));
    System.out.println(
        String.format(
            Locale.ROOT,
            "%,d scenarios in %.1f s, with the start of Spark: %,.0f a second",
            parts * scenarios,
            seconds,
            parts * scenarios / seconds));
    Sweep here = question.sweep(0, parts * scenarios);
    System.out.println("Here, without Spark: " + here);
    if (!here.equals(onSpark)) {
      throw new IllegalStateException("the two should be the same");
    }
    System.out.println("The same numbers.");
  }

  /** Sweeps on a Spark cluster. */
  static Sweep onSpark(String cluster, Question question, int parts, long scenarios) {
    SparkConf configuration =
        new SparkConf()
            .setMaster(cluster)
            .setAppName("a sweep")
            .set("spark.ui.enabled", "false")
            .set("spark.driver.bindAddress", "127.0.0.1")
            .set("spark.driver.host", "127.0.0.1");
    List<Integer> numbers = IntStream.range(0, parts).boxed().toList();
    try (JavaSparkContext spark = new JavaSparkContext(configuration)) {
      Broadcast<Question> sent = spark.broadcast(question);
      return spark
          .parallelize(numbers, parts)
          .map(part -> sent.value().sweep(part * scenarios, (part + 1) * scenarios))
          .reduce(Sweep::plus);
    }
  }
}
