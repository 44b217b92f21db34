package org.concordat.condition;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are conditions, and the errors for those that are not. */
class ConditionSyntaxTest {
  private static final String CONDITION =
      "a condition: the name of a fact, an actor or an alternative, \"at least\", \"more than\","
          + " \"at most\", \"fewer than\", \"exactly\", \"all\", \"none\" or \"any\", or a bracket";
  private static final String SINGULAR =
      "a verb (\"supports\", \"accepts\", \"tolerates\", \"abstains on\", \"stands aside on\","
          + " \"opposes\", \"does not\"), \"is adopted\", \"is withdrawn\", \"is on the table\","
          + " \"is present\", \"is absent\", \"and\", \"or\" or the"
          + " end";
  private static final String PLURAL =
      "a verb (\"support\", \"accept\", \"tolerate\", \"abstain on\", \"stand aside on\","
          + " \"oppose\")";
  private static final String ALL_BUT =
      "; for all but some, list the others as a group and count that, or write \"others\" for all"
          + " members but the one who speaks";
  private static final String AFTER_IS =
      "\"adopted\", \"withdrawn\", \"on the table\", \"present\" or \"absent\" after \"is\"";
  private static final String QUANTITY = "a number, a percentage or a fraction (9, 65%, 2/3): ";

  private static ConditionSyntaxException error(String text) {
    return assertThrows(ConditionSyntaxException.class, () -> Condition.parse(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                                           |  0 | ``                   | CONDITION |
          `   `                                        |  3 | ``                   | CONDITION |
          storm and                                    |  9 | ``                   | CONDITION |
          storm or or                                  |  9 | or                   | CONDITION |
          not                                          |  3 | ``                   | CONDITION |
          ()                                           |  1 | )                    | CONDITION |
          Rutte                                        |  0 | Rutte                | CONDITION | rutte
          2024-01-01                                   |  0 | 2024-01-01           | "from" or "before" in front of a day |
          hu suports rutte                             |  3 | suports              | SINGULAR  | supports
          hu supporst rutte                            |  3 | supporst             | SINGULAR  | supports
          hu iz adopted                                |  3 | iz                   | SINGULAR  | is
          storm storm                                  |  6 | storm                | SINGULAR  |
          at leats 3 of members support it             |  3 | leats                | SINGULAR  |
          any members support it                       |  4 | members              | "of" after "any": "any of members support it" |
          exactly many of members support it           |  8 | many                 | SINGULAR  |
          hu support rutte                             |  3 | support              | SINGULAR  | supports
          hu does support rutte                        |  8 | support              | "not"     |
          hu does nto support rutte                    |  8 | nto                  | "not"     | not
          hu does not supports rutte                   | 12 | supports             | PLURAL    | support
          hu is adoptd                                 |  6 | adoptd               | AFTER_IS  | adopted
          hu is presnt                                 |  6 | presnt               | AFTER_IS  | present
          rutte is on table                            | 12 | table                | "the"     |
          rutte is on the tabel                        | 16 | tabel                | "table"   | table
          hu is absent in                              | 15 | ``                   | the name of a body |
          all of members are there                     | 19 | there                | "present" or "absent" after "are" |
          all of members by w are absent in 9          | 34 | 9                    | the name of a body |
          hu stands for rutte                          | 10 | for                  | "aside"   |
          hu stands aside rutte                        | 16 | rutte                | "on"      |
          hu supports                                  | 11 | ``                   | the name of an alternative, or "it" |
          hu supports and                              | 12 | and                  | the name of an alternative, or "it" |
          hu supports Rutte                            | 12 | Rutte                | the name of an alternative, or "it" | rutte
          at least 9 members support it                | 11 | members              | "of"      |
          all of Members support it                    |  7 | Members              | a group, a body, an actor, "members" or "others" | members
          all of and support it                        |  7 | and                  | a group, a body, an actor, "members" or "others" |
          all of members by 9 support it               | 18 | 9                    | the name of a weight |
          all of members by support it                 | 26 | it                   | PLURAL    |
          all of members dont support it               | 15 | dont                 | PLURAL    |
          all of opec-plus but mx support it           | 17 | but                  | PLURALBUT |
          none of members except us oppose it          | 16 | except               | PLURALBUT |
          all of members do support it                 | 18 | support              | "not"     |
          all of members voting accept it              | 22 | accept               | "support" or "oppose" after "voting" |
          all of members voting suport it              | 22 | suport               | "support" or "oppose" after "voting" | support
          from 2024-02-30                              |  5 | 2024-02-30           | a date such as 2024-06-09 |
          before 2024                                  |  7 | 2024                 | a date such as 2024-06-09 |
          before -1                                    |  7 | -1                   | a date such as 2024-06-09 |
          (storm                                       |  6 | ``                   | "and", "or" or ")" |
          (storm adn calm)                             |  7 | adn                  | SINGULAR  | and
          (hu supports it adn calm)                    | 16 | adn                  | "and", "or" or ")" | and
          storm)                                       |  5 | )                    | "and", "or" or the end |
          not always not                               | 11 | not                  | "and", "or" or the end |
          at least of members support it               |  9 | of                   | QUANTITY"of" is not a whole number that fits |
          at least -1 of members support it            |  9 | -1                   | QUANTITY"-1" is not a whole number that fits |
          at least 0.5 of members support it           |  9 | 0.5                  | QUANTITY"0.5" is not a whole number that fits |
          at least 1/2/3 of members support it         |  9 | 1/2/3                | QUANTITY"2/3" is not a whole number that fits |
          at least /3 of members support it            |  9 | /3                   | QUANTITY"" is not a whole number that fits |
          at least 9999999999999999999 of x support it |  9 | 9999999999999999999  | QUANTITY"9999999999999999999" is not a whole number that fits |
          at least 1000000000000000001 of x support it |  9 | 1000000000000000001  | QUANTITYa quantity should lie between 0 and 1000000000000000000, not be 1000000000000000001 |
          at least 101% of members support it          |  9 | 101%                 | QUANTITYa share of more than the whole can never be met: 101/100 is more than 1 |
          at least 3/2 of members support it           |  9 | 3/2                  | QUANTITYa share of more than the whole can never be met: 3/2 is more than 1 |
          at least 1/0 of members support it           |  9 | 1/0                  | QUANTITYthe denominator of a share should lie between 1 and 1000000000, not be 0 |
          at least 1/1000000001 of x support it        |  9 | 1/1000000001         | QUANTITYthe denominator of a share should lie between 1 and 1000000000, not be 1000000001 |
          at least % of members support it             |  9 | %                    | QUANTITYa percentage should be a decimal from 0 to 100 with at most seven decimals, such as 66.67, not "" |
          at least 1.12345678% of x support it         |  9 | 1.12345678%          | QUANTITYa percentage should be a decimal from 0 to 100 with at most seven decimals, such as 66.67, not "1.12345678" |
          exactly 50% of members support it            |  8 | 50%                  | QUANTITY"exactly" takes a number, not the share 50%, which need not be a whole number |
          """)
  void saysWhatIsWrong(String text, int offset, String found, String expected, String suggestion) {
    ConditionSyntaxException error = error(text);
    String expectedInFull =
        expected
            .replace("CONDITION", CONDITION)
            .replace("AFTER_IS", AFTER_IS)
            .replace("SINGULAR", SINGULAR)
            .replace("PLURALBUT", PLURAL + ALL_BUT)
            .replace("PLURAL", PLURAL)
            .replace("QUANTITY", QUANTITY);
    String problem =
        "found "
            + (found.isEmpty() ? "the end" : "\"" + found + "\"")
            + ", expected "
            + expectedInFull
            + (suggestion == null ? "" : "; did you mean \"" + suggestion + "\"?");
    assertAll(
        () -> assertEquals(text, error.text()),
        () -> assertEquals(offset, error.offset()),
        () -> assertEquals(found, error.found()),
        () -> assertEquals(expectedInFull, error.expected()),
        () -> assertEquals(Optional.ofNullable(suggestion), error.suggestion()),
        () -> assertEquals(problem, error.problem()),
        () ->
            assertEquals(
                "at column " + (offset + 1) + " of \"" + text + "\": " + problem,
                error.getMessage()));
  }

  @Test
  void doIsSuggestedOnlyWhereItCanStand() {
    assertEquals(Optional.of("do"), error("all of members doo not support it").suggestion());
    assertEquals(Optional.empty(), error("all of members do not do it").suggestion());
    assertEquals(Optional.empty(), error("at does not do it").suggestion());
  }

  @Test
  void longTextsAreNotShownInFull() {
    String text = "storm ".repeat(1_000);
    ConditionSyntaxException error = error(text);
    assertEquals(text, error.text());
    assertTrue(error.getMessage().length() < 500, error.getMessage());
    String word = "A".repeat(1_000);
    assertTrue(error(word).getMessage().contains("A".repeat(200) + "…\", expected"));
    assertTrue(error("A".repeat(200)).getMessage().contains("A".repeat(200) + "\", expected"));
    assertEquals(Optional.of("a".repeat(3)), error("AAA").suggestion());
  }

  @Test
  void nestingIsLimitedButNeverOverflows() {
    String brackets = "(".repeat(10_000) + "storm" + ")".repeat(10_000);
    assertEquals(Condition.MAX_DEPTH, error(brackets).offset());
    assertEquals("at most 256 brackets inside each other", error(brackets).expected());
    assertEquals(
        new FactHolds("storm"), Condition.parse("(".repeat(256) + "storm" + ")".repeat(256)));
    assertEquals(new FactHolds("storm"), Condition.parse("not ".repeat(100_000) + "storm"));
    assertEquals(new Not(new FactHolds("storm")), Condition.parse("not ".repeat(99_999) + "storm"));
    assertThrows(
        ConditionSyntaxException.class, () -> Condition.parse("not (".repeat(100_000) + "storm"));
    assertThrows(ConditionSyntaxException.class, () -> Condition.parse(")".repeat(100_000)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a and (b or (", "not (a and ", "not (not (a or b) and ", "a or not (b and "})
  @Tag("slow")
  void deepNestingIsASyntaxErrorOrACondition(String layer) {
    int brackets =
        layer.length() - layer.replace("(", "").length() - (layer.contains("b)") ? 1 : 0);
    int conditions = 0;
    int errors = 0;
    for (int n = 1; n <= 256 / brackets; n++) {
      String text = layer.repeat(n) + "storm" + ")".repeat(brackets * n);
      try {
        Condition condition = Condition.parse(text);
        assertTrue(condition.depth() <= Condition.MAX_DEPTH);
        assertEquals(condition, Condition.parse(condition.toString()));
        assertTrue(condition.normalForm().depth() <= condition.depth());
        conditions++;
      } catch (ConditionSyntaxException tooDeep) {
        assertTrue(
            tooDeep
                .expected()
                .matches("at most 256 (brackets|of \"and\", \"or\" and \"not\") inside each other"),
            tooDeep.expected());
        errors++;
      }
    }
    assertTrue(conditions >= 60, "conditions: " + conditions);
    assertTrue(errors >= 1 || layer.startsWith("a and"), "errors: " + errors);
  }

  @Test
  @Tag("slow")
  void longConditionsAreRead() {
    Condition condition = Condition.parse("a or b and not c" + " or a and b".repeat(50_000));
    assertEquals(50_002, ((Or) condition).conditions().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          at least 55.0% of x support it            | at least 55% of x support it
          at least 007 of x support it              | at least 7 of x support it
          at least 1 of x support it                | any of x support it
          at most 0 of x support it                 | none of x support it
          at least 100% of x support it             | all of x support it
          at least 1000000000000000000 of x accept y | at least 1000000000000000000 of x accept y
          at most 0.0000001% of x voting oppose it  | at most 0.0000001% of x voting oppose it
          at least 2/4 of x support it              | at least 2/4 of x support it
          exactly 0 of x voting by w oppose it      | exactly 0 of x voting by w oppose it
          ((a)) and (b and c)                       | a and b and c
          (a and b) or c                            | a and b or c
          a and (b or c)                            | a and (b or c)
          not (a) and not (b or c)                  | not a and not (b or c)
          not not a                                 | a
          not always                                | never
          at supports it and it opposes at          | at supports it and it opposes at
          at and by or of                           | at and by or of
          all and none or any                       | all and none or any
          all of all do not abstain on all          | all of all do not abstain on all
          exactly and from and before               | exactly and from and before
          from supports before                      | from supports before
          at least 1 of by by by support by         | any of by by by support by
          all of voting voting by voting support it | all of voting voting by voting support it
          is is adopted and is is withdrawn         | is is adopted and is is withdrawn
          no does not stand aside on do             | no does not stand aside on do
          from 2024-02-29 and before +12345-01-01   | from 2024-02-29 and before +12345-01-01
          """)
  void isReadAs(String text, String printed) {
    assertEquals(printed, Condition.parse(text).toString());
    assertEquals(Condition.parse(text), Condition.parse(printed));
  }

