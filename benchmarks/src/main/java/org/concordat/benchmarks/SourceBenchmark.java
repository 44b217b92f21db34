package org.concordat.benchmarks;

import org.concordat.model.Source;
import org.openjdk.jmh.annotations.Benchmark;

/** A placeholder: how long it takes to build the smallest value. */
public class SourceBenchmark {

  /**
   * Builds a source.
   *
   * @return the source, so that building it is not optimized away
   */
  @Benchmark
  public Source build() {
    return Source.builder().id("treaty").build();
  }
}
