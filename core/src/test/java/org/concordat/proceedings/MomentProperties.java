package org.concordat.proceedings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.checks.Comparison;
import org.junit.jupiter.api.Test;

/** Compares the parser of moments with that of the JDK, on moments and on near misses. */
@Comparison
class MomentProperties {
  private static final String USUAL = "2024-06-26T12:00:30.5Z";

  /** Beginnings of a date and time, with a few characters replaced, and days of all kinds. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<Integer> lengths = Arbitraries.of(0, 7, 10, 10, 11, 13, 16, 16, 19, 19, 21, 22);
    Arbitrary<Character> characters = Arbitraries.of("0123456789-T:t +٣.".toCharArray());
    Arbitrary<Integer> places = Arbitraries.integers().between(0, USUAL.length() - 1);
    return Combinators.combine(lengths, places.list().ofMaxSize(3), characters.list().ofSize(3))
        .as(
            (length, at, replaced) -> {
              StringBuilder text = new StringBuilder(USUAL);
              for (int i = 0; i < at.size(); i++) {
                text.setCharAt(at.get(i), replaced.get(i));
              }
              return text.substring(0, length);
            });
  }

  @Property
  void aMomentIsReadAsTheJdkReadsIt(@ForAll("texts") String text) {
    Moment read;
    try {
      read =
          text.indexOf('T') < 0
              ? Moment.of(LocalDate.parse(text))
              : Moment.of(LocalDateTime.parse(text));
    } catch (DateTimeException none) {
      assertThrows(IllegalArgumentException.class, () -> Moment.parse(text), text);
      return;
    }
    assertEquals(read, Moment.parse(text), text);
  }

  @Test
  void whatIsNoDayIsRefused() {
    for (String text : new String[] {"2023-02-29", "2024-06-26T24:00", "2024-06-26T12:60"}) {
      assertThrows(IllegalArgumentException.class, () -> Moment.parse(text), text);
    }
  }
}
