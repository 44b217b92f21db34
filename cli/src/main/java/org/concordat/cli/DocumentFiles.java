package org.concordat.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
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

  private static final String MISREAD =
      "the name of this file is not in the encoding of the locale, expected UTF-8; rename it, or"
          + " give it on the standard input: concordat … - < FILE";

  private DocumentFiles() {}

  /** Returns whether Java has lost something of a name: it replaces what it cannot decode. */
  private static boolean isMisread(String file) {
    return file.indexOf('\ufffd') >= 0;
  }

  /** Makes something of a stream. */
  interface Use<T> {
    /**
     * Reads a stream to its end.
     *
     * @param name the name by which errors call the document
     */
    T of(String name, InputStream in) throws IOException;
  }

  /**
   * Reads a document.
   *
   * @param file the name of a file, or {@code -} for the standard input
   * @throws RefusedException if it cannot be read, or holds no sound negotiation
   */
  static Negotiation read(String file, Terminal terminal) throws RefusedException {
    return use(file, terminal, DocumentReader.standard()::read);
  }

  /**
   * Makes something of a document.
   *
   * @param file the name of a file, or {@code -} for the standard input
   * @throws RefusedException if it cannot be read, or holds no sound negotiation
   */
  static <T> T use(String file, Terminal terminal, Use<T> use) throws RefusedException {
    try {
      if (file.equals(STANDARD_INPUT)) {
        return use.of(STANDARD_INPUT, terminal.in());
      }
      if (file.isEmpty()) {
        throw new RefusedException("the name of the document is empty, expected that of a file");
      }
      Path path = Path.of(file);
      if (Files.isDirectory(path)) {
        throw new RefusedException(file + ": this is a directory, expected a document");
      }
      try (InputStream in = Files.newInputStream(path)) {
        return use.of(file, in);
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
    boolean isMissing = unreadable instanceof NoSuchFileException;
    return isMissing && isMisread(file)
        ? new RefusedException(file + ": " + MISREAD)
        : refusal(file, unreadable, "there is no such file", "read", "read");
  }

  /** Returns what there is to say of a file that cannot be written. */
  static RefusedException refusalToWrite(String file, IOException unwritable) {
    return refusal(file, unwritable, "there is no such folder", "write", "written");
  }

  private static RefusedException refusal(
      String file, IOException failure, String missing, String verb, String done) {
    if (failure instanceof NoSuchFileException) {
      return new RefusedException(file + ": " + missing);
    }
    if (failure instanceof AccessDeniedException) {
      return new RefusedException(file + ": there is no permission to " + verb + " it");
    }
    String why =
        failure instanceof FileSystemException known ? known.getReason() : failure.getMessage();
    return new RefusedException(file + ": it cannot be " + done + (why == null ? "" : ": " + why));
  }
}
