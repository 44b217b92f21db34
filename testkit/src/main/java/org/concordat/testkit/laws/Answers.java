package org.concordat.testkit.laws;

import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Decision;
import org.concordat.testkit.arbitraries.Step;

/** Compares two answers about the positions and decisions of one negotiation. */
final class Answers {
  private Answers() {}

  /** Checks relations between the answers before and after a step, under each coordination. */
  static void checkStep(
      NegotiationLaw law,
      Step<Negotiation> step,
      BiPredicate<Position, Position> positions,
      BiPredicate<Decision, Decision> decisions) {
    for (Coordination coordination : Coordination.values()) {
      Answer before = law.answer(step.before(), coordination);
      Answer after = law.answer(step.after(), coordination);
      Supplier<String> where = () -> "when " + step.what() + ", under " + coordination;
      checkPositions(step.before(), before, after, positions, where);
      checkDecisions(step.before(), before, after, decisions, where);
    }
  }

  /** Checks a relation between the positions of all actors on all alternatives. */
  static void checkPositions(
      Negotiation negotiation,
      Answer one,
      Answer other,
      BiPredicate<Position, Position> related,
      Supplier<String> where) {
    for (Alternative alternative : negotiation.alternatives().values()) {
      for (Actor actor : negotiation.members(negotiation.bodyOf(alternative))) {
        Position first = one.position(actor, alternative);
        Position second = other.position(actor, alternative);
        Check.that(
            related.test(first, second),
            () ->
                actor.id()
                    + " on "
                    + alternative.id()
                    + " is at "
                    + first
                    + ", but at "
                    + second
                    + " "
                    + where.get());
      }
    }
  }

  /** Checks a relation between the decisions on all alternatives. */
  static void checkDecisions(
      Negotiation negotiation,
      Answer one,
      Answer other,
      BiPredicate<Decision, Decision> related,
      Supplier<String> where) {
    for (Alternative alternative : negotiation.alternatives().values()) {
      Decision first = one.decision(alternative);
      Decision second = other.decision(alternative);
      Check.that(
          related.test(first, second),
          () -> alternative.id() + " is " + first + ", but " + second + " " + where.get());
    }
  }
}
