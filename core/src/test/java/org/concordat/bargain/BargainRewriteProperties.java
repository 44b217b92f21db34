package org.concordat.bargain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.checks.Comparison;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.SearchLimit;
import org.concordat.testing.DrawnNegotiations;
import org.concordat.testing.RandomNegotiations.Sample;
import org.concordat.testing.Rewrite;

/** Compares the bargains of negotiations that mean the same, and of searches that end early. */
@Comparison
class BargainRewriteProperties implements DrawnNegotiations {
  @Property(tries = 200)
  void namesDoNotCount(@ForAll("small") Sample sample, @ForAll Coordination coordination) {
    compare(
        sample.negotiation(),
        Rewrite.relabelled(sample.negotiation()),
        coordination,
        move -> Set.of(Rewrite.label(move)));
  }

  @Property(tries = 200)
  void aLeverMayBeSplitInTwo(@ForAll("small") Sample sample, @ForAll Coordination coordination) {
    splitEach(sample, coordination);
  }

  @Property(tries = 200)
  void aLeverMayBeSplitInTwoWhereNothingFalls(
      @ForAll("monotone") Sample sample, @ForAll Coordination coordination) {
    splitEach(sample, coordination);
  }

  private static void splitEach(Sample sample, Coordination coordination) {
    Negotiation negotiation = sample.negotiation();
    for (Fact fact : negotiation.facts().values()) {
      if (fact.withdraws().or(fact::adopts).or(fact::bars).isEmpty()) {
        BigDecimal half = fact.cost().divide(BigDecimal.valueOf(2));
        Fact one = fact.toBuilder().id("one-half").cost(half).build();
        Fact other = fact.toBuilder().id("other-half").cost(half).build();
        compare(
            negotiation,
            Rewrite.split(negotiation, fact, one, other),
            coordination,
            move -> move.equals(fact.id()) ? Set.of(one.id(), other.id()) : Set.of(move));
      }
    }
  }

  @Property(tries = 200)
  void whatNothingDependsOnDoesNotCount(
      @ForAll("small") Sample sample, @ForAll Coordination coordination) {
    Negotiation larger =
        sample.negotiation().toBuilder()
            .actors(Actor.of("bystander"))
            .facts(Fact.lever("idle", "idle"))
            .build();
    compare(sample.negotiation(), larger, coordination, Set::of);
  }

  /** Compares answers, given the moves that each move is rewritten to, by its text. */
  private static void compare(
      Negotiation negotiation, Negotiation rewritten, Coordination coordination, Moved moved) {
    Bargains bargains = Bargains.of(Resolver.of(negotiation)).with(coordination);
    Bargains others = Bargains.of(Resolver.of(rewritten)).with(coordination);
    List<Alternative> alternatives = negotiation.alternatives().values().asList();
    for (int i = 0; i < alternatives.size(); i++) {
      Alternative alternative = alternatives.get(i);
      Alternative other = rewritten.alternatives().values().asList().get(i);
      assertEquals(moved.all(bargains.toAdopt(alternative)), texts(others.toAdopt(other)));
      assertEquals(moved.all(bargains.threatsTo(alternative)), texts(others.threatsTo(other)));
      assertEquals(
          cost(bargains.cheapestToAdopt(alternative)), cost(others.cheapestToAdopt(other)));
    }
  }

  private static Optional<BigDecimal> cost(CheapestBargain cheapest) {
    assertTrue(cheapest.complete());
    return cheapest.bargain().map(Bargain::cost).map(BigDecimal::stripTrailingZeros);
  }

  private static Set<Set<String>> texts(BargainList found) {
    Moved unchanged = Set::of;
    return unchanged.all(found);
  }

  /** Says what becomes of a move. */
  private interface Moved {
    Set<String> of(String move);

    default Set<Set<String>> all(BargainList found) {
      return found.all().stream()
          .map(
              bargain ->
                  bargain.moves().stream()
                      .flatMap(move -> of(move.toString()).stream())
                      .collect(Collectors.toSet()))
          .collect(Collectors.toSet());
    }
  }

