package org.concordat.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who writes a name in a condition is told the id: Hungary is hu, Mark Rutte is rutte. */
class NamesInConditionsTest {
  private static final String HEAD =
      """
      concordat: 1
      actors: { hu: { name: Hungary }, hk: { name: Hungary Kft }, ro: }
      bodies: { nato: { members: [hu, hk, ro], rule: all of members support it } }
      issues: { sg: { body: nato, alternatives: { rutte: { name: Mark Rutte } } } }
      facts: { strike: }
      """;

  @ParameterizedTest
  @CsvSource({
    "Hungary supports it, hu",
    "strike and HUNGARY supports it, hu",
    "Hungary Kft supports it, hk",
    "not Mark Rutte is adopted, rutte",
    "Hungarian supports it, hungarian",
    "Ro supports it, ro"
  })
  void theIdIsSuggested(String condition, String id) {
    String document =
        HEAD + "commitments: [{ actor: hu, on: rutte, stance: support, when: " + condition + " }]";
    String error =
        assertThrows(
                InvalidDocumentException.class,
                () ->
                    DocumentReader.standard().read("f", document.getBytes(StandardCharsets.UTF_8)))
            .errors()
            .get(0)
            .toString();
    assertEquals("did you mean \"" + id + "\"?", error.substring(error.lastIndexOf("did you")));
  }
}
