package org.concordat.condition;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.checks.Comparison;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;

/**
 * Conditions move as their polarity says: a rising one never falls when an actor moves up, and so
 * on.
 */
@Comparison
class PolarityProperties {

  @Provide
  Arbitrary<Condition> conditions() {
    return Conditions.conditions();
  }

  /** Counts in small amounts, where the edge cases are, alone and joined. */
  @Provide
  Arbitrary<Condition> counted() {
    Arbitrary<String> counts =
        Combinators.combine(
                Arbitraries.of("at least", "more than", "at most", "fewer than", "exactly"),
                Arbitraries.of("0", "1", "2", "0%", "50%", "100%", "0/1", "1/3", "1/1"),
                Arbitraries.of("members", "at"),
                Arbitraries.of("", " by population"),
                Arbitraries.of(
                    "V support",
                    "V oppose",
                    " do not support",
                    " do not oppose",
                    " accept",
                    " do not accept",
                    " tolerate",
                    " abstain on",
                    " do not stand aside on"))
            .as(
                (comparison, quantity, set, weight, verb) ->
                    comparison
                        + (comparison.equals("exactly") && quantity.matches(".*[%/].*")
                            ? " 0"
                            : " " + quantity)
                        + " of "
                        + set
                        + (verb.startsWith("V") ? " voting" + weight : weight)
                        + verb.replace("V", "")
                        + " it");
    return Conditions.nested(counts.map(Condition::parse));
  }

  @Provide
  Arbitrary<Picture> pictures() {
    return Conditions.pictures();
  }

  @Property
  void isKept(
      @ForAll("conditions") Condition condition,
      @ForAll("pictures") Picture picture,
      @ForAll Random random) {
    assertKept(condition, picture, random);
  }

  @Property
  void isKeptByCounts(
      @ForAll("counted") Condition condition,
      @ForAll("pictures") Picture picture,
      @ForAll Random random) {
    assertKept(condition, picture, random);
  }

  private static void assertKept(Condition condition, Picture picture, Random random) {
    Polarity polarity = condition.polarity();
    Polarity normal = condition.normalForm().polarity();
    assertTrue(polarity == normal, () -> polarity + " but in normal form " + normal);
    Picture exact = picture.completed(random);
    assertMoves(polarity, condition, exact, movedUp(exact, random));
    assertMoves(polarity, condition, picture, movedUp(picture, random));
  }

  private static void assertMoves(
      Polarity polarity, Condition condition, Picture before, Picture after) {
    Truth from = condition.evaluate(before);
    Truth to = condition.evaluate(after);
    boolean rose = from.compareTo(to) < 0;
    boolean fell = from.compareTo(to) > 0;
    switch (polarity) {
      case NONE -> assertTrue(!rose && !fell, () -> from + " became " + to);
      case RISING -> assertTrue(!fell, () -> from + " became " + to);
      case FALLING -> assertTrue(!rose, () -> from + " became " + to);
      case MIXED -> {}
    }
  }

  /** Moves some actors and adoptions up. */
  private static Picture movedUp(Picture picture, Random random) {
    Picture moved = picture;
    for (Map.Entry<String, Position> entry : picture.positions().entrySet()) {
      if (random.nextInt(3) == 0) {
        Position position = entry.getValue();
        Stance high = up(position.high(), random);
        Stance low = up(position.low(), random).min(high);
        moved =
            moved.withPosition(
                entry.getKey(),
                position.isExact() ? Position.exactly(high) : new Position(low, high));
      }
    }
    Map<String, Truth> adoptions = new HashMap<>(picture.adoptions());
    adoptions.replaceAll(
        (on, truth) -> truth == Truth.FALSE && random.nextInt(3) == 0 ? Truth.TRUE : truth);
    return moved.withAdoptions(ImmutableMap.copyOf(adoptions));
  }

  private static Stance up(Stance stance, Random random) {
    int steps = random.nextInt(Stance.values().length - stance.ordinal());
    return Stance.values()[stance.ordinal() + steps];
  }

  @Property
  void isKeptForTheStancesAskedAbout(
      @ForAll("conditions") Condition condition,
      @ForAll("pictures") Picture picture,
      @ForAll Random random) {
    String actor = Conditions.ACTORS.get(random.nextInt(Conditions.ACTORS.size()));
    String on = Conditions.ALTERNATIVES.get(random.nextInt(Conditions.ALTERNATIVES.size()));
    Position from = picture.completed(random).positions().get(actor + "/" + on);
    if (from == null) {
      return;
    }
    Picture exact = picture.completed(random).withPosition(actor + "/" + on, from);
    Picture moved = exact.withPosition(actor + "/" + on, Position.exactly(up(from.low(), random)));
    Polarity polarity =
        condition.polarity(
            (set, alternative) -> alternative.equals(on) && picture.actors(set).contains(actor));
    assertMoves(polarity, condition, exact, moved);
  }
}
