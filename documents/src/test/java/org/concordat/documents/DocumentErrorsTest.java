package org.concordat.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the reader says of each kind of bad input, and where. */
class DocumentErrorsTest {
  private static final Pattern FIRST_WORD =
      Pattern.compile(
          "^(?:found|there is no [a-z, ]+ called|the key|the number|the tag|the fact|)[ ]?\"([^\"]+)\"(?! has no weight)");

  private static final String HEAD =
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

  private static List<String> errors(String document) {
    InvalidDocumentException invalid =
        assertThrows(
            InvalidDocumentException.class, () -> DocumentReader.standard().read("f", document));
    for (DocumentError error : invalid.errors()) {
      assertTrue(error.message().contains("expected "), error.toString());
      assertPointsAtItsWord(error, document);
    }
    return invalid.errors().stream().map(DocumentError::toString).toList();
  }

  /** Asserts that the word which a message quotes first begins where the error is. */
  private static void assertPointsAtItsWord(DocumentError error, String document) {
    Matcher quoted = FIRST_WORD.matcher(error.message());
    String line = document.lines().skip(error.line() - 1).findFirst().orElse("");
    if (quoted.find() && !line.contains("\\") && !line.contains("!!")) {
      String rest = line.substring(line.offsetByCodePoints(0, error.column() - 1));
      assertTrue(
          rest.matches("(?s)[\"']?" + Pattern.quote(quoted.group(1)) + ".*"), error.toString());
    }
  }

  private static void assertErrors(String document, String... expected) {
    assertEquals(
        String.join("\n", List.of(expected)), String.join("\n", errors(document)), document);
  }

  /** Asserts what is said of lines that follow the head, the first of which is line 11. */
  private static void assertErrorsAfterHead(String document, String... expected) {
    assertErrors(HEAD + document, expected);
  }

  @Test
  void theHeadIsSound() {
    assertEquals(3, DocumentReader.standard().read("f", HEAD).actors().size());
  }

