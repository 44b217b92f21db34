package org.concordat.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.concordat.documents.Json;
import org.concordat.documents.JsonObject;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Named;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Resolution;

/**
 * Holds what an answer tells of.
 *
 * @param alternatives the alternatives that it tells of, of which one of the actors has a say if
 *     there are any
 * @param actors the only actors that it tells of; all if there are none
 */
record Subjects(ImmutableList<Alternative> alternatives, ImmutableSet<Actor> actors) {

  /**
   * Returns the alternatives and actors that are named: all alternatives if none is, on which one
   * of the actors that are named has a say.
   *
   * @throws RefusedException if a name is neither, or an actor has no say on them
   */
  static Subjects of(Resolution resolution, List<String> ids) throws RefusedException {
    Negotiation negotiation = resolution.negotiation();
    ImmutableMap<String, Named> known =
        ImmutableMap.<String, Named>builder()
            .putAll(negotiation.actors())
            .putAll(negotiation.alternatives())
            .buildOrThrow();
    ImmutableSet.Builder<Actor> actors = ImmutableSet.builder();
    ImmutableSet.Builder<Alternative> named = ImmutableSet.builder();
    for (String id : ids) {
      Named subject = Lookup.find(negotiation, "actor or alternative", known, id);
      if (subject instanceof Actor actor) {
        actors.add(actor);
      } else if (subject instanceof Alternative alternative) {
        named.add(alternative);
      }
    }
    ImmutableSet<Actor> those = actors.build();
    ImmutableSet<Alternative> asked = named.build();
    ImmutableList<Alternative> candidates =
        negotiation.alternatives().values().stream()
            .filter(each -> asked.isEmpty() || asked.contains(each))
            .collect(ImmutableList.toImmutableList());
    for (Actor actor : those) {
      if (candidates.stream().noneMatch(each -> resolution.positions(each).containsKey(actor))) {
        throw new RefusedException(
            "\""
                + actor.id()
                + "\" has no say on "
                + (asked.isEmpty()
                    ? "any alternative"
                    : asked.stream()
                        .map(each -> "\"" + each.id() + "\"")
                        .collect(Collectors.joining(" or "))));
      }
    }
    return new Subjects(
        candidates.stream()
            .filter(
                each ->
                    those.isEmpty()
                        || resolution.positions(each).keySet().stream().anyMatch(those::contains))
            .collect(ImmutableList.toImmutableList()),
        those);
  }

  /** Returns whether the answer tells of an actor. */
  boolean includes(Actor actor) {
    return actors.isEmpty() || actors.contains(actor);
  }

  /** Leaves out of an answer what it does not tell of; what is said of a whole body stays. */
  JsonObject of(JsonObject resolution) {
    ImmutableMap.Builder<String, Json> told = ImmutableMap.builder();
    JsonObject all = (JsonObject) resolution.get("alternatives").orElseThrow();
    for (Map.Entry<String, Json> each : all.members().entrySet()) {
      if (alternatives.stream().anyMatch(alternative -> alternative.id().equals(each.getKey()))) {
        JsonObject standing = (JsonObject) each.getValue();
        JsonObject positions = (JsonObject) standing.get("positions").orElseThrow();
        told.put(each.getKey(), standing.with("positions", of(positions, actors)));
      }
    }
    return resolution.with("alternatives", new JsonObject(told.buildOrThrow()));
  }

  private static JsonObject of(JsonObject positions, ImmutableSet<Actor> actors) {
    return actors.isEmpty()
        ? positions
        : new JsonObject(
            ImmutableMap.copyOf(
                Maps.filterKeys(
                    positions.members(),
                    id -> actors.stream().anyMatch(actor -> actor.id().equals(id)))));
  }
}
