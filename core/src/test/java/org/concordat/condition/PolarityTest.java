package org.concordat.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolarityTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          at least 2 of members support it                        | RISING
          at most 2 of members support it                         | FALLING
          at least 2 of members oppose it                         | FALLING
          at most 2 of members oppose it                          | RISING
          at least 55% of members support it                      | RISING
          at least 55% of members oppose it                       | FALLING
          at least 2/3 of members do not support it               | FALLING
          at least 2/3 of members by population oppose it         | FALLING
          fewer than 1/3 of members oppose it                     | RISING
          fewer than 1/3 of members support it                    | FALLING
          more than 1/2 of members accept it                      | RISING
          more than 1/2 of members do not tolerate it             | FALLING
          at most 1/3 of members do not accept it                 | RISING
          all of members support it                               | RISING
          all of members oppose it                                | FALLING
          none of members support it                              | FALLING
          none of members oppose it                               | RISING
          any of members abstain on it                            | MIXED
          at most 40% of members stand aside on it                | MIXED
          exactly 2 of members support it                         | MIXED
          exactly 0 of members support it                         | FALLING
          exactly 0 of members oppose it                          | RISING
          at least 0 of members oppose it                         | NONE
          at least 0% of members oppose it                        | NONE
          fewer than 0 of members support it                      | NONE
          fewer than 0% of members support it                     | NONE
          at most 0% of members support it                        | FALLING
          at least 2/3 of members voting support it               | RISING
          at least 2/3 of members voting by population support it | RISING
          at least 2/3 of members voting oppose it                | FALLING
          more than 1/2 of members voting support it              | RISING
          at most 1/4 of members voting oppose it                 | RISING
          at most 1/4 of members voting support it                | FALLING
          fewer than 1/4 of members voting oppose it              | RISING
          all of members voting support it                        | RISING
          none of members voting oppose it                        | RISING
          none of members voting support it                       | FALLING
          exactly 0 of members voting oppose it                   | RISING
          exactly 0 of members voting support it                  | FALLING
          at most 0% of members voting oppose it                  | RISING
          at least 1 of members voting support it                 | RISING
          at most 1 of members voting oppose it                   | MIXED
          at least 0 of members voting support it                 | MIXED
          at least 0% of members voting support it                | MIXED
          at least 0% of members voting oppose it                 | MIXED
          at most 100% of members voting oppose it                | MIXED
          at most 100% of members voting support it               | MIXED
          more than 100% of members voting support it             | NONE
          fewer than 0 of members voting support it               | NONE
          hu supports it                                          | RISING
          hu does not support it                                  | FALLING
          hu accepts it                                           | RISING
          hu tolerates it                                         | RISING
          hu opposes it                                           | FALLING
          hu does not oppose it                                   | RISING
          hu abstains on it                                       | MIXED
          hu does not stand aside on it                           | MIXED
          rutte is adopted                                        | RISING
          not rutte is adopted                                    | FALLING
          rutte is withdrawn                                      | NONE
          storm or always or from 2024-01-01 or before 2024-01-01 | NONE
          storm and hu supports it                                | RISING
          hu supports it or hu opposes it                         | MIXED
          not (hu supports it and storm)                          | FALLING
          not none of members voting support it                   | RISING
          """)
  void isOfForm(String text, Polarity polarity) {
    assertEquals(polarity, Condition.parse(text).polarity());
  }

  @Test
  void onlyWhatIsAskedAboutMatters() {
    Condition condition =
        Condition.parse("hu supports rutte and none of members support iohannis and y is adopted");
    assertEquals(Polarity.MIXED, condition.polarity());
    assertEquals(Polarity.NONE, condition.polarity((set, on) -> false));
    assertEquals(
        Polarity.FALLING,
        condition.polarity((set, on) -> set.equals(ActorSet.MEMBERS) && on.equals("iohannis")));
    assertEquals(Polarity.RISING, condition.polarity((set, on) -> set.id().equals("hu")));
    assertEquals(Polarity.RISING, condition.polarity((set, on) -> on.equals("y")));
  }

  @Test
  void polaritiesJoin() {
    for (Polarity a : Polarity.values()) {
      assertEquals(a, a.with(a));
      assertEquals(a, a.with(Polarity.NONE));
      assertEquals(a, Polarity.NONE.with(a));
      assertEquals(Polarity.MIXED, a.with(Polarity.MIXED));
      assertEquals(a, a.flip().flip());
      for (Polarity b : Polarity.values()) {
        assertEquals(a.with(b), b.with(a));
        assertEquals(a.with(b).flip(), a.flip().with(b.flip()));
      }
    }
    assertEquals(Polarity.MIXED, Polarity.RISING.with(Polarity.FALLING));
    assertEquals(Polarity.FALLING, Polarity.RISING.flip());
    assertEquals(Polarity.MIXED, Polarity.MIXED.flip());
  }
}
