package org.concordat.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.negotiation.Preference;
import org.concordat.negotiation.Report;
import org.concordat.resolve.SearchLimit;
import org.concordat.resolve.StopReason;
import org.junit.jupiter.api.Test;

/** An example of each kind of warning, with its text. */
class LintTest {
  private static final LocalDate DAY = LocalDate.of(2024, 4, 2);
  private static final Actor NORTH = Actor.of("north");
  private static final Actor SOUTH = Actor.of("south");
  private static final Actor ISLE = Actor.of("isle");
  private static final Alternative ADA = Alternative.of("ada");
  private static final Fact PLEDGE = Fact.lever("pledge", "Ada pledges");

  private static Body.Builder board() {
    return Body.builder()
        .id("board")
        .rule("all of members support it")
        .members(List.of(NORTH, SOUTH, ISLE));
  }

  private static Commitment commitment(Actor actor, Stance stance, String when) {
    return Commitment.of(actor, ADA, stance).when(when);
  }

  /** Everyone says something that may hold and may fail. */
  private static NegotiationBuilder sound(Body body) {
    return Negotiation.builder()
        .issue(Issue.of("chair", "Chair", body, ADA))
        .facts(PLEDGE)
        .commitments(
            commitment(NORTH, Stance.SUPPORT, "pledge"),
            commitment(SOUTH, Stance.SUPPORT, "at least 1 of others support it"),
            Commitment.of(ISLE, ADA, Stance.SUPPORT));
  }

  private static List<String> warnings(NegotiationBuilder negotiation) {
    Warnings found = Lint.of(negotiation.build()).warnings();
    return found.warnings().stream().map(each -> each.kind() + " " + each).toList();
  }

  private static void assertWarns(NegotiationBuilder negotiation, String... warnings) {
    assertEquals(List.of(warnings), warnings(negotiation));
  }

  @Test
  void whatCanBeMeantIsNotWarnedOf() {
    assertWarns(sound(board().build()));
  }

  @Test
  void commitmentsBehindOneThatAlwaysHoldsAreHidden() {
    assertWarns(
        sound(board().build()).commitment(commitment(ISLE, Stance.ABSTAIN, "not pledge")),
        "hidden-commitment commitments[3]: this commitment on \"ada\" can never decide: another of"
            + " \"isle\" comes first and always holds (commitments[2])");
  }

  @Test
  void commitmentsBehindOneThatTheyImplyAreHidden() {
    assertWarns(
        sound(board().build())
            .commitment(commitment(NORTH, Stance.ABSTAIN, "pledge and isle supports ada")),
        "hidden-commitment commitments[3]: this commitment on \"ada\" can never decide: another of"
            + " \"north\" comes first and holds whenever it does, \"pledge\" (commitments[0])");
  }

  @Test
  void whatIsSaidTwiceIsNotHidden() {
    assertWarns(
        sound(board().build())
            .commitments(
                Commitment.of(ISLE, ADA, Stance.SUPPORT).source(Source.of("gazette")),
                commitment(ISLE, Stance.SUPPORT, "pledge")));
  }

  @Test
  void severalCommitmentsHideOneTogether() {
    assertWarns(
        sound(board().build())
            .commitments(
                commitment(NORTH, Stance.ABSTAIN, "not pledge"),
                Commitment.of(NORTH, ADA, Stance.OPPOSE)),
        "hidden-commitment commitments[4]: this commitment on \"ada\" can never decide: others of"
            + " \"north\" come first, and one of them holds whenever it does");
  }

  @Test
  void commitmentsThatDecidedBeforeOthersWereMadeAreNotHidden() {
    assertWarns(
        sound(board().build())
            .commitments(
                Commitment.of(ISLE, ADA, Stance.OPPOSE).from(DAY),
                Commitment.of(ISLE, ADA, Stance.ABSTAIN).from(DAY.plusDays(1))));
  }

  @Test
  void preferencesBehindCommitmentsThatAlwaysHoldAreHidden() {
    Body body = board().build();
    assertWarns(
        sound(body)
            .preference(
                Preference.builder()
                    .actor(ISLE)
                    .issue(Issue.of("chair", "Chair", body, ADA))
                    .tier(ADA)
                    .build()),
        "hidden-commitment preferences[0]: this preference can never decide: what the actor has"
            + " declared comes first, and leaves nothing to it");
  }

