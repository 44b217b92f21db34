package org.concordat.internal.fixpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.checks.Comparison;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.ResolverAccess;
import org.concordat.internal.network.Network;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Resolver;
import org.concordat.testing.CycleChains;
import org.concordat.testing.RandomNegotiations;
import org.concordat.testing.RandomNegotiations.Sample;

/**
 * Compares revisions of one component after the other, from the start or after some revisions of
 * what the one before may have moved, with revisions of everything until nothing moves, as the
 * definition says; and repeats each on the same state.
 */
@Comparison
class ComponentRevisionsProperties {
  private static final int ALWAYS_TOGETHER = Integer.MAX_VALUE;

  @Provide
  Arbitrary<Sample> small() {
    return RandomNegotiations.all(RandomNegotiations.SMALL);
  }

  @Provide
  Arbitrary<Sample> medium() {
    return RandomNegotiations.all(RandomNegotiations.MEDIUM);
  }

  @Provide
  Arbitrary<Sample> chains() {
    return CycleChains.all();
  }

  @Property
  void smallNegotiations(@ForAll("small") Sample sample) {
    compare(sample.negotiation());
  }

  @Property(tries = 50)
  void mediumNegotiations(@ForAll("medium") Sample sample) {
    compare(sample.negotiation());
  }

  @Property
  void chainsOfCycles(@ForAll("chains") Sample sample) {
    compare(sample.negotiation());
  }

  private static void compare(Negotiation negotiation) {
    Resolver resolver = Resolver.of(negotiation);
    Network network = ResolverAccess.network(resolver);
    for (FixpointKind fixpoint :
        new FixpointKind[] {FixpointKind.WELL_FOUNDED, FixpointKind.DUAL_WELL_FOUNDED}) {
      State expected = grounded(ResolverAccess.blank(resolver, Assumptions.NONE));
      reviseEverything(network, expected, fixpoint == FixpointKind.WELL_FOUNDED);
      State found = ResolverAccess.blank(resolver, Assumptions.NONE);
      for (int together : new int[] {0, 1, 2, ALWAYS_TOGETHER}) {
        found.copyFrom(grounded(ResolverAccess.blank(resolver, Assumptions.NONE)));
        Fixpoints.revise(found, fixpoint, null, together);
        assertAlike(network, expected, found);
        assertEquals(-1, found.takeQueued());
      }
    }
  }

  /** Revises all that is not settled, whatever has moved, until nothing moves. */
  private static void reviseEverything(Network network, State state, boolean raiseHighs) {
    boolean moved = true;
    while (moved) {
      for (int variable = 0; variable < network.variables; variable++) {
        state.move(variable, Fixpoints.collapsed(state.position(variable), raiseHighs));
        state.enqueue(variable);
      }
      Fixpoints.propagate(state, !raiseHighs, raiseHighs);
      for (int variable = 0; variable < network.variables; variable++) {
        state.enqueueIfUnstable(variable);
      }
      moved = Fixpoints.propagate(state, true, true);
    }
  }

  private static State grounded(State state) {
    Fixpoints.settle(state, FixpointKind.KRIPKE_KLEENE);
    return state;
  }

  /** Also compares the counts, which a move that is not undone completely would leave wrong. */
  private static void assertAlike(Network network, State expected, State found) {
    for (int variable = 0; variable < network.variables; variable++) {
      assertEquals(expected.position(variable), found.position(variable));
      assertEquals(expected.gamma(variable), found.gamma(variable));
      assertEquals(expected.decisive(variable), found.decisive(variable));
      assertEquals(expected.ranges(variable), found.ranges(variable));
    }
    for (int node = 0; node < network.gates + network.literals.count; node++) {
      assertEquals(expected.nodeBits(node), found.nodeBits(node));
    }
  }

  /**
   * Counts the chains that take more than one revision, the first of which settles less than half,
   * so that components would be searched after one revision of everything; and those that take more
   * revisions than {@link Fixpoints} makes of everything. The floors are somewhat below what is
   * drawn.
   */
  @Example
  void manyChainsTakeManyRevisions() {
    for (FixpointKind fixpoint :
        new FixpointKind[] {FixpointKind.WELL_FOUNDED, FixpointKind.DUAL_WELL_FOUNDED}) {
      int several = 0;
      int many = 0;
      for (int seed = 0; seed < 600; seed++) {
        Resolver resolver = Resolver.of(CycleChains.of(new Random(seed)));
        several += looksForComponents(resolver, fixpoint, 1) ? 1 : 0;
        many += looksForComponents(resolver, fixpoint, Fixpoints.REVISED_TOGETHER) ? 1 : 0;
      }
      String found = several + " and " + many + " of 600 with " + fixpoint;
      assertTrue(several >= 230, found);
      assertTrue(many >= 72, found);
    }
  }

  private static boolean looksForComponents(
      Resolver resolver, FixpointKind fixpoint, int together) {
    boolean[] looks = new boolean[1];
    Network network = ResolverAccess.network(resolver);
    State state =
        new State(network, new Gates(network)) {
          @Override
          UnsettledGraph graph(Network of) {
            looks[0] = true;
            return super.graph(of);
          }
        };
    state.copyFrom(grounded(ResolverAccess.blank(resolver, Assumptions.NONE)));
    Fixpoints.revise(state, fixpoint, null, together);
    return looks[0];
  }
}
