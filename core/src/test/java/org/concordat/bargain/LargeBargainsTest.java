package org.concordat.bargain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Amount;
import org.concordat.condition.Condition;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.outcome.Outcomes;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.SearchLimit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks for bargains of negotiations that have many, in which searches take several rounds. */
class LargeBargainsTest {
  private static final Alternative ACT = Alternative.of("act");

  /** Everyone supports for two levers, or for one or another actor, and enough others. */
  private static Resolver resolver(int seed, int members, int commitments, int levers) {
    return Resolver.of(negotiation(seed, members, commitments, levers));
  }

  private static Negotiation negotiation(int seed, int members, int commitments, int levers) {
    Random random = new Random(seed);
    List<Actor> actors = new ArrayList<>();
    for (int i = 0; i < members; i++) {
      actors.add(Actor.of("a" + i));
    }
    Body body = Body.of("body", "body", DecisionRule.UNANIMITY, actors);
    NegotiationBuilder builder = Negotiation.builder().issue(Issue.of("issue", "issue", body, ACT));
    List<Condition> pulled = new ArrayList<>();
    for (int i = 0; i < levers; i++) {
      BigDecimal cost = BigDecimal.valueOf(1 + random.nextInt(9));
      Fact lever = Fact.builder().id("f" + i).lever(true).state(Truth.FALSE).cost(cost).build();
      builder.facts(lever);
      pulled.add(Condition.holds(lever));
    }
    for (int i = 0; i < commitments; i++) {
      Condition one = pulled.get(random.nextInt(levers));
      Condition other = pulled.get(random.nextInt(levers));
      Condition actor = Condition.supports(actors.get(random.nextInt(members)), ACT);
      Condition enough =
          Amount.atLeast(1 + random.nextInt(members - 1)).of(ActorSet.MEMBERS).support(ACT);
      int kind = random.nextInt(100);
      Condition when = kind < 35 ? one.and(other) : kind < 80 ? one.and(enough) : actor.and(enough);
      builder.commitment(Commitment.of(actors.get(i % members), ACT, Stance.SUPPORT).when(when));
    }
    actors.forEach(actor -> builder.commitment(Commitment.of(actor, ACT, Stance.OPPOSE)));
    return builder.build();
  }

  private static boolean adopts(Resolver resolver, Coordination coordination, Set<Fact> pulled) {
    Assumptions assumptions = Assumptions.NONE;
    for (Fact lever : pulled) {
      assumptions = assumptions.fact(lever, Truth.TRUE);
    }
    return resolver.resolve(coordination, assumptions).decision(ACT) == Decision.ADOPTED;
  }

  @ParameterizedTest
  @EnumSource
  void allPathsAreFoundAmongSevenLevers(Coordination coordination) {
    int most = mostPaths(coordination, 3, 7, 0);
    assertTrue(most > 5, "some have several paths: " + most);
  }

