package org.concordat.documents;

import static org.concordat.documents.ErrorAssertions.assertErrors;
import static org.concordat.documents.ErrorAssertions.assertErrorsAfterHead;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Negotiation;
import org.junit.jupiter.api.Test;

/** The errors for documents that are badly written, and their places. */
class DocumentErrorsTest {
  @Test
  void whatIsNoDocument() {
    String expected =
        ", expected a negotiation with concordat, title, as-of, actors, groups, bodies, issues, "
            + "facts, exclusions, scenarios, commitments, preferences, reports or sources";
    assertErrors("", "f:1:1: the file is empty, expected a negotiation (concordat: 1, …)");
    assertErrors(
        "# nothing\n", "f:1:1: the file is empty, expected a negotiation (concordat: 1, …)");
    assertErrors("[]", "f:1:1: found a list" + expected);
    assertErrors("\n  hello", "f:2:3: found \"hello\"" + expected);
    assertErrors(
        "{}",
        "f:1:1: a negotiation lacks the key \"concordat\", expected concordat: 1, the version of the format");
    assertErrors("concordat: 2", "f:1:12: found \"2\", expected 1, the version of the format");
    assertErrors("concordat: \"1\"", "f:1:12: found \"1\", expected 1, the version of the format");
  }

  @Test
  void whatIsNoYaml() {
    assertErrors("concordat: 1\nactors: [a, b\ngroups: {}", "f:3:7: found :, expected ',' or ']'");
    assertErrors(
        "concordat: 1\n\tactors: {}", "f:2:1: a tab stands where a line begins, expected spaces");
    assertErrors("- [\n- [\n", "f:2:1: found '-', expected a value");
    assertErrors(
        "concordat: 1: 2",
        "f:1:13: a second \":\" stands in a value without quotes, expected quotes around the whole "
            + "value, or no blank after that \":\"");
    assertErrors(
        "concordat: \"\\UFFFFFFFF\"",
        "f:1:1: it cannot be read from here on, expected YAML 1.2 or JSON");
    assertErrors(
        "concordat: 1\ntitle: a\u0007b",
        "f:2:9: the character U+0007 may not stand in YAML, expected it written as \"\\u0007\"");
    assertErrors("{\"concordat\": 1}\n{}", "f:2:1: found '{', expected the end of the file");
  }

  @Test
  void whatBeginnersWriteInYaml() {
    assertErrors(
        "concordat: 1\ntitle: Budget: the second try",
        "f:2:14: a second \":\" stands in a value without quotes, expected quotes around the whole "
            + "value, or no blank after that \":\"");
    assertErrors(
        "concordat: 1\ntitle: t\n  actors: {}",
        "f:3:9: this line does not fit under the one above, expected the same number of spaces as "
            + "before its neighbours");
    assertErrors(
        "concordat: 1\ntitle: \"Budget\nactors: { ann: }\nbodies:\n  board: { rule: \"all\" }",
        "f:2:8: the quote that opens here is closed on line 5, expected a closing quote on this "
            + "line");
    assertErrors(
        "concordat: 1\ntitle: 'Budget\nactors: { ann: }\n",
        "f:2:8: the quote that opens here is never closed, expected a closing quote");
    assertErrors(
        "concordat: 1\nactors:\n  ann: {}\n   ben: {}",
        "f:4:4: this line is indented differently from its neighbours, expected 2 spaces before it");
    assertErrorsAfterHead(
        "commitments:\n  - { actor: hu, on: rutte, stance: support }\n    { actor: sk, on: rutte }",
        "f:13:5: an item of a list begins without a hyphen, expected \"- \" before it");
  }

  @Test
  void aCommaEndsATextInBraces() {
    assertErrors(
        """
        concordat: 1
        facts: { f: { says: cut by 100,000 barrels a day, lever: true } }
        """,
        "f:2:32: the key \"000 barrels a day\" is unknown in a fact, expected says, state, occurs, until, history, withdraws, adopts, bars, by, lever, cost, probability or source; a comma between { and } ends a text, unless the text stands in quotes");
  }

