package org.concordat.testkit.internal;

import java.time.LocalDate;
import java.util.List;

/** Offers the things that a condition may speak of in its place. All names are ids. */
interface Speech {

  /** Returns the alternative chosen by two numbers, the second of which is below 100. */
  String alternative(int choice, int elsewhere);

  /** Returns an alternative other than the one at hand, if there is one. */
  default String another(int choice) {
    return alternative(choice, Numbers.PERCENT - 1);
  }

  /** Returns the actors whose stance on an alternative may be asked about. */
  List<String> membersOn(String alternative);

  /** Returns the sets in which stances on an alternative may be counted. */
  List<String> sets(String alternative);

  /** Returns the weights available for counting. */
  List<String> weights();

  /** Returns the facts. */
  List<String> facts();

  /** Returns the days. */
  List<LocalDate> days();

  /** Returns whether a condition may ask for the adoption of an alternative. */
  boolean asksAdoption(String alternative);

  /** Returns whether a condition may ask for attendance in the body at hand. */
  boolean asksAttendance();

  /** Returns whether a condition may ask for withdrawals. */
  boolean asksWithdrawals();
}
