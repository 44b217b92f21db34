package org.concordat.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.concordat.condition.Condition;
import org.concordat.internal.ResolverAccess;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.concordat.negotiation.UnknownNameException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The parts of resolutions, how they are shown, and which assumptions fit a negotiation. */
class ResultsTest {
  private static final Actor HU = Actor.of("hu", "Hungary");
  private static final Actor SE = Actor.of("se", "Sweden");
  private static final Alternative RUTTE = Alternative.of("rutte", "Mark Rutte");
  private static final Alternative KALLAS = Alternative.of("kallas");
  private static final Fact STORM = Fact.of("storm");
  private static final Fact CALM = Fact.builder().id("calm").state(Truth.UNKNOWN).build();
  private static final Fact FOG = Fact.builder().id("fog").state(Truth.TRUE).build();
  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

  private final Negotiation negotiation =
      Negotiation.builder()
          .title("Sample")
          .asOf(DAY)
          .issue(
              Issue.of(
                  "head",
                  "Head",
                  Body.builder()
                      .id("board")
                      .rule(DecisionRule.UNANIMITY)
                      .member(HU)
                      .member(SE, Term.until(LocalDate.of(2030, 1, 1)))
                      .build(),
                  RUTTE,
                  KALLAS))
          .facts(STORM, CALM, FOG)
          .exclusion(STORM, CALM)
          .exclusion(STORM, FOG)
          .commitment(Commitment.of(HU, RUTTE, Stance.SUPPORT).when(Condition.holds(STORM)))
          .commitment(Commitment.of(SE, RUTTE, Stance.SUPPORT))
          .commitment(Commitment.of(SE, KALLAS, Stance.OPPOSE))
          .build();
  private final Resolver resolver = Resolver.of(negotiation);

  @Test
  void headcountsAreShownInWords() {
    Headcount many = new Headcount(28, 2, 3, 4, 5);
    assertEquals(42, many.members());
    assertEquals("28 of 42 support, 2 abstain, 3 stand aside, 4 oppose, 5 open", many.toString());
    assertEquals(
        "1 of 5 supports, 1 abstains, 1 stands aside, 1 opposes, 1 open",
        new Headcount(1, 1, 1, 1, 1).toString());
    assertEquals("0 of 0 support", new Headcount(0, 0, 0, 0, 0).toString());
  }

  @Test
  void numbersThatCannotBeAreRefused() {
    assertRefused(
        "the number of members supporting is -1; it should not be negative",
        () -> new Headcount(-1, 0, 0, 0, 0));
    assertRefused(
        "the number of members standing aside is -7; it should not be negative",
        () -> new Headcount(1, 2, -7, -1, 0));
    assertRefused(
        "the number of members open is -2; it should not be negative",
        () -> new Headcount(0, 0, 0, 0, -2));
    String bounds = "the bounds of a shortfall should be 0 or more, the lower first, not ";
    assertRefused(bounds + "5 and 1", () -> new Shortfall(5, 1));
    assertRefused(bounds + "-1 and 1", () -> new Shortfall(-1, 1));
  }

  @Test
  void shortfallsAreANumberOrTwoBoundsOrOutOfReach() {
    Shortfall three = Shortfall.exactly(3);
    assertTrue(three.isReachable());
    assertTrue(three.isExact());
    assertEquals(OptionalInt.of(3), three.members());
    assertEquals("3", three.toString());
    Shortfall bounds = new Shortfall(3, 5);
    assertTrue(bounds.isReachable());
    assertFalse(bounds.isExact());
    assertEquals(OptionalInt.empty(), bounds.members());
    assertEquals("from 3 to 5", bounds.toString());
    assertFalse(Shortfall.NONE_WOULD_DO.isReachable());
    assertEquals(OptionalInt.empty(), Shortfall.NONE_WOULD_DO.members());
    assertEquals("out of reach", Shortfall.NONE_WOULD_DO.toString());
  }

  @Test
  void assumptionsAreShownByTheirIds() {
    Assumptions assumptions =
        Assumptions.NONE
            .fact(STORM, Truth.TRUE)
            .fact(CALM, Truth.FALSE)
            .fact(FOG, Truth.UNKNOWN)
            .stance(HU, RUTTE, Stance.SUPPORT)
            .position(SE, KALLAS, Position.WILL_NOT_BLOCK);
    assertEquals(
        "storm, not calm, fog unknown, hu on rutte: support, se on kallas: "
            + Position.WILL_NOT_BLOCK,
        assumptions.toString());
    assertEquals("", Assumptions.NONE.toString());
  }

