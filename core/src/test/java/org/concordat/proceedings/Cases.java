package org.concordat.proceedings;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Resolution;
import org.junit.jupiter.api.function.Executable;

/** Helpers that the tests of procedures share. */
final class Cases {
  static final Alternative X = Alternative.of("x");
  static final Alternative Y = Alternative.of("y");

  private Cases() {}

  static List<Actor> actors(int count) {
    List<Actor> actors = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      actors.add(Actor.of("a" + i));
    }
    return actors;
  }

  static Negotiation about(Body body, Alternative... alternatives) {
    return Negotiation.builder().issue(Issue.of("text", "The text", body, alternatives)).build();
  }

  static Negotiation consensusOf(int members) {
    return about(Body.of("board", "Board", DecisionRule.CONSENSUS, actors(members)), X);
  }

  static Moment at(String text) {
    return Moment.parse(text);
  }

  static ProcedureState on(Proceedings talks, String day, String procedure) {
    return talks.on(LocalDate.parse(day)).procedure(procedure).state();
  }

  static Set<String> ids(Set<Actor> actors) {
    return actors.stream().map(Actor::id).collect(Collectors.toSet());
  }

  static long at(Resolution resolution, Alternative on, Position position) {
    return resolution.positions(on).values().stream().filter(position::equals).count();
  }

  static void assertRefused(String message, Executable executable) {
    String found = assertThrows(InvalidEventException.class, executable).getMessage();
    assertTrue(found.contains(message), found);
  }
}
