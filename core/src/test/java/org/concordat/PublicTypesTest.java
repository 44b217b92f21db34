package org.concordat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.concordat.bargain.Bargain;
import org.concordat.bargain.BargainGroup;
import org.concordat.bargain.Bargains;
import org.concordat.bargain.Move;
import org.concordat.bodies.EuropeanUnion;
import org.concordat.bodies.ReadyBody;
import org.concordat.chance.Chances;
import org.concordat.checks.PublicTypesRules;
import org.concordat.checks.Samples;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Amount;
import org.concordat.condition.Condition;
import org.concordat.condition.Tally;
import org.concordat.condition.Threshold;
import org.concordat.evidence.Evidence;
import org.concordat.explain.Explanation;
import org.concordat.explain.Explanations;
import org.concordat.lint.Lint;
import org.concordat.lint.Warning;
import org.concordat.lint.WarningKind;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Fraction;
import org.concordat.model.Group;
import org.concordat.model.Position;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.concordat.model.Truth;
import org.concordat.negotiation.Absence;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Claim;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Membership;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Preference;
import org.concordat.negotiation.Problem;
import org.concordat.negotiation.Report;
import org.concordat.negotiation.Scenario;
import org.concordat.negotiation.Scope;
import org.concordat.negotiation.StandingCommitments;
import org.concordat.outcome.Outcomes;
import org.concordat.power.Game;
import org.concordat.power.Power;
import org.concordat.power.SampledPower;
import org.concordat.proceedings.Cause;
import org.concordat.proceedings.Changes;
import org.concordat.proceedings.Event;
import org.concordat.proceedings.Moment;
import org.concordat.proceedings.Procedure;
import org.concordat.proceedings.ProcedureState;
import org.concordat.proceedings.Proceedings;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Clause;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.OtherCoordination;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.SearchLimit;

/** What all public types of core promise, whichever they are. */
class PublicTypesTest extends PublicTypesRules {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

  @Override
  protected Class<?> one() {
    return Negotiation.class;
  }

  /**
   * Types that are not serializable: questions, which are asked and not sent, and the commitments
   * of a day, which are derived.
   */
  @Override
  protected Set<Class<?>> notSerializable() {
    return Set.of(
        Bargains.class,
        Evidence.class,
        Lint.class,
        EuropeanUnion.class,
        ReadyBody.class,
        Explanations.class,
        Outcomes.class,
        SearchLimit.class,
        Tally.class,
        StandingCommitments.class);
  }

  @Override
  protected List<Object> samples() {
    Samples all = new Samples();
    all.add("storm");
    all.add(DAY);
    all.add(BigDecimal.ONE);
    all.add(ImmutableList.of());
    Negotiation negotiation = negotiation();
    model(all);
    conditions(all);
    negotiations(all, negotiation);
    resolutions(all, Resolver.of(negotiation));
    questions(all, Resolver.of(negotiation));
    evidence(all, negotiation);
    lint(all, negotiation);
    power(all);
    proceedings(all, negotiation);
    return all.list();
  }

  private static void proceedings(Samples all, Negotiation negotiation) {
    ImmutableList<String> actors = ImmutableList.of("hu");
    ImmutableList<String> on = ImmutableList.of("rutte");
    Moment moment = Moment.parse("2024-05-01T12:00");
    Procedure silence = Procedure.silence("council", rutte(), Moment.of(2024, 5, 9));
    Proceedings before = Proceedings.of(negotiation).at(moment).open(silence);
    Proceedings after = before.at(Moment.of(2024, 5, 2)).say(hungary(), rutte(), Stance.OPPOSE);
    Changes changes = after.changesSince(before);
    all.add(moment);
    all.add(silence);
    all.add(before);
    all.add(after.journal());
    all.add(after.journal().entry(1));
    all.add(before.at(moment));
    all.add(before.procedure("council"));
    all.add(changes);
    all.add(changes.positions().get(0));
    all.add(new Cause.ByEntry(1));
    all.add(new Cause.ByDay(DAY));
    all.add(new Cause.ByDeadline("council"));
    all.add(Event.say(hungary(), rutte(), Stance.SUPPORT));
    all.add(new Event.TakeBack(actors, on));
    all.add(new Event.Revoke(1));
    all.add(Event.prefer(ranking()));
    all.add(Event.set(storm(), Truth.TRUE));
    all.add(new Event.Declare(Actor.of("se")));
    all.add(Event.join(hungary(), board()));
    all.add(Event.table(rutte(), head()));
    all.add(new Event.Withdraw("rutte"));
    all.add(new Event.Amend("rutte", null));
    all.add(new Event.Open(silence));
    all.add(new Event.Extend("council", moment));
    all.add(new Event.Reopen("council", moment));
    all.add(new Event.Close("council"));
    all.add(new Event.End("council", ProcedureState.WITHDRAWN, null));
    all.add(Event.correct(1, new Event.Amend("rutte", null)));
    all.add(Event.strike(1));
  }