  @Test
  void resolutionsAreShownByAlternative() {
    assertEquals(
        "Mark Rutte (rutte): "
            + Decision.OPEN
            + ", 1 of 2 supports, 1 open; kallas: "
            + Decision.REJECTED
            + ", 0 of 2 support, 1 opposes, 1 open",
        resolver.resolve().toString());
    assertEquals("Resolver of " + negotiation, resolver.toString());
    assertEquals("sequential", Coordination.SEQUENTIAL.toString());
    assertEquals("joint", Coordination.JOINT.toString());
    assertEquals("any", Coordination.ANY.toString());
  }

  /** Two are equal if the same was asked and everyone stands in the same place. */
  @Test
  void equalResolutions() {
    assertEquals(resolver.resolve(), Resolver.of(negotiation).resolve());
    assertEquals(
        resolver.resolve().hashCode(),
        Resolver.of(negotiation.toBuilder().build()).resolve().hashCode());
    assertNotEquals(resolver.resolve(), resolver.resolve(Coordination.ANY));
    Assumptions calm = Assumptions.NONE.fact(CALM, Truth.TRUE);
    assertNotEquals(resolver.resolve(), resolver.resolve(calm));
    Negotiation other =
        negotiation.toBuilder().commitment(Commitment.of(HU, KALLAS, Stance.SUPPORT)).build();
    assertNotEquals(resolver.resolve(), Resolver.of(other).resolve());
  }

  @Test
  void assumptionsKeepToTheExclusions() {
    Assumptions both = Assumptions.NONE.fact(STORM, Truth.TRUE).fact(CALM, Truth.TRUE);
    String together =
        "under the assumptions, storm and %s would be true together, but exclude each other;"
            + " assume all but one of them false";
    assertRefused(together.formatted("calm"), () -> resolver.resolve(both.fact(FOG, Truth.FALSE)));
    assertRefused(
        together.formatted("calm"),
        () -> ResolverAccess.blank(resolver, both.fact(FOG, Truth.FALSE)));
    // The negotiation's own facts count, unless something else is assumed of them.
    Assumptions storm = Assumptions.NONE.fact(STORM, Truth.TRUE);
    assertRefused(together.formatted("fog"), () -> resolver.resolve(storm));
    assertRefused(together.formatted("fog"), () -> ResolverAccess.blank(resolver, storm));
    for (Truth truth : List.of(Truth.FALSE, Truth.UNKNOWN)) {
      Assumptions alone = storm.fact(CALM, Truth.UNKNOWN).fact(FOG, truth);
      assertEquals(Decision.ADOPTED, resolver.resolve(alone).decision(RUTTE));
    }
    assertEquals(
        Decision.OPEN, resolver.resolve(Assumptions.NONE.fact(CALM, Truth.TRUE)).decision(RUTTE));
  }

  @Test
  void assumptionsAreOfWhatThereIs() {
    assertUnknown(
        "there is no fact called \"snow\" in this negotiation",
        () -> resolver.resolve(Assumptions.NONE.fact(Fact.of("snow"), Truth.TRUE)));
    assertUnknown(
        "there is no actor called \"hungary\" in this negotiation",
        () -> resolver.resolve().position(Actor.of("hungary"), RUTTE));
    assertUnknown(
        "there is no alternative called \"none\" in this negotiation",
        () ->
            resolver.resolve(Assumptions.NONE.stance(HU, Alternative.of("none"), Stance.SUPPORT)));
    Assumptions late = Assumptions.NONE.stance(SE, RUTTE, Stance.SUPPORT);
    assertEquals(ImmutableSet.of(), resolver.resolve(late).blockers(RUTTE));
    LocalDate after = LocalDate.of(2030, 1, 1);
    assertRefused(
        "\"se\" has no say on \"rutte\" on 2030-01-01",
        () -> Resolver.of(negotiation.asOf(after)).resolve(late));
  }

