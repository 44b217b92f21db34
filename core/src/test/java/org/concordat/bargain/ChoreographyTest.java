package org.concordat.bargain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.SearchLimit;
import org.concordat.resolve.StopReason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who announces what, and when, in cases that tell the possible answers apart. */
class ChoreographyTest {
  private static final Alternative X = Alternative.of("x");
  private static final Fact LEVER = Fact.builder().id("lever").lever(true).build();
  private static final Fact OTHER = Fact.builder().id("other").lever(true).build();

  private static Resolver resolver(int members, Commitment... commitments) {
    Body body = Body.of("body", "Body", DecisionRule.UNANIMITY, actors(members));
    return Resolver.of(
        Negotiation.builder()
            .issue(Issue.of("i", "Issue", body, X))
            .facts(LEVER, OTHER)
            .commitments(commitments)
            .build());
  }

  private static List<Actor> actors(int number) {
    return IntStream.range(0, number).mapToObj(i -> Actor.of("a" + i)).toList();
  }

  private static Commitment says(int actor, Stance stance, String when) {
    return Commitment.of(Actor.of("a" + actor), X, stance).when(when);
  }

  private static Bargain bargain(Coordination coordination) {
    return new Bargain(ImmutableSet.of(new Move.Lever(LEVER)), coordination, Assumptions.NONE);
  }

  private static Choreography order(Resolver resolver, Coordination coordination) {
    return Bargains.of(resolver).with(coordination).choreography(bargain(coordination));
  }

