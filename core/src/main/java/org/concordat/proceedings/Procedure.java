package org.concordat.proceedings;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Describes a procedure by which a body decides on one alternative: its kind, its deadline, and
 * what silence counts as. <a href="{@docRoot}/doc-files/semantics.html#section-10">Section 10 of
 * the semantics</a>.
 *
 * <pre>{@code
 * Procedure procedure =
 *     Procedure.silence("council", appointment, Moment.parse("2024-06-26T12:00"));
 * }</pre>
 *
 * @param id its id, which differs from the ids of all things of the negotiation
 * @param alternative the id of the alternative
 * @param kind its kind
 * @param deadline its deadline; {@code null} in a meeting
 * @param silent the position that silence counts as; {@code null} for the one that absence from the
 *     body counts as
 */
public record Procedure(
    String id,
    String alternative,
    ProcedureKind kind,
    @Nullable Moment deadline,
    @Nullable Position silent)
    implements Serializable {

  /**
   * Makes a procedure.
   *
   * @throws IllegalArgumentException if a meeting has a deadline, or another kind has none
   */
  public Procedure {
    requireNonNull(id, "id");
    requireNonNull(alternative, "alternative");
    requireNonNull(kind, "kind");
    if ((deadline == null) != (kind == ProcedureKind.MEETING)) {
      throw new IllegalArgumentException(
          deadline == null
              ? "a procedure of the kind " + kind + " should have a deadline"
              : "a meeting has a deadline; it should have none, since it ends by \"close\"");
    }
  }

  /** Returns the silence procedure: an objection before the deadline breaks it at once. */
  public static Procedure silence(String id, Alternative alternative, Moment deadline) {
    return of(id, alternative, ProcedureKind.SILENCE, requireNonNull(deadline, "deadline"));
  }

  /** Returns lazy consensus: an objection counts if it still stands at the deadline. */
  public static Procedure lazyConsensus(String id, Alternative alternative, Moment deadline) {
    return of(id, alternative, ProcedureKind.LAZY_CONSENSUS, requireNonNull(deadline, "deadline"));
  }

  /** Returns the written procedure: a vote by the deadline; silence counts as absence. */
  public static Procedure written(String id, Alternative alternative, Moment deadline) {
    return of(id, alternative, ProcedureKind.WRITTEN, requireNonNull(deadline, "deadline"));
  }

  /** Returns the meeting: all commitments that stand count when it is closed. */
  public static Procedure meeting(String id, Alternative alternative) {
    return of(id, alternative, ProcedureKind.MEETING, null);
  }

  private static Procedure of(
      String id, Alternative alternative, ProcedureKind kind, @Nullable Moment deadline) {
    return new Procedure(id, alternative.id(), kind, deadline, kind.silent());
  }

  /** Returns the same procedure with another position that silence counts as. */
  public Procedure withSilent(Position silent) {
    return new Procedure(id, alternative, kind, deadline, requireNonNull(silent, "silent"));
  }

  /** Returns the same procedure with another position that silence counts as. */
  public Procedure withSilent(Stance silent) {
    return withSilent(Position.exactly(requireNonNull(silent, "silent")));
  }

  /** Returns the procedure as text, with ids: {@code silence levy-1 on dues until 2025-03-10}. */
  @Override
  public String toString() {
    return kind + " " + id + " on " + alternative + (deadline == null ? "" : " until " + deadline);
  }
}
