package org.concordat.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.checks.Comparison;
import org.concordat.model.Actor;
import org.concordat.model.Fact;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.SearchLimit;
import org.concordat.testing.DrawnNegotiations;
import org.concordat.testing.RandomNegotiations.Sample;
import org.concordat.testing.Rewrite;

/** Compares the outcomes of negotiations that mean the same, and of searches that end early. */
@Comparison
class OutcomeRewriteProperties implements DrawnNegotiations {
  @Property(tries = 200)
  void namesDoNotCount(@ForAll("tiny") Sample sample, @ForAll Coordination coordination) {
    Negotiation relabelled = Rewrite.relabelled(sample.negotiation());
    assertEquals(
        texts(outcomes(sample.negotiation(), coordination), Rewrite::label),
        texts(outcomes(relabelled, coordination), name -> name));
    for (int i = 0; i < relabelled.alternatives().size(); i++) {
      assertEquals(
          prospect(sample.negotiation(), coordination, i), prospect(relabelled, coordination, i));
    }
  }

  @Property(tries = 200)
  void aFactMayBeSplitInTwoThatAgree(
      @ForAll("tiny") Sample sample, @ForAll Coordination coordination) {
    Negotiation negotiation = sample.negotiation();
    for (Fact fact : negotiation.facts().values()) {
      if (fact.withdraws().or(fact::adopts).or(fact::bars).isEmpty()) {
        Fact one = fact.toBuilder().id("one-half").build();
        Fact other = fact.toBuilder().id("other-half").build();
        List<Outcome> agreeing =
            outcomes(Rewrite.split(negotiation, fact, one, other), coordination).stream()
                .filter(each -> Objects.equals(each.facts().get(one), each.facts().get(other)))
                .toList();
        assertEquals(
            texts(outcomes(negotiation, coordination), name -> name),
            texts(agreeing, name -> name.equals(one.id()) ? fact.id() : name, other.id()));
      }
    }
  }

  @Property(tries = 200)
  void whatNothingDependsOnDoesNotCount(
      @ForAll("tiny") Sample sample, @ForAll Coordination coordination) {
    Fact idle = Fact.builder().id("idle").state(Truth.UNKNOWN).build();
    Negotiation larger =
        sample.negotiation().toBuilder().actors(Actor.of("bystander")).facts(idle).build();
    List<Outcome> outcomes = outcomes(sample.negotiation(), coordination);
    List<Outcome> more = outcomes(larger, coordination);
    assertEquals(2 * outcomes.size(), more.size());
    assertEquals(texts(outcomes, name -> name), texts(more, name -> name, idle.id()));
    for (int i = 0; i < larger.alternatives().size(); i++) {
      assertEquals(
          prospect(sample.negotiation(), coordination, i), prospect(larger, coordination, i));
    }
  }

  @Property(tries = 200)
  void whatIsFoundBeforeALimitIsSound(
      @ForAll("tiny") Sample sample, @ForAll Coordination coordination) {
    Outcomes outcomes = Outcomes.of(Resolver.of(sample.negotiation())).with(coordination);
    Set<Outcome> all = new HashSet<>(outcomes.all().outcomes());
    for (int most = 1; most < 100; most = 3 * most + 1) {
      for (SearchLimit limit :
          List.of(SearchLimit.DEFAULT.withSteps(most), SearchLimit.DEFAULT.withResults(most))) {
        OutcomeList some = outcomes.within(limit).all();
        assertTrue(all.containsAll(some.outcomes()));
        assertEquals(Set.copyOf(some.outcomes()).size(), some.outcomes().size(), "each once");
        assertTrue(!some.complete() || all.size() == some.outcomes().size());
        for (int i = 0; i < sample.negotiation().alternatives().size(); i++) {
          Prospect prospect = prospect(outcomes.within(limit), sample.negotiation(), i);
          assertTrue(
              prospect == Prospect.UNSETTLED
                  || prospect == prospect(outcomes, sample.negotiation(), i));
        }
      }
    }
  }

  private static List<Outcome> outcomes(Negotiation negotiation, Coordination coordination) {
    OutcomeList list = Outcomes.of(Resolver.of(negotiation)).with(coordination).all();
    assertTrue(list.complete());
    return list.outcomes();
  }

  private static Prospect prospect(
      Negotiation negotiation, Coordination coordination, int alternative) {
    Outcomes outcomes = Outcomes.of(Resolver.of(negotiation)).with(coordination);
    return prospect(outcomes, negotiation, alternative);
  }

  private static Prospect prospect(Outcomes outcomes, Negotiation negotiation, int alternative) {
    return outcomes
        .verdict(negotiation.alternatives().values().asList().get(alternative))
        .prospect();
  }

  /** Returns each outcome by names, without some of the facts. */
  private static Set<Map<String, String>> texts(
      List<Outcome> outcomes, UnaryOperator<String> name, String... leftOut) {
    Set<Map<String, String>> texts = new HashSet<>();
    for (Outcome outcome : outcomes) {
      Map<String, String> text = new HashMap<>();
      outcome.facts().forEach((fact, state) -> text.put(name.apply(fact.id()), state.toString()));
      text.keySet().removeAll(Set.of(leftOut));
      outcome.adopted().forEach((x, adopted) -> text.put(name.apply(x.id()), adopted.toString()));
      outcome
          .stances()
          .forEach(
              (x, stances) ->
                  stances.forEach(
                      (actor, stance) ->
                          text.put(
                              name.apply(actor.id()) + " on " + name.apply(x.id()),
                              stance.toString())));
      texts.add(text);
    }
    return texts;
  }
}
