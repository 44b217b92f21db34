package org.concordat.internal.network;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Adopted;
import org.concordat.condition.And;
import org.concordat.condition.Attendance;
import org.concordat.condition.AttendanceCount;
import org.concordat.condition.BeforeDate;
import org.concordat.condition.Condition;
import org.concordat.condition.Constant;
import org.concordat.condition.Count;
import org.concordat.condition.FactHolds;
import org.concordat.condition.FromDate;
import org.concordat.condition.Not;
import org.concordat.condition.OnTheTable;
import org.concordat.condition.Or;
import org.concordat.condition.StanceIs;
import org.concordat.condition.Threshold;
import org.concordat.condition.VoteCount;
import org.concordat.condition.Withdrawn;
import org.concordat.model.Alternative;
import org.concordat.negotiation.Scope;
import org.jspecify.annotations.Nullable;

/** Compiles a condition in a scope to a reference to a node. */
final class ConditionCompiler implements Condition.Visitor<Integer> {
  private final NetworkBuilder network;
  private final Scope scope;

  ConditionCompiler(NetworkBuilder network, Scope scope) {
    this.network = network;
    this.scope = scope;
  }

  int compile(Condition condition) {
    return condition.normalForm().accept(this);
  }

  /** Makes an existing gate hold when {@code condition} does. */
  void compileInto(int gate, Condition condition) {
    Condition normal = condition.normalForm();
    if (normal instanceof And and) {
      network.connect(gate, inputs(and.conditions()), true);
    } else if (normal instanceof Or or) {
      network.connect(gate, inputs(or.conditions()), false);
    } else {
      network.connect(gate, new int[] {normal.accept(this)}, true);
    }
  }

  private int alternative(String id) {
    return network.alternative(
        id.equals(Alternative.IT.id()) ? requireNonNull(scope.alternative()).id() : id);
  }

  @Override
  public Integer visit(Constant constant) {
    return constant.value() ? NetworkBuilder.TRUE : NetworkBuilder.FALSE;
  }

  @Override
  public Integer visit(FactHolds fact) {
    return NetworkBuilder.reference(NetworkBuilder.LITERAL | network.fact(fact.fact()));
  }

  @Override
  public Integer visit(StanceIs stance) {
    int variable = network.numbering.variable(stance.actor(), alternative(stance.alternative()));
    if (variable < 0) {
      return NetworkBuilder.FALSE;
    }
    int holds = network.sums.stance(variable, stance.verb());
    return stance.negated() ? NetworkBuilder.negated(holds) : holds;
  }

  @Override
  public Integer visit(Count count) {
    ActorSet set = count.set();
    long whole = network.sums.whole(set, count.weight(), scope);
    return bounds(count.thresholds(whole), set, count.weight(), count.alternative());
  }

  @Override
  public Integer visit(VoteCount count) {
    return bounds(count.thresholds(), count.set(), count.weight(), count.alternative());
  }

  private int bounds(
      ImmutableList<Threshold> bounds, ActorSet set, @Nullable String weight, String on) {
    int[] inputs = new int[bounds.size()];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = network.sums.bound(bounds.get(i), set, weight, alternative(on), scope);
    }
    return inputs.length == 1 ? inputs[0] : gate(inputs, true);
  }

  @Override
  public Integer visit(Adopted adopted) {
    return NetworkBuilder.reference(network.adoption[alternative(adopted.alternative())]);
  }

  @Override
  public Integer visit(Withdrawn withdrawn) {
    return NetworkBuilder.reference(network.withdrawal[alternative(withdrawn.alternative())]);
  }

  @Override
  public Integer visit(OnTheTable onTheTable) {
    return NetworkBuilder.reference(network.onTheTable[alternative(onTheTable.alternative())]);
  }

  @Override
  public Integer visit(Attendance attendance) {
    network.asksForAttendance = true;
    return ofTheDay(attendance);
  }

  @Override
  public Integer visit(AttendanceCount count) {
    network.asksForAttendance = true;
    return network.attendance.holds(count, scope) ? NetworkBuilder.TRUE : NetworkBuilder.FALSE;
  }

  @Override
  public Integer visit(FromDate from) {
    return ofTheDay(from);
  }

  @Override
  public Integer visit(BeforeDate before) {
    return ofTheDay(before);
  }

  private int ofTheDay(Condition condition) {
    return network.holdsOnTheDay(condition, scope) ? NetworkBuilder.TRUE : NetworkBuilder.FALSE;
  }

  @Override
  public Integer visit(Not not) {
    return NetworkBuilder.negated(not.condition().accept(this));
  }

  @Override
  public Integer visit(And and) {
    return gate(inputs(and.conditions()), true);
  }

  @Override
  public Integer visit(Or or) {
    return gate(inputs(or.conditions()), false);
  }

  private int[] inputs(ImmutableList<Condition> conditions) {
    int[] inputs = new int[conditions.size()];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = conditions.get(i).accept(this);
    }
    return inputs;
  }

  private int gate(int[] inputs, boolean all) {
    return NetworkBuilder.reference(network.gate(inputs, all));
  }
}
