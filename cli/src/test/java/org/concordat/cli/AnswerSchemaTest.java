package org.concordat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.checks.StrictSchema;
import org.concordat.documents.DocumentSchema;
import org.concordat.documents.Json;
import org.concordat.documents.JsonObject;
import org.concordat.documents.answers.AnswerSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every golden answer in JSON fits the published schema and has no key that the schema does not
 * list. Readers that validate answers against it also accept those of later versions, with more
 * keys.
 */
class AnswerSchemaTest {
  private static final String ANSWER = "urn:concordat:answers:1";
  private static final String DOCUMENT = "urn:concordat:negotiation:1";
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final String PRINTED_BODY = "bodies-nato-json.txt";

  /** The parts of the schema by command. */
  private static final ImmutableMap<String, String> ANSWERS =
      ImmutableMap.<String, String>builder()
          .put("check", "check")
          .put("resolve", "resolution")
          .put("explain", "explanation")
          .put("outcomes", "outcomes")
          .put("paths", "bargains")
          .put("threats", "bargains")
          .put("chance", "chance")
          .put("compare", "comparison")
          .put("verify", "evidence")
          .put("power", "power")
          .put("bodies", "bodies")
          .put("timeline", "timeline")
          .put("replay", "replay")
          .put("next", "next")
          .buildOrThrow();

  private static final SchemaRegistry PUBLISHED = registry(ANSWER, AnswerSchema.json());
  private static final SchemaRegistry STRICT =
      registry(ANSWER, StrictSchema.of(AnswerSchema.json()));

  private static SchemaRegistry registry(String id, String schema) {
    return SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_2020_12,
        builder -> builder.schemas(ImmutableMap.of(id, schema)));
  }

  private static List<Error> errors(SchemaRegistry registry, String part, String answer) {
    return registry
        .getSchema(SchemaLocation.of(ANSWER + "#/$defs/" + part))
        .validate(answer, InputFormat.JSON);
  }

  static List<Path> answers() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      return files
          .filter(file -> file.toString().endsWith("-json.txt"))
          .filter(file -> !file.endsWith(PRINTED_BODY))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("answers")
  void fitsTheSchema(Path file) throws IOException {
    List<String> lines =
        Files.readAllLines(file).stream()
            .filter(line -> !line.startsWith("[!] ") && !line.startsWith("[status "))
            .toList();
    String part = ANSWERS.get(Run.words(lines.get(0))[2]);
    assertTrue(part != null, lines.get(0));
    List<String> answer = lines.subList(1, lines.size());
    List<String> texts =
        answer.get(0).equals("{") ? List.of(String.join("\n", answer)) : List.copyOf(answer);
    for (String text : texts) {
      assertEquals(List.of(), errors(STRICT, part, text), text);
      assertEquals(List.of(), errors(PUBLISHED, part, text), text);
      String later = ((JsonObject) Json.parse(text)).with("added-later", Json.of(1)).toString();
      assertEquals(List.of(), errors(PUBLISHED, part, later), later);
      assertNotEquals(List.of(), errors(STRICT, part, later), later);
    }
  }

  @Test
  void aBodyIsPrintedAsADocument() throws IOException {
    List<String> lines = Files.readAllLines(GOLDEN.resolve(PRINTED_BODY));
    String document = String.join("\n", lines.subList(1, lines.size() - 1));
    SchemaRegistry documents = registry(DOCUMENT, DocumentSchema.json());
    assertEquals(
        List.of(),
        documents.getSchema(SchemaLocation.of(DOCUMENT)).validate(document, InputFormat.JSON));
  }

  @Test
  void nothingInThePublishedSchemaIsClosed() {
    assertFalse(AnswerSchema.json().contains("\"additionalProperties\": false"));
    assertFalse(AnswerSchema.json().contains("\"oneOf\""));
  }
}
