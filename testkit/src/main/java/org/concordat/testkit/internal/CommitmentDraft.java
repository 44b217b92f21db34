package org.concordat.testkit.internal;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.concordat.condition.Condition;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Term;

/** Sketches a commitment. The smallest numbers make {@code ann supports x}. */
record CommitmentDraft(Numbers numbers, ConditionDraft when) {
  private static final int ALTERNATIVE = 0;
  private static final int ACTOR = 1;
  private static final int STANCE = 2;
  private static final int WIDE = 3;
  private static final int OTHER_STANCE = 4;
  private static final int CONDITIONAL = 5;
  private static final int FALLING = 6;
  private static final int CYCLIC = 7;
  private static final int DATED = 8;
  private static final int TERM = 9;
  private static final int COMMITTED = 12;

  static Arbitrary<CommitmentDraft> drafts(int alternatives, int actors, int depth) {
    int percent = Numbers.PERCENT;
    return Combinators.combine(
            Numbers.below(
                alternatives, actors, 4, 10, 4, percent, percent, percent, percent, 4, 5, 5, 8),
            ConditionDraft.drafts(depth))
        .as(CommitmentDraft::new);
  }

  /** Returns whether the commitment is included; this lets shrinking drop one from the middle. */
  boolean isSpoken() {
    return numbers.at(COMMITTED) > 0;
  }

  int alternative() {
    return numbers.at(ALTERNATIVE);
  }

  int actor() {
    return numbers.at(ACTOR);
  }

  Stance stance() {
    return Ids.STANCES.get(numbers.at(STANCE));
  }

  Position range() {
    Stance other = Ids.STANCES.get(numbers.at(OTHER_STANCE));
    return numbers.at(WIDE) < 6
        ? Position.exactly(stance())
        : Position.between(stance().min(other), stance().max(other));
  }

  boolean isConditional(double share) {
    return numbers.chance(CONDITIONAL, share);
  }

  boolean isCyclic(double share) {
    return numbers.chance(CYCLIC, share);
  }

  Term term(double dates) {
    return numbers.chance(DATED, dates)
        ? Ids.term(numbers.at(TERM), numbers.at(TERM + 1), numbers.at(TERM + 2))
        : Term.ALWAYS;
  }

  Condition condition(Speech speech, double falling) {
    return when.write(
        speech, numbers.chance(FALLING, falling) ? Direction.EITHER : Direction.RISING);
  }
}
