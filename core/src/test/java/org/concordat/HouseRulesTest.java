package org.concordat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concordat.checks.HouseRules;
import org.junit.jupiter.api.Test;

/**
 * Holds this module to the rules of the house, and checks that every other module does the same.
 */
class HouseRulesTest extends HouseRules {
  private static final Pattern DEPENDENCY =
      Pattern.compile("<dependency>.*?<artifactId>concordat-(\\w+)</artifactId>(.*?)</dependency>");

  /** Otherwise the examples could not run without compiling a test. */
  @Test
  void nothingThatTheExamplesNeedTakesTestsOfAnotherModule() throws IOException {
    Set<String> needed = new TreeSet<>();
    Set<String> taking = new TreeSet<>();
    Deque<String> next = new ArrayDeque<>(List.of("examples"));
    while (!next.isEmpty()) {
      String module = next.remove();
      String pom = Files.readString(Path.of("..", module, "pom.xml")).replaceAll("\\s", "");
      for (MatchResult match : DEPENDENCY.matcher(pom).results().toList()) {
        if (match.group(2).contains("<type>test-jar")) {
          taking.add(module);
        }
        if (needed.add(match.group(1))) {
          next.add(match.group(1));
        }
      }
    }
    assertTrue(needed.containsAll(Set.of("core", "documents", "testkit")), needed::toString);
    assertEquals(Set.of(), taking);
  }

  @Test
  void everyModuleWithTestsHasThisTest() throws IOException {
    List<String> modules =
        Pattern.compile("<module>(.*)</module>")
            .matcher(Files.readString(Path.of("../pom.xml")))
            .results()
            .map((MatchResult match) -> match.group(1))
            .toList();
    assertTrue(modules.size() > 5, modules::toString);
    Set<String> forgetful = new TreeSet<>();
    for (String module : modules) {
      Path tests = Path.of("..", module, "src/test/java");
      if (Files.exists(tests)) {
        try (Stream<Path> files = Files.walk(tests)) {
          if (files.noneMatch(file -> file.endsWith("HouseRulesTest.java"))) {
            forgetful.add(module);
          }
        }
      }
    }
    assertEquals(Set.of(), forgetful);
  }
}
