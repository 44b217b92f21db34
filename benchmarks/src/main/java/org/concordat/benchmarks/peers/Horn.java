package org.concordat.benchmarks.peers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a program without negation as Horn clauses, of which the least model is that of the
 * program. Whether an atom follows from a choice is then a question of propositional logic, and the
 * minimal choices from which it follows are minimal unsatisfiable subsets.
 */
final class Horn implements GroundProgram {
  private final List<int[]> clauses = new ArrayList<>();
  private final Map<List<Integer>, int[][]> counters = new HashMap<>();
  private final List<Integer> choices = new ArrayList<>();
  private int atoms;

  /** Returns the clauses, the head positive, the body negative. */
  List<int[]> clauses() {
    return clauses;
  }

  List<Integer> choices() {
    return choices;
  }

  /**
   * Numbers the atoms anew, so that only those that clauses speak of have one: Sat4j's AllMUSes
   * takes the place of a value in the model for the number of its variable.
   *
   * @return how many there are
   */
  int compact() {
    Map<Integer, Integer> numbers = new HashMap<>();
    clauses.forEach(clause -> renumber(numbers, clause));
    choices.replaceAll(atom -> numbers.computeIfAbsent(atom, key -> numbers.size() + 1));
    atoms = numbers.size();
    return atoms;
  }

  private static void renumber(Map<Integer, Integer> numbers, int... clause) {
    for (int i = 0; i < clause.length; i++) {
      int number = numbers.computeIfAbsent(Math.abs(clause[i]), key -> numbers.size() + 1);
      clause[i] = clause[i] < 0 ? -number : number;
    }
  }

  @Override
  public int newAtom() {
    return ++atoms;
  }

  @Override
  public void rule(int head, int... body) {
    int[] clause = new int[body.length + 1];
    for (int i = 0; i < body.length; i++) {
      requirePositive(body[i]);
      clause[i] = -body[i];
    }
    clause[body.length] = head;
    clauses.add(clause);
  }

  private static void requirePositive(int literal) {
    if (literal < 0) {
      throw new IllegalArgumentException(
          "a condition that falls is no Horn clause; ask a peer that knows negation");
    }
  }

  /**
   * Counts one after the other, as C. Sinz, "Towards an optimal CNF encoding of Boolean cardinality
   * constraints" (2005): {@code counter[i][k]} follows if k of the first i hold. One counter serves
   * all bounds on the same atoms.
   */
  @Override
  public void atLeast(int head, int number, int... body) {
    int[][] counter =
        counters.computeIfAbsent(
            Arrays.stream(body).boxed().toList(), key -> new int[body.length + 1][body.length + 1]);
    rule(head, count(counter, body.length, number, body));
  }

  private int count(int[][] counter, int first, int number, int... body) {
    if (counter[first][number] == 0) {
      int atom = newAtom();
      counter[first][number] = atom;
      if (number < first) {
        rule(atom, count(counter, first - 1, number, body));
      }
      if (number == 1) {
        rule(atom, body[first - 1]);
      } else {
        rule(atom, body[first - 1], count(counter, first - 1, number - 1, body));
      }
    }
    return counter[first][number];
  }

  @Override
  public void choice(int... all) {
    for (int atom : all) {
      choices.add(atom);
    }
  }

  @Override
  public void forbid(int... body) {
    int[] clause = new int[body.length];
    for (int i = 0; i < body.length; i++) {
      requirePositive(body[i]);
      clause[i] = -body[i];
    }
    clauses.add(clause);
  }

  @Override
  public void show(int atom, String name) {
    // Clauses have no names.
  }
}
