package org.concordat.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The usual mistakes of beginners are reported at their place, with what to write instead. */
class BeginnersErrorsTest {
  private static final String DOCUMENT =
      """
      concordat: 1
      actors: { ann: { name: Ann }, ben: { name: Ben } }
      groups:
        pair: [ann, ben]
      bodies:
        board: { members: [pair], rule: all of members support it }
      issues:
        chair: { body: board, alternatives: { ada: { name: Ada } } }
      facts:
        pact: { says: a pact }
        row: { says: a row }
      exclusions:
        - [pact, row]
      commitments:
        - { actor: ann, on: ada, stance: support }
        - { actor: ben, on: ada, stance: support, when: pact }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          says: a pact | says: a: pact | 10:18: a second ":" stands in a value without quotes, expected quotes around the whole value, or no blank after that ":"
          - { actor: ann | { actor: ann | 15:3: an item of a list begins without a hyphen, expected "- " before it
          - { actor: ben | { actor: ben | 16:3: an item of a list begins without a hyphen, expected "- " before it
          - [pact | [pact | 13:3: found one list of facts, expected a list of such lists: [[strike, pledge]], or "- " before each
          pair: [ann, ben] | trio: [pair, ann]^  pair: [ann, ben] | 4:10: the group "pair" is defined on line 5, not before this one, expected an actor, or a group that stands above
          pair: [ann, ben] | pair: [ann, ben, pair] | 4:20: the group "pair" names itself, expected an actor, or a group that stands above
          [pair] | all | 6:21: there is no actor or group called "all", expected the id of an actor or group; no word stands for all of them, so list them ([ann, ben, pair])
          [pair] | Everyone | 6:21: there is no actor or group called "Everyone", expected the id of an actor or group; no word stands for all of them, so list them ([ann, ben, pair])
          on: ada | on: all | 15:23: there is no alternative called "all", expected the id of an alternative; no word stands for all of them, so list them ([ada])
          on: ada | on: chair | 15:23: "chair" is an issue, expected the id of an alternative
          on: ada | on: ben | 15:23: "ben" is an actor, expected the id of an alternative
          actor: ann | actor: ada | 15:14: "ada" is an alternative, expected the id of an actor or group
          actor: ann | actor: board | 15:14: "board" is a body, expected the id of an actor or group
          [pair] | [pact] | 6:22: there is no actor or group called "pact", expected the id of an actor or group
          rule: all of members | rule: all members | 6:39: found "members", expected "of" after "all": "all of members support it"
          rule: all of members | rule: all | 6:39: found "support", expected "of" after "all": "all of members support it"
          when: pact | when: ada withdraws | 16:55: found "withdraws", expected "is withdrawn": "ada is withdrawn"
          """)
  void areTold(String right, String wrong, String error) {
    String document =
        DOCUMENT.replaceFirst(
            Pattern.quote(right), Matcher.quoteReplacement(wrong.replace("^", "\n")));
    InvalidDocumentException invalid =
        assertThrows(
            InvalidDocumentException.class,
            () ->
                DocumentReader.standard()
                    .read("f", document.getBytes(StandardCharsets.UTF_8))
                    .toString());
    assertEquals("f:" + error, invalid.errors().get(0).toString());
  }
}
