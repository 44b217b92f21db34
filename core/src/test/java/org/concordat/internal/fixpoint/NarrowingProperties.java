package org.concordat.internal.fixpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.checks.Comparison;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.ResolverAccess;
import org.concordat.internal.network.Network;
import org.concordat.internal.network.PackedPosition;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.concordat.testing.DenseNegotiations;

/**
 * Narrows to one outcome, choice by choice, and checks that the rest is consistent: everyone stands
 * in the range of the first commitment whose condition holds.
 */
@Comparison
class NarrowingProperties {

  /** A choice: a fact that is true or false, or a variable that takes a stance. */
  private record Choice(boolean ofFact, int number, int value) {}

  private static State grounded(Network network, Negotiation negotiation) {
    State state = State.blank(network, negotiation);
    Fixpoints.settle(state, FixpointKind.KRIPKE_KLEENE);
    return state;
  }

  @Property(tries = 200)
  void whatIsLeftIsConsistentAndNothingConsistentIsLost(@ForAll long seed) {
    Random random = new Random(seed);
    Negotiation negotiation = DenseNegotiations.of(random);
    Resolver resolver = Resolver.of(negotiation);
    Network network = ResolverAccess.network(resolver);
    for (int walk = 0; walk < 8; walk++) {
      Narrowing narrowing = new Narrowing(network, grounded(network, negotiation));
      boolean possible = narrowing.tighten();
      List<Choice> choices = new ArrayList<>();
      for (Choice open : shuffled(network, random)) {
        if (possible) {
          Choice choice = choose(narrowing, open, random);
          choices.add(choice);
          possible = take(narrowing, choice);
        }
      }
      if (possible) {
        assertTrue(isConsistent(resolver, choices));
        // What is consistent remains, in any order of the choices.
        Collections.shuffle(choices, random);
        Narrowing again = new Narrowing(network, grounded(network, negotiation));
        assertTrue(again.tighten());
        for (Choice choice : choices) {
          if (!choice.ofFact()) {
            int at = again.state().position(choice.number());
            assertTrue(
                PackedPosition.low(at) <= choice.value()
                    && choice.value() <= PackedPosition.high(at));
          }
          assertTrue(take(again, choice));
        }
      } else if (choices.size() == FACTS_AND_PAIRS) {
        assertEquals(false, isConsistent(resolver, choices));
      }
    }
  }

  private static final int FACTS_AND_PAIRS = DenseNegotiations.FACTS + 6;

  private static List<Choice> shuffled(Network network, Random random) {
    List<Choice> all = new ArrayList<>();
    for (int fact = 0; fact < DenseNegotiations.FACTS; fact++) {
      all.add(new Choice(true, fact, 0));
    }
    for (int variable = 0; variable < network.variables(); variable++) {
      all.add(new Choice(false, variable, 0));
    }
    Collections.shuffle(all, random);
    return all;
  }

  private static Choice choose(Narrowing narrowing, Choice open, Random random) {
    if (open.ofFact()) {
      return new Choice(true, open.number(), random.nextInt(2));
    }
    int at = narrowing.state().position(open.number());
    int value =
        PackedPosition.low(at)
            + random.nextInt(PackedPosition.high(at) - PackedPosition.low(at) + 1);
    return new Choice(false, open.number(), value);
  }

  private static boolean take(Narrowing narrowing, Choice choice) {
    return choice.ofFact()
        ? narrowing.setFact(choice.number(), Truth.of(choice.value() == 1))
        : narrowing.narrow(choice.number(), PackedPosition.of(choice.value(), choice.value()));
  }

  private static boolean isConsistent(Resolver resolver, List<Choice> choices) {
    Negotiation negotiation = resolver.negotiation();
    List<Fact> facts = List.copyOf(negotiation.facts().values());
    Assumptions all = Assumptions.NONE;
    for (Choice choice : choices) {
      if (choice.ofFact()) {
        all = all.fact(facts.get(choice.number()), Truth.of(choice.value() == 1));
      }
      for (Alternative alternative : negotiation.alternatives().values()) {
        for (Actor actor : negotiation.members(negotiation.bodyOf(alternative))) {
          if (!choice.ofFact() && variable(resolver, actor, alternative) == choice.number()) {
            all = all.stance(actor, alternative, Stance.values()[choice.value()]);
          }
        }
      }
    }
    Resolution resolution = resolver.resolve(Coordination.ANY, all);
    for (Map.Entry<Assumptions.Variable, Position> each : all.positions().entrySet()) {
      List<Commitment> decide =
          resolution.mayDecide(each.getKey().actor(), each.getKey().alternative());
      if (!decide.isEmpty() && !decide.get(0).range().contains(each.getValue().low())) {
        return false;
      }
    }
    return true;
  }

  private static int variable(Resolver resolver, Actor actor, Alternative alternative) {
    Network network = ResolverAccess.network(resolver);
    return network.variable(actor.id(), network.alternative(alternative.id()));
  }
}
