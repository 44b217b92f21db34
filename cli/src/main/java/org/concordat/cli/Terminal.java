package org.concordat.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/**
 * Holds what a run of the program reads from and writes to: answers to one stream, everything else
 * to the other, both in UTF-8.
 */
final class Terminal {
  private final InputStream in;
  private final Writer out;
  private final PrintWriter err;
  private final boolean colours;
  private final boolean progress;
  private final BooleanSupplier interrupted;
  private volatile boolean searching;
  private boolean givesUp;
  private long memory = Runtime.getRuntime().maxMemory() / 2;

  /**
   * Takes the streams.
   *
   * @param colours whether answers for people may have colours
   * @param progress whether to say on the second stream that something takes long
   * @param interrupted whether the person who asked wants no more than what has been found
   */
  Terminal(
      InputStream in,
      OutputStream out,
      OutputStream err,
      boolean colours,
      boolean progress,
      BooleanSupplier interrupted) {
    this.in = in;
    this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    this.err = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
    this.colours = colours;
    this.progress = progress;
    this.interrupted = interrupted;
  }

  InputStream in() {
    return in;
  }

  /** Returns where everything but answers goes. */
  PrintWriter err() {
    return err;
  }

  boolean colours() {
    return colours;
  }

  boolean progress() {
    return progress;
  }

  boolean isInterrupted() {
    return interrupted.getAsBoolean();
  }

  /** Returns whether a search is running that returns what it has found when interrupted. */
  boolean isSearching() {
    return searching;
  }

  void setSearching(boolean isSearching) {
    this.searching = isSearching;
  }

  /**
   * Returns whether a late answer is given up; otherwise it is waited for, as in tests, which may
   * run on a busy machine.
   */
  boolean givesUp() {
    return givesUp;
  }

  void setGivesUp(boolean nowGivesUp) {
    this.givesUp = nowGivesUp;
  }

  /** Returns how many bytes a search may keep: half of what Java has, unless set otherwise. */
  long memory() {
    return memory;
  }

  void setMemory(long bytes) {
    this.memory = bytes;
  }

  /**
   * Writes an answer.
   *
   * @throws UncheckedIOException if that cannot be done, as where nobody listens any more
   */
  void answer(String text) {
    try {
      out.write(text);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Prints why a file or a question is refused, and returns the exit status. */
  Exit refuse(RefusedException refused) {
    String message = Scenario.message(refused);
    complain(refused.errors().isEmpty() ? "concordat: " + message : message);
    return Exit.BAD_INPUT;
  }

  /** Writes a line that is no answer. */
  void complain(String text) {
    text.lines().map(Phrase::of).forEach(err::println);
  }
}
