package org.concordat.testkit.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Truth;

/** Sketches a fact. The smallest numbers make a false fact that is no lever. */
record FactDraft(Numbers numbers) {

  static Arbitrary<FactDraft> drafts() {
    int percent = Numbers.PERCENT;
    return Numbers.below(percent, 2, percent, 6, 10, 6, 10, 12, 10, 10, 4, 4, 6, 3, 10, 6)
        .map(FactDraft::new);
  }

  Fact write(
      String id, List<Alternative> alternatives, List<Actor> actors, double unknown, double dates) {
    Fact.Builder fact = Fact.builder().id(id);
    Truth state = numbers.chance(0, unknown) ? Truth.UNKNOWN : Truth.of(numbers.at(1) == 1);
    if (!numbers.chance(2, dates)) {
      fact = fact.state(state);
    } else if (numbers.at(11) < 2) {
      fact = fact.occurs(Ids.DAYS.get(numbers.at(3)));
    } else {
      fact = changing(fact, state, unknown > 0);
    }
    if (numbers.at(4) >= 7 && !alternatives.isEmpty()) {
      fact = fact.withdraws(numbers.pick(5, alternatives));
    }
    if (numbers.at(14) >= 8 && !alternatives.isEmpty()) {
      Alternative on = numbers.pick(15, alternatives);
      fact = numbers.at(14) == 8 ? fact.adopts(on) : fact.bars(on);
    }
    if (numbers.at(6) >= 7 && !actors.isEmpty()) {
      fact = fact.by(numbers.pick(7, actors));
    }
    if (numbers.at(8) >= 6) {
      fact = fact.lever(true).cost(BigDecimal.valueOf(1 + numbers.at(10)));
    }
    if (numbers.at(9) >= 8) {
      fact = fact.probability(BigDecimal.valueOf(1 + numbers.at(10), 1));
    }
    return fact.build();
  }

  /** Adds a change of state on a day and, in half of the cases, another. */
  private Fact.Builder changing(Fact.Builder fact, Truth state, boolean mayBeUnknown) {
    Truth other = state == Truth.TRUE ? Truth.FALSE : Truth.TRUE;
    LocalDate first = Ids.DAYS.get(numbers.at(3));
    LocalDate second = Ids.DAYS.get(numbers.at(12));
    fact = fact.state(state).change(first, other);
    Truth last = numbers.at(13) == 2 && mayBeUnknown ? Truth.UNKNOWN : state;
    return numbers.at(11) == 3 && !second.equals(first) ? fact.change(second, last) : fact;
  }
}
