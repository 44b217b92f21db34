package org.concordat.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Amount;
import org.concordat.condition.Condition;
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
import org.concordat.negotiation.NegotiationBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResolverTest {
  private static final Alternative X = Alternative.of("x");
  private static final Alternative Y = Alternative.of("y");

  private static List<Actor> actors(int count) {
    List<Actor> actors = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      actors.add(Actor.of("a" + i));
    }
    return actors;
  }

  private static NegotiationBuilder negotiation(
      DecisionRule rule, List<Actor> members, Alternative... alternatives) {
    Body body = Body.of("b", "Body", rule, members);
    return Negotiation.builder().issue(Issue.of("i", "Issue", body, alternatives));
  }

  private static NegotiationBuilder thresholds(List<Actor> members, List<Integer> least) {
    NegotiationBuilder builder = negotiation(DecisionRule.UNANIMITY, members, X);
    for (int i = 0; i < members.size(); i++) {
      builder
          .commitment(
              Commitment.of(members.get(i), X, Stance.SUPPORT)
                  .when(Amount.atLeast(least.get(i)).of(ActorSet.OTHERS).support(X)))
          .commitment(Commitment.of(members.get(i), X, Stance.OPPOSE));
    }
    return builder;
  }

  /** Each supports if at least so many of the others do, and opposes otherwise. */
  @ParameterizedTest
  @CsvSource({
    "0 1 2 3 4, 5, 5",
    "1 1 2 3 4, 0, 5",
    "0 1 3 3 5, 2, 4",
    "3 3 3 3 4, 0, 5",
    "0 0 0 0 0, 5, 5",
    "5 5 5 5 5, 0, 0",
    "3 1 1 5 5, 0, 2",
  })
  void thresholds(String least, int sequential, int joint) {
    List<Integer> numbers = List.of(least.split(" ")).stream().map(Integer::valueOf).toList();
    Resolver resolver = Resolver.of(thresholds(actors(5), numbers).build());
    assertEquals(
        new Headcount(sequential, 0, 0, 5 - sequential, 0), resolver.resolve().headcount(X));
    assertEquals(
        new Headcount(joint, 0, 0, 5 - joint, 0),
        resolver.resolve(Coordination.JOINT).headcount(X));
    assertEquals(
        new Headcount(
            Math.min(sequential, joint), 0, 0, 5 - Math.max(sequential, joint), joint - sequential),
        resolver.resolve(Coordination.ANY).headcount(X));
    assertEquals(
        sequential == 5 ? Decision.ADOPTED : Decision.REJECTED, resolver.resolve().decision(X));
    assertEquals(
        joint == 5 ? Decision.ADOPTED : Decision.REJECTED,
        resolver.resolve(Coordination.JOINT).decision(X));
  }

  /**
   * Two wait for each other and a third for them not to support, and so on. Each pair is settled
   * only once the third before it is, so that each cycle takes a stable revision.
   */
  @ParameterizedTest
  @CsvSource({"SEQUENTIAL, or, OPPOSE, SUPPORT", "JOINT, and, SUPPORT, OPPOSE"})
  void cyclesThatAreClosedOneAfterTheOther(
      Coordination coordination, String joined, Stance ofTwo, Stance ofThird) {
    List<Actor> members = actors(9);
    NegotiationBuilder builder = negotiation(DecisionRule.CONSENSUS, members, X);
    for (int i = 0; i < 9; i += 3) {
      String third = i == 0 ? "" : " %s a%d does not support it".formatted(joined, i - 1);
      List<String> when =
          List.of(
              "a%d supports it".formatted(i + 1),
              "a%d supports it".formatted(i) + third,
              "a%d does not support it".formatted(i));
      for (int j = 0; j < 3; j++) {
        Actor member = members.get(i + j);
        builder
            .commitment(Commitment.of(member, X, Stance.SUPPORT).when(when.get(j)))
            .commitment(Commitment.of(member, X, Stance.OPPOSE));
      }
    }
    Resolution resolution = Resolver.of(builder.build()).resolve(coordination);
    for (int i = 0; i < 9; i++) {
      assertEquals(
          Position.exactly(i % 3 < 2 ? ofTwo : ofThird), resolution.position(members.get(i), X));
    }
  }

  /** A gate takes a limited number of inputs; wider ones become trees of gates. */
  @ParameterizedTest
  @ValueSource(ints = {100, 101, 199, 250, 10_001})
  void conditionsOfManyParts(int count) {
    Position open = Position.UNDECLARED;
    Position support = Position.exactly(Stance.SUPPORT);
    assertEquals(List.of(open, open), positions(count, Truth.UNKNOWN, Truth.UNKNOWN));
    assertEquals(List.of(open, open), positions(count, Truth.FALSE, Truth.FALSE));
    assertEquals(List.of(open, support), positions(count, Truth.FALSE, Truth.TRUE));
    assertEquals(List.of(open, support), positions(count, Truth.TRUE, Truth.UNKNOWN));
    assertEquals(List.of(support, support), positions(count, Truth.TRUE, Truth.TRUE));
  }

  /**
   * Returns the positions of two actors: one supports if all of many facts are true, one if any is.
   */
  private static List<Position> positions(int count, Truth first, Truth last) {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      facts.add(Fact.builder().id("f" + i).state(i + 1 < count ? first : last).build());
    }
    List<Condition> parts = facts.stream().map(Condition::holds).toList();
    List<Actor> members = actors(2);
    Resolution resolution =
        Resolver.of(
                negotiation(DecisionRule.UNANIMITY, members, X)
                    .facts(facts)
                    .commitment(
                        Commitment.of(members.get(0), X, Stance.SUPPORT)
                            .when(Condition.allOf(parts)))
                    .commitment(
                        Commitment.of(members.get(1), X, Stance.SUPPORT)
                            .when(Condition.anyOf(parts)))
                    .build())
            .resolve();
    return members.stream().map(member -> resolution.position(member, X)).toList();
  }

  /** The share is of the others' weights: the actor's own weight is not part of the whole. */
  @Test
  void sharesOfOthersLeaveOutTheActorsOwnWeight() {
    Actor large = Actor.builder().id("large").weight("gold", 100).build();
    Actor one = Actor.builder().id("one").weight("gold", 1).build();
    Actor other = Actor.builder().id("other").weight("gold", 1).build();
    Resolution resolution =
        Resolver.of(
                negotiation(DecisionRule.UNANIMITY, List.of(large, one, other), X)
                    .commitment(
                        Commitment.of(large, X, Stance.SUPPORT)
                            .when("at least 50% of others by gold support it"))
                    .commitment(Commitment.of(one, X, Stance.SUPPORT))
                    .commitment(
                        Commitment.of(other, X, Stance.SUPPORT)
                            .when("at most 99% of others by gold support it"))
                    .build())
            .resolve();
    assertEquals(Position.exactly(Stance.SUPPORT), resolution.position(large, X));
    assertEquals(Position.UNDECLARED, resolution.position(other, X));
  }

  /** The members of two bodies are two sets, even where both are asked about one alternative. */
  @Test
  void membersAreThoseOfTheBodyAtHand() {
    List<Actor> all = actors(3);
    Body one = Body.of("one", "One", DecisionRule.UNANIMITY, all.subList(0, 2));
    Body other = Body.of("other", "Other", DecisionRule.UNANIMITY, all.subList(1, 3));
    Resolution resolution =
        Resolver.of(
                Negotiation.builder()
                    .issue(Issue.of("i", "Issue", one, X))
                    .issue(Issue.of("j", "Issue", other, Y))
                    .commitment(
                        Commitment.of(all.get(0), X, Stance.SUPPORT)
                            .when("any of members support y"))
                    .commitment(Commitment.of(all.get(2), Y, Stance.SUPPORT))
                    .build())
            .resolve();
    assertEquals(Position.UNDECLARED, resolution.position(all.get(0), X));
  }

  /** What an assumed fact sets off must not move an actor whose position is assumed as well. */
  @Test
  void assumedPositionsStayWhateverAssumedFactsSetOff() {
    Actor a = Actor.of("a");
    Fact fact = Fact.of("f");
    Negotiation negotiation =
        negotiation(DecisionRule.UNANIMITY, List.of(a), X)
            .facts(fact)
            .commitment(Commitment.of(a, X, Stance.SUPPORT).when(Condition.holds(fact)))
            .build();
    Assumptions assumptions =
        Assumptions.NONE.fact(fact, Truth.TRUE).position(a, X, Position.WILL_NOT_BLOCK);
    for (Coordination coordination : Coordination.values()) {
      Resolution resolution = Resolver.of(negotiation).resolve(coordination, assumptions);
      assertEquals(Position.WILL_NOT_BLOCK, resolution.position(a, X));
    }
  }

  /** Such a rule rises, since what it negates falls. */
  @Test
  void blockersOfARuleThatNegatesACountOfThoseVoting() {
    List<Actor> members = actors(4);
    DecisionRule rule = DecisionRule.parse("not at least 1/4 of members voting oppose it");
    Resolution resolution =
        Resolver.of(
                negotiation(rule, members, X)
                    .commitment(Commitment.of(members.get(1), X, Stance.OPPOSE))
                    .commitment(Commitment.of(members.get(2), X, Stance.ABSTAIN))
                    .build())
            .resolve();
    assertEquals(Decision.REJECTED, resolution.decision(X));
    assertEquals(ImmutableSet.of(members.get(1)), resolution.blockers(X));
    assertEquals(ImmutableSet.of(members.get(0), members.get(3)), resolution.awaited(X));
    assertEquals(Shortfall.exactly(3), resolution.shortfall(X));
  }

  /** A limit that section 2 of {@code docs/semantics.md} states: weights do not matter. */
  @Test
  void whoCouldMeetACountOfThoseVotingIsKnownFromItsForm() {
    Actor heavy = Actor.builder().id("a1").weight("pop", 2).build();
    Condition few = Condition.parse("at most 1 of a1 voting by pop support x");
    NegotiationBuilder builder = negotiation(DecisionRule.UNANIMITY, List.of(heavy), X);
    Resolver unsettled =
        Resolver.of(builder.commitment(Commitment.of(heavy, X, Position.WILL_NOT_BLOCK)).build());
    assertEquals(Truth.UNKNOWN, unsettled.resolve().evaluate(few));
    for (Stance stance : List.of(Stance.STAND_ASIDE, Stance.ABSTAIN, Stance.SUPPORT)) {
      Assumptions there = Assumptions.NONE.stance(heavy, X, stance);
      assertEquals(Truth.FALSE, unsettled.resolve(there).evaluate(few));
    }
  }

  /** Such a rule is met where fewer than the share oppose, and where nobody votes. */
  @ParameterizedTest
  @CsvSource({
    "not at least 1/4 of members voting oppose it, 1, 4, 0",
    "not at least 1/4 of members voting oppose it, 1, 3, 1",
    "not at least 1/4 of members voting oppose it, 0, 0, 0",
    "not more than 1/2 of members voting by gold oppose it, 3, 2, 1",
  })
  void shortfallsOfARuleThatNegatesACountOfThoseVoting(
      String rule, int opposing, int supporting, int shortfall) {
    List<Actor> members = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      members.add(Actor.builder().id("a" + i).weight("gold", 2).build());
    }
    NegotiationBuilder builder = negotiation(DecisionRule.parse(rule), members, X);
    for (int i = 0; i < members.size(); i++) {
      Stance stance =
          i < opposing
              ? Stance.OPPOSE
              : i < opposing + supporting ? Stance.SUPPORT : Stance.ABSTAIN;
      builder.commitment(Commitment.of(members.get(i), X, stance));
    }
    Resolution resolution = Resolver.of(builder.build()).resolve();
    assertEquals(shortfall == 0 ? Decision.ADOPTED : Decision.REJECTED, resolution.decision(X));
    assertEquals(Shortfall.exactly(shortfall), resolution.shortfall(X));
    assertEquals(ImmutableSet.of(), resolution.blockers(X));
  }

  /** The alternative that the rule asks about is listed after the one that it decides. */
  @Test
  void aRuleThatAsksWhetherALaterAlternativeIsWithdrawn() {
    List<Actor> members = actors(1);
    Fact gone = Fact.builder().id("gone").withdraws(Y).lever(true).build();
    DecisionRule rule = DecisionRule.parse("y is withdrawn and all of members support it");
    Negotiation negotiation =
        negotiation(rule, members, X, Y)
            .facts(gone)
            .commitment(Commitment.of(members.get(0), X, Stance.SUPPORT))
            .build();
    Resolver resolver = Resolver.of(negotiation);
    assertEquals(Decision.REJECTED, resolver.resolve().decision(X));
    assertEquals(
        Decision.ADOPTED, resolver.resolve(Assumptions.NONE.fact(gone, Truth.TRUE)).decision(X));
  }

  /**
   * One actor waits in each of its many commitments for another member. The members move one after
   * the other, first to last or last to first, and once more when a cycle is closed.
   */
  @ParameterizedTest
  @CsvSource({"true, true", "true, false", "false, true", "false, false"})
  @Tag("slow")
  void aLongList(boolean latestFirst, boolean rising) {
    int count = 40_000;
    List<Actor> members = actors(count + 1);
    Actor waiting = members.get(count);
    NegotiationBuilder builder = negotiation(DecisionRule.CONSENSUS, members, X);
    for (int i = 0; i < count; i++) {
      Actor next = members.get(i == 0 ? count - 1 : i - 1);
      Condition when = Condition.supports(next, X);
      builder
          .commitment(Commitment.of(members.get(i), X, Stance.SUPPORT).when(when))
          .commitment(Commitment.of(members.get(i), X, Stance.OPPOSE));
      Condition moved = Condition.supports(members.get(latestFirst ? i : count - 1 - i), X);
      builder.commitment(
          Commitment.of(waiting, X, i % 2 == 0 ? Stance.ABSTAIN : Stance.STAND_ASIDE)
              .when(rising ? moved : moved.negate()));
    }
    builder.commitment(Commitment.of(waiting, X, Stance.OPPOSE));
    Resolver resolver = Resolver.of(builder.build());
    for (Coordination coordination : List.of(Coordination.SEQUENTIAL, Coordination.JOINT)) {
      Resolution resolution = resolver.resolve(coordination);
      boolean holds = (coordination == Coordination.JOINT) == rising;
      assertEquals(
          Position.exactly(holds ? Stance.ABSTAIN : Stance.OPPOSE),
          resolution.position(waiting, X));
    }
    Resolution started =
        resolver.resolve(Assumptions.NONE.stance(members.get(0), X, Stance.SUPPORT));
    assertEquals(
        Position.exactly(rising ? Stance.ABSTAIN : Stance.OPPOSE), started.position(waiting, X));
  }

  @Test
  @Tag("slow")
  void aLongChainNeedsNoDeepRecursion() {
    int count = 100_000;
    List<Actor> members = actors(count);
    NegotiationBuilder builder = negotiation(DecisionRule.UNANIMITY, members, X);
    for (int i = 0; i < count; i++) {
      Commitment commitment = Commitment.of(members.get(i), X, Stance.SUPPORT);
      builder.commitment(
          i + 1 == count ? commitment : commitment.when(Condition.supports(members.get(i + 1), X)));
      builder.commitment(Commitment.of(members.get(i), X, Stance.OPPOSE));
    }
    Resolver resolver = Resolver.of(builder.build());
    for (Coordination coordination : Coordination.values()) {
      assertEquals(Decision.ADOPTED, resolver.resolve(coordination).decision(X));
      assertEquals(
          new Headcount(0, 0, 0, count, 0),
          resolver
              .resolve(
                  coordination, Assumptions.NONE.stance(members.get(count - 1), X, Stance.OPPOSE))
              .headcount(X));
    }
  }

  @Test
  @Tag("slow")
  void aLargeBodyOfThresholds() {
    int count = 20_000;
    List<Integer> first = new ArrayList<>();
    List<Integer> none = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      first.add(i);
      none.add(Math.max(1, i));
    }
    Resolver all = Resolver.of(thresholds(actors(count), first).build());
    assertEquals(count, all.resolve().headcount(X).supporting());
    Resolver some = Resolver.of(thresholds(actors(count), none).build());
    assertEquals(count, some.resolve().headcount(X).opposing());
    assertEquals(count, some.resolve(Coordination.JOINT).headcount(X).supporting());
  }
}
