package org.concordat.cli;

import com.google.common.collect.ImmutableList;
import org.concordat.model.Truth;
import org.concordat.resolve.Clause;

/** Prints a rule clause by clause, with what each counts, what it needs, and by what margin. */
final class RuleAnswer {
  private RuleAnswer() {}

  /** Prints a rule, with a line for each clause that is needed. */
  static void print(Sheet sheet, Clause rule, int label) {
    ImmutableList<Clause> needed =
        rule instanceof Clause.Joint joint && joint.all() ? joint.parts() : ImmutableList.of(rule);
    String what = "rule";
    for (Clause clause : needed) {
      sheet.entry(2, what, label, clause.says() + ": " + met(clause));
      what = "  and";
    }
  }

  /** Returns {@code met, 6 over}, {@code not met, 2 short}. */
  private static String met(Clause clause) {
    String met =
        switch (clause.met()) {
          case TRUE -> "met";
          case FALSE -> "not met";
          case UNKNOWN -> "open";
        };
    return clause instanceof Clause.Counted counted ? met + margin(counted) : met;
  }

  private static String margin(Clause.Counted clause) {
    long margin = clause.margin();
    if (clause.met() == Truth.TRUE) {
      return margin <= 0 ? "" : ", " + margin + (clause.atMost() ? " to spare" : " over");
    }
    long tooMany = clause.surely() - clause.bound();
    if (clause.atMost()) {
      return tooMany > 0 ? ", " + tooMany + " too many" : "";
    }
    return margin < 0 ? ", " + -margin + " short" : "";
  }
}
