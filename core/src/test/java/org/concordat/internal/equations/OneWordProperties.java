package org.concordat.internal.equations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.checks.Comparison;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.StepCounter;
import org.concordat.internal.bitparallel.Program;
import org.concordat.internal.fixpoint.Fixpoints;
import org.concordat.internal.fixpoint.State;
import org.concordat.internal.network.Network;
import org.concordat.model.Alternative;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.SearchLimit;
import org.concordat.testing.RandomNegotiations;
import org.concordat.testing.RandomNegotiations.Sample;
import org.concordat.testing.RandomNegotiations.Size;

/** A program gives one word of cases what it gives them among many words. */
@Comparison
class OneWordProperties {
  private static final Size SMALL = new Size(2, 5, 1, 2, 3, 8, 3, 3, false);

  @Provide
  Arbitrary<Sample> small() {
    return RandomNegotiations.all(SMALL);
  }

  @Property(tries = 300)
  void aWordAloneIsSolvedAsAmongMany(
      @ForAll("small") Sample sample, @ForAll FixpointKind fixpoint, @ForAll boolean residuals) {
    Negotiation negotiation = sample.negotiation();
    Network network = Network.of(negotiation);
    Random random = new Random(sample.seed());
    int[] facts =
        negotiation.facts().keySet().stream()
            .filter(id -> random.nextInt(4) > 0)
            .mapToInt(network::fact)
            .toArray();
    State settled = State.blank(network, negotiation);
    for (int fact : facts) {
      settled.setFact(fact, Truth.UNKNOWN);
    }
    Fixpoints.settle(settled, fixpoint);
    for (Alternative alternative : negotiation.alternatives().values()) {
      int number = network.alternative(alternative.id());
      assertAlike(
          residuals
              ? ResidualEquations.compile(
                      network,
                      number,
                      fixpoint,
                      settled,
                      facts,
                      new StepCounter(SearchLimit.DEFAULT))
                  .orElseThrow()
              : AdoptionEquations.compile(
                      network,
                      number,
                      fixpoint,
                      settled,
                      facts,
                      new StepCounter(SearchLimit.DEFAULT))
                  .orElseThrow(),
          facts.length,
          residuals,
          random);
    }
  }

  private static void assertAlike(Program program, int facts, boolean residuals, Random random) {
    Program.Memory many = program.memory();
    Program.Memory one = program.memory();
    int words = 4 + random.nextInt(Program.WORDS - 3);
    for (int fact = 0; fact < facts; fact++) {
      for (int word = 0; word < words; word++) {
        long surely = random.nextLong();
        program.input(many, fact)[word] = surely;
        if (residuals) {
          program.input(many, facts + fact)[word] = surely | random.nextLong();
        }
      }
    }
    program.run(many, Integer.MAX_VALUE, words);
    for (int word = 0; word < words; word++) {
      for (int input = 0; input < (residuals ? 2 * facts : facts); input++) {
        program.input(one, input)[0] = program.input(many, input)[word];
      }
      program.run(one, Integer.MAX_VALUE, 1);
      for (int result = 0; result < program.results(); result++) {
        assertEquals(program.result(many, result, word), program.result(one, result, 0));
      }
    }
  }
}
