package org.concordat.testkit.internal;

import java.time.LocalDate;
import java.util.List;

/** Says what a condition may speak of where it stands. All names are ids. */
interface Speech {

  /** Returns the alternative that two numbers choose, of which the second is below 100. */
  String alternative(int choice, int elsewhere);

  /** Returns an alternative other than the one at hand, if there is one to speak of. */
  default String another(int choice) {
    return alternative(choice, Numbers.PERCENT - 1);
  }

  /** Returns the actors whose stance on an alternative may be asked about. */
  List<String> voices(String alternative);

  /** Returns the sets in which stances on an alternative may be counted. */
  List<String> sets(String alternative);

  /** Returns the weights by which may be counted. */
  List<String> weights();

  /** Returns the facts. */
  List<String> facts();

  /** Returns the days. */
  List<LocalDate> days();

  /** Returns whether it may be asked whether an alternative is adopted. */
  boolean asksAdoption(String alternative);

  /** Returns whether it may be asked who is present in the body at hand. */
  boolean asksAttendance();

  /** Returns whether it may be asked whether an alternative is withdrawn. */
  boolean asksWithdrawals();
}
