package org.concordat.explain;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Adopted;
import org.concordat.condition.And;
import org.concordat.condition.Condition;
import org.concordat.condition.Count;
import org.concordat.condition.FactHolds;
import org.concordat.condition.Not;
import org.concordat.condition.OnTheTable;
import org.concordat.condition.Or;
import org.concordat.condition.StanceIs;
import org.concordat.condition.Withdrawn;
import org.concordat.internal.ResolverAccess;
import org.concordat.internal.fixpoint.State;
import org.concordat.internal.network.Network;
import org.concordat.internal.network.PackedPosition;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.concordat.resolve.Assumptions.Variable;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * Collects the nodes of an explanation, starting from the one asked for and following what each
 * rests on.
 *
 * <p>The nodes are founded, as <a href="{@docRoot}/doc-files/semantics.html#section-8">section 8 of
 * the semantics</a> defines it. Settling derives each bound of each position from some rules of its
 * variable: from those up to the first that held at that time, which the trace records; or, for
 * bounds that the closing of a cycle left in place, up to the first that holds in the end. The
 * truth of each rule is derived from bounds that were derived before, or left in place together
 * with it. A condition that has a truth value keeps it as positions become narrower. So the parts
 * that give a condition its value in the end include the parts that gave it that value at the time;
 * the same is true of the members on which a count rests. All of these are in the explanation.
 * Hence, by induction along the derivation, the operator that knows only the explanation puts every
 * actor in it where the resolution does. It cannot say more than Γ, since it knows less.
 *
 * <p>Takes time linear in the size of the explanation and of the conditions in it.
 */
final class Explainer {
  /**
   * Identifies the members on which a count rests: counts with equal keys share a node.
   *
   * @param body the body that {@code members} and {@code others} mean; {@code null} for other sets
   * @param telling the positions that contribute, a bit for each
   */
  private record CountKey(ActorSet set, @Nullable String body, String alternative, int telling) {}

  private final Resolution resolution;
  private final Negotiation negotiation;
  private final Network network;
  private final State state;
  private final Rankings rankings;
  private final Groups groups;
  private final ImmutableSet<Fact> movable;

  /** How to make each node requested, in the order of their numbers. */
  private final List<Supplier<Node>> asked = new ArrayList<>();

  /** The numbers of groups, alternatives and counts. */
  private final Map<Object, Integer> numbers = new HashMap<>();

  Explainer(Resolution resolution, State traced, @Nullable Variable alone) {
    this.resolution = resolution;
    this.negotiation = resolution.negotiation();
    this.network = ResolverAccess.network(resolution.resolver());
    this.state = traced;
    this.rankings = new Rankings(negotiation);
    this.groups =
        new Groups(negotiation, resolution.assumptions(), network, traced, rankings, alone);
    this.movable = resolution.movableLevers();
  }

  ImmutableList<Node> stance(Actor actor, Alternative alternative) {
    stands(actor, alternative);
    return nodes();
  }

  ImmutableList<Node> decision(Alternative alternative) {
    decided(alternative);
    return nodes();
  }

  private ImmutableList<Node> nodes() {
    ImmutableList.Builder<Node> nodes = ImmutableList.builder();
    for (int i = 0; i < asked.size(); i++) {
      nodes.add(asked.get(i).get());
    }
    return nodes.build();
  }

  private int number(Object key, Supplier<Node> node) {
    Integer known = numbers.putIfAbsent(key, asked.size());
    if (known != null) {
      return known;
    }
    asked.add(node);
    return asked.size() - 1;
  }

  @CanIgnoreReturnValue
  private int stands(Actor actor, Alternative alternative) {
    Groups.Group group = groups.of(actor, alternative);
    return number(group, () -> stands(group));
  }

  private Node stands(Groups.Group group) {
    Actor first = group.actors.get(0);
    Body body = negotiation.bodyOf(group.alternative);
    Scope scope = Scope.ofCommitment(body, group.alternative, first);
    ImmutableList.Builder<Node.Step> steps = ImmutableList.builder();
    int start = network.firstRule(group.variable);
    for (int rule = start; rule < start + group.steps; rule++) {
      Commitment commitment = network.commitment(rule);
      steps.add(
          new Node.Step(
              commitment,
              network.range(rule),
              state.holds(rule),
              commitment == null || commitment.when().equals(Condition.always())
                  ? null
                  : reason(commitment.when().about(group.alternative).normalForm(), scope),
              commitment == null ? null : rankings.behind(first, group.alternative, rule - start)));
    }
    return new Node.Stands(
        ImmutableList.copyOf(group.actors),
        group.alternative,
        PackedPosition.position(state.position(group.variable)),
        group.basis,
        steps.build());
  }

  @CanIgnoreReturnValue
  private int decided(Alternative alternative) {
    return number(alternative, () -> node(alternative));
  }

  private int number(Alternative alternative) {
    return network.alternative(alternative.id());
  }

  private Node node(Alternative alternative) {
    Decision decision = resolution.decision(alternative);
    Scope scope = Scope.ofRule(negotiation.bodyOf(alternative), alternative);
    Condition stays = negotiation.adoption(alternative).stays();
    boolean mayStay = stays.evaluate(new View(negotiation, network, state, scope)) != Truth.FALSE;
    boolean matters = decision == Decision.REJECTED ? !mayStay : !stays.equals(Condition.always());
    return new Node.Decided(
        alternative,
        decision,
        mayStay ? reason(negotiation.adoption(alternative).grounds().normalForm(), scope) : null,
        matters ? reason(stays.normalForm(), scope) : null);
  }

