package org.concordat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.concordat.documents.DocumentReader;
import org.concordat.documents.DocumentSchema;
import org.concordat.documents.DocumentWriter;
import org.concordat.examples.eucouncil.Majorities;
import org.concordat.examples.eucouncil.Summits;
import org.concordat.examples.nato2024.Nato2024;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Negotiation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The examples as documents are the examples in Java, and answer what happened. */
class ExamplesTest {
  private static final Path EXAMPLES = Run.ROOT.resolve("examples");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static ImmutableMap<String, Negotiation> fixtures() {
    Body withoutHungary =
        Summits.europeanCouncil().toBuilder()
            .absent(Summits.hungary())
            .absence(Stance.ABSTAIN)
            .build();
    return ImmutableMap.of(
        "nato-2024/nato-2024.yaml", Nato2024.negotiation(),
        "nato-2024/nato-2024-in-hindsight.yaml", Nato2024.inHindsight(),
        "eu-council/accession-talks.yaml", Summits.talks(withoutHungary, Stance.OPPOSE),
        "eu-council/budget.yaml", Summits.money(),
        "eu-council/climate-target.yaml", Majorities.CLIMATE.vote(),
        "eu-council/assets.yaml", Majorities.ASSETS.vote());
  }

  static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLES, 2)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  /**
   * With {@code -Dconcordat.golden=write} the documents are written anew, except those that are
   * shorter by hand, with ready bodies and lists of actors who say the same.
   */
  @Test
  void documentsAreEqualToTheirFixtures() throws IOException {
    Set<String> byHand =
        Set.of(
            "eu-council/accession-talks.yaml",
            "eu-council/budget.yaml",
            "eu-council/climate-target.yaml",
            "eu-council/assets.yaml");
    for (String name : fixtures().keySet()) {
      Path file = EXAMPLES.resolve(name);
      if (!byHand.contains(name) && "write".equals(System.getProperty("concordat.golden"))) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, DocumentWriter.yaml(fixtures().get(name)));
      }
      assertEquals(fixtures().get(name), DocumentReader.standard().read(file), name);
    }
  }

  @Test
  void everyDocumentHasAFixtureButThoseWrittenByHandAlone() throws IOException {
    Set<String> names =
        documents().stream()
            .map(file -> EXAMPLES.relativize(file).toString())
            .collect(Collectors.toSet());
    names.remove("harbour/harbour.yaml");
    names.remove("nato-2024/nato-2024-talks.yaml");
    names.remove("opec-plus-2020/opec-plus-2020.yaml");
    assertEquals(fixtures().keySet(), names);
  }

  /**
   * The warnings of {@code check} about the examples are intended: Estonia's two commitments of one
   * day are both quoted, and those who are silent in the talks speak in their journal, which names
   * the sources.
   */
  @ParameterizedTest
  @MethodSource("documents")
  void nothingInItIsAMistake(Path file) {
    Run run = Run.of("check", file.toString(), "--json");
    List<String> warnings =
        StreamSupport.stream(MAPPER.readTree(run.out()).get("warnings").spliterator(), false)
            .map(warning -> warning.get("kind").asString())
            .distinct()
            .toList();
    assertEquals(
        file.endsWith("nato-2024-talks.yaml")
            ? List.of("silent-actor", "unused-source")
            : file.startsWith(EXAMPLES.resolve("nato-2024"))
                ? List.of("hidden-commitment")
                : List.of(),
        warnings);
  }

  @Test
  void theHarbourIsThatOfTheReader() throws IOException {
    assertEquals(
        Files.readString(Run.ROOT.resolve("documents/src/test/resources/examples/harbour.yaml")),
        Files.readString(Run.HARBOUR));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void theSchemaAcceptsIt(Path file) throws IOException {
    assertEquals(
        List.of(),
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(DocumentSchema.json(), InputFormat.JSON)
            .validate(Files.readString(file), InputFormat.YAML));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-04-02, 28, rejected, 'would fail as things stand; 28 of 32 support'",
    "2024-05-30, 29, rejected, 'would fail as things stand; 29 of 32 support'",
    "2024-06-27, 32, adopted, 'adopted; 32 of 32 support'"
  })
  void natoIsCountedOnEachDay(String day, int supporting, String decision, String text) {
    Run run = Run.of("resolve", Run.NATO.toString(), "--as-of", day, "--json");
    JsonNode rutte = MAPPER.readTree(run.out()).get("alternatives").get("rutte");
    assertEquals(decision, rutte.get("decision").asString());
    assertEquals(32, rutte.get("positions").size());
    assertEquals(
        supporting,
        StreamSupport.stream(rutte.get("positions").spliterator(), false)
            .filter(position -> position.get(0).asString().equals("support"))
            .count());
    Run resolved = Run.of("resolve", Run.NATO.toString(), "--as-of", day);
    assertTrue(resolved.out().contains("Mark Rutte (rutte): " + text), resolved.out());
  }

  /** Of all that the five articles claim, the count of hold-outs in one of April's is wrong. */
  @Test
  void natoContradictsOneClaim() {
    Run run = Run.of("verify", Run.NATO.toString(), "--json");
    assertEquals(1, run.status());
    List<String> contradicted =
        StreamSupport.stream(MAPPER.readTree(run.out()).get("claims").spliterator(), false)
            .filter(claim -> claim.get("verdict").asString().equals("contradicted"))
            .map(claim -> claim.get("source").asString() + ": " + claim.get("says").asString())
            .toList();
    assertEquals(List.of("ministers-april: exactly 3 of nato do not support rutte"), contradicted);
  }

  /** The document that the program rehearses with is sound, and no command fails on it. */
  @Test
  void theRehearsalSucceeds() {
    Run run = Run.of(RehearseCommand.NAME);
    assertEquals("", run.out() + run.err());
    assertEquals(0, run.status());
  }
}
