package org.concordat.examples.nato2024;

import static java.util.stream.Collectors.toSet;
import static org.concordat.examples.nato2024.Nato2024.APPOINTMENT;
import static org.concordat.examples.nato2024.Nato2024.APRIL;
import static org.concordat.examples.nato2024.Nato2024.MAY;
import static org.concordat.examples.nato2024.Nato2024.RUTTE;
import static org.concordat.examples.nato2024.Nato2024Facts.AIR_DEFENCE_FOR_SLOVAKIA;
import static org.concordat.examples.nato2024.Nato2024Facts.FRESH_CANDIDATE;
import static org.concordat.examples.nato2024.Nato2024Facts.IOHANNIS_TO_COMMISSION;
import static org.concordat.examples.nato2024.Nato2024Facts.IOHANNIS_WITHDRAWS;
import static org.concordat.examples.nato2024.Nato2024Facts.KALLAS_CANDIDATE;
import static org.concordat.examples.nato2024.Nato2024Facts.RUTTE_CONFIRMS_OPT_OUT;
import static org.concordat.examples.nato2024.Nato2024Facts.RUTTE_WILL_NOT_FAVOUR_EU;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.concordat.bargain.Bargain;
import org.concordat.bargain.BargainList;
import org.concordat.bargain.Bargains;
import org.concordat.bargain.Choreography;
import org.concordat.evidence.Conclusion;
import org.concordat.evidence.Conflict;
import org.concordat.evidence.Evidence;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What would have closed the deal, what would undo it, and what the reports imply. */
class Nato2024BargainsTest {
  private static final Negotiation NATO = Nato2024.negotiation();

  /** What June brought before the council decided. */
  private static final Set<Fact> WHAT_HAPPENED =
      Set.of(RUTTE_CONFIRMS_OPT_OUT, AIR_DEFENCE_FOR_SLOVAKIA, IOHANNIS_WITHDRAWS);

  private static Bargains on(LocalDate day) {
    return Bargains.of(Resolver.of(NATO.asOf(day)));
  }

  private static Resolver inHindsight() {
    return Resolver.of(Nato2024.inHindsight().asOf(MAY));
  }

  private static Assumptions all(Iterable<Fact> facts) {
    Assumptions assumptions = Assumptions.NONE;
    for (Fact fact : facts) {
      assumptions = assumptions.fact(fact, Truth.TRUE);
    }
    return assumptions;
  }

  private static Set<Set<Fact>> facts(BargainList found) {
    assertTrue(found.complete());
    return found.all().stream().map(Bargain::facts).collect(toSet());
  }

  @Test
  void inAprilTurkiyeHasToBeWonAsWell() {
    assertEquals(
        Set.of(
            Set.of(IOHANNIS_WITHDRAWS, RUTTE_WILL_NOT_FAVOUR_EU),
            Set.of(IOHANNIS_TO_COMMISSION, RUTTE_WILL_NOT_FAVOUR_EU)),
        facts(on(APRIL).toAdopt(APPOINTMENT)));
  }

  @Test
  void thePathTheArticlesNamedCarriesTheCouncilInMay() {
    BargainList found = on(MAY).toAdopt(APPOINTMENT);
    assertEquals(Set.of(Set.of(IOHANNIS_WITHDRAWS), Set.of(IOHANNIS_TO_COMMISSION)), facts(found));
    Bargain named =
        found.all().stream()
            .filter(bargain -> bargain.facts().contains(IOHANNIS_WITHDRAWS))
            .findFirst()
            .orElseThrow();
    Choreography order = on(MAY).choreography(named);
    assertTrue(order.inWords().startsWith("1. Klaus Iohannis withdraws. 2. Hungary, Romania and"));
  }

  @Test
  void noArticleSaysWhatWouldCarryTheCanvass() {
    assertEquals(List.of(), on(APRIL).toAdopt(RUTTE).all());
    assertEquals(List.of(), on(MAY).toAdopt(RUTTE).all());
  }

