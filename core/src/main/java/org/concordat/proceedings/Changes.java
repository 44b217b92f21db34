package org.concordat.proceedings;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions.Variable;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * Lists the differences between two states of proceedings, with their causes: positions, decisions
 * and procedures. Immutable. <a href="{@docRoot}/doc-files/semantics.html#section-10">Section 10 of
 * the semantics</a>.
 */
public final class Changes implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ImmutableList<Change<Variable, Position>> positions;
  private final ImmutableList<Change<Alternative, Decision>> decisions;
  private final ImmutableList<Change<String, ProcedureState>> procedures;

  private Changes(
      ImmutableList<Change<Variable, Position>> positions,
      ImmutableList<Change<Alternative, Decision>> decisions,
      ImmutableList<Change<String, ProcedureState>> procedures) {
    this.positions = positions;
    this.decisions = decisions;
    this.procedures = procedures;
  }

  static Changes between(Sitting before, Sitting after, Coordination coordination) {
    Resolution then = before.resolution(coordination);
    Resolution now = after.resolution(coordination);
    CauseSearch search = new CauseSearch(before, after, coordination);
    ImmutableList.Builder<Change<Variable, Position>> positions = ImmutableList.builder();
    ImmutableList.Builder<Change<Alternative, Decision>> decisions = ImmutableList.builder();
    ImmutableList.Builder<Change<String, ProcedureState>> procedures = ImmutableList.builder();
    for (Alternative on : alternatives(then, now)) {
      for (Actor actor : moved(then, now, on)) {
        positions.add(
            new Change<>(
                new Variable(actor, on),
                position(then, actor, on),
                position(now, actor, on),
                search));
      }
      Decision was = decision(then, on);
      Decision is = decision(now, on);
      if (was != is) {
        decisions.add(new Change<>(on, was, is, search));
      }
    }
    Set<String> ids = new LinkedHashSet<>(before.procedures().keySet());
    ids.addAll(after.procedures().keySet());
    for (String id : ids) {
      ProcedureState was = state(before, id);
      ProcedureState is = state(after, id);
      if (was != is) {
        procedures.add(new Change<>(id, was, is, search));
      }
    }
    return new Changes(positions.build(), decisions.build(), procedures.build());
  }

  private static Set<Alternative> alternatives(Resolution then, Resolution now) {
    Set<Alternative> all = new LinkedHashSet<>(then.negotiation().alternatives().values());
    all.addAll(now.negotiation().alternatives().values());
    return all;
  }

  private static Set<Actor> moved(Resolution then, Resolution now, Alternative on) {
    boolean before = then.negotiation().alternatives().containsKey(on.id());
    boolean after = now.negotiation().alternatives().containsKey(on.id());
    if (before && after) {
      return now.movedSince(then, on);
    }
    Resolution only = before ? then : now;
    return only.negotiation().members(only.negotiation().bodyOf(on));
  }

  /** Returns where an actor stands; {@code null} if it is no member of the body. */
  static @Nullable Position position(Resolution resolution, Actor actor, Alternative on) {
    Negotiation negotiation = resolution.negotiation();
    return negotiation.alternatives().containsKey(on.id()) && negotiation.hasSay(actor, on)
        ? resolution.position(actor, on)
        : null;
  }

  /** Returns the decision on an alternative; {@code null} if there is no such alternative. */
  static @Nullable Decision decision(Resolution resolution, Alternative on) {
    return resolution.negotiation().alternatives().containsKey(on.id())
        ? resolution.decision(on)
        : null;
  }

  /** Returns the state of a procedure; {@code null} before it is opened. */
  static @Nullable ProcedureState state(Sitting sitting, String id) {
    Course course = sitting.proceedings().projection().courses().of(id);
    Course.Step step = course == null ? null : course.at(sitting.end());
    return step == null ? null : step.state();
  }

  /** Returns the changes of positions, by alternative and in the order of the members. */
  public ImmutableList<Change<Variable, Position>> positions() {
    return positions;
  }

  /** Returns the changes of decisions. */
  public ImmutableList<Change<Alternative, Decision>> decisions() {
    return decisions;
  }

  /** Returns the changes of procedures, whose subjects are their ids. */
  public ImmutableList<Change<String, ProcedureState>> procedures() {
    return procedures;
  }

  /** Returns whether nothing differs. */
  public boolean isEmpty() {
    return positions.isEmpty() && decisions.isEmpty() && procedures.isEmpty();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Changes that
        && positions.equals(that.positions)
        && decisions.equals(that.decisions)
        && procedures.equals(that.procedures);
  }

  @Override
  public int hashCode() {
    return Objects.hash(positions, decisions, procedures);
  }

  /**
   * Returns the changes for people, without their causes: {@code hu on rutte: oppose -> support}.
   */
  @Override
  public String toString() {
    return Stream.of(
            positions.stream()
                .map(
                    change ->
                        change.subject().actor().id()
                            + " on "
                            + change.subject().alternative().id()
                            + change.inWords()),
            decisions.stream().map(change -> change.subject().id() + change.inWords()),
            procedures.stream().map(change -> change.subject() + change.inWords()))
        .flatMap(lines -> lines)
        .collect(joining("; "));
  }
}
