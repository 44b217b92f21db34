package org.concordat.benchmarks;

import static org.concordat.condition.Condition.holds;
import static org.concordat.condition.Condition.supports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Amount;
import org.concordat.condition.Condition;
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

/**
 * Draws the negotiations whose bargains are measured; equal parameters give equal negotiations. A
 * body decides by unanimity, and its members support under conditions and oppose otherwise. Of the
 * conditions, 35 % ask for two levers, 45 % for a lever and at least k of the group, 20 % for
 * another actor of the group and at least k of it; k is drawn between 1 and a maximum.
 *
 * @param members how many members the body has
 * @param group how many members a group has; the last may have fewer
 * @param levers how many levers there are
 * @param cost for each lever, its cost
 * @param rules the rules, in the order in which they were given
 */
record BargainInstances(int members, int group, int levers, int[] cost, List<Rule> rules) {
  static final Alternative X = Alternative.of("x");

  /**
   * Supports under a condition.
   *
   * @param member who supports
   * @param lever a lever asked for, or -1
   * @param second another lever asked for, or -1
   * @param other another member whose support is asked for, or -1
   * @param least how many of the group have to support
   */
  record Rule(int member, int lever, int second, int other, int least) {}

  /**
   * Draws an instance by its name: a seed, the numbers of members, rules and levers, the most that
   * k can be, and the size of a group, joined by hyphens. With {@code -c} at the end, levers cost
   * from 1 to 20, and 1 otherwise.
   */
  static BargainInstances named(String name) {
    String[] part = name.split("-", -1);
    int[] number = IntStream.range(0, 6).map(i -> Integer.parseInt(part[i])).toArray();
    return draw(number[0], number[1], number[2], number[3], number[4], number[5], part.length > 6);
  }

  private static BargainInstances draw(
      long seed, int members, int count, int levers, int most, int group, boolean costs) {
    Random random = new Random(seed);
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int member = i % members;
      int from = member / group * group;
      int size = Math.min(group, members - from);
      double kind = random.nextDouble();
      if (kind < 0.35) {
        rules.add(new Rule(member, random.nextInt(levers), random.nextInt(levers), -1, 0));
      } else if (kind < 0.8) {
        int lever = random.nextInt(levers);
        rules.add(new Rule(member, lever, -1, -1, 1 + random.nextInt(Math.min(most, size))));
      } else {
        int other = from + random.nextInt(size);
        rules.add(new Rule(member, -1, -1, other, 1 + random.nextInt(Math.min(most, size))));
      }
    }
    Random prices = new Random(seed * 77);
    int[] cost = IntStream.range(0, levers).map(i -> costs ? 1 + prices.nextInt(20) : 1).toArray();
    return new BargainInstances(members, group, levers, cost, rules);
  }

  /** Returns it as a negotiation about {@link #X}, whose levers are called f0, f1 and so on. */
  Negotiation negotiation() {
    List<Actor> actors = IntStream.range(0, members).mapToObj(i -> Actor.of("a" + i)).toList();
    Body body = Body.of("b", "b", DecisionRule.UNANIMITY, actors);
    NegotiationBuilder builder = Negotiation.builder().issue(Issue.of("i", "i", body, X));
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < levers; i++) {
      Fact.Builder lever = Fact.builder().id("f" + i).lever(true).state(Truth.FALSE);
      facts.add(lever.cost(BigDecimal.valueOf(cost[i])).build());
    }
    builder.facts(facts);
    List<ActorSet> groups = new ArrayList<>();
    for (int from = 0; from < members; from += group) {
      List<Actor> some = actors.subList(from, Math.min(members, from + group));
      Group named = Group.of("g" + from, "g" + from, some);
      builder.group(named);
      groups.add(ActorSet.of(named));
    }
    for (Rule rule : rules) {
      Condition first =
          rule.other() >= 0
              ? supports(actors.get(rule.other()), X)
              : holds(facts.get(rule.lever()));
      Condition second =
          rule.second() >= 0
              ? holds(facts.get(rule.second()))
              : Amount.atLeast(rule.least()).of(groups.get(rule.member() / group)).support(X);
      builder.commitment(
          Commitment.of(actors.get(rule.member()), X, Stance.SUPPORT).when(first.and(second)));
    }
    actors.forEach(actor -> builder.commitment(Commitment.of(actor, X, Stance.OPPOSE)));
    return builder.build();
  }

  /**
   * Returns whether everyone supports once some levers are pulled, by passes over all rules until
   * nobody moves. Shares no code with the library.
   */
  boolean carries(long pulled) {
    boolean[] supports = new boolean[members];
    int[] count = new int[(members + group - 1) / group];
    int all = 0;
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Rule rule : rules) {
        int itsGroup = rule.member() / group;
        if (!supports[rule.member()]
            && (rule.lever() < 0 || (pulled >>> rule.lever() & 1) != 0)
            && (rule.second() < 0 || (pulled >>> rule.second() & 1) != 0)
            && (rule.other() < 0 || supports[rule.other()])
            && count[itsGroup] >= rule.least()) {
          supports[rule.member()] = true;
          count[itsGroup]++;
          all++;
          moved = true;
        }
      }
    }
    return all == members;
  }

  /**
   * Returns all minimal sets of levers that carry, of up to 64 levers. Decides one lever after the
   * other; a branch ends where the levers pulled carry, or where all that can still be pulled would
   * not.
   */
  List<Long> minimalSets() {
    List<Long> found = new ArrayList<>();
    decide(0, 0, found);
    return found;
  }

  private void decide(int lever, long pulled, List<Long> found) {
    if (carries(pulled)) {
      for (int i = 0; i < levers; i++) {
        if ((pulled >>> i & 1) != 0 && carries(pulled & ~(1L << i))) {
          return;
        }
      }
      found.add(pulled);
    } else if (lever < levers && carries(pulled | (-1L >>> (64 - levers) & -1L << lever))) {
      decide(lever + 1, pulled, found);
      decide(lever + 1, pulled | 1L << lever, found);
    }
  }
}
