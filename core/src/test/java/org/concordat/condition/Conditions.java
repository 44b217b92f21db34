package org.concordat.condition;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;

/**
 * Draws arbitrary conditions, and pictures to evaluate them on. Ids are words of the language or
 * look like them, as far as ids may.
 */
final class Conditions {
  static final List<String> ACTORS = List.of("at", "it", "by", "voting");
  static final List<String> ALTERNATIVES = List.of("it", "is", "on", "do");
  static final List<String> FACTS = List.of("from", "before", "all", "exactly", "no", "of");
  static final List<String> SETS = List.of("members", "others", "of", "at", "it", "by", "voting");
  static final List<String> DAYS =
      List.of("2024-02-29", "2024-06-09", "+12345-01-01", "-0044-03-15");
  static final List<Position> POSITIONS = positions();

  private Conditions() {}

  private static List<Position> positions() {
    List<Position> all = new ArrayList<>();
    for (Stance low : Stance.values()) {
      for (Stance high : Stance.values()) {
        if (low.compareTo(high) <= 0) {
          all.add(new Position(low, high));
        }
      }
    }
    return List.copyOf(all);
  }

  static Arbitrary<Quantity> shares() {
    Arbitrary<Quantity> percents =
        Arbitraries.bigDecimals()
            .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
            .ofScale(7)
            .map(percent -> Quantity.percent(percent.toPlainString()));
    Arbitrary<Quantity> fractions =
        Combinators.combine(
                Arbitraries.longs().between(1, Quantity.LARGEST_DENOMINATOR),
                Arbitraries.longs().between(0, Quantity.LARGEST_DENOMINATOR))
            .as((whole, part) -> Quantity.fraction(part % (whole + 1), whole));
    Arbitrary<Quantity> common =
        Arbitraries.of("0", "25", "50", "55", "66.67", "100").map(Quantity::percent);
    Arbitrary<Quantity> thirds =
        Combinators.combine(Arbitraries.longs().between(1, 4), Arbitraries.longs().between(0, 4))
            .as((whole, part) -> Quantity.fraction(part % (whole + 1), whole));
    Arbitrary<Quantity> written =
        Arbitraries.of(100L, 1_000L, 10_000L, Quantity.LARGEST_DENOMINATOR)
            .flatMap(
                whole ->
                    Arbitraries.longs()
                        .between(0, whole)
                        .map(part -> new Quantity(part, whole, Quantity.Notation.PERCENT)));
    return Arbitraries.oneOf(percents, fractions, common, thirds, written);
  }

  static Arbitrary<Amount> amounts() {
    Arbitrary<Amount.Comparison> comparisons = Arbitraries.of(Amount.Comparison.class);
    Arbitrary<Quantity> numbers =
        Arbitraries.oneOf(
                Arbitraries.longs().between(0, 5),
                Arbitraries.longs().between(0, Quantity.LARGEST_NUMBER))
            .map(Quantity::number);
    return Arbitraries.oneOf(
        Combinators.combine(comparisons, numbers).as(Amount::new),
        Combinators.combine(comparisons.filter(c -> c != Amount.Comparison.EXACTLY), shares())
            .as(Amount::new),
        Arbitraries.of(Amount.ALL, Amount.NONE, Amount.ANY));
  }

  static Arbitrary<Condition> counts() {
    return Combinators.combine(
            amounts(),
            Arbitraries.of(SETS).map(ActorSet::of),
            Arbitraries.of("by", "population").injectNull(0.5),
            Arbitraries.of(Verb.class),
            Arbitraries.of(true, false),
            Arbitraries.of(ALTERNATIVES))
        .as(Count::new);
  }

  static Arbitrary<Condition> voteCounts() {
    return Combinators.combine(
            amounts(),
            Arbitraries.of(SETS).map(ActorSet::of),
            Arbitraries.of("by", "population").injectNull(0.5),
            Arbitraries.of(Verb.SUPPORT, Verb.OPPOSE),
            Arbitraries.of(ALTERNATIVES))
        .as(VoteCount::new);
  }

  static Arbitrary<Condition> stances() {
    return Combinators.combine(
            Arbitraries.of(ACTORS),
            Arbitraries.of(Verb.class),
            Arbitraries.of(true, false),
            Arbitraries.of(ALTERNATIVES))
        .as(StanceIs::new);
  }

  static Arbitrary<Condition> atoms() {
    Arbitrary<LocalDate> days = Arbitraries.of(DAYS).map(LocalDate::parse);
    return Arbitraries.oneOf(
        Arbitraries.of(true, false).map(Constant::new),
        Arbitraries.of(FACTS).map(FactHolds::new),
        stances(),
        counts(),
        counts(),
        voteCounts(),
        Arbitraries.of(ALTERNATIVES).map(Adopted::new),
        Arbitraries.of(ALTERNATIVES).map(Withdrawn::new),
        days.map(FromDate::new),
        days.map(BeforeDate::new));
  }

  static Arbitrary<Condition> conditions() {
    return nested(atoms());
  }

  static Arbitrary<Condition> nested(Arbitrary<Condition> atoms) {
    return Arbitraries.recursive(
            () -> atoms,
            part ->
                Arbitraries.oneOf(
                    part,
                    part.map(Condition::negate),
                    part.list().ofMinSize(2).ofMaxSize(3).map(Condition::allOf),
                    part.list().ofMinSize(2).ofMaxSize(3).map(Condition::anyOf)),
            0,
            4)
        .withoutEdgeCases();
  }

  static Arbitrary<Picture> pictures() {
    Arbitrary<Truth> truths = Arbitraries.of(Truth.class);
    Arbitrary<ImmutableSet<String>> actors = Arbitraries.of(ACTORS).set().map(ImmutableSet::copyOf);
    List<String> pairs = new ArrayList<>();
    ACTORS.forEach(actor -> ALTERNATIVES.forEach(on -> pairs.add(actor + "/" + on)));
    return Combinators.combine(
            mapped(FACTS, truths),
            mapped(ALTERNATIVES, truths),
            mapped(ALTERNATIVES, truths),
            mapped(pairs, Arbitraries.of(POSITIONS).optional(0.85)),
            mapped(List.of("members", "others", "of"), actors),
            mapped(
                ACTORS,
                Arbitraries.oneOf(
                    Arbitraries.longs().between(0, 4),
                    Arbitraries.longs().between(0, 1_000_000_000_000_000L))),
            Arbitraries.of("2024-02-28", "2024-02-29", "2024-06-08", "2024-06-09", "2025-01-01")
                .map(LocalDate::parse)
                .injectNull(0.1))
        .as(
            (facts, adoptions, withdrawals, positions, sets, weights, day) -> {
              ImmutableMap.Builder<String, Position> having = ImmutableMap.builder();
              positions.forEach((pair, position) -> position.ifPresent(p -> having.put(pair, p)));
              return new Picture(facts, adoptions, withdrawals, having.build(), sets, weights, day);
            })
        .withoutEdgeCases();
  }

  private static <T> Arbitrary<ImmutableMap<String, T>> mapped(
      List<String> keys, Arbitrary<T> values) {
    return values
        .list()
        .ofSize(keys.size())
        .map(
            list -> {
              ImmutableMap.Builder<String, T> map = ImmutableMap.builder();
              for (int i = 0; i < keys.size(); i++) {
                map.put(keys.get(i), list.get(i));
              }
              return map.build();
            });
  }
}
