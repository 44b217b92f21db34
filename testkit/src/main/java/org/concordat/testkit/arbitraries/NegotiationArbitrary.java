package org.concordat.testkit.arbitraries;

import net.jqwik.api.Arbitrary;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Resolution;

/**
 * Draws sound negotiations. By default they are small enough to read: up to four actors, two bodies
 * and eight commitments.
 *
 * <p>They are drawn as lists of actors, bodies, facts, commitments and preferences, so that they
 * shrink by losing what a failure does not need: to few actors, plain commitments and simple
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
   * Draws so many actors.
   *
   * @throws IllegalArgumentException if {@code least} is less than 1 or more than {@code most}
   */
  NegotiationArbitrary actors(int least, int most);

  /** Draws so many alternatives, but at least one for each body. */
  NegotiationArbitrary alternatives(int least, int most);

  /**
   * Draws so many bodies, each with an issue and an alternative of its own.
   *
   * @throws IllegalArgumentException if {@code least} is less than 1 or more than {@code most}
   */
  NegotiationArbitrary bodies(int least, int most);

  /** Draws so many groups, of at most three actors. */
  NegotiationArbitrary groups(int least, int most);

  /** Draws so many facts. */
  NegotiationArbitrary facts(int least, int most);

  /**
   * Draws so many exclusions of two or three facts. One that would name fewer than two, or two that
   * are true, is left out.
   */
  NegotiationArbitrary exclusions(int least, int most);

  /** Draws so many commitments. */
  NegotiationArbitrary commitments(int least, int most);

  /** Draws so many preferences, at most one of an actor on an issue. */
  NegotiationArbitrary preferences(int least, int most);

  /** Draws so many reports, each of one to three claims about what is in the negotiation. */
  NegotiationArbitrary reports(int least, int most);

  /** Draws commitments of which this share has a condition; 0.7 by default. */
  NegotiationArbitrary conditional(double share);

  /** Draws conditions nested at most this deep; 1 by default. */
  NegotiationArbitrary depth(int most);

  /**
   * Draws conditions of which this share lies on a cycle: the actor waits for a stance, by name or
   * in a count, or for an adoption, and whoever is asked about waits in turn, through as many
   * commitments as there are, for this actor's stance on this alternative. The others lie on none.
   * 0.6 by default; with 0 nobody waits for each other.
   *
   * <p>Cycles are told from what the commitments say, whether or not they count: that of an absent
   * member, or one that another commitment hides, still closes a cycle. A commitment that asks
   * about the stance that it is about, as a count of all members does, is a cycle by itself.
   */
  NegotiationArbitrary cycles(double share);

  /**
   * Draws conditions of which this share may fall when somebody moves up, in some literals or in
   * all; the others rise. 0.4 by default.
   */
  NegotiationArbitrary fallingConditions(double share);

  /** Draws undated facts of which this share is unknown; 0.3 by default. */
  NegotiationArbitrary unknownFacts(double share);

  /**
   * Draws conditions of which this share of the literals asks about any alternative, those of other
   * bodies among them, rather than the one at hand; 0.4 by default. With 0 and no facts, bodies are
   * independent of each other.
   */
  NegotiationArbitrary links(double share);

  /**
   * Draws commitments, memberships, facts and preferences of which this share is dated, and, unless
   * it is 0, three fifths of the negotiations as of a day; 0.15 by default.
   */
  NegotiationArbitrary dates(double share);

  /** Draws bodies of which this share has an absent member; 0.1 by default. */
  NegotiationArbitrary absences(double share);

  /**
   * Draws actors with these weights, each from 0 to 9, and no others; {@code shares} by default.
   */
  NegotiationArbitrary weights(String... names);

  /** Draws bodies with these rules. */
  NegotiationArbitrary rules(Arbitrary<DecisionRule> rules);

  /**
   * Draws only negotiations in which more support elsewhere never lowers anyone: facts are known,
   * conditions rise, every commitment binds to one stance, those of one actor on one alternative go
   * from high to low, and the last is unconditional. <a
   * href="{@docRoot}/doc-files/semantics.html#section-4">Section 4 of the semantics</a>: their
   * sequential resolution is the least fixpoint and their joint one the greatest, and both leave
   * nothing open.
   */
  NegotiationArbitrary monotone();

  /**
   * Draws resolutions of such negotiations, under any coordination and under assumptions about at
   * most two facts and two stances. They shrink to what {@code Resolver.resolve()} gives.
   */
  Arbitrary<Resolution> resolved();

  /**
   * Draws pairs, of which the second has one commitment strengthened: its range lies higher. In
   * {@linkplain #monotone() monotone} negotiations it stays in its place among the actor's
   * commitments.
   */
  Arbitrary<Step<Negotiation>> strengthened();

  /** Draws pairs, of which the second knows one fact that the first does not. */
  Arbitrary<Step<Negotiation>> learned();

  /**
   * Draws pairs, of which the second has the same things in another order: all but the commitments
   * of one actor on one alternative from one day, whose order counts.
   */
  Arbitrary<Step<Negotiation>> reordered();
}
