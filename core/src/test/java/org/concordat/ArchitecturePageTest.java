package org.concordat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Checks that {@code docs/architecture.md} names every package of core, and only classes that
 * exist.
 */
class ArchitecturePageTest {
  private static final Path MAIN = Path.of("src/main/java/org/concordat");
  private static final Path TEST = Path.of("src/test/java/org/concordat");

  /** The folder of those tests of core that need the testkit. */
  private static final Path FUZZING = Path.of("../fuzzing").resolve(TEST);

  private static String page() throws IOException {
    return Files.readString(Path.of("../docs/architecture.md"));
  }

  private static Set<String> named(String regex) throws IOException {
    return Pattern.compile(regex)
        .matcher(page())
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyPackageOfCoreIsOnThePage() throws IOException {
    Set<String> packages = new TreeSet<>();
    try (Stream<Path> files = Files.walk(MAIN)) {
      files
          .filter(file -> file.endsWith("package-info.java"))
          .map(file -> MAIN.relativize(file.getParent()).toString())
          .map(folder -> folder.replace('/', '.').replace('\\', '.'))
          .filter(name -> !name.equals("internal"))
          .forEach(packages::add);
    }
    assertEquals(packages, named("(?m)^\\| `([a-z.]+)` \\|"));
  }

  @Test
  void everyClassOnThePageExists() throws IOException {
    Set<String> classes = named("`((?:[a-z]+\\.)+[A-Z]\\w+)`");
    assertTrue(classes.size() > 20, () -> "few classes are named: " + classes);
    Set<String> missing = new TreeSet<>();
    for (String name : classes) {
      String file = name.replace('.', '/') + ".java";
      if (Stream.of(MAIN, TEST, FUZZING).noneMatch(at -> Files.exists(at.resolve(file)))) {
        missing.add(name);
      }
    }
    assertEquals(Set.of(), missing);
  }

  /** Paths are those of the repository, or of core's code. */
  @Test
  void everyFileThatTheGuideNamesExists() throws IOException {
    String guide = Files.readString(Path.of("../CONTRIBUTING.md"));
    Set<String> files =
        Pattern.compile("`([\\w./-]+/[\\w-]+\\.(?:java|md|xml))`")
            .matcher(guide)
            .results()
            .map((MatchResult match) -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(files.size() > 30, () -> "few files are named: " + files);
    files.removeIf(
        file -> Files.exists(Path.of("..").resolve(file)) || Files.exists(MAIN.resolve(file)));
    assertEquals(Set.of(), files);
  }
}
