package org.concordat.proceedings;

import com.google.common.collect.ImmutableSet;
import org.concordat.model.Actor;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions.Variable;

/**
 * Names what entries may have changed in a projection; everything else is as before.
 *
 * @param variables whose commitments or absences, on which alternatives
 * @param facts the ids of facts whose histories changed
 */
record Touched(ImmutableSet<Variable> variables, ImmutableSet<String> facts) {
  static final Touched NOTHING = new Touched(ImmutableSet.of(), ImmutableSet.of());

  static Touched variables(Iterable<Variable> variables) {
    return new Touched(ImmutableSet.copyOf(variables), ImmutableSet.of());
  }

  static Touched fact(String fact) {
    return new Touched(ImmutableSet.of(), ImmutableSet.of(fact));
  }

  /** Returns all that the presence of some actors in a body can change. */
  static Touched presence(Iterable<Actor> actors, Body body, Negotiation negotiation) {
    ImmutableSet.Builder<Variable> variables = ImmutableSet.builder();
    for (Issue issue : negotiation.issues().values()) {
      if (issue.body().id().equals(body.id())) {
        issue
            .alternatives()
            .forEach(on -> actors.forEach(actor -> variables.add(new Variable(actor, on))));
      }
    }
    return variables(variables.build());
  }

  Touched and(Touched other) {
    return new Touched(
        ImmutableSet.<Variable>builder().addAll(variables).addAll(other.variables).build(),
        ImmutableSet.<String>builder().addAll(facts).addAll(other.facts).build());
  }

  /** Returns how many things are touched. */
  int size() {
    return variables.size() + facts.size();
  }
}
