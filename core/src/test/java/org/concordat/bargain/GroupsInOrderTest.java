package org.concordat.bargain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.concordat.checks.Comparison;
import org.concordat.checks.Seeds;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolver;
import org.junit.jupiter.api.Test;

/**
 * Negotiations in which groups that wait for each other move one after the other, compared with the
 * definition: the next groups are found once the last ones have moved.
 */
@Comparison
class GroupsInOrderTest {
  private static final int TRIES = Math.max(50, Integer.getInteger("concordat.tries", 1000) / 3);
  private static final Fact LEVER = Fact.lever("f", "f");
  private static final Alternative X = Alternative.of("x");
  private static final Alternative Y = Alternative.of("y");

  private final Random random = Seeds.random(GroupsInOrderTest.class);

  @Test
  void groupsAreThoseOfTheDefinition() {
    int severalTimes = 0;
    int oneByOneBetween = 0;
    for (int i = 0; i < TRIES; i++) {
      Resolver resolver = Resolver.of(negotiation());
      Bargain bargain =
          new Bargain(ImmutableSet.of(new Move.Lever(LEVER)), Coordination.JOINT, Assumptions.NONE);
      List<List<Choreography.Step>> rounds =
          new ArrayList<>(
              Bargains.of(resolver).with(Coordination.JOINT).choreography(bargain).rounds());
      rounds.remove(0);
      assertEquals(
          new SlowChoreography(
                  resolver.resolve(Coordination.JOINT),
                  resolver.resolve(Coordination.JOINT, Assumptions.NONE.fact(LEVER, Truth.TRUE)))
              .rounds(),
          rounds);
      int[] grouped =
          IntStream.range(0, rounds.size())
              .filter(r -> rounds.get(r).stream().anyMatch(step -> step.together().size() > 1))
              .toArray();
      severalTimes += grouped.length > 1 ? 1 : 0;
      oneByOneBetween +=
          grouped.length > 1 && grouped[grouped.length - 1] - grouped[0] >= grouped.length ? 1 : 0;
    }
    assertTrue(severalTimes > TRIES / 2, severalTimes + " of " + TRIES);
    assertTrue(oneByOneBetween > TRIES / 10, oneByOneBetween + " of " + TRIES);
  }

  private Negotiation negotiation() {
    NegotiationBuilder builder = Negotiation.builder().facts(LEVER);
    List<List<Actor>> groups = new ArrayList<>();
    int next = 0;
    for (int g = 0; g < 2 + random.nextInt(5); g++) {
      int first = next;
      next += 1 + random.nextInt(4);
      groups.add(IntStream.range(first, next).mapToObj(i -> Actor.of("a" + i)).toList());
      builder.group(Group.of("g" + g, "Group", groups.get(g)));
    }
    List<Actor> all = groups.stream().flatMap(List::stream).toList();
    builder
        .issue(issue("i", DecisionRule.CONSENSUS, all, X))
        .issue(issue("j", DecisionRule.parse("at least 1/2 of members support it"), all, Y));
    for (int g = 0; g < groups.size(); g++) {
      for (Actor actor : groups.get(g)) {
        for (Alternative on : List.of(X, Y)) {
          Stance stance = random.nextInt(9) > 0 ? Stance.SUPPORT : Stance.ABSTAIN;
          builder.commitment(
              Commitment.of(actor, on, stance).when(condition(groups, g, actor, on)));
          if (random.nextInt(4) == 0) {
            builder.commitment(
                Commitment.of(actor, on, Stance.ABSTAIN).when(condition(groups, g, actor, on)));
          }
          builder.commitment(
              Commitment.of(actor, on, random.nextInt(4) > 0 ? Stance.OPPOSE : Stance.STAND_ASIDE));
        }
      }
    }
    return builder.build();
  }

  private static Issue issue(
      String id, DecisionRule rule, List<Actor> members, Alternative alternative) {
    return Issue.of(id, id, Body.of("b" + id, "Body", rule, members), alternative);
  }

  /** Returns what a member of a group waits for: another of the group, and a group before it. */
  private String condition(List<List<Actor>> groups, int own, Actor actor, Alternative on) {
    List<Actor> group = groups.get(own);
    Actor next = group.get((group.indexOf(actor) + 1) % group.size());
    String first = atom(group, next, own, on);
    String before = LEVER.id();
    if (own > 0) {
      int other = random.nextInt(own);
      Alternative about = random.nextInt(5) == 0 ? Y : on;
      List<Actor> others = groups.get(other);
      before =
          random.nextInt(12) == 0
              ? about.id() + " is adopted"
              : atom(others, others.get(random.nextInt(others.size())), other, about);
    }
    return switch (random.nextInt(6)) {
      case 0 -> first + " and (" + atom(group, next, own, on) + " or " + before + ")";
      case 1 -> "not " + next.id() + " opposes " + on.id() + " and " + before;
      default -> first + " and " + before;
    };
  }

  private String atom(List<Actor> actors, Actor one, int group, Alternative on) {
    String verb = random.nextInt(4) == 0 ? "support" : "accept";
    return random.nextInt(4) == 0
        ? "at least %d of g%d %s %s"
            .formatted(1 + random.nextInt(actors.size()), group, verb, on.id())
        : one.id() + " " + verb + "s " + on.id();
  }
}
