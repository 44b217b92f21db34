package org.concordat.benchmarks.peers;

/**
 * Takes the rules of a ground logic program. Atoms are numbers from 1 on; a literal is an atom, or
 * its negative number for its default negation.
 */
interface GroundProgram {
  /** Returns a new atom. */
  int newAtom();

  /** Says that the head holds if all of the body does. */
  void rule(int head, int... body);

  /** Says that the head holds if at least so many of the body do. */
  void atLeast(int head, int number, int... body);

  /** Says that each of these atoms may be chosen. */
  void choice(int... atoms);

  /** Says that not all of the body holds. */
  void forbid(int... body);

  /** Gives an atom a name by which answers show it. */
  void show(int atom, String name);
}
