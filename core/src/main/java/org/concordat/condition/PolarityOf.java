package org.concordat.condition;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Computes the polarity of a condition in normal form in the stances asked about. */
record PolarityOf(
    BiPredicate<? super ActorSet, ? super String> asked, Predicate<? super String> adoptionAsked)
    implements Condition.Visitor<Polarity> {

  @Override
  public Polarity visit(Constant constant) {
    return Polarity.NONE;
  }

  @Override
  public Polarity visit(FactHolds fact) {
    return Polarity.NONE;
  }

  @Override
  public Polarity visit(StanceIs stance) {
    return asked.test(ActorSet.of(stance.actor()), stance.alternative())
        ? stance.direction()
        : Polarity.NONE;
  }

  @Override
  public Polarity visit(Count count) {
    // The direction of a count does not depend on the size of the set, apart from sizes that make
    // the count trivial. Any size will do of which every share but 0 is positive: the denominator
    // is one.
    return asked.test(count.set(), count.alternative())
        ? of(count.thresholds(count.amount().quantity().denominator()))
        : Polarity.NONE;
  }

  @Override
  public Polarity visit(VoteCount count) {
    return asked.test(count.set(), count.alternative()) ? of(count.thresholds()) : Polarity.NONE;
  }

  private static Polarity of(Collection<Threshold> thresholds) {
    return thresholds.stream().map(Threshold::polarity).reduce(Polarity.NONE, Polarity::with);
  }

  @Override
  public Polarity visit(Adopted adopted) {
    return adoptionAsked.test(adopted.alternative()) ? Polarity.RISING : Polarity.NONE;
  }

  @Override
  public Polarity visit(Withdrawn withdrawn) {
    return Polarity.NONE;
  }

  @Override
  public Polarity visit(OnTheTable onTheTable) {
    return Polarity.NONE;
  }

  @Override
  public Polarity visit(Attendance attendance) {
    return Polarity.NONE;
  }

  @Override
  public Polarity visit(AttendanceCount count) {
    return Polarity.NONE;
  }

  @Override
  public Polarity visit(FromDate from) {
    return Polarity.NONE;
  }

  @Override
  public Polarity visit(BeforeDate before) {
    return Polarity.NONE;
  }

  @Override
  public Polarity visit(Not not) {
    return not.condition().accept(this).flip();
  }

  @Override
  public Polarity visit(And and) {
    return all(and.conditions());
  }

  @Override
  public Polarity visit(Or or) {
    return all(or.conditions());
  }

  private Polarity all(ImmutableList<Condition> conditions) {
    return conditions.stream().map(part -> part.accept(this)).reduce(Polarity.NONE, Polarity::with);
  }
}
