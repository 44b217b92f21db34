package org.concordat.testkit.internal.providers;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Amount;
import org.concordat.condition.Condition;
import org.concordat.condition.Quantity;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.model.Position;
import org.concordat.model.Source;
import org.concordat.model.Term;
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
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.concordat.testkit.Things;
import org.concordat.testkit.arbitraries.NegotiationArbitrary;
import org.concordat.testkit.arbitraries.Step;
import org.concordat.testkit.arbitraries.Vocabulary;
import org.concordat.testkit.constraints.Learned;
import org.concordat.testkit.constraints.Reordered;
import org.concordat.testkit.internal.DefaultActorArbitrary;
import org.concordat.testkit.internal.DefaultBallotArbitrary;
import org.concordat.testkit.internal.DefaultBodyArbitrary;
import org.concordat.testkit.internal.DefaultCommitmentArbitrary;
import org.concordat.testkit.internal.DefaultConditionArbitrary;
import org.concordat.testkit.internal.DefaultFactArbitrary;
import org.concordat.testkit.internal.DefaultNegotiationArbitrary;
import org.concordat.testkit.internal.DefaultPreferenceArbitrary;
import org.concordat.testkit.internal.DefaultRuleArbitrary;
import org.concordat.testkit.vote.Ballot;

/** Provides arbitraries for the parameters of properties, by their types. */
public final class TestkitProvider implements ArbitraryProvider {
  private static final ImmutableMap<Class<?>, Supplier<Arbitrary<?>>> BY_TYPE =
      ImmutableMap.<Class<?>, Supplier<Arbitrary<?>>>builder()
          .put(Actor.class, DefaultActorArbitrary::new)
          .put(ActorSet.class, Things::actorSets)
          .put(Alternative.class, Things::alternatives)
          .put(Amount.class, Things::amounts)
          .put(Assumptions.class, () -> Things.assumptions(Vocabulary.DEFAULT))
          .put(Ballot.class, DefaultBallotArbitrary::new)
          .put(Body.class, DefaultBodyArbitrary::new)
          .put(Claim.class, () -> Things.claims(Vocabulary.DEFAULT))
          .put(Commitment.class, DefaultCommitmentArbitrary::new)
          .put(Condition.class, DefaultConditionArbitrary::new)
          .put(DecisionRule.class, DefaultRuleArbitrary::new)
          .put(Fact.class, DefaultFactArbitrary::new)
          .put(Group.class, Things::groups)
          .put(Issue.class, Things::issues)
          .put(Membership.class, Things::memberships)
          .put(Negotiation.class, DefaultNegotiationArbitrary::new)
          .put(Position.class, Things::positions)
          .put(Preference.class, DefaultPreferenceArbitrary::new)
          .put(Quantity.class, Things::quantities)
          .put(Report.class, () -> Things.reports(Vocabulary.DEFAULT))
          .put(Resolution.class, () -> new DefaultNegotiationArbitrary().resolved())
          .put(Resolver.class, () -> new DefaultNegotiationArbitrary().map(Resolver::of))
          .put(Source.class, Things::sources)
          .put(Term.class, Things::terms)
          .buildOrThrow();

  @Override
  public boolean canProvideFor(TypeUsage type) {
    return BY_TYPE.keySet().stream().anyMatch(type::isOfType)
        || isKindOfCondition(type)
        || isStepOf(type, Ballot.class)
        || isStepOf(type, Negotiation.class);
  }

  private static boolean isKindOfCondition(TypeUsage type) {
    return Condition.class.isAssignableFrom(type.getRawType())
        && type.getRawType() != Condition.class;
  }

  private static boolean isStepOf(TypeUsage type, Class<?> things) {
    return type.isOfType(Step.class)
        && type.getTypeArguments().size() == 1
        && type.getTypeArguments().get(0).isOfType(things);
  }

  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
    if (isKindOfCondition(type)) {
      return ImmutableSet.of(
          new DefaultConditionArbitrary().withAttendance().filter(type.getRawType()::isInstance));
    }
    if (isStepOf(type, Ballot.class)) {
      return ImmutableSet.of(new DefaultBallotArbitrary().raised());
    }
    if (isStepOf(type, Negotiation.class)) {
      NegotiationArbitrary negotiations = new DefaultNegotiationArbitrary();
      return ImmutableSet.of(
          type.isAnnotated(Learned.class)
              ? negotiations.facts(1, 4).unknownFacts(0.7).learned()
              : type.isAnnotated(Reordered.class)
                  ? negotiations.reordered()
                  : negotiations.strengthened());
    }
    return BY_TYPE.entrySet().stream()
        .filter(entry -> type.isOfType(entry.getKey()))
        .map(entry -> entry.getValue().get())
        .collect(ImmutableSet.toImmutableSet());
  }
}
