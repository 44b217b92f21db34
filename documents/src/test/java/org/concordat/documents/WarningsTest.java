package org.concordat.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.concordat.resolve.SearchLimit;
import org.concordat.resolve.StopReason;
import org.junit.jupiter.api.Test;

/** Warnings have the line and column of what they are about, in YAML and in JSON. */
class WarningsTest {
  private static final String YAML =
      """
      concordat: 1
      actors: { north: {}, south: {} }
      bodies:
        board: { members: [north, south], rule: all of members support it }
      issues:
        chair:
          body: board
          alternatives: { ada: {} }
      facts:
        idle: { lever: true }
      commitments:
        - { actor: [north, south], on: ada, stance: support }
        - actor: south
          on: ada
          stance: oppose
          when: at least 1 of
            members oppose it
      sources:
        gazette: {}
      """;

  private static CheckedDocument check(String document, SearchLimit limit) {
    try {
      return DocumentReader.standard()
          .check(
              "a.yaml", new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), limit);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static List<String> warnings(String document) {
    return check(document, SearchLimit.DEFAULT).warnings().stream()
        .map(DocumentWarning::toString)
        .toList();
  }

  @Test
  void warningsHavePlaces() {
    assertEquals(
        List.of(
            "a.yaml:10:3: no commitment and no rule asks about the lever \"idle\", so that bringing"
                + " it about changes nothing",
            "a.yaml:13:5: this commitment on \"ada\" can never decide: another of \"south\" comes"
                + " first and always holds (line 12; of the same day the first given counts)",
            "a.yaml:19:3: no fact, commitment, preference or report names the source"
                + " \"gazette\""),
        warnings(YAML));
  }

  @Test
  void warningsHavePlacesInJson() {
    assertEquals(
        List.of(
            "a.yaml:5:2: no fact, commitment, preference or report names the source \"gazette\""),
        warnings(
            """
            {"concordat": 1,
             "actors": {"north": {}},
             "bodies": {},
             "sources": {
             "gazette": {}}, "facts": {"idle": {"by": "north"}}}
            """));
  }

  @Test
  void whatIsNotSoundIsRefused() {
    assertThrows(InvalidDocumentException.class, () -> warnings("concordat: 2"));
  }

  @Test
  void aLimitThatIsReachedIsReported() {
    assertEquals(StopReason.STEPS, check(YAML, SearchLimit.DEFAULT.withSteps(1)).stopped());
  }
}
