package org.concordat.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fraction;
import org.concordat.model.Group;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How each clause of a rule reads: ann and bob support, cay has not said anything, dan opposes. */
class ClauseTest {
  private static final Alternative DUES = Alternative.of("dues");
  private static final List<Actor> MEMBERS =
      List.of(
          member("ann", 400, 1_000),
          member("bob", 300, 500),
          member("cay", 200, 300),
          member("dan", 100, 200));

  private static Actor member(String id, long shares, long people) {
    return Actor.builder().id(id).weight("shares", shares).weight("population", people).build();
  }

  private static Clause clause(String rule) {
    Body owners = Body.of("owners", "owners", DecisionRule.parse(rule), MEMBERS);
    Negotiation negotiation =
        Negotiation.builder()
            .issue(Issue.of("budget", "budget", owners, DUES))
            .group(Group.of("founders", "founders", MEMBERS.subList(0, 3)))
            .commitments(
                Commitment.of(MEMBERS.get(0), DUES, Stance.SUPPORT),
                Commitment.of(MEMBERS.get(1), DUES, Stance.SUPPORT),
                Commitment.of(MEMBERS.get(3), DUES, Stance.OPPOSE))
            .build();
    return Resolver.of(negotiation).resolve().rule(DUES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          at least 3 of members support it                   | 2 of 4 support, 1 more may; 3 needed
          more than 1/2 of members support it                | 2 of 4 support, 1 more may; 3 needed
          none of members oppose it                          | 1 of 4 oppose, 1 more may; none may
          at most 1 of members oppose it                     | 1 of 4 oppose, 1 more may; at most 1 may
          fewer than 2 of members do not support it          | 1 of 4 do not support, 1 more may; at most 1 may
          at least 2 of founders support it                  | 2 of 3 of founders support, 1 more may; 2 needed
          at least 553 of members by shares support it       | 700 of 1,000 shares support, 200 more may; 553 needed
          more than 1/2 of members voting support it         | 2 of 4 voting support, 1 more may; 3 needed
          at least 65% of members by population support it   | 75 % of the population support; 65 % needed (1,500 of 2,000, 300 more may; 1,300 needed)
          more than 1/2 of members by population support it  | 75 % of the population support; more than 50 % needed (1,500 of 2,000, 300 more may; 1,001 needed)
          fewer than 1/4 of members by population oppose it  | 10 % of the population oppose; less than 25 % may (200 of 2,000, 300 more may; at most 499 may)
          at least 1300 of members by population support it  | 75 % of the population support; 1,300 needed (1,500 of 2,000, 300 more may)
          ann supports it                                    | ann supports dues
          ann supports it and none of members oppose it      | ann supports dues; and 1 of 4 oppose, 1 more may; none may
          dan supports it or (ann supports it and bob supports it) | dan supports dues; or (ann supports dues; and bob supports dues)
          """)
  void says(String rule, String says) {
    assertEquals(says, clause(rule).says());
    assertEquals(says, clause(rule).toString());
  }

  @Test
  void aShareIsOfTheWhole() {
    Clause.Counted most =
        assertInstanceOf(Clause.Counted.class, clause("at least 65% of members support it"));
    assertEquals(Fraction.of(1, 2), most.share());
    Clause.Counted nobody =
        new Clause.Counted(most.condition(), most.met(), 0, 0, 0, 0, false, "0 of 0 support");
    assertEquals(Fraction.ZERO, nobody.share());
  }
}
