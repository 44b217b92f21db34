package org.concordat.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs a task in a thread of its own, and goes on without it once its time is over. Searches end by
 * themselves when they are late; this is for whatever else takes long.
 */
final class InTime {
  /** The stack that documents within their limits can need. */
  private static final long BYTES_OF_STACK = 64 << 20;

  private InTime() {}

  /**
   * Returns what a task returns.
   *
   * @throws TimeoutException if that takes longer than so many nanoseconds; the task goes on
   * @throws RefusedException if the task does
   */
  static <T> T call(Callable<T> task, long nanoseconds) throws RefusedException, TimeoutException {
    FutureTask<T> future = new FutureTask<>(task);
    Thread thread = new Thread(null, future, "answer", BYTES_OF_STACK);
    thread.setDaemon(true);
    thread.start();
    try {
      return future.get(nanoseconds, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the answer was not waited for", e);
    } catch (ExecutionException failed) {
      throw thrown(failed.getCause());
    }
  }

  /** Returns or throws what a task threw, with its type restored. */
  private static RefusedException thrown(@Nullable Throwable cause) {
    if (cause instanceof RefusedException refused) {
      return refused;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    throw cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }
}
