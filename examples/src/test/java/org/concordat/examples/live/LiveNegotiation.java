package org.concordat.examples.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.concordat.documents.DocumentReader;
import org.concordat.documents.JournalReader;
import org.concordat.documents.JournalWriter;
import org.concordat.documents.StaleJournalException;
import org.concordat.negotiation.Negotiation;
import org.concordat.proceedings.Changes;
import org.concordat.proceedings.Entry;
import org.concordat.proceedings.Journal;
import org.concordat.proceedings.Proceedings;

// begin
/** Keeps a document and its journal: writes down each entry before it counts. */
final class LiveNegotiation {
  private final Path file;
  private final Negotiation negotiation;
  private final List<Consumer<Changes>> listeners = new CopyOnWriteArrayList<>();
  private volatile Proceedings now;

  /** Goes on where the journal ends; begins one where there is none. */
  LiveNegotiation(Path document, Path journal) throws IOException {
    this.file = journal;
    this.negotiation = DocumentReader.standard().read(document);
    if (!Files.exists(journal)) {
      JournalWriter.create(journal, Journal.empty(ZoneId.of("Europe/Brussels")));
    }
    this.now = JournalReader.standard().read(journal, negotiation);
  }

  Proceedings now() {
    return now;
  }

  void listen(Consumer<Changes> listener) {
    listeners.add(listener);
  }

  /** Records an entry, after all that others have recorded meanwhile. */
  synchronized Proceedings record(Entry entry) throws IOException {
    while (true) {
      Proceedings before = now;
      Proceedings after =
          before.apply(entry); // refused, and nothing is written, if it does not fit
      if (after.size() == before.size()) {
        return now; // delivered before
      }
      try {
        JournalWriter.append(file, before.size(), after.journal().after(before.size()));
      } catch (StaleJournalException another) {
        publish(JournalReader.standard().read(file, negotiation)); // another program was quicker
        continue;
      }
      publish(after);
      return after;
    }
  }

  private void publish(Proceedings next) {
    Proceedings before = now;
    now = next;
    Changes changes =
        next.on(next.today())
            .changesSince(before.on(before.size() == 0 ? next.today() : before.today()));
    if (!changes.isEmpty()) {
      listeners.forEach(each -> each.accept(changes));
    }
  }
}
// end
