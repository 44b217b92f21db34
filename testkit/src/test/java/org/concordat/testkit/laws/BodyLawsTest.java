package org.concordat.testkit.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.PropertyDefaults;
import org.concordat.bodies.Board;
import org.concordat.bodies.Mercosur;
import org.concordat.bodies.Nato;
import org.concordat.bodies.Osce;
import org.concordat.bodies.UnitedNations;
import org.concordat.bodies.Wto;
import org.concordat.model.Actor;
import org.concordat.model.Group;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.resolve.Decision;
import org.concordat.testkit.Run;
import org.concordat.testkit.vote.Ballot;
import org.junit.jupiter.api.Test;

/** The laws of bodies hold for ready bodies, and catch bodies that break them. */
class BodyLawsTest {

  static class Ready implements BodyLaws {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
    private static final Group DIRECTORS =
        Group.of("directors", "Directors", Actor.of("d-1"), Actor.of("d-2"), Actor.of("d-3"));

    @Override
    public Arbitrary<Body> bodies() {
      return Arbitraries.of(
          Nato.council(DAY),
          Nato.canvass(DAY),
          Osce.consensusMinusOne(DAY),
          Mercosur.consensus(LocalDate.of(2020, 1, 1)),
          UnitedNations.securityCouncil(DAY),
          Wto.consensus(DAY),
          Board.majority(DIRECTORS),
          Board.majorityWithCastingVote(DIRECTORS, Actor.of("d-1")),
          Board.consent(DIRECTORS));
    }

    @Override
    public NegotiationBuilder negotiation(Body body) {
      return body.rule().toString().contains("p5")
          ? Negotiation.builder().group(UnitedNations.permanentMembers())
          : Negotiation.builder();
    }
  }

  @Test
  void readyBodiesKeepTheLaws() {
    Run run = Run.passing(Ready.class);
    assertEquals(Map.of(), run.failures());
    assertEquals(6, run.passed().size());
  }

  /** Tests the laws for one small body, which has few possible votes. */
  @PropertyDefaults(tries = 200)
  private abstract static class OfOne implements BodyLaws {
    private final Body body;

    OfOne(String id, String rule, String... members) {
      body =
          Body.of(id, id, DecisionRule.parse(rule), Arrays.stream(members).map(Actor::of).toList());
    }

    @Override
    public Arbitrary<Body> bodies() {
      return Arbitraries.just(body);
    }
  }

  static class TooHigh extends OfOne {
    TooHigh() {
      super("quartet", "at least 3 of members support it", "ann", "bob");
    }
  }

  @Test
  void aQuotaAboveTheMembersIsCaught() {
    assertEquals(
        Map.of("unanimityDecides", "quartet does not adopt what everyone supports"),
        Run.of(TooHigh.class).failures());
  }

  static class TooLow extends OfOne {
    TooLow() {
      super("duo", "at most 2 of members oppose it", "ann", "bob");
    }
  }

  @Test
  void aVetoThatNobodyHasIsCaught() {
    assertEquals(
        Map.of("unanimityDecides", "duo adopts what everyone opposes"),
        Run.of(TooLow.class).failures());
  }

  static class NotRising extends OfOne {
    NotRising() {
      super("club", "exactly 1 of members support it", "ann", "bob");
    }
  }

  @Test
  void aRuleThatDoesNotRiseIsCaughtAndCannotBeNegotiatedBy() {
    Run run = Run.of(NotRising.class);
    assertEquals(
        "the rule of club is not rising: [exactly 1 of members support it]",
        run.failures().get("theRuleRisesByItsForm"));
    assertEquals(Set.of("theRuleReadsBackFromTheStatutes"), run.passed());
    assertTrue(run.failures().get("unanimityDecides").contains("the rule is not rising"));
  }

  static class AMemberIsMissing extends OfOne {
    AMemberIsMissing() {
      super("trio", "none of members oppose it and cat supports it", "ann", "bob");
    }
  }

