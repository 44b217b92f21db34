package org.concordat.examples.nato2024;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Claim;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Report;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Resolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares every claim of every report with the model as of the claim's day. */
class Nato2024ReportsTest {
  private static final Negotiation NEGOTIATION = Nato2024.negotiation();

  private static final String OVER_20 = "more than 20 of nato support rutte";
  private static final String ABOUT_10 =
      "at least 9 of nato do not support rutte and at most 11 of nato do not support rutte";

  /** The claims of the articles that do not hold in the model, by the source; all others do. */
  private static final ImmutableMap<String, Truth> EXCEPTIONS =
      ImmutableMap.<String, Truth>builder()
          // The supporters other than the United States are not named, nor are the eight or so who
          // hold back besides Türkiye and Hungary.
          .put("politico-february: " + OVER_20, Truth.UNKNOWN)
          .put("politico-february: at least 2/3 of nato support rutte", Truth.UNKNOWN)
          .put("politico-february: " + ABOUT_10, Truth.UNKNOWN)
          .put("second-hand-february: " + OVER_20, Truth.UNKNOWN)
          .put("second-hand-february: " + ABOUT_10, Truth.UNKNOWN)
          // Ten days before, most allies are still undeclared: who joined when is not said.
          .put("nos-april: exactly 25 of nato support rutte", Truth.UNKNOWN)
          // The articles of 2 April disagree. The model follows the count of 28, which leaves four.
          .put("ministers-april: exactly 3 of nato do not support rutte", Truth.FALSE)
          // Where the others stand on Iohannis nobody says.
          .put("euronews-may: fewer than 29 of nato support iohannis", Truth.UNKNOWN)
          .buildOrThrow();

  static Stream<Arguments> claimsOfArticles() {
    return claims(Nato2024Reports.articles());
  }

  static Stream<Arguments> claimsOfTheTimeline() {
    return claims(TimelineReports.rows());
  }

  private static Stream<Arguments> claims(List<Report> reports) {
    return reports.stream()
        .flatMap(
            report ->
                report.claims().stream()
                    .map(claim -> Arguments.of(report.source().id() + ": " + claim.says(), claim)));
  }

  private static Truth truth(Claim claim) {
    return Resolver.of(NEGOTIATION.asOf(claim.on())).resolve().evaluate(claim.says());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("claimsOfArticles")
  void eachClaimHoldsButForTheExceptions(String name, Claim claim) {
    assertEquals(EXCEPTIONS.getOrDefault(name, Truth.TRUE), truth(claim));
  }

  @Test
  void everyExceptionIsAClaim() {
    assertEquals(Set.of(), Sets.difference(EXCEPTIONS.keySet(), names()));
  }

  private static Set<String> names() {
    return claimsOfArticles().map(arguments -> (String) arguments.get()[0]).collect(toSet());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("claimsOfTheTimeline")
  void whatHappenedIsWhatTheModelSays(String name, Claim claim) {
    assertEquals(Truth.TRUE, truth(claim));
  }

  @Test
  void theArticlesOfAprilDisagreeOnTurkiyeAlone() {
    Claim three = claim(Sources.MINISTERS_APRIL, "exactly 3 of nato do not support rutte");
    assertEquals(Truth.FALSE, truth(three));
    Resolver april = Resolver.of(NEGOTIATION.asOf(three.on()));
    Assumptions turkiyeSupports =
        Assumptions.NONE.stance(NatoMembers.TURKIYE, Nato2024.RUTTE, Stance.SUPPORT);
    assertEquals(Truth.TRUE, april.resolve(turkiyeSupports).evaluate(three.says()));
    Claim four = claim(Sources.NOS_APRIL, "exactly 28 of nato support rutte");
    assertEquals(Truth.FALSE, april.resolve(turkiyeSupports).evaluate(four.says()));
  }

  private static Claim claim(Source source, String says) {
    return NEGOTIATION.reports().stream()
        .filter(report -> report.source().equals(source))
        .flatMap(report -> report.claims().stream())
        .filter(claim -> claim.says().toString().equals(says))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void datesOfPublicationAreMarkedAsInferred() {
    for (Report report : Nato2024Reports.articles()) {
      assertTrue(report.title().orElseThrow().endsWith("(date of publication inferred)"));
      assertTrue(report.source().title().orElseThrow().endsWith("(date inferred)"));
      assertTrue(report.published().isPresent());
    }
  }

  @Test
  void eachRowOfTheTimelineHasItsSource() {
    Map<Source, Report> bySource =
        TimelineReports.rows().stream()
            .collect(ImmutableMap.toImmutableMap(Report::source, row -> row));
    assertEquals(13, bySource.size());
    assertTrue(NEGOTIATION.sources().values().containsAll(bySource.keySet()));
  }
}
