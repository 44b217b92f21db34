package org.concordat.cli;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.concordat.model.Truth;
import org.concordat.resolve.Clause;
import org.jspecify.annotations.Nullable;

/** Tells a rule clause by clause, with what each counts, what it needs, and by what margin. */
final class RuleAnswer {
  private RuleAnswer() {}

  /** Returns a clause for programs. */
  static Map<String, @Nullable Object> json(Clause clause) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("met", clause.met() == Truth.UNKNOWN ? null : clause.met() == Truth.TRUE);
    if (clause instanceof Clause.Joint joint) {
      json.put(joint.all() ? "all" : "any", joint.parts().stream().map(RuleAnswer::json).toList());
      return json;
    }
    json.put("condition", clause.condition().toString());
    if (clause instanceof Clause.Counted counted) {
      json.put("surely", counted.surely());
      json.put("possibly", counted.possibly());
      json.put("whole", counted.whole());
      json.put(counted.atMost() ? "at-most" : "needed", counted.bound());
      json.put("margin", counted.margin());
    }
    return json;
  }

  /** Sets a rule, a line for each clause that is needed. */
  static void tell(Sheet sheet, Clause rule, int label) {
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
