package org.concordat.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.SearchLimit;
import org.concordat.resolve.StopReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However large the negotiation, outcomes are found within the limit or reported as cut short. */
class OutcomeLimitsTest {
  private static final Alternative X = Alternative.of("x");

  private static List<Actor> actors(int number) {
    return IntStream.range(0, number).mapToObj(i -> Actor.of("a" + i)).toList();
  }

  /** Everyone supports if the next one does; the last says nothing. */
  private static Negotiation chain(int length) {
    List<Actor> actors = actors(length);
    Body body = Body.of("body", "Body", DecisionRule.UNANIMITY, actors);
    return Negotiation.builder()
        .issue(Issue.of("i", "Issue", body, X))
        .commitments(
            IntStream.range(1, length)
                .mapToObj(
                    i ->
                        Commitment.of(actors.get(i - 1), X, Stance.SUPPORT)
                            .when("a" + i + " supports it"))
                .toList())
        .build();
  }

  /** Nobody says anything on any of the alternatives. */
  private static Negotiation silent(int members, int alternatives) {
    Body body = Body.of("body", "Body", DecisionRule.UNANIMITY, actors(members));
    return Negotiation.builder()
        .issue(
            Issue.of(
                "i",
                "Issue",
                body,
                IntStream.range(0, alternatives)
                    .mapToObj(i -> Alternative.of("x" + i))
                    .toArray(Alternative[]::new)))
        .build();
  }

  @ParameterizedTest
  @EnumSource
  void aChainOfTenThousandIsNoDeeperThanTheStack(Coordination coordination) {
    Outcomes outcomes =
        Outcomes.of(Resolver.of(chain(10_000)))
            .with(coordination)
            .within(SearchLimit.DEFAULT.withSteps(100_000));
    OutcomeVerdict verdict = outcomes.verdict(X);
    assertEquals(Prospect.POSSIBLE, verdict.prospect());
    Map<Actor, Stance> stances = verdict.adopted().orElseThrow().stances().get(X);
    assertNotNull(stances);
    assertTrue(stances.values().stream().allMatch(stance -> stance == Stance.SUPPORT));
  }

  @Test
  void aListKeepsNoMoreThanItMay() {
    Outcomes outcomes = Outcomes.of(Resolver.of(silent(32, 1)));
    OutcomeList some = outcomes.within(SearchLimit.DEFAULT.withMemory(1 << 20)).all();
    assertEquals(StopReason.MEMORY, some.stopped());
    assertFalse(some.complete());
    assertTrue(some.outcomes().size() > 100 && some.outcomes().size() < 1000);
  }

  @Test
  void verdictsOnManyAlternativesShareTheirWitnesses() {
    Outcomes outcomes =
        Outcomes.of(Resolver.of(silent(8, 500)))
            .within(SearchLimit.DEFAULT.withSteps(20_000).withMemory(1 << 20));
    Map<Alternative, OutcomeVerdict> verdicts = outcomes.verdicts();
    assertEquals(500, verdicts.size());
    verdicts.forEach((x, verdict) -> assertEquals(Prospect.POSSIBLE, verdict.prospect()));
    assertEquals(
        2,
        verdicts.values().stream()
            .flatMap(each -> Stream.of(each.adopted().orElseThrow(), each.notAdopted().get()))
            .collect(HashSet<Outcome>::new, HashSet::add, HashSet::addAll)
            .size());
  }

  @ParameterizedTest
  @EnumSource
  void whereverItIsCutWhatIsFoundIsSound(Coordination coordination) {
    Outcomes outcomes = Outcomes.of(Resolver.of(silent(3, 1))).with(coordination);
    OutcomeList all = outcomes.all();
    assertTrue(all.complete());
    boolean complete = false;
    for (int steps = 1; !complete; steps++) {
      OutcomeList some = outcomes.within(SearchLimit.DEFAULT.withSteps(steps)).all();
      complete = some.complete();
      assertEquals(all.outcomes().subList(0, some.outcomes().size()), some.outcomes());
      assertTrue(!complete || some.outcomes().size() == all.outcomes().size());
      assertEquals(complete ? null : StopReason.STEPS, some.stopped());
    }
    int whole = all.outcomes().size();
    assertTrue(outcomes.within(SearchLimit.DEFAULT.withResults(whole)).all().complete());
    OutcomeList few = outcomes.within(SearchLimit.DEFAULT.withResults(whole - 1)).all();
    assertEquals(all.outcomes().subList(0, whole - 1), few.outcomes());
    assertEquals(StopReason.RESULTS, few.stopped());
  }

  @Test
  void aDeadlineIsKeptWhereOutcomesTakeLongToTell() {
    AtomicLong now = new AtomicLong();
    SearchLimit limit = SearchLimit.DEFAULT.withClock(now::get).withDeadline(Duration.ofSeconds(1));
    Negotiation silent = silent(100, 1);
    AtomicLong found = new AtomicLong();
    boolean all =
        Outcomes.of(Resolver.of(silent))
            .within(limit)
            .forEach(
                List.of(),
                List.of(silent.alternative("x0")),
                outcome -> {
                  found.incrementAndGet();
                  now.addAndGet(Duration.ofMillis(300).toNanos());
                  return true;
                });
    assertFalse(all);
    assertEquals(4, found.get(), "the fourth ends after 1200 milliseconds");
  }
}
