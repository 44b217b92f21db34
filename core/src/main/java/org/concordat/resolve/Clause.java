package org.concordat.resolve;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import org.concordat.condition.Condition;
import org.concordat.model.Fraction;
import org.concordat.model.Truth;

/**
 * States a clause of a rule, whether it is met, and by what margin. {@link Resolution#rule} returns
 * a body's rule as clauses. <a href="{@docRoot}/doc-files/semantics.html#section-4">Section 4 of
 * the semantics</a>. All numbers are exact.
 */
public sealed interface Clause extends Serializable
    permits Clause.Joint, Clause.Counted, Clause.Other {

  /**
   * Returns the clause as a condition in normal form, with {@code it} replaced by the alternative.
   */
  Condition condition();

  /** Returns whether it is met. */
  Truth met();

  /** Returns the clause with its numbers, for people: {@code 21 of 27 support; 15 needed}. */
  String says();

  /**
   * Joins clauses.
   *
   * @param condition the clause
   * @param met whether it is met
   * @param all whether all parts are needed, rather than one of them
   * @param parts the parts, in order
   */
  record Joint(Condition condition, Truth met, boolean all, ImmutableList<Clause> parts)
      implements Clause {
    /** Joins clauses. */
    public Joint {
      requireNonNull(condition, "condition");
      requireNonNull(met, "met");
      requireNonNull(parts, "parts");
    }

    @Override
    public String says() {
      return String.join(
          all ? "; and " : "; or ",
          parts.stream()
              .map(part -> part instanceof Joint ? "(" + part.says() + ")" : part.says())
              .toList());
    }

    @Override
    public String toString() {
      return says();
    }
  }

  /**
   * Counts in a set: by heads, or by weight.
   *
   * @param condition the clause
   * @param met whether it is met
   * @param surely how many surely qualify
   * @param possibly how many possibly qualify
   * @param whole the size of the set; for a count of those voting, how many vote if everyone takes
   *     the lowest possible stance
   * @param bound how many have to qualify, at least or at most
   * @param atMost whether the bound is an upper one
   * @param says the clause with its numbers
   */
  record Counted(
      Condition condition,
      Truth met,
      long surely,
      long possibly,
      long whole,
      long bound,
      boolean atMost,
      String says)
      implements Clause {
    /** Counts. */
    public Counted {
      requireNonNull(condition, "condition");
      requireNonNull(met, "met");
      requireNonNull(says, "says");
    }

    /**
     * Returns by how many the bound is surely kept; if negative, how many are missing or too many.
     */
    public long margin() {
      return atMost ? bound - possibly : surely - bound;
    }

    /** Returns the share of the whole that surely qualifies; 0 if the whole is 0. */
    public Fraction share() {
      return whole == 0 ? Fraction.ZERO : Fraction.of(surely, whole);
    }

    @Override
    public String toString() {
      return says;
    }
  }

  /**
   * States a clause without a count, such as one about a fact or about one member.
   *
   * @param condition the clause
   * @param met whether it is met
   */
  record Other(Condition condition, Truth met) implements Clause {
    /** States a clause. */
    public Other {
      requireNonNull(condition, "condition");
      requireNonNull(met, "met");
    }

    @Override
    public String says() {
      return condition.toString();
    }

    @Override
    public String toString() {
      return says();
    }
  }
}
