package org.concordat.testkit.laws;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.concordat.checks.RunBy;
import org.concordat.model.Actor;
import org.concordat.model.Stance;
import org.concordat.negotiation.DecisionRule;
import org.concordat.testkit.laws.AbstentionCounts.Abstention;
import org.concordat.testkit.vote.Ballot;
import org.concordat.testkit.vote.VotingRule;

/** Plants faults in rules. */
@RunBy(FaultsTest.class)
final class RuleFaults {
  private static final String TWO_THIRDS = "at least 2/3 of members support it";

  private RuleFaults() {}

  /** Counts the votes of a ballot. */
  private record Count(int all, int yes, int no, int abstaining, int aside, Ballot ballot) {
    static Count of(Ballot ballot) {
      int[] at = new int[Stance.values().length];
      ballot.stances().values().forEach(stance -> at[stance.ordinal()]++);
      return new Count(
          ballot.voters().size(),
          at[Stance.SUPPORT.ordinal()],
          at[Stance.OPPOSE.ordinal()],
          at[Stance.ABSTAIN.ordinal()],
          at[Stance.STAND_ASIDE.ordinal()],
          ballot);
    }

    boolean majority() {
      return 2 * yes > all;
    }

    boolean firstIs(Stance stance) {
      return ballot.stances().values().iterator().next() == stance;
    }

    long shares() {
      return sum(ballot.voters(), RuleFaults::shares);
    }

    long yesShares() {
      return sum(ballot.at(Stance.SUPPORT), RuleFaults::shares);
    }

    long noShares() {
      return sum(ballot.at(Stance.OPPOSE), RuleFaults::shares);
    }
  }

  private static long shares(Actor actor) {
    return actor.weight("shares").orElseThrow();
  }

  private static long sum(Iterable<Actor> actors, ToLongFunction<Actor> of) {
    long sum = 0;
    for (Actor actor : actors) {
      sum += of.applyAsLong(actor);
    }
    return sum;
  }

  /** Faulty code, with the text that it should agree with and how it should count abstention. */
  private record Code(VotingRule rule, String text, Abstention abstention) {}

  /** Asks the planted code. */
  @AddLifecycleHook(Fault.Repeat.class)
  abstract static class Planted {
    public VotingRule rule() {
      return ((Code) Fault.planted()).rule;
    }
  }

  static class Rising extends Planted implements RisingRule {}

  static class Unanimity extends Planted implements AdoptsUnanimity {}

  static class Veto extends Planted implements VetoStops {
    @Override
    public Set<Actor> vetoPlayers(Ballot ballot) {
      return Set.of(ballot.voters().iterator().next());
    }
  }

  static class Alike extends Planted implements Anonymous {}

  static class Indifferent extends Planted implements Neutral {}

  static class Decisive extends Planted implements Proper {}

  static class Scaled extends Planted implements ScaleFree {}

  static class Heavier extends Planted implements MoreWeightNeverHurts {}

  static class Joining extends Planted implements Participation {}

  static class Abstaining extends Planted implements AbstentionCounts {
    @Override
    public Abstention abstention() {
      return ((Code) Fault.planted()).abstention;
    }
  }

  static class Written extends Planted implements AgreesWithItsText {
    @Override
    public DecisionRule text() {
      return DecisionRule.parse(((Code) Fault.planted()).text);
    }
  }

  /** Collects the faults of one law. */
  private static final class Of {
    private final List<Fault> faults;
    private final Class<?> fixture;
    private final String property;

    Of(List<Fault> faults, Class<?> fixture, String property) {
      this.faults = faults;
      this.fixture = fixture;
      this.property = property;
    }

    @CanIgnoreReturnValue
    Of plant(String what, Predicate<Count> adopts) {
      return plant(what, TWO_THIRDS, Abstention.AS_OPPOSITION, adopts);
    }

