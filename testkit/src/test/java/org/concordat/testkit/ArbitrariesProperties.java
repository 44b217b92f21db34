package org.concordat.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.concordat.checks.Comparison;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Amount;
import org.concordat.condition.And;
import org.concordat.condition.Condition;
import org.concordat.condition.Polarity;
import org.concordat.condition.Quantity;
import org.concordat.condition.StanceIs;
import org.concordat.evidence.Evidence;
import org.concordat.evidence.Finding;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.model.Position;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Claim;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Membership;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Preference;
import org.concordat.negotiation.Report;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.concordat.testkit.arbitraries.Step;
import org.concordat.testkit.arbitraries.Vocabulary;
import org.concordat.testkit.constraints.ActorCount;
import org.concordat.testkit.constraints.BodyCount;
import org.concordat.testkit.constraints.CommitmentCount;
import org.concordat.testkit.constraints.Common;
import org.concordat.testkit.constraints.Dates;
import org.concordat.testkit.constraints.Depth;
import org.concordat.testkit.constraints.Falling;
import org.concordat.testkit.constraints.FallingConditions;
import org.concordat.testkit.constraints.Learned;
import org.concordat.testkit.constraints.Links;
import org.concordat.testkit.constraints.Monotone;
import org.concordat.testkit.constraints.Reordered;
import org.concordat.testkit.constraints.Rising;
import org.concordat.testkit.constraints.Strengthened;
import org.concordat.testkit.constraints.UnknownFacts;
import org.concordat.testkit.constraints.VoterCount;
import org.concordat.testkit.constraints.Weighted;
import org.concordat.testkit.domains.NegotiationDomain;
import org.concordat.testkit.vote.Ballot;

/**
 * What is drawn has the configured shape. A negotiation takes long to draw, so there are fewer
 * tries.
 */
@Comparison
@PropertyDefaults(tries = 200)
class ArbitrariesProperties {

  @Property
  void risingConditionsRise(@ForAll @Rising Condition condition) {
    assertTrue(Set.of(Polarity.RISING, Polarity.NONE).contains(condition.polarity()));
  }

  @Property
  void fallingConditionsFall(@ForAll @Falling Condition condition) {
    assertTrue(Set.of(Polarity.FALLING, Polarity.NONE).contains(condition.polarity()));
  }

  @Property
  void conditionsAreNoDeeperThanAsked(@ForAll @Depth(1) Condition condition) {
    assertTrue(condition.normalForm().depth() <= 2, condition::toString);
    assertEquals(condition, Condition.parse(condition.toString()));
  }

  @Provide
  Arbitrary<Condition> ofOneActor() {
    Vocabulary rule = Vocabulary.ofRule();
    return Conditions.conditions()
        .about(
            new Vocabulary(
                ImmutableList.of(Actor.of("zoe")),
                rule.alternatives(),
                ImmutableList.of(),
                rule.weights(),
                rule.facts(),
                rule.days()))
        .withoutAdoptions();
  }

  @Property
  void conditionsSpeakOfTheirVocabularyAlone(@ForAll("ofOneActor") Condition condition) {
    for (Condition atom : condition.atoms()) {
      if (atom instanceof StanceIs stance) {
        assertEquals("zoe", stance.actor());
        assertEquals("it", stance.alternative());
      } else {
        assertTrue(Set.of("always", "never").contains(atom.toString()), atom::toString);
      }
    }
  }

  @Property
  void rulesRise(@ForAll @Depth(2) @Weighted("seats") DecisionRule rule) {
    assertTrue(rule.isRising(), rule::toString);
  }

  @Property
  void commonRulesNameNobody(@ForAll @Common DecisionRule rule) {
    assertTrue(rule.isRising());
    assertTrue(rule.condition().atoms().stream().noneMatch(atom -> atom instanceof StanceIs));
  }

  @Property
  void ballotsAreAsAsked(
      @ForAll @VoterCount(min = 2, max = 4) @Weighted({"votes", "shares"}) Ballot ballot) {
    assertTrue(ballot.voters().size() >= 2 && ballot.voters().size() <= 4);
    for (Actor voter : ballot.voters()) {
      assertEquals(Set.of("votes", "shares"), voter.weights().keySet());
    }
  }

  @Provide
  Arbitrary<Ballot> withAChair() {
    return Ballots.ballots()
        .among(List.of(Actor.of("one"), Actor.of("two"), Actor.of("three")))
        .always(Actor.of("chair"))
        .voters(1, 3)
        .stances(Stance.SUPPORT, Stance.OPPOSE);
  }

