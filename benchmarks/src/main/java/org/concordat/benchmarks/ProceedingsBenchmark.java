package org.concordat.benchmarks;

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

  /** How many commitments the journal begins with, so that entries can be struck. */
  private static final int BEGUN = 100;

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

    /** A member leaves. */
    LEAVE,

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
    List<Entry> commitments = new ArrayList<>();
    for (int i = 0; i < BEGUN; i++) {
      commitments.add(Entry.on(DAY, Event.say(commitment(i))));
    }
    begun = Proceedings.of(negotiation).applyAll(commitments);
    begin();
  }

  private void begin() {
    talks = begun;
    events = 0;
    if (talks.resolution().negotiation().actors().isEmpty()) {
      throw new IllegalStateException("nobody negotiates");
    }
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

  private Entry entry(int number) {
    Body body = negotiation.bodyOf(alternative());
    return switch (event) {
      case SAY -> Entry.on(DAY, Event.say(commitment(BEGUN + number)));
      case SAY_WHEN ->
          Entry.on(
              DAY,
              Event.say(commitment(BEGUN + number).when(Condition.holds(fact(number)).toString())));
      case TAKE_BACK -> Entry.on(DAY, Event.takeBack(actor(number), alternative()));
      case SET ->
          Entry.on(DAY, Event.set(fact(number), number / 2 % 2 == 0 ? Truth.TRUE : Truth.FALSE));
      case ABSENT -> Entry.on(DAY, Event.absent(actor(number), body));
      case LEAVE -> Entry.on(DAY, Event.leave(actor(BEGUN + number), body));
      case STRIKE -> Entry.of(Event.strike(BEGUN - number % BEGUN));
    };
  }

  /** Records an event and asks who moved. */
  @Benchmark
  public Changes incremental() {
    if (events == (event == Kind.STRIKE ? BEGUN : EVENTS)) {
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
    Journal journal = begun.journal().and(List.of(entry(events % BEGUN)));
    return Proceedings.replay(negotiation, journal).changesSince(begun);
  }

  /** Measures both in turns, for each kind of event, and prints the medians and their ratio. */
  public static void main(String[] args) {
    for (String name : new String[] {"random-2000", "random-20000"}) {
      for (Kind kind : Kind.values()) {
        ProceedingsBenchmark benchmark = new ProceedingsBenchmark();
        benchmark.instance = name;
        benchmark.event = kind;
        benchmark.prepare();
        benchmark.takeTurns();
      }
    }
  }

  private void takeTurns() {
    int turns = 40;
    long[] incremental = new long[turns];
    long[] rebuilt = new long[turns];
    int moved = 0;
    for (int turn = -turns; turn < turns; turn++) {
      int each = Math.max(turn, 0);
      long start = System.nanoTime();
      moved += incremental().positions().size();
      long between = System.nanoTime();
      moved += rebuilt().positions().size();
      incremental[each] = between - start;
      rebuilt[each] = System.nanoTime() - between;
    }
    Arrays.sort(incremental);
    Arrays.sort(rebuilt);
    double fast = incremental[turns / 2] / 1000.0;
    double slow = rebuilt[turns / 2] / 1000.0;
    System.out.printf(
        Locale.ROOT,
        "%s %s and who moved: %.0f µs (at worst %.0f), rebuilt %.0f µs, × %.1f; %d moved%n",
        instance,
        event,
        fast,
        incremental[turns - 1] / 1000.0,
        slow,
        slow / fast,
        moved);
  }
}
