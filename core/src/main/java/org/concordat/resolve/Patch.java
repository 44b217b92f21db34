package org.concordat.resolve;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.concordat.internal.fixpoint.Interpretation;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Resolves a negotiation as a what-if about another one, which has been compiled and has the same
 * members and alternatives: an actor whose first commitment has no condition stands where that
 * commitment puts it, as if that were assumed. Safe to share between threads.
 */
final class Patch {
  private final Compilation base;
  private final Map<Integer, Position> positions;
  private final Map<Integer, Truth> facts;

  /** What has been settled, by the ordinals of coordinations. */
  private final AtomicReferenceArray<@Nullable Interpretation> settled =
      new AtomicReferenceArray<>(Coordination.values().length);

  /** The same, resolved by compiling the negotiation itself, by the ordinals of coordinations. */
  private final AtomicReferenceArray<@Nullable Resolution> withRules =
      new AtomicReferenceArray<>(Coordination.values().length);

  /**
   * Describes the differences.
   *
   * @param positions the positions that differ from what the commitments of the base say, by the
   *     numbers of variables
   * @param facts the states of facts that differ from the base, by the numbers of facts
   */
  Patch(Compilation base, Map<Integer, Position> positions, Map<Integer, Truth> facts) {
    this.base = base;
    this.positions = positions;
    this.facts = facts;
  }

  Compilation base() {
    return base;
  }

  Interpretation settle(Coordination coordination) {
    Interpretation known = settled.get(coordination.ordinal());
    if (known == null) {
      known =
          base.settle(
              coordination,
              whatIf -> {
                facts.forEach(whatIf::setFact);
                positions.forEach(whatIf::fix);
              });
      settled.set(coordination.ordinal(), known);
    }
    return known;
  }

  /** Returns what another way of resolving makes of a coordination, which is asked only once. */
  Resolution withRules(Coordination coordination, Function<Coordination, Resolution> resolve) {
    Resolution known = withRules.get(coordination.ordinal());
    if (known == null) {
      known = resolve.apply(coordination);
      withRules.set(coordination.ordinal(), known);
    }
    return known;
  }
}
