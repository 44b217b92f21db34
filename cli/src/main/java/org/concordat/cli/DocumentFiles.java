package org.concordat.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.concordat.documents.DocumentReader;
import org.concordat.documents.InvalidDocumentException;
import org.concordat.negotiation.Negotiation;

/** Reads the documents that are named on the command line. */
final class DocumentFiles {
  static final String STANDARD_INPUT = "-";

  private static final String MISREAD =
      "the name of this file is not in the encoding of the locale, expected UTF-8; rename it, or"
          + " give it on the standard input: concordat … - < FILE";

  private DocumentFiles() {}

  /** Returns whether Java has lost something of a name: it replaces what it cannot decode. */
  private static boolean isMisread(String file) {
    return file.indexOf('\ufffd') >= 0;
  }

  /**
   * Reads a document.
   *
   * @param file the name of a file, or {@code -} for the standard input
   * @throws RefusedException if it cannot be read, or holds no sound negotiation
   */
  static Negotiation read(String file, Terminal terminal) throws RefusedException {
    return read(file, terminal, in -> in);
  }

  /** Reads a document through a stream that is wrapped, such as one that keeps what is read. */
  static Negotiation read(String file, Terminal terminal, UnaryOperator<InputStream> wrapped)
      throws RefusedException {
    try {
      if (file.equals(STANDARD_INPUT)) {
        return DocumentReader.standard().read(STANDARD_INPUT, wrapped.apply(terminal.in()));
      }
      Path path = Path.of(file);
      if (Files.isDirectory(path)) {
        throw new RefusedException(file + ": this is a directory, expected a document");
      }
      try (InputStream in = Files.newInputStream(path)) {
        return DocumentReader.standard().read(file, wrapped.apply(in));
      }
    } catch (InvalidDocumentException invalid) {
      throw new RefusedException(invalid.errors());
    } catch (InvalidPathException invalid) {
      throw new RefusedException(
          file + ": " + (isMisread(file) ? MISREAD : "this is no name of a file"));
    } catch (IOException unreadable) {
      throw refusal(file, unreadable);
    }
  }

  /** Returns what there is to say of a file that cannot be read. */
  static RefusedException refusal(String file, IOException unreadable) {
    if (unreadable instanceof NoSuchFileException) {
      return new RefusedException(
          file + ": " + (isMisread(file) ? MISREAD : "there is no such file"));
    }
    if (unreadable instanceof AccessDeniedException) {
      return new RefusedException(file + ": there is no permission to read it");
    }
    String why =
        unreadable instanceof FileSystemException known
            ? known.getReason()
            : unreadable.getMessage();
    return new RefusedException(file + ": it cannot be read" + (why == null ? "" : ": " + why));
  }
}
