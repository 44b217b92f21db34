package org.concordat.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
import org.concordat.negotiation.NegotiationBuilder;

/**
 * Makes dense negotiations: three actors, two alternatives and a few unknown facts, and most
 * commitments depend on facts and on each other.
 */
public final class DenseNegotiations {
  public static final int FACTS = 4;

  private static final List<String> RULES =
      List.of(
          "at least 2 of members support it",
          "at least 2/3 of members voting support it",
          "at least 50% of members by gold support it and none of members oppose it",
          "at most 1/4 of members voting by gold oppose it and any of members support it",
          "all of members support it or f0 and none of members oppose it");

  private static final List<String> AMOUNTS =
      List.of(
          "at least 1",
          "at least 2",
          "at most 1",
          "fewer than 2",
          "exactly 1",
          "exactly 2",
          "more than 1/3",
          "at least 2/3");

  private static final List<String> VERBS =
      List.of("support", "accept", "tolerate", "abstain on", "oppose");

  public static final List<Fact> FACT_LIST =
      IntStream.range(0, FACTS)
          .mapToObj(i -> Fact.builder().id("f" + i).state(Truth.UNKNOWN).build())
          .toList();

  private static <T> T pick(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static String atom(Random random) {
    String on = random.nextInt(4) == 0 ? "y" : "x";
    String set = random.nextInt(3) == 0 ? "members" : "others";
    String weight = random.nextInt(3) == 0 ? " by gold " : " ";
    String verb = pick(random, VERBS);
    String amount = pick(random, AMOUNTS);
    String not = random.nextInt(3) == 0 ? "not " : "";
    String doNot = random.nextInt(4) == 0 ? "do not " : "";
    String side = random.nextBoolean() ? "support " : "oppose ";
    return switch (random.nextInt(12)) {
      case 0 -> "a" + random.nextInt(3) + " does not " + verb + " " + on;
      case 1, 2, 3 -> not + amount + " of " + set + weight + doNot + verb + " " + on;
      case 4, 5 -> not + amount + " of " + set + " voting" + weight + side + on;
      case 6 -> not + (random.nextBoolean() ? "x" : "y") + " is adopted";
      case 7 -> "not f" + random.nextInt(FACTS);
      default -> "f" + random.nextInt(FACTS);
    };
  }

  private static String condition(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> atom(random) + " and " + atom(random);
      case 1 -> atom(random) + " or " + atom(random);
      default -> atom(random);
    };
  }

  public static Position range(Random random) {
    Stance one = pick(random, List.of(Stance.values()));
    Stance other = random.nextInt(3) == 0 ? pick(random, List.of(Stance.values())) : one;
    return Position.between(one.min(other), one.max(other));
  }

  public static Negotiation of(Random random) {
    List<Actor> members = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      members.add(Actor.builder().id("a" + i).weight("gold", 1 + random.nextInt(3)).build());
    }
    Alternative[] alternatives = {Alternative.of("x"), Alternative.of("y")};
    NegotiationBuilder builder = Negotiation.builder().facts(FACT_LIST);
    for (int i = 0; i < alternatives.length; i++) {
      DecisionRule rule = DecisionRule.parse(pick(random, RULES));
      builder.issue(
          Issue.of("i" + i, "Issue", Body.of("b" + i, "Body", rule, members), alternatives[i]));
    }
    for (Alternative alternative : alternatives) {
      for (Actor member : members) {
        for (int i = random.nextInt(5); i > 0; i--) {
          builder.commitment(
              Commitment.of(member, alternative, range(random)).when(condition(random)));
        }
        if (random.nextInt(3) > 0) {
          builder.commitment(Commitment.of(member, alternative, range(random)));
        }
      }
    }
    return builder.build();
  }

  private DenseNegotiations() {}
}
