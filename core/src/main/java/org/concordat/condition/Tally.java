package org.concordat.condition;

import static java.util.Objects.requireNonNull;

import org.concordat.model.Alternative;
import org.jspecify.annotations.Nullable;

/**
 * Begins a condition that counts: an amount and a set, to be completed by a verb and an
 * alternative. {@code atLeast(3).of(OTHERS)} becomes a condition by {@code .support(rutte)}.
 */
public final class Tally {
  private final Amount amount;
  private final ActorSet set;
  private final @Nullable String weight;
  private final boolean voting;

  Tally(Amount amount, ActorSet set, @Nullable String weight, boolean voting) {
    this.amount = amount;
    this.set = set;
    this.weight = weight;
    this.voting = voting;
  }

  /** Returns the beginning of the condition's text: {@code at least 3 of others}. */
  @Override
  public String toString() {
    return amount
        + " of "
        + set
        + (voting ? " voting" : "")
        + (weight == null ? "" : " by " + weight);
  }

  /** Returns a copy that adds up the weight of this name instead of counting heads. */
  public Tally by(String weightName) {
    return new Tally(amount, set, requireNonNull(weightName, "weightName"), voting);
  }

  /** Returns a copy that counts only among those of the set who support or oppose. */
  public Tally voting() {
    return new Tally(amount, set, weight, true);
  }

  /** Returns the condition that this amount of the set support {@code alternative}. */
  public Condition support(Alternative alternative) {
    return that(Verb.SUPPORT, alternative);
  }

  /** Returns the condition that this amount of the set accept {@code alternative}. */
  public Condition accept(Alternative alternative) {
    return that(Verb.ACCEPT, alternative);
  }

  /** Returns the condition that this amount of the set tolerate {@code alternative}. */
  public Condition tolerate(Alternative alternative) {
    return that(Verb.TOLERATE, alternative);
  }

  /** Returns the condition that this amount of the set oppose {@code alternative}. */
  public Condition oppose(Alternative alternative) {
    return that(Verb.OPPOSE, alternative);
  }

  /** Returns the condition that this amount of the set are present in the body at hand. */
  public Condition arePresent() {
    return attending(true);
  }

  /** Returns the condition that this amount of the set are absent from the body at hand. */
  public Condition areAbsent() {
    return attending(false);
  }

  private Condition attending(boolean present) {
    if (voting) {
      throw new IllegalArgumentException(
          "of those voting only \"support\" and \"oppose\" are counted, not who is "
              + Attendance.word(present));
    }
    return new AttendanceCount(amount, set, weight, present, null);
  }

  /**
   * Returns the condition that {@code verb} holds for this amount of the set on {@code
   * alternative}.
   *
   * @throws IllegalArgumentException if only those voting are counted and {@code verb} is neither
   *     to support nor to oppose
   */
  public Condition that(Verb verb, Alternative alternative) {
    return voting
        ? new VoteCount(amount, set, weight, verb, alternative.id())
        : new Count(amount, set, weight, verb, false, alternative.id());
  }

  /**
   * Returns the condition that {@code verb} does not hold for this amount of the set on {@code
   * alternative}.
   *
   * @throws IllegalArgumentException if only those voting are counted: for them only {@link #that}
   *     makes sense
   */
  public Condition thatDoNot(Verb verb, Alternative alternative) {
    if (voting) {
      throw new IllegalArgumentException(
          "of those voting only \"support\" and \"oppose\" are counted, not who does not "
              + verb.plural());
    }
    return new Count(amount, set, weight, verb, true, alternative.id());
  }
}
