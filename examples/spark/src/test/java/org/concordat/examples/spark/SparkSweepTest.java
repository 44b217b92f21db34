package org.concordat.examples.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.concordat.chance.Sweep;
import org.junit.jupiter.api.Test;

class SparkSweepTest {
  @Test
  void sparkCountsWhatOneMachineCounts() throws IOException {
    Question question = Question.ofNato();
    Sweep onSpark = SparkSweep.onSpark("local[2]", question, 7, 1_000);
    assertEquals(question.sweep(0, 7_000), onSpark);
    assertTrue(onSpark.adopted() > 0 && onSpark.adopted() < onSpark.allowed(), onSpark.toString());
  }
}
