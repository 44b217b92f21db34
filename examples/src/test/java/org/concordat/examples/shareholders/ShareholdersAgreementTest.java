package org.concordat.examples.shareholders;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Group;
import org.concordat.model.Stance;
import org.concordat.testkit.Ballots;
import org.concordat.testkit.laws.AbstentionCounts;
import org.concordat.testkit.laws.AdoptsUnanimity;
import org.concordat.testkit.laws.Anonymous;
import org.concordat.testkit.laws.Neutral;
import org.concordat.testkit.laws.Proper;
import org.concordat.testkit.laws.RightlyBroken;
import org.concordat.testkit.laws.RisingRule;
import org.concordat.testkit.laws.ScaleFree;
import org.concordat.testkit.laws.VetoStops;
import org.concordat.testkit.vote.Ballot;
import org.concordat.testkit.vote.VotingRule;

/**
 * Tests the agreement against the laws that it should keep. It breaks one on purpose, since it is
 * not anonymous; the test says so, with a counterexample.
 */
class ShareholdersAgreementTest
    implements RisingRule,
        AdoptsUnanimity,
        VetoStops,
        Neutral,
        Proper,
        ScaleFree,
        AbstentionCounts,
        Anonymous {

  private static Actor holder(String id, long shares) {
    return Actor.builder().id(id).weight(ShareholdersAgreement.SHARES, shares).build();
  }

  // begin
  private static final Actor ADA = holder("ada", 40);
  private static final Actor BEN = holder("ben", 10);
  private static final Actor CAM = holder("cam", 30);
  private static final Actor DEE = holder("dee", 20);

  private final ShareholdersAgreement agreement =
      new ShareholdersAgreement(Group.of("founders", "Founders", ADA, BEN), CAM);

  @Override
  public VotingRule rule() {
    return VotingRule.of(agreement.rule(), List.of(agreement.founders()), List.of());
  }

  @Override
  public Arbitrary<Ballot> ballots() {
    return Ballots.ballots().among(List.of(ADA, BEN, DEE)).always(CAM).voters(1, 4);
  }

  @Override
  public Set<Actor> vetoPlayers(Ballot ballot) {
    return ballot.voters().stream()
        .filter(agreement.founders().actors()::contains)
        .collect(Collectors.toSet());
  }

  // end

  @Override
  public Abstention abstention() {
    return Abstention.LEFT_OUT;
  }

  /** The articles name the chair, so that it cannot be removed. */
  @Override
  public boolean mayBeLeftOut(Actor voter) {
    return !voter.equals(CAM);
  }

  // begin
  @Override
  @Property
  @RightlyBroken(
      because = "shares count, not heads; and founders and the chair count for more than theirs",
      counterexample =
          "the rule (adopts|does not adopt) on x: (ada .shares 40.|dee .shares 20.)"
              + " (supports|opposes), cam .shares 30. (supports|opposes), but (no longer|does)"
              + " when (ada|dee|cam) and (ada|dee|cam) change places")
  public void itDoesNotMatterWhoTakesWhichStance(@ForAll("ballots") Ballot ballot) {
    Anonymous.super.itDoesNotMatterWhoTakesWhichStance(ballot);
  }

  // end

  @Example
  void theChairDecidesAtATie() {
    Ballot tie =
        Ballot.of(
            Alternative.of("merger"),
            Map.of(ADA, Stance.ABSTAIN, CAM, Stance.SUPPORT, DEE, Stance.OPPOSE));
    Ballot even =
        Ballot.of(
            Alternative.of("merger"),
            Map.of(holder("cam", 20), Stance.SUPPORT, DEE, Stance.OPPOSE));
    assertTrue(rule().adopts(tie));
    assertTrue(rule().adopts(even));
    assertFalse(
        rule().adopts(even.with(holder("cam", 20), Stance.OPPOSE).with(DEE, Stance.SUPPORT)));
  }
}
