package org.concordat.condition;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Optional;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates a condition in normal form exactly as defined in <a
 * href="{@docRoot}/doc-files/semantics.html#section-2">section 2 of the semantics</a>.
 */
record Evaluation(Situation situation) implements Condition.Visitor<Truth> {

  @Override
  public Truth visit(Constant constant) {
    return Truth.of(constant.value());
  }

  @Override
  public Truth visit(FactHolds fact) {
    return situation.fact(fact.fact());
  }

  @Override
  public Truth visit(StanceIs stance) {
    Optional<Position> position = situation.position(stance.actor(), stance.alternative());
    if (position.isEmpty()) {
      return Truth.FALSE;
    }
    Position range = stance.verb().range();
    Truth holds = Truth.between(position.get().isWithin(range), position.get().meets(range));
    return stance.negated() ? holds.not() : holds;
  }

  @Override
  public Truth visit(Count count) {
    long whole =
        situation.actors(count.set()).stream()
            .mapToLong(actor -> weight(actor, count.weight()))
            .reduce(0, Math::addExact);
    return all(count.thresholds(whole), count.set(), count.weight(), count.alternative());
  }

  @Override
  public Truth visit(VoteCount count) {
    return all(count.thresholds(), count.set(), count.weight(), count.alternative());
  }

  private Truth all(
      Collection<Threshold> thresholds, ActorSet set, @Nullable String weight, String alternative) {
    return thresholds.stream()
        .map(threshold -> reached(threshold, set, weight, alternative))
        .reduce(Truth.TRUE, Truth::and);
  }

  private Truth reached(
      Threshold threshold, ActorSet set, @Nullable String weight, String alternative) {
    BigInteger lowest = BigInteger.ZERO;
    BigInteger highest = BigInteger.ZERO;
    for (String actor : situation.actors(set)) {
      Optional<Position> position = situation.position(actor, alternative);
      if (position.isPresent()) {
        BigInteger weighs = BigInteger.valueOf(weight(actor, weight));
        lowest = lowest.add(weighs.multiply(BigInteger.valueOf(threshold.lowest(position.get()))));
        highest =
            highest.add(weighs.multiply(BigInteger.valueOf(threshold.highest(position.get()))));
      }
    }
    BigInteger least = BigInteger.valueOf(threshold.least());
    return Truth.between(lowest.compareTo(least) >= 0, highest.compareTo(least) >= 0);
  }

  private long weight(String actor, @Nullable String weight) {
    return weight == null ? 1 : situation.weight(actor, weight);
  }

  @Override
  public Truth visit(Adopted adopted) {
    return situation.adopted(adopted.alternative());
  }

  @Override
  public Truth visit(Withdrawn withdrawn) {
    return situation.withdrawn(withdrawn.alternative());
  }

  @Override
  public Truth visit(OnTheTable onTheTable) {
    return situation.onTheTable(onTheTable.alternative());
  }

  @Override
  public Truth visit(Attendance attendance) {
    return Truth.of(situation.attends(attendance.actor(), attendance.present(), attendance.in()));
  }

  @Override
  public Truth visit(AttendanceCount count) {
    long whole = 0;
    long part = 0;
    for (String actor : situation.actors(count.set())) {
      long weighs = weight(actor, count.weight());
      whole = Math.addExact(whole, weighs);
      part += situation.attends(actor, count.present(), count.in()) ? weighs : 0;
    }
    return Truth.of(count.amount().isMet(part, whole));
  }

  @Override
  public Truth visit(FromDate from) {
    return Truth.of(situation.day() == null || !situation.day().isBefore(from.date()));
  }

  @Override
  public Truth visit(BeforeDate before) {
    return Truth.of(situation.day() != null && situation.day().isBefore(before.date()));
  }

  @Override
  public Truth visit(Not not) {
    return not.condition().accept(this).not();
  }

  @Override
  public Truth visit(And and) {
    return and.conditions().stream().map(part -> part.accept(this)).reduce(Truth.TRUE, Truth::and);
  }

  @Override
  public Truth visit(Or or) {
    return or.conditions().stream().map(part -> part.accept(this)).reduce(Truth.FALSE, Truth::or);
  }
}
