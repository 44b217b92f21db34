package org.concordat.condition;

import com.google.common.collect.ImmutableList;
import org.concordat.model.Alternative;

/** Replaces {@code it} by an alternative. */
record ItReplaced(String alternative) implements Condition.Visitor<Condition> {

  private String replaced(String id) {
    return id.equals(Alternative.IT.id()) ? alternative : id;
  }

  @Override
  public Condition visit(Constant constant) {
    return constant;
  }

  @Override
  public Condition visit(FactHolds fact) {
    return fact;
  }

  @Override
  public Condition visit(StanceIs stance) {
    return new StanceIs(
        stance.actor(), stance.verb(), stance.negated(), replaced(stance.alternative()));
  }

  @Override
  public Condition visit(Count count) {
    return new Count(
        count.amount(),
        count.set(),
        count.weight(),
        count.verb(),
        count.negated(),
        replaced(count.alternative()));
  }

  @Override
  public Condition visit(VoteCount count) {
    return new VoteCount(
        count.amount(), count.set(), count.weight(), count.verb(), replaced(count.alternative()));
  }

  @Override
  public Condition visit(Adopted adopted) {
    return new Adopted(replaced(adopted.alternative()));
  }

  @Override
  public Condition visit(Withdrawn withdrawn) {
    return new Withdrawn(replaced(withdrawn.alternative()));
  }

  @Override
  public Condition visit(OnTheTable onTheTable) {
    return new OnTheTable(replaced(onTheTable.alternative()));
  }

  @Override
  public Condition visit(Attendance attendance) {
    return attendance;
  }

  @Override
  public Condition visit(AttendanceCount count) {
    return count;
  }

  @Override
  public Condition visit(FromDate from) {
    return from;
  }

  @Override
  public Condition visit(BeforeDate before) {
    return before;
  }

  @Override
  public Condition visit(Not not) {
    return not.condition().accept(this).negate();
  }

  @Override
  public Condition visit(And and) {
    return Condition.allOf(parts(and.conditions()));
  }

  @Override
  public Condition visit(Or or) {
    return Condition.anyOf(parts(or.conditions()));
  }

  private ImmutableList<Condition> parts(ImmutableList<Condition> conditions) {
    return conditions.stream()
        .map(part -> part.accept(this))
        .collect(ImmutableList.toImmutableList());
  }
}