  @Test
  void whatIsNoDocument() {
    String expected =
        ", expected a negotiation with concordat, title, as-of, actors, groups, bodies, issues, "
            + "facts, exclusions, commitments, preferences, reports or sources";
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
    assertErrors(
        "concordat: 1: 2",
        "f:1:13: mapping values are not allowed here, expected YAML 1.2 or JSON");
    assertErrors(
        "concordat: \"\\UFFFFFFFF\"",
        "f:1:1: it cannot be read from here on, expected YAML 1.2 or JSON");
    assertErrors(
        "concordat: 1\ntitle: a\u0007b",
        "f:2:9: the character U+0007 may not stand in YAML, expected it written as \"\\u0007\"");
    assertErrors("{\"concordat\": 1}\n{}", "f:2:1: found '{', expected '<document start>'");
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
            + "actors, groups, bodies, issues, facts, exclusions, commitments, preferences, reports "
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
  void names() {
    assertErrorsAfterHead(
        """
        commitments:
        - { actor: [hu, skk], on: ruttee, stance: supprt, source: gazette }
        - { actor: nobody-at-all, on: rutte, stance: oppose }
        preferences:
        - { actor: hu, issue: chef, ranking: [[rutte]] }
        exclusions: [[opt-out, strke]]
        """,
        "f:12:17: there is no actor or group called \"skk\", expected the id of an actor or group; did you mean \"sk\"?",
        "f:12:27: there is no alternative called \"ruttee\", expected the id of an alternative; did you mean \"rutte\"?",
        "f:12:43: found \"supprt\", expected oppose, stand-aside, abstain or support, or a list of two of them; did you mean \"support\"?",
        "f:12:59: there is no source called \"gazette\", expected the id of a source",
        "f:13:12: there is no actor or group called \"nobody-at-all\", expected the id of an actor or group",
        "f:15:23: there is no issue called \"chef\", expected the id of an issue; did you mean \"chief\"?",
        "f:16:24: there is no fact called \"strke\", expected the id of a fact; did you mean \"strike\"?");
  }

  @Test
  void noSay() {
    assertErrorsAfterHead(
        "commitments:\n- { actor: [hu, at], on: paris, stance: support }",
        "f:12:17: \"at\" has no say on \"paris\", which the body \"duo\" decides, expected a member of the body that decides");
    assertErrorsAfterHead(
        "commitments:\n- actor: hu\n  on: rutte\n  stance: support\n  when: at supports rutte and at supports paris",
        "f:15:31: \"at\" has no say on \"paris\", which the body \"duo\" decides, expected names and weights of the document, of actors who have a say");
  }

  @Test
  void bodies() {
    assertErrors(
        """
        concordat: 1
        actors: { a: { weights: { w: 1 } }, b: , c: }
        groups: { ab: [a, b], none: [] }
        bodies:
          one: { members: [ab, b], rule: at most 1 of members support it }
          two: { members: [a, b], rule: all of members by w support it, absence: support, absent: [a, c] }
          three: { members: [], rule: all of menbers support it }
          four: { members: [a, { actor: b, from: 2024-01-02, until: 2024-01-01 }, { from: 2024-01-01 }], rule: all of members suport it }
        """,
        "f:3:29: the group has no actors, expected at least one",
        "f:5:24: \"b\" is a member twice at the same time, expected each actor once on a day",
        "f:5:34: the rule is not rising: \"at most 1 of members support it\" can become false when an actor moves up, expected a rule that only gets easier to meet with more support",
        "f:6:51: \"b\" has no weight called \"w\", which is added up over \"two\", expected names and weights of the document that fit the body",
        "f:6:74: found \"support\", expected oppose or abstain",
        "f:6:95: \"c\" is absent but no member of the body, expected a member",
        "f:7:21: the list is empty, expected at least one member",
        "f:7:38: there is no group, body or actor called \"menbers\", expected the id of one",
        "f:8:61: it ends before it begins, expected a day after 2024-01-02, the first on which it no longer stands",
        "f:8:75: a member lacks the key \"actor\", expected actor: the id of an actor or group",
        "f:8:119: found \"suport\", expected a verb (\"support\", \"accept\", \"tolerate\", \"abstain on\", \"stand aside on\", \"oppose\"); did you mean \"support\"?");
  }

  @Test
  void ranges() {
    assertErrorsAfterHead(
        """
        commitments:
        - { actor: hu, on: rutte, stance: [support, oppose] }
        - { actor: hu, on: rutte, stance: [support] }
        - { actor: hu, on: [], stance: support, from: 2024-02-01, until: 2024-02-01 }
        """,
        "f:12:35: the range goes from support down to oppose, expected the lower stance first ([oppose, support])",
        "f:13:35: the list has 1 stances, expected two, the lower and the higher",
        "f:14:20: the list is empty, expected at least one alternative",
        "f:14:66: it ends before it begins, expected a day after 2024-02-01, the first on which it no longer stands");
  }

  @Test
  void preferences() {
    assertErrorsAfterHead(
        """
        preferences:
        - { actor: hu, issue: chief, ranking: [] }
        - { actor: hu, issue: chief, ranking: [[rutte], [], [rutte], paris], acceptable: 5, tolerable: x, policy: hold-ut }
        - { actor: at, issue: seat, ranking: [[paris]] }
        - { actor: east, issue: seat, ranking: [paris] }
        - { actor: sk, issue: seat, ranking: [paris] }
        """,
        "f:12:39: the ranking is empty, expected at least one tier",
        "f:13:49: the list is empty, expected at least one alternative in each tier",
        "f:13:54: \"rutte\" is ranked twice, expected each alternative once",
        "f:13:62: \"paris\" is no alternative of issue \"chief\", expected one of its own",
        "f:13:82: the number \"5\" does not fit, expected a whole number from 0 to 4",
        "f:13:96: found \"x\", expected a whole number from 0 to 3",
        "f:13:107: found \"hold-ut\", expected approve or hold-out; did you mean \"hold-out\"?",
        "f:14:12: \"at\" has no say on \"seat\", which the body \"duo\" decides, expected a member of the body that decides",
        "f:16:12: \"sk\" has another preference on \"seat\" at the same time, expected one preference for an actor, an issue and a day");
  }

  @Test
  void reportsAndExclusions() {
    assertErrorsAfterHead(
        """
        sources: { gazette: { titel: x } }
        exclusions: [[strike], [strike, strike], [opt-out, 3]]
        reports:
        - { source: gazete, published: today, claims: [{ on: 2024-01-01 }, { on: x, says: strke }] }
        """,
        "f:11:23: the key \"titel\" is unknown in a source, expected title or url; did you mean \"title\"?",
        "f:12:14: the exclusion has one fact, expected at least two",
        "f:12:33: the fact \"strike\" is in the exclusion twice, expected it once",
        "f:12:52: there is no fact called \"3\", expected the id of a fact",
        "f:14:13: there is no source called \"gazete\", expected the id of a source; did you mean \"gazette\"?",
        "f:14:32: found \"today\", expected a date such as 2024-06-09",
        "f:14:48: a claim lacks the key \"says\", expected says: a condition, such as \"ben is withdrawn and not strike\"",
        "f:14:74: found \"x\", expected a date such as 2024-06-09",
        "f:14:83: there is no fact called \"strke\", expected the id of one; did you mean \"strike\"?");
  }

  @Test
  void wordsInsideConditions() {
    assertErrorsAfterHead(
        """
        commitments:
        - { actor: hu, on: rutte, stance: support, when: strike and not opt-ut }
        - { actor: hu, on: rutte, stance: support, when: 'strike   or opt-ut' }
        - { actor: hu, on: rutte, stance: support, when: "strike \\u006fr \\x20 opt-\\u0075t" }
        - actor: hu
          on: rutte
          stance: support
          when: strike
            or (opt-out and
            opt-ut)
        - actor: hu
          on: rutte
          stance: support
          when: |-  # for the strike
            strike or

              opt-ut
        - actor: hu
          on: rutte
          stance: support
          when: >
            strike or
            at least 2 of eat support it
        - { actor: hu, on: rutte, stance: support, when: "strike or" }
        - { actor: hu, on: rutte, stance: support, when: strike or and opt-out }
        - { actor: hu, on: rutte, stance: support, when: "(strike" }
        - { actor: hu, on: rutte, stance: support, when: }
        """,
        "f:12:65: there is no fact called \"opt-ut\", expected the id of one; did you mean \"opt-out\"?",
        "f:13:63: there is no fact called \"opt-ut\", expected the id of one; did you mean \"opt-out\"?",
        "f:14:71: there is no fact called \"opt-ut\", expected the id of one; did you mean \"opt-out\"?",
        "f:20:5: there is no fact called \"opt-ut\", expected the id of one; did you mean \"opt-out\"?",
        "f:27:7: there is no fact called \"opt-ut\", expected the id of one; did you mean \"opt-out\"?",
        "f:33:19: there is no group, body or actor called \"eat\", expected the id of one; did you mean \"east\"?",
        "f:34:60: found the end, expected a condition: the name of a fact, an actor or an alternative, \"at least\", \"more than\", \"at most\", \"fewer than\", \"exactly\", \"all\", \"none\" or \"any\", or a bracket",
        "f:35:60: found \"and\", expected a condition: the name of a fact, an actor or an alternative, \"at least\", \"more than\", \"at most\", \"fewer than\", \"exactly\", \"all\", \"none\" or \"any\", or a bracket",
        "f:36:58: found the end, expected \"and\", \"or\" or \")\"",
        "f:37:49: found nothing, expected a condition, such as \"ben is withdrawn and not strike\"");
  }

  @Test
  void columnsCountCharacters() {
    assertErrors(
        "concordat: 1\nactors: { a: { name: \"\uD83D\uDE00\uD83D\uDE00\" }, B: }",
        "f:2:30: \"B\" is no id, expected lower-case letters, digits and hyphens, beginning with a letter; did you mean \"b\"?");
    assertErrors(
        "\uFEFFconcordat: 1\r\ntitel: x\r\n",
        "f:2:1: the key \"titel\" is unknown in a negotiation, expected concordat, title, as-of, "
            + "actors, groups, bodies, issues, facts, exclusions, commitments, preferences, reports "
            + "or sources; did you mean \"title\"?");
  }

  @Test
  void oneSlipIsOneError() {
    assertErrorsAfterHead(
        "commitments:\n- { actor: huu, on: paris, stance: support, when: hu supports paris }",
        "f:12:12: there is no actor or group called \"huu\", expected the id of an actor or group; did you mean \"hu\"?");
    assertErrors(
        """
        concordat: 1
        actors: { a: { weights: { w: 1 } }, B: }
        groups: { g: [a, B] }
        bodies: { b: { members: [g, B], rule: all of members by w support it } }
        issues: { i: { body: b, alternatives: { x: } } }
        commitments:
        - { actor: [a, B], on: x, stance: support, when: at least 1 of g support x }
        """,
        "f:2:37: \"B\" is no id, expected lower-case letters, digits and hyphens, beginning with a letter; did you mean \"b\"?");
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
}
