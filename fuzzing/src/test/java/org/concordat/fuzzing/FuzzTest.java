package org.concordat.fuzzing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.documents.DocumentReader;
import org.concordat.model.Stance;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Coordination;
import org.concordat.testing.RandomNegotiations;
import org.concordat.testing.RandomNegotiations.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A failing test is reported with a small document, on which it fails until the fault is mended.
 */
class FuzzTest {
  private static boolean mended;

  @TempDir Path folder;

  @AfterEach
  void restore() {
    mended = false;
  }

  static class Opposed {
    @Provide
    Arbitrary<Sample> medium() {
      return RandomNegotiations.all(RandomNegotiations.MEDIUM);
    }

    @Property(tries = 20)
    void nobodyOpposes(@ForAll("medium") Sample sample, @ForAll Coordination coordination) {
      assertTrue(
          mended
              || coordination == Coordination.ANY
              || sample.negotiation().commitments().stream()
                  .noneMatch(each -> each.range().high() == Stance.OPPOSE),
          () -> sample.seed() + " under " + coordination);
    }
  }

  static class Odd {
    @Property
    void allAreEven(@ForAll List<Integer> numbers) {
      assertTrue(mended || numbers.stream().allMatch(number -> number % 2 == 0));
    }
  }

  static class Sound {
    @Property(tries = 5)
    void passes(@ForAll int number) {
      assertEquals(number, Integer.parseInt(Integer.toString(number)));
    }
  }

  private Finding kept() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return Finding.read(files.findFirst().orElseThrow());
    }
  }

  @Test
  void aNegotiationIsKeptAsASmallDocument() throws Exception {
    List<Finding> findings = Fuzz.once(folder, 1, Opposed.class).findings();
    assertEquals(1, findings.size());
    Finding kept = kept();
    assertEquals(findings.get(0), kept);
    assertTrue(kept.arguments().orElseThrow().matches("sample -?\\d+; (SEQUENTIAL|JOINT)"));
    Negotiation small = DocumentReader.standard().read("small", kept.document());
    assertEquals(1, small.commitments().size());
    assertEquals(1, small.alternatives().size());
    assertTrue(kept.replay().isPresent());
    mended = true;
    assertFalse(kept.replay().isPresent());
  }

  @Test
  void whatIsNoNegotiationIsKeptAsTheRunThatDrewIt() throws Exception {
    assertEquals(1, Fuzz.once(folder, 2, Odd.class).findings().size());
    Finding kept = kept();
    assertEquals(Optional.empty(), kept.arguments());
    assertEquals(2, kept.run());
    assertTrue(kept.document().startsWith("# [["), kept.document());
    assertTrue(kept.replay().isPresent());
    assertNotEquals("", Finding.told(kept.replay().get()));
    mended = true;
    assertFalse(kept.replay().isPresent());
  }

  @Test
  void whatPassesIsNotReported() {
    Fuzz fuzz = Fuzz.once(folder, 3, Sound.class);
    assertEquals(List.of(), fuzz.findings());
    assertEquals(
        "1 comparisons in 1 classes, 5 tries, 0 findings, 2 minutes",
        fuzz.summary(Duration.ofSeconds(100)));
  }

  /**
   * Nothing is printed of the engines' logs, nor of the parameter files that every module brings.
   */
  @Test
  void onlyItsOwnLinesArePrinted() throws Exception {
    Path out = folder.resolve("out");
    int status =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Fuzz.class.getName(),
                "0",
                folder.toString(),
                Sound.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start()
            .waitFor();
    assertEquals(
        List.of(
            "1 classes of comparisons",
            "1 comparisons in 1 classes, 5 tries, 0 findings, 0 minutes"),
        Files.readAllLines(out));
    assertEquals(0, status);
  }
}
