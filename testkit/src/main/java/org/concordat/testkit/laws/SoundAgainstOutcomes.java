package org.concordat.testkit.laws;

import com.google.common.collect.ImmutableMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Stance;
import org.concordat.negotiation.Negotiation;
import org.concordat.outcome.Outcome;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Decision;

/**
 * Requires that an answer is sound: every outcome lies within its positions and has its decisions.
 * This is tested on small negotiations.
 *
 * <p>For every outcome {@code s} of the kind of {@code c}: {@code s(a, x) ∈ ρ_c(n)(a, x)} for each
 * actor and alternative, and {@code x} is adopted in {@code s} if the answer is {@code ADOPTED},
 * and not adopted if it is {@code REJECTED}.
 *
 * <p>Source: <a href="{@docRoot}/doc-files/semantics.html#section-5">section 5 of the
 * semantics</a>; that the well-founded fixpoint approximates every stable one, M. Denecker, V.
 * Marek and M. Truszczyński, "Approximations, stable operators, well-founded fixpoints and
 * applications in nonmonotonic reasoning" (2000).
 *
 * <p>It fails, rightly, for code that forecasts: a forecast may exclude something possible. An
 * answer that leaves everything open is sound but useless; see {@link CoordinationsNest} and {@link
 * LearningNarrows}.
 */
public interface SoundAgainstOutcomes extends NegotiationLaw {

  /**
   * Provides negotiations so small that all their outcomes can be enumerated: at most two actors,
   * two alternatives and two facts.
   */
  @Provide
  default Arbitrary<Negotiation> smallNegotiations() {
    return negotiations().actors(1, 2).alternatives(1, 2).bodies(1, 2).facts(0, 2).depth(1);
  }

  /** Checks every outcome of every kind. */
  @Property
  default void everyOutcomeLiesWithinTheAnswer(
      @ForAll("smallNegotiations") Negotiation negotiation) {
    for (Coordination coordination : Coordination.values()) {
      Answer answer = answer(negotiation, coordination);
      for (Outcome outcome : ReferenceOutcomes.all(negotiation, coordination)) {
        outcome
            .stances()
            .forEach((alternative, stances) -> check(answer, coordination, alternative, stances));
        outcome
            .adopted()
            .forEach((alternative, adopted) -> check(answer, coordination, alternative, adopted));
      }
    }
  }

  private static void check(
      Answer answer,
      Coordination coordination,
      Alternative alternative,
      ImmutableMap<Actor, Stance> stances) {
    stances.forEach(
        (actor, stance) ->
            Check.that(
                answer.position(actor, alternative).contains(stance),
                () ->
                    actor.id()
                        + " on "
                        + alternative.id()
                        + " is answered to be at "
                        + answer.position(actor, alternative)
                        + ", but has "
                        + stance
                        + " in an outcome under "
                        + coordination));
  }

  private static void check(
      Answer answer, Coordination coordination, Alternative alternative, boolean adopted) {
    Decision decision = answer.decision(alternative);
    Check.that(
        decision == Decision.OPEN || (decision == Decision.ADOPTED) == adopted,
        () ->
            alternative.id()
                + " is answered to be "
                + decision
                + ", but is "
                + (adopted ? "adopted" : "not adopted")
                + " in an outcome under "
                + coordination);
  }
}
