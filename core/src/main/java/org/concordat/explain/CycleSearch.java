package org.concordat.explain;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Adopted;
import org.concordat.condition.Condition;
import org.concordat.condition.StanceIs;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.ResolverAccess;
import org.concordat.internal.fixpoint.Fixpoints;
import org.concordat.internal.fixpoint.State;
import org.concordat.internal.network.Network;
import org.concordat.internal.network.PackedPosition;
import org.concordat.internal.primitives.StronglyConnectedComponents;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.concordat.resolve.Assumptions.Variable;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cycles among the actors of an explanation. Candidates are the strongly connected
 * components of the relation "asks about": for waiting and support among the actors who stand
 * higher under joint than under sequential coordination, for rivalry among those who are open. For
 * each candidate, the definition in <a href="{@docRoot}/doc-files/semantics.html#section-8">section
 * 8 of the semantics</a> is then checked with Γ, and only those that pass are reported. Takes time
 * linear in the number of relations, for rivalries times the size of the cycle.
 */
final class CycleSearch {
  /** The most members of a cycle that are tested for pushing another down. */
  private static final int MAX_RIVALS = 100;

  private final Resolution resolution;
  private final Negotiation negotiation;
  private final Network network;
  private final State here;

  /** Everyone held at the position of the resolution, so that Γ at it can be read off. */
  private final State held;

  /** The variables of the explanation, by their numbers in the network. */
  private final Map<Integer, Variable> byNumber = new HashMap<>();

  CycleSearch(Resolution resolution, State here, List<Node> nodes) {
    this.resolution = resolution;
    this.negotiation = resolution.negotiation();
    this.network = ResolverAccess.network(resolution.resolver());
    this.here = here;
    this.held = ResolverAccess.blank(resolution.resolver(), resolution.assumptions());
    for (int variable = 0; variable < network.variables(); variable++) {
      held.fix(variable, PackedPosition.position(here.position(variable)));
    }
    for (Node node : nodes) {
      if (node instanceof Node.Stands stands && stands.basis() == Node.Basis.COMMITMENTS) {
        int alternative = network.alternative(stands.alternative().id());
        for (Actor actor : stands.actors()) {
          byNumber.put(
              network.variable(actor.id(), alternative), new Variable(actor, stands.alternative()));
        }
      }
    }
  }

  ImmutableList<Cycle> find() {
    ImmutableList.Builder<Cycle> cycles = ImmutableList.builder();
    boolean joint = resolution.coordination() == Coordination.JOINT;
    State other = ResolverAccess.blank(resolution.resolver(), resolution.assumptions());
    Fixpoints.settle(other, joint ? FixpointKind.WELL_FOUNDED : FixpointKind.DUAL_WELL_FOUNDED);
    State together = joint ? here : other;
    State apart = joint ? other : here;
    int[] higher =
        variables(
            variable ->
                PackedPosition.low(together.position(variable))
                    > PackedPosition.low(apart.position(variable)));
    for (int[] cycle : components(higher, together)) {
      if (joint ? rests(cycle, apart) : waits(cycle, together)) {
        cycles.add(cycle(joint ? Cycle.Kind.SUPPORT : Cycle.Kind.WAITING, cycle, other));
      }
    }
    int[] open =
        variables(
            variable ->
                PackedPosition.low(here.position(variable))
                    != PackedPosition.high(here.position(variable)));
    for (int[] cycle : components(open, here)) {
      if (isRivalry(cycle)) {
        cycles.add(cycle(Cycle.Kind.RIVALRY, cycle, here));
      }
    }
    return cycles.build();
  }

  private int[] variables(IntPredicate wanted) {
    return byNumber.keySet().stream().mapToInt(Integer::intValue).filter(wanted).sorted().toArray();
  }

  private Cycle cycle(Cycle.Kind kind, int[] variables, State where) {
    ImmutableMap.Builder<Variable, Position> positions = ImmutableMap.builder();
    for (int variable : variables) {
      positions.put(
          requireNonNull(byNumber.get(variable)),
          PackedPosition.position(where.position(variable)));
    }
    return new Cycle(kind, positions.buildOrThrow());
  }

  /** Returns whether all variables of a set would move if they moved together. */
  private boolean waits(int[] variables, State together) {
    hold(variables, together);
    boolean all =
        Arrays.stream(variables)
            .allMatch(variable -> held.gamma(variable) == together.position(variable));
    hold(variables, here);
    return all;
  }

  /** Returns whether no variable of a set would keep its position if none of the others did. */
  private boolean rests(int[] variables, State apart) {
    hold(variables, apart);
    boolean none =
        Arrays.stream(variables)
            .allMatch(
                variable ->
                    PackedPosition.low(held.gamma(variable))
                        < PackedPosition.low(here.position(variable)));
    hold(variables, here);
    return none;
  }

  private boolean isRivalry(int[] variables) {
    for (int i = 0; i < Math.min(variables.length, MAX_RIVALS); i++) {
      int high = PackedPosition.high(here.position(variables[i]));
      held.fix(variables[i], PackedPosition.position(PackedPosition.of(high, high)));
      boolean pushes =
          Arrays.stream(variables)
              .anyMatch(
                  variable ->
                      PackedPosition.high(held.gamma(variable))
                          < PackedPosition.high(here.position(variable)));
      hold(new int[] {variables[i]}, here);
      if (pushes) {
        return true;
      }
    }
    return false;
  }

  private void hold(int[] variables, State where) {
    for (int variable : variables) {
      held.fix(variable, PackedPosition.position(where.position(variable)));
    }
  }

