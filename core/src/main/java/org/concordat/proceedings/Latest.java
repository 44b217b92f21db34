package org.concordat.proceedings;

import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.concordat.condition.Attendance;
import org.concordat.condition.AttendanceCount;
import org.concordat.condition.Condition;
import org.concordat.condition.Count;
import org.concordat.condition.VoteCount;
import org.concordat.internal.network.Network;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Preference;
import org.concordat.negotiation.Scope;
import org.concordat.resolve.Assumptions.Variable;
import org.jspecify.annotations.Nullable;

/**
 * Finds where an actor's latest commitments put it on a day, as far as facts decide which of them
 * holds.
 *
 * @param variable the actor and the alternative
 * @param negotiation the negotiation as of the day, its commitments the latest first
 * @param absent whether the actor is absent
 * @param position where it stands; {@code null} if more than facts decides that
 * @param skipped how many commitments come first whose conditions surely fail
 * @param conditional whether this rests on conditions
 * @param until when one of the commitments that were read ends; {@code null} for never
 */
record Latest(
    Variable variable,
    Negotiation negotiation,
    boolean absent,
    @Nullable Position position,
    int skipped,
    boolean conditional,
    @Nullable LocalDate until) {

  static Latest of(Variable variable, Negotiation negotiation, LocalDate day) {
    Body body = negotiation.bodyOf(variable.alternative());
    if (negotiation.absent(body).contains(variable.actor())) {
      Position counted = Position.exactly(body.absence());
      return new Latest(variable, negotiation, true, counted, 0, false, null);
    }
    Scope scope = Scope.ofCommitment(body, variable.alternative(), variable.actor());
    KnownFacts known = new KnownFacts(negotiation.in(scope));
    LocalDate until = null;
    int skipped = 0;
    for (Commitment each : all(variable, negotiation, day)) {
      until = Standing.earlier(until, each.term().until());
      boolean always = each.when().equals(Condition.always());
      Truth holds = always ? Truth.TRUE : truth(each.when(), known);
      if (holds != Truth.FALSE) {
        Position at = holds == Truth.TRUE ? each.range() : null;
        boolean conditional = skipped > 0 || !always;
        return new Latest(variable, negotiation, false, at, skipped, conditional, until);
      }
      skipped++;
    }
    return new Latest(
        variable, negotiation, false, Position.UNDECLARED, skipped, skipped > 0, until);
  }

  /**
   * Returns whether a condition holds by facts alone. One that counts is left to the compiled form:
   * it would take long to count here, and who is present may change without facts.
   */
  private static Truth truth(Condition condition, KnownFacts known) {
    for (Condition atom : condition.atoms()) {
      if (atom instanceof Attendance
          || atom instanceof AttendanceCount
          || atom instanceof Count
          || atom instanceof VoteCount) {
        return Truth.UNKNOWN;
      }
    }
    return condition.evaluate(known);
  }

  /**
   * Returns whether these commitments, maybe after some that surely fail, are the rules of a
   * variable in a network.
   */
  boolean isCompiled(Network network, int of) {
    List<Commitment> compiled = new ArrayList<>();
    for (int rule = network.firstRule(of); rule < network.firstRule(of + 1); rule++) {
      Commitment commitment = network.commitment(rule);
      if (commitment != null) {
        compiled.add(commitment);
      }
    }
    List<Commitment> deciding = new ArrayList<>();
    for (Commitment each : all(variable, negotiation, negotiation.asOf().orElseThrow())) {
      deciding.add(each);
      if (each.when().equals(Condition.always())) {
        break;
      }
    }
    for (int first = 0; first <= skipped; first++) {
      if (deciding.subList(first, deciding.size()).equals(compiled)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the commitments of an actor on an alternative that stand on a day, as they are read.
   */
  private static Iterable<Commitment> all(
      Variable variable, Negotiation negotiation, LocalDate day) {
    String actor = variable.actor().id();
    String on = variable.alternative().id();
    Iterable<Preference> preferences =
        Iterables.filter(
            negotiation.preferences(),
            each -> each.actor().id().equals(actor) && each.term().includes(day));
    return Iterables.concat(
        Iterables.filter(
            negotiation.commitments(),
            each ->
                each.actor().id().equals(actor)
                    && each.alternative().id().equals(on)
                    && each.term().includes(day)),
        Iterables.filter(
            Iterables.concat(Iterables.transform(preferences, Preference::commitments)),
            each -> each.alternative().id().equals(on)));
  }
}
