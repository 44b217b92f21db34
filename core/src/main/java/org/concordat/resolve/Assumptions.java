package org.concordat.resolve;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * Holds the assumptions of a what-if: facts in another state, actors at a position whatever their
 * commitments say.
 *
 * <pre>{@code
 * Assumptions both =
 *     Assumptions.NONE.fact(iohannisWithdraws, Truth.TRUE).stance(romania, rutte, Stance.SUPPORT);
 * Decision supposed = resolver.resolve(both).decision(rutte);
 * }</pre>
 *
 * <p>Facts, actors and alternatives are identified by their ids alone. Assumptions cannot be
 * overwritten: a different assumption about the same fact or variable is refused.
 *
 * @param facts the states of facts, by their ids
 * @param positions the positions of actors on alternatives
 */
public record Assumptions(
    ImmutableMap<String, Truth> facts, ImmutableMap<Variable, Position> positions)
    implements Serializable {

  /** Returns the assumptions of a scenario. */
  public static Assumptions of(Scenario scenario) {
    Assumptions assumptions = NONE;
    for (Map.Entry<Fact, Boolean> each : scenario.facts().entrySet()) {
      assumptions = assumptions.fact(each.getKey(), Truth.of(each.getValue()));
    }
    return assumptions;
  }

  /** Assumes nothing. */
  public static final Assumptions NONE = new Assumptions(ImmutableMap.of(), ImmutableMap.of());

  /**
   * Names an actor's say on an alternative. Two are equal if they name the same ids.
   *
   * @param actor the actor
   * @param alternative the alternative
   */
  public record Variable(Actor actor, Alternative alternative) implements Serializable {
    /** Names a say. */
    public Variable {
      requireNonNull(actor, "actor");
      requireNonNull(alternative, "alternative");
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Variable that
          && actor.id().equals(that.actor.id())
          && alternative.id().equals(that.alternative.id());
    }

    @Override
    public int hashCode() {
      return 31 * actor.id().hashCode() + alternative.id().hashCode();
    }
  }

  /** Collects assumptions. */
  public Assumptions {
    requireNonNull(facts, "facts");
    requireNonNull(positions, "positions");
  }

  /**
   * Returns these assumptions, and that the fact is in this state.
   *
   * @throws IllegalArgumentException if the fact has been assumed to be in another state
   */
  public Assumptions fact(Fact fact, Truth state) {
    requireNonNull(fact, "fact");
    requireNonNull(state, "state");
    return new Assumptions(with(facts, fact.id(), state, fact.id()), positions);
  }

  /**
   * Returns these assumptions, and that the fact of this id is in this state.
   *
   * @throws IllegalArgumentException if the fact has been assumed to be in another state, or {@code
   *     id} cannot be an id
   */
  public Assumptions fact(String id, Truth state) {
    return fact(Fact.of(id), state);
  }

  /**
   * Returns these assumptions, and that the actor takes this stance.
   *
   * @throws IllegalArgumentException if another position of the actor has been assumed
   */
  public Assumptions stance(Actor actor, Alternative alternative, Stance stance) {
    requireNonNull(stance, "stance");
    return position(actor, alternative, Position.exactly(stance));
  }

  /**
   * Returns these assumptions, and that the actor takes this stance on the alternative, both given
   * by their ids.
   *
   * @throws IllegalArgumentException if another position of the actor has been assumed, or one of
   *     the ids cannot be one
   */
  public Assumptions stance(String actor, String alternative, Stance stance) {
    return stance(
        Actor.of(requireNonNull(actor, "actor")),
        Alternative.of(requireNonNull(alternative, "alternative")),
        stance);
  }

  /**
   * Returns these assumptions, and that the actor's stance lies within this position.
   *
   * @throws IllegalArgumentException if another position of the actor has been assumed
   */
  public Assumptions position(Actor actor, Alternative alternative, Position position) {
    Variable variable = new Variable(actor, alternative);
    requireNonNull(position, "position");
    String said = actor.id() + " on " + alternative.id();
    return new Assumptions(facts, with(positions, variable, position, said));
  }

  private static <K, V> ImmutableMap<K, V> with(
      ImmutableMap<K, V> map, K key, V value, String said) {
    V before = map.get(key);
    if (before == null) {
      return ImmutableMap.<K, V>builder().putAll(map).put(key, value).buildOrThrow();
    }
    if (!before.equals(value)) {
      throw new IllegalArgumentException(
          "\"" + said + "\" is assumed to be " + before + " and to be " + value + "; assume one");
    }
    return map;
  }

  /** Returns whether nothing is assumed. */
  public boolean isEmpty() {
    return facts.isEmpty() && positions.isEmpty();
  }

  /** Returns whether the state of exactly one fact is assumed, and nothing else. */
  boolean isOneFact() {
    return facts.size() == 1 && positions.isEmpty();
  }

  /** Returns the assumptions as a list of ids: {@code iohannis-withdraws, ro on rutte: support}. */
  @Override
  public String toString() {
    Stream<String> ofFacts =
        facts.entrySet().stream()
            .map(
                entry ->
                    switch (entry.getValue()) {
                      case TRUE -> entry.getKey();
                      case FALSE -> "not " + entry.getKey();
                      case UNKNOWN -> entry.getKey() + " unknown";
                    });
    Stream<String> ofPositions =
        positions.entrySet().stream()
            .map(
                entry ->
                    entry.getKey().actor().id()
                        + " on "
                        + entry.getKey().alternative().id()
                        + ": "
                        + entry.getValue());
    return Stream.concat(ofFacts, ofPositions).collect(joining(", "));
  }
}
