package org.concordat.benchmarks.peers;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import org.concordat.model.Alternative;

/**
 * Writes a negotiation as a ground logic program, by sections 3 to 5 of the semantics.
 *
 * <p>{@link Reading#OUTCOMES}: one family of atoms says that a variable is at a level or higher. A
 * variable is there if some rule reaches it, its condition holds, and the conditions of all earlier
 * rules that do not reach it are false. What falls is negated by default, what rises is not, so
 * that the stable models are the founded outcomes. A variable that has a range guesses its stance,
 * to which its ranges are narrowed.
 *
 * <p>{@link Reading#BOUNDS}: two families, for the lows and the highs, each of which negates the
 * other. The stable models are the fixpoints whose least precise one is the sequential resolution:
 * if there is only one, it is that.
 */
final class Grounding {
  /** Says what the stable models are. */
  enum Reading {
    /** The founded outcomes. */
    OUTCOMES,
    /** Lows and highs. */
    BOUNDS
  }

  private static final int TRUE = Integer.MAX_VALUE;
  private static final int FALSE = -TRUE;
  private static final int LOW = 0;
  private static final int HIGH = 1;

  private final Form form;
  private final GroundProgram program;
  private final boolean outcomes;
  private final NavigableSet<Integer> levels;
  private final int[] facts;

  /** The atom of a variable at a level or higher, by family; 0 where there is none yet. */
  private final int[][] at;

  private final List<Map<Node, Integer>> values = List.of(new HashMap<>(), new HashMap<>());
  private final Map<Integer, int[]> stances = new HashMap<>();

  private Grounding(Form form, GroundProgram program, Reading reading) {
    this.form = form;
    this.program = program;
    this.outcomes = reading == Reading.OUTCOMES;
    this.levels = form.levels();
    this.facts = new int[form.choices().size()];
    this.at = new int[2][4 * form.variables().size()];
  }

  /** Writes all rules of a negotiation, with its facts to choose. */
  static Grounding of(Form form, GroundProgram program, Reading reading) {
    Grounding grounding = new Grounding(form, program, reading);
    grounding.write();
    return grounding;
  }

  private void write() {
    for (int i = 0; i < facts.length; i++) {
      facts[i] = program.newAtom();
    }
    if (facts.length > 0) {
      program.choice(facts);
    }
    for (int variable = 0; variable < form.variables().size(); variable++) {
      if (outcomes && !form.variables().get(variable).isExact()) {
        guess(variable);
      }
      for (int family = LOW; family <= (outcomes ? LOW : HIGH); family++) {
        for (int level : levels) {
          if (outcomes && stances.containsKey(variable)) {
            for (int stance = 0; stance <= 3; stance++) {
              place(variable, family, level, stance);
            }
          } else {
            place(variable, family, level, -1);
          }
        }
      }
    }
    stances.forEach(this::requireGuess);
  }

  private void guess(int variable) {
    int[] guesses = new int[4];
    for (int stance = 0; stance <= 3; stance++) {
      guesses[stance] = program.newAtom();
    }
    program.choice(guesses);
    program.forbid(-guesses[0], -guesses[1], -guesses[2], -guesses[3]);
    for (int one = 0; one <= 3; one++) {
      for (int other = one + 1; other <= 3; other++) {
        program.forbid(guesses[one], guesses[other]);
      }
    }
    stances.put(variable, guesses);
  }

  private void requireGuess(int variable, int... guesses) {
    for (int level = 1; level <= 3; level++) {
      for (int stance = 0; stance <= 3; stance++) {
        int reached = reaches(variable, level, LOW);
        if (reached != (stance >= level ? TRUE : FALSE)) {
          int wrong = stance >= level ? -reached : reached;
          if (wrong == TRUE) {
            program.forbid(guesses[stance]);
          } else {
            program.forbid(guesses[stance], wrong);
          }
        }
      }
    }
  }

  /**
   * Writes the rules that put a variable at a level or higher, each with a rule that reaches it.
   */
  private void place(int variable, int family, int level, int guess) {
    List<Form.Rule> rules = form.variables().get(variable).rules();
    for (int rule = 0; rule < rules.size(); rule++) {
      if (bound(rules.get(rule), family, guess) < level) {
        continue;
      }
      List<Node> body = new ArrayList<>();
      body.add(rules.get(rule).when());
      for (int earlier = 0; earlier < rule; earlier++) {
        if (bound(rules.get(earlier), family, guess) < level) {
          body.add(rules.get(earlier).when().negation());
        }
      }
      List<Integer> literals = new ArrayList<>();
      if (guess >= 0) {
        literals.add(requireNonNull(stances.get(variable))[guess]);
      }
      if (addAll(literals, new Node.All(body), family)) {
        program.rule(atom(variable, level, family), array(literals));
      }
    }
  }

