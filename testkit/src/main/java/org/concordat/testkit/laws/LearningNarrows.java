package org.concordat.testkit.laws;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Decision;
import org.concordat.testkit.arbitraries.Step;

/**
 * Requires that learning a fact never reduces what is known.
 *
 * <p>Let {@code n[f→t]} be {@code n} with the state {@code t} for the unknown fact {@code f}:
 * {@code ρ_c(n[f→t]) ⊆ ρ_c(n)} for each actor and alternative, and every decision that is not open
 * stays the same.
 *
 * <p>Source: the monotonicity of Γ in precision, <a
 * href="{@docRoot}/doc-files/semantics.html#section-3">section 3 of the semantics</a>; S. Kleene,
 * "Introduction to Metamathematics" (1952), p. 334, for the tables of the strong three-valued
 * logic, which are regular.
 *
 * <p>It fails, rightly, for code that guesses, such as by a default that a fact can contradict
 * later.
 */
public interface LearningNarrows extends NegotiationLaw {

  /** Provides negotiations, each paired with itself after one more fact is known. */
  @Provide
  default Arbitrary<Step<Negotiation>> learnedNegotiations() {
    return negotiations().facts(1, 3).unknownFacts(0.8).learned();
  }

  /** Checks that learning a fact widens no position and reopens no decision. */
  @Property
  default void learningAFactNeverWidensAnything(
      @ForAll("learnedNegotiations") Step<Negotiation> step) {
    Answers.checkStep(
        this, step, (was, is) -> is.isWithin(was), (was, is) -> was == Decision.OPEN || was == is);
  }
}
