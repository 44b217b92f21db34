package org.concordat.testkit.laws;

import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.model.Actor;
import org.concordat.model.Stance;
import org.concordat.testkit.vote.Ballot;

/**
 * Requires that abstention counts as the law of the body says: as support, as opposition, or not at
 * all.
 *
 * <p>With {@code s'} the profile in which everyone who abstains supports instead (or opposes, or
 * has left {@code N}): {@code v(N, s) = v(N', s')}.
 *
 * <p>Source: D. Felsenthal and M. Machover, "Ternary voting games", International Journal of Game
 * Theory 26 (1997); J. Freixas and W. Zwicker, "Weighted voting, abstention, and multiple levels of
 * approval", Social Choice and Welfare 21 (2003). For the bodies of {@code org.concordat.bodies},
 * the table in <a href="{@docRoot}/doc-files/bodies.html">Ready bodies</a>.
 *
 * <p>It fails, rightly, for rules that treat abstention separately: in the Security Council it is
 * neither one of the nine votes nor a veto. If abstentions are left out, ballots on which nobody
 * else votes are not tested: the rule may decide them either way, and shares of those present and
 * voting are not met. A rule that names voters can be asked only on ballots with these voters.
 */
public interface AbstentionCounts extends RuleLaw {

  /** Names what an abstention can count as. */
  enum Abstention {
    /** As if the voter supported: consensus. */
    AS_SUPPORT,
    /** As if the voter opposed: a majority of all members. */
    AS_OPPOSITION,
    /** As if the voter were not there: a majority of those present and voting. */
    LEFT_OUT
  }

  /** Returns what an abstention counts as by the law of the body. */
  Abstention abstention();

  /**
   * Returns whether a voter may be left out; by default all may. Override it for voters that the
   * rule names: if one of them abstains, no ballot without it is compared.
   */
  default boolean mayBeLeftOut(Actor voter) {
    return true;
  }

  /** Checks that abstentions count so, on a walk through the ballot. */
  @Property
  default void abstentionCountsAsTheLawOfTheBodySays(@ForAll("ballots") Ballot ballot) {
    for (Walk.Point point : Walk.through(ballot, rule()).points()) {
      Ballot instead =
          switch (abstention()) {
            case AS_SUPPORT -> replaced(point.ballot(), Stance.SUPPORT);
            case AS_OPPOSITION -> replaced(point.ballot(), Stance.OPPOSE);
            case LEFT_OUT ->
                point.ballot().at(Stance.ABSTAIN).stream().allMatch(this::mayBeLeftOut)
                    ? withoutAbstainers(point.ballot())
                    : point.ballot();
          };
      Check.that(
          instead.voters().isEmpty() || point.adopted() == rule().adopts(instead),
          () ->
              point.inWords()
                  + ", but not so where abstention is taken "
                  + (abstention() == Abstention.LEFT_OUT
                      ? "out"
                      : abstention() == Abstention.AS_SUPPORT ? "for support" : "for opposition")
                  + ": "
                  + instead);
    }
  }

  private static Ballot replaced(Ballot ballot, Stance by) {
    return ballot.mapStances(stance -> stance == Stance.ABSTAIN ? by : stance);
  }

  private static Ballot withoutAbstainers(Ballot ballot) {
    Map<Actor, Stance> left = new LinkedHashMap<>(ballot.stances());
    left.values().removeIf(stance -> stance == Stance.ABSTAIN);
    return Ballot.of(ballot.alternative(), left);
  }
}
