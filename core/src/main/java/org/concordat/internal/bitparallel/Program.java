package org.concordat.internal.bitparallel;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Arrays;
import java.util.List;
import org.concordat.internal.FixpointKind;

/**
 * Solves an equation system for {@link #CASES} cases at once, 64 in each word (bit-parallel).
 * Immutable, and safe to share between threads; each thread needs a {@link Memory} of its own.
 *
 * <h2>Method</h2>
 *
 * <p>The variables are solved component by component, in reverse topological order of the strongly
 * connected components. A variable without a cycle is set once. In a component, some variables are
 * the <em>feedback</em>: in the order in which the equations are evaluated, no other variable is
 * read before it is set. A round reads one snapshot of the feedback. It evaluates the equations in
 * that order, each shared node once, and sets variables outside the feedback on the way; within a
 * round they are merely names for subterms. When all equations have been evaluated, the feedback
 * variables move together. Rounds end when none moves.
 *
 * <p>{@link FixpointKind#WELL_FOUNDED} and its dual, where lows and highs depend on each other,
 * take phases: first the Kripke-Kleene fixpoint of both; then, in turn, highs start at the lows and
 * rise to their least fixpoint while lows stay, and lows rise on while highs stay, until the lows
 * no longer change (A. Van Gelder, "The alternating fixpoint of logic programs with negation",
 * 1993; M. Denecker, V. Marek and M. Truszczynski, 2000).
 *
 * <h2>Why it is right</h2>
 *
 * <p>Order values by precision: lows upwards, highs downwards. Let {@code F} be the function that a
 * round computes from the feedback to itself: the equations with all other variables of the phase
 * substituted. There are no cycles among those, since each is set before it is read, so a solution
 * of the component is a fixpoint of {@code F} with the values that follow, and the other way round.
 *
 * <ol>
 *   <li>{@code F} is monotone: it is composed of equations that are, whatever values they read
 *       ({@link EquationSystem}). What the nodes inside an equation do does not count, since all of
 *       them are evaluated on the same snapshot. In a phase where lows only or highs only move, the
 *       same holds in the order of values.
 *   <li>A round leads from {@code v} to {@code F(v)}. The start {@code v} is the bottom of the
 *       order, or another value with {@code v <= F(v)} that is not above the fixpoint sought, see
 *       below. So {@code v <= F(v) <= F(F(v)) <= ...} stays below the fixpoint sought, and each
 *       variable moves once in each case at most. The rounds end after as many moves as there are
 *       feedback variables at most, in any one case, and at a fixpoint, which is therefore the one
 *       sought (Knaster and Tarski; component by component, Bekic).
 *   <li>An equation is skipped in a round only if no variable that it depends on has changed since
 *       it was evaluated. A node that equations share belongs to the first of them in the order; it
 *       depends on no more than that one does, and is evaluated before any other reads it. So after
 *       each round all nodes have the values that they have in the snapshot.
 *   <li>Other starts: highs from the lows, {@code u = l}. Lows never exceed those of the fixpoint
 *       sought, {@code l <= low(l, u)} for its highs {@code u}, and {@code low(l, u) <= low(l, l)
 *       <= high(l, l)}, so {@code l} is below what follows from it and below the least fixpoint
 *       {@code lfp high(l, .)}, which bounds a consistent {@code l}. And lows from where they are:
 *       a later {@code u} is lower, so that {@code l <= low(l, u)} still holds.
 *   <li>Stopped after a number of rounds, the feedback is not moved any more, so that all nodes,
 *       also those that later components and results read, belong to one vector {@code v} of the
 *       chain. It lies below the Kripke-Kleene fixpoint: lows are too low or right, highs too high
 *       or right, and by monotonicity so is whatever follows from them.
 *   <li>Cases in one word do not touch each other. A case that is done stays where it is: {@code
 *       F(v) = v}, and a phase that starts anew ends where it ended before.
 * </ol>
 */
public final class Program {
  /** The number of words that each step works on. */
  public static final int WORDS = 32;

  /** The number of cases that one run solves. */
  public static final int CASES = WORDS * Long.SIZE;

  /**
   * Up to this many words are solved one after the other, which is faster as the values of one word
   * fit into the nearest cache.
   */
  private static final int FEW = 3;

