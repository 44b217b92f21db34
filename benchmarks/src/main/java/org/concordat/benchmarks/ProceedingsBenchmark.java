package org.concordat.benchmarks;

import com.google.common.collect.ImmutableList;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.concordat.condition.Condition;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.proceedings.Changes;
import org.concordat.proceedings.Entry;
import org.concordat.proceedings.Event;
import org.concordat.proceedings.Journal;
import org.concordat.proceedings.Proceedings;
import org.concordat.proceedings.RosterChange;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jol.info.GraphLayout;

/**
 * How long it takes to record an event and to ask who moved, event after event, beside building the
 * same proceedings from their journal. The negotiations have 1,000 and 10,000 actors. In some
 * minutes:
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar ProceedingsBenchmark</pre>
 *
 * <p>Only the ratio of the two in one run is meaningful: {@link #main} runs them in turns and
 * prints it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms4g", "-Xmx4g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ProceedingsBenchmark {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 30);

  /** How many events are recorded before starting over. */
  private static final int EVENTS = 200;

  /** How many events {@link #main} times. */
  private static final int TIMED = 1000;

  /** How many times it builds anew. */
  private static final int SLOW = 20;

  /** How many commitments the journal begins with, so that entries can be struck. */
  private static final int BEGUN = 200;

  /** How many of the last entries are corrected or struck. */
  private static final int LAST = 100;

  /** Kinds of events. */
  public enum Kind {
    /** A commitment without a condition. */
    SAY,

    /** A commitment with a condition. */
    SAY_WHEN,

    /** An actor takes back all commitments. */
    TAKE_BACK,

    /** A fact comes to hold, or holds no longer. */
    SET,

    /** A member is absent. */
    ABSENT,

    /** A member who was absent is present again. */
    PRESENT,

    /** An actor becomes a member again. */
    JOIN,

    /** A member leaves. */
    LEAVE,

    /** One of the last entries, a commitment, is corrected. */
    CORRECT,

    /** One of the last entries is struck. */
    STRIKE
  }

  /** Which of the {@link Instances}: 2,000 conditional commitments are of 1,000 actors. */
  @Param({"random-2000", "random-20000"})
  public String instance = "";

  /** What happens. */
  @Param public Kind event = Kind.SAY;

  private Negotiation negotiation = Negotiation.builder().build();
  private Proceedings begun = Proceedings.of(negotiation);
  private Proceedings talks = begun;
  private int events;

  /** Makes the instance, compiled. */
  @Setup(Level.Trial)
  public void prepare() {
    negotiation = Instances.named(instance);
    begun = Proceedings.of(negotiation);
    compile(begun);
    for (int i = 0; i < BEGUN; i++) {
      begun = begun.apply(Entry.on(DAY, Event.say(commitment(i))));
      compile(begun);
    }
    for (int i = 0; i < EVENTS && event == Kind.PRESENT; i++) {
      begun = begun.apply(Entry.on(DAY, Event.absent(actor(i), body())));
      compile(begun);
    }
    for (int i = 0; i < EVENTS && event == Kind.JOIN; i++) {
      begun = begun.apply(Entry.on(DAY, Event.leave(actor(i), body())));
    }
    begin();
  }

  private static void compile(Proceedings proceedings) {
    if (proceedings.on(DAY).resolution().negotiation().actors().isEmpty()) {
      throw new IllegalStateException("nobody negotiates");
    }
  }

  private void begin() {
    talks = begun;
    events = 0;
    compile(begun);
  }

  private Alternative alternative() {
    return negotiation.alternatives().values().iterator().next();
  }

  private Actor actor(int number) {
    List<Actor> members = negotiation.bodyOf(alternative()).everyMember().asList();
    return members.get((int) (number * 7919L % members.size()));
  }

  private Fact fact(int number) {
    List<Fact> facts = negotiation.facts().values().asList();
    return facts.get((int) (number * 7919L % facts.size()));
  }

  private Commitment commitment(int number) {
    return Commitment.of(actor(number), alternative(), Stance.values()[number % 4]);
  }

  private Body body() {
    return negotiation.bodyOf(alternative());
  }

  private Entry entry(int number) {
    return switch (event) {
      case SAY -> Entry.on(DAY, Event.say(commitment(BEGUN + number)));
      case SAY_WHEN ->
          Entry.on(
              DAY,
              Event.say(commitment(BEGUN + number).when(Condition.holds(fact(number)).toString())));
      case TAKE_BACK -> Entry.on(DAY, Event.takeBack(actor(number), alternative()));
      case SET ->
          Entry.on(DAY, Event.set(fact(number), number / 2 % 2 == 0 ? Truth.TRUE : Truth.FALSE));
      case ABSENT -> Entry.on(DAY, Event.absent(actor(number), body()));
      case PRESENT ->
          Entry.on(
              DAY,
              new Event.Roster(
                  RosterChange.PRESENT, ImmutableList.of(actor(number).id()), body().id()));
      case JOIN -> Entry.on(DAY, Event.join(actor(number), body()));
      case LEAVE -> Entry.on(DAY, Event.leave(actor(BEGUN + number), body()));
      case CORRECT -> {
        int wrong = BEGUN - number % LAST;
        Stance other = Stance.values()[wrong % 4];
        Commitment right = Commitment.of(actor(wrong - 1), alternative(), other);
        yield Entry.of(Event.correct(wrong, Event.say(right)));
      }
      case STRIKE -> Entry.of(Event.strike(BEGUN - number % LAST));
    };
  }

  /** Records an event and asks who moved. */
  @Benchmark
  public Changes incremental() {
    if (events == (event == Kind.STRIKE ? LAST : EVENTS)) {
      begin();
    }
    Proceedings next = talks.apply(entry(events++));
    Changes changes = next.changesSince(talks);
    talks = next;
    return changes;
  }

  /** Builds the same from the journal, and asks who moved; what was before is compiled. */
  @Benchmark
  public Changes rebuilt() {
    Journal journal = begun.journal().and(List.of(entry(events % LAST)));
    return Proceedings.replay(negotiation, journal).changesSince(begun);
  }

  /** Measures both in turns, and prints rows of the page of benchmarks; and how much is kept. */
  public static void main(String[] args) {
    List<Kind> kinds = args.length == 0 ? List.of(Kind.values()) : List.of(Kind.valueOf(args[0]));
    for (String name : List.of("random-20000", "random-2000")) {
      for (Kind kind : kinds) {
        ProceedingsBenchmark benchmark = new ProceedingsBenchmark();
        benchmark.instance = name;
        benchmark.event = kind;
        benchmark.prepare();
        benchmark.takeTurns();
        if (kind == Kind.SAY) {
          benchmark.weigh();
        }
      }
    }
  }

  private void takeTurns() {
    long[] incremental = new long[event == Kind.JOIN || event == Kind.LEAVE ? SLOW : TIMED];
    long[] rebuilt = new long[SLOW];
    long moved = 0;
    for (int turn = -incremental.length; turn < incremental.length; turn++) {
      int each = Math.max(turn, 0);
      long start = processorTime();
      moved += incremental().positions().size();
      incremental[each] = processorTime() - start;
      if (each % (incremental.length / SLOW) == 0 && (turn >= 0 || turn % 10 == 0)) {
        long begins = processorTime();
        moved += rebuilt().positions().size();
        rebuilt[each / (incremental.length / SLOW)] = processorTime() - begins;
      }
    }
    Arrays.sort(incremental);
    Arrays.sort(rebuilt);
    if (moved == 0) {
      throw new IllegalStateException("nobody moves");
    }
    System.out.printf(
        Locale.ROOT,
        "| `%s`, %s | %.0f µs | %.1f ms | %.1f ms | × %.3g [%.3g, %.3g] |%n",
        instance,
        event.toString().toLowerCase(Locale.ROOT).replace('_', ' '),
        median(incremental, 0) / 1e3,
        incremental[incremental.length - 1] / 1e6,
        median(rebuilt, 0) / 1e6,
        (double) median(rebuilt, 0) / median(incremental, 0),
        (double) median(rebuilt, -1) / median(incremental, 1),
        (double) median(rebuilt, 1) / median(incremental, -1));
  }

  /** Prints how much each value takes that is kept, beside those before it (JOL). */
  private void weigh() {
    // JOL needs it for records.
    System.setProperty("jol.magicFieldOffset", "true");
    begin();
    List<Proceedings> kept = new ArrayList<>();
    for (int number = 0; number < LAST; number++) {
      talks = talks.apply(entry(number));
      compile(talks);
      kept.add(talks);
    }
    long all = GraphLayout.parseInstance(kept.toArray()).totalSize();
    long first = GraphLayout.parseInstance(begun).totalSize();
    System.out.printf(
        Locale.ROOT, "%s: %.0f KB for each value%n", instance, (all - first) / 1e3 / kept.size());
  }

  /** Returns the processor time of this thread, which others on the machine hardly change. */
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Returns the median, or one end of its interval of 99 % confidence, by order alone. */
  private static long median(long[] sorted, int end) {
    return sorted[sorted.length / 2 + (int) (end * 1.29 * Math.sqrt(sorted.length))];
  }
}