  @Test
  void whatBeginnersWriteInsteadOfNamesAndKeywords() {
    assertErrors(
        "concordat: 1\nactors: { ann: { weights: { berths: \"12\" } } }",
        "f:2:37: found \"12\", expected a whole number from 0 to 1000000000000000, without quotes");
    assertErrors(
        "concordat: 1\nactors: { k\u00f6ln: }",
        "f:2:11: \"k\u00f6ln\" is no id, expected lower-case letters, digits and hyphens, beginning "
            + "with a letter; did you mean \"koeln\"?");
    assertErrors(
        "concordat: 1\nactors: { \u00c9lys\u00e9e: }",
        "f:2:11: \"\u00c9lys\u00e9e\" is no id, expected lower-case letters, digits and hyphens, "
            + "beginning with a letter; did you mean \"elysee\"?");
    assertErrorsAfterHead(
        "commitments: [{ actor: hu, on: rutte, stance: support, if: opt-out }]",
        "f:11:56: the key \"if\" is unknown in a commitment, expected actor, on, stance, when, from, "
            + "until or source; did you mean \"when\"?");
    assertErrorsAfterHead(
        "commitments: [{ actor: Hungary, on: Mark Rutte, stance: support }]",
        "f:11:24: there is no actor or group called \"Hungary\", expected the id of an actor or "
            + "group; did you mean \"hu\"?",
        "f:11:37: there is no alternative called \"Mark Rutte\", expected the id of an alternative; "
            + "did you mean \"rutte\"?");
  }

  @Test
  void whatBeginnersWriteInConditions() {
    assertCondition(
        "opt-out AND strike",
        9,
        "found \"AND\", expected a verb (\"supports\", \"accepts\", \"tolerates\", \"abstains on\", "
            + "\"stands aside on\", \"opposes\", \"does not\"), \"is adopted\", \"is withdrawn\", \"is on the table\", \"is present\", \"is absent\", "
            + "\"and\", \"or\" or the end; did you mean \"and\"?");
    assertCondition(
        "65 percent of members support it",
        1,
        "found \"65\", expected a comparison before a number, such as \"at least 65% of members "
            + "support it\"");
    assertCondition(
        "at least 65 percent of members support it",
        13,
        "found \"percent\", expected \"of\"; a share is written with the sign: 65%");
    assertCondition(
        "iohannis withdrawn",
        10,
        "found \"withdrawn\", expected \"is\" before it: \"iohannis is withdrawn\"");
    assertCondition(
        "everyone supports it",
        1,
        "there is no actor called \"everyone\", expected the id of one; for a whole body write "
            + "\"all of members support it\", or \"none of\" or \"any of\"");
  }

  private static void assertCondition(String condition, int column, String expected) {
    String before = "commitments: [{ actor: hu, on: rutte, stance: support, when: ";
    assertErrorsAfterHead(
        before + condition + " }]", "f:11:" + (before.length() + column) + ": " + expected);
  }

  /** YAML and JSON alike, at the escape itself, in a key or in a value. */
  @Test
  void halvesOfCharacters() {
    String expected =
        " is half of a character, expected both halves together, such as \"\\uD83D\\uDE00\"";
    assertErrors("concordat: 1\ntitle: \"a \\ud800 b\"", "f:2:11: U+D800" + expected);
    assertErrors(
        "{\"concordat\": 1,\n\"title\": \"\\ud83d\\ude00\\ude00\"}", "f:2:23: U+DE00" + expected);
    assertErrors("concordat: 1\nactors: { \"\\U0000DFFF\": {} }", "f:2:12: U+DFFF" + expected);
    assertErrors("concordat: 1\ntitle: x\ud800", "f:2:9: U+D800" + expected);
    assertEquals(
        "\ud83d\ude00",
        DocumentReader.standard()
            .read("f", "concordat: 1\ntitle: \"\\ud83d\\ude00\"")
            .title()
            .orElseThrow());
  }

