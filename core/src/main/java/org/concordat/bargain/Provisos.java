package org.concordat.bargain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.condition.AboutAlternative;
import org.concordat.condition.Condition;
import org.concordat.condition.FactHolds;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Truth;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;

/**
 * Lists the sets of suppositions about unknown facts, the smallest first. <a
 * href="{@docRoot}/doc-files/semantics.html#section-6">Section 6 of the semantics</a>. Only facts
 * on which the adoption may depend are included: no other fact can be part of a minimal set.
 */
final class Provisos {
  private final Negotiation negotiation;
  private final Assumptions assumptions;
  private final ImmutableList<Fact> unknown;

  Provisos(Negotiation negotiation, Assumptions assumptions, Alternative alternative) {
    this.negotiation = negotiation;
    this.assumptions = assumptions;
    Set<String> asked = askedFor(alternative);
    this.unknown =
        negotiation.facts().values().stream()
            .filter(fact -> asked.contains(fact.id()) && state(fact) == Truth.UNKNOWN)
            .collect(ImmutableList.toImmutableList());
  }

  private Truth state(Fact fact) {
    Truth assumed = assumptions.facts().get(fact.id());
    return assumed == null ? fact.stateOn(negotiation.asOf().orElse(null)) : assumed;
  }

  /** Returns the ids of the facts that the adoption of an alternative may depend on. */
  private Set<String> askedFor(Alternative alternative) {
    Map<String, List<Condition>> conditionsOn = new LinkedHashMap<>();
    for (Commitment commitment : negotiation.standing().all()) {
      conditionsOn
          .computeIfAbsent(commitment.alternative().id(), id -> new ArrayList<>())
          .add(commitment.when().about(commitment.alternative()));
    }
    Set<String> facts = new LinkedHashSet<>();
    Set<String> reached = new LinkedHashSet<>(Set.of(alternative.id()));
    List<String> open = new ArrayList<>(reached);
    while (!open.isEmpty()) {
      Alternative next = negotiation.alternative(open.remove(open.size() - 1));
      List<Condition> conditions = new ArrayList<>(conditionsOn.getOrDefault(next.id(), List.of()));
      conditions.add(negotiation.bodyOf(next).rule().condition().about(next));
      conditions.add(Condition.isAdopted(next));
      for (Condition condition : conditions) {
        for (Condition atom : condition.atoms()) {
          if (atom instanceof FactHolds fact) {
            facts.add(fact.fact());
          }
          if (atom instanceof AboutAlternative asked && reached.add(asked.alternative())) {
            open.add(asked.alternative());
          }
        }
      }
    }
    for (Fact fact : negotiation.facts().values()) {
      Stream.of(fact.withdraws(), fact.adopts(), fact.bars())
          .flatMap(Optional::stream)
          .filter(on -> reached.contains(on.id()))
          .forEach(on -> facts.add(fact.id()));
    }
    return facts;
  }

  /** Returns how many facts can be supposed to be true or false. */
  int facts() {
    return unknown.size();
  }

  /** Returns all sets of {@code size} provisos that violate no exclusion. */
  Iterable<ImmutableMap<Fact, Truth>> ofSize(int size) {
    Set<Integer> numbers = new LinkedHashSet<>();
    for (int i = 0; i < unknown.size(); i++) {
      numbers.add(i);
    }
    return () ->
        Sets.combinations(numbers, size).stream()
            .flatMap(chosen -> signed(chosen).stream())
            .iterator();
  }

  private List<ImmutableMap<Fact, Truth>> signed(Set<Integer> chosen) {
    List<Fact> facts = chosen.stream().sorted().map(unknown::get).toList();
    List<ImmutableMap<Fact, Truth>> sets = new ArrayList<>();
    for (int signs = 0; signs < 1 << facts.size(); signs++) {
      ImmutableMap.Builder<Fact, Truth> set = ImmutableMap.builder();
      for (int i = 0; i < facts.size(); i++) {
        set.put(facts.get(i), Truth.of((signs >> i & 1) == 1));
      }
      ImmutableMap<Fact, Truth> provisos = set.buildOrThrow();
      if (isPossible(provisos)) {
        sets.add(provisos);
      }
    }
    return sets;
  }

  private boolean isPossible(ImmutableMap<Fact, Truth> provisos) {
    for (ImmutableSet<Fact> exclusion : negotiation.exclusions()) {
      long together =
          exclusion.stream()
              .filter(fact -> provisos.getOrDefault(fact, state(fact)) == Truth.TRUE)
              .count();
      if (together > 1) {
        return false;
      }
    }
    return true;
  }
}
