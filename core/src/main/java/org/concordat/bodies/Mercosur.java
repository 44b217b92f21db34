package org.concordat.bodies;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.concordat.model.Term;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.DecisionRule;

/**
 * Gives the bodies of Mercosur on a day, which decide by consensus and with all States Parties
 * present (Protocol of Ouro Preto, Art. 37; Treaty of Asunción, Art. 16): an absence blocks, the
 * "empty chair".
 *
 * <p>Known for the four founding States Parties from 5 August 2017, when Venezuela was suspended,
 * until 5 July 2024, when Bolivia enacted its accession; the day from which Bolivia takes part was
 * not confirmed, so later days are refused.
 */
public final class Mercosur {
  private static final Roster STATES_PARTIES =
      Roster.constant(
          "the States Parties of Mercosur",
          Term.between(LocalDate.of(2017, 8, 5), LocalDate.of(2024, 7, 5)),
          "ar br py uy");

  private Mercosur() {}

  /**
   * Returns the decision-making body: {@code none of members oppose it}, absence counting as
   * opposition.
   *
   * @throws UnknownDateException if the States Parties are not known on that day
   */
  public static Body consensus(LocalDate day) {
    requireNonNull(day, "day");
    return Body.of("mercosur", "Mercosur", DecisionRule.CONSENSUS, STATES_PARTIES.on(day));
  }
}