  @Test
  void fluentConditionsAreTheSame() {
    var hu = Actor.of("hu");
    var rutte = Alternative.of("rutte");
    var storm = Fact.of("storm");
    assertAll(
        () -> assertEquals("hu supports rutte", Condition.supports(hu, rutte).toString()),
        () -> assertEquals("hu opposes rutte", Condition.opposes(hu, rutte).toString()),
        () ->
            assertEquals(
                "hu stands aside on rutte",
                Condition.stance(hu, Verb.STAND_ASIDE, rutte).toString()),
        () -> assertEquals("storm", Condition.holds(storm).toString()),
        () -> assertEquals("rutte is adopted", Condition.isAdopted(rutte).toString()),
        () -> assertEquals("rutte is withdrawn", Condition.isWithdrawn(rutte).toString()),
        () -> assertEquals("from 2024-01-01", Condition.from(LocalDate.of(2024, 1, 1)).toString()),
        () ->
            assertEquals(
                "before 2024-01-01", Condition.before(LocalDate.of(2024, 1, 1)).toString()),
        () ->
            assertEquals(
                Condition.parse("at least 2/3 of members voting by shares oppose it"),
                Amount.atLeast(Quantity.fraction(2, 3))
                    .of(ActorSet.MEMBERS)
                    .voting()
                    .by("shares")
                    .oppose(Alternative.IT)),
        () ->
            assertEquals(
                Condition.parse("fewer than 3 of hu by shares do not tolerate rutte"),
                Amount.fewerThan(3).of(hu).by("shares").thatDoNot(Verb.TOLERATE, rutte)),
        () ->
            assertEquals(
                Condition.parse("more than 2 of others accept rutte"),
                Amount.moreThan(2).of(ActorSet.OTHERS).accept(rutte)),
        () ->
            assertEquals(
                Condition.parse("at most 40% of others tolerate rutte"),
                Amount.atMost(Quantity.percent("40")).of(ActorSet.OTHERS).tolerate(rutte)),
        () ->
            assertEquals(
                Condition.parse("exactly 4 of others support rutte"),
                Amount.exactly(4).of(ActorSet.OTHERS).support(rutte)),
        () -> assertEquals(Condition.always(), Condition.allOf(List.of())),
        () -> assertEquals(Condition.never(), Condition.anyOf(List.of())),
        () ->
            assertEquals(
                Condition.parse("a and b and c"),
                Condition.parse("a").and(Condition.parse("b and c"))),
        () ->
            assertEquals(
                Condition.parse("a or b or c"),
                Condition.parse("a or b").or(Condition.parse("c"))));
  }

