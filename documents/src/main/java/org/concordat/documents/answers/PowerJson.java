package org.concordat.documents.answers;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.concordat.model.Actor;
import org.concordat.model.Fraction;
import org.concordat.power.GameTooLargeException;
import org.concordat.power.Power;
import org.concordat.power.SampledPower;
import org.concordat.resolve.StopReason;
import org.jspecify.annotations.Nullable;

/** Writes power indices as JSON, exact or estimated. */
final class PowerJson {
  private static final ImmutableList<BigDecimal> UNKNOWN =
      ImmutableList.of(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE);

  private PowerJson() {}

  static Map<String, Object> of(Power power) {
    Map<Actor, Fraction> banzhaf = Map.of();
    Map<Actor, Fraction> normalized = Map.of();
    Map<Actor, Fraction> shapleyShubik = Map.of();
    StopReason stopped = null;
    try {
      banzhaf = power.banzhaf();
      normalized = power.normalizedBanzhaf();
      shapleyShubik = power.shapleyShubik();
    } catch (GameTooLargeException tooLarge) {
      stopped = tooLarge.stopped().orElseThrow(() -> tooLarge);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("banzhaf", exact(banzhaf, power, stopped));
    json.put("shapley-shubik", exact(shapleyShubik, power, stopped));
    if (stopped == null) {
      json.put("banzhaf-normalized", exact(normalized, power, null));
    }
    json.put("exact", stopped == null);
    JsonValues.putStopped(json, stopped);
    return json;
  }

  /** Returns an index or, if it is unknown, the bounds 0 and 1. */
  private static Map<String, Object> exact(
      Map<Actor, Fraction> index, Power power, @Nullable StopReason stopped) {
    if (index.isEmpty()) {
      return JsonValues.byId(Maps.toMap(power.game().members(), member -> UNKNOWN), each -> each);
    }
    return JsonValues.byId(
        index,
        share -> {
          BigDecimal value = share.toDecimal(MathContext.DECIMAL64);
          return stopped == null ? value : ImmutableList.of(value, value, value);
        });
  }

  static Map<String, Object> of(SampledPower power) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("banzhaf", JsonValues.byId(power.banzhaf(), JsonValues::interval));
    json.put("shapley-shubik", JsonValues.byId(power.shapleyShubik(), JsonValues::interval));
    json.put("exact", false);
    JsonValues.putStopped(json, power.stopped().orElse(null));
    return json;
  }
}
