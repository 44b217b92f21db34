package org.concordat.proceedings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.collect.Ordering;
import java.util.Comparator;
import java.util.List;
import org.concordat.negotiation.Negotiation;
import org.jspecify.annotations.Nullable;

/**
 * The result of folding a journal: one dated negotiation, and the courses of the procedures.
 *
 * @param acts the effective events
 * @param negotiation the negotiation
 * @param courses the procedures
 * @param latest the key of the latest act; {@code null} if there is none
 * @param inOrder whether each act is later than the one before it
 */
record Projection(
    SharedList<Act> acts,
    Negotiation negotiation,
    Courses courses,
    @Nullable Key latest,
    boolean inOrder) {

  /**
   * Returns this projection with one more act, which is later than all others, and the resulting
   * negotiation.
   */
  Projection and(Act act, Negotiation after) {
    return new Projection(acts.and(ImmutableList.of(act)), after, courses, act.key(), inOrder);
  }

  /**
   * Returns this projection with another act in place of one, and the resulting negotiation. The
   * acts are in order.
   *
   * @param place the place of the one among the acts
   * @param instead the other at the same moment; {@code null} for none
   */
  Projection replacing(int place, @Nullable Act instead, Negotiation after) {
    SharedList<Act> changed =
        acts.upTo(place)
            .and(instead == null ? List.of() : List.of(instead))
            .and(acts.subList(place + 1, acts.size()));
    Key last = changed.isEmpty() ? null : changed.get(changed.size() - 1).key();
    return new Projection(changed, after, courses, last, inOrder);
  }

  /**
   * Returns the projection of a journal.
   *
   * @throws InvalidEventException if entries do not fit the negotiation or one another
   */
  static Projection of(Negotiation base, Journal journal) {
    Faults faults = new Faults();
    try {
      return of(base, Corrections.acts(journal, faults), faults);
    } catch (InvalidEventException invalid) {
      throw new InvalidEventException(FaultPlaces.of(base, journal, invalid.problems()));
    }
  }

  /**
   * Returns the projection of events.
   *
   * @throws InvalidEventException if they do not fit the negotiation or one another
   */
  static Projection of(Negotiation base, List<Act> acts, Faults faults) {
    @Nullable Fold fold = null;
    Negotiation negotiation = null;
    try {
      fold = Fold.of(base, acts, faults, null);
      negotiation = fold.draft().negotiation();
      fold.draft().requireSoundCommitments();
    } catch (InvalidEventException invalid) {
      invalid.problems().forEach(faults::add);
    }
    faults.throwIfAny();
    if (fold == null || negotiation == null) {
      throw new IllegalStateException("a fold ends with a negotiation or with faults");
    }
    Key latest = acts.stream().map(Act::key).max(Comparator.naturalOrder()).orElse(null);
    boolean inOrder = Ordering.natural().isOrdered(Lists.transform(acts, Act::key));
    return new Projection(
        SharedList.of(acts, act -> null), negotiation, fold.courses(), latest, inOrder);
  }
}
