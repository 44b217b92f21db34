package org.concordat.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.concordat.documents.DocumentReader;
import org.concordat.documents.InvalidDocumentException;
import org.concordat.negotiation.Negotiation;

/** Reads the documents that are named on the command line. */
final class DocumentFiles {
  static final String STANDARD_INPUT = "-";

  private DocumentFiles() {}

  /**
   * Reads a document.
   *
   * @param file the name of a file, or {@code -} for the standard input
   * @throws RefusedException if it cannot be read, or holds no sound negotiation
   */
  static Negotiation read(String file, Terminal terminal) throws RefusedException {
    try {
      if (file.equals(STANDARD_INPUT)) {
        return DocumentReader.standard().read(STANDARD_INPUT, terminal.in());
      }
      Path path = Path.of(file);
      if (Files.isDirectory(path)) {
        throw new RefusedException(file + ": this is a directory, expected a document");
      }
      try (InputStream in = Files.newInputStream(path)) {
        return DocumentReader.standard().read(file, in);
      }
    } catch (InvalidDocumentException invalid) {
      throw new RefusedException(invalid.errors());
    } catch (NoSuchFileException missing) {
      throw new RefusedException(file + ": there is no such file");
    } catch (AccessDeniedException denied) {
      throw new RefusedException(file + ": there is no permission to read it");
    } catch (InvalidPathException invalid) {
      throw new RefusedException(file + ": this is no name of a file");
    } catch (IOException unreadable) {
      String why = unreadable.getMessage();
      throw new RefusedException(
          file + ": it cannot be read" + (why == null || why.equals(file) ? "" : ": " + why));
    }
  }
}
