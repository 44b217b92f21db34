package org.concordat.documents;

import static org.concordat.documents.ErrorAssertions.assertErrors;

import org.junit.jupiter.api.Test;

/** Errors in what documents say of days: each is told at the key or value that is wrong. */
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
        "f:3:15: the fact is false before 2024-06-30, too, expected beside \"until\" the day on which it occurs, or a state (state: true)",
        "f:4:29: the fact is false before 2024-06-30, too, expected beside \"until\" the day on which it occurs, or a state (state: true)",
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
}
