package org.concordat.testkit.arbitraries;

import net.jqwik.api.Arbitrary;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Resolution;

/**
 * Draws sound negotiations. By default they are small enough to read: up to four actors, two bodies
 * and eight commitments.
 *
 * <p>They are drawn as lists of actors, bodies, facts, commitments and preferences, so that
 * shrinking removes whatever a failure does not need: to few actors, plain commitments and simple
 * conditions.
 *
 * <pre>{@code
 * Negotiations.negotiations().actors(2, 6).cycles(0.8).fallingConditions(0).bodies(2, 2)
 * }</pre>
 *
 * <p>Every method that takes two numbers throws an {@link IllegalArgumentException} if the first is
 * negative or more than the second; every method that takes a share, if it does not lie between 0
 * and 1.
 */
public interface NegotiationArbitrary extends Arbitrary<Negotiation> {

  /**
   * Bounds the number of actors.
   *
   * @throws IllegalArgumentException if {@code least} is less than 1 or more than {@code most}
   */
  NegotiationArbitrary actors(int least, int most);

  /** Bounds the number of alternatives; there is at least one for each body. */
  NegotiationArbitrary alternatives(int least, int most);

  /**
   * Bounds the number of bodies, each of which has an issue and an alternative of its own.
   *
   * @throws IllegalArgumentException if {@code least} is less than 1 or more than {@code most}
   */
  NegotiationArbitrary bodies(int least, int most);

  /** Bounds the number of groups, of at most three actors each. */
  NegotiationArbitrary groups(int least, int most);

  /** Bounds the number of facts. */
  NegotiationArbitrary facts(int least, int most);

  /**
   * Bounds the number of exclusions, of two or three facts each. An exclusion with fewer than two
   * facts, or with two true ones, is left out.
   */
  NegotiationArbitrary exclusions(int least, int most);

  /** Bounds the number of commitments. */
  NegotiationArbitrary commitments(int least, int most);

  /** Bounds the number of preferences; an actor has at most one on an issue. */
  NegotiationArbitrary preferences(int least, int most);

  /**
   * Bounds the number of reports, each with one to three claims about things in the negotiation.
   */
  NegotiationArbitrary reports(int least, int most);

  /** Sets the share of commitments with a condition; 0.7 by default. */
  NegotiationArbitrary conditional(double share);

  /** Bounds the nesting of conditions; 1 by default. */
  NegotiationArbitrary depth(int most);

  /**
   * Sets the share of conditions that lie on a cycle; the others lie on none. A condition lies on a
   * cycle if it asks about a stance, by name or in a count, or about an adoption, that depends in
   * turn, through any number of commitments, on this actor's stance on this alternative. 0.6 by
   * default; with 0 there are no cycles.
   *
   * <p>All commitments count for cycles, even one of an absent member or one that another
   * commitment hides. A commitment that asks about its own actor's stance, as a count of all
   * members does, is a cycle by itself.
   */
  NegotiationArbitrary cycles(double share);

  /**
   * Sets the share of conditions that may fall when somebody moves up, in some literals or in all;
   * the others are rising. 0.4 by default.
   */
  NegotiationArbitrary fallingConditions(double share);

  /** Sets the share of undated facts that are unknown; 0.3 by default. */
  NegotiationArbitrary unknownFacts(double share);

  /**
   * Sets the share of literals that ask about any alternative, including those of other bodies,
   * rather than the one at hand; 0.4 by default. With 0 and no facts, bodies are independent of
   * each other.
   */
  NegotiationArbitrary links(double share);

  /**
   * Sets the share of commitments, memberships, facts and preferences that are dated; 0.15 by
   * default. Unless it is 0, three fifths of the negotiations are as of a day.
   */
  NegotiationArbitrary dates(double share);

  /** Sets the share of bodies with an absent member; 0.1 by default. */
  NegotiationArbitrary absences(double share);

  /** Gives actors these weights, each from 0 to 9, and no others; {@code shares} by default. */
  NegotiationArbitrary weights(String... names);

  /** Gives bodies these rules. */
  NegotiationArbitrary rules(Arbitrary<DecisionRule> rules);

  /**
   * Draws only negotiations in which more support elsewhere never lowers anyone: facts are known,
   * conditions are rising, every commitment is to one stance, those of one actor on one alternative
   * go from high to low, and the last is unconditional. <a
   * href="{@docRoot}/doc-files/semantics.html#section-4">Section 4 of the semantics</a>: their
   * sequential resolution is the least fixpoint and their joint one the greatest; neither leaves
   * anything open.
   */
  NegotiationArbitrary monotone();

  /**
   * Draws resolutions of such negotiations, under any coordination and under assumptions about at
   * most two facts and two stances. They shrink to the result of {@code Resolver.resolve()}.
   */
  Arbitrary<Resolution> resolved();

  /**
   * Draws pairs: the second is the first with one commitment strengthened to a higher range. In
   * {@linkplain #monotone() monotone} negotiations it stays in its place among the actor's
   * commitments.
   */
  Arbitrary<Step<Negotiation>> strengthened();

  /** Draws pairs: the second is the first with one more fact known. */
  Arbitrary<Step<Negotiation>> learned();

  /**
   * Draws pairs: the second is the first in another order, except for the commitments of one actor
   * on one alternative from one day, whose order counts.
   */
  Arbitrary<Step<Negotiation>> reordered();
}
