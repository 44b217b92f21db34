package org.concordat.page.browser;

import org.concordat.documents.DocumentReader;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.teavm.jso.JSExport;

/** Resolves one negotiation again and again, in the virtual machine or compiled to JavaScript. */
final class TimedResolver {
  private static Resolver resolver = Resolver.of(Negotiation.builder().build());
  private static Assumptions assumed = Assumptions.NONE;

  private TimedResolver() {}

  /** Does nothing; TeaVM requires an entry. */
  public static void main(String[] arguments) {}

  /** Reads a document, and supposes its first lever pulled in every other resolution to come. */
  @JSExport
  public static void load(String document) {
    Negotiation negotiation = DocumentReader.standard().read("document", document);
    resolver = Resolver.of(negotiation);
    Fact lever = resolver.resolve().movableLevers().stream().findFirst().orElseThrow();
    assumed = Assumptions.NONE.fact(lever, Truth.TRUE);
  }

  /** Resolves so many times, and returns how many decisions to adopt that made in all. */
  @JSExport
  public static int resolve(int times) {
    int adopted = 0;
    for (int i = 0; i < times; i++) {
      Resolution now =
          resolver.resolve(Coordination.SEQUENTIAL, i % 2 == 0 ? Assumptions.NONE : assumed);
      for (Alternative alternative : resolver.negotiation().alternatives().values()) {
        adopted += now.decision(alternative) == Decision.ADOPTED ? 1 : 0;
      }
    }
    return adopted;
  }
}
