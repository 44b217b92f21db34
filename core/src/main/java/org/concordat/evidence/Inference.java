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
 * Holds what follows about one day from claims alone.
 *
 * @param day the day
 * @param consistent whether the claims can all be true; if not, there are no conclusions
 * @param conclusions the positions that the claims narrow down, by alternative and in the order of
 *     the body
 * @param stopped the limit that stopped the search, so that more may follow; {@code null} if all
 *     conclusions are listed
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

  /** Returns the conclusion about an actor on an alternative, if there is one. */
  public Optional<Conclusion> about(Actor actor, Alternative alternative) {
    return conclusions.stream()
        .filter(
            each ->
                each.actor().id().equals(actor.id())
                    && each.alternative().id().equals(alternative.id()))
        .findFirst();
  }

  /** Returns whether all conclusions are listed, which is not so if the search reached a limit. */
  public boolean complete() {
    return stopped == null;
  }
}