  /** Each waits for a lever of its own, and the last for one of two. */
  @ParameterizedTest
  @EnumSource
  void moreLeversThanFitIntoAWordAreAllNeeded(Coordination coordination) {
    List<Actor> actors = new ArrayList<>();
    List<Fact> levers = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      actors.add(Actor.of("a" + i));
      levers.add(Fact.lever("f" + i, "f" + i));
    }
    Fact spare = Fact.lever("spare", "spare");
    Body body = Body.of("body", "body", DecisionRule.UNANIMITY, actors);
    NegotiationBuilder builder =
        Negotiation.builder()
            .issue(Issue.of("issue", "issue", body, ACT))
            .facts(levers)
            .facts(spare);
    for (int i = 0; i < 70; i++) {
      Condition own = Condition.holds(levers.get(i));
      builder.commitments(
          Commitment.of(actors.get(i), ACT, Stance.SUPPORT)
              .when(i < 69 ? own : own.or(Condition.holds(spare))),
          Commitment.of(actors.get(i), ACT, Stance.OPPOSE));
    }
    Bargains bargains = Bargains.of(Resolver.of(builder.build())).with(coordination);
    Set<Fact> others = new HashSet<>(levers.subList(0, 69));
    others.add(spare);
    BargainList found = bargains.toAdopt(ACT);
    assertEquals(
        List.of(Set.copyOf(levers), others), found.all().stream().map(Bargain::facts).toList());
    assertTrue(found.complete());
    assertEquals(70, bargains.cheapestToAdopt(ACT).bargain().orElseThrow().moves().size());
    assertEquals(70, bargains.blockingSets(ACT).orElseThrow().all().size());
  }

  @ParameterizedTest
  @EnumSource
  void leversThatExcludeEachOtherAreNotPulledTogether(Coordination coordination) {
    int most = mostPaths(coordination, 6, 7, 3);
    assertTrue(most > 1, "some have several paths: " + most);
  }

  @ParameterizedTest
  @EnumSource
  @Tag("slow")
  void allPathsAreFoundAmongTwelveLevers(Coordination coordination) {
    int most = mostPaths(coordination, 6, 12, 0);
    assertTrue(most > 15, "some have many paths: " + most);
  }

  /**
   * Compares all bargains of some negotiations, and returns the largest number that one of them
   * has.
   *
   * @param pairs how many pairs of the first levers exclude each other
   */
  private static int mostPaths(Coordination coordination, int seeds, int number, int pairs) {
    int most = 0;
    for (int seed = 0; seed < seeds; seed++) {
      Negotiation negotiation = negotiation(seed, 8, 32, number);
      Resolver resolver = Resolver.of(negotiation);
      List<Fact> levers = negotiation.facts().values().asList();
      NegotiationBuilder excluding = negotiation.toBuilder();
      for (int pair = 0; pair < pairs; pair++) {
        excluding.exclusion(ImmutableSet.of(levers.get(2 * pair), levers.get(2 * pair + 1)));
      }
      boolean[] adopts = new boolean[1 << levers.size()];
      Set<ImmutableSet<Fact>> expected = new HashSet<>();
      for (int set = 0; set < adopts.length; set++) {
        Set<Fact> pulled = new HashSet<>();
        boolean minimal = true;
        for (int i = 0; i < levers.size(); i++) {
          if ((set >> i & 1) != 0) {
            pulled.add(levers.get(i));
            minimal &= !adopts[set ^ 1 << i];
          }
        }
        adopts[set] = adopts(resolver, coordination, pulled);
        int chosen = set;
        boolean possible =
            IntStream.range(0, pairs).noneMatch(pair -> (chosen >> (2 * pair) & 3) == 3);
        if (adopts[set] && minimal && possible) {
          expected.add(ImmutableSet.copyOf(pulled));
        }
      }
      Bargains bargains = Bargains.of(Resolver.of(excluding.build())).with(coordination);
      BargainList found = bargains.toAdopt(ACT);
      assertTrue(found.complete());
      assertEquals(expected.size(), found.all().size(), "each once");
      assertEquals(expected, new HashSet<>(found.all().stream().map(Bargain::facts).toList()));
      assertEquals(
          found.cheapest().map(Bargain::cost),
          bargains.cheapestToAdopt(ACT).bargain().map(Bargain::cost));
      most = Math.max(most, expected.size());
    }
    return most;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10, 40})
  void aDeadlineEndsTheSearchWithWhatWasFound(int asked) {
    Resolver resolver = resolver(2, 32, 96, 30);
    Coordination coordination = Coordination.SEQUENTIAL;
    AtomicInteger times = new AtomicInteger();
    Bargains bargains =
        Bargains.of(resolver)
            .within(SearchLimit.DEFAULT.withCancellation(() -> times.incrementAndGet() >= asked));
    BargainList found = bargains.toAdopt(ACT);
    assertFalse(found.complete());
    for (Bargain bargain : found.all()) {
      isMinimal(resolver, coordination, bargain);
    }
    assertEquals(asked, times.get(), "asked no more once it is over");
  }

  /** So many actors that need ten levers each that no bargain is proven cheapest in time. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10, 40})
  @Tag("slow")
  void aDeadlineEndsTheSearchForTheCheapest(int asked) {
    Resolver hard = resolver(1, 100, 1000, 100);
    AtomicInteger times = new AtomicInteger();
    CheapestBargain cheapest =
        Bargains.of(hard)
            .within(
                SearchLimit.DEFAULT
                    .withSteps(20_000)
                    .withCancellation(() -> times.incrementAndGet() >= 4 * asked))
            .cheapestToAdopt(ACT);
    cheapest.bargain().ifPresent(bargain -> isMinimal(hard, Coordination.SEQUENTIAL, bargain));
  }

  private static void isMinimal(Resolver resolver, Coordination coordination, Bargain bargain) {
    assertTrue(adopts(resolver, coordination, bargain.facts()));
    for (Fact fact : bargain.facts()) {
      Set<Fact> fewer = new HashSet<>(bargain.facts());
      fewer.remove(fact);
      assertFalse(adopts(resolver, coordination, fewer), "without " + fact);
    }
  }

  @Test
  void aPathThatIsNotProvenCheapestSaysSo() {
    Resolver resolver = resolver(3, 100, 300, 60);
    Bargains bargains = Bargains.of(resolver);
    CheapestBargain whole = bargains.cheapestToAdopt(ACT);
    assertTrue(whole.complete());
    CheapestBargain hasty = null;
    int steps = 1;
    do {
      steps *= 2;
      hasty = bargains.within(SearchLimit.DEFAULT.withSteps(steps)).cheapestToAdopt(ACT);
    } while (hasty.bargain().isEmpty());
    assertFalse(hasty.complete());
    isMinimal(resolver, Coordination.SEQUENTIAL, hasty.bargain().get());
    assertTrue(hasty.bargain().get().cost().compareTo(whole.bargain().orElseThrow().cost()) >= 0);
  }

  @Test
  void whatOneThreadFindsManyDo() throws Exception {
    Resolver resolver = resolver(1, 16, 48, 16);
    Bargains bargains = Bargains.of(resolver);
    Bargains joint = bargains.with(Coordination.JOINT);
    Outcomes outcomes = Outcomes.of(resolver);
    List<Callable<Object>> questions =
        List.of(
            () -> bargains.toAdopt(ACT),
            () -> joint.toAdopt(ACT),
            () -> bargains.cheapestToAdopt(ACT),
            () -> bargains.within(SearchLimit.DEFAULT.withSteps(200)).toAdopt(ACT),
            () -> bargains.blockingSets(ACT),
            () -> bargains.choreography(bargains.toAdopt(ACT).cheapest().orElseThrow()),
            outcomes::all,
            () -> outcomes.verdict(ACT));
    List<Object> answers = new ArrayList<>();
    for (Callable<Object> question : questions) {
      answers.add(question.call());
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Object>> all = new ArrayList<>();
      for (int i = 0; i < 8 * questions.size(); i++) {
        all.add(threads.submit(questions.get(i % questions.size())));
      }
      for (int i = 0; i < all.size(); i++) {
        assertEquals(answers.get(i % answers.size()), all.get(i).get());
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
