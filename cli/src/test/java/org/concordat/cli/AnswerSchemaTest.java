package org.concordat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.documents.answers.AnswerSchema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every answer in JSON that is kept fits the published schema. */
class AnswerSchemaTest {
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
          .put("timeline", "timeline")
          .put("replay", "replay")
          .put("next", "next")
          .buildOrThrow();

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemas(ImmutableMap.of("urn:concordat:answers:1", AnswerSchema.json())));

  static List<Path> answers() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/golden"))) {
      return files
          .filter(file -> file.toString().endsWith("-json.txt"))
          .filter(file -> !file.getFileName().toString().startsWith("bodies"))
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
      assertEquals(
          List.of(),
          REGISTRY
              .getSchema(SchemaLocation.of("urn:concordat:answers:1#/$defs/" + part))
              .validate(text, InputFormat.JSON),
          text);
    }
  }
}
