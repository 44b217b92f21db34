package org.concordat.testkit;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Adopted;
import org.concordat.condition.Amount;
import org.concordat.condition.Attendance;
import org.concordat.condition.AttendanceCount;
import org.concordat.condition.Condition;
import org.concordat.condition.Count;
import org.concordat.condition.OnTheTable;
import org.concordat.condition.VoteCount;
import org.concordat.model.Fact;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.testkit.vote.Ballot;
import org.jspecify.annotations.Nullable;

/**
 * Each feature that tends to go wrong is in at least the asserted share of the negotiations and
 * ballots that are drawn by default.
 */
@PropertyDefaults(tries = 400)
class RichnessProperties {

  @Property
  void negotiationsHoldWhatIsHardOnCycles(@ForAll Negotiation negotiation) {
    List<Commitment> all = CyclesProperties.onCycles(negotiation);
    collect("a count on a cycle", 50, any(all, atom -> atom instanceof Count));
    collect("a negated count on a cycle", 12, any(all, RichnessProperties::isNegated));
    collect("exactly on a cycle", 10, any(all, RichnessProperties::isExact));
    collect("those voting on a cycle", 18, any(all, atom -> atom instanceof VoteCount));
    collect("others on a cycle", 15, any(all, atom -> ActorSet.OTHERS.equals(set(atom))));
    collect("two thresholds on one set on a cycle", 13, severalThresholds(all));
    collect(
        "adoption by another body on a cycle",
        10,
        all.stream().anyMatch(commitment -> asksAnotherBody(negotiation, commitment)));
  }

  @Property
  void negotiationsHoldWhatChangesByDay(@ForAll Negotiation negotiation) {
    Collection<Fact> facts = negotiation.facts().values();
    collect("a fact that adopts", 8, facts.stream().anyMatch(fact -> fact.adopts().isPresent()));
    collect("a fact that bars", 8, facts.stream().anyMatch(fact -> fact.bars().isPresent()));
    collect(
        "a fact that changes twice", 2, facts.stream().anyMatch(fact -> fact.history().size() > 1));
    collect(
        "an alternative with terms",
        12,
        negotiation.issues().values().stream().anyMatch(issue -> !issue.terms().isEmpty()));
    collect(
        "an absence with days",
        4,
        negotiation.bodies().values().stream()
            .flatMap(body -> body.absences().stream())
            .anyMatch(absence -> !absence.term().equals(Term.ALWAYS)));
    List<Commitment> commitments = negotiation.commitments();
    collect(
        "attendance",
        8,
        any(commitments, atom -> atom instanceof Attendance || atom instanceof AttendanceCount));
    collect("on the table", 3, any(commitments, atom -> atom instanceof OnTheTable));
  }

  private static void collect(String what, double least, boolean holds) {
    Statistics.label(what)
        .collect(holds)
        .coverage(coverage -> coverage.check(true).percentage(share -> share >= least));
  }

  private static boolean any(List<Commitment> commitments, Predicate<Condition> atom) {
    return atoms(commitments).anyMatch(atom);
  }

  private static Stream<Condition> atoms(List<Commitment> commitments) {
    return commitments.stream().flatMap(commitment -> commitment.when().atoms().stream());
  }

  private static boolean isNegated(Condition atom) {
    return atom instanceof Count count && count.negated();
  }

  private static boolean isExact(Condition atom) {
    return atom instanceof Count count && count.amount().comparison() == Amount.Comparison.EXACTLY;
  }

  private static @Nullable ActorSet set(Condition atom) {
    return atom instanceof Count count
        ? count.set()
        : atom instanceof VoteCount votes ? votes.set() : null;
  }

  private static boolean severalThresholds(List<Commitment> commitments) {
    Set<Amount> amounts = new HashSet<>();
    Set<ActorSet> sets = new HashSet<>();
    long counts =
        atoms(commitments)
            .filter(atom -> atom instanceof Count)
            .map(atom -> (Count) atom)
            .filter(count -> amounts.add(count.amount()))
            .filter(count -> !sets.add(count.set()))
            .count();
    return counts > 0;
  }

  private static boolean asksAnotherBody(Negotiation negotiation, Commitment commitment) {
    return commitment.when().about(commitment.alternative()).atoms().stream()
        .anyMatch(
            atom ->
                atom instanceof Adopted adopted
                    && !negotiation
                        .bodyOf(negotiation.alternative(adopted.alternative()))
                        .equals(negotiation.bodyOf(commitment.alternative())));
  }

  @Provide
  Arbitrary<Ballot> weighted() {
    return Ballots.ballots().weight("shares", 0, 9);
  }

  @Property(tries = 2000)
  void ballotsHoldManyVotersAndNarrowVotes(@ForAll("weighted") Ballot ballot) {
    int all = ballot.voters().size();
    int yes = ballot.at(Stance.SUPPORT).size();
    int no = ballot.at(Stance.OPPOSE).size();
    collect("at most three voters", 15, all <= 3);
    collect("more than eight voters", 40, all > 8);
    collect("more than thirty voters", 20, all > 30);
    collect("at or beside half", 15, near(yes, all, 1, 2));
    collect("at or beside two thirds", 10, near(yes, all, 2, 3));
    collect("at or beside a tie of those voting", 15, Math.abs(yes - no) <= 1);
    collect("at or beside a quorum of half", 10, near(yes + no, all, 1, 2));
    collect("all but at most one alike", 15, alike(ballot) >= all - 1);
    collect(
        "all weights alike",
        15,
        ballot.voters().stream().map(voter -> voter.weights()).distinct().count() <= 1);
  }

  private static boolean near(int votes, int all, int numerator, int denominator) {
    return Math.abs(votes - all * numerator / denominator) <= 1;
  }

  private static long alike(Ballot ballot) {
    return Stream.of(Stance.values()).mapToLong(stance -> ballot.at(stance).size()).max().orElse(0);
  }
}
