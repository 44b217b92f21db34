package org.concordat.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;
import org.junit.jupiter.api.Test;

/** Scenarios are read, written back, and refused where they cannot be. */
class ScenariosTest {
  private static final String FACTS =
      """
      concordat: 1
      facts: { strike: {}, pledge: {}, storm: {} }
      exclusions: [[strike, storm]]
      """;

  private static Negotiation read(String scenarios) {
    return DocumentReader.standard().read("a.yaml", FACTS + scenarios);
  }

  private static List<String> errors(String scenarios) {
    return assertThrows(InvalidDocumentException.class, () -> read(scenarios)).errors().stream()
        .map(DocumentError::toString)
        .toList();
  }

  @Test
  void scenariosAreReadAndWritten() {
    Negotiation read =
        read(
            "scenarios: { calm: { says: all is calm, assume: [not strike, pledge] }, b: { assume: storm } }");
    assertEquals(
        Map.of("strike", Truth.FALSE, "pledge", Truth.TRUE),
        Assumptions.of(read.scenario("calm")).facts());
    assertEquals("all is calm (calm)", read.scenario("calm").label());
    assertEquals(Map.of("storm", Truth.TRUE), Assumptions.of(read.scenario("b")).facts());
    assertEquals(read, DocumentReader.standard().read("b.yaml", DocumentWriter.yaml(read)));
  }

  @Test
  void whatCannotBeAssumedIsAnErrorWhereItStands() {
    assertEquals(
        List.of(
            "a.yaml:4:37: there is no fact called \"strke\", expected the id of a fact; did you mean"
                + " \"strike\"?"),
        errors("scenarios: { calm: { assume: [not   strke] } }"));
    assertEquals(
        List.of("a.yaml:4:39: the fact \"strike\" is assumed twice, expected it once"),
        errors("scenarios: { calm: { assume: [strike, not strike] } }"));
    assertEquals(
        List.of(
            "a.yaml:4:30: strike and storm exclude each other, and are assumed together,"
                + " expected facts that can be true together"),
        errors("scenarios: { calm: { assume: [strike, storm] } }"));
  }
}
