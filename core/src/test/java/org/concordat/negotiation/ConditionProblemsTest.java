package org.concordat.negotiation;

import static java.util.Objects.requireNonNull;
import static org.concordat.negotiation.NegotiationProblemsTest.assertProblems;
import static org.concordat.negotiation.Sample.HU;
import static org.concordat.negotiation.Sample.RUTTE;
import static org.concordat.negotiation.Sample.SE;
import static org.concordat.negotiation.Sample.SK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.concordat.condition.Condition;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with conditions, in commitments, rules and claims. */
class ConditionProblemsTest {
  private static final String NO_SAY_ON_RUTTE =
      " say on \"rutte\", which the body \"board\" decides";

  private static NegotiationBuilder when(String condition) {
    return Sample.builder().commitment(Commitment.of(HU, RUTTE, Stance.SUPPORT).when(condition));
  }

  private static NegotiationBuilder rule(String rule) {
    return Sample.builder()
        .body(Body.builder().id("council").rule(rule).member(HU).member(SK).member(SE).build());
  }

  private static NegotiationBuilder claim(String claim) {
    return Sample.builder()
        .report(
            Report.builder().source(Sample.NEWS).claim(LocalDate.of(2024, 1, 1), claim).build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          strom                               | there is no fact called "strom"; did you mean "storm"? | strom
          tempest                             | there is no fact called "tempest" | tempest
          hu                                  | "hu" alone is no fact; say what of it ("hu supports …", "is adopted") | hu
          rutte and always                    | "rutte" alone is no fact; say what of it ("rutte supports …", "is adopted") | rutte
          su supports it                      | there is no actor called "su"; did you mean "hu"? | su
          east supports it                    | there is no actor called "east" | east
          hu supports ruttte                  | there is no alternative called "ruttte"; did you mean "rutte"? | ruttte
          hu supports storm                   | there is no alternative called "storm" | storm
          ch supports it                      | "ch" has no say on "it", which the body "board" decides | ch
          ch opposes rutte                    | "ch" has no say on "rutte", which the body "board" decides | ch
          hu opposes text                     | "hu" has no say on "text", which the body "club" decides | hu
          ruttte is adopted                   | there is no alternative called "ruttte"; did you mean "rutte"? | ruttte
          ruttte is withdrawn                 | there is no alternative called "ruttte"; did you mean "rutte"? | ruttte
          any of eats support it              | there is no group, body or actor called "eats"; did you mean "east"? | eats
          any of rutte support it             | there is no group, body or actor called "rutte" | rutte
          any of storm voting support it      | there is no group, body or actor called "storm" | storm
          any of east support text            | nobody in "east" has a say on "text", which the body "club" decides | east
          any of ch voting support it         | nobody in "ch" has a say on "it", which the body "board" decides | ch
          any of east by peple support it     | "hu" has no weight called "peple", which is added up over "east" | peple
          any of club by people support text  | "ch" has no weight called "people", which is added up over "club" | people
          """)
  void inCommitments(String condition, String message, String value) {
    NegotiationBuilder builder = when(condition);
    if (condition.contains("peple")) {
      assertProblems(
          builder,
          new Problem("commitments[0].when", message, value),
          new Problem("commitments[0].when", message.replace("\"hu\"", "\"sk\""), value));
    } else {
      assertProblems(builder, new Problem("commitments[0].when", message, value));
    }
    for (int offset : offsets(builder, condition)) {
      assertTrue((condition + " ").startsWith(value + " ", offset), condition + " at " + offset);
    }
  }

  /** Returns the places of the faulty names in a condition. */
  private static List<Integer> offsets(NegotiationBuilder builder, String condition) {
    return assertThrows(InvalidNegotiationException.class, builder::build).problems().stream()
        .map(Problem::name)
        .map(name -> Condition.offsetsOfNames(condition).get(requireNonNull(name)))
        .toList();
  }

  /** A caret marks each faulty name. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        all of all support it
               ^""",
        """
        exactly 2 of of by people support it and storm
                     ^""",
        """
        at least 2 of least support it or at most 1 of most support it
                      ^                                ^""",
        """
        any of east by east support it
                       ^""",
        """
        storm and ((not xx) or hu supports text) or (yy supports yy)
                        ^      ^                     ^           ^""",
        """
        hu supports rutte and it supports xx and xx supports it
                              ^           ^      ^"""
      })
  void ofEqualNamesTheOneAtFaultIsReported(String picture) {
    String condition = picture.lines().findFirst().orElseThrow();
    String carets = picture.lines().skip(1).findFirst().orElseThrow();
    assertEquals(
        IntStream.range(0, carets.length()).filter(i -> carets.charAt(i) == '^').boxed().toList(),
        offsets(when(condition), condition).stream().distinct().sorted().toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "se supports text and any of club support text and all of board tolerate rutte",
        "at least 65% of board by people support it or any of others by people oppose it",
        "it is adopted or it is withdrawn or text is adopted",
        "storm and from 2024-01-01 and not before 2023-01-01",
        "at least 2/3 of members support it"
      })
  void soundConditions(String condition) {
    assertEquals(1, when(condition).build().commitments().size());
  }

