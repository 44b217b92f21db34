package org.concordat.benchmarks.peers;

import java.util.List;

/** Is a condition in negation normal form, in numbers: what a solver has to know of it. */
sealed interface Node {
  /** Holds when all of its parts do. */
  record All(List<Node> parts) implements Node {}

  /** Holds when one of its parts does. */
  record Any(List<Node> parts) implements Node {}

  /** Holds when a variable is at a level, from 1 to 3, or higher: a rising literal. */
  record Reaches(int variable, int level) implements Node {}

  /** Holds when a variable is below a level: a falling literal. */
  record Below(int variable, int level) implements Node {}

  /** Holds when at least so many of a set's variables are at a level or higher. */
  record Least(Counted of, int number) implements Node {}

  /** Holds when at most so many of a set's variables are at a level or higher. */
  record Most(Counted of, int number) implements Node {}

  /** Is known: whether it surely holds, and whether it possibly does. */
  record Known(boolean surely, boolean possibly) implements Node {
    /** Surely holds. */
    static final Known ALWAYS = new Known(true, true);

    /** Surely does not hold. */
    static final Known NEVER = new Known(false, false);
  }

  /** Holds when a fact that may be chosen is true, or, negated, when it is false. */
  record Chosen(int fact, boolean negated) implements Node {}

  /**
   * Says who is counted: the variables of a set, less one of them where that is not −1, that are at
   * a level or higher.
   */
  record Counted(int set, int except, int level) {}

  /** Returns a node that is true where this one is false, and false where it is true. */
  default Node negation() {
    if (this instanceof All all) {
      return new Any(all.parts().stream().map(Node::negation).toList());
    }
    if (this instanceof Any any) {
      return new All(any.parts().stream().map(Node::negation).toList());
    }
    if (this instanceof Reaches reaches) {
      return new Below(reaches.variable(), reaches.level());
    }
    if (this instanceof Below below) {
      return new Reaches(below.variable(), below.level());
    }
    if (this instanceof Least least) {
      return new Most(least.of(), least.number() - 1);
    }
    if (this instanceof Most most) {
      return new Least(most.of(), most.number() + 1);
    }
    if (this instanceof Chosen chosen) {
      return new Chosen(chosen.fact(), !chosen.negated());
    }
    Known known = (Known) this;
    return new Known(!known.possibly(), !known.surely());
  }
}
