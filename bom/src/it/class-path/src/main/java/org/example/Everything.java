package org.example;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.concordat.bargain.Bargains;
import org.concordat.bodies.EuropeanUnion;
import org.concordat.chance.Chances;
import org.concordat.condition.Condition;
import org.concordat.documents.DocumentReader;
import org.concordat.documents.DocumentWriter;
import org.concordat.documents.Limits;
import org.concordat.documents.answers.Answers;
import org.concordat.evidence.Evidence;
import org.concordat.explain.Explanations;
import org.concordat.lint.Lint;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Preference;
import org.concordat.outcome.Outcomes;
import org.concordat.page.Report;
import org.concordat.power.Game;
import org.concordat.power.Power;
import org.concordat.proceedings.Entry;
import org.concordat.proceedings.Event;
import org.concordat.proceedings.Proceedings;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolver;

/** Uses each package of the library, as a user would. */
public final class Everything {
  private Everything() {}

  /** Prints what becomes of a small negotiation. */
  public static void main(String[] arguments) {
    Actor ann = Actor.builder().id("ann").weight("shares", 2).build();
    Actor bob = Actor.of("bob");
    Alternative x = Alternative.of("x");
    Body board = Body.of("board", "board", DecisionRule.UNANIMITY, ImmutableSet.of(ann, bob));
    Issue issue = Issue.of("issue", "issue", board, x);
    Fact rain = Fact.builder().id("rain").lever(true).build();
    Group all = Group.of("all", "all", ImmutableSet.of(ann, bob));
    Negotiation negotiation =
        Negotiation.builder()
            .issue(issue)
            .group(all)
            .facts(rain)
            .commitment(Commitment.of(ann, x, Stance.SUPPORT).when(Condition.supports(bob, x)))
            .commitment(Commitment.of(bob, x, Stance.SUPPORT).when(Condition.holds(rain)))
            .preference(
                Preference.builder().actor(bob).issue(issue).tier(ImmutableSet.of(x)).build())
            .build();
    Resolver resolver = Resolver.of(negotiation);
    System.out.println(resolver.resolve(Coordination.JOINT).decision(x));
    System.out.println(Bargains.of(resolver) + " " + Evidence.of(negotiation));
    System.out.println(Outcomes.of(resolver).all().outcomes());
    System.out.println(Chances.of(resolver).ofAdopting(x).adopted() + " " + Power.of(Game.of(board)));
    System.out.println(EuropeanUnion.on(LocalDate.of(2024, 1, 1)).members().size());
    System.out.println(Source.of("paper", "paper"));
    System.out.println(Explanations.of(resolver.resolve()).explain(x));
    System.out.println(Lint.of(negotiation).warnings());
    Entry said = Entry.on(LocalDate.of(2024, 1, 1), Event.say(bob, x, Stance.OPPOSE));
    System.out.println(Proceedings.of(negotiation).apply(said).resolution().decision(x));
    System.out.println(Answers.resolution(resolver.resolve()).pretty());
    Limits limits = Limits.builder().bytes(10_000).build();
    System.out.println(
        DocumentReader.within(limits).read("again", DocumentWriter.yaml(negotiation)));
    System.out.println(Report.of(negotiation).page().complete());
  }
}