  @Property
  void theChairIsAlwaysThere(@ForAll("withAChair") Ballot ballot) {
    assertTrue(ballot.voters().contains(Actor.of("chair")));
    assertTrue(ballot.voters().size() <= 3);
    assertTrue(ballot.at(Stance.ABSTAIN).isEmpty() && ballot.at(Stance.STAND_ASIDE).isEmpty());
  }

  @Property
  void aRaisedBallotHasOneStanceRaised(@ForAll Step<Ballot> step) {
    int raised = 0;
    for (Actor voter : step.before().voters()) {
      Stance before = step.before().stance(voter);
      Stance after = step.after().stance(voter);
      assertTrue(after.isAtLeast(before));
      raised += after == before ? 0 : 1;
    }
    assertEquals(1, raised);
    assertEquals(step.before().voters(), step.after().voters());
  }

  @Property
  void negotiationsHaveTheSizeAskedFor(
      @ForAll
          @ActorCount(min = 2, max = 3)
          @BodyCount(min = 2, max = 2)
          @CommitmentCount(min = 1, max = 3)
          @Weighted("votes")
          @Depth(0)
          Negotiation negotiation) {
    assertTrue(Set.of(2, 3).contains(negotiation.actors().size()));
    assertEquals(2, negotiation.bodies().size());
    assertTrue(Set.of(1, 2, 3).contains(negotiation.commitments().size()));
    for (Actor actor : negotiation.actors().values()) {
      assertEquals(Set.of("votes"), actor.weights().keySet());
    }
  }

  @Target(ElementType.PARAMETER)
  @Retention(RetentionPolicy.RUNTIME)
  @ActorCount(min = 5, max = 6)
  @CommitmentCount(min = 9, max = 10)
  @interface Crowd {}

  @Property(tries = 50)
  void constraintsCanBePutOnOneAnnotation(@ForAll @Crowd Negotiation negotiation) {
    assertTrue(negotiation.actors().size() >= 5);
    assertTrue(negotiation.commitments().size() >= 9);
  }

  @Property
  void risingNegotiationsOnlyHaveRisingConditions(
      @ForAll @FallingConditions(0) Negotiation negotiation) {
    for (Commitment commitment : negotiation.commitments()) {
      assertTrue(Set.of(Polarity.RISING, Polarity.NONE).contains(commitment.when().polarity()));
    }
  }

  @Property
  void withoutUnknownFactsAndDatesAllIsKnown(
      @ForAll @UnknownFacts(0) @Dates(0) @Links(0) Negotiation negotiation) {
    assertTrue(negotiation.asOf().isEmpty());
    for (Fact fact : negotiation.facts().values()) {
      assertNotEquals(Truth.UNKNOWN, fact.stateOn(null));
      assertTrue(fact.history().isEmpty());
    }
    for (Commitment commitment : negotiation.commitments()) {
      assertEquals(Term.ALWAYS, commitment.term());
    }
  }

  @Property
  void monotoneNegotiationsLeaveNothingOpen(@ForAll @Monotone Negotiation negotiation) {
    Resolver resolver = Resolver.of(negotiation);
    for (Alternative alternative : negotiation.alternatives().values()) {
      for (Coordination coordination : List.of(Coordination.SEQUENTIAL, Coordination.JOINT)) {
        assertNotEquals(Decision.OPEN, resolver.resolve(coordination).decision(alternative));
      }
    }
  }

  @Property
  void aStrengthenedNegotiationHasOneRangeRaised(@ForAll @Strengthened Step<Negotiation> step) {
    int raised = 0;
    for (int i = 0; i < step.before().commitments().size(); i++) {
      Commitment before = step.before().commitments().get(i);
      Commitment after = step.after().commitments().get(i);
      assertTrue(after.range().low().isAtLeast(before.range().low()));
      assertTrue(after.range().high().isAtLeast(before.range().high()));
      raised += after.equals(before) ? 0 : 1;
    }
    assertEquals(1, raised);
  }

  @Property
  void aLearnedNegotiationHasOneFactSettled(@ForAll @Learned Step<Negotiation> step) {
    int learned = 0;
    for (Fact before : step.before().facts().values()) {
      Fact after = step.after().fact(before.id());
      if (!after.equals(before)) {
        assertEquals(
            Truth.UNKNOWN, before.stateOn(step.before().asOf().orElse(null)), before::toString);
        assertNotEquals(Truth.UNKNOWN, after.state());
        learned++;
      }
    }
    assertEquals(1, learned);
    assertEquals(step.before().commitments(), step.after().commitments());
  }

  @Property
  void aReorderedNegotiationHoldsTheSame(@ForAll @Reordered Step<Negotiation> step) {
    assertEquals(step.before().actors(), step.after().actors());
    assertEquals(step.before().facts(), step.after().facts());
    assertEquals(Set.copyOf(step.before().commitments()), Set.copyOf(step.after().commitments()));
    assertEquals(step.before().commitments().size(), step.after().commitments().size());
  }