  @Test
  void aRuleThatNamesSomebodyWhoIsNoMemberIsCaught() {
    Run run = Run.of(AMemberIsMissing.class);
    assertEquals(Set.of("theRuleRisesByItsForm", "theRuleReadsBackFromTheStatutes"), run.passed());
    assertTrue(run.failures().get("unanimityDecides").contains("\"cat\""), run::report);
  }

  static class Misprinted extends OfOne {
    Misprinted() {
      super("board", "more than 1/2 of members support it", "ann", "bob", "cat");
    }

    @Override
    public String statutes(Body body) {
      return "at least 1/2 of members support it";
    }
  }

  @Test
  void statutesThatSayAnotherThingAreCaught() {
    assertEquals(
        Map.of(
            "theRuleReadsBackFromTheStatutes",
            "the statutes of board say \"at least 1/2 of members support it\", but its rule is"
                + " \"more than 1/2 of members support it\""),
        Run.of(Misprinted.class).failures());
  }

  /** Counts votes by code of its own. */
  private abstract static class Counting extends OfOne {
    Counting() {
      super("board", "more than 1/2 of members support it", "ann", "bob", "cat");
    }

    abstract boolean adopts(Body body, Ballot ballot);

    static boolean isMajority(Ballot ballot) {
      return 2 * ballot.at(Stance.SUPPORT).size() > ballot.voters().size();
    }

    @Override
    public Decision decision(Vote vote) {
      return adopts(vote.body(), vote.ballot()) ? Decision.ADOPTED : Decision.REJECTED;
    }
  }

  static class CountsOnTwoAlone extends Counting {
    @Override
    boolean adopts(Body body, Ballot ballot) {
      Ballot counted = ballot;
      for (Actor absent : body.absentOn(null)) {
        counted = counted.with(absent, body.absence());
      }
      int supporters = counted.at(Stance.SUPPORT).size();
      int against = counted.at(Stance.OPPOSE).size();
      return supporters == 3 || (supporters == 1 && against < 2);
    }
  }

  @Test
  void codeThatMoreSupportHurtsIsCaught() {
    Run run = Run.of(CountsOnTwoAlone.class);
    assertEquals(Set.of("raisingAMembersStanceNeverUndoesAdoption"), run.failures().keySet());
    String failure = run.failure();
    assertTrue(
        failure.matches(
            "board on x: .*: adopted, but no longer when (ann|bob|cat) moves up from"
                + " (oppose|abstain|stand-aside) to support"),
        failure);
    assertEquals(2, Splitter.on(" supports").splitToList(failure).size(), failure);
  }

  static class OverlooksAbsence extends Counting {
    @Override
    boolean adopts(Body body, Ballot ballot) {
      return isMajority(ballot);
    }
  }

  @Test
  void codeThatCountsWhoIsAbsentIsCaught() {
    Run run = Run.of(OverlooksAbsence.class);
    assertEquals(Set.of("absenceCountsAsTheBodySays"), run.failures().keySet());
    String failure = run.failure();
    assertTrue(
        failure.matches(
            "board on x: ann supports, .* is not decided as on x: ann opposes, .*, though absent"
                + " are \\[ann\\]"),
        failure);
  }

  static class AsksTheFirst extends Counting {
    @Override
    boolean adopts(Body body, Ballot ballot) {
      Actor first = body.memberships().get(0).actor();
      return !body.absentOn(null).contains(first) && ballot.stance(first) == Stance.SUPPORT;
    }
  }

  @Test
  void codeThatDependsOnTheOrderOfMembersIsCaught() {
    Run run = Run.of(AsksTheFirst.class);
    assertEquals(Set.of("theOrderOfTheMembersDoesNotMatter"), run.failures().keySet());
    String failure = run.failure();
    assertTrue(
        failure.matches(
            "with its members in another order, board on x: (ann supports, .*, cat"
                + " (abstains|opposes|stands aside)|ann (abstains|opposes|stands aside), .*, cat"
                + " supports) is decided otherwise"),
        failure);
  }
}