  @Test
  void conditionsThatNeverHoldAreWarnedOf() {
    assertWarns(
        sound(board().build())
            .facts(Fact.lever("strike", "Strike"))
            .exclusion(PLEDGE, Fact.lever("strike", "Strike"))
            .commitments(
                commitment(NORTH, Stance.ABSTAIN, "pledge and not pledge"),
                commitment(NORTH, Stance.ABSTAIN, "pledge and strike"),
                commitment(NORTH, Stance.ABSTAIN, "at least 9 of members support it"),
                commitment(NORTH, Stance.ABSTAIN, "at least 3 of others support it"),
                commitment(NORTH, Stance.ABSTAIN, "strike or at least 9 of members support it")),
        "never-holds commitments[3].when: the condition \"pledge and not pledge\" can never hold",
        "never-holds commitments[4].when: the condition \"pledge and strike\" can never hold",
        "never-holds commitments[5].when: the condition \"at least 9 of members support it\" can"
            + " never hold: there are 3 members",
        "never-holds commitments[6].when: the condition \"at least 3 of others support it\" can"
            + " never hold: there are 2 others",
        "never-holds commitments[7].when: \"at least 9 of members support it\" can never hold:"
            + " there are 3 members");
  }

  @Test
  void conditionsThatAlwaysHoldAreWarnedOf() {
    assertWarns(
        sound(board().rule("at most 3 of members oppose it").build())
            .commitment(commitment(NORTH, Stance.ABSTAIN, "pledge or not pledge")),
        "always-holds commitments[3].when: the condition \"pledge or not pledge\" always holds;"
            + " leave it out if that is meant",
        "always-holds bodies.board.rule: the rule \"at most 3 of members oppose it\" always holds:"
            + " there are 3 members; leave it out if that is meant");
  }

  @Test
  void membersWhoJoinLaterCount() {
    Body growing =
        Body.builder()
            .id("board")
            .rule("at least 2 of members support it")
            .member(NORTH)
            .member(SOUTH, Term.from(DAY))
            .member(ISLE)
            .build();
    assertWarns(
        sound(growing)
            .commitment(commitment(NORTH, Stance.ABSTAIN, "at least 3 of members support it"))
            .asOf(DAY.minusDays(9)));
  }

  @Test
  void leversThatMoveNothingAreWarnedOf() {
    assertWarns(
        sound(board().build())
            .facts(
                Fact.lever("idle", "Nobody cares"),
                Fact.builder().id("out").lever(true).withdraws(ADA).state(Truth.TRUE).build(),
                Fact.builder().id("done").lever(true).occurs(DAY).build(),
                Fact.of("news"))
            .commitment(commitment(NORTH, Stance.ABSTAIN, "done"))
            .asOf(DAY),
        "unused-lever facts.idle: no commitment and no rule asks about the lever \"idle\", so that"
            + " bringing it about changes nothing",
        "true-lever facts.out: the lever \"out\" is true already, so that nobody can bring it"
            + " about",
        "true-lever facts.done: the lever \"done\" is true already, so that nobody can bring it"
            + " about");
  }

  @Test
  void actorsWhoSayNothingAreWarnedOf() {
    assertWarns(
        sound(
                board()
                    .member(Actor.of("cape"))
                    .member(Actor.of("away"))
                    .absent(Actor.of("away"))
                    .rule("at least 2 of members support it")
                    .build())
            .actors(Actor.of("stray"), Actor.of("payer"))
            .facts(Fact.builder().id("paid").by(Actor.of("payer")).build()),
        "silent-actor actors.cape: \"cape\" has no commitment and no preference, so that it stays"
            + " undeclared",
        "silent-actor actors.stray: \"stray\" is a member of no body, and no fact is by it");
  }

  @Test
  void alternativesThatNobodyCanAdoptAreWarnedOf() {
    assertWarns(
        sound(board().absent(ISLE).build()),
        "unadoptable issues.chair.alternatives.ada: nobody can adopt \"ada\": the rule of \"board\","
            + " \"all of members support it\", can never hold, given who is absent");
    assertWarns(
        sound(board().rule("at least 9 of members support it").build()),
        "unadoptable issues.chair.alternatives.ada: nobody can adopt \"ada\": the rule of \"board\","
            + " \"at least 9 of members support it\", can never hold");
  }

  private static Fact likely(String id, String probability) {
    return Fact.builder().id(id).probability(new BigDecimal(probability)).build();
  }

