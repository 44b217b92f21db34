package org.concordat.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import org.concordat.checks.Comparison;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Adopted;
import org.concordat.condition.Condition;
import org.concordat.condition.Count;
import org.concordat.condition.StanceIs;
import org.concordat.condition.VoteCount;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Group;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.testkit.arbitraries.NegotiationArbitrary;
import org.concordat.testkit.constraints.ActorCount;
import org.concordat.testkit.constraints.CommitmentCount;
import org.concordat.testkit.constraints.Cycles;
import org.concordat.testkit.constraints.Links;
import org.concordat.testkit.constraints.Monotone;

/**
 * The share of conditions on cycles is the configured one. Counts it on finished negotiations: for
 * every variable and every atom, by squaring the relation of who asks about whom until nothing is
 * added.
 */
@Comparison
@PropertyDefaults(tries = 100)
class CyclesProperties {

  private record Variable(Actor actor, Alternative alternative) {}

  private record Wait(Variable from, Variable to) {}

  private static Set<Variable> asked(Negotiation negotiation, Commitment commitment) {
    Set<Variable> asked = new HashSet<>();
    for (Condition atom : commitment.when().about(commitment.alternative()).atoms()) {
      if (atom instanceof StanceIs stance) {
        asked.add(
            new Variable(
                negotiation.actor(stance.actor()), negotiation.alternative(stance.alternative())));
      } else if (atom instanceof Count count) {
        asked.addAll(variables(negotiation, commitment, count.set(), count.alternative()));
      } else if (atom instanceof VoteCount count) {
        asked.addAll(variables(negotiation, commitment, count.set(), count.alternative()));
      } else if (atom instanceof Adopted adopted) {
        Alternative on = negotiation.alternative(adopted.alternative());
        negotiation.bodyOf(on).everyMember().forEach(member -> asked.add(new Variable(member, on)));
      }
    }
    return asked;
  }

  private static Set<Variable> variables(
      Negotiation negotiation, Commitment commitment, ActorSet set, String alternative) {
    Alternative on = negotiation.alternative(alternative);
    Set<Actor> actors = new HashSet<>(negotiation.bodyOf(on).everyMember());
    actors.retainAll(everyoneIn(negotiation, commitment, set));
    Set<Variable> variables = new HashSet<>();
    actors.forEach(actor -> variables.add(new Variable(actor, on)));
    return variables;
  }

  private static Set<Actor> everyoneIn(
      Negotiation negotiation, Commitment commitment, ActorSet set) {
    Group group = negotiation.groups().get(set.id());
    if (group != null) {
      return group.actors();
    }
    boolean atHand = set.equals(ActorSet.MEMBERS) || set.equals(ActorSet.OTHERS);
    Body body = atHand ? negotiation.bodyOf(commitment.alternative()) : negotiation.body(set.id());
    Set<Actor> members = new HashSet<>(body.everyMember());
    if (set.equals(ActorSet.OTHERS)) {
      members.remove(commitment.actor());
    }
    return members;
  }

  private static List<Commitment> conditional(Negotiation negotiation) {
    return negotiation.commitments().stream()
        .filter(commitment -> !commitment.when().equals(Condition.always()))
        .toList();
  }

  /** Returns the commitments whose conditions lie on a cycle. */
  static List<Commitment> onCycles(Negotiation negotiation) {
    Set<Wait> waits = new HashSet<>();
    for (Commitment commitment : negotiation.commitments()) {
      Variable from = new Variable(commitment.actor(), commitment.alternative());
      asked(negotiation, commitment).forEach(to -> waits.add(new Wait(from, to)));
    }
    int before = 0;
    while (waits.size() > before) {
      before = waits.size();
      for (Wait one : ImmutableSet.copyOf(waits)) {
        for (Wait next : ImmutableSet.copyOf(waits)) {
          if (one.to().equals(next.from())) {
            waits.add(new Wait(one.from(), next.to()));
          }
        }
      }
    }
    List<Commitment> on = new ArrayList<>();
    for (Commitment commitment : negotiation.commitments()) {
      Variable from = new Variable(commitment.actor(), commitment.alternative());
      if (asked(negotiation, commitment).stream()
          .anyMatch(to -> to.equals(from) || waits.contains(new Wait(to, from)))) {
        on.add(commitment);
      }
    }
    return on;
  }

  @Property
  void withoutCyclesNobodyWaitsForEachOther(
      @ForAll @Cycles(0) @Links(0.6) @CommitmentCount(max = 10) Negotiation negotiation) {
    assertEquals(List.of(), onCycles(negotiation));
  }

  @Property
  void withAllOnCyclesEveryConditionLiesOnOne(
      @ForAll @Cycles(1) @ActorCount(max = 6) @CommitmentCount(max = 10) Negotiation negotiation) {
    assertEquals(conditional(negotiation), onCycles(negotiation));
  }

  @Property
  void alsoWhereNothingFalls(@ForAll @Cycles(1) @Monotone Negotiation negotiation) {
    assertEquals(conditional(negotiation), onCycles(negotiation));
  }

  @Property
  void cyclesLinkNoAlternativesThatAreNotToBe(
      @ForAll @Cycles(1) @Links(0) @CommitmentCount(max = 10) Negotiation negotiation) {
    assertEquals(conditional(negotiation), onCycles(negotiation));
    for (Commitment commitment : negotiation.commitments()) {
      asked(negotiation, commitment)
          .forEach(variable -> assertEquals(commitment.alternative(), variable.alternative()));
    }
  }

  /** Of some 800 conditions, a share is almost certainly within a tenth of its mean. */
  @Example
  void theShareIsTheOneAskedFor() {
    for (double share : new double[] {0.2, 0.5, 0.8}) {
      NegotiationArbitrary negotiations =
          Negotiations.negotiations().facts(1, 3).commitments(4, 8).cycles(share);
      int all = 0;
      int on = 0;
      for (Negotiation negotiation : negotiations.sampleStream().limit(200).toList()) {
        all += conditional(negotiation).size();
        on += onCycles(negotiation).size();
      }
      double is = (double) on / all;
      assertTrue(Math.abs(is - share) < 0.1, share + " was asked for, " + is + " was drawn");
    }
  }
}
