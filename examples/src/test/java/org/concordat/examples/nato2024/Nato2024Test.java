package org.concordat.examples.nato2024;

import static java.util.stream.Collectors.toCollection;
import static org.concordat.examples.nato2024.Nato2024.APPOINTMENT;
import static org.concordat.examples.nato2024.Nato2024.APRIL;
import static org.concordat.examples.nato2024.Nato2024.FEBRUARY;
import static org.concordat.examples.nato2024.Nato2024.IOHANNIS;
import static org.concordat.examples.nato2024.Nato2024.JUNE;
import static org.concordat.examples.nato2024.Nato2024.MAY;
import static org.concordat.examples.nato2024.Nato2024.RUTTE;
import static org.concordat.examples.nato2024.NatoMembers.ESTONIA;
import static org.concordat.examples.nato2024.NatoMembers.HUNGARY;
import static org.concordat.examples.nato2024.NatoMembers.LATVIA;
import static org.concordat.examples.nato2024.NatoMembers.LITHUANIA;
import static org.concordat.examples.nato2024.NatoMembers.ROMANIA;
import static org.concordat.examples.nato2024.NatoMembers.SLOVAKIA;
import static org.concordat.examples.nato2024.NatoMembers.TURKIYE;
import static org.concordat.examples.nato2024.NatoMembers.UNITED_STATES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.concordat.condition.Condition;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Nato2024Test {
  private static final Negotiation NEGOTIATION = Nato2024.negotiation();

  private static Resolution on(LocalDate day, Assumptions assumptions) {
    return Resolver.of(NEGOTIATION.asOf(day)).resolve(assumptions);
  }

  private static Resolution on(LocalDate day) {
    return on(day, Assumptions.NONE);
  }

  private static Set<String> supporting(Resolution resolution, Alternative alternative) {
    return resolution.positions(alternative).entrySet().stream()
        .filter(entry -> entry.getValue().low() == Stance.SUPPORT)
        .map(entry -> entry.getKey().id())
        .collect(toCollection(TreeSet::new));
  }

  /** Returns those who do not surely support Rutte. */
  private static Set<String> missing(Resolution resolution) {
    Set<String> missing =
        NEGOTIATION.actors().keySet().stream().collect(toCollection(TreeSet::new));
    missing.removeAll(supporting(resolution, RUTTE));
    return missing;
  }

  private static Truth says(Resolution resolution, String condition) {
    return resolution.evaluate(Condition.parse(condition));
  }

  private static ImmutableSet<Actor> set(Actor... actors) {
    return ImmutableSet.copyOf(actors);
  }

  @Test
  void thereAre32AlliesOnceSwedenHasJoined() {
    assertEquals(32, NEGOTIATION.actors().size());
    assertEquals(31, NEGOTIATION.asOf(FEBRUARY).members(Nato2024.ALLIANCE).size());
    LocalDate joins = NatoMembers.SWEDEN_JOINS;
    for (var body : ImmutableList.of(Nato2024.ALLIANCE, Nato2024.COUNCIL)) {
      assertFalse(NEGOTIATION.asOf(joins.minusDays(1)).members(body).contains(NatoMembers.SWEDEN));
      assertEquals(32, NEGOTIATION.asOf(joins).members(body).size());
    }
    assertEquals(23, NatoMembers.EU_ALLIES.actors().size());
  }

  @Test
  void inFebruaryOneAllyIsNamedInSupportAndTwoHoldBack() {
    Resolution february = on(FEBRUARY);
    assertEquals(31, february.headcount(RUTTE).members());
    assertEquals(Set.of("us"), supporting(february, RUTTE));
    Position holdsBack = Position.between(Stance.OPPOSE, Stance.ABSTAIN);
    assertEquals(holdsBack, february.position(TURKIYE, RUTTE));
    assertEquals(holdsBack, february.position(HUNGARY, RUTTE));
    assertEquals(set(HUNGARY, TURKIYE), february.blockers(RUTTE));
    for (Map.Entry<Actor, Position> entry : february.positions(RUTTE).entrySet()) {
      if (!set(UNITED_STATES, TURKIYE, HUNGARY).contains(entry.getKey())) {
        assertEquals(Position.UNDECLARED, entry.getValue(), entry.getKey().label());
      }
    }
    assertEquals(28, february.awaited(RUTTE).size());
    // More than 20 is what POLITICO hears. It is possible, and nothing more: who they are, beyond
    // the United States, it does not say.
    assertEquals(Truth.UNKNOWN, says(february, "at least 20 of nato support rutte"));
    assertEquals(Truth.UNKNOWN, says(february, "at least 29 of nato support rutte"));
    assertEquals(Truth.FALSE, says(february, "at least 30 of nato support rutte"));
    // Those who hold back in the canvass need not object in the council.
    assertEquals(Decision.OPEN, february.decision(APPOINTMENT));
    assertEquals(set(), february.blockers(APPOINTMENT));
  }

  @Test
  void inFebruaryADemandMetIsNoBlockAndNoSupport() {
    Resolution met =
        on(
            FEBRUARY,
            Assumptions.NONE
                .fact(Nato2024Facts.RUTTE_WILL_NOT_FAVOUR_EU, Truth.TRUE)
                .fact(Nato2024Facts.RUTTE_ANSWERS_HUNGARY, Truth.TRUE)
                .fact(Nato2024Facts.RUTTE_BACKS_UKRAINE, Truth.TRUE));
    for (Actor ally : set(TURKIYE, HUNGARY, ESTONIA, LATVIA, LITHUANIA)) {
      assertEquals(Position.WILL_NOT_BLOCK, met.position(ally, RUTTE), ally.label());
    }
    assertEquals(set(), met.blockers(RUTTE));
  }

  @Test
  void inAprilFourAreMissing() {
    Resolution april = on(APRIL);
    assertEquals(28, supporting(april, RUTTE).size());
    assertEquals(Set.of("hu", "ro", "sk", "tr"), missing(april));
    assertEquals(Position.exactly(Stance.OPPOSE), april.position(HUNGARY, RUTTE));
    assertEquals(Position.exactly(Stance.OPPOSE), april.position(SLOVAKIA, RUTTE));
    assertEquals(set(HUNGARY, ROMANIA, SLOVAKIA, TURKIYE), april.blockers(RUTTE));
    assertEquals(Decision.REJECTED, april.decision(RUTTE));
    // In the council only opposition blocks; holding back is awaited.
    assertEquals(set(HUNGARY, SLOVAKIA), april.blockers(APPOINTMENT));
    assertEquals(set(ROMANIA, TURKIYE), april.awaited(APPOINTMENT));
    assertEquals(Position.exactly(Stance.SUPPORT), april.position(ROMANIA, IOHANNIS));
    assertEquals(Position.WILL_NOT_BLOCK, april.position(HUNGARY, IOHANNIS));
  }

  @Test
  void inAprilWhoSupportsIsKnownBySourceOrByCounting() {
    Resolution april = on(APRIL);
    assertEquals(Sources.BY_COUNTING, decides(april, LATVIA));
    assertEquals(Sources.BY_COUNTING, decides(april, NEGOTIATION.actor("pt")));
    assertEquals(Sources.ESTONIA_2_APRIL, decides(april, ESTONIA));
    assertEquals(Sources.LITHUANIA_2_APRIL, decides(april, LITHUANIA));
    assertEquals(Sources.MINISTERS_APRIL, decides(april, UNITED_STATES));
    long counted =
        april.positions(RUTTE).keySet().stream()
            .filter(
                ally ->
                    april.position(ally, RUTTE).low() == Stance.SUPPORT
                        && decides(april, ally).equals(Sources.BY_COUNTING))
            .count();
    assertEquals(22, counted);
  }

  private static Source decides(Resolution resolution, Actor ally) {
    ImmutableList<Commitment> commitments = resolution.mayDecide(ally, RUTTE);
    assertEquals(1, commitments.size());
    return commitments.get(0).source().orElseThrow();
  }

  @Test
  void inMayThreeAreMissing() {
    Resolution may = on(MAY);
    assertEquals(29, supporting(may, RUTTE).size());
    assertEquals(Set.of("hu", "ro", "sk"), missing(may));
    assertEquals(set(HUNGARY, ROMANIA, SLOVAKIA), may.blockers(RUTTE));
    assertEquals(Position.exactly(Stance.SUPPORT), may.position(HUNGARY, IOHANNIS));
    assertEquals(Decision.REJECTED, may.decision(RUTTE));
    assertEquals(Decision.REJECTED, may.decision(APPOINTMENT));
  }

  @Test
  void inJuneAllSupportAndTheCouncilAgrees() {
    Resolution june = on(JUNE);
    assertEquals(32, supporting(june, RUTTE).size());
    assertEquals(32, supporting(june, APPOINTMENT).size());
    assertEquals(Decision.ADOPTED, june.decision(RUTTE));
    assertEquals(Decision.ADOPTED, june.decision(APPOINTMENT));
    assertEquals(Decision.REJECTED, june.decision(IOHANNIS));
  }

  @Test
  void afterEveryDateItIsAsInJune() {
    Resolution end = Resolver.of(NEGOTIATION).resolve();
    assertEquals(on(JUNE).positions(RUTTE), end.positions(RUTTE));
    assertEquals(on(JUNE).positions(APPOINTMENT), end.positions(APPOINTMENT));
  }

  @Test
  void ifIohannisWithdrawsTheRestFollowsInTheCouncilAlone() {
    Resolution may = on(MAY);
    Resolution after = on(MAY, Nato2024.ifIohannisWithdraws());
    for (Actor ally : set(HUNGARY, SLOVAKIA, ROMANIA)) {
      assertEquals(Position.WILL_NOT_BLOCK, after.position(ally, RUTTE), ally.label());
    }
    may.positions(RUTTE)
        .forEach(
            (ally, position) -> {
              if (!set(HUNGARY, SLOVAKIA, ROMANIA).contains(ally)) {
                assertEquals(position, after.position(ally, RUTTE), ally.label());
              }
            });
    assertEquals(Decision.REJECTED, after.decision(IOHANNIS));
    // No article promises their support, so the canvass waits for them; but nobody objects.
    assertEquals(Decision.OPEN, after.decision(RUTTE));
    assertEquals(set(), after.blockers(RUTTE));
    assertEquals(set(HUNGARY, SLOVAKIA, ROMANIA), after.awaited(RUTTE));
    assertEquals(3, after.shortfall(RUTTE).members().orElseThrow());
    assertEquals(Decision.ADOPTED, after.decision(APPOINTMENT));
  }

  @Test
  void theCommissionForIohannisDoesTheSame() {
    Resolution after =
        on(MAY, Assumptions.NONE.fact(Nato2024Facts.IOHANNIS_TO_COMMISSION, Truth.TRUE));
    assertEquals(on(MAY, Nato2024.ifIohannisWithdraws()).positions(RUTTE), after.positions(RUTTE));
    assertEquals(Decision.ADOPTED, after.decision(APPOINTMENT));
    Assumptions both =
        Assumptions.NONE
            .fact(Nato2024Facts.IOHANNIS_TO_COMMISSION, Truth.TRUE)
            .fact(Nato2024Facts.VON_DER_LEYEN_STAYS, Truth.TRUE);
    assertThrows(IllegalArgumentException.class, () -> on(MAY, both));
  }

  /** By the end of May nobody had said what Slovakia would ask for. */
  @Test
  void ifThePledgesOfJuneAreMadeInMayHungaryAloneMoves() {
    Resolution after = on(MAY, Nato2024.ifJunePledgesAreMade());
    assertEquals(Position.WILL_NOT_BLOCK, after.position(HUNGARY, RUTTE));
    assertEquals(Position.exactly(Stance.OPPOSE), after.position(SLOVAKIA, RUTTE));
    assertEquals(set(ROMANIA, SLOVAKIA), after.blockers(RUTTE));
    assertEquals(set(SLOVAKIA), after.blockers(APPOINTMENT));
    assertEquals(set(ROMANIA), after.awaited(APPOINTMENT));
  }

  @Test
  void whatWasSaidOn18JuneMakesThePledgesASecondWay() {
    LocalDate day = LocalDate.of(2024, 6, 18);
    assertEquals(Set.of("ro"), missing(on(day)));
    assertEquals(set(ROMANIA), on(day).blockers(RUTTE));
    assertEquals(set(), on(day).blockers(APPOINTMENT));
    assertEquals(Decision.OPEN, on(day).decision(APPOINTMENT));
    Assumptions noLetter =
        Assumptions.NONE
            .fact(Nato2024Facts.RUTTE_CONFIRMS_OPT_OUT, Truth.FALSE)
            .fact(Nato2024Facts.RUTTE_ANSWERS_HUNGARY, Truth.FALSE);
    assertEquals(Position.exactly(Stance.OPPOSE), on(day, noLetter).position(HUNGARY, RUTTE));
    Assumptions noLetterNorIohannis = noLetter.fact(Nato2024Facts.IOHANNIS_WITHDRAWS, Truth.TRUE);
    assertEquals(Position.WILL_NOT_BLOCK, on(day, noLetterNorIohannis).position(HUNGARY, RUTTE));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-04-01, 1, 29",
    "2024-04-02, 28, 0",
    "2024-04-28, 28, 0",
    "2024-04-29, 29, 0",
    "2024-06-17, 29, 0",
    "2024-06-18, 31, 0",
    "2024-06-19, 31, 0",
    "2024-06-20, 32, 0"
  })
  void theSupportGrowsByTheDay(LocalDate day, int supporting, int undeclared) {
    Resolution resolution = on(day);
    assertEquals(supporting, resolution.headcount(RUTTE).supporting());
    long open =
        resolution.positions(RUTTE).values().stream().filter(Position.UNDECLARED::equals).count();
    assertEquals(undeclared, open);
  }

  @Test
  void everyCommitmentAndFactHasASource() {
    for (Commitment commitment : NEGOTIATION.commitments()) {
      assertTrue(commitment.source().isPresent(), commitment.label());
    }
    for (Fact fact : NEGOTIATION.facts().values()) {
      assertTrue(fact.source().isPresent() && fact.says().isPresent(), fact.id());
    }
  }

  @Test
  void leversBelongToThoseWhoPullThem() {
    assertEquals(Optional.of(IOHANNIS), Nato2024Facts.IOHANNIS_WITHDRAWS.by());
    assertEquals(
        ImmutableList.of(Nato2024Facts.IOHANNIS_WITHDRAWS, Nato2024Facts.IOHANNIS_TO_COMMISSION),
        NEGOTIATION.adoption(IOHANNIS).withdrawals());
    for (Fact pledge :
        ImmutableList.of(
            Nato2024Facts.RUTTE_WILL_NOT_FAVOUR_EU,
            Nato2024Facts.RUTTE_COMMITS_TO_PRIORITIES,
            Nato2024Facts.RUTTE_CONFIRMS_OPT_OUT)) {
      assertTrue(pledge.lever());
      assertEquals(Optional.of(RUTTE), pledge.by());
    }
  }

  @Test
  void nothingDependsOnHowCyclesAreClosed() {
    for (LocalDate day : ImmutableList.of(FEBRUARY, APRIL, MAY, JUNE)) {
      Resolver resolver = Resolver.of(NEGOTIATION.asOf(day));
      Resolution sequential = resolver.resolve();
      for (var coordination : Coordination.values()) {
        assertEquals(sequential.positions(RUTTE), resolver.resolve(coordination).positions(RUTTE));
        assertEquals(
            sequential.positions(APPOINTMENT),
            resolver.resolve(coordination).positions(APPOINTMENT));
      }
    }
  }
}
