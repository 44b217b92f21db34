package org.concordat.documents.answers;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordat.bargain.BargainList;
import org.concordat.chance.Chance;
import org.concordat.condition.Condition;
import org.concordat.documents.Json;
import org.concordat.documents.JsonObject;
import org.concordat.model.Alternative;
import org.concordat.model.Truth;
import org.concordat.resolve.Resolution;
import org.jspecify.annotations.Nullable;

/** Writes a comparison of several cases as JSON. */
final class ComparisonJson {
  private static final String ALTERNATIVES = "alternatives";

  private ComparisonJson() {}

  static Map<String, Object> of(
      Resolution resolution,
      ImmutableMap<Alternative, BargainList> bargains,
      ImmutableMap<Alternative, Chance> chances) {
    Map<String, Object> alternatives = new LinkedHashMap<>();
    for (Alternative alternative : resolution.negotiation().alternatives().values()) {
      Map<String, @Nullable Object> of = new LinkedHashMap<>();
      of.put("on-table", known(resolution.evaluate(Condition.isOnTheTable(alternative))));
      of.put("decision", resolution.decision(alternative).toString());
      of.put(
          "blockers", JsonValues.ids(resolution.negotiation(), resolution.blockers(alternative)));
      of.put("awaited", JsonValues.ids(resolution.negotiation(), resolution.awaited(alternative)));
      of.put("cheapest", Optional.ofNullable(bargains.get(alternative)).map(ComparisonJson::of));
      of.put("chance", Optional.ofNullable(chances.get(alternative)).map(ComparisonJson::of));
      alternatives.put(alternative.id(), of);
    }
    return ImmutableMap.of(ALTERNATIVES, alternatives);
  }

  private static @Nullable Boolean known(Truth truth) {
    return truth == Truth.UNKNOWN ? null : Boolean.valueOf(truth == Truth.TRUE);
  }

  private static Map<String, Object> of(BargainList found) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("bargain", found.cheapest().map(BargainJson::of));
    json.put("complete", true);
    JsonValues.putStopped(json, found.stopped());
    return json;
  }

  private static Map<String, Object> of(Chance chance) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("adopted", ChanceJson.bounded(chance.adopted(), chance));
    json.put("complete", true);
    JsonValues.putStopped(json, chance.stopped());
    return json;
  }

  static Map<String, Object> of(List<JsonObject> cases) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("cases", cases);
    json.put("differs", differences(cases));
    json.put("complete", true);
    return json;
  }

  /** Returns, for each alternative, the keys whose values are not the same in all cases. */
  private static Map<String, Object> differences(List<JsonObject> cases) {
    Map<String, Object> differences = new LinkedHashMap<>();
    List<JsonObject> standings = new ArrayList<>();
    cases.forEach(each -> standings.add(member(each, ALTERNATIVES)));
    Set<String> ids = new LinkedHashSet<>();
    standings.forEach(each -> ids.addAll(each.members().keySet()));
    for (String id : ids) {
      List<JsonObject> inCases = standings.stream().map(each -> member(each, id)).toList();
      Set<String> keys = new LinkedHashSet<>();
      inCases.forEach(each -> keys.addAll(each.members().keySet()));
      differences.put(
          id,
          keys.stream()
              .filter(key -> inCases.stream().map(each -> each.get(key)).distinct().count() > 1)
              .collect(ImmutableList.toImmutableList()));
    }
    return differences;
  }

  private static JsonObject member(JsonObject of, String key) {
    Json value = of.get(key).orElse(JsonObject.of(ImmutableMap.of()));
    if (!(value instanceof JsonObject object)) {
      throw new IllegalArgumentException(
          "\"" + key + "\" is " + value + ", expected an object, as comparedCase gives it");
    }
    return object;
  }
}
