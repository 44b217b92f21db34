package org.concordat.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The documents that the tests share. */
final class Documents {
  private static final Path RESOURCES = Path.of("src/test/resources");

  private Documents() {}

  /** Returns every document of the tests: the conformance cases and the examples. */
  static List<Path> all() {
    return Stream.concat(conformance().stream(), in("examples").stream()).toList();
  }

  static List<Path> conformance() {
    return in("conformance").stream()
        .filter(file -> !file.toString().endsWith(".expected.json"))
        .toList();
  }

  static String harbour() {
    return text(RESOURCES.resolve("examples/harbour.yaml"));
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> in(String folder) {
    try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns how long something takes. Machines may be busy, so what is allowed is generous. */
  static double secondsOf(Runnable action) {
    long start = System.nanoTime();
    action.run();
    return (System.nanoTime() - start) / 1e9;
  }
}
