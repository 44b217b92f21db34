package org.concordat.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asserts the reader's errors for bad input, and that each points at what it quotes. */
final class ErrorAssertions {
  private static final Pattern FIRST_QUOTED =
      Pattern.compile(
          "^(?:found|there is no [a-z, ]+ called|the key|the number|the tag|the fact|)[ ]?\"([^\"]+)\"(?! has no weight)");

  /** The first ten lines of a document that is sound. */
  static final String HEAD =
      """
      concordat: 1
      actors: { hu: { name: Hungary }, sk: , at: { weights: { shares: 3 } } }
      groups: { east: [hu, sk] }
      bodies:
        nato: { members: [east, at], rule: none of members oppose it }
        duo: { members: [hu, sk], rule: all of members support it }
      issues:
        chief: { body: nato, alternatives: { rutte: { name: Mark Rutte }, iohannis: } }
        seat: { body: duo, alternatives: { paris: } }
      facts: { opt-out: { lever: true }, strike: { state: unknown } }
      """;

  static List<String> errors(String document) {
    InvalidDocumentException invalid =
        assertThrows(
            InvalidDocumentException.class, () -> DocumentReader.standard().read("f", document));
    for (DocumentError error : invalid.errors()) {
      assertTrue(error.message().contains("expected "), error.toString());
      assertPointsAtWhatItQuotes(error, document);
    }
    return invalid.errors().stream().map(DocumentError::toString).toList();
  }

  /** Asserts that the word which a message quotes first begins where the error is. */
  private static void assertPointsAtWhatItQuotes(DocumentError error, String document) {
    Matcher quoted = FIRST_QUOTED.matcher(error.message());
    String line = document.lines().skip(error.line() - 1).findFirst().orElse("");
    if (quoted.find() && !line.contains("\\") && !line.contains("!!")) {
      String rest = line.substring(line.offsetByCodePoints(0, error.column() - 1));
      assertTrue(
          rest.matches("(?s)[\"']?" + Pattern.quote(quoted.group(1)) + ".*"), error.toString());
    }
  }

  /** Asserts all errors of a document. */
  static void assertErrors(String document, String... expected) {
    assertEquals(
        String.join("\n", List.of(expected)), String.join("\n", errors(document)), document);
  }

  /** Asserts the errors of lines that follow the head, the first of which is line 11. */
  static void assertErrorsAfterHead(String document, String... expected) {
    assertErrors(HEAD + document, expected);
  }

  private ErrorAssertions() {}
}