  /** The memory of each node, and the additional memory of a node that is used. */
  private static final long BYTES_OF_NODE = 17;

  private static final long BYTES_OF_USED_NODE = 16 + Long.BYTES * WORDS;

  /** How many numbers encode a step: its kind, its node, and three terms. */
  static final int STEP = 5;

  /**
   * A strongly connected component.
   *
   * @param before the steps that are done once
   * @param phases no phase for a component without a cycle; otherwise one or three. Of three, the
   *     first moves all variables; then the second and the third alternate, the second starting at
   *     the values of the third, until the third moves none
   */
  record Component(int[] before, Phase[] phases) {}

  /**
   * A set of variables that move together in rounds, in the order of evaluation.
   *
   * @param before the steps that do not depend on any of these variables
   * @param variables the variables
   * @param nodes their nodes
   * @param definitions the terms that define them
   * @param codes the steps that evaluate each definition, without steps of earlier definitions
   * @param rises for each variable, whether it rises rather than falls
   * @param feedback for each variable, whether it is read before it is set
   * @param dependents for each variable, the places of those that depend on it; empty if all
   *     variables may
   */
  record Phase(
      int[] before,
      int[] variables,
      int[] nodes,
      int[] definitions,
      int[][] codes,
      boolean[] rises,
      boolean[] feedback,
      int[][] dependents) {}

  /** Holds the values of one run after the other. */
  public static final class Memory {
    private final ManyWords many;
    private final OneWord one;

    /** For each variable of the current phase, whether its definition has to be evaluated. */
    private boolean[] due = {};

    /** The feedback variables whose definitions have been evaluated in the current round. */
    private int[] evaluated = {};

    private Memory(boolean[] used) {
      many = new ManyWords(used);
      one = new OneWord(used.length);
    }

    /** Prepares for a phase: every definition has to be evaluated. */
    private void start(int variables) {
      if (due.length < variables) {
        due = new boolean[variables];
        evaluated = new int[variables];
      }
      Arrays.fill(due, 0, variables, true);
    }
  }

  private final EquationSystem equations;
  private final FixpointKind fixpoint;
  private final Component[] components;
  private final int[] last;
  private final int[] results;
  private final int[] nodeOf;
  private final int nodes;

  Program(
      BooleanGraph graph,
      EquationSystem equations,
      FixpointKind fixpoint,
      List<Component> components,
      int[] last,
      int[] results) {
    this.equations = equations;
    this.fixpoint = fixpoint;
    this.components = components.toArray(new Component[0]);
    this.last = last;
    this.results = results.clone();
    this.nodeOf = new int[equations.free + equations.definition.length];
    for (int variable = 0; variable < nodeOf.length; variable++) {
      if (equations.isFree(variable) || equations.definition(variable) >= 0) {
        nodeOf[variable] = equations.variable(variable) >> 1;
      }
    }
    this.nodes = graph.size();
  }

  /** Returns about how many bytes {@link #memory} takes. */
  public long bytesOfMemory() {
    long used = 0;
    for (boolean each : used()) {
      used += each ? 1 : 0;
    }
    return BYTES_OF_NODE * nodes + BYTES_OF_USED_NODE * used;
  }

  /** Returns a memory for runs, one after the other. */
  public Memory memory() {
    return new Memory(used());
  }

  /** Returns for each node whether a run reads or writes it. */
  private boolean[] used() {
    boolean[] used = new boolean[nodes];
    use(last, used);
    used[0] = true;
    for (Component component : components) {
      use(component.before(), used);
      for (Phase phase : component.phases()) {
        use(phase.before(), used);
        for (int[] code : phase.codes()) {
          use(code, used);
        }
      }
    }
    for (int variable = 0; variable < nodeOf.length; variable++) {
      if (equations.isFree(variable) || equations.definition(variable) >= 0) {
        used[nodeOf[variable]] = true;
      }
    }
    return used;
  }

  private static void use(int[] code, boolean[] used) {
    for (int i = 1; i < code.length; i += STEP) {
      used[code[i]] = true;
    }
  }

  /** Returns how many results there are. */
  public int results() {
    return results.length;
  }

  /** Returns the values of a free variable, to be set before a run. */
  public long[] input(Memory memory, int variable) {
    return memory.many.of(nodeOf[variable]);
  }

