package org.concordat.cli;

import org.concordat.model.Alternative;
import org.concordat.negotiation.Negotiation;
import picocli.CommandLine.Option;

/** Holds the option that says what is to carry. */
final class Adoption {
  @Option(
      names = "--adopt",
      required = true,
      paramLabel = "ALTERNATIVE",
      description = "What is to carry.")
  private String id = "";

  /**
   * Returns what is to carry.
   *
   * @throws RefusedException if there is no such alternative
   */
  Alternative in(Negotiation negotiation) throws RefusedException {
    return Scenario.alternative(negotiation, id);
  }
}
