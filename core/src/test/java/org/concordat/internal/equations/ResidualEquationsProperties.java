package org.concordat.internal.equations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.checks.Comparison;
import org.concordat.internal.bitparallel.Program;
import org.concordat.model.Alternative;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolver;
import org.concordat.testing.DenseNegotiations;
import org.concordat.testing.Features;

/**
 * Compares the equations of an adoption with the resolver, and tests that two cases with the same
 * residual have the same answers. Each of a few facts is true, false or unknown.
 */
@Comparison
class ResidualEquationsProperties {
  private static final int FACTS = DenseNegotiations.FACTS;
  private static final int EACH = 1 << FACTS;

  /** Says of each fact whether it is true or false where it is known. */
  private Assumptions assume(Assumptions given, int known, int isTrue) {
    Assumptions all = given;
    for (int i = 0; i < FACTS; i++) {
      if ((known >> i & 1) != 0) {
        all = all.fact(DenseNegotiations.FACT_LIST.get(i), Truth.of((isTrue >> i & 1) != 0));
      }
    }
    return all;
  }

  /** The floors are percents, somewhat below what is drawn. */
  @Example
  void whatIsHardIsDrawnOften() {
    Map<Features, Integer> percents = Features.percents(400, DenseNegotiations::of);
    Map.of(
            Features.NEGATED_COUNT, 80,
            Features.EXACTLY, 65,
            Features.VOTING, 75,
            Features.OTHERS, 80,
            Features.SEVERAL_THRESHOLDS_ON_ONE_SET, 55,
            Features.ADOPTION_BY_ANOTHER_BODY, 30)
        .forEach(
            (feature, floor) ->
                assertTrue(percents.get(feature) >= floor, () -> feature + " in " + percents));
  }

  @Property(tries = 100)
  void casesOfTheSameResidualGoOnAlike(@ForAll long seed, @ForAll Coordination coordination) {
    Random random = new Random(seed);
    Negotiation negotiation = DenseNegotiations.of(random);
    Resolver resolver = Resolver.of(negotiation);
    Alternative x = negotiation.alternative("x");
    Assumptions given = Assumptions.NONE;
    if (random.nextInt(4) == 0) {
      given =
          given.position(
              negotiation.actor("a" + random.nextInt(3)), x, DenseNegotiations.range(random));
    }
    SettledPrograms programs =
        SettledPrograms.of(resolver, coordination, given, x, DenseNegotiations.FACT_LIST);

    Decision[] decisions = new Decision[EACH];
    Program adoption = programs.adoption();
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

    Program residual = programs.residual();
    memory = residual.memory();
    for (int each = 0; each < EACH * EACH; each++) {
      for (int i = 0; i < FACTS; i++) {
        boolean known = (each >> i & 1) != 0;
        boolean isTrue = ((each / EACH) >> i & 1) != 0;
        set(residual.input(memory, i), each, known && isTrue);
        set(residual.input(memory, FACTS + i), each, !known || isTrue);
      }
    }
    residual.run(memory);
    Map<List<Object>, List<Decision>> ways = new HashMap<>();
    for (int known = 0; known < EACH; known++) {
      for (int isTrue = known; ; isTrue = (isTrue - 1) & known) {
        int each = known | (isTrue * EACH);
        Decision now = decision(residual, memory, each);
        assertEquals(resolver.resolve(coordination, assume(given, known, isTrue)).decision(x), now);
        if (now == Decision.OPEN) {
          List<Decision> goesOn = new ArrayList<>();
          for (int rest = 0; rest < EACH; rest++) {
            if ((rest & known) == 0) {
              goesOn.add(decisions[isTrue | rest]);
            }
          }
          List<Object> key = new ArrayList<>(List.of(known));
          for (int result = 2; result < residual.results(); result++) {
            key.add(get(residual, memory, result, each));
          }
          List<Decision> other = ways.putIfAbsent(key, goesOn);
          assertTrue(other == null || other.equals(goesOn), negotiation::toString);
          for (int i = 0; i < FACTS; i++) {
            for (int rest = 0; rest < EACH; rest++) {
              if (!get(residual, memory, 2 + i, each)
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
