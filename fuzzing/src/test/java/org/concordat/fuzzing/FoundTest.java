package org.concordat.fuzzing;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Replays what {@code ./fuzz} has found: none of it may fail again. */
class FoundTest {
  private static final Path FOLDER = Path.of("src/test/resources/found");

  @TestFactory
  List<DynamicTest> nothingFoundFailsAgain() throws Exception {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .map(file -> dynamicTest(file.getFileName().toString(), () -> replay(file)))
          .toList();
    }
  }

  private static void replay(Path file) throws Exception {
    Optional<Throwable> failure = Finding.read(file).replay();
    if (failure.isPresent()) {
      throw new AssertionError(file + " fails again", failure.get());
    }
  }

  @Test
  void allModulesHaveComparisons() {
    for (String name :
        new String[] {
          "org.concordat.resolve.ResolverAgreementProperties",
          "org.concordat.documents.RoundTripProperties",
          "org.concordat.testkit.CyclesProperties"
        }) {
      assertTrue(Fuzz.comparisons().stream().anyMatch(type -> type.getName().equals(name)), name);
    }
  }
}
