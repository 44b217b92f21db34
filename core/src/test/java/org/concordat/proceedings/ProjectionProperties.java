package org.concordat.proceedings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.concordat.checks.Comparison;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.negotiation.Negotiation;
import org.concordat.proceedings.RandomJournals.Drawn;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.junit.jupiter.api.Test;

/**
 * Compares journals of every kind of event with a naive projection, and holds them to their laws.
 */
@Comparison
@PropertyDefaults(tries = 40)
class ProjectionProperties {
  private static final LocalDate FIRST = LocalDate.of(2024, 2, 28);
  private static final int DAYS = 60;
  private static final int ENTRIES = 12;

  /** In so many of 200 journals each kind is at least. */
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
    for (LocalDate day : days(talks)) {
      same(naive.on(day), talks.negotiation().asOf(day), day + " of " + drawn);
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
    }
  }

  private static List<LocalDate> days(Proceedings talks) {
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day : talks.days()) {
      if (!day.isBefore(FIRST) && day.isBefore(FIRST.plusDays(DAYS))) {
        days.add(day);
      }
    }
    days.add(FIRST);
    return days;
  }

  private static void same(Negotiation expected, Negotiation found, String why) {
    Resolver should = Resolver.of(expected);
    Resolver is = Resolver.of(found);
    for (Coordination way : Coordination.values()) {
      Resolution slow = should.resolve(way);
      Resolution fast = is.resolve(way);
      for (Alternative x : expected.alternatives().values()) {
        assertEquals(
            Map.copyOf(slow.positions(x)), Map.copyOf(fast.positions(x)), x + " " + way + why);
        assertEquals(slow.decision(x), fast.decision(x), x + " " + way + why);
        assertEquals(slow.blockers(x), fast.blockers(x), x + " " + way + why);
        assertEquals(slow.awaited(x), fast.awaited(x), x + " " + way + why);
        assertEquals(slow.shortfall(x), fast.shortfall(x), x + " " + way + why);
      }
    }
  }

  private static void sameOnAllDays(Proceedings expected, Proceedings found, String why) {
    for (LocalDate day : days(expected)) {
      same(expected.negotiation().asOf(day), found.negotiation().asOf(day), day + " of " + why);
    }
  }

  @Property
  void aReplayIsTheFoldOfItsEntries(@ForAll("journals") Drawn drawn) {
    Proceedings talks = drawn.proceedings();
    assertEquals(talks, Proceedings.replay(talks.base(), talks.journal()));
    assertEquals(
        talks.negotiation(), Proceedings.replay(talks.base(), talks.journal()).negotiation());
    if (talks.size() > 0) {
      Proceedings before = talks.undo();
      assertEquals(talks, before.apply(talks.journal().entry(talks.size())));
    }
  }

  @Property
  void whatIsStruckIsAsIfNeverRecorded(@ForAll("journals") Drawn drawn, @ForAll Random random) {
    Proceedings talks = drawn.proceedings();
    Entry entry =
        Entry.on(
            FIRST.plusDays(random.nextInt(DAYS)),
            new Event.TakeBack(
                ImmutableList.copyOf(talks.base().actors().keySet()),
                ImmutableList.copyOf(talks.base().alternatives().keySet())));
    Proceedings struck;
    try {
      struck = talks.apply(entry).apply(Event.strike(talks.size() + 1));
    } catch (InvalidEventException unfit) {
      return;
    }
    sameOnAllDays(talks, struck, drawn.toString());
  }

  @Property
  void differencesAreExactlyWhatDiffersEachWithCausesThatAreNew(
      @ForAll("journals") Drawn drawn, @ForAll Random random) {
    Proceedings talks = drawn.proceedings();
    Proceedings earlier = talks.upTo(random.nextInt(talks.size() + 1));
    Sitting before = earlier.on(FIRST.plusDays(random.nextInt(DAYS)));
    Sitting after = talks.on(FIRST.plusDays(random.nextInt(DAYS)));
    Changes changes = after.changesSince(before);
    Resolution then = before.resolution();
    Resolution now = after.resolution();
    int differing = 0;
    for (Alternative x : now.negotiation().alternatives().values()) {
      for (Actor actor : now.negotiation().actors().values()) {
        var was =
            then.negotiation().actors().containsKey(actor.id())
                ? Changes.position(then, actor, x)
                : null;
        differing += Objects.equals(was, Changes.position(now, actor, x)) ? 0 : 1;
      }
    }
    assertEquals(differing, changes.positions().size(), drawn.toString());
    Mixtures mixtures = new Mixtures(before, after, Coordination.SEQUENTIAL);
    for (var change : changes.positions()) {
      List<Cause> causes = change.because();
      assertTrue(!causes.isEmpty(), drawn.toString());
      assertTrue(mixtures.causes().containsAll(causes), drawn.toString());
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
