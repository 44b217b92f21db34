package org.concordat.testkit.laws;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.concordat.checks.RunBy;
import org.concordat.model.Actor;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.DecisionRule;
import org.concordat.resolve.Decision;
import org.concordat.testkit.vote.Ballot;

/** Plants faults in bodies, their statutes, and code that counts their votes. */
@RunBy(FaultsTest.class)
final class BodyFaults {
  private BodyFaults() {}

  /** Faulty bodies, statutes or code; everything else is right. */
  private record Code(
      String rule, UnaryOperator<String> statutes, BiPredicate<Body, Ballot> adopts) {}

  /** Asks the planted code about boards of three and four and a council of twenty-seven. */
  @AddLifecycleHook(Fault.Repeat.class)
  static class Planted implements BodyLaws {
    @Override
    public Arbitrary<Body> bodies() {
      return Arbitraries.of(body("board", 3), body("quartet", 4), body("council", 27));
    }

    private static Body body(String id, int size) {
      return Body.of(
          id,
          id,
          DecisionRule.parse(code().rule),
          IntStream.rangeClosed(1, size).mapToObj(number -> Actor.of("m-" + number)).toList());
    }

    private static Code code() {
      return (Code) Fault.planted();
    }

    @Override
    public String statutes(Body body) {
      return code().statutes.apply(body.rule().toString());
    }

    @Override
    public Decision decision(Vote vote) {
      return code().adopts.test(vote.body(), vote.ballot()) ? Decision.ADOPTED : Decision.REJECTED;
    }
  }

  /** Counts who is absent as the body says. */
  private static Ballot counted(Body body, Ballot ballot) {
    Ballot counted = ballot;
    for (Actor absent : body.absentOn(null)) {
      counted = counted.with(absent, body.absence());
    }
    return counted;
  }

  private static int yes(Ballot ballot) {
    return ballot.at(Stance.SUPPORT).size();
  }

  private static boolean majority(Body body, Ballot ballot) {
    return 2 * yes(counted(body, ballot)) > ballot.voters().size();
  }

  private static boolean first(Body body, Ballot ballot, Stance stance) {
    return counted(body, ballot).stance(body.memberships().get(0).actor()) == stance;
  }

  private static final class Of {
    private static final String MAJORITY = "more than 1/2 of members support it";
    private final List<Fault> faults;
    private final String property;

    Of(List<Fault> faults, String property) {
      this.faults = faults;
      this.property = property;
    }

    @CanIgnoreReturnValue
    private Of plant(String what, Code code) {
      faults.add(new Fault(BodyLaws.class, property, what, Planted.class, code));
      return this;
    }

    @CanIgnoreReturnValue
    Of rule(String rule) {
      return plant(rule, new Code(rule, text -> text, BodyFaults::majority));
    }

    @CanIgnoreReturnValue
    Of statutes(String what, String from, String to) {
      return plant(what, new Code(MAJORITY, text -> text.replace(from, to), BodyFaults::majority));
    }

    @CanIgnoreReturnValue
    Of code(String what, BiPredicate<Body, Ballot> adopts) {
      return plant(what, new Code(MAJORITY, text -> text, adopts));
    }
  }

  static List<Fault> all() {
    List<Fault> all = new ArrayList<>();
    new Of(all, "theRuleRisesByItsForm")
        .rule("exactly 2 of members support it")
        .rule("more than 1/2 of members support it and at most 1 of members abstain on it")
        .rule("at most 1/4 of members voting support it");
    new Of(all, "theRuleReadsBackFromTheStatutes")
        .statutes("at least half for more than half", "more than", "at least")
        .statutes("a third for half", "1/2", "1/3")
        .statutes("acceptance for support", "support it", "accept it");
    new Of(all, "raisingAMembersStanceNeverUndoesAdoption")
        .code("carried by one more than half alone", (body, ballot) -> exact(body, ballot))
        .code(
            "a 50 % quorum of participation",
            (body, ballot) -> {
              Ballot votes = counted(body, ballot);
              int against = votes.at(Stance.OPPOSE).size();
              return yes(votes) > against && 2 * (yes(votes) + against) >= votes.voters().size();
            })
        .code(
            "an even number of supporters taken for a tie",
            (body, ballot) -> yes(counted(body, ballot)) % 2 == 1);
    new Of(all, "unanimityDecides")
        .code("nine are needed", (body, ballot) -> yes(counted(body, ballot)) >= 9)
        .code("anything carries", (body, ballot) -> true)
        .code(
            "stopped by four opponents, though fewer are there",
            (body, ballot) -> counted(body, ballot).at(Stance.OPPOSE).size() < 4);
    new Of(all, "absenceCountsAsTheBodySays")
        .code(
            "who is absent is counted as it has said",
            (body, ballot) -> 2 * yes(ballot) > ballot.voters().size())
        .code(
            "who is absent is not counted at all",
            (body, ballot) ->
                2 * yes(counted(body, ballot))
                    > ballot.voters().size() - body.absentOn(null).size())
        .code(
            "who is absent is taken for a supporter",
            (body, ballot) ->
                2 * (yes(counted(body, ballot)) + body.absentOn(null).size())
                    > ballot.voters().size());
    new Of(all, "theOrderOfTheMembersDoesNotMatter")
        .code("the first decides", (body, ballot) -> first(body, ballot, Stance.SUPPORT))
        .code(
            "the first has a veto",
            (body, ballot) -> majority(body, ballot) && !first(body, ballot, Stance.OPPOSE))
        .code(
            "the first counts twice",
            (body, ballot) ->
                2 * (yes(counted(body, ballot)) + (first(body, ballot, Stance.SUPPORT) ? 1 : 0))
                    > ballot.voters().size() + 1);
    return all;
  }

  private static boolean exact(Body body, Ballot ballot) {
    return yes(counted(body, ballot)) == ballot.voters().size() / 2 + 1;
  }
}
