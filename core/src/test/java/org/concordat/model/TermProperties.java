package org.concordat.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.checks.Comparison;

@Comparison
class TermProperties {
  private static final LocalDate FIRST = LocalDate.of(2024, 2, 26);
  private static final int DAYS = 8;

  private static boolean stands(Term term, int day) {
    return term.includes(FIRST.plusDays(day));
  }

  @Provide
  Arbitrary<Term> terms() {
    Arbitrary<LocalDate> days =
        Arbitraries.integers().between(1, DAYS - 1).map(FIRST::plusDays).injectNull(0.3);
    return Combinators.combine(days, days).as(Term::new);
  }

  @Property
  void termsOverlapWhereADayIsInBoth(@ForAll("terms") Term a, @ForAll("terms") Term b) {
    boolean shared =
        IntStream.rangeClosed(0, DAYS).anyMatch(day -> stands(a, day) && stands(b, day));
    assertEquals(shared, a.overlaps(b), a + " and " + b);
    assertEquals(shared, b.overlaps(a), b + " and " + a);
  }

  @Property
  void termsInOrderHaveADay(@ForAll("terms") Term term) {
    assertEquals(
        IntStream.rangeClosed(0, DAYS).anyMatch(day -> stands(term, day)), term.isInOrder());
  }

  @Property
  void afterAllDatesWhatNeverEndsStands(@ForAll("terms") Term term) {
    assertEquals(term.includes(LocalDate.MAX), term.includes(null));
  }

  @Example
  void days() {
    LocalDate leap = LocalDate.of(2024, 2, 29);
    Term term = Term.between(leap, leap.plusDays(2));
    assertEquals(false, term.includes(leap.minusDays(1)));
    assertEquals(true, term.includes(leap));
    assertEquals(true, term.includes(leap.plusDays(1)));
    assertEquals(false, term.includes(leap.plusDays(2)));
    assertEquals(false, term.includes(null));
    assertEquals(true, Term.from(leap).includes(null));
    assertEquals(false, Term.until(leap).includes(leap));
    assertEquals(true, Term.until(leap).includes(LocalDate.MIN));
    assertEquals(true, Term.ALWAYS.includes(LocalDate.MIN));
  }

  @Example
  void text() {
    LocalDate leap = LocalDate.of(2024, 2, 29);
    assertEquals("always", Term.ALWAYS.toString());
    assertEquals("from 2024-02-29", Term.from(leap).toString());
    assertEquals("until 2024-02-29", Term.until(leap).toString());
    assertEquals(
        "from 2024-02-29 until 2024-03-01", Term.between(leap, leap.plusDays(1)).toString());
  }

  @Example
  void halfOpenTermsAreAskedForByName() {
    assertThrows(NullPointerException.class, () -> Term.from(null));
    assertThrows(NullPointerException.class, () -> Term.until(null));
    assertThrows(NullPointerException.class, () -> Term.between(FIRST, null));
  }
}
