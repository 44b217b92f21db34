package org.concordat.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares the Java code of a page with code that is compiled and run. */
public final class PageCode {
  private static final Pattern TESTED =
      Pattern.compile("^ *// begin$(.*?)^ *// end$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern WRITTEN = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  private PageCode() {}

  /**
   * Requires that the listings of a page are, up to white space, the code between {@code begin} and
   * {@code end} in some classes of these tests.
   *
   * @param page the page, from the root of the project
   * @param folder a package below that of the examples
   * @param classes the classes, in the order of the page
   */
  public static void assertTested(String page, String folder, String... classes) {
    Path tests = root().resolve("examples/src/test/java/org/concordat/examples").resolve(folder);
    List<String> tested =
        Stream.of(classes)
            .flatMap(name -> listings(TESTED, read(tests.resolve(name + ".java"))))
            .toList();
    assertFalse(tested.isEmpty(), page);
    assertEquals(tested, listings(WRITTEN, read(root().resolve(page))).toList());
  }

  private static Stream<String> listings(Pattern code, String text) {
    return code.matcher(text).results().map(each -> each.group(1).replaceAll("\\s", ""));
  }

  /** Returns the text of a file. */
  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the root of the project. */
  public static Path root() {
    Path here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve("README.md")) ? here : here.getParent();
  }
}
