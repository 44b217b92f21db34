package org.concordat.bargain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.checks.Comparison;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolver;
import org.concordat.testing.DrawnNegotiations;
import org.concordat.testing.RandomNegotiations;
import org.concordat.testing.RandomNegotiations.Sample;

/** Compares bargains with those found by trying every set of moves. */
@Comparison
class BargainProperties implements DrawnNegotiations {
  @Property
  void pathsAndThreats(@ForAll("small") Sample sample, @ForAll Coordination coordination) {
    compare(sample, coordination, false);
  }

  /** Two negotiations of a kind that is rarely drawn. */
  @Example
  void rareSeeds() {
    for (long seed : new long[] {2305, 2815}) {
      Negotiation negotiation = RandomNegotiations.of(new Random(seed), RandomNegotiations.SMALL);
      for (Coordination coordination : Coordination.values()) {
        compare(new Sample(seed, negotiation), coordination, false);
      }
    }
  }

  @Property
  void pathsAndThreatsWhereNothingFalls(
      @ForAll("monotone") Sample sample, @ForAll Coordination coordination) {
    compare(sample, coordination, false);
  }

  @Property
  void pathsWithDeclarations(@ForAll("small") Sample sample, @ForAll Coordination coordination) {
    Resolver resolver = Resolver.of(sample.negotiation());
    SlowBargains slow = new SlowBargains(resolver, coordination);
    Assume.that(slow.levers().size() + slow.declarations().size() <= 10);
    compare(sample, coordination, true);
  }

  /** One of three has said nothing, and whatever it may say only helps. */
  @Example
  void declarationsThatOnlyRaise() {
    Alternative act = Alternative.of("act");
    List<Actor> actors = List.of(Actor.of("silent"), Actor.of("follower"), Actor.of("asked"));
    for (DecisionRule rule : List.of(DecisionRule.UNANIMITY, DecisionRule.CONSENSUS)) {
      Body body = Body.of("body", "body", rule, actors);
      Negotiation negotiation =
          Negotiation.builder()
              .issue(Issue.of("issue", "issue", body, act))
              .facts(Fact.lever("pledge", "a pledge"), Fact.lever("letter", "a letter"))
              .commitments(
                  Commitment.of(actors.get(1), act, Stance.SUPPORT).when("silent accepts act"),
                  Commitment.of(actors.get(1), act, Stance.OPPOSE),
                  Commitment.of(actors.get(2), act, Stance.SUPPORT)
                      .when("pledge or (letter and silent tolerates act)"),
                  Commitment.of(actors.get(2), act, Stance.OPPOSE))
              .build();
      for (Coordination coordination : Coordination.values()) {
        compare(new Sample(0, negotiation), coordination, true);
      }
    }
  }

  private static void compare(Sample sample, Coordination coordination, boolean declarations) {
    Resolver resolver = Resolver.of(sample.negotiation());
    SlowBargains slow = new SlowBargains(resolver, coordination);
    Bargains bargains = Bargains.of(resolver).with(coordination);
    List<Move> moves = slow.levers();
    if (declarations) {
      moves.addAll(slow.declarations());
      bargains = bargains.withDeclarations();
    }
    for (Alternative alternative : sample.negotiation().alternatives().values()) {
      Set<ImmutableSet<Move>> expected = slow.minimal(moves, alternative, true);
      BargainList paths = bargains.toAdopt(alternative);
      assertTrue(paths.complete());
      assertEquals(expected, sets(paths));
      assertEquals(expected.size(), paths.all().size(), "each once");
      assertTrue(
          Comparators.isInStrictOrder(
              paths.all(),
              Comparator.comparing(Bargain::cost)
                  .thenComparing(bargain -> bargain.moves().size())
                  .thenComparing(Bargain::toString)));
      CheapestBargain cheapest = bargains.cheapestToAdopt(alternative);
      assertTrue(cheapest.complete());
      assertEquals(
          expected.stream()
              .map(set -> new Bargain(set, coordination, Assumptions.NONE).cost())
              .min(BigDecimal::compareTo),
          cheapest.bargain().map(Bargain::cost));
      cheapest
          .bargain()
          .ifPresent(bargain -> assertTrue(expected.contains(bargain.moves()), "minimal"));
      bargains
          .blockingSets(alternative)
          .ifPresent(
              blocking -> {
                isDual(slow, moves, alternative, blocking);
                if (sample.negotiation().exclusions().isEmpty() && !declarations) {
                  assertEquals(transversals(expected), sets(blocking));
                }
              });
      boolean adopted =
          slow.decision(Set.of(), alternative) == org.concordat.resolve.Decision.ADOPTED;
      Set<ImmutableSet<Move>> threats =
          adopted ? slow.minimal(slow.levers(), alternative, false) : Set.of();
      assertEquals(threats, sets(bargains.threatsTo(alternative)));
    }
  }

  /**
   * A blocking set keeps the alternative from carrying if all its moves are prevented, but not if
   * all but one are.
   */
  private static void isDual(
      SlowBargains slow, List<Move> moves, Alternative alternative, BargainList blocking) {
    for (Bargain set : blocking.all()) {
      Set<Move> rest = new LinkedHashSet<>(moves);
      rest.removeAll(set.moves());
      assertTrue(!adopts(slow, rest, alternative), "prevented: " + set);
      for (Move spared : set.moves()) {
        Set<Move> more = new LinkedHashSet<>(rest);
        more.add(spared);
        assertTrue(adopts(slow, more, alternative), "spared " + spared + " of " + set);
      }
    }
  }

  /** Returns the minimal sets that have a move of each bargain; none where there is no bargain. */
  private static Set<ImmutableSet<Move>> transversals(Set<ImmutableSet<Move>> paths) {
    Set<Move> all = new LinkedHashSet<>();
    paths.forEach(all::addAll);
    Set<ImmutableSet<Move>> meeting = new LinkedHashSet<>();
    // The smaller come first.
    for (int size = 1; size <= all.size(); size++) {
      for (Set<Move> set : Sets.combinations(all, size)) {
        if (paths.stream().allMatch(bargain -> !Collections.disjoint(bargain, set))
            && meeting.stream().noneMatch(set::containsAll)) {
          meeting.add(ImmutableSet.copyOf(set));
        }
      }
    }
    return meeting;
  }

  private static boolean adopts(SlowBargains slow, Set<Move> moves, Alternative alternative) {
    return slow.minimal(List.copyOf(moves), alternative, true).size() > 0;
  }

  private static Set<ImmutableSet<Move>> sets(BargainList paths) {
    return paths.all().stream().map(Bargain::moves).collect(Collectors.toSet());
  }
}
