package org.concordat.proceedings;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Says what brought a change about, or a part of it. <a
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
   * A day on which something begins or ends that the document or an entry dates.
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
   * The deadline of a procedure, which passed.
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