  /**
   * Returns the components with more than one variable, or with one that asks about itself; only
   * commitments that may decide in a state count.
   */
  private List<int[]> components(int[] variables, State state) {
    Asking asking = new Asking(variables);
    for (int i = 0; i < variables.length; i++) {
      asking.add(i, variables[i], state);
    }
    List<int[]> cycles = new ArrayList<>();
    for (int[] component : StronglyConnectedComponents.of(asking.arcs())) {
      int[] members =
          Arrays.stream(component)
              .filter(each -> each < variables.length)
              .map(i -> variables[i])
              .toArray();
      if (members.length > 1 || (members.length == 1 && asking.itself.contains(members[0]))) {
        cycles.add(members);
      }
    }
    return cycles;
  }

  /**
   * The graph of who asks about whom. Its nodes are the variables, then the sets and decisions that
   * several variables ask about.
   */
  private final class Asking {
    private final Map<Integer, Integer> places = new HashMap<>();
    private final List<Set<Integer>> arcs = new ArrayList<>();
    private final Map<List<@Nullable Object>, Integer> shared = new HashMap<>();
    final Set<Integer> itself = new TreeSet<>();

    Asking(int[] variables) {
      for (int variable : variables) {
        places.put(variable, arcs.size());
        arcs.add(new TreeSet<>());
      }
    }

    int[][] arcs() {
      return arcs.stream()
          .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
          .toArray(int[][]::new);
    }

    void add(int place, int variable, State state) {
      Variable asking = requireNonNull(byNumber.get(variable));
      Body body = negotiation.bodyOf(asking.alternative());
      Scope scope = Scope.ofCommitment(body, asking.alternative(), asking.actor());
      int rule = network.firstRule(variable);
      boolean decides;
      do {
        Commitment commitment = network.commitment(rule);
        if (commitment != null && state.holds(rule) != Truth.FALSE) {
          for (Condition atom : commitment.when().about(asking.alternative()).atoms()) {
            ask(place, atom, scope);
            if (asksAbout(atom, asking, scope)) {
              itself.add(variable);
            }
          }
        }
        decides = state.holds(rule++) == Truth.TRUE;
      } while (!decides);
    }

    private void ask(int place, Condition atom, Scope scope) {
      if (atom instanceof StanceIs stance) {
        arc(place, negotiation.actor(stance.actor()), stance.alternative());
      } else if (atom instanceof Adopted adopted) {
        arcs.get(place).add(decision(negotiation.alternative(adopted.alternative())));
      } else {
        Counting counting = Counting.of(atom);
        if (counting == null) {
          return;
        }
        Alternative atHand = scope.alternative();
        if (counting.set().equals(ActorSet.OTHERS)
            && !counting.alternative().equals(requireNonNull(atHand).id())) {
          // "Others" differs for each actor, but on the alternative at hand only by the actor's own
          // variable; an arc from a variable to itself is handled separately.
          negotiation
              .in(scope)
              .actors(counting.set())
              .forEach(actor -> arc(place, actor, counting.alternative()));
        } else {
          arcs.get(place).add(set(counting, scope));
        }
      }
    }

    private void arc(int place, Actor actor, String alternative) {
      Integer target = places.get(network.variable(actor.id(), network.alternative(alternative)));
      if (target != null) {
        arcs.get(place).add(target);
      }
    }

    private int decision(Alternative alternative) {
      List<@Nullable Object> key = Arrays.asList(alternative.id());
      Integer known = shared.putIfAbsent(key, arcs.size());
      if (known != null) {
        return known;
      }
      int place = arcs.size();
      arcs.add(new TreeSet<>());
      Body body = negotiation.bodyOf(alternative);
      for (Condition atom : body.rule().condition().about(alternative).atoms()) {
        ask(place, atom, Scope.ofRule(body, alternative));
      }
      return place;
    }

    private int set(Counting counting, Scope scope) {
      boolean others = counting.set().equals(ActorSet.OTHERS);
      boolean ofBody = others || counting.set().equals(ActorSet.MEMBERS);
      ActorSet set = others ? ActorSet.MEMBERS : counting.set();
      String body = ofBody ? requireNonNull(scope.body()).id() : null;
      Integer known =
          shared.putIfAbsent(Arrays.asList(set, body, counting.alternative()), arcs.size());
      if (known != null) {
        return known;
      }
      int place = arcs.size();
      arcs.add(new TreeSet<>());
      for (Actor actor : negotiation.in(scope).actors(set)) {
        arc(place, actor, counting.alternative());
      }
      return place;
    }
  }

  /** Returns whether an atom of an actor's condition asks about its own stance. */
  private boolean asksAbout(Condition atom, Variable variable, Scope scope) {
    if (atom instanceof StanceIs stance) {
      return stance.actor().equals(variable.actor().id())
          && stance.alternative().equals(variable.alternative().id());
    }
    if (atom instanceof Adopted adopted) {
      Scope rule = Scope.ofRule(negotiation.bodyOf(variable.alternative()), variable.alternative());
      return adopted.alternative().equals(variable.alternative().id())
          && requireNonNull(rule.body())
              .rule()
              .condition()
              .about(variable.alternative())
              .atoms()
              .stream()
              .anyMatch(each -> asksAbout(each, variable, rule));
    }
    Counting counting = Counting.of(atom);
    return counting != null
        && counting.alternative().equals(variable.alternative().id())
        && negotiation.in(scope).actors(counting.set()).contains(variable.actor());
  }
}
