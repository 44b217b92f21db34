package org.concordat.testkit.laws;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.outcome.Outcome;
import org.concordat.resolve.Coordination;
import org.concordat.testkit.laws.SlowNegotiation.Variable;

/**
 * Enumerates all outcomes of a small negotiation straight from the definition in <a
 * href="{@docRoot}/doc-files/semantics.html#section-5">section 5 of the semantics</a>: it tries
 * every way to settle the unknown facts and every stance of every variable. It shares no code with
 * the library's resolver or its search for outcomes, so both can be checked against it. It takes
 * time exponential in the numbers of variables and of unknown facts.
 */
public final class ReferenceOutcomes {
  /** The most combinations of stances and facts to try. */
  public static final long MAX_COMBINATIONS = 100_000;

  private ReferenceOutcomes() {}

  /**
   * Returns all outcomes of the kind that belongs to a coordination: the founded ones, the
   * co-founded ones, or all consistent ones.
   *
   * @throws IllegalArgumentException if there are more than {@link #MAX_COMBINATIONS} to try
   */
  public static ImmutableList<Outcome> all(Negotiation negotiation, Coordination coordination) {
    requireNonNull(negotiation, "negotiation");
    requireNonNull(coordination, "coordination");
    ImmutableList.Builder<Outcome> outcomes = ImmutableList.builder();
    forEach(
        negotiation,
        (slow, stances) -> {
          boolean isOfKind =
              switch (coordination) {
                case ANY -> true;
                case SEQUENTIAL -> slow.isFounded(stances);
                case JOINT -> slow.isCoFounded(stances);
              };
          if (isOfKind) {
            outcomes.add(outcome(negotiation, slow, stances));
          }
        });
    return outcomes.build();
  }

  private interface Visitor {
    void visit(SlowNegotiation slow, Map<Variable, Stance> stances);
  }

  private static void forEach(Negotiation negotiation, Visitor visitor) {
    List<Fact> unknown =
        negotiation.facts().values().stream()
            .filter(fact -> fact.stateOn(negotiation.asOf().orElse(null)) == Truth.UNKNOWN)
            .toList();
    int variables = new SlowNegotiation(negotiation, Map.of()).variables().size();
    if (unknown.size() > 20
        || variables > 12
        || Math.pow(4, variables) * Math.pow(2, unknown.size()) > MAX_COMBINATIONS) {
      throw new IllegalArgumentException(
          "to enumerate the outcomes of "
              + variables
              + " stances and "
              + unknown.size()
              + " unknown facts takes more than "
              + MAX_COMBINATIONS
              + " combinations; ask for smaller negotiations");
    }
    for (int facts = 0; facts < 1 << unknown.size(); facts++) {
      Map<String, Truth> states = new HashMap<>();
      for (int i = 0; i < unknown.size(); i++) {
        states.put(unknown.get(i).id(), Truth.of((facts >> i & 1) == 1));
      }
      SlowNegotiation slow = new SlowNegotiation(negotiation, states);
      if (slow.respectsExclusions()) {
        extend(slow, 0, new HashMap<>(), stances -> visitor.visit(slow, stances));
      }
    }
  }

  private static void extend(
      SlowNegotiation slow,
      int place,
      Map<Variable, Stance> stances,
      Consumer<Map<Variable, Stance>> found) {
    if (place == slow.variables().size()) {
      if (slow.isConsistent(stances)) {
        found.accept(Map.copyOf(stances));
      }
      return;
    }
    Variable variable = slow.variables().get(place);
    for (Stance stance : Stance.values()) {
      if (slow.mayTake(variable, stance)) {
        stances.put(variable, stance);
        extend(slow, place + 1, stances, found);
        stances.remove(variable);
      }
    }
  }

  private static Outcome outcome(
      Negotiation negotiation, SlowNegotiation slow, Map<Variable, Stance> stances) {
    ImmutableMap.Builder<Fact, Boolean> facts = ImmutableMap.builder();
    for (Fact fact : negotiation.facts().values()) {
      if (fact.stateOn(negotiation.asOf().orElse(null)) == Truth.UNKNOWN) {
        facts.put(fact, slow.fact(fact.id()) == Truth.TRUE);
      }
    }
    ImmutableMap.Builder<Alternative, ImmutableMap<Actor, Stance>> all = ImmutableMap.builder();
    ImmutableMap.Builder<Alternative, Boolean> adopted = ImmutableMap.builder();
    for (Alternative alternative : negotiation.alternatives().values()) {
      ImmutableMap.Builder<Actor, Stance> members = ImmutableMap.builder();
      for (Variable variable : slow.variables()) {
        if (variable.alternative().equals(alternative)) {
          members.put(variable.actor(), slow.stance(stances, variable));
        }
      }
      all.put(alternative, members.buildOrThrow());
      adopted.put(
          alternative, slow.adopted(alternative, SlowNegotiation.exact(stances)) == Truth.TRUE);
    }
    return new Outcome(facts.buildOrThrow(), all.buildOrThrow(), adopted.buildOrThrow());
  }
}
