package org.concordat.negotiation;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;

/**
 * Lists the commitments of each actor on each alternative, the latest first: by the day from which
 * they stand, undated ones last, equal days in the order given, and preferences after everything
 * declared. Only commitments that stand on the negotiation's day are listed, and only of actors who
 * have a say that day. <a href="{@docRoot}/doc-files/semantics.html#section-3">Section 3 of the
 * semantics</a>.
 */
public final class StandingCommitments {
  /**
   * Orders the declared commitments of one actor on one alternative: the one that counts first
   * comes first.
   */
  public static final Comparator<Commitment> LATEST_FIRST =
      comparing((Commitment commitment) -> commitment.term().from(), nullsFirst(naturalOrder()))
          .reversed();

  private final Negotiation negotiation;

  private final Map<String, Map<String, List<Commitment>>> byAlternative = new HashMap<>();

  /**
   * Collects and sorts the commitments, in time proportional to their number and the sorting of
   * each list.
   */
  StandingCommitments(Negotiation negotiation) {
    this.negotiation = negotiation;
    LocalDate day = negotiation.asOf().orElse(null);
    for (Commitment commitment : negotiation.commitments()) {
      if (commitment.term().includes(day)) {
        add(commitment);
      }
    }
    byAlternative
        .values()
        .forEach(byActor -> byActor.values().forEach(each -> each.sort(LATEST_FIRST)));
    for (Preference preference : negotiation.preferences()) {
      if (preference.term().includes(day)) {
        preference.commitments().forEach(commitment -> add(commitment));
      }
    }
  }

  private void add(Commitment commitment) {
    if (negotiation.hasSay(commitment.actor(), commitment.alternative())) {
      byAlternative
          .computeIfAbsent(commitment.alternative().id(), id -> new HashMap<>())
          .computeIfAbsent(commitment.actor().id(), id -> new ArrayList<>(2))
          .add(commitment);
    }
  }

  /** Returns all commitments by the ids of the alternatives and the actors. */
  @Override
  public String toString() {
    return byAlternative.toString();
  }

  /** Returns the commitments of {@code actor} on {@code alternative}, the latest first. */
  public ImmutableList<Commitment> by(Actor actor, Alternative alternative) {
    return ImmutableList.copyOf(
        byAlternative.getOrDefault(alternative.id(), Map.of()).getOrDefault(actor.id(), List.of()));
  }

  /** Returns all commitments, by alternative and then by actor, each actor's latest first. */
  public ImmutableList<Commitment> all() {
    ImmutableList.Builder<Commitment> all = ImmutableList.builder();
    for (Alternative alternative : negotiation.alternatives().values()) {
      negotiation
          .members(negotiation.bodyOf(alternative))
          .forEach(actor -> all.addAll(by(actor, alternative)));
    }
    return all.build();
  }
}