  @Test
  void partsThatMeanNothingAreRefused() {
    Condition a = new FactHolds("a");
    assertEquals(
        "use negate(), which turns \"not not a\" into what it means",
        refusal(() -> new Not(a.negate())));
    assertEquals(
        "use negate(), which turns \"not always\" into what it means",
        refusal(() -> new Not(Condition.always())));
    String allOf = "use Condition.allOf(…), which flattens what is joined by \"and\"";
    String anyOf = "use Condition.anyOf(…), which flattens what is joined by \"or\"";
    assertEquals(allOf, refusal(() -> new And(ImmutableList.of(a))));
    assertEquals(anyOf, refusal(() -> new Or(ImmutableList.of(a))));
    assertEquals(allOf, refusal(() -> new And(ImmutableList.of(a, a.and(a)))));
    assertEquals(anyOf, refusal(() -> new Or(ImmutableList.of(a, a.or(a)))));
    assertEquals(
        "of those voting only \"support\" and \"oppose\" are counted, not who would accept",
        refusal(() -> Amount.ALL.of(ActorSet.MEMBERS).voting().accept(Alternative.IT)));
    assertEquals(
        "of those voting only \"support\" and \"oppose\" are counted, not who does not support",
        refusal(
            () ->
                Amount.ALL.of(ActorSet.MEMBERS).voting().thatDoNot(Verb.SUPPORT, Alternative.IT)));
    assertEquals(
        "a whole number has no denominator; write 1/2 as a fraction",
        refusal(() -> new Quantity(1, 2, Quantity.Notation.NUMBER)));
    assertEquals(
        "a share in per cent has 100, 1000, … as its denominator, not 10",
        refusal(() -> new Quantity(1, 10, Quantity.Notation.PERCENT)));
    assertEquals(
        "a share in per cent has 100, 1000, … as its denominator, not 300",
        refusal(() -> new Quantity(1, 300, Quantity.Notation.PERCENT)));
    assertEquals(
        "a quantity should lie between 0 and 1000000000000000000, not be -1",
        refusal(() -> Quantity.number(-1)));
  }

