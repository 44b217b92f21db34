package org.concordat.cli;

import org.concordat.documents.JsonObject;

/** Answers what was asked of one document. */
interface Answer {
  /** Returns the answer for programs. */
  JsonObject json();

  /** Sets the answer for people. */
  void print(Sheet sheet);

  /**
   * Returns the answer as a table, of which Markdown and CSV are made.
   *
   * @param format which of the two is wanted
   * @throws RefusedException if it is no table
   */
  Table table(Format format) throws RefusedException;

  /** Returns how the program ends after this answer. */
  default Exit exit() {
    return Exit.ANSWERED;
  }
}
