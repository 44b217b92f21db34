package org.concordat.internal.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Negotiation;

/** Numbers the variables: the members of each alternative's body, in the order of the body. */
final class VariableNumbering {
  final int[] firstVariable;
  final String[][] sortedMembers;
  final int[][] memberPlaces;

  /** For each alternative, the members of its body. */
  private final List<Seating> seatings;

  /** The place of each member of a body on the day, and the members sorted, with their places. */
  private record Seating(Map<String, Integer> places, String[] sortedMembers, int[] memberPlaces) {
    static Seating of(Iterable<Actor> members) {
      Map<String, Integer> places = new HashMap<>();
      members.forEach(actor -> places.put(actor.id(), places.size()));
      String[] sorted = places.keySet().stream().sorted().toArray(String[]::new);
      return new Seating(places, sorted, Arrays.stream(sorted).mapToInt(places::get).toArray());
    }
  }

  VariableNumbering(Negotiation negotiation, List<Alternative> alternatives) {
    Map<String, Seating> byBody = new HashMap<>();
    seatings =
        alternatives.stream()
            .map(negotiation::bodyOf)
            .map(
                (Body body) ->
                    byBody.computeIfAbsent(body.id(), id -> Seating.of(negotiation.members(body))))
            .toList();
    firstVariable = new int[seatings.size() + 1];
    for (int x = 0; x < seatings.size(); x++) {
      firstVariable[x + 1] = firstVariable[x] + seatings.get(x).places().size();
    }
    sortedMembers = seatings.stream().map(Seating::sortedMembers).toArray(String[][]::new);
    memberPlaces = seatings.stream().map(Seating::memberPlaces).toArray(int[][]::new);
  }

  /** Returns how many variables there are. */
  int count() {
    return firstVariable[seatings.size()];
  }

  /** Returns the variable of an actor and an alternative, or -1 if the actor has no say on it. */
  int variable(String actor, int alternative) {
    Integer place = seatings.get(alternative).places().get(actor);
    return place == null ? -1 : firstVariable[alternative] + place;
  }
}