  @Test
  void aConditionIsNestedNoDeeperThanTheLimit() {
    Condition a = new FactHolds("a");
    Condition anyOf = a;
    Condition allOf = a;
    for (int i = 0; i < Condition.MAX_DEPTH / 2; i++) {
      anyOf = anyOf.and(a).or(a);
      allOf = allOf.or(a).and(a);
    }
    Condition deepestOr = anyOf;
    Condition deepestAnd = allOf;
    assertEquals(Condition.MAX_DEPTH, deepestOr.depth());
    assertEquals(Condition.MAX_DEPTH, deepestAnd.depth());
    String tooDeep = "a condition should be nested at most 256 deep; replace part of it by a fact";
    assertEquals(tooDeep, refusal(() -> deepestOr.and(a)));
    assertEquals(tooDeep, refusal(() -> deepestAnd.or(a)));
    assertEquals(tooDeep, refusal(deepestOr::negate));
    assertEquals(deepestOr, Condition.parse(deepestOr.toString()));
    // The error is at the beginning of the part that is nested too deeply, not at its end.
    ConditionSyntaxException error = error("storm or a and (" + deepestOr + ")");
    assertEquals("storm or ".length(), error.offset());
    assertEquals("a", error.found());
    assertEquals("at most 256 of \"and\", \"or\" and \"not\" inside each other", error.expected());
  }