  @Test
  void pairsThatWaitOnlyForEachOtherAreGroupsOfTheirOwn() {
    List<Commitment> commitments = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      commitments.add(says(i, Stance.SUPPORT, "lever and a" + (i ^ 1) + " supports it"));
      commitments.add(says(i, Stance.OPPOSE, "always"));
    }
    Choreography order =
        order(resolver(4, commitments.toArray(Commitment[]::new)), Coordination.JOINT);
    assertEquals(
        "[[lever], [a0 on x: support together with a1 on x: support,"
            + " a2 on x: support together with a3 on x: support]]",
        order.rounds().toString());
    assertEquals(
        "1. Lever. 2. A0 and a1 together support x;" + " a2 and a3 together support x.",
        order.inWords());
  }

  @Test
  void whoRestsOnAGroupSpeaksAfterIt() {
    Choreography order =
        order(
            resolver(
                3,
                says(0, Stance.SUPPORT, "lever and a1 supports it"),
                says(0, Stance.OPPOSE, "always"),
                says(1, Stance.ABSTAIN, "lever and a2 opposes it and never"),
                says(1, Stance.SUPPORT, "lever and a0 supports it"),
                says(1, Stance.OPPOSE, "always"),
                says(2, Stance.ABSTAIN, "a0 supports it"),
                says(2, Stance.OPPOSE, "always")),
            Coordination.JOINT);
    assertEquals(
        "[[lever], [a0 on x: support together with a1 on x: support], [a2 on x: abstain]]",
        order.rounds().toString());
  }

  /** An actor that supported and may now stand lower announces that, once it is certain. */
  @Test
  void aRangeThatContainsTheOldOneIsAnnouncedWhetherOthersMoveOrNot() {
    Commitment looser =
        Commitment.of(Actor.of("a0"), X, Position.between(Stance.ABSTAIN, Stance.SUPPORT))
            .when("lever");
    Commitment support = says(0, Stance.SUPPORT, "always");
    assertEquals(
        "[[lever], [a0 on x: [abstain, support]]]",
        order(resolver(2, looser, support), Coordination.SEQUENTIAL).rounds().toString());
    assertEquals(
        "[[lever], [a0 on x: [abstain, support], a1 on x: support]]",
        order(
                resolver(
                    2,
                    looser,
                    support,
                    says(1, Stance.SUPPORT, "lever"),
                    says(1, Stance.OPPOSE, "always")),
                Coordination.SEQUENTIAL)
            .rounds()
            .toString());
    assertEquals(
        "[[lever], [a1 on x: support], [a0 on x: [abstain, support]]]",
        order(
                resolver(
                    2,
                    looser.when("a1 supports it"),
                    support,
                    says(1, Stance.SUPPORT, "lever"),
                    says(1, Stance.OPPOSE, "always")),
                Coordination.SEQUENTIAL)
            .rounds()
            .toString());
  }

  @Test
  void aBargainIsOrderedOnlyAsItWasFound() {
    Resolver resolver =
        resolver(
            2,
            says(0, Stance.SUPPORT, "lever and a1 supports it"),
            says(1, Stance.SUPPORT, "lever and a0 supports it"));
    Bargains joint = Bargains.of(resolver).with(Coordination.JOINT);
    Bargain found = joint.toAdopt(X).cheapest().orElseThrow();
    assertEquals(Coordination.JOINT, found.coordination());
    assertEquals(2, joint.choreography(found).rounds().size());
    assertRefused(
        "the bargain lever is one with joint coordination, not with sequential;"
            + " ask Bargains.of(...).with(bargain.coordination())",
        Bargains.of(resolver),
        found);
    Assumptions other = Assumptions.NONE.fact(OTHER, Truth.TRUE);
    assertEquals(other, joint.assuming(other).toAdopt(X).all().get(0).assumptions());
    String message =
        assertThrows(
                IllegalArgumentException.class, () -> joint.assuming(other).choreography(found))
            .getMessage();
    assertTrue(
        message.startsWith("the bargain lever was found under other assumptions: "), message);
    Fact same = Fact.builder().id("lever").says("something else").lever(true).build();
    assertRefused(
        "the bargain is one of another negotiation, in which the fact \"lever\" says something"
            + " else",
        joint,
        new Bargain(ImmutableSet.of(new Move.Lever(same)), Coordination.JOINT, Assumptions.NONE));
  }

  private static void assertRefused(String message, Bargains bargains, Bargain bargain) {
    assertEquals(
        message,
        assertThrows(IllegalArgumentException.class, () -> bargains.choreography(bargain))
            .getMessage());
  }

  private static Resolver chain(int length) {
    List<Commitment> commitments = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      commitments.add(says(i, Stance.SUPPORT, i == 0 ? "lever" : "a" + (i - 1) + " supports it"));
      commitments.add(says(i, Stance.OPPOSE, "always"));
    }
    return resolver(length, commitments.toArray(Commitment[]::new));
  }

  @Test
  void whereverItIsCutTheFirstRoundsAreThere() {
    Bargains bargains = Bargains.of(chain(5));
    Bargain bargain = bargain(Coordination.SEQUENTIAL);
    Choreography whole = bargains.choreography(bargain);
    assertTrue(whole.complete());
    assertEquals(6, whole.rounds().size());
    for (int steps = 1; steps < 5; steps++) {
      Choreography cut =
          bargains.within(SearchLimit.DEFAULT.withSteps(steps)).choreography(bargain);
      assertEquals(StopReason.STEPS, cut.stopped());
      assertEquals(whole.rounds().subList(0, 1 + steps), cut.rounds());
      assertTrue(
          cut.inWords().endsWith(". The search for what follows stopped at the limit of steps."));
    }
    assertEquals(whole, bargains.within(SearchLimit.DEFAULT.withSteps(5)).choreography(bargain));
  }

  @Test
  void aDeadlineEndsIt() {
    AtomicLong now = new AtomicLong();
    SearchLimit limit =
        SearchLimit.DEFAULT
            .withClock(() -> now.addAndGet(1_000_000))
            .withDeadline(Duration.ofMillis(20));
    Choreography cut =
        Bargains.of(chain(100)).within(limit).choreography(bargain(Coordination.SEQUENTIAL));
    assertFalse(cut.complete());
    assertEquals(StopReason.DEADLINE, cut.stopped());
    assertTrue(cut.rounds().size() < 25);
  }

  @Test
  @Tag("slow")
  void aLongChainTakesARoundEach() {
    assertEquals(30_001, order(chain(30_000), Coordination.SEQUENTIAL).rounds().size());
  }
}
