package org.concordat.proceedings;

import java.util.Locale;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Names the kinds of procedures. <a href="{@docRoot}/doc-files/semantics.html#section-10">Section
 * 10 of the semantics</a>.
 */
public enum ProcedureKind {
  /**
   * An objection breaks it at once, and the round cannot recover; silence until the deadline is
   * consent.
   */
  SILENCE,

  /** Objections that still stand at the deadline count; silence is consent. */
  LAZY_CONSENSUS,

  /** Votes by the deadline count; silence is absence. */
  WRITTEN,

  /** All commitments that stand count when it is closed; silence is abstention. */
  MEETING;

  /** Returns what silence counts as by default; {@code null} for absence. */
  public @Nullable Position silent() {
    return switch (this) {
      case SILENCE, LAZY_CONSENSUS -> Position.WILL_NOT_BLOCK;
      case WRITTEN -> null;
      case MEETING -> Position.exactly(Stance.ABSTAIN);
    };
  }

  /** Returns whether only what is said in the round counts. */
  boolean hasRounds() {
    return this != MEETING;
  }

  /** Returns whether whoever was silent is deemed to consent. */
  boolean deemsConsent() {
    return this == SILENCE || this == LAZY_CONSENSUS;
  }

  /** Returns the kind for people: {@code silence procedure}. */
  String inWords() {
    return switch (this) {
      case SILENCE -> "silence procedure";
      case LAZY_CONSENSUS -> "lazy consensus";
      case WRITTEN -> "written procedure";
      case MEETING -> "meeting";
    };
  }

  /** Returns the name in documents: {@code lazy-consensus}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