  @Test
  void probabilitiesThatExclusionsChangeAreWarnedOf() {
    assertWarns(
        sound(board().build())
            .facts(likely("storm", "0.8"), likely("strike", "0.75"), likely("calm", "0.3"))
            .exclusion(likely("storm", "0.8"), likely("strike", "0.75")),
        "changed-probability facts.storm: \"storm\" is given 80 %, but exclusions make it 50 %",
        "changed-probability facts.strike: \"strike\" is given 75 %, but exclusions make it 37.5 %");
    assertWarns(
        sound(board().build())
            .facts(likely("storm", "1"), likely("strike", "1"))
            .exclusion(likely("storm", "1"), likely("strike", "1")),
        "changed-probability exclusions: the facts storm and strike are certain, but exclude each"
            + " other");
  }

  @Test
  void claimsOfWhatHasNotOccurredYetAreWarnedOf() {
    Fact later = Fact.builder().id("fair").occurs(DAY.plusDays(7)).build();
    assertWarns(
        sound(board().build())
            .facts(later)
            .report(
                Report.builder()
                    .source(Source.of("gazette"))
                    .claim(DAY, "fair and isle supports ada")
                    .claim(DAY, "not fair")
                    .claim(DAY.plusDays(7), "fair")
                    .build()),
        "early-claim reports[0].claims[0].says: the claim is of 2024-04-02, but \"fair\", which it"
            + " asks for, occurs only on 2024-04-09");
  }

  @Test
  void sourcesThatNothingNamesAreWarnedOf() {
    assertWarns(
        sound(board().build()).source(Source.of("gazette")),
        "unused-source sources.gazette: no fact, commitment, preference or report names the source"
            + " \"gazette\"");
  }

  @Test
  void whatTakesTooLongIsReportedAsLeftOut() {
    Warnings cut =
        Lint.of(sound(board().build()).build()).within(SearchLimit.DEFAULT.withSteps(1)).warnings();
    assertFalse(cut.complete());
    assertEquals(StopReason.STEPS, cut.stopped());
  }

  @Test
  void cancellingStopsTheSearchWhereNoConditionIsAskedAbout() {
    NegotiationBuilder negotiation =
        Negotiation.builder()
            .issue(Issue.of("chair", "Chair", board().build(), ADA))
            .commitments(
                Commitment.of(ISLE, ADA, Stance.SUPPORT), Commitment.of(ISLE, ADA, Stance.OPPOSE));

    Warnings cut =
        Lint.of(negotiation.build())
            .within(SearchLimit.DEFAULT.withCancellation(() -> true))
            .warnings();

    assertEquals(StopReason.CANCELLED, cut.stopped());
    assertEquals(
        List.of(),
        cut.warnings().stream()
            .filter(each -> each.kind() == WarningKind.HIDDEN_COMMITMENT)
            .toList());
  }

  @Test
  void hiddenCommitmentsAreListedInTheOrderOfTheNegotiation() {
    Alternative ben = Alternative.of("ben");
    Warnings found =
        Lint.of(
                Negotiation.builder()
                    .issue(Issue.of("chair", "Chair", board().build(), ADA, ben))
                    .commitments(
                        Commitment.of(ISLE, ADA, Stance.SUPPORT),
                        Commitment.of(NORTH, ben, Stance.SUPPORT),
                        Commitment.of(NORTH, ben, Stance.OPPOSE),
                        Commitment.of(ISLE, ADA, Stance.OPPOSE))
                    .build())
            .warnings();
    assertEquals(
        List.of("commitments[2]", "commitments[3]"),
        found.warnings().stream()
            .filter(each -> each.kind() == WarningKind.HIDDEN_COMMITMENT)
            .map(Warning::place)
            .toList());
  }

  /** The work for a condition does not depend on the size of the set that it counts. */
  @Test
  void manyConditionsOnOneLargeSetTakeFewStepsEach() {
    int many = 3000;
    List<Actor> actors = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      actors.add(Actor.of("m" + i));
    }
    Body body =
        Body.builder().id("board").rule("all of members support it").members(actors).build();
    NegotiationBuilder builder =
        Negotiation.builder().issue(Issue.of("chair", "Chair", body, ADA)).facts(PLEDGE);
    for (int i = 0; i < many; i++) {
      String other = "m" + (i * 7 + 1) % many;
      String count = "at least " + (i % (many / 2) + 1) + " of others support it";
      builder.commitments(
          commitment(
              actors.get(i), Stance.SUPPORT, "pledge and " + count + " and not m0 supports it"),
          commitment(actors.get(i), Stance.ABSTAIN, other + " abstains on it and not pledge"),
          Commitment.of(actors.get(i), ADA, Stance.OPPOSE));
    }

    Warnings found =
        Lint.of(builder.build()).within(SearchLimit.DEFAULT.withSteps(20L * many)).warnings();

    assertNull(found.stopped());
    assertEquals(List.of(), found.warnings());
  }
}
