package org.concordat.explain;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.model.Fact;
import org.concordat.resolve.OtherCoordination;
import org.jspecify.annotations.Nullable;

/**
 * Tells why an actor stands where it does, or what has become of an alternative and why. Immutable.
 * <a href="{@docRoot}/doc-files/semantics.html#section-8">Section 8 of the semantics</a> says what
 * each of its claims means.
 *
 * <p>The nodes are the reasons: the first states what was asked, and each refers by number to those
 * it rests on. Members of a body with the same position for the same reason are one node. The nodes
 * are founded: what each states follows from those that it refers to, and cycles among them are
 * closed as the coordination closes them.
 */
public final class Explanation implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ImmutableList<Node> nodes;
  private final ImmutableList<Cycle> cycles;
  private final ImmutableList<Goal> waitsFor;
  private final ImmutableList<Goal> lostBy;
  private final @Nullable OtherCoordination otherwise;
  private final ImmutableSet<Fact> unknown;

  Explanation(
      ImmutableList<Node> nodes,
      ImmutableList<Cycle> cycles,
      ImmutableList<Goal> waitsFor,
      ImmutableList<Goal> lostBy,
      @Nullable OtherCoordination otherwise,
      ImmutableSet<Fact> unknown) {
    this.nodes = requireNonNull(nodes, "nodes");
    this.cycles = requireNonNull(cycles, "cycles");
    this.waitsFor = requireNonNull(waitsFor, "waitsFor");
    this.lostBy = requireNonNull(lostBy, "lostBy");
    this.otherwise = otherwise;
    this.unknown = requireNonNull(unknown, "unknown");
  }

  /** Returns what was asked for: where an actor stands, or what has become of an alternative. */
  public Node answer() {
    return nodes.get(0);
  }

  /** Returns all reasons, the {@link #answer()} first, the nearer ones before the farther. */
  public ImmutableList<Node> nodes() {
    return nodes;
  }

  /** Returns the cycles of actors among the reasons who rest on each other. */
  public ImmutableList<Cycle> cycles() {
    return cycles;
  }

  /**
   * Returns what is waited for: the minimal sets of moves that would carry the alternative, or
   * bring the actor to a higher stance, the highest first. Empty where there is nothing to wait
   * for. A stance that nothing brings the actor to is left out.
   */
  public ImmutableList<Goal> waitsFor() {
    return waitsFor;
  }

  /**
   * Returns what it could be lost by: the minimal sets of levers after which the alternative would
   * not be adopted any more, or the actor not surely stand as high. Empty where there is nothing to
   * lose.
   */
  public ImmutableList<Goal> lostBy() {
    return lostBy;
  }

  /**
   * Returns whether {@link #waitsFor()} and {@link #lostBy()} list all sets that there are; not,
   * where the search reached its limit. The reasons are complete in any case.
   */
  public boolean isComplete() {
    return Stream.concat(waitsFor.stream(), lostBy.stream())
        .allMatch(goal -> goal.ways().complete());
  }

  /**
   * Returns the other coordination under which what is not reached here would be, without any move:
   * the alternative adopted, or the actor's support. Empty where it is reached, or under none.
   */
  public Optional<OtherCoordination> otherwise() {
    return Optional.ofNullable(otherwise);
  }

  /**
   * Returns the facts of which it is unknown whether they hold. What is waited for would do
   * whatever they turn out to be.
   */
  public ImmutableSet<Fact> unknown() {
    return unknown;
  }

  /**
   * Returns the levers that would meet a condition among the reasons, whether that would change
   * anything else or not: each can be moved, which is to say that it is false and no true fact
   * excludes it.
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
        ? parts.told().stream().flatMap(Explanation::levers)
        : ((Reason.Literal) reason).levers().stream();
  }

  /**
   * Tells it in short English: the answer, what it waits for or could be lost by, who waits for
   * each other, and then the reasons, indented below what rests on them.
   *
   * @param depth how many stances and decisions below each other are told with their reasons, at
   *     least 1; those below are cut, which is told with the question that tells more, and so are
   *     long lists
   * @throws IllegalArgumentException if {@code depth} is below 1
   */
  public String toString(int depth) {
    if (depth < 1) {
      throw new IllegalArgumentException("an explanation is at least 1 deep, not " + depth);
    }
    return ExplanationText.of(this, depth, false);
  }

  /** Tells all of it in short English; what is deep in it is told after the rest. */
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
        && unknown.equals(that.unknown);
  }

  @Override
  public int hashCode() {
    return Objects.hash(nodes, cycles, waitsFor, lostBy, otherwise, unknown);
  }
}
