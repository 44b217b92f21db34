package org.concordat.testkit.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import org.concordat.model.Actor;
import org.concordat.model.Stance;
import org.concordat.negotiation.DecisionRule;
import org.concordat.testkit.Ballots;
import org.concordat.testkit.Run;
import org.concordat.testkit.vote.Ballot;
import org.concordat.testkit.vote.VotingRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each law of rules catches a rule that breaks it, and lets one that keeps it pass. */
class RuleLawsTest {

  private static int supporters(Ballot ballot) {
    return ballot.at(Stance.SUPPORT).size();
  }

  private static long shares(Iterable<Actor> actors) {
    long sum = 0;
    for (Actor actor : actors) {
      sum += actor.weight("shares").orElseThrow();
    }
    return sum;
  }

  static class OneAlone implements RisingRule {
    @Override
    public VotingRule rule() {
      return ballot -> supporters(ballot) == 1;
    }
  }

  @Test
  void aRuleThatMoreSupportHurtsIsNotRising() {
    String failure = Run.of(OneAlone.class).failure();
    assertTrue(
        failure.matches(
            "the rule adopts on x: (ann supports, bob (abstains|opposes|stands aside)"
                + "|ann (abstains|opposes|stands aside), bob supports)"
                + ", but no longer when (ann|bob) moves up from (abstain|oppose|stand-aside) to"
                + " support"),
        failure);
  }

  static class Nine implements AdoptsUnanimity {
    @Override
    public VotingRule rule() {
      return VotingRule.of(DecisionRule.parse("at least 9 of members support it"));
    }
  }

  @Test
  void aQuotaThatNobodyCanMeetDoesNotAdoptUnanimity() {
    Run run = Run.of(Nine.class);
    assertEquals(Set.of("unanimityAgainstDoesNotAdopt"), run.passed());
    assertEquals(
        "the rule does not adopt what everyone supports: on x: ann supports", run.failure());
  }

  static class Anything implements AdoptsUnanimity {
    @Override
    public VotingRule rule() {
      return ballot -> true;
    }
  }

  @Test
  void aRuleThatAdoptsAnythingAdoptsWhatEveryoneOpposes() {
    Run run = Run.of(Anything.class);
    assertEquals(Set.of("unanimityInFavourAdopts"), run.passed());
    assertEquals("the rule adopts what everyone opposes: on x: ann opposes", run.failure());
  }

  static class VetoWithoutForce implements VetoStops {
    @Override
    public VotingRule rule() {
      return VotingRule.of(DecisionRule.MAJORITY);
    }

    @Override
    public Set<Actor> vetoPlayers(Ballot ballot) {
      return Set.of(ballot.voters().iterator().next());
    }
  }

  @Test
  void aMajorityOverridesAVeto() {
    assertEquals(
        "the rule adopts against the veto of ann: on x: ann opposes, bob supports, cat supports",
        Run.of(VetoWithoutForce.class).failure());
  }

  static class Dictator implements Anonymous {
    @Override
    public VotingRule rule() {
      return ballot -> ballot.stances().values().iterator().next() == Stance.SUPPORT;
    }
  }

  @Test
  void aDictatorIsNotAnonymous() {
    String failure = Run.of(Dictator.class).failure();
    assertTrue(
        failure.matches(
            "the rule (adopts|does not adopt) on x: ann [a-z ]+, bob [a-z ]+(, cat [a-z ]+)?, but"
                + " (no longer|does) when (ann and [a-z]+|[a-z]+ and ann) change places"),
        failure);
  }

  static class StatusQuo implements Neutral {
    @Override
    public VotingRule rule() {
      return ballot -> ballot.alternative().id().equals("x") || supporters(ballot) > 1;
    }
  }

  /** Any vote of one voter shows the fault; a walk reaches opposition first. */
  @Test
  void aRuleThatKnowsAStatusQuoIsNotNeutral() {
    String failure = Run.of(StatusQuo.class).failure();
    assertTrue(
        failure.matches("the rule adopts on x: ann opposes, but not so on [yz]: ann opposes"),
        failure);
  }

  static class Lazy implements Proper {
    @Override
    public VotingRule rule() {
      return VotingRule.of(DecisionRule.CONSENSUS);
    }
  }

  @Test
  void lazyConsensusAdoptsBothSides() {
    String failure = Run.of(Lazy.class).failure();
    assertTrue(
        failure.matches(
            "the rule adopts on x: ann (abstains|stands aside), and its opposite, on x: ann"
                + " (abstains|stands aside)"),
        failure);
  }

  static class TenShares implements ScaleFree {
    @Override
    public VotingRule rule() {
      return ballot -> shares(ballot.at(Stance.SUPPORT)) >= 10;
    }
  }

  @Test
  void anAbsoluteQuotaIsNotFreeOfScale() {
    String failure = Run.of(TenShares.class).failure();
    assertTrue(
        failure.matches(
            "the rule does not adopt on x: ann \\(.*shares [2-9]\\) supports, but not so with all"
                + " weights times [2-7]"),
        failure);
  }

  static class Capped implements MoreWeightNeverHurts {
    @Override
    public VotingRule rule() {
      return ballot ->
          shares(ballot.at(Stance.SUPPORT)) > 0 && shares(ballot.at(Stance.SUPPORT)) < 20;
    }
  }

