package org.concordat.internal.fixpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.checks.Comparison;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.ResolverAccess;
import org.concordat.internal.network.PackedPosition;
import org.concordat.internal.primitives.IntList;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Resolver;
import org.concordat.testing.CycleChains;
import org.concordat.testing.DenseNegotiations;

/**
 * Holds what is found against what it is for: wherever what moved and what was found goes, Γ puts
 * every other open variable where it did before.
 */
@Comparison
class DependentsProperties {

  @Property
  void nothingElseMoves(@ForAll long seed) {
    Random random = new Random(seed);
    Negotiation negotiation =
        random.nextBoolean() ? CycleChains.of(random) : DenseNegotiations.of(random);
    othersOpen(negotiation, random);
  }

  /** Counts the negotiations in which something that is open is not found. */
  @Example
  void oftenNotEverythingIsFound() {
    int some = 0;
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      some += othersOpen(CycleChains.of(random), random) > 0 ? 1 : 0;
    }
    assertTrue(some >= 100, some + " of 300");
  }

  /** Moves some variables and what is found, and returns how many others are open. */
  @CanIgnoreReturnValue
  private static int othersOpen(Negotiation negotiation, Random random) {
    Resolver resolver = Resolver.of(negotiation);
    State state = ResolverAccess.blank(resolver, Assumptions.NONE);
    Fixpoints.settle(state, FixpointKind.KRIPKE_KLEENE);
    int[] open = Fixpoints.open(state).toArray();
    if (open.length == 0) {
      return 0;
    }
    int others = 0;
    for (int round = 0; round < 3; round++) {
      IntList moved = new IntList();
      for (int i = 0; i <= round; i++) {
        moved.add(open[random.nextInt(open.length)]);
      }
      Set<Integer> found =
          Arrays.stream(state.dependents(moved)).boxed().collect(Collectors.toSet());
      Set<Integer> moving = new HashSet<>(found);
      Arrays.stream(moved.toArray()).forEach(moving::add);
      State changed = state.copy();
      for (int step = 0; step < 3; step++) {
        for (int variable : moving) {
          int low = random.nextInt(4);
          changed.move(variable, PackedPosition.of(low, low + random.nextInt(4 - low)));
        }
        for (int variable : open) {
          if (!found.contains(variable)) {
            assertEquals(state.gamma(variable), changed.gamma(variable));
          }
        }
      }
      others += open.length - found.size();
    }
    return others;
  }
}