  @Property(tries = 500)
  void costsDecide(@ForAll("small") Sample sample, @ForAll Coordination coordination) {
    costs(sample, coordination);
  }

  @Property(tries = 500)
  void costsDecideWhereNothingFalls(
      @ForAll("monotone") Sample sample, @ForAll Coordination coordination) {
    costs(sample, coordination);
  }

  private static void costs(Sample sample, Coordination coordination) {
    Random random = new Random(sample.seed());
    List<String> few = List.of("0", "0.5", "1", "1.25", "3", "1E+2");
    List<String> many = List.of("0", "123456789012345.123456789012345", "3", "0.00001");
    List<String> costs = random.nextInt(4) == 0 ? many : few;
    UnaryOperator<Fact> priced =
        fact ->
            fact.toBuilder()
                .lever(true)
                .cost(new BigDecimal(costs.get(random.nextInt(costs.size()))))
                .build();
    Negotiation negotiation = Rewrite.with(sample.negotiation(), priced);
    Resolver resolver = Resolver.of(negotiation);
    SlowBargains slow = new SlowBargains(resolver, coordination);
    for (Alternative alternative : negotiation.alternatives().values()) {
      Set<ImmutableSet<Move>> expected = slow.minimal(slow.levers(), alternative, true);
      CheapestBargain cheapest =
          Bargains.of(resolver).with(coordination).cheapestToAdopt(alternative);
      assertEquals(
          expected.stream()
              .map(
                  set ->
                      new Bargain(set, coordination, Assumptions.NONE).cost().stripTrailingZeros())
              .min(BigDecimal::compareTo),
          cost(cheapest));
      cheapest
          .bargain()
          .ifPresent(bargain -> assertTrue(expected.contains(bargain.moves()), "minimal"));
    }
  }

  @Property(tries = 200)
  void whatIsFoundBeforeALimitIsSound(
      @ForAll("small") Sample sample, @ForAll Coordination coordination) {
    limited(sample, coordination);
  }

  @Property(tries = 200)
  void whatIsFoundBeforeALimitIsSoundWhereNothingFalls(
      @ForAll("monotone") Sample sample, @ForAll Coordination coordination) {
    limited(sample, coordination);
  }

  private static void limited(Sample sample, Coordination coordination) {
    Negotiation negotiation =
        Rewrite.with(sample.negotiation(), fact -> fact.toBuilder().lever(true).build());
    Bargains bargains = Bargains.of(Resolver.of(negotiation)).with(coordination);
    for (Alternative alternative : negotiation.alternatives().values()) {
      BargainList found = bargains.toAdopt(alternative);
      BargainList threats = bargains.threatsTo(alternative);
      Optional<BargainList> blocking = bargains.blockingSets(alternative);
      for (int most = 1; most < 40; most = 2 * most + 1) {
        for (SearchLimit limit :
            List.of(
                SearchLimit.DEFAULT.withSteps(most),
                SearchLimit.DEFAULT.withResults((most + 1) / 2))) {
          Bargains few = bargains.within(limit);
          isPart(few.toAdopt(alternative), found);
          isPart(few.threatsTo(alternative), threats);
          few.blockingSets(alternative).ifPresent(sets -> isPart(sets, blocking.orElseThrow()));
          CheapestBargain cheapest = few.cheapestToAdopt(alternative);
          cheapest.bargain().ifPresent(bargain -> assertTrue(found.all().contains(bargain)));
          if (cheapest.complete()) {
            assertEquals(
                found.cheapest().map(Bargain::cost), cheapest.bargain().map(Bargain::cost));
          }
        }
      }
    }
  }

  private static void isPart(BargainList some, BargainList all) {
    assertTrue(all.all().containsAll(some.all()), () -> some + " of " + all);
    if (some.complete()) {
      assertEquals(all, some);
    }
  }
}
