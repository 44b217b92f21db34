package org.concordat.testkit.laws;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.concordat.condition.And;
import org.concordat.condition.Condition;
import org.concordat.condition.Count;
import org.concordat.condition.FactHolds;
import org.concordat.condition.Or;
import org.concordat.condition.Situation;
import org.concordat.condition.StanceIs;
import org.concordat.explain.Explanation;
import org.concordat.explain.Node;
import org.concordat.explain.Reason;
import org.concordat.explain.Score;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Scope;
import org.concordat.resolve.Assumptions.Variable;
import org.concordat.resolve.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * Checks every claim of explanations literally against <a
 * href="{@docRoot}/doc-files/semantics.html#section-8">section 8 of the semantics</a>: by naive
 * iteration on maps and, if there are few levers, by trying all sets of them. For negotiations of
 * moderate size.
 */
public final class ExplanationCheck {
  private final ByTheLetter letter;
  private final FoundedCheck founded;
  private final CycleCheck cycles;
  private final GoalCheck goals;

  /** Checks explanations of a resolution. */
  public ExplanationCheck(Resolution resolution) {
    this.letter = new ByTheLetter(resolution);
    this.founded = new FoundedCheck(letter);
    this.cycles = new CycleCheck(letter);
    this.goals = new GoalCheck(letter);
  }

  /**
   * Checks an explanation.
   *
   * @throws org.opentest4j.AssertionFailedError if something in it is false
   */
  public void check(Explanation explanation) {
    Set<Object> stated = new HashSet<>();
    for (Node node : requireNonNull(explanation, "explanation").nodes()) {
      if (node instanceof Node.Stands stands) {
        for (Actor actor : stands.actors()) {
          Variable variable = new Variable(actor, stands.alternative());
          Check.that(stated.add(variable), () -> "explained twice: " + variable);
          same(letter.position(variable), stands.position(), variable);
          commitments(stands, variable);
        }
      } else if (node instanceof Node.Decided decided) {
        Check.that(stated.add(decided.alternative()), () -> "explained twice: " + decided);
        decision(decided);
      }
    }
    founded.check(explanation);
    explanation.cycles().forEach(cycles::check);
    goals.check(explanation);
    Set<Fact> movable = goals.movable();
    Check.that(
        movable.containsAll(explanation.levers()),
        () -> "not all are levers that can still be moved: " + explanation.levers());
  }

  private static void same(Object expected, @Nullable Object told, Object of) {
    Check.that(
        expected.equals(told), () -> "explained as " + told + ", but is " + expected + ": " + of);
  }

  private void decision(Node.Decided decided) {
    Alternative alternative = decided.alternative();
    same(letter.resolution.decision(alternative), decided.decision(), alternative);
    Scope scope = letter.scope(alternative);
    if (decided.rule() != null) {
      matches(
          decided.rule(), letter.negotiation.adoption(alternative).grounds().normalForm(), scope);
    }
    if (decided.stays() != null) {
      matches(
          decided.stays(), letter.negotiation.adoption(alternative).stays().normalForm(), scope);
    }
  }

  /** Checks that an actor's commitments are listed correctly, with whether they hold. */
  private void commitments(Node.Stands stands, Variable variable) {
    boolean assumed = letter.resolution.assumptions().positions().containsKey(variable);
    boolean absent =
        letter.negotiation.absent(letter.body(variable.alternative())).contains(variable.actor());
    same(
        assumed ? Node.Basis.ASSUMPTION : absent ? Node.Basis.ABSENCE : Node.Basis.COMMITMENTS,
        stands.basis(),
        variable);
    if (stands.basis() != Node.Basis.COMMITMENTS) {
      same(0, stands.commitments().size(), variable);
      return;
    }
    List<Commitment> commitments = letter.commitments(variable);
    for (int i = 0; i < stands.commitments().size(); i++) {
      Node.Step step = stands.commitments().get(i);
      if (i == commitments.size()) {
        same(new Node.Step(null, Position.UNDECLARED, Truth.TRUE, null, null), step, variable);
      } else {
        commitment(step, commitments.get(i), variable);
      }
    }
  }

  private void commitment(Node.Step step, Commitment commitment, Variable variable) {
    Commitment told = requireNonNull(step.commitment(), "commitment");
    same(commitment.range(), step.range(), variable);
    same(commitment.when(), told.when(), variable);
    same(commitment.term(), told.term(), variable);
    same(commitment.source(), told.source(), variable);
    Scope scope = letter.scope(variable);
    same(commitment.when().evaluate(all(scope)), step.holds(), variable);
    same(commitment.when().equals(Condition.always()), step.reason() == null, variable);
    if (step.reason() != null) {
      matches(step.reason(), commitment.when().normalForm(), scope);
    }
  }

  private Situation all(Scope scope) {
    return letter.new Given(letter.positions, scope);
  }

  private void matches(Reason reason, Condition condition, Scope scope) {
    Condition named = condition.about(requireNonNull(scope.alternative()));
    Check.that(isPart(reason, named, scope), () -> reason + " is no part of " + named);
  }

  /**
   * Returns whether a reason consists of parts of a condition's normal form, each with its truth.
   */
  private boolean isPart(Reason reason, Condition condition, Scope scope) {
    Situation all = all(scope);
    if (condition.evaluate(all) != reason.truth()) {
      return false;
    }
    if (reason instanceof Reason.Parts parts) {
      if (!(parts.all() ? condition instanceof And : condition instanceof Or)) {
        return false;
      }
      List<Condition> conditions =
          parts.all() ? ((And) condition).conditions() : ((Or) condition).conditions();
      int found = 0;
      for (Condition each : conditions) {
        if (found < parts.shown().size() && isPart(parts.shown().get(found), each, scope)) {
          found++;
        }
      }
      return found == parts.shown().size() && conditions.size() - found == parts.omitted();
    }
    Reason.Literal literal = (Reason.Literal) reason;
    return condition.equals(literal.literal())
        && (literal.score() == null
            || literal.score().equals(score((Count) literal.literal(), all)))
        && literal.levers().stream().allMatch(lever -> wouldMeet(lever, literal.literal()));
  }

  private static boolean wouldMeet(Fact lever, Condition literal) {
    if (literal instanceof FactHolds fact) {
      return fact.fact().equals(lever.id());
    }
    Alternative gone = lever.withdraws().orElseThrow();
    return literal.equals(Condition.isWithdrawn(gone))
        || literal.equals(Condition.isOnTheTable(gone).negate());
  }

  private Score score(Count count, Situation all) {
    long surely = 0;
    long possibly = 0;
    long whole = 0;
    for (String actor : all.actors(count.set())) {
      long weight = count.weight() == null ? 1 : all.weight(actor, count.weight());
      whole += weight;
      Condition one = new StanceIs(actor, count.verb(), count.negated(), count.alternative());
      Truth truth = one.evaluate(all);
      surely += truth == Truth.TRUE ? weight : 0;
      possibly += truth != Truth.FALSE ? weight : 0;
    }
    return new Score(surely, possibly, whole);
  }

  @Override
  public String toString() {
    return "the check of explanations of " + letter.resolution;
  }
}
