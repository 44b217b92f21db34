package org.concordat.explain;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.resolve.OtherCoordination;
import org.jspecify.annotations.Nullable;

/**
 * Tells why an actor stands where it does, or why an alternative is adopted, rejected or open.
 * Immutable. <a href="{@docRoot}/doc-files/semantics.html#section-8">Section 8 of the semantics</a>
 * says what each of its claims means.
 *
 * <p>The nodes are the reasons: the first answers the question, and each refers by number to the
 * nodes that it rests on. Members of a body with the same position for the same reason share a
 * node. The nodes are founded: each follows from the nodes that it refers to, with cycles among
 * them closed as the coordination closes them.
 */
public final class Explanation implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ImmutableList<Node> nodes;
  private final ImmutableList<Cycle> cycles;
  private final ImmutableList<Goal> waitsFor;
  private final ImmutableList<Goal> lostBy;
  private final @Nullable OtherCoordination otherwise;
  private final ImmutableSet<Fact> unknown;

  /** The members of the body that decides each alternative. */
  private final ImmutableMap<Alternative, ImmutableSet<Actor>> members;

  Explanation(
      ImmutableList<Node> nodes,
      ImmutableList<Cycle> cycles,
      ImmutableList<Goal> waitsFor,
      ImmutableList<Goal> lostBy,
      @Nullable OtherCoordination otherwise,
      ImmutableSet<Fact> unknown,
      ImmutableMap<Alternative, ImmutableSet<Actor>> members) {
    this.nodes = requireNonNull(nodes, "nodes");
    this.cycles = requireNonNull(cycles, "cycles");
    this.waitsFor = requireNonNull(waitsFor, "waitsFor");
    this.lostBy = requireNonNull(lostBy, "lostBy");
    this.otherwise = otherwise;
    this.unknown = requireNonNull(unknown, "unknown");
    this.members = requireNonNull(members, "members");
  }

  /**
   * Returns the answer: where an actor stands, or whether an alternative is adopted, rejected or
   * open.
   */
  public Node answer() {
    return nodes.get(0);
  }

  /** Returns all reasons, the {@link #answer()} first, nearer ones before farther ones. */
  public ImmutableList<Node> nodes() {
    return nodes;
  }

  /** Returns the cycles: actors among the reasons who rest on each other. */
  public ImmutableList<Cycle> cycles() {
    return cycles;
  }

  /**
   * Returns what the answer waits for: the minimal sets of moves that would carry the alternative,
   * or bring the actor to a higher stance, the highest first. Stances that no moves bring about are
   * left out. Empty if the alternative is adopted, or the actor surely in support.
   */
  public ImmutableList<Goal> waitsFor() {
    return waitsFor;
  }

  /**
   * Returns what could undo the answer: the minimal sets of levers after which the alternative
   * would no longer be adopted, or the actor would no longer surely stand as high. Empty if there
   * is nothing to lose.
   */
  public ImmutableList<Goal> lostBy() {
    return lostBy;
  }

  /**
   * Returns whether {@link #waitsFor()} and {@link #lostBy()} are complete, which they are not if
   * the search reached its limit. The reasons are always complete.
   */
  public boolean isComplete() {
    return Stream.concat(waitsFor.stream(), lostBy.stream())
        .allMatch(goal -> goal.ways().complete());
  }

  /**
   * Returns another coordination under which the alternative would be adopted, or the actor would
   * surely support it, without any move. Empty if that is so already, or under no coordination.
   */
  public Optional<OtherCoordination> otherwise() {
    return Optional.ofNullable(otherwise);
  }

  /**
   * Returns the unknown facts. The sets of moves in {@link #waitsFor()} work whatever these facts
   * turn out to be.
   */
  public ImmutableSet<Fact> unknown() {
    return unknown;
  }

  /** Returns the members of the body that decides an alternative. */
  ImmutableSet<Actor> members(Alternative alternative) {
    return members.getOrDefault(alternative, ImmutableSet.of());
  }

  /**
   * Returns the levers that would meet a condition among the reasons, whether or not that would
   * change the answer. Each can be moved: it is false and no true fact excludes it.
   */
  public ImmutableSet<Fact> levers() {
    return nodes.stream()
        .flatMap(Explanation::reasons)
        .flatMap(Explanation::levers)
        .collect(ImmutableSet.toImmutableSet());
  }

  private static Stream<Reason> reasons(Node node) {
    if (node instanceof Node.Stands stands) {
      return stands.commitments().stream().map(Node.Step::reason).filter(Objects::nonNull);
    }
    return node instanceof Node.Decided decided ? decided.reasons().stream() : Stream.of();
  }

  private static Stream<Fact> levers(Reason reason) {
    return reason instanceof Reason.Parts parts
        ? parts.shown().stream().flatMap(Explanation::levers)
        : ((Reason.Literal) reason).levers().stream();
  }

  /**
   * Returns the explanation in short English: the answer, what it waits for or could be lost by,
   * who waits for each other, and then the reasons, indented below what rests on them.
   *
   * @param depth how many levels of stances and decisions are given with their reasons, at least 1.
   *     Deeper ones are cut, with the question that shows more; long lists are cut, too
   * @throws IllegalArgumentException if {@code depth} is below 1
   */
  public String toString(int depth) {
    if (depth < 1) {
      throw new IllegalArgumentException(
          "the depth of an explanation should be at least 1, not " + depth);
    }
    return ExplanationText.of(this, depth, false);
  }

  /**
   * Returns the whole explanation in short English; deeply nested parts follow in paragraphs of
   * their own.
   */
  @Override
  public String toString() {
    return ExplanationText.of(this, Integer.MAX_VALUE, true);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Explanation that
        && nodes.equals(that.nodes)
        && cycles.equals(that.cycles)
        && waitsFor.equals(that.waitsFor)
        && lostBy.equals(that.lostBy)
        && Objects.equals(otherwise, that.otherwise)
        && unknown.equals(that.unknown)
        && members.equals(that.members);
  }

  @Override
  public int hashCode() {
    return Objects.hash(nodes, cycles, waitsFor, lostBy, otherwise, unknown, members);
  }
}