  /** Returns the word of a result's values at {@code index}, after a run. */
  public long result(Memory memory, int result, int index) {
    int term = results[result];
    return memory.many.of(term >> 1)[index] ^ -(term & 1);
  }

  /** Solves the equations for the inputs. */
  public void run(Memory memory) {
    run(memory, Integer.MAX_VALUE, WORDS);
  }

  /**
   * Solves the equations in at most {@code mostRounds} rounds for each component. Rounds may be
   * limited only for {@link FixpointKind#KRIPKE_KLEENE}: lows are then at most the exact values,
   * and highs at least.
   *
   * @param mostRounds the number of rounds, at least 1
   * @param words how many words have cases
   */
  public void run(Memory memory, int mostRounds, int words) {
    if (words > FEW) {
      memory.many.use(words);
      solve(memory.many, memory, mostRounds);
      return;
    }
    for (int word = 0; word < words; word++) {
      for (int variable = 0; variable < equations.free; variable++) {
        memory.one.set(nodeOf[variable], memory.many.of(nodeOf[variable])[word]);
      }
      solve(memory.one, memory, mostRounds);
      for (int term : results) {
        memory.many.of(term >> 1)[word] = memory.one.of(term >> 1);
      }
    }
  }

  private void solve(Values values, Memory memory, int mostRounds) {
    for (Component component : components) {
      values.execute(component.before());
      Phase[] phases = component.phases();
      if (phases.length == 1) {
        start(phases[0], fixpoint, values);
        iterate(phases[0], values, memory, mostRounds);
      } else if (phases.length > 1) {
        alternate(phases, values, memory);
      }
    }
    values.execute(last);
  }

  /** Puts the variables of a phase where they start: at a constant, or at their low or high. */
  private void start(Phase phase, FixpointKind how, Values values) {
    for (int i = 0; i < phase.nodes().length; i++) {
      int variable = phase.variables()[i];
      if (equations.startsAtOther(variable, how)) {
        values.copy(nodeOf[equations.other(variable)], phase.nodes()[i]);
      } else {
        values.fill(phase.nodes()[i], equations.start(variable, how));
      }
    }
  }

  private void alternate(Phase[] phases, Values values, Memory memory) {
    start(phases[0], FixpointKind.KRIPKE_KLEENE, values);
    iterate(phases[0], values, memory, Integer.MAX_VALUE);
    boolean moved;
    do {
      start(phases[1], fixpoint, values);
      iterate(phases[1], values, memory, Integer.MAX_VALUE);
      moved = iterate(phases[2], values, memory, Integer.MAX_VALUE);
    } while (moved);
  }

  /** Moves the variables of a phase in rounds until none moves, and returns whether any did. */
  @CanIgnoreReturnValue
  private static boolean iterate(Phase phase, Values values, Memory memory, int mostRounds) {
    int count = phase.nodes().length;
    memory.start(count);
    boolean[] due = memory.due;
    int[] evaluated = memory.evaluated;
    values.execute(phase.before());
    boolean moved = false;
    for (int round = 1; ; round++) {
      int toMove = 0;
      for (int i = 0; i < count; i++) {
        if (due[i]) {
          due[i] = false;
          values.execute(phase.codes()[i]);
          if (phase.feedback()[i]) {
            evaluated[toMove++] = i;
          } else if (move(phase, i, values)) {
            moved = true;
            demand(phase, i, i + 1, due);
          }
        }
      }
      if (round == mostRounds) {
        return moved;
      }
      boolean goesOn = false;
      for (int at = 0; at < toMove; at++) {
        if (move(phase, evaluated[at], values)) {
          goesOn = true;
          demand(phase, evaluated[at], 0, due);
        }
      }
      if (!goesOn) {
        return moved;
      }
      moved = true;
    }
  }

  private static boolean move(Phase phase, int i, Values values) {
    return values.move(phase.nodes()[i], phase.definitions()[i], phase.rises()[i]);
  }

  /** Marks the definitions, from a place on, that depend on a changed variable. */
  private static void demand(Phase phase, int changed, int from, boolean[] due) {
    if (phase.dependents().length == 0) {
      Arrays.fill(due, from, phase.nodes().length, true);
      return;
    }
    for (int dependent : phase.dependents()[changed]) {
      due[dependent] = true;
    }
  }
}
