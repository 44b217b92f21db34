package org.concordat.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.concordat.documents.Json;
import org.concordat.documents.JsonObject;
import org.concordat.documents.answers.Answers;
import org.concordat.resolve.SearchLimit;
import org.concordat.resolve.StopReason;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/**
 * Holds the option that limits the time of a search, and says what to do where that was reached.
 */
final class Search {
  /** How long a search may take by default, in seconds. */
  private static final BigDecimal DEFAULT = BigDecimal.valueOf(60);

  /**
   * How long an answer is waited for once its time is over, in nanoseconds, unless a tenth of the
   * time is longer. With the start of the process, it stays below a second.
   */
  private static final long LEAST_GRACE = 600_000_000;

  /** Listing results takes at most this part of the time left; writing them takes twice as long. */
  private static final long SHARE_TO_LIST = 3;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      converter = Seconds.class,
      description =
          "Stop after so long, 60 seconds if left out, and give what has been found (status 3).")
  private @Nullable BigDecimal timeout;

  private final LongSupplier clock;
  private @Nullable Long begun;
  private volatile BooleanSupplier interrupted = () -> false;
  private volatile BooleanSupplier late = () -> false;
  private volatile long end = Long.MAX_VALUE;

  Search() {
    this(System::nanoTime);
  }

  /** Takes the time in nanoseconds from a clock. */
  Search(LongSupplier clock) {
    this.clock = clock;
  }

  /** Lets the time of the next answer begin now, before its document is read. */
  void begin(Terminal terminal) {
    begun = clock.getAsLong();
    startAt(begun, terminal);
  }

  private void startAt(long start, Terminal terminal) {
    long allowed = allowed();
    interrupted = terminal::isInterrupted;
    late = () -> clock.getAsLong() - start >= allowed;
    end = start + patience();
  }

  private long allowed() {
    return seconds().movePointRight(9).longValue();
  }

  /** Returns how many nanoseconds an answer may take that does not end by itself. */
  long patience() {
    return allowed() + Math.max(allowed() / 10, LEAST_GRACE);
  }

  /**
   * Returns what programs get of each of many results, or of as many of the first of them as can be
   * written in time. Whoever gets fewer is to be told that there are more.
   */
  <T> List<JsonObject> listed(Collection<T> results, Function<T, JsonObject> json) {
    List<JsonObject> listed = new ArrayList<>();
    long now = clock.getAsLong();
    long last = now + (end - now) / SHARE_TO_LIST;
    for (T result : results) {
      if (clock.getAsLong() - last > 0) {
        break;
      }
      listed.add(json.apply(result));
    }
    return listed;
  }

  /**
   * Returns how far the searches of one answer may go, all together, from when it began. Whoever
   * sets a time may use all the steps that fit into it.
   */
  SearchLimit limit(Terminal terminal) {
    return limit(terminal, SearchLimit.DEFAULT.steps());
  }

  /** Returns the same, where a search takes at most so many steps if no time is given. */
  SearchLimit limit(Terminal terminal, long steps) {
    terminal.setSearching(true);
    long now = clock.getAsLong();
    long start = begun == null ? now : begun;
    startAt(start, terminal);
    begun = null;
    // Searches plan for the time that reading has left.
    long left = Math.max(1, allowed() - (now - start));
    return SearchLimit.DEFAULT
        .withSteps(timeout == null ? steps : Long.MAX_VALUE)
        .withMemory(terminal.memory())
        .withClock(clock)
        .withDeadline(Duration.ofNanos(left))
        .withCancellation(this::isOver);
  }

  /** Returns whether the searches of the current answer are to end. */
  boolean isOver() {
    return interrupted.getAsBoolean() || late.getAsBoolean();
  }

  private BigDecimal seconds() {
    return timeout == null ? DEFAULT : timeout;
  }

  /**
   * Returns the limit at which the current answer was cut short, as the user knows it: its deadline
   * may have ended a search by cancelling it.
   *
   * @param stopped the limit that the search names; {@code null} if it names none
   */
  @Nullable StopReason reason(@Nullable StopReason stopped) {
    if (stopped != null && stopped != StopReason.CANCELLED) {
      return stopped;
    }
    return interrupted.getAsBoolean()
        ? StopReason.CANCELLED
        : late.getAsBoolean() ? StopReason.DEADLINE : stopped;
  }

  /**
   * Says that the last search was cut short, and how to go on.
   *
   * @param stopped the limit at which it stopped; {@code null} if the search names none
   * @param consequence what that means for the answer: {@code there may be others}
   */
  String cutShort(@Nullable StopReason stopped, String consequence) {
    String longer =
        " --timeout " + plain(seconds().multiply(BigDecimal.TEN)) + " lets it take longer.";
    StopReason reason = reason(stopped);
    if (reason == null) {
      return cutShort("", consequence, timeout == null ? longer : "");
    }
    return switch (reason) {
      case DEADLINE -> cutShort(" after " + plain(seconds()) + " seconds", consequence, longer);
      case STEPS -> cutShort(" " + reason, consequence, timeout == null ? longer : "");
      case MEMORY -> cutShort(" " + reason, consequence, " " + Program.moreMemory() + ".");
      case RESULTS -> cutShort(" " + reason, consequence, "");
      case CANCELLED -> cutShort("", consequence, "");
    };
  }

  private static String cutShort(String where, String consequence, String further) {
    return "The search was cut short" + where + "; " + consequence + "." + further;
  }

  /** Marks an answer in JSON as not complete, and says why, as far as that is known. */
  JsonObject incomplete(JsonObject json, @Nullable StopReason stopped) {
    StopReason reason = reason(stopped);
    return reason == null
        ? json.with("complete", Json.of(false))
        : Answers.incomplete(json, reason);
  }

  private static String plain(BigDecimal seconds) {
    return seconds.stripTrailingZeros().toPlainString();
  }

  /** Reads a number of seconds. */
  static final class Seconds implements ITypeConverter<BigDecimal> {
    private static final BigDecimal MAX = new BigDecimal(1_000_000_000);

    @Override
    public BigDecimal convert(String text) {
      try {
        BigDecimal seconds = new BigDecimal(text);
        if (seconds.signum() > 0 && seconds.compareTo(MAX) <= 0) {
          return seconds;
        }
      } catch (NumberFormatException e) {
        // Reported below.
      }
      throw new TypeConversionException(
          "'" + text + "' is no number of seconds; write it as 30 or 0.5");
    }
  }
}
