package org.concordat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concordat.checks.HouseRules;
import org.junit.jupiter.api.Test;

/** Holds this module to the rules of the house, and sees to it that no other forgets them. */
class HouseRulesTest extends HouseRules {

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
