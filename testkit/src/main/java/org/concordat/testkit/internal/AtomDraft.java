package org.concordat.testkit.internal;

import com.google.common.collect.ImmutableList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Adopted;
import org.concordat.condition.Amount;
import org.concordat.condition.Attendance;
import org.concordat.condition.AttendanceCount;
import org.concordat.condition.BeforeDate;
import org.concordat.condition.Condition;
import org.concordat.condition.Count;
import org.concordat.condition.FactHolds;
import org.concordat.condition.FromDate;
import org.concordat.condition.OnTheTable;
import org.concordat.condition.Quantity;
import org.concordat.condition.StanceIs;
import org.concordat.condition.Verb;
import org.concordat.condition.VoteCount;
import org.concordat.condition.Withdrawn;
import org.jspecify.annotations.Nullable;

/** Sketches a literal. The smallest numbers make {@code ann supports it}. */
record AtomDraft(Numbers numbers) implements ConditionDraft {
  private static final int KIND = 0;
  private static final int ALTERNATIVE = 1;
  private static final int ELSEWHERE = 2;
  private static final int WHO = 3;
  private static final int VERB = 4;
  private static final int AMOUNT = 5;
  private static final int TURN = 6;
  private static final int WEIGHT = 7;

  private static final ImmutableList<Verb> RISING =
      ImmutableList.of(Verb.SUPPORT, Verb.ACCEPT, Verb.TOLERATE);
  private static final ImmutableList<Verb> NEITHER =
      ImmutableList.of(Verb.ABSTAIN, Verb.STAND_ASIDE);
  private static final ImmutableList<Quantity> QUANTITIES =
      ImmutableList.of(
          Quantity.number(1),
          Quantity.number(2),
          Quantity.fraction(1, 2),
          Quantity.fraction(2, 3),
          Quantity.number(3),
          Quantity.percent("55"),
          Quantity.percent("100"),
          Quantity.fraction(1, 3),
          Quantity.number(0),
          Quantity.percent("66.67"));
  private static final ImmutableList<Quantity> SHARES =
      ImmutableList.of(Quantity.fraction(1, 2), Quantity.fraction(2, 3), Quantity.percent("33.3"));

  static Arbitrary<ConditionDraft> drafts() {
    return Numbers.below(Numbers.PERCENT, 6, Numbers.PERCENT, 12, 6, 10, 10, 4).map(AtomDraft::new);
  }

  @Override
  public Condition write(Speech speech, Direction direction) {
    int kind = numbers.at(KIND);
    String on = speech.alternative(numbers.at(ALTERNATIVE), numbers.at(ELSEWHERE));
    if (kind < 14 && !speech.membersOn(on).isEmpty()) {
      return turned(stance(speech, on, direction), direction);
    }
    if (kind < 52 && !speech.sets(on).isEmpty()) {
      return turned(count(speech, on, direction), direction);
    }
    if (kind < 66 && !speech.sets(on).isEmpty()) {
      return turned(votes(speech, on), direction);
    }
    String adopted = numbers.at(ELSEWHERE) < 15 ? on : speech.another(numbers.at(ALTERNATIVE));
    if (kind < 86 && speech.asksAdoption(adopted)) {
      return turned(new Adopted(adopted), direction);
    }
    if (kind < 88 && speech.asksWithdrawals()) {
      return maybeNot(numbers.at(VERB) % 2 == 0 ? new Withdrawn(on) : new OnTheTable(on));
    }
    if (kind >= 90 && kind < 95 && speech.asksAttendance() && !speech.membersOn("it").isEmpty()) {
      return maybeNot(attendance(speech));
    }
    if (kind < 95 && !speech.facts().isEmpty()) {
      return maybeNot(new FactHolds(numbers.pick(WHO, speech.facts())));
    }
    if (kind < 97 && !speech.days().isEmpty()) {
      return numbers.at(TURN) % 2 == 0
          ? new FromDate(numbers.pick(WHO, speech.days()))
          : new BeforeDate(numbers.pick(WHO, speech.days()));
    }
    return kind < 97 ? simplest(speech, on, direction) : constant();
  }

