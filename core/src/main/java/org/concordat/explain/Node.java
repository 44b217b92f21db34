package org.concordat.explain;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.condition.ActorSet;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Preference;
import org.concordat.resolve.Decision;
import org.jspecify.annotations.Nullable;

/**
 * States one thing in an explanation, and what it rests on. Nodes refer to each other by their
 * numbers in {@link Explanation#nodes()}, so that each is told once, however many rest on it, and
 * those that rest on each other can.
 */
public sealed interface Node extends Serializable permits Node.Stands, Node.Decided, Node.Counted {

  /** Says what a stance rests on. */
  enum Basis {
    /** On the commitments of the actor. */
    COMMITMENTS,
    /** On the actor's absence, and what absence counts as in that body. */
    ABSENCE,
    /** On an assumption. */
    ASSUMPTION
  }

  /**
   * States where some actors stand, all of them for the same reason.
   *
   * @param actors the actors
   * @param alternative the alternative
   * @param position where each of them stands
   * @param basis what that rests on
   * @param commitments their commitments, the latest first, up to the last that it takes; none but
   *     with {@link Basis#COMMITMENTS}
   */
  record Stands(
      ImmutableList<Actor> actors,
      Alternative alternative,
      Position position,
      Basis basis,
      ImmutableList<Step> commitments)
      implements Node {
    /** Describes a stance. */
    public Stands {
      requireNonNull(actors, "actors");
      requireNonNull(alternative, "alternative");
      requireNonNull(position, "position");
      requireNonNull(basis, "basis");
      requireNonNull(commitments, "commitments");
    }

    /** Returns where the first of the actors stands, in short English. */
    @Override
    public String toString() {
      return Wording.stands(this, actors);
    }
  }

  /**
   * States whether one commitment counts.
   *
   * @param commitment the commitment, of the first of the actors who have it; {@code null} for the
   *     range that is left to one who has said nothing more
   * @param range the stances it commits to
   * @param holds whether its condition is met
   * @param reason why; {@code null} for an unconditional commitment
   * @param preference the preference that the commitment stands for, of the first of the actors;
   *     {@code null} for one that was declared
   */
  record Step(
      @Nullable Commitment commitment,
      Position range,
      Truth holds,
      @Nullable Reason reason,
      @Nullable Preference preference)
      implements Serializable {
    /** Describes a commitment. */
    public Step {
      requireNonNull(range, "range");
      requireNonNull(holds, "holds");
    }
  }

  /**
   * States what has become of an alternative.
   *
   * @param alternative the alternative
   * @param decision what has become of it
   * @param rule why its rule is met or not, or which fact adopts it; {@code null} where it surely
   *     cannot be adopted for another reason
   * @param stays whether it is on the table and not barred; {@code null} where that does not matter
   */
  record Decided(
      Alternative alternative, Decision decision, @Nullable Reason rule, @Nullable Reason stays)
      implements Node {
    /** Describes a decision. */
    public Decided {
      requireNonNull(alternative, "alternative");
      requireNonNull(decision, "decision");
    }

    /** Returns {@link #rule()} and {@link #stays()}, as far as there are such. */
    public ImmutableList<Reason> reasons() {
      return Stream.of(Optional.ofNullable(rule), Optional.ofNullable(stays))
          .flatMap(Optional::stream)
          .collect(ImmutableList.toImmutableList());
    }

    /** Returns the decision in short English. */
    @Override
    public String toString() {
      return Wording.decided(this);
    }
  }

  /**
   * States which members of a set make a count what it is. Counts of one set that rest on the same
   * members share it.
   *
   * @param set the set as the condition names it
   * @param alternative the alternative on which they stand
   * @param stands the members, by the numbers of the nodes that say where they stand; among {@code
   *     others}, the actor itself does not count
   */
  record Counted(
      ActorSet set, Alternative alternative, ImmutableMap<Integer, ImmutableList<Actor>> stands)
      implements Node {
    /** Describes a count. */
    public Counted {
      requireNonNull(set, "set");
      requireNonNull(alternative, "alternative");
      requireNonNull(stands, "stands");
    }

    @Override
    public String toString() {
      return set + " on " + alternative.id();
    }
  }
}
