package org.concordat.documents.answers;

import java.util.LinkedHashMap;
import java.util.Map;
import org.concordat.model.Truth;
import org.concordat.resolve.Clause;
import org.jspecify.annotations.Nullable;

/** Writes the clauses of a rule as JSON: what each counts and needs, and by what margin. */
final class RuleJson {
  private RuleJson() {}

  static Map<String, @Nullable Object> of(Clause clause) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("met", clause.met() == Truth.UNKNOWN ? null : clause.met() == Truth.TRUE);
    if (clause instanceof Clause.Joint joint) {
      json.put(joint.all() ? "all" : "any", joint.parts().stream().map(RuleJson::of).toList());
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
}
