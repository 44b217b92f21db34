package org.concordat.documents.answers;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.concordat.chance.Interval;
import org.concordat.model.Actor;
import org.concordat.model.Named;
import org.concordat.model.Position;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.OtherCoordination;
import org.concordat.resolve.StopReason;
import org.jspecify.annotations.Nullable;

/** Converts common parts of answers: ids, positions, and the limits at which searches stop. */
final class JsonValues {
  private JsonValues() {}

  /** Returns both bounds of a position. */
  static ImmutableList<String> bounds(Position position) {
    return ImmutableList.of(position.low().toString(), position.high().toString());
  }

  static ImmutableList<String> ids(Collection<? extends Named> things) {
    return things.stream().map(Named::id).collect(ImmutableList.toImmutableList());
  }

  /** Returns the ids of actors in the order of the document. */
  static ImmutableList<String> ids(Negotiation negotiation, Set<Actor> actors) {
    Set<String> ids = Set.copyOf(ids(actors));
    return negotiation.actors().keySet().stream()
        .filter(ids::contains)
        .collect(ImmutableList.toImmutableList());
  }

  static Map<String, Object> otherwise(OtherCoordination other) {
    return ImmutableMap.of(
        "coordination", other.coordination().toString(), "together", ids(other.together()));
  }

  static <T, R> Map<String, R> byId(
      Map<? extends Named, T> things, Function<? super T, ? extends R> value) {
    Map<String, R> values = new LinkedHashMap<>();
    things.forEach((thing, of) -> values.put(thing.id(), value.apply(of)));
    return values;
  }

  static String name(StopReason reason) {
    return switch (reason) {
      case STEPS -> "steps";
      case RESULTS -> "results";
      case MEMORY -> "memory";
      case DEADLINE -> "time";
      case CANCELLED -> "cancelled";
    };
  }

  /** Marks an answer as incomplete, with the limit, if one was reached. */
  static void putStopped(Map<String, Object> json, @Nullable StopReason stopped) {
    if (stopped != null) {
      json.put("complete", false);
      json.put("stopped", name(stopped));
    }
  }

  /** Returns the lower end, the estimate and the upper end. */
  static ImmutableList<BigDecimal> interval(Interval interval) {
    return ImmutableList.of(
        BigDecimal.valueOf(interval.low()),
        BigDecimal.valueOf(interval.estimate()),
        BigDecimal.valueOf(interval.high()));
  }
}
