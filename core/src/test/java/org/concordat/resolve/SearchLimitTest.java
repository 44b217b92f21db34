package org.concordat.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A limit keeps what it is given, each part apart from the others. */
class SearchLimitTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void eachPartIsSetAloneAndTheOthersStay() {
    BooleanSupplier isCancelled = () -> false;
    LongConsumer listener = steps -> {};
    LongSupplier clock = () -> 7;
    SearchLimit limit =
        SearchLimit.DEFAULT
            .withClock(clock)
            .withProgress(listener)
            .withCancellation(isCancelled)
            .withDeadline(MINUTE)
            .withMemory(1)
            .withResults(1)
            .withSteps(1);
    assertEquals(1, limit.steps());
    assertEquals(1, limit.results());
    assertEquals(1, limit.memory());
    assertEquals(Optional.of(MINUTE), limit.deadline());
    assertSame(isCancelled, limit.cancellation().orElseThrow());
    assertSame(listener, limit.progress().orElseThrow());
    assertSame(clock, limit.clock());
    assertEquals("1 step, 1 result, 1 byte, PT1M, can be cancelled", limit.toString());
  }

  @Test
  void aDurationAloneIsADeadline() {
    SearchLimit limit = SearchLimit.of(MINUTE);
    assertEquals(Optional.of(MINUTE), limit.deadline());
    assertEquals(SearchLimit.DEFAULT.steps(), limit.steps());
    assertEquals(Optional.of(Duration.ZERO), SearchLimit.of(Duration.ZERO).deadline());
    assertEquals(Optional.empty(), SearchLimit.DEFAULT.deadline());
    assertEquals(Optional.empty(), SearchLimit.DEFAULT.cancellation());
    assertEquals(Optional.empty(), SearchLimit.DEFAULT.progress());
  }

  @Test
  void whatAllowsNothingIsRefused() {
    assertRefused("one step, not 0", () -> SearchLimit.DEFAULT.withSteps(0));
    assertRefused("one result, not 0", () -> SearchLimit.DEFAULT.withResults(0));
    assertRefused("one byte, not -1", () -> SearchLimit.DEFAULT.withMemory(-1));
    assertRefused("PT-1M", () -> SearchLimit.of(MINUTE.negated()));
  }

  private static void assertRefused(String says, Executable call) {
    String message = assertThrows(IllegalArgumentException.class, call).getMessage();
    assertEquals(says, message.contains(says) ? says : message);
  }
}
