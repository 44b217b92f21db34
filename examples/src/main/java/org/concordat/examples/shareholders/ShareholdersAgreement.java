package org.concordat.examples.shareholders;

import org.concordat.model.Actor;
import org.concordat.model.Group;
import org.concordat.negotiation.DecisionRule;

/**
 * Decides as the founders of a company agreed: the majority of the shares that vote, the chair's
 * vote where they are equal, and nothing against a holder of founders' shares.
 */
public final class ShareholdersAgreement {
  /** The name of the weight that counts. */
  public static final String SHARES = "shares";

  private final Group founders;
  private final Actor chair;

  /**
   * Makes the agreement.
   *
   * @param founders the holders of founders' shares, each with a veto
   * @param chair who has the casting vote
   */
  public ShareholdersAgreement(Group founders, Actor chair) {
    this.founders = founders;
    this.chair = chair;
  }

  /** Returns the holders of founders' shares. */
  public Group founders() {
    return founders;
  }

  /** Returns the agreement as it is written in the articles. */
  public DecisionRule rule() {
    return DecisionRule.parse(
        "none of "
            + founders.id()
            + " oppose it and (more than 1/2 of members voting by shares support it"
            + " or at least 1/2 of members voting by shares support it and "
            + chair.id()
            + " supports it)");
  }
}