  @Test
  void aCapIsCaughtByAGainInWeight() {
    String failure = Run.of(Capped.class).failure();
    assertTrue(
        failure.matches(
            "the rule adopts on x: ann.* supports, but no longer when ann gains [0-9]+ shares"),
        failure);
  }

  abstract static class AbstentionLaw implements AbstentionCounts {
    private final DecisionRule rule;
    private final Abstention abstention;

    AbstentionLaw(DecisionRule rule, Abstention abstention) {
      this.rule = rule;
      this.abstention = abstention;
    }

    @Override
    public VotingRule rule() {
      return VotingRule.of(rule);
    }

    @Override
    public Abstention abstention() {
      return abstention;
    }
  }

  static class ConsensusAsOpposition extends AbstentionLaw {
    ConsensusAsOpposition() {
      super(DecisionRule.CONSENSUS, Abstention.AS_OPPOSITION);
    }
  }

  static class MajorityAsSupport extends AbstentionLaw {
    MajorityAsSupport() {
      super(DecisionRule.MAJORITY, Abstention.AS_SUPPORT);
    }
  }

  static class MajorityLeftOut extends AbstentionLaw {
    MajorityLeftOut() {
      super(DecisionRule.MAJORITY, Abstention.LEFT_OUT);
    }
  }

  static class ConsensusAsSupport extends AbstentionLaw {
    ConsensusAsSupport() {
      super(DecisionRule.CONSENSUS, Abstention.AS_SUPPORT);
    }
  }

  static class PresentAndVoting extends AbstentionLaw {
    PresentAndVoting() {
      super(DecisionRule.parse("more than 1/2 of members voting support it"), Abstention.LEFT_OUT);
    }
  }

  @Test
  void abstentionIsHeldToTheLawOfTheBody() {
    assertEquals(
        "the rule adopts on x: ann abstains, but not so where abstention is taken for opposition:"
            + " on x: ann opposes",
        Run.of(ConsensusAsOpposition.class).failure());
    assertEquals(
        "the rule does not adopt on x: ann abstains, but not so where abstention is taken for"
            + " support: on x: ann supports",
        Run.of(MajorityAsSupport.class).failure());
    String failure = Run.of(MajorityLeftOut.class).failure();
    assertTrue(
        failure.matches(
            "the rule does not adopt on x: .*abstains.*, but not so where abstention is taken out:"
                + " on x: .*supports.*"),
        failure);
  }

  static class Quorum implements Participation {
    @Override
    public VotingRule rule() {
      return ballot -> ballot.voters().size() >= 3 && 2 * supporters(ballot) >= 3;
    }
  }

  @Test
  void underAQuorumAnOpponentDoesBetterByStayingAway() {
    assertEquals(
        "the rule does not adopt on x: ann supports, bob supports, but does when an opponent"
            + " joins",
        Run.of(Quorum.class).failure());
  }

  static class Misprint implements AgreesWithItsText {
    @Override
    public VotingRule rule() {
      return ballot -> 2 * supporters(ballot) >= ballot.voters().size();
    }

    @Override
    public DecisionRule text() {
      return DecisionRule.MAJORITY;
    }
  }

  @Test
  void atATieARuleAndItsTextDisagree() {
    String failure = Run.of(Misprint.class).failure();
    assertTrue(
        failure.matches(
            "the rule adopts on x: .*, but its text \"more than 1/2 of members support it\" says"
                + " otherwise"),
        failure);
    String vote = failure.substring("the rule adopts on x: ".length(), failure.indexOf(", but"));
    assertEquals(
        Splitter.on(',').splitToList(vote).size(),
        2 * (Splitter.on(" supports").splitToList(vote).size() - 1),
        failure);
  }

  static class Majority
      implements RisingRule,
          AdoptsUnanimity,
          Anonymous,
          Neutral,
          Proper,
          ScaleFree,
          MoreWeightNeverHurts,
          AbstentionCounts,
          Participation,
          AgreesWithItsText {
    @Override
    public VotingRule rule() {
      return ballot -> 2 * supporters(ballot) > ballot.voters().size();
    }

    @Override
    public DecisionRule text() {
      return DecisionRule.MAJORITY;
    }

    @Override
    public Abstention abstention() {
      return Abstention.AS_OPPOSITION;
    }
  }

  static class WeightedConsensus
      implements RisingRule, VetoStops, MoreWeightNeverHurts, AdoptsUnanimity, ScaleFree {
    @Override
    public VotingRule rule() {
      return VotingRule.of(
          DecisionRule.parse(
              "none of members oppose it and more than 1/2 of members by shares support it"));
    }

    @Override
    public Set<Actor> vetoPlayers(Ballot ballot) {
      return ballot.voters();
    }

    @Override
    public Arbitrary<Ballot> ballots() {
      return Ballots.ballots().weight("shares", 1, 100);
    }
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Majority.class,
        WeightedConsensus.class,
        ConsensusAsSupport.class,
        PresentAndVoting.class
      })
  void rulesThatKeepTheLawsPass(Class<?> keeps) {
    Run run = Run.passing(keeps);
    assertEquals(Map.of(), run.failures());
    assertTrue(run.passed().size() >= keeps.getInterfaces().length, () -> run.passed().toString());
  }
}