  private static Actor hungary() {
    return Actor.builder().id("hu").name("Hungary").weight("gold", 10).build();
  }

  private static Group east() {
    return Group.of("east", "The East", hungary(), Actor.of("sk"));
  }

  private static Alternative rutte() {
    return Alternative.of("rutte", "Mark Rutte");
  }

  private static Fact storm() {
    return Fact.builder()
        .id("storm")
        .lever(true)
        .by(hungary())
        .probability(new BigDecimal("0.5"))
        .source(Source.of("log"))
        .build();
  }

  private static Body board() {
    return Body.builder().id("board").rule(DecisionRule.UNANIMITY).members(east()).build();
  }

  private static Issue head() {
    return Issue.of("head", "Who is to be head", board(), rutte(), Alternative.of("kallas"));
  }

  private static Commitment commitment() {
    return Commitment.of(hungary(), rutte(), Stance.SUPPORT).when("storm").source(Source.of("log"));
  }

  private static Preference ranking() {
    return Preference.builder().actor(Actor.of("sk")).issue(head()).tier(rutte()).build();
  }

  private static Report report() {
    return Report.builder()
        .source(Source.of("log"))
        .published(DAY)
        .claim(DAY, "hu opposes rutte")
        .claim(DAY, "hu supports rutte and storm")
        .claim(DAY.plusDays(1), "hu opposes rutte")
        .build();
  }

  private static Negotiation negotiation() {
    return Negotiation.builder()
        .title("Sample")
        .group(east())
        .issue(head())
        .facts(storm())
        .commitments(commitment(), Commitment.of(hungary(), rutte(), Stance.ABSTAIN))
        .preference(ranking())
        .report(report())
        .build();
  }

  private static void model(Samples all) {
    all.add(hungary());
    all.add(rutte());
    all.add(east());
    all.add(storm());
    all.add(Source.of("log"));
    all.add(Position.WILL_NOT_BLOCK);
    all.add(Term.from(DAY));
    all.add(Actor.builder());
    all.add(Fact.builder());
    all.add(Source.builder());
  }

  private static void conditions(Samples all) {
    for (String text :
        List.of(
            "storm",
            "always",
            "not storm",
            "storm and hu supports rutte",
            "storm or hu supports rutte",
            "hu opposes rutte",
            "all of east by gold do not oppose rutte",
            "all of east voting oppose rutte",
            "rutte is adopted",
            "rutte is withdrawn",
            "rutte is on the table",
            "hu is absent in board",
            "at least 1 of east by gold are present",
            "from 2024-05-01",
            "before 2024-05-01")) {
      all.add(Condition.parse(text));
    }
    all.add(ActorSet.of(east()));
    all.add(Amount.atLeast(2));
    all.add(Amount.atLeast(2).of(east()));
    all.add(new Threshold(1, 0, 0, 0, 1));
  }

  private static void negotiations(Samples all, Negotiation negotiation) {
    all.add(negotiation);
    all.add(board());
    all.add(head());
    all.add(commitment());
    all.add(ranking());
    all.add(report());
    all.add(Claim.of(DAY, "storm"));
    all.add(DecisionRule.UNANIMITY);
    all.add(Membership.of(hungary()));
    all.add(negotiation.in(Scope.NONE));
    all.add(negotiation.successors());
    all.add(Absence.of(hungary()));
    all.add(new Problem("bodies.board", "is empty", null));
    all.add(Scope.ofCommitment(board(), rutte(), hungary()));
    all.add(negotiation.standing());
    all.add(negotiation.adoption(rutte()));
    all.add(Negotiation.builder());
    all.add(Scenario.builder().id("calm").fact(storm(), false).build());
    all.add(Scenario.builder());
    all.add(Body.builder());
    all.add(Issue.builder());
    all.add(Commitment.builder());
    all.add(Preference.builder());
    all.add(Report.builder());
  }

