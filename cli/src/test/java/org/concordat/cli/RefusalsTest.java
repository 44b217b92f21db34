package org.concordat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What does not fit a document is refused, with what was probably meant. */
class RefusalsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          resolve HARBOUR --assume strke | there is no fact called "strke" in this negotiation; did you mean "strike"?
          resolve HARBOUR --assume strike --assume 'not strike' | --assume says both "strike" and "not strike"
          resolve HARBOUR --assume quay-pledge --assume strike | under the assumptions, quay-pledge and strike would be true together, but exclude each other; assume all but one of them false
          outcomes HARBOUR --assume quay-pledge --assume strike | under the assumptions, quay-pledge and strike would be true together, but exclude each other; assume all but one of them false
          verify HARBOUR --assume quay-pledge --assume strike | under the assumptions, quay-pledge and strike would be true together, but exclude each other; assume all but one of them false
          explain HARBOUR isel ada | there is no actor called "isel" in this negotiation; did you mean "isle"?
          explain HARBOUR adda | there is no alternative called "adda" in this negotiation; did you mean "ada"?
          explain HARBOUR isle ada --as-of 2024-01-01 | "isle" has no say on "ada" on 2024-01-01
          paths HARBOUR --adopt north | "north" is an actor, expected an alternative
          threats HARBOUR --adopted eda | there is no alternative called "eda" in this negotiation; did you mean "ada"?
          power HARBOUR --body bord | there is no body called "bord" in this negotiation; did you mean "board"?
          paths HARBOUR --adopt ada --by 'north quay' | there is no actor and no alternative called "north quay" who could pay; did you mean "north"?
          paths HARBOUR --adopt ada --by isle-of-man | there is no actor and no alternative called "isle-of-man" who could pay
          paths HARBOUR --adopt ada --by Isle | there is no actor and no alternative called "Isle" who could pay; did you mean "isle"?
          explain HARBOUR Isle ada | there is no actor called "Isle" in this negotiation; did you mean "isle"?
          explain HARBOUR North ada | there is no actor called "North" in this negotiation; did you mean "north"?
          resolve HARBOUR --assume 'Ben leaves the race' | there is no fact called "Ben leaves the race" in this negotiation; did you mean "ben-withdraws"?
          resolve HARBOUR --assume 'not Ben leaves' | there is no fact called "Ben leaves" in this negotiation; did you mean "ben-withdraws"?
          resolve HARBOUR --scenario clam | there is no scenario called "clam" in this negotiation
          verify HARBOUR --without Harbour | there is no source called "Harbour" in this negotiation; did you mean "gazette"?
          """)
  void questionsThatDoNotFitAreRefused(String line, String message) {
    Run run = Run.line(line.replace("HARBOUR", Run.HARBOUR.toString()));
    assertEquals("concordat: " + Run.HARBOUR + ": " + message + "\n", run.err());
    assertEquals("", run.out());
    assertEquals(2, run.status());
  }

  @Test
  void aNameMayBeMissing() {
    Run run = Run.of("check", "");
    assertEquals(
        "concordat: the name of the document is empty, expected that of a file\n", run.err());
    assertEquals(2, run.status());
  }
}
