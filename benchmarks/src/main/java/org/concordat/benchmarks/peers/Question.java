package org.concordat.benchmarks.peers;

import org.concordat.model.Alternative;
import org.concordat.negotiation.Negotiation;

/** A question that is put to the library and to its peers. */
public enum Question {
  /** Where everyone stands; compared as the list of positions. */
  RESOLVE("Where everyone stands", "commitments"),
  /** All minimal bargains; compared as sets of facts. */
  PATHS("All minimal bargains", "levers"),
  /**
   * All minimal bargains by a whole process, which reads a document, or what a peer reads; compared
   * as sets of facts.
   */
  PROCESSES("All minimal bargains, from the start of a process to its end", "levers"),
  /** One cheapest bargain; compared by its cost. */
  CHEAPEST("One cheapest bargain", "levers"),
  /** Whether an alternative is adopted in all outcomes, in some, or in none. */
  VERDICT("Certain, possible or impossible", "actors"),
  /**
   * The exact chance where every fact has the probability one half; compared as the number of
   * cases.
   */
  CHANCE("Exact chance", "random facts"),
  /** The swings of each member, for Banzhaf's index; compared as the list of numbers. */
  POWER("Banzhaf's index", "members");

  private final String title;
  private final String unit;

  Question(String title, String unit) {
    this.title = title;
    this.unit = unit;
  }

  /** Returns what is asked, in words. */
  public String title() {
    return title;
  }

  /** Returns what the size of its instances counts. */
  public String unit() {
    return unit;
  }

  /** Returns what a negotiation is asked about: its last alternative. */
  static Alternative asked(Negotiation negotiation) {
    return negotiation.alternatives().values().asList().reverse().get(0);
  }
}
