package org.concordat.bargain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.checks.Comparison;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.SearchLimit;
import org.concordat.testing.DrawnNegotiations;
import org.concordat.testing.RandomNegotiations.Sample;

/** Compares bargains with provisos with a search over everything that can be supposed and moved. */
@Comparison
class ProvisosProperties implements DrawnNegotiations {
  /** Some provisos, and some moves under them. */
  private record Way(Map<Fact, Truth> provided, Set<Move> moves) {}

  @Property
  void bargainsWithProvisosAreThoseOfTheDefinition(
      @ForAll("small") Sample sample, @ForAll Coordination coordination) {
    Resolver resolver = Resolver.of(sample.negotiation());
    for (Alternative alternative : sample.negotiation().alternatives().values()) {
      BargainList found = Bargains.of(resolver).with(coordination).toAdoptProvided(alternative);
      assertTrue(found.complete());
      Set<Way> told = new HashSet<>();
      found.all().forEach(each -> told.add(new Way(each.provided(), each.moves())));
      for (Bargain each : found.all()) {
        Bargains then = Bargains.of(resolver).with(coordination).assuming(each.assumptions());
        assertTrue(then.choreography(each).complete());
      }
      assertEquals(expected(resolver, coordination, alternative), told);
      assertEquals(told.size(), found.all().size());
    }
  }

  private static Set<Way> expected(
      Resolver resolver, Coordination coordination, Alternative alternative) {
    Negotiation negotiation = resolver.negotiation();
    List<Fact> unknown =
        negotiation.facts().values().stream()
            .filter(fact -> fact.stateOn(negotiation.asOf().orElse(null)) == Truth.UNKNOWN)
            .toList();
    List<Way> carrying = new ArrayList<>();
    for (Set<Fact> some : Sets.powerSet(new LinkedHashSet<>(unknown))) {
      for (Set<Fact> isTrue : Sets.powerSet(some)) {
        ImmutableMap.Builder<Fact, Truth> supposed = ImmutableMap.builder();
        some.forEach(fact -> supposed.put(fact, Truth.of(isTrue.contains(fact))));
        ImmutableMap<Fact, Truth> provided = supposed.buildOrThrow();
        for (Set<Move> moves : Sets.powerSet(levers(negotiation, provided))) {
          Way way = new Way(provided, ImmutableSet.copyOf(moves));
          if (carries(resolver, coordination, alternative, way)) {
            carrying.add(way);
          }
        }
      }
    }
    Set<Way> minimal = new HashSet<>();
    for (Way way : carrying) {
      if (carrying.stream().noneMatch(other -> isLess(other, way))) {
        minimal.add(way);
      }
    }
    return minimal;
  }

  /**
   * A lever is a fact that somebody can bring about and that is false, but not merely supposed to
   * be.
   */
  private static Set<Move> levers(Negotiation negotiation, Map<Fact, Truth> provided) {
    Set<Move> levers = new LinkedHashSet<>();
    for (Fact fact : negotiation.facts().values()) {
      Truth given = fact.stateOn(negotiation.asOf().orElse(null));
      if (fact.lever() && !provided.containsKey(fact) && given == Truth.FALSE) {
        levers.add(new Move.Lever(fact));
      }
    }
    return levers;
  }

  /** Whether one supposes less than the other, whatever it moves, or the same with fewer moves. */
  private static boolean isLess(Way one, Way other) {
    boolean within = other.provided().entrySet().containsAll(one.provided().entrySet());
    return one.provided().equals(other.provided())
        ? one.moves().size() < other.moves().size() && other.moves().containsAll(one.moves())
        : within;
  }

  private static boolean carries(
      Resolver resolver, Coordination coordination, Alternative alternative, Way way) {
    Map<String, Truth> facts = new HashMap<>();
    way.provided().forEach((fact, state) -> facts.put(fact.id(), state));
    way.moves().forEach(move -> facts.put(((Move.Lever) move).fact().id(), Truth.TRUE));
    Assumptions all = new Assumptions(ImmutableMap.copyOf(facts), ImmutableMap.of());
    try {
      return resolver.resolve(coordination, all).decision(alternative) == Decision.ADOPTED;
    } catch (IllegalArgumentException excluded) {
      return false;
    }
  }

  @Property(tries = 50)
  void aLimitIsKept(@ForAll("small") Sample sample) {
    Resolver resolver = Resolver.of(sample.negotiation());
    SearchLimit cancelled = SearchLimit.DEFAULT.withCancellation(() -> true);
    for (Alternative alternative : sample.negotiation().alternatives().values()) {
      BargainList cut = Bargains.of(resolver).within(cancelled).toAdoptProvided(alternative);
      BargainList whole = Bargains.of(resolver).toAdoptProvided(alternative);
      assertTrue(cut.complete() ? cut.equals(whole) : whole.all().containsAll(cut.all()));
      assertFalse(cut.all().size() > whole.all().size());
    }
  }
}
