package org.concordat.proceedings;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import org.concordat.negotiation.Negotiation;
import org.jspecify.annotations.Nullable;

/**
 * What a journal comes to: one dated negotiation, and the courses of the procedures.
 *
 * @param acts the events that count
 * @param negotiation the negotiation
 * @param courses the procedures
 * @param latest the key of the latest act; {@code null} where there is none
 */
record Projection(
    ImmutableList<Act> acts, Negotiation negotiation, Courses courses, @Nullable Key latest) {

  /** Returns this with one more act, which comes after all others, and what that comes to. */
  Projection and(Act act, Negotiation after) {
    return new Projection(
        ImmutableList.<Act>builderWithExpectedSize(acts.size() + 1).addAll(acts).add(act).build(),
        after,
        courses,
        act.key());
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
      throw invalid.problems().stream().allMatch(each -> Faults.isAtEntry(each))
          ? invalid
          : located(base, journal, invalid);
    }
  }

  /**
   * Says at which entry something is wrong with the negotiation as a whole: the first with which it
   * is. Whether it is before some entry is asked for few of them, as if it stayed so.
   */
  private static InvalidEventException located(
      Negotiation base, Journal journal, InvalidEventException whole) {
    int sound = 0;
    int unsound = journal.size();
    InvalidEventException found = whole;
    while (unsound - sound > 1) {
      int middle = (sound + unsound) / 2;
      try {
        Faults faults = new Faults();
        Projection ignored = of(base, Corrections.acts(journal.upTo(middle), faults), faults);
        requireNonNull(ignored);
        sound = middle;
      } catch (InvalidEventException invalid) {
        unsound = middle;
        found = invalid;
      }
    }
    int at = unsound;
    return new InvalidEventException(
        found.problems().stream()
            .map(each -> Faults.isAtEntry(each) ? each : Faults.atEntry(at, each))
            .collect(ImmutableList.toImmutableList()));
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
      fold.draft().requireSoundWords();
    } catch (InvalidEventException invalid) {
      invalid.problems().forEach(faults::add);
    }
    faults.throwIfAny();
    if (fold == null || negotiation == null) {
      throw new IllegalStateException("a fold ends with a negotiation or with faults");
    }
    Key latest = acts.stream().map(Act::key).max(Comparator.naturalOrder()).orElse(null);
    return new Projection(ImmutableList.copyOf(acts), negotiation, fold.courses(), latest);
  }
}
