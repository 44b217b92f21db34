package org.concordat.documents;

import static org.concordat.documents.ErrorAssertions.HEAD;
import static org.concordat.documents.ErrorAssertions.assertErrors;
import static org.concordat.documents.ErrorAssertions.assertErrorsAfterHead;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.concordat.model.Actor;
import org.concordat.negotiation.Negotiation;
import org.junit.jupiter.api.Test;

/** The errors for documents that are well-formed but do not fit together, and their places. */
class MeaningErrorsTest {
  @Test
  void theHeadIsSound() {
    assertEquals(3, DocumentReader.standard().read("f", HEAD).actors().size());
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
  void ofEqualNamesTheErrorPointsAtTheOneAtFault() {
    assertErrorsAfterHead(
        """
        commitments:
        - { actor: hu, on: rutte, stance: support, when: all of all support it }
        - { actor: hu, on: rutte, stance: support, when: "(strike) and exactly 1 of exactly\\
            \\ by by support it or hu supports hu" }
        """,
        "f:12:57: there is no group, body or actor called \"all\", expected the id of one",
        "f:13:77: there is no group, body or actor called \"exactly\", expected the id of one",
        "f:14:39: there is no alternative called \"hu\", expected the id of one");
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
  void groupsHoldGroupsBeforeThem() {
    Negotiation read =
        DocumentReader.standard()
            .read(
                "f",
                """
                concordat: 1
                actors: { a: , b: , c: }
                groups: { ab: [a, b], all: { name: everyone, actors: [c, ab, a] } }
                bodies: { x: { members: all, rule: all of all support it } }
                """);
    assertEquals(
        List.of("c", "a", "b"), read.group("all").actors().stream().map(Actor::id).toList());
    assertErrors(
        """
        concordat: 1
        actors: { a: , b: }
        groups: { all: [pair, a], pair: [a, b], self: [self] }
        """,
        "f:3:17: the group \"pair\" is defined on line 3, not before this one, expected an actor, or a group that stands above",
        "f:3:48: the group \"self\" names itself, expected an actor, or a group that stands above");
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
  void oneTypoIsOneError() {
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
}
