package org.concordat.internal.fixpoint;

import static org.concordat.internal.primitives.StronglyConnectedComponents.NONE;

import org.concordat.internal.network.Network;
import org.concordat.internal.primitives.IntList;
import org.concordat.internal.primitives.StronglyConnectedComponents;
import org.concordat.internal.primitives.StronglyConnectedComponents.Graph;
import org.jspecify.annotations.Nullable;

/**
 * Revises what is open one component after the other, so that what settles little by little takes
 * no revision of everything for each little: strongly connected components of an {@link
 * UnsettledGraph}, each before those that rest on it.
 *
 * <p><em>Why it is right.</em> All of this for the well-founded fixpoint; for its dual, read highs
 * for lows and the other way round. Write (l, u) for the positions. A revision of a set C of
 * variables lowers their highs to the least u' with Γ↑(l, u') = u' within C, while all others stay.
 * Since Γ is monotone in precision and all others are where Γ puts them, Γ↑(l, u') ≤ u' everywhere:
 * that is a step of a <em>well-founded induction</em>, as is moving a variable to where Γ puts it.
 * Each such induction, whatever it revises and when, stays less precise than the well-founded
 * fixpoint, and reaches it once no step is left: M. Denecker and J. Vennekens, "Well-founded
 * semantics and the algebraic theory of non-monotone inductive definitions" (2007). So no choice of
 * components could lead astray; it is they that let the induction be over after few steps.
 *
 * <p><em>Why it is over then.</em> A component is left when its revision moves nothing, and when
 * those it rests on have been left. No later step moves it: later components lead to no gate of its
 * rules that is open, and whatever is settled stays so. Suppose that in the end some u' ≤ u with
 * Γ↑(l, u') ≤ u' were lower somewhere. Take the first component in which it is lower. What its
 * variables rest on outside of it is as in u, so u' within it would have been found when it was
 * last revised. A single variable that does not rest on itself is where Γ puts it, and needs no
 * revision. This is the splitting theorem for fixpoints of approximators: J. Vennekens, D. Gilis
 * and M. Denecker, "Splitting an operator: algebraic modularity results for logics with fixpoint
 * semantics" (2006). A revision that moves something settles more, which ends.
 *
 * <p><em>What it takes.</em> A revision collapses the component's variables and raises them again,
 * carried only to the gates, sums and literals of the component, and takes that back; a gate that
 * many rest on is not passed for each of them. Only what it found is then carried everywhere, and
 * that only narrows. So all that is carried everywhere is linear in the size of the network, and so
 * is the first revision of each component. One that has moved and is still open is searched anew,
 * since it may have fallen apart, and its parts are revised: groups that settle one after the other
 * take linear time all together. Only a large component of which each revision settles a little,
 * and that none the less stays together, takes its size each time; nothing is known that is always
 * faster. K. Berman, J. Schlipf and J. Franco, "Computing the well-founded semantics faster"
 * (1995).
 *
 * <p>What it holds is as large as the network, but what it does is in proportion to what rests on
 * the variables that it is given; it is kept for the next time.
 */
final class ComponentRevisions {
  private final State state;
  private final UnsettledGraph graph;
  private final StronglyConnectedComponents search;
  private final int[] component;
  private final Part part;

  /** The nodes that are in components that wait to be revised, each component's in a row. */
  private final IntList waiting = new IntList();

  /** Where the nodes of each component that waits begin; the last is revised first. */
  private final IntList starts = new IntList();

  /** The open variables of the component that is revised. */
  private final IntList open = new IntList();

  /** Where each of these was, then where its revision puts it. */
  private final IntList places = new IntList();

  private int number;

  ComponentRevisions(Network network, State state, UnsettledGraph graph) {
    this.state = state;
    this.graph = graph;
    this.search = new StronglyConnectedComponents(graph, NONE);
    this.component = search.components();
    this.part = new Part(network, component);
  }

