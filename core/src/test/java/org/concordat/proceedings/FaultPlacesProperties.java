package org.concordat.proceedings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import org.concordat.checks.Comparison;
import org.concordat.model.Actor;
import org.concordat.model.Fact;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Problem;
import org.concordat.proceedings.RandomJournals.Refusal;
import org.junit.jupiter.api.Test;

/** The entries at which faults are reported. */
@Comparison
@PropertyDefaults(tries = 100)
class FaultPlacesProperties {
  private static final int ENTRIES = 25;
  private static final Actor NORTH = Actor.of("north");
  private static final Actor ISLE = Actor.of("isle");
  private static final Body BOARD =
      Body.of("board", "Board", DecisionRule.CONSENSUS, List.of(NORTH));
  private static final Negotiation DUES =
      Cases.about(BOARD, Cases.X).toBuilder().actors(ISLE).build();
  private static final LocalDate MARCH_4 = LocalDate.of(2025, 3, 4);

  /** Joins, says two things and leaves, each valid only because the entry before it is. */
  private static final Proceedings JOINED =
      Proceedings.of(DUES)
          .on(MARCH_4)
          .apply(Event.join(ISLE, BOARD))
          .on(MARCH_4.plusDays(1))
          .say(ISLE, Cases.X, Stance.OPPOSE)
          .on(MARCH_4.plusDays(2))
          .say(ISLE, Cases.X, Stance.SUPPORT)
          .on(MARCH_4.plusDays(9))
          .apply(Event.leave(ISLE, BOARD));

  private static final String NO_SAY =
      "\"isle\" has no say on \"x\", which the body \"board\" decides";
  private static final String FIRST = "; strike or correct that one first";

  private static String noMember(String day) {
    return "\"isle\" is no member of \"board\" on " + day;
  }

  private static List<String> told(Journal journal) {
    return assertThrows(InvalidEventException.class, () -> Proceedings.replay(DUES, journal))
        .problems()
        .stream()
        .map(Problem::toString)
        .toList();
  }

  private static List<String> told(Entry... more) {
    return told(JOINED.journal().and(List.of(more)));
  }

  /** What was valid until an entry came is wrong because of that entry. */
  @Property
  void whatIsRefusedIsReportedAtTheEntryThatIsRefused(@ForAll long seed) {
    refused(seed);
  }

  @CanIgnoreReturnValue
  private static int refused(long seed) {
    int others = 0;
    for (Refusal refusal : RandomJournals.refusals(new Random(seed), ENTRIES)) {
      int number = refusal.before().size() + 1;
      int invalid = 0;
      for (Problem problem : refusal.told().problems()) {
        assertEquals(number, Faults.entryOf(problem), problem + ", seed " + seed);
        invalid += problem.message().startsWith("it makes entry ") ? 1 : 0;
      }
      assertTrue(invalid <= 1, refusal.told().getMessage() + ", seed " + seed);
      others += invalid;
    }
    return others;
  }

  @Test
  void manyRefusalsAreBecauseOfOtherEntries() {
    int others = 0;
    for (long seed = 0; seed < 200; seed++) {
      others += refused(seed);
    }
    assertTrue(others > 40, "only " + others + " of the refused entries make another invalid");
  }

  /** Returns the faults of a journal, each at the entry that is invalid. */
  private static List<Problem> wrong(Negotiation base, Journal journal) {
    Faults faults = new Faults();
    try {
      assertNotNull(Projection.of(base, Corrections.acts(journal, faults), faults));
      return List.of();
    } catch (InvalidEventException invalid) {
      return invalid.problems();
    }
  }

  /**
   * Compares the search with its definition: of the beginnings of the journal that include the
   * invalid entry, the shortest that has the fault ends with the entry that brings it about. Leaves
   * out journals in which a longer beginning lacks the fault again.
   */
  private static int causes(long seed) {
    List<Refusal> refusals = RandomJournals.refusals(new Random(seed), 20);
    if (refusals.isEmpty()) {
      return 0;
    }
    Proceedings before = refusals.get(refusals.size() - 1).before();
    Random random = new Random(seed);
    List<Entry> more = new ArrayList<>();
    for (int number = 1; number <= before.size(); number++) {
      if (othersRestOn(before.journal().entry(number).event()) && random.nextInt(3) > 0) {
        more.add(Entry.of(Event.strike(number)));
      }
    }
    more.add(refusals.get(random.nextInt(refusals.size())).entry());
    Collections.shuffle(more, random);
    Journal journal = before.journal().and(more);
    List<Set<String>> places = new ArrayList<>();
    for (int size = 0; size <= journal.size(); size++) {
      places.add(
          wrong(before.base(), journal.upTo(size)).stream()
              .map(Problem::place)
              .collect(Collectors.toSet()));
    }
    Set<String> expected = new TreeSet<>();
    Map<Integer, Problem> firstOf = new TreeMap<>();
    List<Problem> problems = wrong(before.base(), journal);
    for (Problem each : problems) {
      int at = Faults.entryOf(each);
      int cause = at;
      while (!places.get(cause).contains(each.place())) {
        cause++;
      }
      for (int size = cause; size <= journal.size(); size++) {
        if (!places.get(size).contains(each.place())) {
          return 0;
        }
      }
      if (cause == at) {
        expected.add(each.toString());
      } else if (at == 0) {
        expected.add(placeOf(cause, journal) + ": " + each);
      } else if (!firstOf.containsKey(cause) || at < Faults.entryOf(firstOf.get(cause))) {
        firstOf.put(cause, each);
      }
    }
    firstOf.forEach(
        (cause, first) ->
            expected.add(
                placeOf(cause, journal)
                    + ": it makes entry "
                    + Faults.entryOf(first)
                    + " invalid: "
                    + first.statement()
                    + FIRST));
    Set<String> told = new TreeSet<>();
    FaultPlaces.of(before.base(), journal, problems).forEach(each -> told.add(each.toString()));
    assertEquals(expected, told, "seed " + seed);
    return firstOf.size();
  }

