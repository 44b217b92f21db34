package org.concordat.documents.answers;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.bargain.Bargain;
import org.concordat.bargain.Choreography;
import org.concordat.bargain.Move;
import org.concordat.model.Truth;

/** Writes as JSON the moves of a bargain, who pays, and the order of announcements. */
final class BargainJson {
  private BargainJson() {}

  static Map<String, Object> of(Bargain bargain) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("facts", JsonValues.ids(bargain.facts()));
    json.put(
        "declarations", bargain.declarations().stream().map(BargainJson::declaration).toList());
    json.put("provided", provided(bargain));
    json.put("cost", bargain.cost());
    json.put("paid-by", JsonValues.byId(bargain.costByOwner(), cost -> cost));
    return json;
  }

  /** Returns the states supposed of unknown facts, in the syntax of {@code --assume}. */
  private static ImmutableList<String> provided(Bargain bargain) {
    return bargain.provided().entrySet().stream()
        .map(each -> (each.getValue() == Truth.TRUE ? "" : "not ") + each.getKey().id())
        .collect(ImmutableList.toImmutableList());
  }

  static List<List<Object>> choreography(Choreography choreography) {
    return choreography.rounds().stream()
        .map(round -> round.stream().map(BargainJson::step).toList())
        .toList();
  }

  private static Object step(Choreography.Step step) {
    List<Object> together = step.together().stream().map(BargainJson::announcement).toList();
    return together.size() == 1 ? together.get(0) : ImmutableMap.of("together", together);
  }

  private static Object announcement(Choreography.Announcement announcement) {
    if (announcement instanceof Choreography.Declared declared) {
      return ImmutableMap.of(
          "actor", declared.actor().id(),
          "on", declared.alternative().id(),
          "position", JsonValues.bounds(declared.position()));
    }
    Move move = ((Choreography.Made) announcement).move();
    return move instanceof Move.Declaration won
        ? declaration(won)
        : ImmutableMap.of("fact", ((Move.Lever) move).fact().id());
  }

  private static Map<String, Object> declaration(Move.Declaration declaration) {
    return ImmutableMap.of(
        "actor", declaration.actor().id(),
        "on", declaration.alternative().id(),
        "stance", declaration.stance().toString());
  }
}
