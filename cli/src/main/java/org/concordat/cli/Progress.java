package org.concordat.cli;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Says on one line how long something takes already, from the second second on, and takes the line
 * away at the end.
 */
final class Progress {
  private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(500);

  private final Terminal terminal;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition ends = lock.newCondition();
  private boolean over;
  private boolean shown;

  private Progress(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Begins to count the time, where the terminal is to hear of it. */
  static Progress begin(Terminal terminal) {
    Progress progress = new Progress(terminal);
    if (terminal.progress()) {
      Thread thread = new Thread(progress::tell, "progress");
      thread.setDaemon(true);
      thread.start();
    }
    return progress;
  }

  private void tell() {
    long start = System.nanoTime();
    lock.lock();
    try {
      long wait = TimeUnit.SECONDS.toNanos(1);
      while (!over) {
        long left = wait;
        while (left > 0 && !over) {
          left = ends.awaitNanos(left);
        }
        if (!over) {
          shown = true;
          long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
          String hint = terminal.isSearching() ? "; Ctrl-C gives what was found" : "";
          terminal.err().print("\rconcordat: working, " + seconds + " s" + hint + "\u001b[K");
          terminal.err().flush();
        }
        wait = EVERY;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /** Takes the line away, if there is one, and says nothing any more. */
  void close() {
    lock.lock();
    try {
      over = true;
      ends.signalAll();
      if (shown) {
        shown = false;
        terminal.err().print("\r\u001b[K");
        terminal.err().flush();
      }
    } finally {
      lock.unlock();
    }
  }
}
