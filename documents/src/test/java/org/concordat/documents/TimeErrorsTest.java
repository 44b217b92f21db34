package org.concordat.documents;

import static org.concordat.documents.ErrorAssertions.assertErrors;

import org.junit.jupiter.api.Test;

/** Errors in days and terms: each is reported at the key or value that is wrong. */
class TimeErrorsTest {

  @Test
  void factsThatChange() {
    assertErrors(
        """
        concordat: 1
        facts:
          a: { until: 2024-06-30 }
          b: { state: false, until: 2024-06-30 }
          c: { occurs: 2024-06-30, until: 2024-06-30 }
          d: { history: [{ from: 2024-06-01, state: true }], until: 2024-06-30 }
          e: { history: [{ from: 2024-06-02, state: true }, { from: 2024-06-01, state: false }] }
          f: { history: [{ from: 2024-06-02, state: true }, { from: 2024-06-02, state: false }] }
          g: { history: [{ from: 2024-06-31, state: often }, { state: true, form: 2024-06-02 }] }
          h: { history: 2024-06-02, state: unknown }
        """,
        "f:3:15: an end alone changes nothing, since the fact is false before 2024-06-30, too, expected beside \"until\" the day on which it occurs, or a state (state: true)",
        "f:4:29: an end alone changes nothing, since the fact is false before 2024-06-30, too, expected beside \"until\" the day on which it occurs, or a state (state: true)",
        "f:5:35: it ends before it begins, expected a day after 2024-06-30, the first on which it is false again",
        "f:6:17: the fact has a history and a day on which it occurs or ends, expected one or the other",
        "f:7:61: the change of 2024-06-01 comes after that of 2024-06-02, expected the changes in the order of their days",
        "f:8:61: the fact changes on 2024-06-02 twice, expected one change a day",
        "f:9:26: found \"2024-06-31\", expected a date such as 2024-06-09",
        "f:9:45: found \"often\", expected true, false or unknown",
        "f:9:54: a change lacks the key \"from\", expected from: the day of the change",
        "f:9:69: the key \"form\" is unknown in a change, expected from or state; did you mean \"from\"?",
        "f:10:17: found \"2024-06-02\", expected a list of changes ([{ from: 2024-06-09, state: true }])");
  }

  @Test
  void alternativesThatComeAndGo() {
    assertErrors(
        """
        concordat: 1
        actors: { a, b }
        bodies: { c: { members: [a], rule: all of members support it } }
        issues:
          i:
            body: c
            alternatives:
              q: { enters: 2024-06-02, withdraws: 2024-06-02 }
              r: { withdraws: a }
              s: { on-table: [{ from: 2024-06-02 }, { until: 2024-06-03 }] }
              t: { on-table: [], enters: 2024-06-02 }
              u: { on-table: [{ from: 2024-06-02, until: 2024-06-01 }], withdrawn: 2024-06-02 }
        """,
        "f:8:43: it withdraws before it enters, expected a day after 2024-06-02, the first on which it is off the table again",
        "f:9:23: found \"a\", expected a date such as 2024-06-09",
        "f:10:23: the alternative is on the table already on some of these days (until 2024-06-03), expected terms that do not overlap",
        "f:11:22: the alternative has both \"on-table\" and a day on which it enters or withdraws, expected one or the other",
        "f:12:50: it ends before it begins, expected a day after 2024-06-02, the first on which it no longer stands",
        "f:12:65: the key \"withdrawn\" is unknown in an alternative, expected name, enters, withdraws or on-table; did you mean \"withdraws\"?");
  }

  @Test
  void absencesAndAttendance() {
    assertErrors(
        """
        concordat: 1
        actors: { a, b }
        groups: { g: [b] }
        bodies:
          c: { members: [a, b], rule: at least 1 of nobody are present, absent: [{ actor: a, until: 2024-06-02 }, a] }
          d: { members: [a], rule: b is present and a is absent in e, absent: [{ actor: b, from: 2024-06-02 }] }
          e: { members: [a], rule: all of g are absent, absent: { actor: a, from: 2024-06-02, until: 2024-06-01 } }
        issues: { i: { body: c, alternatives: { x } } }
        facts: { f: { adopts: y, bars: a } }
        reports:
          - source: s
            claims:
              - { on: 2024-06-02, says: a is present and all of c are present }
        sources: { s }
        """,
        "f:5:45: there is no group, body or actor called \"nobody\", expected the id of one; for a whole body write \"all of members support it\", or \"none of\" or \"any of\"",
        "f:5:107: \"a\" is absent twice at the same time, expected terms that do not overlap",
        "f:6:28: \"b\" is no member of the body \"d\", expected names and weights of the document that fit the body",
        "f:6:81: \"b\" is absent but no member of the body, expected a member",
        "f:7:35: nobody in \"g\" is a member of the body \"e\", expected names and weights of the document that fit the body",
        "f:7:94: it ends before it begins, expected a day after 2024-06-02, the first on which it no longer stands",
        "f:9:23: there is no alternative called \"y\", expected the id of an alternative",
        "f:9:32: \"a\" is an actor, expected the id of an alternative",
        "f:13:33: no body is at hand here; say of which \"a is present\" is meant: \"a is present in …\", expected names and weights of the document, of actors who have a say");
  }
}
