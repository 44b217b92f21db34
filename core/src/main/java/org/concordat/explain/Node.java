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
 * numbers in {@link Explanation#nodes()}, so that each appears once, however many rest on it, and
 * nodes can rest on each other.
 */
public sealed interface Node extends Serializable permits Node.Stands, Node.Decided, Node.Counted {

  /** Says what kind of reason a stance has. */
  enum Basis {
    /** The actor's commitments. */
    COMMITMENTS,
    /** The actor's absence, and what absence counts as in that body. */
    ABSENCE,
    /** An assumption. */
    ASSUMPTION
  }

  /**
   * States where some actors stand, all of them for the same reason.
   *
   * @param actors the actors
   * @param alternative the alternative
   * @param position where each of them stands
   * @param basis the kind of reason
   * @param commitments their commitments, the latest first, up to the last on which the position
   *     rests; empty unless {@code basis} is {@link Basis#COMMITMENTS}
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
   * States whether the condition of one commitment is met.
   *
   * @param commitment the commitment, as the first of the actors has it; {@code null} for the
   *     default after the last commitment
   * @param range the stances it commits to
   * @param holds whether its condition is met
   * @param reason why; {@code null} for an unconditional commitment
   * @param preference the preference from which the commitment comes, as the first of the actors
   *     has it; {@code null} for a declared commitment
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
   * States whether an alternative is adopted, rejected or open.
   *
   * @param alternative the alternative
   * @param decision whether it is adopted, rejected or open
   * @param rule why its rule is met or not, or which fact adopts it; {@code null} if it surely
   *     cannot be adopted for another reason
   * @param stays whether it is on the table and not barred; {@code null} if that does not matter
   */
  record Decided(
      Alternative alternative, Decision decision, @Nullable Reason rule, @Nullable Reason stays)
      implements Node {
    /** Describes a decision. */
    public Decided {
      requireNonNull(alternative, "alternative");
      requireNonNull(decision, "decision");
    }

    /** Returns {@link #rule()} and {@link #stays()}, without those that are {@code null}. */
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
   * States which members of a set give a count its truth value. Counts of one set that rest on the
   * same members share a node.
   *
   * @param set the set as the condition names it
   * @param alternative the alternative on which they stand
   * @param stands the members, by the numbers of the nodes that say where they stand; for {@code
   *     others}, the actor itself has to be left out
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
