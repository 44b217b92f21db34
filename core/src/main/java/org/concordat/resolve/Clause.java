package org.concordat.resolve;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import org.concordat.condition.Condition;
import org.concordat.model.Fraction;
import org.concordat.model.Truth;

/**
 * States a clause of a rule, whether it is met, and by what margin: {@link Resolution#rule} gives
 * the clauses of a body's rule. <a href="{@docRoot}/doc-files/semantics.html#section-4">Section 4
 * of the semantics</a>. All numbers are exact.
 */
public sealed interface Clause extends Serializable
    permits Clause.Joint, Clause.Counted, Clause.Other {

  /** Returns the clause as a condition, in normal form, with the alternative in place of it. */
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
   * @param all whether all parts are needed; else one of them is enough
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
   * @param surely how many surely do what is counted
   * @param possibly how many may
   * @param whole how many there are; of a count of those voting, how many vote if all stand as low
   *     as they may
   * @param bound how many are needed, or how many there may be at most
   * @param atMost whether the bound is the most there may be
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
     * Returns by how many the bound is surely kept; if negative, how many are missing for that, or
     * how many too many there may be.
     */
    public long margin() {
      return atMost ? bound - possibly : surely - bound;
    }

    /**
     * Returns the share of the whole that surely does what is counted; 0 where there is nobody to
     * count.
     */
    public Fraction share() {
      return whole == 0 ? Fraction.ZERO : Fraction.of(surely, whole);
    }

    @Override
    public String toString() {
      return says;
    }
  }

  /**
   * States a clause that counts nothing, such as one about a fact or about one member.
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
