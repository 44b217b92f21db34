package org.concordat.examples.nato2024;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.concordat.bargain.Bargains;
import org.concordat.bargain.Path;
import org.concordat.bargain.Paths;
import org.concordat.evidence.Conflict;
import org.concordat.evidence.Evidence;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Resolver;
import org.junit.jupiter.api.Test;

/** What would have closed the deal, and which reports cannot both be right. */
class Nato2024BargainsTest {
  private static final Negotiation NATO = Nato2024.negotiation();

  private static Bargains on(LocalDate day) {
    return Bargains.on(Resolver.of(NATO.asOf(day)));
  }

  @Test
  void thePathTheArticlesNamedCarriesTheCouncilInMay() {
    Paths paths = on(Nato2024.MAY).pathsTo(Nato2024.APPOINTMENT);
    assertTrue(paths.complete());
    Path named =
        paths.all().stream()
            .filter(path -> path.toString().equals("iohannis-withdraws"))
            .findFirst()
            .orElseThrow();
    assertTrue(
        on(Nato2024.MAY).choreography(named).inWords().startsWith("1. Klaus Iohannis withdraws"));
  }

  @Test
  void noArticleSaysWhatWouldCarryTheCanvassInMay() {
    assertEquals(List.of(), on(Nato2024.MAY).pathsTo(Nato2024.RUTTE).all());
  }

  @Test
  void theReportsOfAprilConflict() {
    List<Conflict> conflicts = Evidence.of(NATO).conflicts().conflicts();
    assertTrue(
        conflicts.stream()
            .anyMatch(
                conflict ->
                    conflict.day().equals(Nato2024.APRIL)
                        && conflict.reports().stream()
                            .map(report -> report.source().id())
                            .toList()
                            .containsAll(List.of("nos-april", "ministers-april"))));
  }
}