  @Test
  void claimsHaveNothingAtHand() {
    assertProblems(
        claim("hu supports it and all of members support rutte and all of others support rutte"),
        new Problem(
            "reports[0].claims[0].says",
            "\"it\" means nothing here, where no alternative is at hand; name the alternative",
            "it"),
        new Problem(
            "reports[0].claims[0].says",
            "\"members\" means nothing here, where no body is at hand",
            "members"),
        new Problem(
            "reports[0].claims[0].says",
            "\"others\" means nothing here, where no body is at hand",
            "others"));
    assertProblems(
        claim("exactly 2 of natto support rutte or ch opposes rutte"),
        new Problem(
            "reports[0].claims[0].says",
            "there is no group, body or actor called \"natto\"",
            "natto"),
        new Problem("reports[0].claims[0].says", "\"ch\" has no" + NO_SAY_ON_RUTTE, "ch"));
    assertEquals(1, claim("exactly 2 of board support rutte").build().reports().size());
  }

  @Test
  void rulesAreAboutIt() {
    String alone =
        " is not about the alternative at hand; a rule is a condition on \"it\", facts, attendance and dates"
            + " alone";
    String place = "bodies.council.rule";
    assertProblems(
        rule("hu supports rutte"), new Problem(place, "\"hu supports rutte\"" + alone, "rutte"));
    assertProblems(
        rule("any of members support rutte"),
        new Problem(place, "\"any of members support rutte\"" + alone, "rutte"));
    assertProblems(
        rule("any of members voting support rutte"),
        new Problem(place, "\"any of members voting support rutte\"" + alone, "rutte"));
    assertProblems(rule("it is adopted"), new Problem(place, "\"it is adopted\"" + alone, "it"));
    assertProblems(
        rule("rutte is adopted"), new Problem(place, "\"rutte is adopted\"" + alone, "rutte"));
  }

