package org.concordat.bargain;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.concordat.internal.StepCounter;
import org.concordat.internal.fixpoint.AnnouncementRounds;
import org.concordat.internal.fixpoint.State;
import org.concordat.internal.network.Network;
import org.concordat.internal.network.PackedPosition;
import org.concordat.model.Truth;
import org.concordat.negotiation.Commitment;
import org.jspecify.annotations.Nullable;

/**
 * Orders the changes between two settled states as they can be announced. {@link
 * AnnouncementRounds} finds who moves when. This class finds who has something to announce: an
 * actor whose position has changed, and whose position is decided by a commitment that surely holds
 * and that no earlier rule could override.
 */
final class Choreographer {
  private final StepCounter counter;
  private final AnnouncementRounds replay;

  /** For each variable that announces something, the commitment that decides its final position. */
  private final Map<Integer, Commitment> commitments = new HashMap<>();

  /**
   * Compares two settled states.
   *
   * @param after the later one
   * @param counter counts a step for each announcement
   */
  Choreographer(Network network, State before, State after, StepCounter counter) {
    this.counter = counter;
    int[] moving =
        IntStream.range(0, network.variables())
            .filter(variable -> before.position(variable) != after.position(variable))
            .filter(variable -> !after.isFixed(variable))
            .filter(variable -> commitment(network, after, variable) != null)
            .toArray();
    for (int variable : moving) {
      commitments.put(variable, requireNonNull(commitment(network, after, variable)));
    }
    this.replay =
        new AnnouncementRounds(
            network, after, moving, IntStream.of(moving).map(before::position).toArray());
  }

  /**
   * Returns the commitment that surely decides where a variable stands, or null if there is none.
   */
  private static @Nullable Commitment commitment(Network network, State after, int variable) {
    int rule = network.firstRule(variable);
    while (after.holds(rule) == Truth.FALSE) {
      rule++;
    }
    return after.holds(rule) == Truth.TRUE ? network.commitment(rule) : null;
  }

  Choreography order(Bargain bargain) {
    ImmutableList.Builder<ImmutableList<Choreography.Step>> rounds = ImmutableList.builder();
    if (!bargain.moves().isEmpty()) {
      rounds.add(
          bargain.moves().stream()
              .map(move -> new Choreography.Step(ImmutableList.of(new Choreography.Made(move))))
              .collect(ImmutableList.toImmutableList()));
    }
    while (!replay.isOver() && counter.look()) {
      int[] moved = replay.next();
      List<int[]> steps =
          moved.length > 0
              ? IntStream.of(moved).mapToObj(variable -> new int[] {variable}).toList()
              : replay.together();
      for (int[] step : steps) {
        counter.spend(step.length);
      }
      if (!counter.isExhausted()) {
        rounds.add(steps.stream().map(this::step).collect(ImmutableList.toImmutableList()));
      }
    }
    return new Choreography(rounds.build(), counter.stopped().orElse(null));
  }

  private Choreography.Step step(int[] variables) {
    return new Choreography.Step(
        IntStream.of(variables)
            .mapToObj(
                variable ->
                    new Choreography.Declared(
                        requireNonNull(commitments.get(variable)),
                        PackedPosition.position(replay.position(variable))))
            .collect(ImmutableList.toImmutableList()));
  }
}
