package org.example;

import net.jqwik.api.Example;
import org.concordat.documents.DocumentReader;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Negotiation;
import org.concordat.page.Report;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolver;
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
    Negotiation deal = read();
    return Resolver.of(deal).resolve().decision(deal.alternative("pact")) == Decision.ADOPTED;
  }

  @Example
  boolean aDocumentIsShown() {
    return Report.of(read()).page().html().contains("A deal");
  }

  private static Negotiation read() {
    return DocumentReader.standard().read("deal.yaml", DEAL);
  }
}
