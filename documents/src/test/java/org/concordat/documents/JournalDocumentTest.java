package org.concordat.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.concordat.explain.Explanations;
import org.concordat.model.Alternative;
import org.concordat.negotiation.Negotiation;
import org.concordat.proceedings.Proceedings;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.junit.jupiter.api.Test;

/** A journal results in a dated document, which explains everything in the same words. */
class JournalDocumentTest {
  private static final Path EXAMPLES = Path.of("../examples/nato-2024");

  @Test
  void theDocumentOfAJournalExplainsEachDayAsTheJournalDoes() throws IOException {
    Negotiation base = DocumentReader.standard().read(EXAMPLES.resolve("nato-2024-talks.yaml"));
    Proceedings talks =
        JournalReader.standard().read(EXAMPLES.resolve("nato-2024-talks.jsonl"), base);
    Negotiation archived =
        DocumentReader.standard().read("archive", DocumentWriter.yaml(talks.negotiation()));

    assertTrue(talks.days().size() > 5);
    for (LocalDate day : talks.days()) {
      Resolution live = talks.on(day).resolution();
      Resolution dated = Resolver.of(archived.asOf(day)).resolve();
      for (Alternative x : archived.alternatives().values()) {
        assertEquals(
            Explanations.of(dated).explain(x).toString(),
            Explanations.of(live).explain(x).toString(),
            x + " on " + day);
        assertEquals(dated.rule(x), live.rule(x), x + " on " + day);
      }
    }
  }
}
