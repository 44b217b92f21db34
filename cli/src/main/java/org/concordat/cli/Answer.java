package org.concordat.cli;

import java.util.Map;

/** Answers what was asked of one document. */
interface Answer {
  /** Returns the answer for programs. */
  Map<String, Object> json();

  /** Sets the answer for people. */
  void tell(Sheet sheet);

  /** Returns how the program ends after this answer. */
  default Exit exit() {
    return Exit.ANSWERED;
  }
}