  /** The parser knows no \L and \P; a backslash that is no escape stays what it is. */
  @Test
  void separatorsOfLinesAndParagraphs() {
    assertEquals("a\u2028b\u2029", title("\"a\\Lb\\P\""));
    assertEquals("\u0007\b\u001b\f\u2028", title("\"\\a\\b\\e\\f\\L\""));
    assertEquals("\u0007\u2028", title("\"\\x07\\L\""));
    assertEquals("\\L\u2028", title("\"\\\\L\\L\""));
    assertEquals("C:\\L \\P", title("'C:\\L \\P'"));
    assertEquals("C:\\Lib", title("C:\\Lib"));
    assertErrors(
        "concordat: 1\ntitle: \"\\La\\P\"\nfacts: { F: {} }",
        "f:3:10: \"F\" is no id, expected lower-case letters, digits and hyphens, beginning with a"
            + " letter; did you mean \"f\"?");
  }

  private static String title(String written) {
    return DocumentReader.standard()
        .read("f", "concordat: 1\ntitle: " + written)
        .title()
        .orElseThrow();
  }

  /** An error stays readable and says what was expected, whatever names it quotes. */
  @Test
  void longErrorsAreShortened() {
    String name = "x".repeat(3000);
    for (String document :
        List.of(
            "concordat: 1\nactors: { a: &" + name + " {} }",
            "concordat: 1\nactors: { a: {} }\ngroups: { g: { name: " + name + ", actors: [b] } }",
            "concordat: 1\nactors: { a: { name: "
                + name
                + " } }\nbodies: { b: { members: [a, a], rule: all of members support it } }")) {
      for (String error : ErrorAssertions.errors(document)) {
        assertTrue(error.length() < 500, error);
      }
    }
  }

  @Test
  void whatIsNoUtf8() {
    InvalidDocumentException invalid =
        assertThrows(
            InvalidDocumentException.class,
            () -> DocumentReader.standard().read("f", new byte[] {'a', '\n', 'b', (byte) 0xff}));
    assertEquals("f:2:2: the byte 0xff is not UTF-8 here, expected UTF-8", invalid.getMessage());
  }

  @Test
  void whatIsRefusedByName() {
    assertErrors(
        "concordat: 1\nactors: { a: &x {}, b: *x, c: !!map {}, d: ! {}, <<: {} }",
        "f:2:14: the anchor &x is set, expected no anchors",
        "f:2:24: the alias *x is used, expected no aliases; repeat the value",
        "f:2:31: the tag \"tag:yaml.org,2002:map\" is set, expected no tags",
        "f:2:44: the tag \"!\" is set, expected no tags",
        "f:2:50: the merge key << is used, expected no merge keys; repeat the values");
    assertErrors(
        "%TAG ! tag:x,2000:\n---\nconcordat: 1", "f:1:1: tags are declared, expected no tags");
    assertErrors(
        "concordat: 1\n---\nconcordat: 1",
        "f:2:1: a second document begins, expected one document in a file");
    assertErrors(
        "? [a]\n: 1\n? {}\n: 2\nconcordat: 1",
        "f:1:3: a key is a list, expected text",
        "f:3:3: a key is a mapping, expected text");
  }

  @Test
  void keys() {
    assertErrorsAfterHead(
        "titel: x\ntitle: y\ntitle: z",
        "f:11:1: the key \"titel\" is unknown in a negotiation, expected concordat, title, as-of, "
            + "actors, groups, bodies, issues, facts, exclusions, scenarios, commitments, preferences, reports "
            + "or sources; did you mean \"title\"?",
        "f:13:1: the key \"title\" is here a second time (first on line 12), expected each key once");
    assertErrorsAfterHead(
        "commitments:\n- { actor: hu, on: rutte, stnce: support }",
        "f:12:3: a commitment lacks the key \"stance\", expected stance: oppose, stand-aside, abstain or support, or a list of two of them",
        "f:12:27: the key \"stnce\" is unknown in a commitment, expected actor, on, stance, when, from, until or source; did you mean \"stance\"?");
    assertErrors(
        "concordat: 1\nactors: { a: { nam: A }, a: {} }",
        "f:2:16: the key \"nam\" is unknown in an actor, expected name or weights; did you mean \"name\"?",
        "f:2:26: the key \"a\" is here a second time (first on line 2), expected each key once");
    assertErrors(
        "concordat: 1\nactors: { a: }\nbodies: { b: { rule: all of members support it }, c: { members: a } }\nissues: { i: {} }\nreports: [{}]",
        "f:3:11: a body lacks the key \"members\", expected members: a list of actors or groups ([north, { actor: isle, from: 2024-03-07 }])",
        "f:3:51: a body lacks the key \"rule\", expected rule: a condition on \"it\" (all of members support it)",
        "f:4:11: an issue lacks the key \"body\", expected body: the id of a body",
        "f:4:11: an issue lacks the key \"alternatives\", expected alternatives: ids and what they stand for ({ ada: { name: Ada } })",
        "f:5:11: a report lacks the key \"source\", expected source: the id of a source");
  }

