package org.concordat.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The published schema accepts every example, as it is and as the library writes it, and refuses
 * mistakes.
 */
class SchemaTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(DocumentSchema.json(), InputFormat.JSON);

  static List<Path> documents() {
    return Documents.all();
  }

  private static List<Error> errors(String document, InputFormat format) {
    return SCHEMA.validate(document, format);
  }

  @Test
  void isItselfASchema() {
    Schema metaSchema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertEquals(List.of(), metaSchema.validate(DocumentSchema.json(), InputFormat.JSON));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void acceptsEveryExample(Path file) {
    InputFormat format = file.toString().endsWith(".json") ? InputFormat.JSON : InputFormat.YAML;
    assertEquals(List.of(), errors(Documents.text(file), format));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void acceptsWhatIsWritten(Path file) throws Exception {
    var negotiation = DocumentReader.standard().read(file);
    assertEquals(List.of(), errors(DocumentWriter.json(negotiation), InputFormat.JSON));
    assertEquals(List.of(), errors(DocumentWriter.yaml(negotiation), InputFormat.YAML));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "concordat: 2",
        "concordat: 1\ntitel: x",
        "concordat: 1\nas-of: yesterday",
        "concordat: 1\nactors: { North: {} }",
        "concordat: 1\nactors: { a: { weights: { w: 1.5 } } }",
        "concordat: 1\ngroups: { g: [] }",
        "concordat: 1\nbodies: { b: { members: [a] } }",
        "concordat: 1\nissues: { i: { body: b, alternatives: {} } }",
        "concordat: 1\nfacts: { f: { probability: 2 } }",
        "concordat: 1\nexclusions: [[f]]",
        "concordat: 1\ncommitments: [{ actor: a, on: x }]",
        "concordat: 1\ncommitments: [{ actor: a, on: x, stance: suport }]",
        "concordat: 1\npreferences: [{ actor: a, issue: i, ranking: [[a]], policy: x }]",
        "concordat: 1\nreports: [{ source: s, claims: [{ says: f }] }]",
      })
  void refusesTypos(String document) {
    assertFalse(errors(document, InputFormat.YAML).isEmpty());
  }
}
