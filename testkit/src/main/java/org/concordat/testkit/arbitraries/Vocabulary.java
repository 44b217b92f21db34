package org.concordat.testkit.arbitraries;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.concordat.condition.ActorSet;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.negotiation.Negotiation;

/**
 * Lists the things about which conditions may be.
 *
 * @param actors the actors whose stances may be asked about; their weights are not used
 * @param alternatives the alternatives about which may be asked, including {@link Alternative#IT}
 *     if a condition may say {@code it}
 * @param sets the sets in which may be counted
 * @param weights the weights by which may be counted
 * @param facts the facts that may be asked about
 * @param days the days that may be asked about
 */
public record Vocabulary(
    ImmutableList<Actor> actors,
    ImmutableList<Alternative> alternatives,
    ImmutableList<ActorSet> sets,
    ImmutableList<String> weights,
    ImmutableList<Fact> facts,
    ImmutableList<LocalDate> days)
    implements Serializable {

  /** A vocabulary with three actors, {@code it} and two alternatives, two facts and two days. */
  public static final Vocabulary DEFAULT =
      new Vocabulary(
          ImmutableList.of(Actor.of("ann"), Actor.of("bob"), Actor.of("cat")),
          ImmutableList.of(Alternative.IT, Alternative.of("x"), Alternative.of("y")),
          ImmutableList.of(ActorSet.MEMBERS, ActorSet.OTHERS),
          ImmutableList.of("shares"),
          ImmutableList.of(Fact.of("f"), Fact.of("g")),
          ImmutableList.of(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 4, 1)));

  /**
   * Checks that there is an alternative.
   *
   * @throws IllegalArgumentException if there is no alternative
   */
  public Vocabulary {
    requireNonNull(actors, "actors");
    requireNonNull(alternatives, "alternatives");
    requireNonNull(sets, "sets");
    requireNonNull(weights, "weights");
    requireNonNull(facts, "facts");
    requireNonNull(days, "days");
    if (alternatives.isEmpty()) {
      throw new IllegalArgumentException(
          "a vocabulary should have at least one alternative; Alternative.IT will do");
    }
  }

  /**
   * Returns the vocabulary for claims about a negotiation: its actors and alternatives by name, its
   * groups and bodies, the weights that everybody has, its facts, and the day 1 March 2024.
   * Conditions from it are valid if every actor has a say on every alternative.
   */
  public static Vocabulary of(Negotiation negotiation) {
    requireNonNull(negotiation, "negotiation");
    ImmutableList.Builder<ActorSet> sets = ImmutableList.builder();
    negotiation.bodies().keySet().forEach(id -> sets.add(ActorSet.of(id)));
    negotiation.groups().keySet().forEach(id -> sets.add(ActorSet.of(id)));
    return new Vocabulary(
        negotiation.actors().values().asList(),
        negotiation.alternatives().values().asList(),
        sets.build(),
        commonWeights(negotiation.actors().values()),
        negotiation.facts().values().asList(),
        ImmutableList.of(LocalDate.of(2024, 3, 1)));
  }

  /** Returns the names of the weights that all of {@code actors} have, in alphabetical order. */
  public static ImmutableList<String> commonWeights(Iterable<? extends Actor> actors) {
    requireNonNull(actors, "actors");
    Set<String> common = new TreeSet<>();
    actors.forEach(actor -> common.addAll(actor.weights().keySet()));
    actors.forEach(actor -> common.retainAll(actor.weights().keySet()));
    return ImmutableList.copyOf(common);
  }

  /** Returns a copy without facts. */
  public Vocabulary withoutFacts() {
    return new Vocabulary(actors, alternatives, sets, weights, ImmutableList.of(), days);
  }

  /** Returns the vocabulary for rules: only {@code it} and {@code members}. */
  public static Vocabulary ofRule() {
    return new Vocabulary(
        ImmutableList.of(),
        ImmutableList.of(Alternative.IT),
        ImmutableList.of(ActorSet.MEMBERS),
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of());
  }

  /** Returns a copy with other weights. */
  public Vocabulary weights(Iterable<String> names) {
    requireNonNull(names, "names");
    return new Vocabulary(
        actors, alternatives, sets, ImmutableSet.copyOf(names).asList(), facts, days);
  }
}
