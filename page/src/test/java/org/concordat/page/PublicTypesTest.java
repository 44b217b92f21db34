package org.concordat.page;

import java.util.List;
import java.util.Set;
import org.concordat.checks.PublicTypesRules;
import org.concordat.checks.Samples;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.SearchLimit;

/** What all public types of the module promise, whichever they are. */
class PublicTypesTest extends PublicTypesRules {
  private static final Alternative X = Alternative.of("x");

  @Override
  protected Class<?> one() {
    return Report.class;
  }

  /** Questions are asked and not sent, so they are not serializable. */
  @Override
  protected Set<Class<?>> notSerializable() {
    return Set.of(Report.class, SearchLimit.class);
  }

  @Override
  protected List<Object> samples() {
    Body board = Body.of("board", "Board", DecisionRule.UNANIMITY, List.of(Actor.of("ann")));
    Negotiation negotiation = Negotiation.builder().issue(Issue.of("i", "Issue", board, X)).build();
    Samples all = new Samples();
    all.add("storm");
    all.add(X);
    all.add(negotiation);
    all.add(Assumptions.NONE);
    all.add(SearchLimit.DEFAULT);
    all.add(Report.of(negotiation));
    all.add(new Report.Page("<!doctype html>", true));
    return all.list();
  }
}
