package org.concordat.resolve;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Term;
import org.concordat.model.Truth;
import org.concordat.negotiation.Absence;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;

/** Tells by the text of the semantics who attends on a day, and what is on the table. */
record SlowDay(
    Negotiation negotiation, Map<String, Truth> facts, Map<String, List<Actor>> members) {

  /** A member on the day is absent if one of its absences includes the day. */
  boolean isAbsent(Actor actor, Body body) {
    for (Absence absence : body.absences()) {
      if (absence.actor().equals(actor)
          && SlowConditions.stands(negotiation, absence.term().from(), absence.term().until())) {
        return true;
      }
    }
    return false;
  }

  boolean attends(Actor actor, boolean present, Body body) {
    return members.get(body.id()).contains(actor) && isAbsent(actor, body) != present;
  }

  /** Whether a fact that affects an alternative in a given way is true. */
  Truth some(String alternative, Function<Fact, Optional<Alternative>> does) {
    Truth some = Truth.FALSE;
    for (Fact fact : negotiation.facts().values()) {
      if (does.apply(fact).isPresent() && does.apply(fact).get().id().equals(alternative)) {
        Truth state = facts.get(fact.id());
        if (state == Truth.TRUE || some == Truth.FALSE) {
          some = state;
        }
      }
    }
    return some;
  }

  /** The terms of an alternative; empty if it has none and so is always on the table. */
  private List<Term> terms(String alternative) {
    for (Issue issue : negotiation.issues().values()) {
      for (Alternative each : issue.terms().keySet()) {
        if (each.id().equals(alternative)) {
          return issue.terms().get(each);
        }
      }
    }
    return null;
  }

  private boolean isTabled(String alternative) {
    List<Term> terms = terms(alternative);
    boolean tabled = terms == null;
    for (Term term : terms == null ? List.<Term>of() : terms) {
      tabled |= SlowConditions.stands(negotiation, term.from(), term.until());
    }
    return tabled;
  }

  private boolean isNotYetTabled(String alternative) {
    if (isTabled(alternative)) {
      return false;
    }
    for (Term term : terms(alternative)) {
      if (SlowConditions.stands(negotiation, term.from(), null)) {
        return false;
      }
    }
    return true;
  }

  Truth onTheTable(String alternative) {
    return isTabled(alternative)
        ? SlowConditions.not(some(alternative, Fact::withdraws))
        : Truth.FALSE;
  }

  Truth withdrawn(String alternative) {
    return isTabled(alternative) || isNotYetTabled(alternative)
        ? some(alternative, Fact::withdraws)
        : Truth.TRUE;
  }

  /** Whether an alternative surely cannot be adopted, whatever anyone does. */
  boolean isSurelyOut(String alternative) {
    return onTheTable(alternative) == Truth.FALSE || some(alternative, Fact::bars) == Truth.TRUE;
  }
}
