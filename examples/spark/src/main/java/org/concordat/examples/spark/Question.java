package org.concordat.examples.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.concordat.chance.Chances;
import org.concordat.chance.Sweep;
import org.concordat.documents.DocumentReader;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Resolver;

/**
 * Asks how likely Mark Rutte was to be appointed, seen from the day of an article, had every lever
 * been as likely as not to be pulled. Holds all that a part of the sweep needs, and can be sent to
 * wherever the part is swept.
 *
 * @param chances the compiled question
 * @param alternative what it asks about
 * @param seed the start of the random numbers
 */
record Question(Chances chances, Alternative alternative, long seed) implements Serializable {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 30);

  /** Reads the negotiation from its document. */
  static Question ofNato() throws IOException {
    Negotiation negotiation;
    try (InputStream in = Question.class.getResourceAsStream("/nato-2024.yaml")) {
      negotiation =
          DocumentReader.standard().read("nato-2024.yaml", Objects.requireNonNull(in)).asOf(DAY);
    }
    Chances chances = Chances.of(Resolver.of(negotiation));
    for (Fact fact : negotiation.facts().values()) {
      if (fact.lever()) {
        chances = chances.withProbability(fact, BigDecimal.valueOf(5, 1));
      }
    }
    return new Question(chances, negotiation.alternative("rutte-appointed"), 2024);
  }

  /** Sweeps the scenarios from one number up to another. */
  Sweep sweep(long from, long to) {
    return chances.sweep(alternative, seed, from, to);
  }
}