    @CanIgnoreReturnValue
    Of plant(String what, String text, Abstention abstention, Predicate<Count> adopts) {
      VotingRule rule = ballot -> adopts.test(Count.of(ballot));
      Code code = new Code(rule, text, abstention);
      faults.add(new Fault(fixture.getInterfaces()[0], property, what, fixture, code));
      return this;
    }
  }

  static List<Fault> all() {
    List<Fault> all = new ArrayList<>();
    new Of(all, Rising.class, "raisingAVotersStanceNeverUndoesAdoption")
        .plant("a 50 % quorum of participation", c -> c.yes > c.no && 2 * (c.yes + c.no) >= c.all)
        .plant("carried by one more than half, and by no other number", c -> c.yes == c.all / 2 + 1)
        .plant("an even number of supporters taken for a tie", c -> c.yes > 1 && c.yes % 2 == 1)
        .plant(
            "stopped by those who stand aside, not by those who oppose",
            c -> c.majority() && c.aside == 0)
        .plant("void where a third abstains", c -> c.yes > c.no && 3 * c.abstaining < c.all);
    new Of(all, Unanimity.class, "unanimityInFavourAdopts")
        .plant("nine are needed, however many there are", c -> c.yes >= 9)
        .plant("more than one more than half", c -> c.yes > c.all / 2 + 1)
        .plant("shares added up in a byte", c -> 2 * (byte) c.yesShares() > (byte) c.shares())
        .plant("half of the shares, though all may be 0", c -> 2 * c.yesShares() > c.shares());
    new Of(all, Unanimity.class, "unanimityAgainstDoesNotAdopt")
        .plant("anything carries", c -> true)
        .plant("one opponent may be left out, though alone", c -> c.no <= 1)
        .plant("fewer than four cannot stop it", c -> c.majority() || c.all < 4)
        .plant(
            "stopped by half of the shares, though all may be 0",
            c -> 2 * c.noShares() <= c.shares());
    new Of(all, Veto.class, "aVetoPlayerStopsWhatItOpposes")
        .plant("a majority overrides", Count::majority)
        .plant(
            "all others together override",
            c -> (c.yes == c.all - 1 && c.all > 1) || c.yes == c.all)
        .plant(
            "a veto without shares does not count",
            c -> c.majority() && !(c.firstIs(Stance.OPPOSE) && shares(first(c.ballot)) > 0))
        .plant(
            "overridden by two thirds where there are twelve or more",
            c ->
                c.majority()
                    && (!c.firstIs(Stance.OPPOSE) || (c.all >= 12 && 3 * c.yes >= 2 * c.all)));
    new Of(all, Alike.class, "itDoesNotMatterWhoTakesWhichStance")
        .plant("the first decides", c -> c.firstIs(Stance.SUPPORT))
        .plant(
            "the first decides at a tie",
            c -> c.yes > c.no || (c.yes == c.no && c.firstIs(Stance.SUPPORT)))
        .plant("shares count", c -> 2 * c.yesShares() > c.shares())
        .plant("the last is not counted", c -> 2 * (c.yes - last(c.ballot)) > c.all)
        .plant("the first has a veto", c -> c.majority() && !c.firstIs(Stance.OPPOSE));
    new Of(all, Indifferent.class, "itDoesNotMatterWhichAlternativeIsVotedOn")
        .plant("x is the status quo", c -> c.majority() || c.ballot.alternative().id().equals("x"))
        .plant("x is carried at a tie", c -> 2 * c.yes > c.all - (isX(c.ballot) ? 1 : 0))
        .plant(
            "all but x need two thirds", c -> isX(c.ballot) ? c.majority() : 3 * c.yes >= 2 * c.all)
        .plant("x needs one more of twelve or more", c -> 2 * (c.yes - late(c)) > c.all);
    new Of(all, Decisive.class, "anAlternativeAndItsOppositeAreNotBothAdopted")
        .plant("consensus", c -> c.no == 0)
        .plant("half suffices", c -> 2 * c.yes >= c.all)
        .plant("half, rounded down, suffices", c -> c.yes >= c.all / 2 && c.yes > 0)
        .plant("two fifths suffice", c -> 5 * c.yes >= 2 * c.all);
    new Of(all, Scaled.class, "theUnitOfTheWeightsDoesNotMatter")
        .plant("ten shares carry", c -> c.yesShares() >= 10)
        .plant("a margin of five shares", c -> c.yesShares() - c.noShares() >= 5)
        .plant("half of the shares, rounded down", c -> c.yesShares() >= c.shares() / 2)
        .plant("shares counted by tens", c -> c.yesShares() / 10 > c.noShares() / 10);
    new Of(all, Heavier.class, "moreWeightForASupporterNeverUndoesAdoption")
        .plant("fewer than twenty shares carry", c -> c.yesShares() > 0 && c.yesShares() < 20)
        .plant(
            "who holds half of the shares has no vote",
            c ->
                2
                        * sum(
                            c.ballot.at(Stance.SUPPORT),
                            a -> 2 * shares(a) >= c.shares() ? 0 : shares(a))
                    > c.shares())
        .plant("shares added up in a byte", c -> (byte) c.yesShares() > c.noShares())
        .plant("an even sum taken for a tie", c -> c.yesShares() % 2 == 1);
    new Of(all, Abstaining.class, "abstentionCountsAsTheLawOfTheBodySays")
        .plant("as opposition: consensus", "", Abstention.AS_OPPOSITION, c -> c.no == 0)
        .plant(
            "as opposition: a majority of those voting",
            "",
            Abstention.AS_OPPOSITION,
            c -> c.yes > c.no)
        .plant("as support: a majority of all", "", Abstention.AS_SUPPORT, Count::majority)
        .plant("left out: a majority of all", "", Abstention.LEFT_OUT, Count::majority)
        .plant(
            "left out: with a quorum of half",
            "",
            Abstention.LEFT_OUT,
            c -> c.yes > c.no && 2 * (c.yes + c.no) >= c.all);
    new Of(all, Joining.class, "nobodyDoesBetterByStayingAway")
        .plant("a quorum of three", c -> c.all >= 3 && 2 * c.yes >= 3)
        .plant("a 50 % quorum of participation", c -> c.yes > c.no && 2 * (c.yes + c.no) >= c.all)
        .plant(
            "an odd number needs two thirds",
            c -> c.all % 2 == 0 ? c.majority() : 3 * c.yes >= 2 * c.all)
        .plant("a quorum of twelve", c -> c.all >= 12 && c.yes > c.no);
    new Of(all, Written.class, "theRuleAndItsTextAgree")
        .plant("65 % by integer division for two thirds", c -> 100 * c.yes / c.all >= 65)
        .plant("66 % by integer division for two thirds", c -> 100 * c.yes / c.all >= 66)
        .plant("two thirds, rounded down", c -> c.yes >= 2 * c.all / 3)
        .plant(
            "at least half for more than half",
            DecisionRule.MAJORITY.toString(),
            Abstention.AS_OPPOSITION,
            c -> 2 * c.yes >= c.all)
        .plant(
            "abstainers counted among those voting",
            "more than 1/2 of members voting support it",
            Abstention.LEFT_OUT,
            c -> 2 * c.yes > c.yes + c.no + c.abstaining);
    return all;
  }

  private static Actor first(Ballot ballot) {
    return ballot.voters().iterator().next();
  }

  private static int last(Ballot ballot) {
    Actor last = ballot.voters().asList().get(ballot.voters().size() - 1);
    return ballot.stance(last) == Stance.SUPPORT ? 1 : 0;
  }

  private static boolean isX(Ballot ballot) {
    return ballot.alternative().id().equals("x");
  }

  private static int late(Count count) {
    return isX(count.ballot) && count.all >= 12 ? 1 : 0;
  }
}
