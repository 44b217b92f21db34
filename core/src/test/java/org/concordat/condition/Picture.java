package org.concordat.condition;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;

/** A situation given as data. Positions are keyed by "actor/alternative". */
record Picture(
    ImmutableMap<String, Truth> facts,
    ImmutableMap<String, Truth> adoptions,
    ImmutableMap<String, Truth> withdrawals,
    ImmutableMap<String, Position> positions,
    ImmutableMap<String, ImmutableSet<String>> sets,
    ImmutableMap<String, Long> weights,
    LocalDate day)
    implements Situation {

  /** A picture in which only stances on {@code it} count; all actors are {@code members}. */
  static Picture ofStances(Map<String, Position> stances, Map<String, Long> weights) {
    ImmutableMap.Builder<String, Position> positions = ImmutableMap.builder();
    stances.forEach((actor, position) -> positions.put(actor + "/it", position));
    return new Picture(
        ImmutableMap.of(),
        ImmutableMap.of(),
        ImmutableMap.of(),
        positions.build(),
        ImmutableMap.of("members", ImmutableSet.copyOf(stances.keySet())),
        ImmutableMap.copyOf(weights),
        null);
  }

  @Override
  public Truth fact(String fact) {
    return facts.get(fact);
  }

  @Override
  public Truth adopted(String alternative) {
    return adoptions.get(alternative);
  }

  @Override
  public Truth withdrawn(String alternative) {
    return withdrawals.get(alternative);
  }

  /** What is not withdrawn is on the table. */
  @Override
  public Truth onTheTable(String alternative) {
    return withdrawals.get(alternative).not();
  }

  /** The present and the absent are also sets. */
  @Override
  public boolean attends(String actor, boolean present, ActorSet in) {
    String set = (present ? "present in " : "absent in ") + in.id();
    return sets.getOrDefault(set, ImmutableSet.of()).contains(actor);
  }

  @Override
  public Optional<Position> position(String actor, String alternative) {
    return Optional.ofNullable(positions.get(actor + "/" + alternative));
  }

  @Override
  public ImmutableSet<String> actors(ActorSet set) {
    return sets.getOrDefault(set.id(), ImmutableSet.of(set.id()));
  }

  @Override
  public long weight(String actor, String weight) {
    return weights.get(actor);
  }

  /** Returns a picture in which everything is known at least as well. */
  Picture narrowed(Random random) {
    return with(
        truth -> truth != Truth.UNKNOWN || random.nextBoolean() ? truth : anyTruth(random),
        position -> {
          List<Position> within = new ArrayList<>();
          for (Stance low : Stance.values()) {
            for (Stance high : Stance.values()) {
              if (low.compareTo(high) <= 0 && new Position(low, high).isWithin(position)) {
                within.add(new Position(low, high));
              }
            }
          }
          return within.get(random.nextInt(within.size()));
        });
  }

  /** Returns a completion of this picture: one that it allows and in which everything is known. */
  Picture completed(Random random) {
    return with(
        truth -> truth != Truth.UNKNOWN ? truth : Truth.of(random.nextBoolean()),
        position -> {
          List<Stance> within = new ArrayList<>();
          for (Stance stance : Stance.values()) {
            if (position.contains(stance)) {
              within.add(stance);
            }
          }
          return Position.exactly(within.get(random.nextInt(within.size())));
        });
  }

  Picture withPosition(String key, Position position) {
    ImmutableMap.Builder<String, Position> changed = ImmutableMap.builder();
    changed.putAll(positions).put(key, position);
    return new Picture(
        facts, adoptions, withdrawals, changed.buildKeepingLast(), sets, weights, day);
  }

  Picture withAdoptions(Map<String, Truth> changed) {
    return new Picture(
        facts, ImmutableMap.copyOf(changed), withdrawals, positions, sets, weights, day);
  }

  private Picture with(UnaryOperator<Truth> truths, UnaryOperator<Position> stances) {
    return new Picture(
        mapped(facts, truths),
        mapped(adoptions, truths),
        mapped(withdrawals, truths),
        mapped(positions, stances),
        sets,
        weights,
        day);
  }

  private static Truth anyTruth(Random random) {
    return Truth.of(random.nextBoolean());
  }

  private static <T> ImmutableMap<String, T> mapped(Map<String, T> map, UnaryOperator<T> change) {
    ImmutableMap.Builder<String, T> changed = ImmutableMap.builder();
    map.forEach((key, value) -> changed.put(key, change.apply(value)));
    return changed.build();
  }
}