  @Test
  void rulesHaveNoOthers() {
    assertProblems(
        rule("all of others support it"),
        new Problem(
            "bodies.council.rule",
            "\"others\" means nothing here, where no actor's commitment is at hand",
            "others"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          hu opposes it                                            | "hu opposes it"
          not hu supports it                                       | "hu does not support it"
          at least 2/3 of members oppose it                        | "at least 2/3 of members oppose it"
          at least 55% of members do not support it                | "at least 55% of members do not support it"
          fewer than 55% of members by people support it           | "fewer than 55% of members by people support it"
          storm and (at most 1 of members support it or hu supports it) | "at most 1 of members support it"
          not all of members support it                            | "fewer than 100% of members support it"
          not exactly 2 of members support it                      | "fewer than 2 of members support it"
          exactly 2 of members support it                          | "exactly 2 of members support it"
          at least 1/2 of members voting oppose it                 | "at least 1/2 of members voting oppose it"
          not none of members voting oppose it                     | "not none of members voting oppose it"
          at most 2 of members voting oppose it                    | "at most 2 of members voting oppose it"
          hu abstains on it and sk opposes it                      | "hu abstains on it", "sk opposes it"
          """)
  void rulesRise(String rule, String falling) {
    assertProblems(
        rule(rule),
        new Problem(
            "bodies.council.rule",
            "the rule is not rising: "
                + falling
                + " can become false when an actor moves up; a rule should only get easier to meet"
                + " with more support",
            null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none of members oppose it",
        "all of members support it",
        "none of members oppose it and (more than 2/3 of members accept it or more than 2/3 of members by people accept it)",
        "at least 55% of members support it and (at least 65% of members by people support it or at most 3 of members do not support it)",
        "at least 9 of members support it and none of east oppose it",
        "at least 2/3 of members voting support it and at most 1/4 of members voting oppose it",
        "at most 1 of members oppose it",
        "storm or not from 2024-01-01 or hu does not oppose it",
        "exactly 0 of members oppose it",
        "exactly 0 of members voting oppose it",
        "always"
      })
  void risingRules(String rule) {
    assertEquals(rule, rule(rule).build().body("council").rule().toString());
  }

  /** Every place is reported, but only some actors of a large set at each. */
  @Test
  void ofThoseWhoLackAWeightTenAreNamedAtEachPlace() {
    Body.Builder crowd = Body.builder().id("crowd").rule("any of members by shares support it");
    for (int i = 0; i < 30; i++) {
      crowd.member(Actor.of("a" + i));
    }
    Body body = crowd.build();
    Alternative plan = Alternative.of("plan");
    Commitment commitment =
        Commitment.of(Actor.of("a0"), plan, Stance.SUPPORT)
            .when("any of crowd by shares support plan");
    NegotiationBuilder builder =
        Negotiation.builder()
            .issue(Issue.of("i", "I", body, plan))
            .commitments(commitment, commitment);
    List<String> expected = new ArrayList<>();
    for (String place :
        List.of("bodies.crowd.rule", "commitments[0].when", "commitments[1].when")) {
      for (int i = 0; i < 10; i++) {
        expected.add(
            place
                + ": \"a"
                + i
                + "\" has no weight called \"shares\", which is added up over \"crowd\"");
      }
    }
    assertEquals(
        expected,
        assertThrows(InvalidNegotiationException.class, builder::build).problems().stream()
            .map(Problem::toString)
            .toList());
  }

  @Test
  void sumsFit() {
    Actor rich = Actor.builder().id("rich").weight("shares", Actor.LARGEST_WEIGHT).build();
    Actor poor = Actor.builder().id("poor").weight("shares", 1).build();
    Body.Builder body = Body.builder().id("firm").member(rich).member(poor);
    assertProblems(
        Negotiation.builder()
            .body(body.rule("at least 1/1000000 of members voting by shares support it").build()),
        new Problem(
            "bodies.firm.rule",
            "the weights of \"firm\" are too large to be added up exactly for \"at least 1/1000000 of"
                + " members voting by shares support it\"; use smaller units",
            "shares"));
    for (String fits :
        new String[] {
          "at least 1/1000000 of members by shares support it",
          "at least 1/1000 of members voting by shares support it",
          "at least 1/1000000 of members voting support it"
        }) {
      assertEquals(1, Negotiation.builder().body(body.rule(fits).build()).build().bodies().size());
    }
    Body.Builder crowd = Body.builder().id("crowd").rule("any of members by shares support it");
    for (int i = 0; i < 2306; i++) {
      if (i == 2305) {
        assertEquals(1, Negotiation.builder().body(crowd.build()).build().bodies().size());
      }
      crowd.member(Actor.builder().id("a" + i).weight("shares", Actor.LARGEST_WEIGHT).build());
    }
    assertProblems(
        Negotiation.builder().body(crowd.build()),
        new Problem(
            "bodies.crowd.rule",
            "the weights of \"crowd\" are too large to be added up exactly for \"any of members by"
                + " shares support it\"; use smaller units",
            "shares"));
  }
}