  @Property
  void resolutionsAreThoseOfTheResolver(@ForAll Resolution resolution) {
    Resolver resolver = Resolver.of(resolution.negotiation());
    assertEquals(resolver.resolve(resolution.coordination(), resolution.assumptions()), resolution);
  }

  @Property
  void assumptionsAreWhatAResolverTakes(@ForAll @UnknownFacts(0.8) Negotiation negotiation) {
    Resolver resolver = Resolver.of(negotiation);
    for (Assumptions assumptions :
        Things.assumptions(negotiation).sampleStream().limit(3).toList()) {
      assertEquals(assumptions, resolver.resolve(assumptions).assumptions());
    }
  }

  @Provide
  Arbitrary<Negotiation> withReports() {
    return Negotiations.negotiations().reports(1, 2).dates(0);
  }

  @Property
  void reportsClaimWhatIsInTheNegotiation(@ForAll("withReports") Negotiation negotiation) {
    assertTrue(Set.of(1, 2).contains(negotiation.reports().size()));
    List<Claim> claims =
        negotiation.reports().stream().flatMap(report -> report.claims().stream()).toList();
    assertEquals(
        claims, Evidence.of(negotiation).verify().findings().stream().map(Finding::claim).toList());
  }

  @Property(tries = 50)
  void smallThingsAreProvidedByTheirTypes(
      @ForAll Alternative alternative,
      @ForAll Position position,
      @ForAll Term term,
      @ForAll Amount amount,
      @ForAll Quantity quantity,
      @ForAll Source source,
      @ForAll ActorSet set,
      @ForAll Group group) {
    assertEquals(alternative, Alternative.of(alternative.id()));
    assertTrue(position.high().isAtLeast(position.low()));
    assertTrue(term.isInOrder());
    assertFalse(amount.toString().isEmpty());
    assertTrue(quantity.numerator() >= 0);
    assertEquals(source, Source.of(source.id()));
    assertEquals(set, ActorSet.of(set.id()));
    assertFalse(group.actors().isEmpty());
  }

  @Property(tries = 50)
  void largerThingsAreProvidedByTheirTypes(
      @ForAll @Weighted("seats") Actor actor,
      @ForAll @UnknownFacts(1) @Dates(0) Fact fact,
      @ForAll @Dates(1) Commitment commitment,
      @ForAll @Dates(1) Preference preference,
      @ForAll Issue issue,
      @ForAll Claim claim,
      @ForAll Report report,
      @ForAll Membership membership,
      @ForAll Assumptions assumptions,
      @ForAll StanceIs stance,
      @ForAll And both) {
    assertEquals(Set.of("seats"), actor.weights().keySet());
    assertEquals(Truth.UNKNOWN, fact.state());
    assertNotEquals(Term.ALWAYS, commitment.term());
    assertNotEquals(Term.ALWAYS, preference.term());
    assertFalse(issue.alternatives().isEmpty());
    assertFalse(claim.says().atoms().isEmpty());
    assertFalse(report.claims().isEmpty());
    assertTrue(membership.term().isInOrder());
    assertTrue(
        Vocabulary.DEFAULT.facts().stream()
            .map(Fact::id)
            .toList()
            .containsAll(assumptions.facts().keySet()));
    assertTrue(Vocabulary.DEFAULT.actors().contains(Actor.of(stance.actor())));
    assertTrue(both.conditions().size() > 1);
  }

  @Property
  void bodiesMakeNegotiations(@ForAll @ActorCount(min = 2, max = 3) @Dates(0.5) Body body) {
    Alternative text = Alternative.of("text");
    Negotiation negotiation =
        Negotiation.builder().issue(Issue.of("issue", "issue", body, text)).build();
    assertTrue(Set.of(2, 3).contains(negotiation.actors().size()));
  }

  @Property(tries = 50)
  @Domain(NegotiationDomain.class)
  @Domain(DomainContext.Global.class)
  void theDomainProvidesThem(
      @ForAll @Size(2) List<@Rising Condition> conditions,
      @ForAll @Monotone Negotiation negotiation) {
    conditions.forEach(condition -> assertNotEquals(Polarity.FALLING, condition.polarity()));
    assertFalse(negotiation.issues().isEmpty());
  }

  @Property(tries = 50)
  @Domain(NegotiationDomain.class)
  void theDomainAloneIsEnough(@ForAll @VoterCount(max = 2) Ballot ballot) {
    assertTrue(ballot.voters().size() <= 2);
  }
}