  /** One and the same is known by its id, however it is described. */
  @Test
  void assumptionsDoNotContradictEachOther() {
    Fact told = Fact.builder().id("calm").says("The sea is calm").build();
    Assumptions calm = Assumptions.NONE.fact(CALM, Truth.TRUE);
    assertEquals(calm, calm.fact(told, Truth.TRUE));
    assertEquals(calm, Assumptions.NONE.fact(told, Truth.TRUE));
    for (Fact fact : List.of(CALM, told)) {
      assertRefused(
          "\"calm\" is assumed to be true and to be false; assume one",
          () -> calm.fact(fact, Truth.FALSE));
    }
    Assumptions support = Assumptions.NONE.stance(HU, RUTTE, Stance.SUPPORT);
    for (Actor actor : List.of(HU, Actor.of("hu"))) {
      assertEquals(support, support.stance(actor, Alternative.of("rutte"), Stance.SUPPORT));
      assertRefused(
          "\"hu on rutte\" is assumed to be support and to be [stand-aside, support]; assume one",
          () -> support.position(actor, RUTTE, Position.WILL_NOT_BLOCK));
    }
    Assumptions described = Assumptions.NONE.stance(Actor.of("hu"), RUTTE, Stance.SUPPORT);
    assertEquals(support, described);
    assertEquals(support.hashCode(), described.hashCode());
  }

  @Test
  void commitmentsOfOthersAreRefused() {
    Commitment fresh = Commitment.of(HU, RUTTE, Stance.ABSTAIN);
    assertRefused(
        "the negotiation has no such commitment: hu on rutte: abstain",
        () -> resolver.resolve().holds(fresh));
    assertUnknown(
        "there is no alternative called \"ruttte\" in this negotiation; did you mean \"rutte\"?",
        () ->
            resolver.resolve().holds(Commitment.of(HU, Alternative.of("ruttte"), Stance.SUPPORT)));
    negotiation
        .commitments()
        .forEach(
            each ->
                assertEquals(
                    each.when().equals(Condition.always()) ? Truth.TRUE : Truth.FALSE,
                    resolver.resolve().holds(each)));
  }

  /**
   * In the scope of its body's rule, a rule holds for what is adopted and fails for what is
   * rejected.
   */
  @Test
  void aConditionIsEvaluatedWhereItStands() {
    Resolution resolution = resolver.resolve();
    for (Alternative alternative : negotiation.alternatives().values()) {
      Body body = negotiation.bodyOf(alternative);
      Scope scope = Scope.ofRule(body, alternative);
      Truth met = resolution.evaluate(body.rule().condition(), scope);
      Truth withdrawn = resolution.evaluate(Condition.parse("it is withdrawn"), scope);
      Truth onTheTable = resolution.evaluate(Condition.parse("it is on the table"), scope);
      assertEquals(withdrawn.not(), onTheTable);
      assertEquals(
          Decision.of(met.and(onTheTable)), resolution.decision(alternative), alternative.id());
    }
    assertUnknown(
        "\"others\" means nothing here, where no actor's commitment is at hand",
        () ->
            resolution.evaluate(
                Condition.parse("any of others support rutte"),
                Scope.ofRule(negotiation.bodyOf(RUTTE))));
  }

  @Test
  void whatMeansNothingInAClaimIsNamed() {
    Resolution resolution = resolver.resolve();
    assertUnknown(
        "\"it\" means nothing here, where no alternative is at hand",
        () -> resolution.evaluate(Condition.parse("hu supports it")));
    assertUnknown(
        "\"it\" means nothing here, where no alternative is at hand",
        () -> resolution.evaluate(Condition.parse("it is adopted or it is withdrawn")));
    assertUnknown(
        "\"members\" means nothing here, where no body is at hand",
        () -> resolution.evaluate(Condition.parse("all of members support rutte")));
    assertUnknown(
        "\"others\" means nothing here, where no body is at hand",
        () -> resolution.evaluate(Condition.parse("any of others voting support rutte")));
    assertUnknown(
        "there is no weight called \"pop\" in this negotiation",
        () -> resolution.evaluate(Condition.parse("all of board by pop support rutte")));
  }

  private static void assertUnknown(String message, Executable asked) {
    assertEquals(message, assertThrows(UnknownNameException.class, asked).getMessage());
  }

  private static void assertRefused(String message, Executable asked) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, asked).getMessage());
  }
}
