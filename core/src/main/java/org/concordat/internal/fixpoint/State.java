package org.concordat.internal.fixpoint;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.concordat.internal.network.Literals;
import org.concordat.internal.network.Network;
import org.concordat.internal.network.PackedPosition;
import org.concordat.internal.primitives.IntList;
import org.concordat.internal.primitives.IntQueue;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is known at one moment of a resolution, and propagates every change to everything that
 * depends on it. Mutable, and for one thread.
 *
 * <p>In each phase of a resolution, positions move in one direction only, so each rule, edge and
 * trigger is visited a bounded number of times. There are two subclasses: {@link RecordingState},
 * and one in a test that counts these visits.
 */
public class State implements Interpretation {
  private static final int POSITION = 15;
  private static final int FIXED = 16;
  private static final int QUEUED = 32;

  private final Network network;
  private final Literals literals;

  /** The position of each variable, packed, and whether the variable is fixed or queued. */
  private final byte[] place;

  /** For each literal, its two bits. */
  private final byte[] literalBits;

  private final Gates gates;
  private final LinearSums sums;
  private final ApplicableRules applicable;

  private final IntConsumer update = this::update;

  private @Nullable DerivationTrace trace;

  /** Where moves are propagated to; {@code null} for everywhere. */
  private @Nullable Part part;

  /** Revises this component by component; {@code null} before that is needed. */
  private @Nullable ComponentRevisions revisions;

  /** Finds what depends on variables; {@code null} before that is needed. */
  private @Nullable Dependents dependents;

  private final IntQueue queue = new IntQueue();

  /** Whether the queue contains all variables that are not where Γ puts them. */
  private boolean watched;

  State(Network network, Gates gates) {
    this.network = network;
    this.literals = network.literals;
    this.gates = gates;
    place = new byte[network.variables];
    literalBits = new byte[literals.count];
    sums = new LinearSums(literals);
    applicable = new ApplicableRules(network, gates);
  }

  private State(State of) {
    network = of.network;
    literals = of.literals;
    place = of.place.clone();
    literalBits = of.literalBits.clone();
    gates = new Gates(of.gates);
    sums = new LinearSums(of.sums);
    applicable = new ApplicableRules(of.applicable, gates);
    watched = of.watched;
    queue.copyFrom(of.queue);
  }

  /**
   * Returns the state in which every variable is undeclared and only the facts are settled.
   *
   * @param network the network
   * @param negotiation the negotiation from which it was compiled, possibly with other histories of
   *     facts
   */
  public static State blank(Network network, Negotiation negotiation) {
    State state = new State(network, new Gates(network));
    Arrays.fill(state.place, (byte) PackedPosition.UNDECLARED);
    state.sums.addUp(PackedPosition.UNDECLARED);
    LocalDate day = negotiation.asOf().orElse(null);
    network.facts.forEach(
        (id, fact) ->
            state.literalBits[fact] =
                (byte) Network.bits(requireNonNull(negotiation.facts().get(id)).stateOn(day)));
    for (int literal = network.facts.size(); literal < state.literals.count; literal++) {
      state.literalBits[literal] = (byte) state.evaluate(literal);
    }
    state.gates.addUp(state.literalBits);
    state.applicable.addUp();
    return state;
  }

  /** Returns a copy of this state. */
  public State copy() {
    return new State(this);
  }

  /** Makes this state equal to another on the same network; the queues of both must be empty. */
  public void copyFrom(State other) {
    System.arraycopy(other.place, 0, place, 0, place.length);
    System.arraycopy(other.literalBits, 0, literalBits, 0, literalBits.length);
    gates.copyFrom(other.gates);
    sums.copyFrom(other.sums);
    applicable.copyFrom(other.applicable);
    queue.copyFrom(other.queue);
    watched = other.watched;
  }

  /** Returns how many variables there are. */
  int variables() {
    return place.length;
  }

  /** Sets the state of a fact. */
  public void setFact(int fact, Truth state) {
    setLiteral(fact, Network.bits(state));
  }

  @Override
  public Truth fact(int fact) {
    return Network.truth(literalBits[fact]);
  }

  /** Fixes a variable at a position, whatever its rules say. Only before anything is settled. */
  public void fix(int variable, Position at) {
    hold(variable);
    move(variable, PackedPosition.of(at));
  }

  /** Fixes a variable at its current position, whatever its rules say. */
  public void hold(int variable) {
    place[variable] |= FIXED;
  }

  /** Returns whether a variable is fixed. */
  public boolean isFixed(int variable) {
    return (place[variable] & FIXED) != 0;
  }

  /** Unfixes a variable. */
  public void release(int variable) {
    place[variable] &= ~FIXED;
    enqueue(variable);
  }

  @Override
  public int position(int variable) {
    return place[variable] & POSITION;
  }

  /** Returns the two bits of a gate or literal. */
  public int nodeBits(int node) {
    return node < network.gates ? gates.bits(node) : literalBits[node - network.gates];
  }

  /** Returns whether only one rule of a variable might decide. */
  boolean isDecided(int variable) {
    return applicable.isDecided(variable);
  }

  /** Returns the first rule of a variable that surely holds. */
  int decisive(int variable) {
    return applicable.decisive(variable);
  }

  @Override
  public Truth adopted(int alternative) {
    return Network.truth(gates.bits(network.adoption[alternative]));
  }

  @Override
  public Truth withdrawn(int alternative) {
    return Network.truth(gates.bits(network.withdrawal[alternative]));
  }

  @Override
  public Truth onTheTable(int alternative) {
    return Network.truth(gates.bits(network.onTheTable[alternative]));
  }

