package org.example;

import org.concordat.documents.DocumentReader;
import org.concordat.negotiation.Negotiation;
import org.concordat.page.Report;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;

/** What an application does with a document. */
final class Deals {
  private Deals() {}

  static Negotiation read(String yaml) {
    return DocumentReader.standard().read("deal.yaml", yaml);
  }

  static Resolution resolve(Negotiation negotiation) {
    return Resolver.of(negotiation).resolve();
  }

  static String page(Negotiation negotiation) {
    return Report.of(negotiation).page().html();
  }
}