  /**
   * Revises open variables, and all that moves with them, until nothing moves.
   *
   * @param variables the open variables, all others being fixed or settled, with everything where Γ
   *     puts it
   */
  void revise(int[] variables, boolean raiseHighs) {
    number = 0;
    search.search(reached(variables), 0, this::take);
    while (starts.size() > 0) {
      int from = starts.removeLast();
      int whole = component[waiting.get(from)];
      boolean moved = reviseComponent(from, whole, raiseHighs);
      int[] nodes = waiting.removeLast(waiting.size() - from);
      if (moved) {
        drop(nodes, false);
        search.search(nodes, whole, this::take);
      } else {
        drop(nodes, true);
      }
    }
  }

  /** Takes out of their component those nodes that are settled, or all. */
  private void drop(int[] nodes, boolean all) {
    for (int node : nodes) {
      if (all || !graph.isOpenNow(node)) {
        component[node] = NONE;
      }
    }
  }

  /** Puts all that rests on open variables into one component, numbered 0. */
  private int[] reached(int[] variables) {
    IntList nodes = new IntList();
    for (int variable : variables) {
      component[variable] = 0;
      nodes.add(variable);
    }
    for (int i = 0; i < nodes.size(); i++) {
      int node = nodes.get(i);
      int to;
      for (int next = 0; (to = graph.target(node, next)) != Graph.END; next++) {
        if (to >= 0 && component[to] == NONE && graph.isOpenNow(to)) {
          component[to] = 0;
          nodes.add(to);
        }
      }
    }
    return nodes.toArray();
  }

  /** Lets a component wait, unless it is a single node, which cannot rest on itself. */
  private int take(int[] nodes) {
    if (nodes.length == 1) {
      return NONE;
    }
    starts.add(waiting.size());
    for (int node : nodes) {
      waiting.add(node);
    }
    return ++number;
  }

  /** Revises a component once, and returns whether anything moved. */
  private boolean reviseComponent(int from, int whole, boolean raiseHighs) {
    open.clear();
    places.clear();
    for (int i = from; i < waiting.size(); i++) {
      int node = waiting.get(i);
      if (node < graph.variables() && state.isOpen(node)) {
        open.add(node);
        places.add(state.position(node));
      }
    }
    DerivationTrace trace = state.derivation();
    if (trace != null) {
      trace.pause();
    }
    part.become(whole);
    state.confineTo(part);
    for (int i = 0; i < open.size(); i++) {
      state.move(open.get(i), Fixpoints.collapsed(places.get(i), raiseHighs));
      state.enqueue(open.get(i));
    }
    Fixpoints.propagate(state, !raiseHighs, raiseHighs);
    boolean moves = noteAndMoveBack(trace);
    state.confineTo(null);
    if (moves) {
      for (int i = 0; i < open.size(); i++) {
        if (places.get(i) != state.position(open.get(i))) {
          state.move(open.get(i), places.get(i));
        }
      }
    }
    if (trace != null) {
      trace.resume();
    }
    if (moves) {
      Fixpoints.propagate(state, true, true);
    }
    return moves;
  }

  /**
   * Notes by which rules the revision moved, takes it back, and remembers where it led.
   *
   * @return whether it led elsewhere
   */
  private boolean noteAndMoveBack(@Nullable DerivationTrace trace) {
    boolean moves = false;
    for (int i = 0; i < open.size(); i++) {
      int variable = open.get(i);
      if (state.position(variable) != places.get(i)) {
        moves = true;
        if (trace != null) {
          trace.resume();
          trace.note(variable, state.decisive(variable));
          trace.pause();
        }
      }
    }
    if (!moves) {
      return false;
    }
    for (int i = 0; i < open.size(); i++) {
      int to = state.position(open.get(i));
      if (to != places.get(i)) {
        state.move(open.get(i), places.get(i));
        places.set(i, to);
      }
    }
    state.forgetQueued();
    return true;
  }
}
