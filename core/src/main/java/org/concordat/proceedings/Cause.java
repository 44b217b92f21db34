package org.concordat.proceedings;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Names a cause, or one of several causes, of a change. <a
 * href="{@docRoot}/doc-files/semantics.html#section-10">Section 10 of the semantics</a>.
 */
public sealed interface Cause extends Serializable {

  /**
   * An entry of the journal.
   *
   * @param number its number
   */
  record ByEntry(int number) implements Cause {}

  /**
   * A day on which something begins or ends by a date in the document or in an entry.
   *
   * @param day the day
   */
  record ByDay(LocalDate day) implements Cause {
    /** Names the day. */
    public ByDay {
      requireNonNull(day, "day");
    }
  }

  /**
   * The passing of a procedure's deadline.
   *
   * @param procedure the id of the procedure
   */
  record ByDeadline(String procedure) implements Cause {
    /** Names the procedure. */
    public ByDeadline {
      requireNonNull(procedure, "procedure");
    }
  }
}
