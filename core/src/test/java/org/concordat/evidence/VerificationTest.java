package org.concordat.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.negotiation.Report;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.SearchLimit;
import org.junit.jupiter.api.Test;

/** Claims are compared with the negotiation day by day, as far as the limit allows. */
class VerificationTest {
  private static final LocalDate DAY = LocalDate.of(2024, 4, 2);
  private static final int DAYS = 5;
  private static final Actor A = Actor.of("a");
  private static final Actor B = Actor.of("b");
  private static final Alternative X = Alternative.of("x");

  private static NegotiationBuilder negotiation() {
    Body body = Body.of("body", "The body", DecisionRule.UNANIMITY, List.of(A, B));
    return Negotiation.builder().issue(Issue.of("i", "An issue", body, X));
  }

  /** Two reports whose claims name the days in opposite orders. */
  private static Negotiation ofManyDays() {
    Report.Builder first = Report.builder().source(Source.of("first"));
    Report.Builder second = Report.builder().source(Source.of("second"));
    for (int i = 0; i < DAYS; i++) {
      first.claim(DAY.plusDays(i), "a supports x");
      second.claim(DAY.plusDays(DAYS - 1 - i), "b supports x");
    }
    return negotiation()
        .commitment(Commitment.of(A, X, Stance.SUPPORT).from(DAY.plusDays(2)))
        .report(first.build())
        .report(second.build())
        .build();
  }

  @Test
  void verificationDependsOnTheCoordinationAndOnWhatIsAssumed() {
    Fact fact = Fact.of("f");
    Negotiation negotiation =
        negotiation()
            .facts(fact)
            .commitment(Commitment.of(A, X, Stance.SUPPORT).when("b supports x"))
            .commitment(Commitment.of(A, X, Stance.OPPOSE))
            .commitment(Commitment.of(B, X, Stance.SUPPORT).when("a supports x or f"))
            .commitment(Commitment.of(B, X, Stance.OPPOSE))
            .report(Report.builder().source(Source.of("s")).claim(DAY, "x is adopted").build())
            .build();
    Evidence evidence = Evidence.of(negotiation);
    assertEquals(Verdict.CONTRADICTED, evidence.verify().findings().get(0).verdict());
    assertEquals(
        Verdict.HOLDS,
        evidence.verify(Coordination.JOINT, Assumptions.NONE).findings().get(0).verdict());
    assertEquals(
        Verdict.NOT_SETTLED,
        evidence.verify(Coordination.ANY, Assumptions.NONE).findings().get(0).verdict());
    assertEquals(
        Verdict.HOLDS,
        evidence
            .verify(Coordination.SEQUENTIAL, Assumptions.NONE.fact(fact, Truth.TRUE))
            .findings()
            .get(0)
            .verdict());
  }

  @Test
  void verificationStopsBetweenDaysWhenCancelled() {
    Negotiation negotiation = ofManyDays();
    Findings all = Evidence.of(negotiation).verify();
    assertTrue(all.complete());
    assertEquals(2 * DAYS, all.findings().size());
    for (int days = 0; days <= DAYS; days++) {
      LocalDate end = DAY.plusDays(days);
      AtomicInteger asked = new AtomicInteger();
      int most = days;
      // The clock is read after each day, and each takes long by it.
      AtomicLong now = new AtomicLong();
      SearchLimit limit =
          SearchLimit.DEFAULT
              .withClock(() -> now.addAndGet(1_000_000_000))
              .withCancellation(() -> asked.incrementAndGet() > most);
      Findings some = Evidence.of(negotiation).within(limit).verify();
      assertEquals(days == DAYS, some.complete());
      assertEquals(
          all.findings().stream().filter(each -> each.claim().on().isBefore(end)).toList(),
          some.findings());
      if (days > 0) {
        Findings byStep =
            Evidence.of(negotiation).within(SearchLimit.DEFAULT.withSteps(days)).verify();
        assertEquals(some.findings(), byStep.findings());
        assertEquals(some.complete(), byStep.complete());
      }
    }
  }

  @Test
  void theSearchForConflictsStopsBetweenDaysWhenCancelled() {
    Negotiation negotiation = ofManyDays();
    assertTrue(Evidence.of(negotiation).conflicts().complete());
    assertFalse(
        Evidence.of(negotiation)
            .within(SearchLimit.DEFAULT.withCancellation(() -> true))
            .conflicts()
            .complete());
  }
}
