package org.concordat.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Source;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Claim;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.negotiation.Report;

/** Negotiations of a few actors or of 32 allies, and reports of them. */
final class Allies {
  static final LocalDate DAY = LocalDate.of(2024, 4, 2);
  static final Alternative X = Alternative.of("x");
  static final Alternative Y = Alternative.of("y");
  static final String TALLY = "exactly 28 of b support x";

  private Allies() {}

  static List<Actor> actors(int count) {
    List<Actor> actors = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      actors.add(Actor.of("a" + i));
    }
    return actors;
  }

  static NegotiationBuilder negotiation(DecisionRule rule, int members) {
    Body body = Body.of("b", "Body", rule, actors(members));
    return Negotiation.builder().issue(Issue.of("i", "Issue", body, X, Y));
  }

  static NegotiationBuilder allies() {
    return negotiation(DecisionRule.UNANIMITY, 32);
  }

  static Report report(String source, String... claims) {
    return reportOf(DAY, source, claims);
  }

  static Report reportOf(LocalDate day, String source, String... claims) {
    Report.Builder report = Report.builder().source(Source.of(source));
    for (String claim : claims) {
      report.claim(day, claim);
    }
    return report.build();
  }

  static List<String> sources(Conflict conflict) {
    return conflict.reports().stream().map(report -> report.source().id()).toList();
  }

  static List<String> says(List<Claim> claims) {
    return claims.stream().map(claim -> claim.says().toString()).toList();
  }
}
