package org.concordat.bodies;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.concordat.model.Actor;
import org.concordat.model.Term;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.DecisionRule;

/**
 * Gives the Organization for Security and Co-operation in Europe on a day, whose decision-making
 * bodies adopt by consensus: the absence of any objection by a participating State (Rules of
 * Procedure, MC.DOC/1/06, II(A)1; the paragraph was not checked). Silence counts as assent only in
 * a silence procedure, and its use requires consensus.
 *
 * <p>Known with the 57 participating States since Mongolia joined in November 2012. The Holy See is
 * {@code va}.
 */
public final class Osce {
  private static final Roster STATES =
      Roster.constant(
          "the participating States of the OSCE",
          Term.between(LocalDate.of(2012, 11, 21), LocalDate.of(2026, 1, 1)),
          """
          ad al am at az ba be bg by ca ch cy cz de dk ee es fi fr gb ge gr hr hu ie is it kg kz
          li lt lu lv mc md me mk mn mt nl no pl pt ro rs ru se si sk sm tj tm tr ua us uz va
          """);

  private Osce() {}

  /**
   * Returns the decision-making body, deciding by consensus: {@code none of members oppose it}.
   *
   * @throws UnknownDateException if the participating States are not known on that day
   */
  public static Body consensus(LocalDate day) {
    requireNonNull(day, "day");
    return body(DecisionRule.CONSENSUS, STATES.on(day));
  }

  /**
   * Returns the decision-making body, deciding by consensus minus one: a single objection, no
   * matter whose, does not prevent a decision: {@code at most 1 of members oppose it}. This models
   * "consensus minus one" as long as the State is not named; see {@link #consensusWithout}.
   *
   * @throws UnknownDateException if the participating States are not known on that day
   */
  public static Body consensusMinusOne(LocalDate day) {
    requireNonNull(day, "day");
    return body(DecisionRule.parse("at most 1 of members oppose it"), STATES.on(day));
  }

  /**
   * Returns the decision-making body, deciding without the consent of a State in clear, gross and
   * uncorrected violation of its commitments: consensus of all others (Prague Document on Further
   * Development of CSCE Institutions and Structures, 30 January 1992, para. 16; the paragraph was
   * not checked). Used once, for Yugoslavia in 1992.
   *
   * @param state the id of the State concerned
   * @throws UnknownDateException if the participating States are not known on that day
   * @throws IllegalArgumentException if the State is none of them
   */
  public static Body consensusWithout(LocalDate day, String state) {
    requireNonNull(day, "day");
    requireNonNull(state, "state");
    ImmutableSet<Actor> states = STATES.on(day);
    ImmutableSet<Actor> others =
        states.stream()
            .filter(actor -> !actor.id().equals(state))
            .collect(ImmutableSet.toImmutableSet());
    if (others.size() == states.size()) {
      throw new IllegalArgumentException(
          "\"" + state + "\" should be a participating State of the OSCE on " + day);
    }
    return body(DecisionRule.CONSENSUS, others);
  }

  private static Body body(DecisionRule rule, ImmutableSet<Actor> members) {
    return Body.of("osce", "OSCE", rule, members);
  }
}