  private static int bound(Form.Rule rule, int family, int guess) {
    if (guess >= rule.low() && guess <= rule.high()) {
      return guess;
    }
    return family == LOW ? rule.low() : rule.high();
  }

  private int atom(int variable, int level, int family) {
    int[] atoms = at[outcomes ? LOW : family];
    if (atoms[4 * variable + level] == 0) {
      atoms[4 * variable + level] = program.newAtom();
    }
    return atoms[4 * variable + level];
  }

  private int reaches(int variable, int level, int family) {
    Integer next = level <= 0 ? Integer.valueOf(0) : levels.ceiling(level);
    if (next == null) {
      return FALSE;
    }
    return next == 0 ? TRUE : atom(variable, next, family);
  }

  /** Adds what must hold; returns false if it cannot. */
  private boolean addAll(List<Integer> literals, Node node, int family) {
    if (node instanceof Node.All all) {
      for (Node part : all.parts()) {
        if (!addAll(literals, part, family)) {
          return false;
        }
      }
      return true;
    }
    int literal = value(node, family);
    if (literal != TRUE) {
      literals.add(literal);
    }
    return literal != FALSE;
  }

  /**
   * Returns the literal that a node holds: surely, in the family of the lows, or possibly, in that
   * of the highs.
   */
  private int value(Node node, int family) {
    int other = 1 - family;
    if (node instanceof Node.Known known) {
      return (family == LOW ? known.surely() : known.possibly()) ? TRUE : FALSE;
    }
    if (node instanceof Node.Chosen chosen) {
      return chosen.negated() ? -facts[chosen.fact()] : facts[chosen.fact()];
    }
    if (node instanceof Node.Reaches reaches) {
      return reaches(reaches.variable(), reaches.level(), family);
    }
    if (node instanceof Node.Below below) {
      return -reaches(below.variable(), below.level(), other);
    }
    if (node instanceof Node.Most most) {
      return -value(new Node.Least(most.of(), most.number() + 1), other);
    }
    Map<Node, Integer> known = values.get(outcomes ? LOW : family);
    Integer literal = known.get(node);
    if (literal == null) {
      literal = write(node, family);
      known.put(node, literal);
    }
    return literal;
  }

  private int write(Node node, int family) {
    if (node instanceof Node.Least least) {
      return count(least, family);
    }
    List<Node> ways = node instanceof Node.Any any ? any.parts() : List.of(node);
    int atom = program.newAtom();
    for (Node way : ways) {
      List<Integer> literals = new ArrayList<>();
      if (addAll(literals, way, family)) {
        program.rule(atom, array(literals));
      }
    }
    return atom;
  }

  private int count(Node.Least least, int family) {
    List<Integer> literals = new ArrayList<>();
    int number = least.number();
    for (int variable : form.set(least.of().set())) {
      int literal =
          variable == least.of().except() ? FALSE : reaches(variable, least.of().level(), family);
      if (literal == TRUE) {
        number--;
      } else if (literal != FALSE) {
        literals.add(literal);
      }
    }
    if (number <= 0 || number > literals.size()) {
      return number <= 0 ? TRUE : FALSE;
    }
    int atom = program.newAtom();
    program.atLeast(atom, number, array(literals));
    return atom;
  }

  private static int[] array(List<Integer> literals) {
    return literals.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Returns the atoms of the facts to choose. */
  int[] facts() {
    return Arrays.copyOf(facts, facts.length);
  }

  /** Requires that an alternative is surely adopted, or that it is not. */
  void require(Alternative alternative, boolean adopted) {
    int literal = value(new Node.All(List.of(form.adopted(alternative))), LOW);
    if (literal == (adopted ? FALSE : TRUE)) {
      program.forbid();
    } else if (literal != TRUE && literal != FALSE) {
      program.forbid(adopted ? -literal : literal);
    }
  }

  /** Shows the facts that are chosen, as {@code f} and their number. */
  void showFacts() {
    for (int i = 0; i < facts.length; i++) {
      program.show(facts[i], "f" + i);
    }
  }

  /**
   * Shows where everyone is: {@code s}, the number of the variable, {@code l} for its low or {@code
   * h} for its high, and a level that it reaches.
   */
  void showVariables() {
    for (int variable = 0; variable < form.variables().size(); variable++) {
      for (int level : levels) {
        program.show(atom(variable, level, LOW), "s" + variable + "l" + level);
        if (!outcomes) {
          program.show(atom(variable, level, HIGH), "s" + variable + "h" + level);
        }
      }
    }
  }
}
