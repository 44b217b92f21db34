package org.concordat.internal.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.internal.slice.Program;
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
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolver;

/**
 * Compares the equations of an adoption with the resolver, and tests that two cases of the same
 * residue go on alike. Every one of few facts is known to be true, or false, or not known.
 */
class ResidueProperties {
  private static final int FACTS = 4;
  private static final int EACH = 1 << FACTS;

  private static final List<String> RULES =
      List.of(
          "at least 2 of members support it",
          "at least 2/3 of members voting support it",
          "at least 50% of members by gold support it and none of members oppose it",
          "at most 1/4 of members voting by gold oppose it and any of members support it",
          "all of members support it or f0 and none of members oppose it");

  private static final List<String> VERBS =
      List.of("support", "accept", "tolerate", "abstain on", "oppose");

  private final List<Fact> facts =
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
    String amount = pick(random, List.of("at least 1", "at least 2", "at most 1", "more than 1/3"));
    return switch (random.nextInt(10)) {
      case 0 -> "a" + random.nextInt(3) + " does not " + verb + " " + on;
      case 1, 2 -> amount + " of " + set + weight + verb + " " + on;
      case 3 -> "at least 1/2 of " + set + " voting" + weight + "support " + on;
      case 4 -> on.equals("y") ? "y is adopted" : "a0 does not oppose x";
      case 5 -> "not f" + random.nextInt(FACTS);
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

  private static Position range(Random random) {
    Stance one = pick(random, List.of(Stance.values()));
    Stance other = random.nextInt(3) == 0 ? pick(random, List.of(Stance.values())) : one;
    return Position.between(one.min(other), one.max(other));
  }

  private Negotiation negotiation(Random random) {
    List<Actor> members = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      members.add(Actor.builder().id("a" + i).weight("gold", 1 + random.nextInt(3)).build());
    }
    Alternative[] alternatives = {Alternative.of("x"), Alternative.of("y")};
    Body body = Body.of("b", "Body", DecisionRule.parse(pick(random, RULES)), members);
    NegotiationBuilder builder =
        Negotiation.builder().facts(facts).issue(Issue.of("i", "Issue", body, alternatives));
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

  /** Says of each fact whether it is true or false where it is known. */
  private Assumptions assume(Assumptions given, int known, int isTrue) {
    Assumptions all = given;
    for (int i = 0; i < FACTS; i++) {
      if ((known >> i & 1) != 0) {
        all = all.fact(facts.get(i), Truth.of((isTrue >> i & 1) != 0));
      }
    }
    return all;
  }

  @Property(tries = 100)
  void casesOfTheSameResidueGoOnAlike(@ForAll long seed, @ForAll Coordination coordination) {
    Random random = new Random(seed);
    Negotiation negotiation = negotiation(random);
    Resolver resolver = Resolver.of(negotiation);
    Network network = resolver.network();
    Alternative x = negotiation.alternative("x");
    Assumptions given = Assumptions.NONE;
    if (random.nextInt(4) == 0) {
      given = given.position(negotiation.actor("a" + random.nextInt(3)), x, range(random));
    }
    State settled = resolver.blank(given);
    settled.settle(coordination.closure());
    int[] numbers = facts.stream().mapToInt(fact -> network.fact(fact.id())).toArray();
    int number = network.alternative("x");

    Decision[] decisions = new Decision[EACH];
    Program adoption =
        AdoptionEquations.compile(network, number, coordination.closure(), settled, numbers);
    Program.Memory memory = adoption.memory();
    for (int isTrue = 0; isTrue < EACH; isTrue++) {
      for (int i = 0; i < FACTS; i++) {
        set(adoption.input(memory, i), isTrue, (isTrue >> i & 1) != 0);
      }
    }
    adoption.run(memory);
    for (int isTrue = 0; isTrue < EACH; isTrue++) {
      decisions[isTrue] =
          resolver.resolve(coordination, assume(given, EACH - 1, isTrue)).decision(x);
      assertEquals(decisions[isTrue], decision(adoption, memory, isTrue));
    }

    Program residue =
        ResidueEquations.compile(network, number, coordination.closure(), settled, numbers);
    memory = residue.memory();
    for (int each = 0; each < EACH * EACH; each++) {
      for (int i = 0; i < FACTS; i++) {
        boolean known = (each >> i & 1) != 0;
        boolean isTrue = ((each / EACH) >> i & 1) != 0;
        set(residue.input(memory, i), each, known && isTrue);
        set(residue.input(memory, FACTS + i), each, !known || isTrue);
      }
    }
    residue.run(memory);
    Map<List<Object>, List<Decision>> ways = new HashMap<>();
    for (int known = 0; known < EACH; known++) {
      for (int isTrue = known; ; isTrue = (isTrue - 1) & known) {
        int each = known | (isTrue * EACH);
        Decision now = decision(residue, memory, each);
        assertEquals(resolver.resolve(coordination, assume(given, known, isTrue)).decision(x), now);
        if (now == Decision.OPEN) {
          List<Decision> goesOn = new ArrayList<>();
          for (int rest = 0; rest < EACH; rest++) {
            if ((rest & known) == 0) {
              goesOn.add(decisions[isTrue | rest]);
            }
          }
          List<Object> key = new ArrayList<>(List.of(known));
          for (int result = 2; result < residue.results(); result++) {
            key.add(get(residue, memory, result, each));
          }
          List<Decision> other = ways.putIfAbsent(key, goesOn);
          assertTrue(other == null || other.equals(goesOn), negotiation::toString);
          for (int i = 0; i < FACTS; i++) {
            for (int rest = 0; rest < EACH; rest++) {
              if (!get(residue, memory, 2 + i, each)
                  && (rest & known) == 0
                  && (known >> i & 1) == 0) {
                assertEquals(decisions[isTrue | rest], decisions[isTrue | (rest ^ (1 << i))]);
              }
            }
          }
        }
        if (isTrue == 0) {
          break;
        }
      }
    }
  }

  private static void set(long[] words, int at, boolean value) {
    words[at / Long.SIZE] &= ~(1L << at);
    words[at / Long.SIZE] |= value ? 1L << at : 0;
  }

  private static boolean get(Program program, Program.Memory memory, int result, int at) {
    return (program.result(memory, result, at / Long.SIZE) >> at & 1) != 0;
  }

  private static Decision decision(Program program, Program.Memory memory, int at) {
    return get(program, memory, 0, at)
        ? Decision.ADOPTED
        : get(program, memory, 1, at) ? Decision.OPEN : Decision.REJECTED;
  }
}