  @Override
  public Truth holds(int rule) {
    return Network.truth(gates.bits(rule));
  }

  void enqueue(int variable) {
    if ((place[variable] & (FIXED | QUEUED)) == 0) {
      place[variable] |= QUEUED;
      queue.add(variable);
    }
  }

  /** Removes and returns the first variable in the queue; -1 if it is empty. */
  int takeQueued() {
    if (queue.isEmpty()) {
      return -1;
    }
    int variable = queue.remove();
    place[variable] &= ~QUEUED;
    return variable;
  }

  /** Empties the queue of a state that has been restored as it was at rest. */
  void forgetQueued() {
    while (takeQueued() >= 0) {}
  }

  /**
   * Returns where Γ puts a variable, given the current positions. As long as the state is not
   * settled, that may differ from where the variable is.
   */
  public int gamma(int variable) {
    return applicable.gamma(variable);
  }

  /** Returns how many different ranges the rules of a variable have that might decide. */
  int ranges(int variable) {
    return applicable.ranges(variable);
  }

  /**
   * Queues every variable that is not where Γ puts it. Needed only once, since moves queue the
   * variables that they affect.
   */
  void watch() {
    if (!watched) {
      for (int variable = 0; variable < network.variables; variable++) {
        enqueueIfUnstable(variable);
      }
      watched = true;
    }
  }

  void enqueueIfUnstable(int variable) {
    if (gamma(variable) != position(variable)) {
      enqueue(variable);
    }
  }

  /** Starts recording which rules move the variables. */
  public void trace() {
    trace = new DerivationTrace(network.variables);
  }

  /** Returns the record of which rules move the variables; {@code null} if there is none. */
  @Nullable DerivationTrace derivation() {
    return trace;
  }

  /**
   * Returns the last rule used to derive the position of a variable; -1 if it never moved.
   *
   * @throws NullPointerException if moves are not recorded
   */
  public int derivedBy(int variable) {
    return requireNonNull(trace, "trace").last(variable);
  }

  /**
   * Returns whether a variable may still move once the state is at rest: whether rules of different
   * ranges might decide.
   */
  boolean isOpen(int variable) {
    int at = position(variable);
    return PackedPosition.low(at) != PackedPosition.high(at)
        && !isFixed(variable)
        && ranges(variable) > 1;
  }

  /** Moves a variable to a packed position, and propagates the change. */
  public void move(int variable, int to) {
    int from = position(variable);
    place[variable] = (byte) (place[variable] ^ from ^ to);
    if (trace != null) {
      trace.note(variable, decisive(variable));
    }
    sums.move(variable, from, to, update, part);
    for (int i = literals.watchStart[variable]; i < literals.watchStart[variable + 1]; i++) {
      update(literals.watchers[i]);
    }
  }

  /**
   * Propagates moves only within a part from now on. What moves has to be moved back before moves
   * are propagated everywhere again.
   *
   * @param to the part; {@code null} to propagate moves everywhere
   */
  void confineTo(@Nullable Part to) {
    part = to;
  }

  /** Returns what revises this state component by component. */
  ComponentRevisions revisions() {
    if (revisions == null) {
      revisions = new ComponentRevisions(network, this, graph(network));
    }
    return revisions;
  }

  /** Returns the open variables that may depend on some that have moved. */
  int[] dependents(IntList moved) {
    if (dependents == null) {
      dependents = new Dependents(network, this);
    }
    return dependents.of(moved);
  }

  /** Returns the graph of what rests on open variables. A test counts how often it is followed. */
  UnsettledGraph graph(Network of) {
    return new UnsettledGraph(of, this, this::isOpen);
  }

  /** Updates a literal that is no fact, if moves are propagated to it. */
  void update(int literal) {
    if (part == null || part.hasLiteral(literal)) {
      setLiteral(literal, evaluate(literal));
    }
  }

  private int evaluate(int literal) {
    int variable = literals.variable[literal];
    return literals.sum[literal] < 0
        ? PackedPosition.truth((int) literals.bound[literal], position(variable))
        : sums.reaches(literal, variable < 0 ? -1 : position(variable));
  }

  void setLiteral(int literal, int bits) {
    int changed = literalBits[literal] ^ bits;
    literalBits[literal] = (byte) bits;
    if ((changed & 1) != 0) {
      tell(network.gates + literal, 0, (bits & 1) != 0 ? 1 : -1);
    }
    if ((changed & 2) != 0) {
      tell(network.gates + literal, 1, (bits & 2) != 0 ? 1 : -1);
    }
  }

  /**
   * Propagates a change of one of a node's bits to the gates that use it. Recursion is no deeper
   * than the nesting of conditions and rules.
   *
   * @param bit 0 for surely, 1 for possibly
   * @param step 1 if the bit has been set, -1 if it has been cleared
   */
  void tell(int node, int bit, int step) {
    int row = node - network.rules;
    Part only = part;
    for (int i = network.consumerStart[row]; i < network.consumerStart[row + 1]; i++) {
      int edge = network.consumers[i];
      int gate = edge >> 1;
      if (only != null && !only.hasGate(gate)) {
        continue;
      }
      int negates = edge & 1;
      int itsBit = bit ^ negates;
      int itsStep = negates == 0 ? step : -step;
      if (gates.count(gate, itsBit, itsStep)) {
        if (gate < network.rules) {
          applicable.changed(gate, itsBit, itsStep);
          enqueue(network.ruleVariable[gate]);
        } else {
          tell(gate, itsBit, itsStep);
        }
      }
    }
  }
}
