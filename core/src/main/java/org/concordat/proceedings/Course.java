package org.concordat.proceedings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.negotiation.Body;
import org.jspecify.annotations.Nullable;

/** Keeps the history of one procedure: its states, each with the moment when it begins. */
final class Course {
  /**
   * The state of the procedure from a moment on.
   *
   * @param key when it begins
   * @param objectors the ids of the members who surely opposed when it broke or was counted
   * @param byDeadline whether the passing of the deadline alone caused it
   */
  record Step(
      Key key,
      ProcedureState state,
      int round,
      ImmutableList<Moment> deadlines,
      ImmutableSet<String> objectors,
      boolean byDeadline) {}

  /** Somebody who spoke at the deadline of a round or after it. */
  private record Late(Key key, int round, String actor) {}

  private final Procedure procedure;
  private final Alternative alternative;
  private final Body body;
  private final List<Step> steps = new ArrayList<>();
  private final List<Late> late = new ArrayList<>();
  private final List<Key> rounds = new ArrayList<>();
  private final List<Moment> deadlines = new ArrayList<>();

  Course(Procedure procedure, Alternative alternative, Body body, Key opened) {
    this.procedure = procedure;
    this.alternative = alternative;
    this.body = body;
    begin(opened, procedure.deadline());
  }

  List<Step> steps() {
    return steps;
  }

  Procedure procedure() {
    return procedure;
  }

  Alternative alternative() {
    return alternative;
  }

  Body body() {
    return body;
  }

  String id() {
    return procedure.id();
  }

  /** Returns the position that silence counts as. */
  Position silent() {
    Position silent = procedure.silent();
    return silent == null ? Position.exactly(body.absence()) : silent;
  }

  ProcedureState state() {
    return last().state();
  }

  /** Returns when the last round began: what is said from then on counts. */
  Key roundBegan() {
    return rounds.get(rounds.size() - 1);
  }

  /** Returns the current or last deadline; {@code null} in a meeting. */
  @Nullable Moment deadline() {
    return deadlines.isEmpty() ? null : deadlines.get(deadlines.size() - 1);
  }

  /** Returns when the current deadline passes; {@code null} if there is none. */
  @Nullable LocalDateTime due() {
    Moment deadline = deadline();
    return state() == ProcedureState.OPEN && deadline != null ? deadline.passes() : null;
  }

  /** Begins a round. */
  void begin(Key key, @Nullable Moment deadline) {
    rounds.add(key);
    extend(key, deadline);
  }

  /** Continues the round, with a new deadline if it has one. */
  void extend(Key key, @Nullable Moment deadline) {
    if (deadline != null) {
      deadlines.add(deadline);
    }
    step(key, ProcedureState.OPEN, ImmutableSet.of(), false);
  }

  void step(Key key, ProcedureState state, ImmutableSet<String> objectors, boolean byDeadline) {
    steps.add(
        new Step(
            key, state, rounds.size(), ImmutableList.copyOf(deadlines), objectors, byDeadline));
  }

  /** Returns whether an objection of this very moment broke it. */
  boolean brokeAt(LocalDateTime moment) {
    return state() == ProcedureState.BROKEN && last().key().moment().equals(moment);
  }

  /** Adds those who object at the moment at which it broke, to whoever was recorded first. */
  void joinedBy(ImmutableSet<String> objectors) {
    Step broke = last();
    ImmutableSet<String> all =
        ImmutableSet.<String>builder().addAll(broke.objectors()).addAll(objectors).build();
    steps.set(
        steps.size() - 1,
        new Step(broke.key(), broke.state(), broke.round(), broke.deadlines(), all, false));
  }

  private Step last() {
    return steps.get(steps.size() - 1);
  }

  /** Records that an actor spoke, if it was too late. */
  void heard(String actor, Key key) {
    Moment deadline = deadline();
    if (deadline != null && !key.moment().isBefore(deadline.passes())) {
      late.add(new Late(key, rounds.size(), actor));
    }
  }

  /** Adds the days of its deadlines and of its changes of state. */
  void days(Set<LocalDate> days) {
    deadlines.forEach(deadline -> days.add(deadline.day()));
    steps.forEach(step -> days.add(step.key().day()));
  }

  /** Returns its state at a moment; {@code null} before it is opened. */
  @Nullable Step at(LocalDateTime moment) {
    Step found = null;
    for (Step step : steps) {
      if (!step.key().moment().isAfter(moment)) {
        found = step;
      }
    }
    return found;
  }

  /** Returns the ids of the actors who, by a moment, had spoken too late in the round of a step. */
  ImmutableSet<String> lateBy(Step step, LocalDateTime moment) {
    Set<String> spoke = new LinkedHashSet<>();
    for (Late each : late) {
      if (each.round() == step.round() && !each.key().moment().isAfter(moment)) {
        spoke.add(each.actor());
      }
    }
    return ImmutableSet.copyOf(spoke);
  }
}
