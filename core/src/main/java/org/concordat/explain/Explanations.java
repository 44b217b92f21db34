package org.concordat.explain;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.ResolverAccess;
import org.concordat.internal.fixpoint.Fixpoints;
import org.concordat.internal.fixpoint.State;
import org.concordat.internal.network.Network;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions.Variable;
import org.concordat.resolve.OtherCoordination;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.SearchLimit;

/**
 * Explains a resolution. Immutable, and safe to share between threads.
 *
 * <pre>{@code
 * Explanation why = Explanations.of(now).explain(rutte); // why it is adopted or not
 * Explanation hungarys = Explanations.of(now).explain(hungary, rutte); // why it stands there
 * String text = hungarys.toString();
 * }</pre>
 *
 * <p>The nodes and cycles of an explanation take time about linear in the size of the negotiation
 * (at worst, if many different conditions count one large set, their number times its size). What
 * the answer waits for is found by a search for bargains, within a limit.
 */
public final class Explanations {
  /** The default limit of the search for what is waited for, in positions visited. */
  private static final long MAX_WORK = 10_000_000;

  private final Resolution resolution;
  private final SearchLimit limit;

  private Explanations(Resolution resolution, SearchLimit limit) {
    this.resolution = requireNonNull(resolution, "resolution");
    this.limit = requireNonNull(limit, "limit");
  }

  /**
   * Returns the explanations of a resolution. By default, the search for what is waited for has a
   * limit that keeps most answers below a second.
   */
  public static Explanations of(Resolution resolution) {
    long variables =
        ResolverAccess.network(requireNonNull(resolution, "resolution").resolver()).variables();
    long steps = Math.max(100, Math.min(20_000, MAX_WORK / (variables + 1)));
    return new Explanations(resolution, SearchLimit.DEFAULT.withSteps(steps).withResults(100));
  }

  /** Returns the limit to the search for what is waited for. */
  public SearchLimit limit() {
    return limit;
  }

  /** Returns a copy with another limit to the search for what is waited for. */
  public Explanations within(SearchLimit limit) {
    return new Explanations(resolution, limit);
  }

  /**
   * Explains where an actor stands on an alternative: which of its commitments decides and why its
   * condition is met, down to facts and unconditional commitments; what the actor waits for, and
   * what its stance could be lost by; and which actors among the reasons wait for each other.
   *
   * @throws IllegalArgumentException if the actor has no say on the alternative that day
   * @throws org.concordat.negotiation.UnknownNameException if the negotiation lacks one of them
   */
  public Explanation explain(Actor actor, Alternative alternative) {
    Actor who = resolution.negotiation().actor(requireNonNull(actor, "actor").id());
    Alternative on =
        resolution.negotiation().alternative(requireNonNull(alternative, "alternative").id());
    Optional<OtherCoordination> otherwise = OtherCoordination.toSupport(resolution, who, on);
    State state = traced(resolution);
    ImmutableList<Node> nodes =
        new Explainer(resolution, state, new Variable(who, on)).stance(who, on);
    GoalSearch goals = new GoalSearch(resolution, limit);
    return new Explanation(
        nodes,
        new CycleSearch(resolution, state, nodes).find(),
        goals.waitsFor(who, on),
        goals.lostBy(who, on),
        otherwise.orElse(null),
        unknown(state),
        members());
  }

  /**
   * Explains why an alternative is adopted, rejected or open: the parts of the rule that decide it,
   * and the stances that they rest on; what it waits for, or could be lost by; and which actors
   * among the reasons wait for each other.
   *
   * @throws org.concordat.negotiation.UnknownNameException if the negotiation lacks the alternative
   */
  public Explanation explain(Alternative alternative) {
    Alternative on =
        resolution.negotiation().alternative(requireNonNull(alternative, "alternative").id());
    State state = traced(resolution);
    ImmutableList<Node> nodes = new Explainer(resolution, state, null).decision(on);
    GoalSearch goals = new GoalSearch(resolution, limit);
    return new Explanation(
        nodes,
        new CycleSearch(resolution, state, nodes).find(),
        goals.waitsFor(on),
        goals.lostBy(on),
        OtherCoordination.toAdopt(resolution, on).orElse(null),
        unknown(state),
        members());
  }

  private ImmutableMap<Alternative, ImmutableSet<Actor>> members() {
    Negotiation negotiation = resolution.negotiation();
    return negotiation.alternatives().values().stream()
        .collect(
            ImmutableMap.toImmutableMap(
                each -> each, each -> negotiation.members(negotiation.bodyOf(each))));
  }

  private ImmutableSet<Fact> unknown(State state) {
    Network network = ResolverAccess.network(resolution.resolver());
    return resolution.negotiation().facts().values().stream()
        .filter(fact -> state.fact(network.fact(fact.id())) == Truth.UNKNOWN)
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * Settles everything once more from the start, with a trace of what each position is derived
   * from.
   */
  private static State traced(Resolution resolution) {
    State state = ResolverAccess.blank(resolution.resolver(), resolution.assumptions());
    state.trace();
    Fixpoints.settle(state, FixpointKind.of(resolution.coordination()));
    return state;
  }

  /** Returns the resolution's coordination and assumptions. */
  @Override
  public String toString() {
    return "Explanations under " + resolution.coordination() + " of " + resolution.negotiation();
  }
}
