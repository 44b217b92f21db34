package org.concordat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Which of the bargains found are shown, and who pays for them. */
class SelectionTest {
  private static final int LEVERS = 25;

  @TempDir private Path folder;

  /** Any one of 25 levers would do, as would two others together, of which each side pays one. */
  private String document() throws IOException {
    String text =
        "concordat: 1\nactors: { ann: { name: Ann }, bob: { name: Bob } }\n"
            + "bodies: { board: { members: [ann], rule: all of members support it } }\n"
            + "issues: { roof: { body: board, alternatives: { repair: { name: the repair } } } }\n"
            + "facts:\n"
            + "  cheap: { lever: true, by: ann, cost: 0.25 }\n"
            + "  dear: { lever: true, by: bob, cost: 0.5 }\n"
            + "  spare: { lever: true, cost: 0.125 }\n"
            + IntStream.range(0, LEVERS)
                .mapToObj(i -> "  f%d: { lever: true, by: bob, cost: %d }\n".formatted(i, i + 1))
                .collect(Collectors.joining())
            + "commitments:\n  - { actor: ann, on: repair, stance: support, when: "
            + IntStream.range(0, LEVERS).mapToObj(i -> "f" + i).collect(Collectors.joining(" or "))
            + " or cheap and dear and spare }\n"
            + "  - { actor: ann, on: repair, stance: oppose }\n";
    return Files.writeString(folder.resolve("roof.yaml"), text).toString();
  }

  private Run paths(String... more) throws IOException {
    String[] words = new String[more.length + 4];
    System.arraycopy(new String[] {"paths", document(), "--adopt", "repair"}, 0, words, 0, 4);
    System.arraycopy(more, 0, words, 4, more.length);
    Run run = Run.of(words);
    assertEquals("", run.err());
    assertEquals(0, run.status());
    return run;
  }

  @Test
  void twentyAreListedAndHowManyThereAre() throws IOException {
    String out = paths().out();
    assertTrue(out.contains("26 minimal bargains carry the repair (repair); the first 20:"), out);
    assertTrue(out.contains("\n  20     19  f18, up to Bob\n"), out);
    assertFalse(out.contains("f19"), out);
  }

  @Test
  void eachPayersSumIsShown() throws IOException {
    String out = paths("--limit", "1").out();
    assertTrue(out.contains("; the first:"), out);
    assertTrue(out.contains("(Ann pays 0.25, Bob pays 0.5, no payer is named for 0.125)"), out);
  }

  @Test
  void programsGetAllUnlessTheySay() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode all = mapper.readTree(paths("--json").out());
    assertEquals(26, all.get("paths").size());
    assertEquals(26, all.get("found").asInt());
    JsonNode payers = all.get("paths").get(0).get("paid-by");
    assertEquals("{\"ann\":0.25,\"bob\":0.5}", payers.toString());
    JsonNode some = mapper.readTree(paths("--json", "--limit", "3").out());
    assertEquals(3, some.get("paths").size());
    assertEquals(26, some.get("found").asInt());
  }

  @Test
  void theCostOfOnePayerCounts() throws IOException {
    String out = paths("--by", "ann", "--max-cost", "0").out();
    assertTrue(out.contains("25 of 26 minimal bargains carry"), out);
    assertTrue(out.contains("at a cost of at most 0 to\nAnn; the first 20:"), out);
    assertFalse(out.contains("cheap"), out);
    JsonNode sorted = new ObjectMapper().readTree(paths("--by", "ann", "--json").out());
    assertEquals(
        "[\"cheap\",\"dear\",\"spare\"]", sorted.get("paths").get(25).get("facts").toString());
    String none = paths("--max-cost", "0.5").out();
    assertTrue(none.contains("None of the 26 minimal bargains carry"), none);
    assertTrue(none.endsWith("at a cost of at most\n0.5.\n"), none);
  }

  /** The share of one of 60 members, all of whom are needed, is 1 in 2 to the 59th. */
  @Test
  void aTinyIndexHasSignificantDigits() throws IOException {
    String members =
        IntStream.range(0, 60).mapToObj(i -> "a" + i).collect(Collectors.joining(", "));
    String text =
        "concordat: 1\nactors: { "
            + IntStream.range(0, 60)
                .mapToObj(i -> "a" + i + ": {}")
                .collect(Collectors.joining(", "))
            + " }\nbodies: { all: { members: ["
            + members
            + "], rule: all of members support it } }\n";
    Path file = Files.writeString(folder.resolve("all.yaml"), text);
    String out = Run.of("power", file.toString(), "--body", "all").out();
    assertTrue(out.contains("1.73 * 10^-16 %"), out);
    assertFalse(out.contains(" 0.000 %"), out);
  }
}
