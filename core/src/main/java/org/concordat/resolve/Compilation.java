package org.concordat.resolve;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.fixpoint.GroundedState;
import org.concordat.internal.fixpoint.Interpretation;
import org.concordat.internal.fixpoint.State;
import org.concordat.internal.network.Network;
import org.concordat.internal.whatif.GroundedStates;
import org.concordat.internal.whatif.WhatIf;
import org.concordat.model.Position;
import org.concordat.negotiation.Negotiation;

/**
 * Holds a compiled negotiation, and what resolutions of it share. Safe to share between threads.
 */
final class Compilation {
  final Network network;

  /** The state where every resolution starts: only the facts are settled. */
  private final State blank;

  /** The Kripke–Kleene fixpoint, at which everything is settled that rests on no cycle. */
  private final GroundedState grounded;

  /**
   * A pool of idle what-ifs, by the ordinals of their coordinations; as many of each as have been
   * in use at once.
   */
  private final ImmutableList<Queue<WhatIf>> idle =
      Stream.of(Coordination.values())
          .<Queue<WhatIf>>map(coordination -> new ConcurrentLinkedQueue<>())
          .collect(ImmutableList.toImmutableList());

  final GroundedStates settledWithout;

  /**
   * Settles what rests on no cycle.
   *
   * @param negotiation the negotiation with the states of the facts
   * @param fixed the positions of variables whose rules do not count
   */
  Compilation(Network network, Negotiation negotiation, Map<Integer, Position> fixed) {
    this.network = network;
    this.blank = State.blank(network, negotiation);
    fixed.forEach(blank::fix);
    this.grounded = new GroundedState(blank);
    this.settledWithout = new GroundedStates(network, blank);
  }

  /** Returns a new state in which only the facts are settled. */
  State blank() {
    return blank.copy();
  }

  /** Settles the negotiation as it is. */
  Interpretation settle(Coordination coordination) {
    return grounded.at(FixpointKind.of(coordination));
  }

  /**
   * Settles a what-if.
   *
   * @param supposing sets the facts and positions of the what-if
   */
  Interpretation settle(Coordination coordination, Consumer<WhatIf> supposing) {
    FixpointKind fixpoint = FixpointKind.of(coordination);
    Queue<WhatIf> ready = idle.get(coordination.ordinal());
    WhatIf first = ready.poll();
    WhatIf whatIf =
        first == null ? new WhatIf(network, grounded.copyAt(fixpoint), fixpoint) : first;
    supposing.accept(whatIf);
    Interpretation standing = whatIf.settle();
    // Only after success: a what-if that has thrown has not undone its changes.
    ready.add(whatIf);
    return standing;
  }
}
