package org.concordat.evidence;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.resolve.StopReason;
import org.jspecify.annotations.Nullable;

/**
 * Holds what follows, for one day, from claims alone.
 *
 * @param day the day
 * @param consistent whether the claims can all be true; nothing is concluded from claims that
 *     cannot
 * @param conclusions where the claims leave less than every stance possible, by alternative and in
 *     the order of the body
 * @param stopped the limit at which the search stopped, so that more may follow; {@code null} where
 *     everything that follows is there
 */
public record Inference(
    LocalDate day,
    boolean consistent,
    ImmutableList<Conclusion> conclusions,
    @Nullable StopReason stopped)
    implements Serializable {
  /** Holds conclusions. */
  public Inference {
    requireNonNull(day, "day");
    requireNonNull(conclusions, "conclusions");
  }

  /** Returns what follows about an actor on an alternative; empty where nothing does. */
  public Optional<Conclusion> about(Actor actor, Alternative alternative) {
    return conclusions.stream()
        .filter(
            each ->
                each.actor().id().equals(actor.id())
                    && each.alternative().id().equals(alternative.id()))
        .findFirst();
  }

  /** Returns whether everything that follows is there; not, where the search reached a limit. */
  public boolean complete() {
    return stopped == null;
  }
}
