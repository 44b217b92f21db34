package org.concordat.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.concordat.documents.InvalidDocumentException;
import org.concordat.documents.JournalReader;
import org.concordat.negotiation.Negotiation;
import org.concordat.proceedings.Proceedings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Holds the options that name a journal, and reads it. */
final class JournalOption {
  @Option(
      names = "--journal",
      paramLabel = "JOURNAL",
      description = "Read the document together with what this journal (JSON Lines) records.")
  private @Nullable String journal;

  @Option(
      names = "--repair",
      description = "Leave out the last line of the journal where it is torn off.")
  private boolean repair;

  /** The lines in which the entries stand that have been read. */
  private ImmutableList<Integer> lines = ImmutableList.of();

  boolean isGiven() {
    return journal != null;
  }

  /** Returns the name of the journal; empty where there is none. */
  String file() {
    return journal == null ? "" : journal;
  }

  /** Returns the line in which an entry stands that has been read, by its number. */
  int line(int number) {
    return lines.get(number - 1);
  }

  /**
   * Returns the proceedings of a document and the journal; without a journal, of the document.
   *
   * @throws RefusedException if the journal cannot be read, or does not fit the document
   */
  Proceedings read(Negotiation negotiation, Terminal terminal) throws RefusedException {
    String file = journal;
    if (file == null) {
      return Proceedings.of(negotiation);
    }
    try {
      byte[] bytes = bytes(file, terminal);
      JournalReader reader = JournalReader.standard();
      if (repair) {
        reader.tornEnd(file, bytes).ifPresent(torn -> terminal.complain(torn.toString()));
        reader = reader.repairing();
      }
      lines = JournalReader.lines(bytes);
      return reader.read(file, bytes, negotiation);
    } catch (InvalidDocumentException invalid) {
      throw new RefusedException(invalid.errors());
    } catch (InvalidPathException invalid) {
      throw new RefusedException(file + ": this is no name of a file");
    } catch (IOException unreadable) {
      throw DocumentFiles.refusal(file, unreadable);
    }
  }

  private static byte[] bytes(String file, Terminal terminal) throws IOException {
    if (file.equals(DocumentFiles.STANDARD_INPUT)) {
      return terminal.in().readAllBytes();
    }
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return in.readAllBytes();
    }
  }
}