  /** Writes the simplest possible literal, if the drawn one is impossible here. */
  private Condition simplest(Speech speech, String on, Direction direction) {
    if (!speech.membersOn(on).isEmpty()) {
      return turned(stance(speech, on, direction), direction);
    }
    if (!speech.sets(on).isEmpty()) {
      return turned(count(speech, on, direction), direction);
    }
    return speech.facts().isEmpty()
        ? constant()
        : maybeNot(new FactHolds(numbers.pick(WHO, speech.facts())));
  }

  private Condition attendance(Speech speech) {
    boolean present = numbers.at(ALTERNATIVE) % 2 == 0;
    List<String> sets = speech.sets("it");
    if (sets.isEmpty() || numbers.at(VERB) < 2) {
      return new Attendance(numbers.pick(WHO, speech.membersOn("it")), present, null);
    }
    Amount.Comparison comparison =
        present ? Amount.Comparison.AT_LEAST : Amount.Comparison.FEWER_THAN;
    Amount amount = new Amount(comparison, numbers.pick(AMOUNT, QUANTITIES));
    ActorSet set = new ActorSet(numbers.pick(WHO, sets));
    return new AttendanceCount(amount, set, weight(speech), present, null);
  }

  private Condition constant() {
    return numbers.at(TURN) < 7 ? Condition.always() : Condition.never();
  }

  private Condition maybeNot(Condition atom) {
    return numbers.at(TURN) < 7 ? atom : atom.negate();
  }

  /** Returns a rising literal, or its falling counterpart, as wanted. */
  private Condition turned(Condition rising, Direction direction) {
    return direction == Direction.FALLING
            || (direction == Direction.EITHER && numbers.at(TURN) % 2 == 1)
        ? rising.negate().normalForm()
        : rising;
  }

  private Condition stance(Speech speech, String on, Direction direction) {
    String who = numbers.pick(WHO, speech.membersOn(on));
    int verb = numbers.at(VERB);
    if (verb == 5) {
      return new StanceIs(who, Verb.OPPOSE, true, on);
    }
    boolean neither = direction == Direction.EITHER && verb >= 3;
    return new StanceIs(who, neither ? NEITHER.get(verb - 3) : RISING.get(verb % 3), false, on);
  }

  private Condition count(Speech speech, String on, Direction direction) {
    ActorSet set = new ActorSet(numbers.pick(WHO, speech.sets(on)));
    Quantity quantity = numbers.pick(AMOUNT, QUANTITIES);
    int verb = numbers.at(VERB);
    boolean strict = numbers.at(TURN) >= 6;
    if (direction == Direction.EITHER && numbers.at(TURN) >= 2) {
      Quantity number = quantity.isShare() ? Quantity.number(1) : quantity;
      Amount amount = new Amount(Amount.Comparison.EXACTLY, number);
      return new Count(amount, set, weight(speech), RISING.get(verb % 3), false, on);
    }
    if (verb >= 3) {
      Amount.Comparison most = strict ? Amount.Comparison.FEWER_THAN : Amount.Comparison.AT_MOST;
      Amount amount = new Amount(most, quantity);
      return verb == 4
          ? new Count(amount, set, weight(speech), Verb.OPPOSE, false, on)
          : new Count(amount, set, weight(speech), RISING.get(5 - verb), true, on);
    }
    Amount.Comparison least = strict ? Amount.Comparison.MORE_THAN : Amount.Comparison.AT_LEAST;
    return new Count(
        new Amount(least, quantity), set, weight(speech), RISING.get(verb % 3), false, on);
  }

  private Condition votes(Speech speech, String on) {
    ActorSet set = new ActorSet(numbers.pick(WHO, speech.sets(on)));
    Quantity share = numbers.pick(AMOUNT, SHARES);
    boolean strict = numbers.at(TURN) >= 6;
    if (numbers.at(VERB) >= 4) {
      Amount.Comparison most = strict ? Amount.Comparison.FEWER_THAN : Amount.Comparison.AT_MOST;
      return new VoteCount(new Amount(most, share), set, weight(speech), Verb.OPPOSE, on);
    }
    Amount.Comparison least = strict ? Amount.Comparison.MORE_THAN : Amount.Comparison.AT_LEAST;
    return new VoteCount(new Amount(least, share), set, weight(speech), Verb.SUPPORT, on);
  }

  private @Nullable String weight(Speech speech) {
    List<String> weights = speech.weights();
    return weights.isEmpty() || numbers.at(WEIGHT) < 3 ? null : numbers.pick(WHO, weights);
  }
}
