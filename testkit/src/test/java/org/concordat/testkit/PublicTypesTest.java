package org.concordat.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import org.concordat.checks.PublicTypesRules;
import org.concordat.checks.Samples;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Condition;
import org.concordat.explain.Explanations;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.concordat.testkit.arbitraries.Step;
import org.concordat.testkit.arbitraries.Vocabulary;
import org.concordat.testkit.domains.NegotiationDomain;
import org.concordat.testkit.laws.Answer;
import org.concordat.testkit.laws.BodyLaws;
import org.concordat.testkit.laws.ExplanationCheck;
import org.concordat.testkit.laws.RightlyBroken;
import org.concordat.testkit.session.NegotiationSession;
import org.concordat.testkit.session.Progress;
import org.concordat.testkit.vote.Ballot;
import org.concordat.testkit.vote.VotingRule;

/** What all public types of the module promise, whichever they are. */
class PublicTypesTest extends PublicTypesRules {
  private static final Actor ANN = Actor.of("ann");
  private static final Alternative X = Alternative.of("x");

  @Override
  protected Class<?> one() {
    return Negotiations.class;
  }

  /**
   * Types that are not serializable: those that draw, vote, check or take part in a test, and
   * steps, which may be between any two things.
   */
  @Override
  protected Set<Class<?>> notSerializable() {
    return samples().stream()
        .filter(
            each ->
                each instanceof Arbitrary
                    || each instanceof Step
                    || each instanceof VotingRule
                    || each instanceof Answer
                    || each instanceof Progress
                    || each instanceof ExplanationCheck
                    || each instanceof NegotiationDomain
                    || each instanceof RightlyBroken.Hook)
        .map(Object::getClass)
        .collect(Collectors.toSet());
  }

  @Override
  protected List<Object> samples() {
    Body board = Body.of("board", "Board", DecisionRule.UNANIMITY, List.of(ANN));
    Issue issue = Issue.of("i", "Issue", board, X);
    Negotiation negotiation =
        Negotiation.builder().issue(issue).asOf(LocalDate.of(2024, 5, 1)).build();
    Resolution resolution = Resolver.of(negotiation).resolve();
    Samples all = new Samples();
    all.add("storm");
    all.add(LocalDate.of(2024, 5, 1));
    all.add(ANN);
    all.add(X);
    all.add(board);
    all.add(issue);
    all.add(ActorSet.MEMBERS);
    all.add(DecisionRule.UNANIMITY);
    all.add(Condition.always());
    all.add(Commitment.of(ANN, X, Stance.SUPPORT));
    all.add(negotiation);
    all.add(resolution);
    all.add(Assumptions.NONE);
    all.add(Explanations.of(resolution).explain(X));
    all.add(Actors.actors());
    all.add(Ballots.ballots());
    all.add(Bodies.bodies());
    all.add(Commitments.commitments());
    all.add(Conditions.conditions());
    all.add(DecisionRules.rules());
    all.add(Facts.facts());
    all.add(Negotiations.negotiations());
    all.add(Preferences.preferences());
    all.add(Vocabulary.DEFAULT);
    all.add(new NegotiationDomain());
    all.add(Answer.of(resolution));
    all.add(new ExplanationCheck(resolution));
    all.add(new RightlyBroken.Hook());
    NegotiationSession session = NegotiationSession.reference(negotiation);
    all.add(session);
    all.add(new Progress(negotiation, session));
    all.add(new Ballot(X, ImmutableMap.of(ANN, Stance.SUPPORT)));
    all.add(VotingRule.of(DecisionRule.UNANIMITY));
    all.add(new Step<>(ANN, Actor.of("bob"), "is another"));
    all.add(new BodyLaws.Vote(board, new Ballot(X, ImmutableMap.of())));
    all.add(ImmutableList.of());
    return all.list();
  }
}
