package org.concordat.proceedings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.concordat.checks.Comparison;
import org.concordat.proceedings.RandomJournals.Drawn;
import org.junit.jupiter.api.Test;

/** Compares journals of every kind of event with a naive projection. */
@Comparison
@PropertyDefaults(tries = 40)
class ProjectionProperties {
  private static final int ENTRIES = 12;

  /** The least number of journals, of 200, that have each kind. */
  private static final int FLOOR = 2;

  private static final List<String> EVERY_KIND =
      List.of(
          "say",
          "take-back",
          "prefer",
          "set",
          "declare",
          "join",
          "leave",
          "absent",
          "present",
          "table",
          "withdraw",
          "amend",
          "open",
          "extend",
          "reopen",
          "close",
          "end",
          "correct",
          "strike",
          "is open",
          "is broken",
          "is adopted",
          "is failed",
          "is withdrawn",
          "is escalated");

  @Provide
  Arbitrary<Drawn> journals() {
    return RandomJournals.all(ENTRIES);
  }

  @Property
  void theProjectionSaysOfEveryDayWhatTheNaiveOneSays(@ForAll("journals") Drawn drawn) {
    Proceedings talks = drawn.proceedings();
    NaiveProjection naive = new NaiveProjection(talks);
    for (LocalDate day : SameAnswers.days(talks)) {
      SameAnswers.same(naive.on(day), talks.negotiation().asOf(day), day + " of " + drawn);
    }
    for (Course course : talks.projection().courses().all()) {
      NavigableMap<LocalDateTime, ProcedureState> expected = naive.history(course.id());
      TreeMap<LocalDateTime, ProcedureState> found = new TreeMap<>();
      course.steps().forEach(step -> found.put(step.key().moment(), step.state()));
      Set<LocalDateTime> moments = new HashSet<>(expected.keySet());
      moments.addAll(found.keySet());
      for (LocalDateTime moment : moments) {
        assertEquals(
            expected.floorEntry(moment).getValue(),
            found.floorEntry(moment).getValue(),
            course.id() + " at " + moment + " of " + drawn);
      }
      Set<String> objectors = new HashSet<>();
      for (Course.Step step : course.steps()) {
        if (step.state() == ProcedureState.BROKEN) {
          objectors.clear();
          objectors.addAll(step.objectors());
        }
      }
      assertEquals(naive.objectors(course.id()), objectors, course.id() + " of " + drawn);
    }
  }

  /** No kind of event and no state of a procedure is rare in what is drawn. */
  @Test
  void theJournalsHaveEveryKindOfEvent() {
    int journals = 200;
    Multiset<String> drawn = HashMultiset.create();
    for (int seed = 0; seed < journals; seed++) {
      Proceedings talks = RandomJournals.of(new Random(seed), ENTRIES);
      Set<String> found = new HashSet<>();
      talks.journal().entries().forEach(entry -> found.add(entry.event().verb()));
      talks
          .projection()
          .courses()
          .all()
          .forEach(course -> course.steps().forEach(step -> found.add("is " + step.state())));
      drawn.addAll(found);
    }
    for (String kind : EVERY_KIND) {
      assertTrue(drawn.count(kind) >= FLOOR, kind + " is rare: " + drawn);
    }
  }
}
