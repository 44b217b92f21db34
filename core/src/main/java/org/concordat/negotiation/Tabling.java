package org.concordat.negotiation;

/**
 * Says whether an alternative's terms put it on the table on a day; withdrawals do not count here.
 * <a href="{@docRoot}/doc-files/semantics.html#section-2">Section 2 of the semantics</a>.
 */
public enum Tabling {
  /** No term has begun: the candidate has not entered, the text is not tabled yet. */
  NOT_YET,
  /** A term includes the day. */
  TABLED,
  /** A term has begun, and none includes the day: the alternative was taken off the table. */
  TAKEN_OFF
}
