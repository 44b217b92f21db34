package org.concordat.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import org.concordat.checks.Comparison;
import org.concordat.model.Alternative;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.concordat.model.Truth;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.outcome.Outcome;
import org.concordat.outcome.OutcomeList;
import org.concordat.outcome.OutcomeVerdict;
import org.concordat.outcome.Outcomes;
import org.concordat.outcome.Prospect;
import org.concordat.resolve.SlowConditions.Variable;
import org.concordat.testing.DrawnNegotiations;
import org.concordat.testing.RandomNegotiations.Sample;

/** Compares the outcomes that the search finds with those enumerated by the text of section 5. */
@Comparison
@PropertyDefaults(tries = 400)
class OutcomeSearchProperties implements DrawnNegotiations {
  /** One outcome in plain maps: the facts that were unknown, and where everyone stands. */
  private record Plain(Map<String, Boolean> facts, Map<Variable, Stance> stances) {}

  @Property
  void everyOutcomeIsFoundOnce(@ForAll("tiny") Sample sample, @ForAll Coordination coordination) {
    Negotiation negotiation = sample.negotiation();
    Outcomes outcomes = Outcomes.of(Resolver.of(negotiation)).with(coordination);
    Set<Plain> expected = slowly(negotiation, coordination);
    OutcomeList found = outcomes.all();
    assertTrue(found.complete());
    assertEquals(
        expected,
        found.outcomes().stream().map(OutcomeSearchProperties::plain).collect(Collectors.toSet()));
    assertEquals(expected.size(), found.outcomes().size(), "each once");
    for (Alternative alternative : negotiation.alternatives().values()) {
      long adopting =
          found.outcomes().stream().filter(each -> each.adopted().get(alternative)).count();
      OutcomeVerdict verdict = outcomes.verdict(alternative);
      Prospect prospect =
          adopting == 0
              ? Prospect.IMPOSSIBLE
              : adopting == expected.size() ? Prospect.CERTAIN : Prospect.POSSIBLE;
      assertEquals(prospect, verdict.prospect());
      assertEquals(adopting > 0, verdict.adopted().isPresent());
      assertEquals(adopting < expected.size(), verdict.notAdopted().isPresent());
      assertEquals(expected.isEmpty(), verdict.isWithoutOutcome());
      verdict.adopted().ifPresent(each -> assertTrue(each.adopted().get(alternative)));
      verdict.adopted().ifPresent(each -> assertTrue(expected.contains(plain(each))));
      verdict.notAdopted().ifPresent(each -> assertFalse(each.adopted().get(alternative)));
      verdict.notAdopted().ifPresent(each -> assertTrue(expected.contains(plain(each))));
    }
  }

  @Property
  void projectionsAreThoseOfTheOutcomes(
      @ForAll("tiny") Sample sample, @ForAll Coordination coordination) {
    Negotiation negotiation = sample.negotiation();
    Alternative first = negotiation.alternatives().values().iterator().next();
    Set<Map<Variable, Stance>> expected = new HashSet<>();
    for (Plain outcome : slowly(negotiation, coordination)) {
      Map<Variable, Stance> part = new LinkedHashMap<>(outcome.stances());
      part.keySet().removeIf(variable -> !variable.alternative().equals(first.id()));
      expected.add(part);
    }
    OutcomeList found =
        Outcomes.of(Resolver.of(negotiation))
            .with(coordination)
            .projectedOn(List.of(), List.of(first));
    assertEquals(expected.size(), found.outcomes().size());
    assertEquals(
        expected,
        found.outcomes().stream().map(each -> plain(each).stances()).collect(Collectors.toSet()));
  }

  @Property
  void whatCannotStandTogetherIsNamed(
      @ForAll("tiny") Sample sample, @ForAll Coordination coordination) {
    Negotiation negotiation = sample.negotiation();
    List<Commitment> named =
        Outcomes.of(Resolver.of(negotiation)).with(coordination).irreconcilable();
    assertEquals(slowly(negotiation, coordination).isEmpty(), !named.isEmpty());
    if (!named.isEmpty()) {
      assertTrue(slowly(alone(negotiation, named), coordination).isEmpty());
      for (Commitment commitment : named) {
        List<Commitment> fewer = new ArrayList<>(named);
        fewer.remove(commitment);
        assertFalse(slowly(alone(negotiation, fewer), coordination).isEmpty());
      }
    }
  }

  /** Returns the negotiation with these commitments alone, in this order whatever their days. */
  private static Negotiation alone(Negotiation negotiation, List<Commitment> commitments) {
    return negotiation.toBuilder()
        .clearPreferences()
        .clearCommitments()
        .commitments(commitments.stream().map(each -> each.term(Term.ALWAYS)).toList())
        .build();
  }

  private static Plain plain(Outcome outcome) {
    Map<String, Boolean> facts = new LinkedHashMap<>();
    outcome.facts().forEach((fact, truth) -> facts.put(fact.id(), truth));
    Map<Variable, Stance> stances = new LinkedHashMap<>();
    outcome
        .stances()
        .forEach(
            (alternative, members) ->
                members.forEach(
                    (actor, stance) ->
                        stances.put(new Variable(actor.id(), alternative.id()), stance)));
    return new Plain(facts, stances);
  }

  private static Set<Plain> slowly(Negotiation negotiation, Coordination coordination) {
    Set<Plain> outcomes = new HashSet<>();
    for (Assumptions completion : OutcomeBoundsProperties.completions(negotiation)) {
      Map<String, Boolean> facts = new LinkedHashMap<>();
      completion.facts().forEach((fact, truth) -> facts.put(fact, truth == Truth.TRUE));
      SlowResolver slow = new SlowResolver(negotiation, completion);
      OutcomeBoundsProperties.forEachConsistent(
          slow,
          outcome -> {
            boolean counts =
                switch (coordination) {
                  case ANY -> true;
                  case SEQUENTIAL ->
                      slow.lows(slow.all(Stance.OPPOSE), outcome, outcome).equals(outcome);
                  case JOINT ->
                      slow.highs(outcome, slow.all(Stance.SUPPORT), outcome).equals(outcome);
                };
            if (counts) {
              outcomes.add(new Plain(facts, outcome));
            }
          });
    }
    return outcomes;
  }
}
