package org.concordat.bodies;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.concordat.model.Term;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.DecisionRule;

/**
 * Gives the North Atlantic Council, which decides by consensus: no vote is taken, and a text to
 * which nobody objects is adopted (NATO, "Consensus decision-making at NATO", topic 49178). The
 * rule is practice; the Washington Treaty of 4 April 1949 establishes the Council (Art. 9) and
 * demands unanimity only to invite a state to accede (Art. 10).
 *
 * <p>Under a silence procedure, silence at the deadline counts as not objecting; before the
 * deadline, an ally that has not spoken is undeclared.
 *
 * <p>An ally belongs to the Council from the day on which its instrument of accession is deposited:
 * there were 31 from 4 April 2023 and 32 from 7 March 2024 (a statement of the Swedish Government
 * of that day). The earlier days are well known, but were not checked against the depositary.
 */
public final class Nato {
  private static final Roster ALLIES =
      Roster.read(
          "the members of NATO",
          Term.between(LocalDate.of(1949, 8, 24), LocalDate.of(2026, 1, 1)),
          """
          1949-08-24 be ca dk fr gb is it lu nl no pt us
          1952-02-18 gr tr
          1955-05-06 de
          1982-05-30 es
          1999-03-12 cz hu pl
          2004-03-29 bg ee lt lv ro si sk
          2009-04-01 al hr
          2017-06-05 me
          2020-03-27 mk
          2023-04-04 fi
          2024-03-07 se
          """);

  private Nato() {}

  /**
   * Returns the Council on a day, deciding by consensus: {@code none of members oppose it}.
   *
   * @throws UnknownDateException if the members are not known on that day
   */
  public static Body council(LocalDate day) {
    requireNonNull(day, "day");
    return body(day, DecisionRule.CONSENSUS);
  }

  /**
   * Returns the Council from {@code first} to {@code last}, both included, with the days on which
   * members joined, for negotiations during which the roster grew.
   *
   * @throws UnknownDateException if the members are not known on both days
   */
  public static Body council(LocalDate first, LocalDate last) {
    requireNonNull(first, "first");
    requireNonNull(last, "last");
    return Body.builder()
        .id("nato")
        .name("North Atlantic Council")
        .rule(DecisionRule.CONSENSUS)
        .memberships(ALLIES.between(first, last))
        .build();
  }

  /**
   * Returns the allies on a day in the canvass for a Secretary General, before the Council's formal
   * decision: a candidate has to wait until {@code all of members support it}. That is unwritten
   * practice; an ally that has not endorsed a candidate has not objected either.
   *
   * @throws UnknownDateException if the members are not known on that day
   */
  public static Body canvass(LocalDate day) {
    requireNonNull(day, "day");
    return body(day, DecisionRule.UNANIMITY);
  }

  private static Body body(LocalDate day, DecisionRule rule) {
    return Body.of("nato", "North Atlantic Council", rule, ALLIES.on(day));
  }
}