  private static String refusal(Executable made) {
    return assertThrows(IllegalArgumentException.class, made).getMessage();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Hu", "9a", "-a", "a_b", "a b", "and", "not", "always", "ä", "a\n"})
  void whatCannotBeAnIdIsRefused(String id) {
    assertThrows(IllegalArgumentException.class, () -> new FactHolds(id));
    assertThrows(IllegalArgumentException.class, () -> new Adopted(id));
    assertThrows(IllegalArgumentException.class, () -> new Withdrawn(id));
    assertThrows(IllegalArgumentException.class, () -> ActorSet.of(id));
    assertThrows(IllegalArgumentException.class, () -> new StanceIs(id, Verb.SUPPORT, false, "it"));
    assertThrows(IllegalArgumentException.class, () -> new StanceIs("hu", Verb.SUPPORT, false, id));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Count(Amount.ALL, ActorSet.MEMBERS, id, Verb.SUPPORT, false, "it"));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Count(Amount.ALL, ActorSet.MEMBERS, null, Verb.SUPPORT, false, id));
    assertThrows(
        IllegalArgumentException.class,
        () -> new VoteCount(Amount.ALL, ActorSet.MEMBERS, id, Verb.SUPPORT, "it"));
    assertThrows(
        IllegalArgumentException.class,
        () -> new VoteCount(Amount.ALL, ActorSet.MEMBERS, null, Verb.SUPPORT, id));
  }
}
