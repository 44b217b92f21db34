package org.concordat.internal.english;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishTest {

  @Test
  void days() {
    assertEquals("30 May 2024", English.day(LocalDate.of(2024, 5, 30)));
    assertEquals("1 December 987", English.day(LocalDate.of(987, 12, 1)));
  }

  @Test
  void lists() {
    assertEquals("", English.list(List.of()));
    assertEquals("A", English.list(List.of("A")));
    assertEquals("A and B", English.list(List.of("A", "B")));
    assertEquals("A, B and C", English.list(List.of("A", "B", "C")));
  }

  @ParameterizedTest
  @CsvSource({
    "OPPOSE, OPPOSE, opposed, opposes, oppose, oppose",
    "STAND_ASIDE, STAND_ASIDE, standing aside, stands aside on, stand aside on, stand aside",
    "ABSTAIN, ABSTAIN, abstaining, abstains on, abstain on, abstain",
    "SUPPORT, SUPPORT, in support, supports, support, support",
    "STAND_ASIDE, SUPPORT, will not block, will not block, will not block, not block",
    "OPPOSE, ABSTAIN, withholding support, does not support, do not support, not support",
    "OPPOSE, SUPPORT, undeclared, is undeclared on, are undeclared on, take any position",
    "ABSTAIN, SUPPORT, abstain to support, may abstain or support, may abstain or support,"
        + " abstain or support",
    "STAND_ASIDE, ABSTAIN, stand-aside to abstain, may stand aside or abstain on,"
        + " may stand aside or abstain on, stand aside or abstain",
    "OPPOSE, STAND_ASIDE, oppose to stand-aside, may oppose or stand aside on,"
        + " may oppose or stand aside on, oppose or stand aside",
  })
  void positions(Stance low, Stance high, String noun, String one, String several, String would) {
    Position position = Position.between(low, high);
    assertEquals(noun, English.position(position));
    assertEquals(one, English.stands(position, false));
    assertEquals(several, English.stands(position, true));
    assertEquals(would, English.would(position));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.000",
    "1, 100.000",
    "0.5, 50.000",
    "0.01, 1.000",
    "0.00999, 0.999",
    "0.00012345, 0.0123",
    "0.000001, 0.000100",
    "0.00000099, 9.90 * 10^-5",
    "0.00000000000000173472, 1.73 * 10^-13",
    "-0.25, -25.000"
  })
  void shares(BigDecimal share, String text) {
    assertEquals(text, English.percent(share));
  }

  @Test
  void aSentenceWithinAnotherBeginsSmallUnlessWithAName() {
    assertEquals("there is a quarrel", English.clause("There is a quarrel"));
    assertEquals("nobody objects", English.clause("Nobody objects"));
    assertEquals("Russia and the West quarrel", English.clause("Russia and the West quarrel"));
    assertEquals("The Hague is agreed", English.clause("The Hague is agreed"));
    assertEquals("A", English.clause("A"));
    assertEquals("", English.clause(""));
  }
}
