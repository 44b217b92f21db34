package org.concordat.documents;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;

/** Divides the bytes of a journal into lines, and remembers the lines of entries. */
final class JournalLines implements Iterable<JournalLines.Line> {
  /** The most bytes that a journal may have. */
  static final int MAX_BYTES = 512 * 1024 * 1024;

  private final byte[] journal;
  private int[] startOfEntry = new int[1024];
  private int[] lineOfEntry = new int[1024];
  private int entries;

  JournalLines(byte[] journal) {
    this.journal = journal;
  }

  /** A line: its number from 1, and its beginning and end. */
  final class Line {
    private final int number;
    private final int start;
    private final int end;

    private Line(int number, int start) {
      this.number = number;
      this.start = start;
      int next = start;
      while (next < journal.length && journal[next] != '\n') {
        next++;
      }
      this.end = next;
    }

    int number() {
      return number;
    }

    byte[] bytes() {
      return Arrays.copyOfRange(journal, start, end);
    }

    boolean isBlank() {
      return IntStream.range(start, end)
          .allMatch(i -> journal[i] == ' ' || journal[i] == '\t' || journal[i] == '\r');
    }

    /** Returns whether the line lacks its line break. */
    boolean isTorn() {
      return end == journal.length;
    }
  }

  boolean isTooLong() {
    return journal.length > MAX_BYTES;
  }

  /** Registers the line of the next entry. */
  void ofEntry(Line line) {
    if (entries == startOfEntry.length) {
      startOfEntry = Arrays.copyOf(startOfEntry, 2 * entries);
      lineOfEntry = Arrays.copyOf(lineOfEntry, 2 * entries);
    }
    startOfEntry[entries] = line.start;
    lineOfEntry[entries] = line.number;
    entries++;
  }

  /** Returns whether there is an entry of a number. */
  boolean hasEntry(int number) {
    return number >= 1 && number <= entries;
  }

  /** Returns the line of an entry, by its number from 1. */
  Line ofEntry(int number) {
    return new Line(lineOfEntry[number - 1], startOfEntry[number - 1]);
  }

  @Override
  public Iterator<Line> iterator() {
    return new Iterator<>() {
      private int number = 1;
      private int start;

      @Override
      public boolean hasNext() {
        return start < journal.length;
      }

      @Override
      public Line next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        Line line = new Line(number++, start);
        start = line.end + 1;
        return line;
      }
    };
  }
}
