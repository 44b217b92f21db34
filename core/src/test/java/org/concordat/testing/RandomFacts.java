package org.concordat.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Truth;

/**
 * Makes random facts of all kinds, and exclusions among them.
 *
 * @param known whether every fact must be true or false
 */
record RandomFacts(Pick pick, boolean known) {

  /** Returns so many facts. */
  List<Fact> make(int count, List<Actor> actors, List<Alternative> alternatives) {
    List<Fact> facts = new ArrayList<>();
    for (int i = count; i > 0; i--) {
      Fact.Builder fact = Fact.builder().id("f" + i);
      if (pick.chance(20)) {
        fact = fact.occurs(Days.any(pick));
      } else if (pick.chance(15)) {
        fact = fact.state(state()).changes(history());
      } else {
        fact = fact.state(state());
      }
      if (pick.chance(30)) {
        fact = fact.withdraws(pick.of(alternatives));
      }
      if (pick.chance(12)) {
        fact = fact.adopts(pick.of(alternatives));
      }
      if (pick.chance(12)) {
        fact = fact.bars(pick.of(alternatives));
      }
      if (pick.chance(30)) {
        fact = fact.by(pick.of(actors));
      }
      facts.add(fact.lever(pick.chance(30)).build());
    }
    return facts;
  }

  /** Returns some facts of which no two are ever true together; or fewer than two. */
  Set<Fact> exclusion(List<Fact> facts) {
    Set<Fact> exclusion = new LinkedHashSet<>();
    if (facts.size() < 2 || !pick.chance(60)) {
      return exclusion;
    }
    for (Fact fact : pick.some(facts, 2)) {
      if (exclusion.stream().noneMatch(other -> Days.areTrueTogether(fact, other))) {
        exclusion.add(fact);
      }
    }
    return exclusion;
  }

  private Truth state() {
    return known
        ? pick.of(Truth.TRUE, Truth.FALSE)
        : pick.of(Truth.TRUE, Truth.FALSE, Truth.UNKNOWN, Truth.UNKNOWN);
  }

  private Map<LocalDate, Truth> history() {
    Map<LocalDate, Truth> history = new TreeMap<>();
    for (int i = 1 + pick.below(3); i > 0; i--) {
      history.put(Days.any(pick), state());
    }
    return history;
  }
}
