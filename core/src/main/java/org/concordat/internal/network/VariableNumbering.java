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
  private final List<Members> members;

  /** The place of each member of a body on the day, and the members sorted, with their places. */
  private record Members(Map<String, Integer> places, String[] sortedMembers, int[] memberPlaces) {
    static Members of(Iterable<Actor> members) {
      Map<String, Integer> places = new HashMap<>();
      members.forEach(actor -> places.put(actor.id(), places.size()));
      String[] sorted = places.keySet().stream().sorted().toArray(String[]::new);
      return new Members(places, sorted, Arrays.stream(sorted).mapToInt(places::get).toArray());
    }
  }

  VariableNumbering(Negotiation negotiation, List<Alternative> alternatives) {
    Map<String, Members> byBody = new HashMap<>();
    members =
        alternatives.stream()
            .map(negotiation::bodyOf)
            .map(
                (Body body) ->
                    byBody.computeIfAbsent(body.id(), id -> Members.of(negotiation.members(body))))
            .toList();
    firstVariable = new int[members.size() + 1];
    for (int x = 0; x < members.size(); x++) {
      firstVariable[x + 1] = firstVariable[x] + members.get(x).places().size();
    }
    sortedMembers = members.stream().map(Members::sortedMembers).toArray(String[][]::new);
    memberPlaces = members.stream().map(Members::memberPlaces).toArray(int[][]::new);
  }

  /** Returns how many variables there are. */
  int count() {
    return firstVariable[members.size()];
  }

  /** Returns the variable of an actor and an alternative, or -1 if the actor has no say on it. */
  int variable(String actor, int alternative) {
    Integer place = members.get(alternative).places().get(actor);
    return place == null ? -1 : firstVariable[alternative] + place;
  }
}
