package org.concordat.documents.answers;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordat.chance.Chance;
import org.concordat.chance.SampledChance;
import org.concordat.model.Fact;
import org.concordat.model.Fraction;
import org.concordat.resolve.StopReason;
import org.jspecify.annotations.Nullable;

/** Writes chances as JSON, exact or estimated. */
final class ChanceJson {
  private ChanceJson() {}

  static Map<String, Object> of(
      Chance chance, Set<Fact> random, Map<Fact, Fraction> probabilities) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("adopted", bounded(chance.adopted(), chance));
    json.put("rejected", bounded(chance.rejected(), chance));
    json.put("open", bounded(chance.open(), chance));
    json.put("importance", JsonValues.byId(chance.importance(), ChanceJson::decimal));
    put(json, random, probabilities, chance.complete(), chance.stopped());
    return json;
  }

  static Map<String, Object> of(
      SampledChance chance, Set<Fact> random, Map<Fact, Fraction> probabilities) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("adopted", JsonValues.interval(chance.adopted()));
    json.put("rejected", JsonValues.interval(chance.rejected()));
    json.put("open", JsonValues.interval(chance.open()));
    json.put("importance", JsonValues.byId(chance.importance(), JsonValues::interval));
    put(json, random, probabilities, false, chance.stopped());
    return json;
  }

  private static void put(
      Map<String, Object> json,
      Set<Fact> random,
      Map<Fact, Fraction> probabilities,
      boolean exact,
      @Nullable StopReason stopped) {
    json.put("conditioned", JsonValues.byId(conditioned(probabilities), ChanceJson::decimal));
    int uncounted = Sets.difference(random, probabilities.keySet()).size();
    if (uncounted > 0) {
      json.put("uncounted", uncounted);
    }
    json.put("exact", exact);
    JsonValues.putStopped(json, stopped);
  }

  /** Returns the probabilities that exclusions change. */
  private static Map<Fact, Fraction> conditioned(Map<Fact, Fraction> probabilities) {
    return Maps.filterEntries(
        probabilities,
        each ->
            !each.getKey().probability().map(Fraction::of).equals(Optional.of(each.getValue())));
  }

  static Object bounded(Fraction part, Chance chance) {
    BigDecimal low = decimal(part);
    return chance.complete()
        ? low
        : ImmutableList.of(low, low, decimal(part.plus(chance.unexplored())));
  }

  private static BigDecimal decimal(Fraction ratio) {
    return BigDecimal.valueOf(ratio.doubleValue());
  }
}
