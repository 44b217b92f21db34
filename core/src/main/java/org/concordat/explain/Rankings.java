package org.concordat.explain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Preference;
import org.jspecify.annotations.Nullable;

/** Finds the preference from which a commitment comes. */
final class Rankings {
  /** Identifies an actor together with an issue or an alternative. */
  private record Key(String actor, String about) {}

  private final Negotiation negotiation;
  private final Map<Key, Preference> preferences = new HashMap<>();

  /** For actors with a preference, how many commitments they declared on each alternative. */
  private final Map<Key, Integer> declared = new HashMap<>();

  Rankings(Negotiation negotiation) {
    this.negotiation = negotiation;
    LocalDate day = negotiation.asOf().orElse(null);
    for (Preference each : negotiation.preferences()) {
      if (each.term().includes(day)) {
        preferences.put(new Key(each.actor().id(), each.issue().id()), each);
      }
    }
    if (!preferences.isEmpty()) {
      for (Commitment each : negotiation.commitments()) {
        if (each.term().includes(day)) {
          declared.merge(new Key(each.actor().id(), each.alternative().id()), 1, Integer::sum);
        }
      }
    }
  }

  /**
   * Returns the preference from which a commitment comes; {@code null} for a declared commitment.
   *
   * @param place the place of the commitment in the actor's list, from 0
   */
  @Nullable Preference behind(Actor actor, Alternative alternative, int place) {
    return preferences.isEmpty()
            || place < declared.getOrDefault(new Key(actor.id(), alternative.id()), 0)
        ? null
        : preferences.get(new Key(actor.id(), negotiation.issueOf(alternative).id()));
  }
}
