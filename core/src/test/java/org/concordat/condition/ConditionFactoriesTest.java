package org.concordat.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Conditions made in Java are those that their text reads as. */
class ConditionFactoriesTest {
  private static final Actor HUNGARY = Actor.of("hu");
  private static final Alternative RUTTE = Alternative.of("rutte");
  private static final Condition RAIN = Condition.holds(Fact.of("rain"));
  private static final Condition WIND = Condition.holds(Fact.of("wind"));

  static Stream<Arguments> written() {
    Tally quorum = Amount.atLeast(14).of(ActorSet.MEMBERS);
    return Stream.of(
        Arguments.of("hu is present", Condition.isPresent(HUNGARY)),
        Arguments.of("hu is absent", Condition.isAbsent(HUNGARY)),
        Arguments.of("hu is absent in council", new Attendance("hu", false, "council")),
        Arguments.of("rutte is on the table", Condition.isOnTheTable(RUTTE)),
        Arguments.of("at least 14 of members are present", quorum.arePresent()),
        Arguments.of("at least 14 of members are absent", quorum.areAbsent()),
        Arguments.of(
            "at least 14 of members by votes are present", quorum.by("votes").arePresent()),
        Arguments.of(
            "at least 14 of members by votes are absent in council",
            new AttendanceCount(Amount.atLeast(14), ActorSet.MEMBERS, "votes", false, "council")),
        Arguments.of(
            "at least 14 of members voting by votes support rutte",
            quorum.voting().by("votes").support(RUTTE)),
        Arguments.of(
            "more than 1/2 of members support rutte",
            Amount.moreThan(Quantity.fraction(1, 2)).of(ActorSet.MEMBERS).support(RUTTE)),
        Arguments.of(
            "fewer than 1/3 of members oppose rutte",
            Amount.fewerThan(Quantity.fraction(1, 3)).of(ActorSet.MEMBERS).oppose(RUTTE)),
        Arguments.of(
            "at most 1/3 of members oppose rutte",
            Amount.atMost(Quantity.fraction(1, 3)).of(ActorSet.MEMBERS).oppose(RUTTE)),
        Arguments.of("rain and wind", Condition.allOf(RAIN, WIND)),
        Arguments.of("rain and wind", Condition.allOf(Stream.of(RAIN, WIND))),
        Arguments.of("rain and wind", Condition.allOf(List.of(RAIN, WIND))),
        Arguments.of("rain or wind", Condition.anyOf(RAIN, WIND)),
        Arguments.of("rain or wind", Condition.anyOf(Stream.of(RAIN, WIND))),
        Arguments.of("rain or wind", Condition.anyOf(List.of(RAIN, WIND))));
  }

  @ParameterizedTest
  @MethodSource("written")
  void readsAsItIsWritten(String text, Condition made) {
    assertEquals(text, made.toString());
    assertEquals(Condition.parse(text), made);
  }

  @Test
  void aTallyReadsAsTheBeginningOfItsCondition() {
    assertEquals("at least 3 of others", Amount.atLeast(3).of(ActorSet.OTHERS).toString());
    assertEquals(
        "at least 3 of members voting by votes",
        Amount.atLeast(3).of(ActorSet.MEMBERS).voting().by("votes").toString());
  }

  @Test
  void constantsAreEachOthersNegation() {
    assertEquals(Condition.never(), Condition.always().negate());
    assertEquals(Condition.always(), Condition.never().negate());
  }

  @Test
  void whoVotesIsNotWhoIsThere() {
    Tally voting = Amount.atLeast(3).of(ActorSet.MEMBERS).voting();
    assertRefused("who is present", voting::arePresent);
    assertRefused("who is absent", voting::areAbsent);
  }

  @Test
  void whatCannotBeAnIdIsRefused() {
    assertRefused("Hungary", () -> new Attendance("Hungary", true, null));
    assertRefused("The Council", () -> new Attendance("hu", true, "The Council"));
    assertRefused("Mark Rutte", () -> new OnTheTable("Mark Rutte"));
    assertRefused("Votes!", () -> count("Votes!", null));
    assertRefused("The Council", () -> count(null, "The Council"));
  }

  private static Condition count(String weight, String body) {
    return new AttendanceCount(Amount.atLeast(1), ActorSet.MEMBERS, weight, true, body);
  }

  private static void assertRefused(String wrong, Supplier<Condition> made) {
    String message = assertThrows(IllegalArgumentException.class, made::get).getMessage();
    assertTrue(message.contains(wrong), message);
  }
}
