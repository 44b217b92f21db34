package org.concordat.bodies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.model.Alternative;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.negotiation.UnknownNameException;
import org.junit.jupiter.api.Test;

/** Every ready body has its rules on its last day, and none on the day after. */
class ReadyBodyTest {
  @Test
  void eachRuleIsKnownUpToItsLastDay() {
    for (ReadyBody ready : ReadyBody.all().values()) {
      for (String rule : ready.rules()) {
        Optional<LocalDate> latest = ready.latest(rule);
        LocalDate day = latest.orElse(LocalDate.of(2025, 1, 1));
        Body body = ready.on(day, rule);
        NegotiationBuilder builder =
            Negotiation.builder().asOf(day).issue(Issue.of("i", "I", body, Alternative.of("x")));
        ready.groups().forEach(builder::group);
        assertFalse(builder.build().members(body).isEmpty(), rule);
        latest.ifPresent(
            last ->
                assertThrows(
                    UnknownDateException.class,
                    () -> assertEquals(body, ready.on(last.plusDays(1), rule))));
      }
    }
  }

  @Test
  void theyAreTheBodiesOfTheTables() {
    LocalDate day = LocalDate.of(2016, 10, 5);
    assertEquals(
        UnitedNations.securityCouncil(day),
        ReadyBody.of("un-security-council").on(day, "substantive"));
    assertEquals(
        EuropeanUnion.on(day).qualifiedMajority(),
        ReadyBody.of("eu-council").on(day, "qualified-majority"));
  }

  @Test
  void ownWeightsAreTakenWhereTheTablesEnd() {
    ReadyBody council = ReadyBody.of("eu-council");
    LocalDate later = LocalDate.of(2040, 1, 1);
    Body body = council.on(later, "qualified-majority", "population", Map.of("fr", 70L));
    Body last =
        council.on(council.latest("qualified-majority").orElseThrow(), "qualified-majority");
    assertEquals(last.everyMember().size(), body.everyMember().size());
    body.everyMember()
        .forEach(
            actor ->
                assertEquals(
                    actor.id().equals("fr")
                        ? 70L
                        : last.everyMember().stream()
                            .filter(each -> each.id().equals(actor.id()))
                            .findFirst()
                            .orElseThrow()
                            .weights()
                            .get("population"),
                    actor.weights().get("population")));
  }

  @Test
  void ownPopulationsAreEnoughBetweenTheTables() {
    LocalDate between = LocalDate.of(2022, 6, 1);
    for (String id : List.of("eu-council", "european-council")) {
      ReadyBody council = ReadyBody.of(id);
      assertThrows(
          UnknownDateException.class, () -> council.on(between, "qualified-majority").toString());
      Map<String, Long> own = new HashMap<>();
      council
          .on(between, "simple-majority")
          .everyMember()
          .forEach(member -> own.put(member.id(), (long) member.id().hashCode() % 100 + 1000));
      Body body = council.on(between, "qualified-majority", "population", own);
      assertEquals(27, body.everyMember().size());
      body.everyMember()
          .forEach(
              member -> assertEquals(own.get(member.id()), member.weights().get("population")));
      assertEquals(council.on(LocalDate.of(2025, 6, 1), "qualified-majority").rule(), body.rule());
      own.put("ch", 5L);
      assertEquals(body, council.on(between, "qualified-majority", "population", own));
      own.remove("fr");
      assertThrows(
          UnknownDateException.class,
          () -> council.on(between, "qualified-majority", "population", own).toString());
    }
  }

  @Test
  void unknownNamesAreReportedWithASimilarOne() {
    assertEquals(
        "there is no ready body called \"eu-counsil\" in this negotiation; did you mean"
            + " \"eu-council\"?",
        assertThrows(UnknownNameException.class, () -> ReadyBody.of("eu-counsil")).getMessage());
    assertThrows(
        UnknownNameException.class,
        () -> assertEquals(null, ReadyBody.of("nato").on(LocalDate.of(2024, 1, 1), "majority")));
  }
}