  @Test
  void withTheTermsOfJuneThePathThatHappenedIsMinimalInTheCanvass() {
    assertTrue(
        facts(Bargains.of(inHindsight()).toAdopt(RUTTE)).contains(WHAT_HAPPENED),
        "the path that happened");
    for (Fact left : WHAT_HAPPENED) {
      Set<Fact> rest = WHAT_HAPPENED.stream().filter(fact -> !fact.equals(left)).collect(toSet());
      assertFalse(
          inHindsight().resolve(all(rest)).decision(RUTTE) == Decision.ADOPTED, left.label());
    }
    Resolution then = inHindsight().resolve(all(WHAT_HAPPENED));
    assertEquals(
        Resolver.of(NATO.asOf(Nato2024.JUNE)).resolve().positions(RUTTE), then.positions(RUTTE));
  }

  @Test
  void withTheTermsOfJuneTheWithdrawalIsStillEnoughForTheCouncil() {
    assertEquals(
        facts(on(MAY).toAdopt(APPOINTMENT)),
        facts(Bargains.of(inHindsight()).toAdopt(APPOINTMENT)));
  }

  @Test
  void knowingTheTermsOfJuneChangesNobodysStanceOn30May() {
    for (Alternative alternative : List.of(RUTTE, Nato2024.IOHANNIS, APPOINTMENT)) {
      assertEquals(
          Resolver.of(NATO.asOf(MAY)).resolve().positions(alternative),
          inHindsight().resolve().positions(alternative));
    }
  }

  @Test
  void aFreshCandidateWouldUndoItAndKallasUntilSheIsOutOfTheRace() {
    Set<Fact> april = Set.of(IOHANNIS_WITHDRAWS, RUTTE_WILL_NOT_FAVOUR_EU);
    assertEquals(
        Set.of(Set.of(FRESH_CANDIDATE), Set.of(KALLAS_CANDIDATE)),
        facts(on(APRIL).assuming(all(april)).threatsTo(APPOINTMENT)));
    assertEquals(
        Set.of(Set.of(FRESH_CANDIDATE)),
        facts(on(MAY).assuming(all(Set.of(IOHANNIS_WITHDRAWS))).threatsTo(APPOINTMENT)));
  }

  @ParameterizedTest
  @CsvSource({
    "politico-february, 2024-02-21, 0",
    "second-hand-february, 2024-02-21, 0",
    "nos-april, 2024-04-02, 28",
    "ministers-april, 2024-04-02, 24",
    "tally-2-april, 2024-04-02, 32",
    "euronews-may, 2024-05-30, 0"
  })
  void whatAReportImpliesOfAlliesThatItDoesNotName(String source, LocalDate day, int allies) {
    List<Conclusion> inferred =
        Evidence.of(NATO)
            .infer(day, report -> report.source().id().equals(source))
            .conclusions()
            .stream()
            .filter(conclusion -> !conclusion.named())
            .toList();
    assertEquals(allies, inferred.size());
    // One report names the hold-outs only as a group; where an article counts three, the fourth
    // is one of those that support.
    Set<Actor> holdOuts =
        source.equals("tally-2-april") ? NatoMembers.APRIL_HOLD_OUTS.actors() : Set.of();
    for (Conclusion conclusion : inferred) {
      assertEquals(
          holdOuts.contains(conclusion.actor())
              ? Nato2024Commitments.HOLDS_BACK
              : Position.exactly(Stance.SUPPORT),
          conclusion.position());
    }
  }

  @Test
  void theReportsOfAprilConflict() {
    List<Conflict> conflicts = Evidence.of(NATO).conflicts().conflicts();
    assertTrue(
        conflicts.stream()
            .anyMatch(
                conflict ->
                    conflict.day().equals(APRIL)
                        && conflict.reports().stream()
                            .map(report -> report.source().id())
                            .toList()
                            .containsAll(Arrays.asList("nos-april", "ministers-april"))));
  }
}
