package org.concordat.testkit.internal;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.concordat.negotiation.DecisionRule;

/** Sketches a rule: one in use somewhere, or any rising condition. Consensus is the simplest. */
record RuleDraft(int kind, ConditionDraft free) {
  private static final ImmutableList<DecisionRule> COMMON =
      ImmutableList.of(
          DecisionRule.CONSENSUS,
          DecisionRule.UNANIMITY,
          DecisionRule.MAJORITY,
          DecisionRule.parse("at least 2/3 of members voting support it"),
          DecisionRule.parse("at most 1 of members oppose it"),
          DecisionRule.parse("at least 2 of members support it"),
          DecisionRule.parse("none of members oppose it and more than 2/3 of members accept it"),
          DecisionRule.parse(
              "at least 1/2 of members support it and at most 1/4 of members voting oppose it"),
          DecisionRule.parse("more than 1/2 of members voting support it"));

  static Arbitrary<RuleDraft> drafts(int depth) {
    return Combinators.combine(Numbers.below(Numbers.PERCENT), ConditionDraft.drafts(depth))
        .as((kind, free) -> new RuleDraft(kind.at(0), free));
  }

  /** Writes the rule. */
  DecisionRule write(Speech speech, boolean onlyCommon) {
    List<DecisionRule> rules = new ArrayList<>(COMMON);
    for (String weight : speech.weights()) {
      rules.add(DecisionRule.parse("more than 1/2 of members voting by " + weight + " support it"));
      rules.add(
          DecisionRule.parse(
              "at least 55% of members support it and at least 65% of members by "
                  + weight
                  + " support it"));
    }
    speech.membersOn("it").stream()
        .limit(1)
        .forEach(
            actor ->
                rules.add(
                    DecisionRule.parse(
                        "at least 2 of members support it and " + actor + " does not oppose it")));
    return onlyCommon || kind < 60
        ? rules.get(kind % rules.size())
        : DecisionRule.of(free.write(speech, Direction.RISING));
  }
}
