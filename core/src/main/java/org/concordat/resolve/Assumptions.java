package org.concordat.resolve;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;

/**
 * Says what is to be taken as given in a what-if: facts in another state, actors at a position
 * whatever their words say.
 *
 * <pre>{@code
 * resolver.resolve(Assumptions.NONE.fact(iohannisWithdraws, Truth.TRUE).stance(romania, rutte, Stance.SUPPORT))
 * }</pre>
 *
 * @param facts the states of facts
 * @param positions the positions of actors on alternatives
 */
public record Assumptions(ImmutableMap<Fact, Truth> facts, ImmutableMap<Seat, Position> positions)
    implements Serializable {

  /** Assumes nothing. */
  public static final Assumptions NONE = new Assumptions(ImmutableMap.of(), ImmutableMap.of());

  /**
   * Names an actor's say on an alternative.
   *
   * @param actor the actor
   * @param alternative the alternative
   */
  public record Seat(Actor actor, Alternative alternative) implements Serializable {
    /** Names a say. */
    public Seat {
      requireNonNull(actor, "actor");
      requireNonNull(alternative, "alternative");
    }
  }

  /** Collects assumptions. */
  public Assumptions {
    requireNonNull(facts, "facts");
    requireNonNull(positions, "positions");
  }

  /**
   * Returns these assumptions and, instead of any earlier one on the fact, that it is in this
   * state.
   */
  public Assumptions fact(Fact fact, Truth state) {
    return new Assumptions(with(facts, fact, state), positions);
  }

  /**
   * Returns these assumptions and, instead of any earlier one on the same, that the actor takes
   * this stance.
   */
  public Assumptions stance(Actor actor, Alternative alternative, Stance stance) {
    return position(actor, alternative, Position.exactly(stance));
  }

  /**
   * Returns these assumptions and, instead of any earlier one on the same, that the actor's stance
   * lies here.
   */
  public Assumptions position(Actor actor, Alternative alternative, Position position) {
    return new Assumptions(facts, with(positions, new Seat(actor, alternative), position));
  }

  private static <K, V> ImmutableMap<K, V> with(ImmutableMap<K, V> map, K key, V value) {
    Map<K, V> changed = new LinkedHashMap<>(map);
    changed.put(requireNonNull(key, "key"), requireNonNull(value, "value"));
    return ImmutableMap.copyOf(changed);
  }

  /** Returns whether nothing is assumed. */
  public boolean isEmpty() {
    return facts.isEmpty() && positions.isEmpty();
  }

  /** Returns whether the state of one fact is assumed, and nothing else. */
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
                      case TRUE -> entry.getKey().id();
                      case FALSE -> "not " + entry.getKey().id();
                      case UNKNOWN -> entry.getKey().id() + " unknown";
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
