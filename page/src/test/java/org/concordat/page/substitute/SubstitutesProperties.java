package org.concordat.page.substitute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** Compares the substitutes for classes of Java with those classes. */
class SubstitutesProperties {

  /** Texts that are days, or nearly. */
  @Provide
  Arbitrary<String> days() {
    Arbitrary<String> year =
        Arbitraries.oneOf(
            Arbitraries.of("2024", "2023", "1900", "2000", "0000", "-0000", "-0044", "+10000"),
            Arbitraries.of("+2024", "999999999", "+999999999", "-1000000000", "20240", "024", ""),
            Arbitraries.strings().withChars("0123456789+-").ofMaxLength(12));
    Arbitrary<String> number =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 33).map(n -> String.format("%02d", n)),
            Arbitraries.of("1", "001", "-1", "+1", " 1", "१२", "x", "", "29", "02"));
    Arbitrary<String> dash = Arbitraries.frequency(Tuple.of(20, "-"), Tuple.of(1, "/"));
    return Combinators.combine(year, dash, number, dash, number)
        .as((y, first, m, second, d) -> y + first + m + second + d);
  }

  @Property
  void daysAreReadAlike(@ForAll("days") String text) {
    LocalDate expected;
    try {
      expected = LocalDate.parse(text);
    } catch (DateTimeParseException none) {
      assertThrows(
          DateTimeParseException.class,
          () -> DateTimeFormatter.ISO_LOCAL_DATE.parse(text, LocalDate::from));
      return;
    }
    assertEquals(expected, DateTimeFormatter.ISO_LOCAL_DATE.parse(text, LocalDate::from));
  }

  private static void assertAlike(String format, Object... arguments) {
    assertEquals(
        String.format(Locale.ROOT, format, arguments),
        new Formatter(Locale.ROOT).format(format, arguments).toString());
  }

  @Property
  void numbersAreWrittenAlike(
      @ForAll long number, @ForAll int bits, @ForAll byte one, @ForAll double share) {
    assertAlike("%,d of %d, 100 %%", number, bits);
    assertAlike("U+%04X \\u%04x %X, 0x%02x", bits, bits, bits, one);
    assertAlike("[%.4f] %s", share, number);
  }

  @Test
  void otherFormsAreRefused() {
    for (String format : new String[] {"%5d", "%e", "%-5s", "%", "%.2", "%b"}) {
      assertThrows(IllegalArgumentException.class, () -> new Formatter().format(format, 1), format);
    }
  }
}
