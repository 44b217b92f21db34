package org.concordat.proceedings;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.concordat.internal.english.English;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;

/**
 * Describes a procedure at a moment: its state, who has not spoken, and what happens if nobody
 * speaks. Immutable. <a href="{@docRoot}/doc-files/semantics.html#section-10">Section 10 of the
 * semantics</a>.
 */
public final class ProcedureStatus implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Proceedings proceedings;
  private final Moment moment;
  private final String id;

  ProcedureStatus(Sitting sitting, String id) {
    this.proceedings = sitting.proceedings();
    this.moment = sitting.moment();
    this.id = requireNonNull(id, "id");
  }

  private Course course() {
    return requireNonNull(proceedings.projection().courses().of(id), "course");
  }

  private LocalDateTime end() {
    return proceedings.at(moment).end();
  }

  private Optional<Course.Step> step() {
    return Optional.ofNullable(course().at(end()));
  }

  /** Returns the procedure as it was opened. */
  public Procedure procedure() {
    return course().procedure();
  }

  /** Returns the alternative that it decides. */
  public Alternative alternative() {
    return course().alternative();
  }

  /** Returns its state at the moment. */
  public ProcedureState state() {
    return stateAt(end());
  }

  /** Returns its state at another moment, as far as it is recorded. */
  public ProcedureState stateAt(Moment moment) {
    return stateAt(proceedings.at(moment).end());
  }

  private ProcedureState stateAt(LocalDateTime when) {
    Course.Step step = course().at(when);
    return step == null ? ProcedureState.DRAFT : step.state();
  }

  /** Returns the number of its round, from 1; 0 before it is opened. */
  public int round() {
    return step().map(Course.Step::round).orElse(0);
  }

  /** Returns the deadlines that it has had, in order; none in a meeting. */
  public ImmutableList<Moment> deadlines() {
    return step().map(Course.Step::deadlines).orElse(ImmutableList.of());
  }

  /** Returns the current deadline; empty if there is none. */
  public Optional<Moment> deadline() {
    ImmutableList<Moment> all = deadlines();
    return state() == ProcedureState.OPEN && !all.isEmpty()
        ? Optional.of(all.get(all.size() - 1))
        : Optional.empty();
  }

  /** Returns the position that silence counts as. */
  public Position countsAs() {
    return course().silent();
  }

  /** Returns the members who surely opposed when it broke or was counted. */
  public ImmutableSet<Actor> objectors() {
    return step().map(step -> actors(step.objectors())).orElse(ImmutableSet.of());
  }

  /** Returns the actors who spoke too late: at the deadline of the round or after it. */
  public ImmutableSet<Actor> late() {
    return step().map(step -> actors(course().lateBy(step, end()))).orElse(ImmutableSet.of());
  }

  private ImmutableSet<Actor> actors(ImmutableSet<String> ids) {
    Negotiation negotiation = proceedings.negotiation();
    return ids.stream().map(negotiation::actor).collect(ImmutableSet.toImmutableSet());
  }

  private boolean isOpen() {
    return state() == ProcedureState.OPEN;
  }

  /**
   * Returns the silent members: those who have not spoken in this round or, in a meeting, those
   * present who have not spoken at all. Empty if it is not open.
   */
  public ImmutableSet<Actor> silent() {
    if (!isOpen()) {
      return ImmutableSet.of();
    }
    Fold fold = Fold.of(proceedings.base(), proceedings.projection().acts(), new Faults(), end());
    Course then = requireNonNull(fold.courses().of(id), "course");
    return new ProcedureCount(
            then, fold.draft().negotiation().asOf(moment.day()), fold.draft().ledger)
        .silent();
  }

  /**
   * Returns the members whose silence would contradict what they have said: the silent members
   * whose position has no stance in common with what silence counts as, each with that position.
   */
  public ImmutableMap<Actor, Position> mustSpeak() {
    ImmutableMap.Builder<Actor, Position> must = ImmutableMap.builder();
    ImmutableSet<Actor> silent = silent();
    if (!silent.isEmpty()) {
      Resolution resolution = proceedings.at(moment).resolution();
      for (Actor actor : silent) {
        Position position = resolution.position(actor, alternative());
        if (!position.meets(countsAs())) {
          must.put(actor, position);
        }
      }
    }
    return must.buildOrThrow();
  }

  /**
   * Returns the procedure for people: {@code silence procedure levy-1 on Dues, until 10 March
   * 2025}.
   */
  public String inWords() {
    return procedure().kind().inWords()
        + " "
        + id
        + " on "
        + alternative().name()
        + deadline().map(last -> ", until " + EventText.of(last)).orElse("");
  }

  /**
   * Returns a sentence on where an actor stands and what its silence would count as: {@code South
   * opposes Dues; if it says nothing by 10 March 2025, it counts as not blocking}.
   *
   * @throws IllegalArgumentException if the actor has no say on the alternative that day
   */
  public String inWords(Actor actor) {
    requireNonNull(actor, "actor");
    Position position = proceedings.at(moment).resolution().position(actor, alternative());
    return actor.name()
        + " "
        + English.stands(position, false)
        + " "
        + alternative().name()
        + "; if it says nothing"
        + deadline()
            .map(last -> (last.time() == null ? " by " : " before ") + EventText.of(last))
            .orElse("")
        + ", it counts as "
        + counted(countsAs());
  }

  private static String counted(Position position) {
    return position.equals(Position.WILL_NOT_BLOCK)
        ? "not blocking"
        : position.isExact() ? English.position(position) : "undecided from " + position;
  }

  /**
   * Returns what happens if nothing more is recorded: the state at the deadline or, for a meeting,
   * the state if it were closed on the day.
   */
  public ProcedureState ifNobodySpeaks() {
    if (!isOpen()) {
      return state();
    }
    Optional<Moment> deadline = deadline();
    return deadline.isPresent()
        ? stateAt(deadline.get().passes())
        : carriesNow() ? ProcedureState.ADOPTED : ProcedureState.FAILED;
  }

  private boolean carriesNow() {
    return closing().resolve().decision(alternative()) == org.concordat.resolve.Decision.ADOPTED;
  }

  /**
   * Returns the resolver of the negotiation as it would be counted, including silence: at the
   * current deadline or, in a meeting, on the day. Any question of the library can be asked of it,
   * such as what would carry the alternative.
   *
   * @throws IllegalStateException if the procedure is not open
   */
  public Resolver closing() {
    if (!isOpen()) {
      throw new IllegalStateException(
          "the procedure \"" + id + "\" is " + state() + " at " + moment + "; it should be open");
    }
    LocalDateTime last =
        deadline().map(deadline -> deadline.passes().minusNanos(1)).orElseGet(this::end);
    Fold fold = Fold.of(proceedings.base(), proceedings.projection().acts(), new Faults(), last);
    Course then = requireNonNull(fold.courses().of(id), "course");
    LocalDate day = last.toLocalDate();
    return new ProcedureCount(then, fold.draft().negotiation().asOf(day), fold.draft().ledger)
        .closing();
  }

  /** Returns the procedure and its state. */
  @Override
  public String toString() {
    return procedure() + ": " + state();
  }
}
