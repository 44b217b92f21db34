package org.concordat.documents;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.concordat.documents.JournalLines.Line;
import org.concordat.proceedings.Entry;
import org.concordat.proceedings.Journal;

/**
 * Writes journals, which {@link JournalReader} reads back as equal journals, and appends to them.
 *
 * <pre>{@code
 * JournalWriter.create(journal, talks.journal());
 * Proceedings more = talks.apply(entry);
 * JournalWriter.append(journal, talks.size(), more.journal().after(talks.size()));
 * }</pre>
 */
public final class JournalWriter {
  /**
   * Threads of this program wait for this lock; those of other programs, for the lock of the file.
   */
  private static final Object ONE_AT_A_TIME = new Object();

  private JournalWriter() {}

  /**
   * Returns a journal as JSON Lines: the header, and a line for each entry.
   *
   * @throws IllegalArgumentException if a text in it has a lone surrogate, which is no character
   */
  public static String text(Journal journal) {
    StringBuilder text = new StringBuilder(header(journal.zone())).append('\n');
    journal.entries().forEach(entry -> text.append(line(entry)).append('\n'));
    return text.toString();
  }

  /** Returns the first line of a journal, without a line break. */
  public static String header(ZoneId zone) {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("concordat-journal", 1);
    header.put("zone", requireNonNull(zone, "zone").getId());
    return new Printer(true).line(header);
  }

  /**
   * Returns the line of an entry, without a line break.
   *
   * @throws IllegalArgumentException if a text in it has a lone surrogate, which is no character
   */
  public static String line(Entry entry) {
    return new Printer(true).line(EventForm.of(requireNonNull(entry, "entry")));
  }

  /**
   * Begins a journal in a new file.
   *
   * @throws java.nio.file.FileAlreadyExistsException if the file is there already
   * @throws IOException if it cannot be written
   */
  public static void create(Path file, Journal journal) throws IOException {
    requireNonNull(journal, "journal");
    try (FileChannel channel =
        FileChannel.open(
            requireNonNull(file, "file"),
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE)) {
      write(channel, text(journal));
    }
  }

  /**
   * Appends entries to the journal in a file, if it still has the expected number of entries. So
   * the call fails if somebody else has appended to the journal since it was read. Threads and
   * programs that append by this method wait for one another. The entries are on the disk when it
   * returns.
   *
   * <p>The whole file is read to count its entries. The appended entries are not checked; take them
   * from {@link org.concordat.proceedings.Proceedings}, which checks them.
   *
   * @param file the journal
   * @param expected how many entries the journal should have before
   * @param entries the entries to append
   * @throws StaleJournalException if it has another number of entries
   * @throws InvalidDocumentException if its last line is torn
   * @throws IOException if it cannot be read or written
   */
  public static void append(Path file, int expected, Iterable<? extends Entry> entries)
      throws IOException {
    requireNonNull(file, "file");
    StringBuilder text = new StringBuilder();
    entries.forEach(entry -> text.append(line(entry)).append('\n'));
    synchronized (ONE_AT_A_TIME) {
      try (FileChannel channel =
              FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
          var lock = channel.lock()) {
        requireNonNull(lock, "lock");
        byte[] journal = readAll(channel);
        requireWhole(file, journal);
        int there = entriesIn(journal);
        if (there != expected) {
          throw new StaleJournalException(file.toString(), expected, there);
        }
        boolean ends = journal.length == 0 || journal[journal.length - 1] == '\n';
        channel.position(journal.length);
        write(channel, (ends ? "" : "\n") + text);
      }
    }
  }

  private static void requireWhole(Path file, byte[] journal) {
    JournalReader.standard()
        .tornEnd(file.toString(), journal)
        .ifPresent(
            torn -> {
              throw new InvalidDocumentException(ImmutableList.of(torn));
            });
  }

  private static int entriesIn(byte[] journal) {
    int lines = 0;
    for (Line line : new JournalLines(journal)) {
      lines += line.isBlank() ? 0 : 1;
    }
    return Math.max(0, lines - 1);
  }

  private static byte[] readAll(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
    while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
      // Until the buffer is full or the file ends.
    }
    return bytes.array();
  }

  private static void write(FileChannel channel, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(true);
  }
}
