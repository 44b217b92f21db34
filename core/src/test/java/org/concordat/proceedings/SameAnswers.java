package org.concordat.proceedings;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.bargain.BargainList;
import org.concordat.bargain.Bargains;
import org.concordat.chance.Chances;
import org.concordat.explain.Explanations;
import org.concordat.model.Alternative;
import org.concordat.negotiation.Negotiation;
import org.concordat.outcome.Outcomes;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;

/** Asserts that two negotiations, or two proceedings, give the same answers. */
final class SameAnswers {
  static final LocalDate FIRST = LocalDate.of(2024, 2, 28);
  static final int DAYS = 60;

  private SameAnswers() {}

  /** Returns the days in question on which something begins or ends. */
  static List<LocalDate> days(Proceedings talks) {
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day : talks.days()) {
      if (!day.isBefore(FIRST) && day.isBefore(FIRST.plusDays(DAYS))) {
        days.add(day);
      }
    }
    days.add(FIRST);
    return days;
  }

  static void same(Negotiation expected, Negotiation found, String why) {
    same(Resolver.of(expected), Resolver.of(found), why);
  }

  static void same(Resolver expected, Resolver found, String why) {
    for (Coordination way : Coordination.values()) {
      Resolution slow = expected.resolve(way);
      Resolution fast = found.resolve(way);
      for (Alternative x : expected.negotiation().alternatives().values()) {
        String place = x + " " + way + ": " + why;
        assertEquals(Map.copyOf(slow.positions(x)), Map.copyOf(fast.positions(x)), place);
        assertEquals(slow.decision(x), fast.decision(x), place);
        assertEquals(slow.blockers(x), fast.blockers(x), place);
        assertEquals(slow.awaited(x), fast.awaited(x), place);
        assertEquals(slow.shortfall(x), fast.shortfall(x), place);
      }
    }
  }

  /** Explains each decision, in all words. */
  static void sameExplanations(Resolver expected, Resolver found, String why) {
    for (Alternative x : expected.negotiation().alternatives().values()) {
      assertEquals(
          Explanations.of(expected.resolve()).explain(x).toString(),
          Explanations.of(found.resolve()).explain(x).toString(),
          x + ": " + why);
    }
  }

  /** Searches for bargains, threats and outcomes, and asks for chances, in both. */
  static void sameSearches(Resolver expected, Resolver found, String why) {
    assertEquals(
        Outcomes.of(expected).verdicts().toString(), Outcomes.of(found).verdicts().toString(), why);
    for (Alternative x : expected.negotiation().alternatives().values()) {
      String place = x + ": " + why;
      assertEquals(
          moves(Bargains.of(expected).withDeclarations().toAdopt(x)),
          moves(Bargains.of(found).withDeclarations().toAdopt(x)),
          place);
      assertEquals(
          moves(Bargains.of(expected).threatsTo(x)), moves(Bargains.of(found).threatsTo(x)), place);
      assertEquals(
          Chances.of(expected).ofAdopting(x).toString(),
          Chances.of(found).ofAdopting(x).toString(),
          place);
    }
  }

  private static Set<String> moves(BargainList found) {
    assertTrue(found.complete());
    return found.all().stream().map(each -> each.moves().toString()).collect(toSet());
  }

  static void sameOnAllDays(Proceedings expected, Proceedings found, String why) {
    for (LocalDate day : days(expected)) {
      same(expected.negotiation().asOf(day), found.negotiation().asOf(day), day + " of " + why);
    }
  }

  /** Asserts that the procedures of two proceedings take the same course, their keys aside. */
  static void sameCourses(Proceedings expected, Proceedings found, String why) {
    for (LocalDate day : days(expected)) {
      for (Map.Entry<String, ProcedureStatus> each : expected.on(day).procedures().entrySet()) {
        ProcedureStatus is = found.on(day).procedure(each.getKey());
        ProcedureStatus should = each.getValue();
        String place = each.getKey() + " on " + day + " of " + why;
        assertEquals(should.state(), is.state(), place);
        assertEquals(should.round(), is.round(), place);
        assertEquals(should.deadlines(), is.deadlines(), place);
        assertEquals(should.objectors(), is.objectors(), place);
        assertEquals(should.late(), is.late(), place);
      }
    }
  }
}