  @Test
  void typesOfValues() {
    assertErrors(
        "concordat: 1\ntitle: [x]\nas-of: 2024-02-30\nactors: [a]\ngroups: { g: a }\nexclusions: x\ncommitments: {}",
        "f:2:8: found a list, expected text",
        "f:3:8: found \"2024-02-30\", expected a date such as 2024-06-09",
        "f:4:9: found a list, expected ids and what they stand for (north: { name: North Quay })",
        "f:5:14: found \"a\", expected a list of actors ([north, south])",
        "f:6:13: found \"x\", expected a list of lists of facts ([[strike, pledge]])",
        "f:7:14: found a mapping, expected a list of commitments (- { actor: …, on: …, stance: … })");
    assertErrors("concordat: 1\ntitle:\n", "f:2:7: found nothing, expected text");
    assertErrors(
        "concordat: 1\nactors: { a: 3 }",
        "f:2:14: found \"3\", expected an actor with name or weights");
  }

  @Test
  void ids() {
    assertErrors(
        "concordat: 1\nactors: { North Quay: {}, 1a: {}, and: {}, members: {} }\nissues: { i: { body: b, alternatives: { it: } } }",
        "f:2:11: \"North Quay\" is no id, expected lower-case letters, digits and hyphens, beginning with a letter; did you mean \"north-quay\"?",
        "f:2:27: \"1a\" is no id, expected lower-case letters, digits and hyphens, beginning with a letter",
        "f:2:35: \"and\" is a word of the language of conditions, expected another id, such as \"and-1\"",
        "f:2:44: \"members\" is a word of the language of conditions, expected another id, such as \"members-1\"",
        "f:3:22: there is no body called \"b\", expected the id of a body",
        "f:3:41: \"it\" is a word of the language of conditions, expected another id, such as \"it-1\"");
    assertErrorsAfterHead(
        "commitments:\n- { actor: hu, on: rutte, stance: support, when: hu is adopted }\nsources: { hu: }",
        "f:12:50: there is no alternative called \"hu\", expected the id of one");
    assertErrors(
        "concordat: 1\nactors: { a: }\ngroups: { a: [a] }",
        "f:3:11: the id \"a\" is that of an actor already, expected an id that nothing else has");
    assertErrors(
        """
        concordat: 1
        actors: { a: }
        bodies: { b: { members: a, rule: all of members support it } }
        issues:
          i: { body: b, alternatives: { x: } }
          j: { body: b, alternatives: { x: } }
        """,
        "f:6:33: the alternative \"x\" belongs to issue \"i\" already, expected an alternative of one issue only");
  }

