package org.concordat.examples.nato2024;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
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

/** Holds every claim of every report against the model as of the claim's day. */
class Nato2024ReportsTest {
  private static final Negotiation NEGOTIATION = Nato2024.negotiation();

  /** What is expected of each claim of the articles, by the source and the claim's text. */
  private static final ImmutableMap<String, Truth> EXPECTED =
      ImmutableMap.<String, Truth>builder()
          // The supporters beyond the United States are not named, and nobody says who the other
          // eight or so are that hold back beside Türkiye and Hungary.
          .put("politico-february: more than 20 of nato support rutte", Truth.UNKNOWN)
          .put("politico-february: at least 2/3 of nato support rutte", Truth.UNKNOWN)
          .put(
              "politico-february: at least 9 of nato do not support rutte"
                  + " and at most 11 of nato do not support rutte",
              Truth.UNKNOWN)
          .put("politico-february: tr does not support rutte", Truth.TRUE)
          .put(
              "politico-february: hu does not support rutte and hungary-resents-criticism",
              Truth.TRUE)
          .put("politico-february: baltics-insist-on-ukraine", Truth.TRUE)
          .put("politico-february: rutte-candidate and not iohannis-candidate", Truth.TRUE)
          .put("politico-february: kallas-interested and not kallas-candidate", Truth.TRUE)
          .put("politico-february: karins-interested and not karins-candidate", Truth.TRUE)
          .put("politico-february: momentum-for-rutte", Truth.TRUE)
          .put("second-hand-february: us supports rutte and biden-backs-rutte", Truth.TRUE)
          .put("second-hand-february: more than 20 of nato support rutte", Truth.UNKNOWN)
          .put(
              "second-hand-february: at least 9 of nato do not support rutte"
                  + " and at most 11 of nato do not support rutte",
              Truth.UNKNOWN)
          .put("second-hand-february: tr does not support rutte", Truth.TRUE)
          .put(
              "second-hand-february: hu does not support rutte and hungary-resents-criticism",
              Truth.TRUE)
          .put("second-hand-february: baltics-insist-on-ukraine", Truth.TRUE)
          .put("second-hand-february: rutte-candidate and not iohannis-candidate", Truth.TRUE)
          .put("second-hand-february: kallas-interested and not kallas-candidate", Truth.TRUE)
          .put("second-hand-february: karins-interested and not karins-candidate", Truth.TRUE)
          .put("nos-april: exactly 28 of nato support rutte", Truth.TRUE)
          .put("nos-april: exactly 4 of nato do not support rutte", Truth.TRUE)
          .put("nos-april: ro does not support rutte and iohannis-candidate", Truth.TRUE)
          .put("nos-april: tr does not support rutte", Truth.TRUE)
          .put("nos-april: hu does not support rutte", Truth.TRUE)
          .put("nos-april: sk does not support rutte", Truth.TRUE)
          .put("nos-april: hu opposes rutte and sk opposes rutte", Truth.TRUE)
          .put("nos-april: hu tolerates iohannis and sk tolerates iohannis", Truth.TRUE)
          .put(
              "nos-april: not iohannis is withdrawn or hu tolerates rutte and sk tolerates rutte",
              Truth.TRUE)
          .put("nos-april: rutte-negotiates", Truth.TRUE)
          .put("nos-april: kallas-interested and karins-interested", Truth.TRUE)
          // Ten days before, most allies are still undeclared: who joined when is not said.
          .put("nos-april: exactly 25 of nato support rutte", Truth.UNKNOWN)
          // The articles of 2 April disagree. The model follows the count of 28, which leaves four.
          .put("ministers-april: exactly 3 of nato do not support rutte", Truth.FALSE)
          .put(
              "ministers-april: hu does not support rutte and hungary-will-not-be-bent", Truth.TRUE)
          .put("ministers-april: ro does not support rutte", Truth.TRUE)
          .put("ministers-april: sk does not support rutte", Truth.TRUE)
          .put(
              "ministers-april: us supports rutte and de supports rutte and fr supports rutte"
                  + " and es supports rutte and ee supports rutte",
              Truth.TRUE)
          .put("ministers-april: ee tolerates rutte and rutte-commits-to-priorities", Truth.TRUE)
          .put("ministers-april: iohannis-candidate and iohannis-stirs-hungary", Truth.TRUE)
          .put("ministers-april: not kallas-candidate", Truth.TRUE)
          .put("euronews-may: exactly 29 of nato support rutte", Truth.TRUE)
          .put("euronews-may: us supports rutte", Truth.TRUE)
          .put("euronews-may: hu does not support rutte", Truth.TRUE)
          .put("euronews-may: hu supports iohannis", Truth.TRUE)
          .put("euronews-may: sk does not support rutte", Truth.TRUE)
          .put("euronews-may: iohannis-candidate and not iohannis is withdrawn", Truth.TRUE)
          // Where the others stand on Iohannis nobody says.
          .put("euronews-may: fewer than 29 of nato support iohannis", Truth.UNKNOWN)
          .put("euronews-may: kallas-withdrawn and kallas-backs-rutte", Truth.TRUE)
          .put("euronews-may: wallace-withdrawn and wallace-backs-rutte", Truth.TRUE)
          .put("euronews-may: fico-attacked", Truth.TRUE)
          .put("euronews-may: stoltenberg-extended and not stoltenberg-leaves", Truth.TRUE)
          .put("euronews-may: convention", Truth.TRUE)
          .buildOrThrow();

  static Stream<Arguments> claimsOfArticles() {
    return Nato2024Reports.articles().stream()
        .flatMap(
            report ->
                report.claims().stream()
                    .map(claim -> Arguments.of(report.source().id() + ": " + claim.says(), claim)));
  }

  static Stream<Arguments> claimsOfTheTimeline() {
    return TimelineReports.rows().stream()
        .flatMap(
            row ->
                row.claims().stream()
                    .map(claim -> Arguments.of(row.source().id() + ": " + claim.says(), claim)));
  }

  private static Truth truth(Claim claim) {
    return Resolver.of(NEGOTIATION.asOf(claim.on())).resolve().evaluate(claim.says());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("claimsOfArticles")
  void eachClaimIsAsExpected(String name, Claim claim) {
    assertTrue(EXPECTED.containsKey(name), name);
    assertEquals(EXPECTED.get(name), truth(claim));
  }

  @Test
  void everyExpectationIsOfAClaim() {
    assertEquals(
        EXPECTED.keySet(),
        claimsOfArticles().map(arguments -> (String) arguments.get()[0]).collect(toSet()));
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
