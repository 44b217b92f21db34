package org.concordat.chance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.checks.Comparison;
import org.concordat.condition.Condition;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.resolve.Coordination;

/** Compares chances where many facts exclude each other with what they are by definition. */
@Comparison
class ExclusionProperties {
  private static final int FACTS = 6;
  private static final Alternative TEXT = Alternative.of("text");

  @Property(tries = 150)
  void factsThatExcludeEachOtherAreConditionedOn(@ForAll long seed) {
    Random random = new Random(seed);
    ByDefinition defined = ByDefinition.draw(negotiation(random), random, Coordination.SEQUENTIAL);
    defined.assertChances(TEXT);
    defined.assertWorthOfFacts(TEXT);
  }

  /** Two must agree, each under a condition on facts, of which many exclude each other. */
  private static Negotiation negotiation(Random random) {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < FACTS; i++) {
      facts.add(Fact.of("f" + i));
    }
    Actor[] members = {Actor.of("one"), Actor.of("other")};
    Body body = Body.of("body", "Body", DecisionRule.UNANIMITY, List.of(members));
    NegotiationBuilder negotiation =
        Negotiation.builder().facts(facts).issue(Issue.of("issue", "Issue", body, TEXT));
    for (int i = random.nextInt(4); i >= 0; i--) {
      Collections.shuffle(facts, random);
      negotiation.exclusion(facts.subList(0, 2 + random.nextInt(2)).toArray(new Fact[0]));
    }
    for (Actor member : members) {
      negotiation.commitment(
          Commitment.of(member, TEXT, Stance.SUPPORT).when(Condition.parse(condition(random, 2))));
      negotiation.commitment(Commitment.of(member, TEXT, Stance.OPPOSE));
    }
    return negotiation.build();
  }

  private static String condition(Random random, int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return (random.nextInt(3) == 0 ? "not f" : "f") + random.nextInt(FACTS);
    }
    return "("
        + condition(random, depth - 1)
        + (random.nextBoolean() ? " and " : " or ")
        + condition(random, depth - 1)
        + ")";
  }
}
