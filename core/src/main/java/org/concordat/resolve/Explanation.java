package org.concordat.resolve;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.condition.Condition;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.negotiation.Commitment;

/**
 * Tells why something is so, as a tree: each node states one thing, and {@link #because()} leads to
 * what it rests on, down to facts and unconditional words. {@link Object#toString() toString} tells
 * it in short English, one line a node.
 *
 * <p>What a node that is true or false states follows from its children alone: with everything else
 * unknown it would still be so.
 */
public sealed interface Explanation
    permits Explanation.OfStance,
        Explanation.OfWord,
        Explanation.OfParts,
        Explanation.OfLiteral,
        Explanation.OfDecision,
        Explanation.Circle {

  /** Returns what this rests on. */
  ImmutableList<Explanation> because();

  /** Returns the levers, not pulled so far, that this or something it rests on waits for. */
  default ImmutableSet<Fact> levers() {
    return because().stream()
        .flatMap(each -> each.levers().stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Returns the circles of actors who wait for each other, of this and of all it rests on. */
  default ImmutableList<Circle> circles() {
    return because().stream()
        .flatMap(each -> each.circles().stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** Says what a stance rests on. */
  enum Basis {
    /** On what the actor has said; each word up to the one that decides is a child. */
    WORDS,
    /** On the actor's absence, and what absence counts as in that body. */
    ABSENCE,
    /** On an assumption. */
    ASSUMPTION,
    /** On what has been explained elsewhere in the same tree. */
    EXPLAINED_ALREADY,
    /** On more than is told here, so deep in the tree; ask for it by itself. */
    NOT_FOLLOWED
  }

  /**
   * States where an actor stands.
   *
   * @param actor the actor
   * @param alternative the alternative
   * @param position where it stands
   * @param basis what that rests on
   * @param words the actor's words, the latest first, up to the one that decides
   */
  record OfStance(
      Actor actor,
      Alternative alternative,
      Position position,
      Basis basis,
      ImmutableList<OfWord> words)
      implements Explanation {
    @Override
    public ImmutableList<Explanation> because() {
      return ImmutableList.copyOf(words);
    }

    @Override
    public String toString() {
      return ExplanationText.of(this);
    }
  }

  /**
   * States whether one word of an actor holds. Where all conditions of an actor's words may fail,
   * the last child is no word but the range that is left to one who has said nothing.
   *
   * @param commitment the word; empty for the range left to one who has said nothing
   * @param range the stances it commits to
   * @param holds whether its condition holds
   * @param because why; empty for an unconditional word
   */
  record OfWord(
      Optional<Commitment> commitment,
      Position range,
      Truth holds,
      ImmutableList<Explanation> because)
      implements Explanation {
    @Override
    public String toString() {
      return ExplanationText.of(this);
    }
  }

  /**
   * States the truth of several conditions together, of which those that matter are children.
   *
   * @param all whether all of them have to hold, rather than one
   * @param truth whether that is so
   * @param because the conditions that make it so
   */
  record OfParts(boolean all, Truth truth, ImmutableList<Explanation> because)
      implements Explanation {
    @Override
    public String toString() {
      return ExplanationText.of(this);
    }
  }

  /**
   * States the truth of a literal.
   *
   * @param literal the literal, {@code it} replaced by the alternative at hand
   * @param truth whether it holds
   * @param pullable the levers in the literal itself that would make it hold, if it does not
   * @param because the stances and decisions that make it so
   */
  record OfLiteral(
      Condition literal,
      Truth truth,
      ImmutableSet<Fact> pullable,
      ImmutableList<Explanation> because)
      implements Explanation {
    @Override
    public ImmutableSet<Fact> levers() {
      return Stream.concat(pullable.stream(), Explanation.super.levers().stream())
          .collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public String toString() {
      return ExplanationText.of(this);
    }
  }

  /**
   * States what has become of an alternative.
   *
   * @param alternative the alternative
   * @param decision what has become of it
   * @param followed whether it is explained here, and not elsewhere in the same tree
   * @param because the parts of the rule, and the withdrawal, that make it so
   */
  record OfDecision(
      Alternative alternative,
      Decision decision,
      boolean followed,
      ImmutableList<Explanation> because)
      implements Explanation {
    @Override
    public String toString() {
      return ExplanationText.of(this);
    }
  }

  /**
   * Closes a circle: the explanation has come back to where one of its own nodes began.
   *
   * @param seats the actors of the circle, each with the alternative on which it stands, in the
   *     order in which they rest on each other
   * @param together whether they hold each other up, which is so only where circles may close,
   *     rather than wait for each other
   */
  record Circle(ImmutableList<Assumptions.Seat> seats, boolean together) implements Explanation {
    /** Describes a circle. */
    public Circle {
      requireNonNull(seats, "seats");
    }

    @Override
    public ImmutableList<Explanation> because() {
      return ImmutableList.of();
    }

    @Override
    public ImmutableList<Circle> circles() {
      return ImmutableList.of(this);
    }

    @Override
    public String toString() {
      return ExplanationText.of(this);
    }
  }
}
