package org.concordat.condition;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites a condition, or its negation, into negation normal form, by De Morgan's laws and the
 * complement of each atom.
 */
final class NormalForm implements Condition.Visitor<Condition> {
  static final NormalForm POSITIVE = new NormalForm(false);
  private static final NormalForm NEGATIVE = new NormalForm(true);

  private final boolean negate;

  private NormalForm(boolean negate) {
    this.negate = negate;
  }

  @Override
  public Condition visit(Constant constant) {
    return negate ? new Constant(!constant.value()) : constant;
  }

  @Override
  public Condition visit(FactHolds fact) {
    return atom(fact);
  }

  @Override
  public Condition visit(StanceIs stance) {
    boolean negated = stance.negated() != negate;
    // Not to oppose is to tolerate, so the two verbs are complements and need no negation.
    if (negated && (stance.verb() == Verb.OPPOSE || stance.verb() == Verb.TOLERATE)) {
      Verb other = stance.verb() == Verb.OPPOSE ? Verb.TOLERATE : Verb.OPPOSE;
      return new StanceIs(stance.actor(), other, false, stance.alternative());
    }
    return negate
        ? new StanceIs(stance.actor(), stance.verb(), negated, stance.alternative())
        : stance;
  }

  @Override
  public Condition visit(Count count) {
    if (!negate) {
      return count;
    }
    Amount amount = count.amount();
    if (amount.comparison() == Amount.Comparison.EXACTLY) {
      return Condition.anyOf(
          ImmutableList.of(
              with(count, new Amount(Amount.Comparison.FEWER_THAN, amount.quantity())),
              with(count, new Amount(Amount.Comparison.MORE_THAN, amount.quantity()))));
    }
    return with(count, new Amount(amount.comparison().complement(), amount.quantity()));
  }

  private static Count with(Count count, Amount amount) {
    return new Count(
        amount, count.set(), count.weight(), count.verb(), count.negated(), count.alternative());
  }

  @Override
  public Condition visit(VoteCount count) {
    return atom(count);
  }

  @Override
  public Condition visit(Adopted adopted) {
    return atom(adopted);
  }

  @Override
  public Condition visit(Withdrawn withdrawn) {
    return atom(withdrawn);
  }

  @Override
  public Condition visit(OnTheTable onTheTable) {
    return atom(onTheTable);
  }

  @Override
  public Condition visit(Attendance attendance) {
    return atom(attendance);
  }

  @Override
  public Condition visit(AttendanceCount count) {
    return atom(count);
  }

  @Override
  public Condition visit(FromDate from) {
    return negate ? new BeforeDate(from.date()) : from;
  }

  @Override
  public Condition visit(BeforeDate before) {
    return negate ? new FromDate(before.date()) : before;
  }

  @Override
  public Condition visit(Not not) {
    return not.condition().accept(negate ? POSITIVE : NEGATIVE);
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // See parts: the same list says that nothing changed.
  public Condition visit(And and) {
    ImmutableList<Condition> parts = rewritten(and.conditions());
    if (parts == null) {
      return and;
    }
    return negate ? Condition.anyOf(parts) : Condition.allOf(parts);
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // See parts: the same list says that nothing changed.
  public Condition visit(Or or) {
    ImmutableList<Condition> parts = rewritten(or.conditions());
    if (parts == null) {
      return or;
    }
    return negate ? Condition.allOf(parts) : Condition.anyOf(parts);
  }

  /** Rewrites each part; returns {@code null} if nothing changes, which is the usual case. */
  private @Nullable ImmutableList<Condition> rewritten(ImmutableList<Condition> conditions) {
    ImmutableList.Builder<Condition> changed = null;
    for (int i = 0; i < conditions.size(); i++) {
      Condition before = conditions.get(i);
      Condition after = before.accept(this);
      if (changed == null && after != before) {
        changed = ImmutableList.builderWithExpectedSize(conditions.size());
        changed.addAll(conditions.subList(0, i));
      }
      if (changed != null) {
        changed.add(after);
      }
    }
    return changed == null ? null : changed.build();
  }

  private Condition atom(Condition atom) {
    return negate ? new Not(atom) : atom;
  }
}
