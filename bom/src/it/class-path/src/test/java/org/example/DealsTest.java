package org.example;

import net.jqwik.api.Example;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Decision;
import org.concordat.testkit.laws.AdoptsUnanimity;
import org.concordat.testkit.laws.RisingRule;
import org.concordat.testkit.vote.VotingRule;

/** Reads, resolves and shows a document, and holds a rule to laws of the kit. */
class DealsTest implements RisingRule, AdoptsUnanimity {
  private static final String DEAL =
      """
      concordat: 1
      title: A deal
      actors: { ann: {}, ben: {} }
      bodies: { board: { members: [ann, ben], rule: all of members support it } }
      issues: { deal: { body: board, alternatives: { pact: {} } } }
      commitments:
        - { actor: ann, on: pact, stance: support }
        - { actor: ben, on: pact, stance: support, when: ann supports it }
      """;

  @Override
  public VotingRule rule() {
    return VotingRule.of(DecisionRule.MAJORITY);
  }

  @Example
  boolean aDocumentIsReadAndResolved() {
    Negotiation deal = Deals.read(DEAL);
    return Deals.resolve(deal).decision(deal.alternative("pact")) == Decision.ADOPTED;
  }

  @Example
  boolean aDocumentIsShown() {
    return Deals.page(Deals.read(DEAL)).contains("A deal");
  }
}