  /** Returns whether other entries may be valid only because of an event. */
  private static boolean othersRestOn(Event event) {
    return event instanceof Event.Declare
        || event instanceof Event.Table
        || event instanceof Event.Open
        || event instanceof Event.Roster;
  }

  private static String placeOf(int entry, Journal journal) {
    return "entries[" + entry + "]" + (journal.entry(entry).at() == null ? ".entry" : "");
  }

  @Property
  void eachFaultIsReportedAtTheEntryThatCausesIt(@ForAll long seed) {
    assertTrue(causes(seed) >= 0);
  }

  @Test
  void manyFaultsAreBroughtAboutByOtherEntries() {
    int others = 0;
    for (long seed = 0; seed < 40; seed++) {
      others += causes(seed);
    }
    assertTrue(others > 10, "only " + others);
  }

  @Test
  void aStrikeThatMakesOthersInvalidIsReportedOnceAndNamesTheFirst() {
    assertEquals(
        List.of("entries[5].entry: it makes entry 2 invalid: " + NO_SAY + FIRST),
        told(Entry.of(Event.strike(1))));
    Event other = Event.say(NORTH, Cases.X, Stance.SUPPORT);
    assertEquals(
        List.of("entries[5].entry: it makes entry 2 invalid: " + NO_SAY + FIRST),
        told(Entry.of(Event.correct(1, other)), Entry.on(MARCH_4, other)));
  }

  @Test
  void anEntryThatIsRecordedLateIsReportedAtItself() {
    assertEquals(
        List.of("entries[5]: it makes entry 4 invalid: " + noMember("2025-03-13") + FIRST),
        told(Entry.on(MARCH_4.plusDays(3), Event.leave(ISLE, BOARD))));
  }

  @Test
  void whatIsWrongByItselfStaysWhereItIs() {
    assertEquals(
        List.of(
            "entries[7].entry: there is no entry 77 before this one; it should be the number of an"
                + " earlier one",
            "entries[5].actor: " + noMember("2025-03-14"),
            "entries[6].entry: it makes entry 2 invalid: " + NO_SAY + FIRST),
        told(
            Entry.on(MARCH_4.plusDays(10), Event.leave(ISLE, BOARD)),
            Entry.of(Event.strike(1)),
            Entry.of(Event.strike(77))));
  }

  @Test
  void eachStrikeIsReportedWithWhatItMakesInvalid() {
    Proceedings again =
        JOINED
            .on(MARCH_4.plusDays(20))
            .apply(Event.join(ISLE, BOARD))
            .on(MARCH_4.plusDays(30))
            .apply(Event.leave(ISLE, BOARD));
    assertEquals(
        List.of(
            "entries[7].entry: it makes entry 6 invalid: " + noMember("2025-04-03") + FIRST,
            "entries[8].entry: it makes entry 2 invalid: " + NO_SAY + FIRST),
        told(again.journal().and(List.of(Entry.of(Event.strike(5)), Entry.of(Event.strike(1))))));
  }

  /** The name was right when it was written, so no other is proposed. */
  @Test
  void noAdviceIsGivenToTheEntryThatWasValid() {
    Entry declared = Entry.on(MARCH_4, new Event.Declare(Fact.of("audits")));
    Entry set = Entry.on(MARCH_4, Event.set(Fact.of("audits"), Truth.TRUE));
    Negotiation near = DUES.toBuilder().facts(Fact.of("audit")).build();
    Journal journal =
        Proceedings.of(near)
            .applyAll(List.of(declared, set))
            .journal()
            .and(List.of(Entry.of(Event.strike(1))));
    assertEquals(
        "entries[3].entry: it makes entry 2 invalid: there is no fact called \"audits\"" + FIRST,
        assertThrows(InvalidEventException.class, () -> Proceedings.replay(near, journal))
            .getMessage());
  }

  /** If the search ends early, the remaining faults are reported at the invalid entries. */
  @Test
  void ofManyFaultsNoneIsLeftOutAndNoneIsReportedAtAWrongEntry() {
    int facts = 60;
    List<Entry> entries = new ArrayList<>();
    for (int i = 1; i <= facts; i++) {
      Fact fact = Fact.of("f" + i);
      entries.add(Entry.on(MARCH_4, new Event.Declare(fact)));
      entries.add(Entry.on(MARCH_4, Event.set(fact, Truth.TRUE)));
    }
    for (int i = 1; i <= facts; i++) {
      entries.add(Entry.of(Event.strike(2 * i - 1)));
    }
    List<String> told = told(Journal.empty(ZoneOffset.UTC).and(entries));
    int atStrikes = 0;
    for (int i = 1; i <= facts; i++) {
      String atStrike =
          "entries[%d].entry: it makes entry %d invalid: ".formatted(2 * facts + i, 2 * i);
      String atItself = "entries[%d].fact: there is no fact called \"f%d\"".formatted(2 * i, i);
      long strikes = told.stream().filter(each -> each.startsWith(atStrike)).count();
      long others = told.stream().filter(each -> each.startsWith(atItself)).count();
      assertEquals(1, strikes + others, told.toString());
      atStrikes += (int) strikes;
    }
    assertEquals(facts, told.size());
    assertTrue(atStrikes > 0 && atStrikes < facts, told.toString());
  }
}
