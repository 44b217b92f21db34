package org.concordat.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.concordat.resolve.SearchLimit;
import org.concordat.resolve.StopReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A search stops at the first limit that it reaches, and knows which one that was. */
class StepCounterTest {
  private static final long MILLISECOND = 1_000_000;

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 3 * MILLISECOND);

  private static void assertStopped(StopReason reason, StepCounter counter) {
    assertTrue(counter.isExhausted());
    assertEquals(Optional.of(reason), counter.stopped());
    assertFalse(counter.step());
    assertFalse(counter.keep(1));
    assertFalse(counter.hasRoomBeyond(0));
    assertEquals(Optional.of(reason), counter.stopped(), "the first reason stays");
  }

  @Test
  void stopsAfterTheLastStep() {
    StepCounter counter = new StepCounter(SearchLimit.DEFAULT.withSteps(3));
    assertTrue(counter.step());
    assertTrue(counter.spend(2));
    assertEquals(Optional.empty(), counter.stopped());
    assertFalse(counter.step());
    assertStopped(StopReason.STEPS, counter);
  }

  @Test
  void countsNoFurtherThanTheLargestNumber() {
    StepCounter counter = new StepCounter(SearchLimit.DEFAULT.withSteps(Long.MAX_VALUE));
    assertTrue(counter.spend(Long.MAX_VALUE));
    assertTrue(counter.step());
    assertEquals(Long.MAX_VALUE, counter.steps());
    assertFalse(counter.keep(Long.MAX_VALUE));
    assertFalse(counter.keep(Long.MAX_VALUE));
    assertStopped(StopReason.MEMORY, counter);
  }

  @Test
  void stopsAfterTheLastResult() {
    StepCounter counter = new StepCounter(SearchLimit.DEFAULT.withResults(2));
    assertTrue(counter.hasRoomBeyond(1));
    assertFalse(counter.hasRoomBeyond(2));
    assertStopped(StopReason.RESULTS, counter);
  }

  @Test
  void stopsWhereMemoryIsUsedUp() {
    StepCounter counter = new StepCounter(SearchLimit.DEFAULT.withMemory(100));
    assertTrue(counter.keep(60));
    counter.drop(50);
    assertTrue(counter.keep(90));
    assertFalse(counter.keep(1));
    assertStopped(StopReason.MEMORY, counter);
  }

  @Test
  void leavesAQuarterOfTheTimeForWhatComesAfterAPart() {
    SearchLimit limit =
        SearchLimit.DEFAULT.withClock(now::get).withDeadline(Duration.ofMillis(100));
    StepCounter counter = new StepCounter(limit);
    now.addAndGet(20 * MILLISECOND);
    StepCounter part = counter.restartedInPartOfTime(1000);
    now.addAndGet(60 * MILLISECOND - 1);
    assertTrue(part.look());
    now.addAndGet(1);
    assertFalse(part.look());
    assertStopped(StopReason.DEADLINE, part);
    assertTrue(counter.look());
    now.addAndGet(20 * MILLISECOND);
    assertFalse(counter.look());
    assertFalse(counter.restartedInPartOfTime(1000).step(), "no time is left");
    StepCounter timeless = new StepCounter(SearchLimit.DEFAULT).restartedInPartOfTime(2);
    assertTrue(timeless.spend(2));
    assertFalse(timeless.step());
  }

  @Test
  void stopsAtTheDeadlineHoweverLongAStepTakes() {
    for (long step : new long[] {1, 1000, MILLISECOND, 30 * MILLISECOND}) {
      SearchLimit limit =
          SearchLimit.DEFAULT
              .withSteps(Long.MAX_VALUE)
              .withClock(now::get)
              .withDeadline(Duration.ofMillis(100));
      StepCounter counter = new StepCounter(limit);
      long start = now.get();
      while (counter.step()) {
        now.addAndGet(step);
      }
      long taken = now.get() - start;
      assertStopped(StopReason.DEADLINE, counter);
      assertTrue(taken >= 100 * MILLISECOND, step + ": " + taken);
      assertTrue(taken <= 100 * MILLISECOND + Math.max(2 * step, MILLISECOND), step + ": " + taken);
    }
  }

  @Test
  void aDeadlineThatIsOverAllowsNoStep() {
    SearchLimit limit = SearchLimit.DEFAULT.withDeadline(Duration.ZERO);
    assertFalse(new StepCounter(limit).step());
    assertTrue(
        new StepCounter(limit.withDeadline(Duration.ofSeconds(Long.MAX_VALUE))).step(),
        "a deadline beyond the clock is none");
  }

  @Test
  void eachQuestionHasItsOwnTime() {
    SearchLimit limit =
        SearchLimit.DEFAULT.withClock(now::get).withDeadline(Duration.ofMillis(100));
    assertTrue(new StepCounter(limit).step());
    now.addAndGet(200 * MILLISECOND);
    assertTrue(new StepCounter(limit).step());
  }

  @Test
  void stopsWhenCancelledAndAsksTheLessTheShorterStepsAre() {
    List<Long> asked = new ArrayList<>();
    List<Long> found = new ArrayList<>();
    StepCounter counter =
        new StepCounter(
            SearchLimit.DEFAULT
                .withClock(now::get)
                .withCancellation(() -> asked.add(0L) && asked.size() > 10)
                .withProgress(found::add));
    while (counter.step()) {
      assertFalse(counter.isExhausted());
    }
    assertStopped(StopReason.CANCELLED, counter);
    assertEquals(11, asked.size(), "asked no more once it is over");
    assertEquals(List.of(1L, 3L, 7L, 15L, 31L, 63L, 127L, 255L, 511L, 767L, 1023L), found);
  }

  @Test
  void aLimitAllowsSomething() {
    assertRefused("a limit should allow at least one step, not 0", 0);
    assertRefused("a limit should allow at least one step, not -3", -3);
    assertRefused(
        "a limit should allow at least one result, not 0",
        () -> SearchLimit.DEFAULT.withResults(0));
    assertRefused(
        "a limit should allow at least one byte, not 0", () -> SearchLimit.DEFAULT.withMemory(0));
    assertRefused(
        "a deadline should lie after the start of the question, not PT-1S from it",
        () -> SearchLimit.DEFAULT.withDeadline(Duration.ofSeconds(-1)));
  }

  private static void assertRefused(String message, long steps) {
    assertRefused(message, () -> SearchLimit.DEFAULT.withSteps(steps));
  }

  private static void assertRefused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  @Test
  void aLimitSaysWhatItAllows() {
    SearchLimit limit = SearchLimit.DEFAULT.withSteps(1).withResults(2).withMemory(3);
    assertEquals("1 step, 2 results, 3 bytes", limit.toString());
    assertEquals(
        "1 step, 2 results, 3 bytes, PT1.5S, can be cancelled",
        limit.withDeadline(Duration.ofMillis(1500)).withCancellation(() -> false).toString());
    assertEquals("at the time limit", StopReason.DEADLINE.toString());
  }
}