  private static void resolutions(Samples all, Resolver resolver) {
    Resolution resolution = resolver.resolve();
    all.add(resolver);
    all.add(resolution);
    all.add(Assumptions.NONE.fact(storm(), Truth.TRUE).stance(hungary(), rutte(), Stance.OPPOSE));
    all.add(new Assumptions.Variable(hungary(), rutte()));
    all.add(resolution.headcount(rutte()));
    all.add(resolution.shortfall(rutte()));
    Clause.Other other = new Clause.Other(Condition.parse("storm"), Truth.FALSE);
    all.add(resolution.rule(rutte()));
    all.add(other);
    all.add(
        new Clause.Joint(
            Condition.parse("storm or not storm"), Truth.FALSE, false, ImmutableList.of(other)));
    all.add(SearchLimit.DEFAULT);
    explanations(all, resolution);
    explanations(
        all,
        Resolver.of(
                Negotiation.builder()
                    .issue(head())
                    .facts(storm())
                    .commitments(
                        commitment().when("sk supports rutte and (storm or rutte is adopted)"),
                        commitment().when("any of members support kallas"),
                        Commitment.of(Actor.of("sk"), rutte(), Stance.SUPPORT)
                            .when("hu supports rutte"))
                    .build())
            .resolve());
  }

  private static void explanations(Samples all, Resolution resolution) {
    Explanations explanations = Explanations.of(resolution);
    all.add(explanations);
    all.add(new OtherCoordination(Coordination.JOINT, ImmutableList.of(rutte())));
    for (Explanation each :
        List.of(explanations.explain(rutte()), explanations.explain(hungary(), rutte()))) {
      all.add(each);
      all.add(each.nodes());
      all.add(each.cycles());
      all.add(each.waitsFor());
      all.add(each.lostBy());
    }
  }

  private static void questions(Samples all, Resolver resolver) {
    Outcomes outcomes = Outcomes.of(resolver);
    all.add(outcomes);
    all.add(outcomes.all());
    all.add(outcomes.verdict(rutte()));
    Bargains bargains = Bargains.of(resolver);
    Bargain path = bargains.toAdopt(rutte()).cheapest().orElseThrow();
    all.add(bargains);
    all.add(bargains.toAdopt(rutte()));
    all.add(bargains.cheapestToAdopt(rutte()));
    all.add(bargains.choreography(path));
    BargainGroup.grouped(bargains.toAdopt(rutte()).all()).forEach(all::add);
    all.add(new BargainGroup.Choice(1, path.moves()));
    all.add(new Move.Declaration(hungary(), rutte(), Stance.SUPPORT));
    Chances chances = Chances.of(resolver);
    all.add(chances);
    all.add(chances.ofAdopting(rutte()));
    all.add(chances.sample(rutte(), 100, 1));
    all.add(chances.sweep(rutte(), 1, 0, 100));
  }

  private static void evidence(Samples all, Negotiation negotiation) {
    Evidence evidence = Evidence.of(negotiation);
    all.add(evidence);
    all.add(evidence.verify());
    all.add(evidence.conflicts());
    all.add(evidence.infer(DAY.plusDays(1)));
    all.add(evidence.consistentSets(DAY));
  }

  private static void lint(Samples all, Negotiation negotiation) {
    Lint lint = Lint.of(negotiation);
    all.add(lint);
    all.add(lint.warnings());
    all.add(new Warning(WarningKind.NEVER_HOLDS, "bodies.board.rule", "it never holds", null));
  }

  private static void power(Samples all) {
    Game game = Game.of(board());
    all.add(game);
    all.add(Power.of(game));
    all.add(SampledPower.of(game, 10, 1));
    all.add(SampledPower.of(game, 10, 1).banzhaf());
    all.add(Fraction.of(3, 7));
    all.add(EuropeanUnion.on(DAY));
    all.add(ReadyBody.of("nato"));
  }
}