  private Reason reason(Condition normalForm, Scope scope) {
    if (normalForm instanceof And and) {
      return parts(and.conditions(), true, scope);
    }
    return normalForm instanceof Or or
        ? parts(or.conditions(), false, scope)
        : literal(normalForm, scope);
  }

  private Reason parts(ImmutableList<Condition> conditions, boolean all, Scope scope) {
    View view = new View(negotiation, network, state, scope);
    List<Truth> truths = conditions.stream().map(each -> each.evaluate(view)).toList();
    Truth whole = Truth.of(all);
    for (Truth truth : truths) {
      whole = all ? whole.and(truth) : whole.or(truth);
    }
    ImmutableList.Builder<Reason> shown = ImmutableList.builder();
    int count = 0;
    for (int i = 0; i < truths.size(); i++) {
      boolean matters =
          whole == Truth.UNKNOWN ? truths.get(i) != Truth.of(all) : truths.get(i) == whole;
      if (matters) {
        shown.add(reason(conditions.get(i), scope));
        count++;
      }
    }
    return new Reason.Parts(all, whole, shown.build(), truths.size() - count);
  }

  private Reason literal(Condition literal, Scope scope) {
    Truth truth = literal.evaluate(new View(negotiation, network, state, scope));
    return new Reason.Literal(
        literal,
        truth,
        truth == Truth.TRUE ? ImmutableSet.of() : levers(literal),
        score(literal, scope),
        node(literal, truth, scope));
  }

  private @Nullable Score score(Condition literal, Scope scope) {
    if (!(literal instanceof Count count)) {
      return null;
    }
    Alternative on = negotiation.alternative(count.alternative());
    long surely = 0;
    long possibly = 0;
    long whole = 0;
    for (Actor actor : negotiation.in(scope).actors(count.set())) {
      long weight = count.weight() == null ? 1 : actor.weight(count.weight()).orElse(0);
      whole += weight;
      int variable = network.variable(actor.id(), number(on));
      if (variable >= 0) {
        Position position = PackedPosition.position(state.position(variable));
        boolean within = position.isWithin(count.verb().range());
        boolean meets = position.meets(count.verb().range());
        surely += (count.negated() ? !meets : within) ? weight : 0;
        possibly += (count.negated() ? !within : meets) ? weight : 0;
      }
    }
    return new Score(surely, possibly, whole);
  }

  private ImmutableSet<Fact> levers(Condition literal) {
    List<Fact> facts =
        literal instanceof FactHolds fact
            ? List.of(negotiation.fact(fact.fact()))
            : literal instanceof Withdrawn withdrawn
                ? negotiation
                    .adoption(negotiation.alternative(withdrawn.alternative()))
                    .withdrawals()
                : literal instanceof Not not && not.condition() instanceof OnTheTable onTheTable
                    ? negotiation
                        .adoption(negotiation.alternative(onTheTable.alternative()))
                        .withdrawals()
                    : List.of();
    return facts.stream().filter(movable::contains).collect(ImmutableSet.toImmutableSet());
  }

  /** Returns the number of the node on which a literal rests. */
  private int node(Condition literal, Truth truth, Scope scope) {
    Condition atom = literal instanceof Not not ? not.condition() : literal;
    if (atom instanceof Adopted adopted) {
      return decided(negotiation.alternative(adopted.alternative()));
    }
    if (atom instanceof StanceIs stance) {
      Actor actor = negotiation.actor(stance.actor());
      Alternative on = negotiation.alternative(stance.alternative());
      return negotiation.hasSay(actor, on) ? stands(actor, on) : Reason.Literal.NO_NODE;
    }
    Counting counting = Counting.of(atom);
    return counting == null
        ? Reason.Literal.NO_NODE
        : counted(counting, literal == atom ? truth : truth.not(), scope);
  }

  private int counted(Counting counting, Truth met, Scope scope) {
    int telling = 0;
    for (int packed = 0; packed < PackedPosition.SIZE; packed++) {
      // Codes that are no positions never occur, so it does not matter what they are taken for.
      Position position =
          PackedPosition.isPosition(packed) ? PackedPosition.position(packed) : Position.UNDECLARED;
      telling |= counting.contributes(position, met) ? 1 << packed : 0;
    }
    boolean ofBody =
        counting.set().equals(ActorSet.MEMBERS) || counting.set().equals(ActorSet.OTHERS);
    String body = ofBody ? requireNonNull(scope.body()).id() : null;
    CountKey key = new CountKey(counting.set(), body, counting.alternative(), telling);
    return number(key, () -> counted(key, scope));
  }

  private Node counted(CountKey key, Scope scope) {
    Alternative alternative = negotiation.alternative(key.alternative());
    // Counts of "others" share one node for all members; the actor who asks is left out by its
    // reader.
    ActorSet set = key.set().equals(ActorSet.OTHERS) ? ActorSet.MEMBERS : key.set();
    Map<Integer, ImmutableList.Builder<Actor>> stands = new LinkedHashMap<>();
    for (Actor actor : negotiation.in(scope).actors(set)) {
      int variable = network.variable(actor.id(), number(alternative));
      if (variable >= 0 && (key.telling() >> state.position(variable) & 1) != 0) {
        stands
            .computeIfAbsent(stands(actor, alternative), each -> ImmutableList.builder())
            .add(actor);
      }
    }
    return new Node.Counted(
        key.set(),
        alternative,
        ImmutableMap.copyOf(Maps.transformValues(stands, ImmutableList.Builder::build)));
  }
}
