package org.concordat.cli;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Shows on one line of a terminal how long something has taken, from the first full second on, and
 * erases the line at the end. Shows nothing where there is no terminal.
 */
final class Progress {
  private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(500);

  private final boolean isTerminal;
  private final PrintWriter out;
  private final LongSupplier clock;
  private final BooleanSupplier isSearching;
  private final long start;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition ends = lock.newCondition();
  private boolean over;
  private boolean shown;

  /**
   * Begins to count the time, and leaves it to the caller to show it.
   *
   * @param isTerminal whether it is a terminal that is written to
   * @param clock the time in nanoseconds
   * @param isSearching whether what takes long can be stopped, and gives what it has found
   */
  Progress(boolean isTerminal, PrintWriter out, LongSupplier clock, BooleanSupplier isSearching) {
    this.isTerminal = isTerminal;
    this.out = out;
    this.clock = clock;
    this.isSearching = isSearching;
    this.start = clock.getAsLong();
  }

  /** Begins to count the time, and shows it every half second if the terminal shows progress. */
  static Progress begin(Terminal terminal) {
    Progress progress =
        new Progress(terminal.progress(), terminal.err(), System::nanoTime, terminal::isSearching);
    if (terminal.progress()) {
      Thread thread = new Thread(progress::keepShowing, "progress");
      thread.setDaemon(true);
      thread.start();
    }
    return progress;
  }

  private void keepShowing() {
    lock.lock();
    try {
      while (!over) {
        long left = EVERY;
        while (left > 0 && !over) {
          left = ends.awaitNanos(left);
        }
        show();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /** Writes how long it has taken, if that is at least a second and it is not over. */
  void show() {
    lock.lock();
    try {
      long seconds = TimeUnit.NANOSECONDS.toSeconds(clock.getAsLong() - start);
      if (isTerminal && !over && seconds >= 1) {
        shown = true;
        String hint = isSearching.getAsBoolean() ? "; Ctrl-C gives what was found" : "";
        out.print("\rconcordat: working, " + seconds + " s" + hint + "\u001b[K");
        out.flush();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Erases the line, if there is one, and stops. */
  void close() {
    lock.lock();
    try {
      over = true;
      ends.signalAll();
      if (shown) {
        shown = false;
        out.print("\r\u001b[K");
        out.flush();
      }
    } finally {
      lock.unlock();
    }
  }
}
