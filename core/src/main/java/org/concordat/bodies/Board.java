package org.concordat.bodies;

import static java.util.Objects.requireNonNull;

import org.concordat.model.Actor;
import org.concordat.model.Group;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;

/**
 * Gives a board of any kind, by the rules that articles of association commonly have. The text of
 * the articles is what counts, so no source is named. A quorum is not modelled: it counts who is
 * present, and a rule here counts support only.
 */
public final class Board {
  private Board() {}

  /**
   * Returns the board deciding by the majority of those who vote: {@code more than 1/2 of members
   * voting support it}. Abstentions and absences do not count.
   */
  public static Body majority(Group directors) {
    requireNonNull(directors, "directors");
    return body(directors, "more than 1/2 of members voting support it");
  }

  /**
   * Returns the board deciding by the majority of those who vote, the chair having a casting vote
   * if votes are equal: {@code more than 1/2 of members voting support it or at least 1/2 of
   * members voting support it and CHAIR supports it}.
   *
   * @throws IllegalArgumentException if the chair is no director
   */
  public static Body majorityWithCastingVote(Group directors, Actor chair) {
    if (!directors.actors().contains(chair)) {
      throw new IllegalArgumentException(
          "the chair " + chair.label() + " should be one of " + directors.label());
    }
    return body(
        directors,
        "more than 1/2 of members voting support it or at least 1/2 of members voting support it and "
            + chair.id()
            + " supports it");
  }

  /**
   * Returns the board deciding by consent: {@code none of members oppose it}, for example when a
   * resolution is circulated and nobody objects.
   */
  public static Body consent(Group directors) {
    requireNonNull(directors, "directors");
    return body(directors, "none of members oppose it");
  }

  private static Body body(Group directors, String rule) {
    return Body.builder()
        .id("board")
        .name("Board")
        .rule(rule)
        .absence(Stance.ABSTAIN)
        .members(directors)
        .build();
  }
}
