package org.concordat.documents;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The documents that the tests share. */
final class Documents {
  private static final Path RESOURCES = module().resolve("src/test/resources");

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Documents() {}

  /**
   * Returns the folder of the module, found from its classes, since {@code ./fuzz} runs elsewhere.
   */
  private static Path module() {
    try {
      return Path.of(Documents.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .getParent()
          .getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns every document of the tests: the conformance cases and the examples. */
  static List<Path> all() {
    return Stream.concat(conformance().stream(), in("examples").stream()).toList();
  }

  static List<Path> conformance() {
    return in("conformance").stream()
        .filter(file -> !file.toString().endsWith(".expected.json"))
        .toList();
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

  /**
   * Returns how many bytes something allocates on this thread. It stands for the work done: unlike
   * time, it is the same on a busy machine.
   */
  static long bytesOf(Runnable action) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    action.run();
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }
}