  @Test
  void numbers() {
    assertErrors(
        """
        concordat: 1
        actors: { a: { weights: { p: 1.5, q: -1, r: 1000000000000001, s: x, t: 0x10, U: 1 } } }
        facts:
          f: { cost: -1, probability: 1.01, lever: yes, state: maybe }
          g: { cost: 1e31, probability: 0.1234567890123456789012345678901 }
          h: { cost: .inf, probability: "0.5", state: true, occurs: 2024-01-01 }
          i: { cost: 1e99999999999, occurs: tomorrow }
        """,
        "f:2:30: found \"1.5\", expected a whole number from 0 to 1000000000000000",
        "f:2:38: the number \"-1\" does not fit, expected a whole number from 0 to 1000000000000000",
        "f:2:45: the number \"1000000000000001\" does not fit, expected a whole number from 0 to 1000000000000000",
        "f:2:66: found \"x\", expected a whole number from 0 to 1000000000000000",
        "f:2:72: found \"0x10\", expected a whole number from 0 to 1000000000000000",
        "f:2:78: \"U\" is no id, expected lower-case letters, digits and hyphens, beginning with a letter; did you mean \"u\"?",
        "f:4:14: found \"-1\", expected a decimal that is not negative",
        "f:4:31: found \"1.01\", expected a decimal from 0 to 1",
        "f:4:44: found \"yes\", expected true or false",
        "f:4:56: found \"maybe\", expected true, false or unknown",
        "f:5:14: the number \"1e31\" does not fit, expected at most 30 digits, before and after the point",
        "f:5:33: the number \"0.1234567890123456789012345678901\" does not fit, expected at most 30 digits, before and after the point",
        "f:6:14: found \".inf\", expected a decimal that is not negative",
        "f:6:33: found \"0.5\", expected a decimal from 0 to 1",
        "f:6:47: the fact has a state and a day on which it occurs, expected one or the other",
        "f:7:14: the number \"1e99999999999\" does not fit, expected at most 30 digits, before and after the point",
        "f:7:37: found \"tomorrow\", expected a date such as 2024-06-09");
  }

  @Test
  void columnsCountCharacters() {
    assertErrors(
        "concordat: 1\nactors: { a: { name: \"\uD83D\uDE00\uD83D\uDE00\" }, B: }",
        "f:2:30: \"B\" is no id, expected lower-case letters, digits and hyphens, beginning with a letter; did you mean \"b\"?");
    assertErrors(
        "\uFEFFconcordat: 1\r\ntitel: x\r\n",
        "f:2:1: the key \"titel\" is unknown in a negotiation, expected concordat, title, as-of, "
            + "actors, groups, bodies, issues, facts, exclusions, scenarios, commitments, preferences, reports "
            + "or sources; did you mean \"title\"?");
  }

  @Test
  void theMessageListsTheErrors() {
    InvalidDocumentException invalid =
        assertThrows(
            InvalidDocumentException.class,
            () ->
                DocumentReader.standard().read("f", "concordat: 1\nactors: {" + " A: , B: , C: }"));
    assertEquals(3, invalid.errors().size());
    assertEquals(3, invalid.getMessage().lines().count());
    assertEquals(2, invalid.errors().get(0).line());
    assertEquals(11, invalid.errors().get(0).column());
    assertEquals("f", invalid.errors().get(0).file());
  }

  /**
   * The error for the name of a rule says what to write; a fact of that name is a condition like
   * any other.
   */
  @Test
  void namesOfRulesAreNoConditions() {
    for (String name :
        List.of(
            "unanimity",
            "Unanimous",
            "consensus",
            "majority",
            "a simple majority",
            "absolute majority",
            "qualified majority",
            "QMV",
            "two thirds",
            "two-thirds majority",
            "2/3",
            "3/4 of members",
            "veto")) {
      String document =
          ErrorAssertions.HEAD.replace("rule: all of members support it", "rule: " + name);
      List<String> errors = ErrorAssertions.errors(document);
      assertEquals(1, errors.size(), errors::toString);
      String start = "f:6:35: \"" + name + "\" is no condition, expected ";
      assertTrue(errors.get(0).startsWith(start), errors::toString);
      assertTrue(errors.get(0).contains(" it\""), errors::toString);
    }
    Negotiation ofAFact =
        DocumentReader.standard()
            .read(
                "f",
                ErrorAssertions.HEAD
                    .replace("rule: all of members support it", "rule: consensus")
                    .replace("strike: {", "consensus: {}, strike: {"));
    assertEquals(DecisionRule.parse("consensus"), ofAFact.body("duo").rule());
  }
}
