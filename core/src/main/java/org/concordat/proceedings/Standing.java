package org.concordat.proceedings;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.concordat.internal.ResolverAccess;
import org.concordat.internal.network.Network;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions.Variable;
import org.concordat.resolve.Resolver;
import org.jspecify.annotations.Nullable;

/**
 * Holds the resolver of a day, and derives that of later proceedings from it without compiling
 * them: as a what-if about the compiled negotiation. An actor stands where its latest commitment
 * puts it whose condition surely holds by the facts alone, if no later one may hold, as if that
 * were assumed; so does one who is absent or has no commitment left; and one whose commitments are
 * those that were compiled is left alone. An actor with other conditions cannot be derived.
 * Immutable, except for values that are computed on first use.
 */
final class Standing {
  /** After so many differences from what is compiled the negotiation is compiled anew. */
  static final int MAX_DIFFERENCES = 1024;

  /**
   * After so many differences the network is settled anew, since each resolution goes through all
   * of them again; in small networks after a quarter of the variables or facts.
   */
  private static final int MAX_SUPPOSED = 16;

  /** The same for facts, each of which may move much. */
  private static final int MAX_FACTS = 8;

  private final LocalDate day;

  /** What is compiled, of an earlier negotiation. */
  private final Resolver compiled;

  /** The same, settled with the positions that are {@link #settledAt}. */
  private final Resolver settled;

  private final ImmutableMap<Integer, Position> settledAt;

  private final Resolver resolver;

  /** Where actors stand whose commitments or absences differ from what is compiled. */
  private final ImmutableMap<Integer, Position> positions;

  /** Those of them whose commitments have conditions, which rest on facts. */
  private final ImmutableSet<Variable> conditional;

  /** The facts that differ from what is settled. */
  private final ImmutableMap<Integer, Truth> facts;

  /** The next day on which something dated changes; {@code null} if there is none. */
  private @Nullable LocalDate nextChange;

  private boolean knowsNextChange;

  private Standing(
      LocalDate day,
      Resolver compiled,
      Resolver settled,
      Map<Integer, Position> settledAt,
      Resolver resolver,
      Map<Integer, Position> positions,
      Set<Variable> conditional,
      Map<Integer, Truth> facts) {
    this.day = day;
    this.compiled = compiled;
    this.settled = settled;
    this.settledAt = ImmutableMap.copyOf(settledAt);
    this.resolver = resolver;
    this.positions = ImmutableMap.copyOf(positions);
    this.conditional = ImmutableSet.copyOf(conditional);
    this.facts = ImmutableMap.copyOf(facts);
  }

  /** Compiles a negotiation as of a day. */
  static Standing of(Negotiation negotiation, LocalDate day) {
    Resolver resolver = Resolver.of(negotiation.asOf(day));
    return new Standing(day, resolver, resolver, Map.of(), resolver, Map.of(), Set.of(), Map.of());
  }

  LocalDate day() {
    return day;
  }

  Resolver resolver() {
    return resolver;
  }

  /**
   * Returns what stands on a day after more entries; {@code null} if that has to be compiled anew,
   * because an actor has another condition, somebody's presence matters by itself, or something
   * dated begins or ends in between.
   *
   * @param touched what the entries may have changed
   * @param projection the projection with these entries, its commitments the latest first
   */
  @Nullable Standing after(Touched touched, Negotiation projection, LocalDate then) {
    LocalDate next = nextChange();
    if (then.isBefore(day) || (next != null && !then.isBefore(next))) {
      return null;
    }
    Negotiation negotiation = projection.asOf(then);
    Network network = ResolverAccess.numbering(compiled);
    Map<Integer, Position> moved = new HashMap<>(positions);
    Set<Variable> resting = new HashSet<>(conditional);
    Set<Variable> again = new LinkedHashSet<>(touched.variables());
    if (!touched.facts().isEmpty()) {
      again.addAll(conditional);
    }
    for (Variable each : again) {
      resting.remove(each);
      int variable =
          network.variable(each.actor().id(), network.alternative(each.alternative().id()));
      if (variable < 0) {
        continue;
      }
      Latest latest = Latest.of(each, negotiation, then);
      if (latest.absent() != isAbsent(each) && network.asksForAttendance) {
        return null;
      }
      next = earlier(next, latest.until());
      Position at = latest.position();
      if (at != null) {
        moved.put(variable, at);
      } else if (latest.isCompiled(network, variable)) {
        moved.remove(variable);
      } else {
        return null;
      }
      if (latest.conditional()) {
        resting.add(each);
      }
    }
    Map<Integer, Truth> changed = new HashMap<>(facts);
    touched
        .facts()
        .forEach(id -> changed.put(network.fact(id), negotiation.fact(id).stateOn(then)));
    if (moved.size() > MAX_DIFFERENCES) {
      return null;
    }
    Standing after = derived(negotiation, then, moved, resting, changed);
    after.nextChange = next;
    after.knowsNextChange = true;
    return after;
  }

  private Standing derived(
      Negotiation negotiation,
      LocalDate then,
      Map<Integer, Position> moved,
      Set<Variable> resting,
      Map<Integer, Truth> changed) {
    Network network = ResolverAccess.numbering(compiled);
    Map<Integer, Position> supposed = new HashMap<>(moved);
    supposed.entrySet().removeAll(settledAt.entrySet());
    if (moved.keySet().containsAll(settledAt.keySet())
        && supposed.size() <= Math.min(MAX_SUPPOSED, network.variables / 4)
        && changed.size() <= Math.min(MAX_FACTS, network.facts.size() / 4)) {
      Resolver patched = ResolverAccess.patched(settled, negotiation, supposed, changed);
      return new Standing(then, compiled, settled, settledAt, patched, moved, resting, changed);
    }
    Resolver anew = ResolverAccess.resettled(compiled, negotiation, moved);
    Resolver patched = ResolverAccess.patched(anew, negotiation, Map.of(), Map.of());
    return new Standing(then, compiled, anew, moved, patched, moved, resting, Map.of());
  }

  private boolean isAbsent(Variable variable) {
    Negotiation negotiation = compiled.negotiation();
    return negotiation
        .absent(negotiation.bodyOf(variable.alternative()))
        .contains(variable.actor());
  }

  static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || (other != null && other.isBefore(one)) ? other : one;
  }

  private synchronized @Nullable LocalDate nextChange() {
    if (!knowsNextChange) {
      NavigableSet<LocalDate> days = new TreeSet<>();
      Days.of(compiled.negotiation(), days);
      nextChange = days.higher(day);
      knowsNextChange = true;
    }
    return nextChange;
  }
}
