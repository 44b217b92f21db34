package org.concordat.proceedings;

import static org.concordat.proceedings.SameAnswers.sameCourses;
import static org.concordat.proceedings.SameAnswers.sameOnAllDays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.BiPredicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.concordat.checks.Comparison;
import org.concordat.proceedings.RandomJournals.Drawn;
import org.concordat.resolve.Resolver;
import org.junit.jupiter.api.Test;

/**
 * Tests laws of journals with every kind of event. A law that applies to some journals only returns
 * whether it applied, and the last test counts these.
 */
@Comparison
@PropertyDefaults(tries = 40)
class JournalLawsProperties {
  private static final int ENTRIES = 12;

  @Provide
  Arbitrary<Drawn> journals() {
    return RandomJournals.all(ENTRIES);
  }

  @Property
  void aReplayIsTheFoldOfItsEntries(@ForAll("journals") Drawn drawn) {
    Proceedings talks = drawn.proceedings();
    Proceedings replayed = Proceedings.replay(talks.base(), talks.journal());
    assertEquals(talks, replayed);
    assertEquals(talks.negotiation(), replayed.negotiation());
    Proceedings begun = Proceedings.of(talks.base(), talks.journal().zone());
    Proceedings atOnce = begun.applyAll(talks.journal().entries());
    assertEquals(talks, atOnce);
    assertEquals(talks.negotiation(), atOnce.negotiation());
  }

  /** Every value along the way answers as one that is built from scratch. */
  @Property
  void afterEachEntryEverythingIsAnsweredAsIfCompiledFromNothing(
      @ForAll("journals") Drawn drawn, @ForAll Random random) {
    Proceedings whole = drawn.proceedings();
    Proceedings talks = Proceedings.of(whole.base(), whole.journal().zone());
    List<Proceedings> earlier = new ArrayList<>();
    for (Entry entry : whole.journal().entries()) {
      talks = talks.apply(entry);
      earlier.add(talks);
      if (random.nextInt(3) > 0) {
        sameAsBuiltAnew(talks, drawn.toString());
      }
    }
    for (Proceedings each : earlier) {
      sameAsBuiltAnew(each, drawn.toString());
    }
  }

  static void sameAsBuiltAnew(Proceedings talks, String why) {
    Proceedings anew = Proceedings.replay(talks.base(), talks.journal());
    assertEquals(anew.negotiation(), talks.negotiation(), why);
    LocalDate today = today(anew);
    assertEquals(today, today(talks), why);
    Resolver compiled = Resolver.of(anew.negotiation().asOf(today));
    Resolver kept = talks.on(today).resolver();
    assertEquals(compiled.negotiation(), kept.negotiation(), why);
    SameAnswers.same(compiled, kept, why);
    SameAnswers.sameExplanations(compiled, kept, why);
    sameCourses(anew, talks, why);
  }

  /** Returns the day of proceedings; any day if all entries are struck. */
  private static LocalDate today(Proceedings talks) {
    try {
      return talks.today();
    } catch (IllegalStateException nothingIsRecorded) {
      return SameAnswers.FIRST;
    }
  }

  @Property
  void undoneIsTheValueBefore(@ForAll("journals") Drawn drawn) {
    Proceedings talks = drawn.proceedings();
    if (talks.size() > 0) {
      Proceedings before = talks.undo();
      Proceedings again = before.apply(talks.journal().entry(talks.size()));
      assertEquals(talks, again);
      assertEquals(before, again.undo());
      assertEquals(before.negotiation(), again.undo().negotiation());
    }
  }

  @Property
  void whatIsStruckIsAsIfNeverRecorded(@ForAll("journals") Drawn drawn) {
    struck(drawn, new Random(drawn.seed()));
  }

  @CanIgnoreReturnValue
  private static boolean struck(Drawn drawn, Random random) {
    Proceedings talks = drawn.proceedings();
    if (talks.size() == 0 || talks.journal().entry(talks.size()).at() == null) {
      return false;
    }
    Proceedings struck = talks.apply(Event.strike(talks.size()));
    sameOnAllDays(talks.undo(), struck, drawn.toString());
    sameCourses(talks.undo(), struck, drawn.toString());
    return true;
  }

  @Property
  void whatIsCorrectedReadsAsIfRecordedSoAtFirst(@ForAll("journals") Drawn drawn) {
    corrected(drawn, new Random(drawn.seed()));
  }

  @CanIgnoreReturnValue
  private static boolean corrected(Drawn drawn, Random random) {
    Proceedings talks = drawn.proceedings();
    if (talks.size() < 2) {
      return false;
    }
    int target = 1 + random.nextInt(talks.size());
    Entry wrong = talks.journal().entry(target);
    Event right = talks.journal().entry(1 + random.nextInt(talks.size())).event();
    if (wrong.at() == null || right.isAboutAnEntry()) {
      return false;
    }
    Proceedings corrected;
    try {
      corrected = talks.apply(Event.correct(target, right));
    } catch (InvalidEventException unfit) {
      return false;
    }
    if (talks.journal().entries().stream()
        .anyMatch(each -> each.event() instanceof Event.Correct with && with.entry() == target)) {
      return false; // The second correction is the one that counts.
    }
    List<Entry> entries = new ArrayList<>(talks.journal().entries());
    entries.set(target - 1, new Entry(wrong.at(), right, wrong.id(), wrong.source(), null));
    Proceedings replaced =
        Proceedings.replay(talks.base(), Journal.of(talks.journal().zone(), entries));
    sameOnAllDays(replaced, corrected, drawn.toString());
    sameCourses(replaced, corrected, drawn.toString());
    return true;
  }

  @Property
  void theOrderOfRecordingCountsAmongEqualMomentsOnly(@ForAll("journals") Drawn drawn) {
    reordered(drawn, new Random(drawn.seed()));
  }

  /** Records the same events in another order, but keeps the order of events at one moment. */
  @CanIgnoreReturnValue
  private static boolean reordered(Drawn drawn, Random random) {
    Proceedings talks = drawn.proceedings();
    List<Entry> byNumber = new ArrayList<>();
    for (Entry entry : talks.journal().entries()) {
      if (entry.at() != null && !(entry.event() instanceof Event.Revoke)) {
        byNumber.add(entry);
      }
    }
    Proceedings begun = Proceedings.of(talks.base(), talks.journal().zone());
    List<Moment> moments = new ArrayList<>(byNumber.stream().map(Entry::at).distinct().toList());
    Collections.shuffle(moments, random);
    List<Entry> mixed = new ArrayList<>(byNumber);
    mixed.sort(Comparator.comparing(entry -> moments.indexOf(entry.at())));
    Proceedings expected;
    Proceedings found = begun;
    try {
      expected = begun.applyAll(byNumber);
      for (Entry entry : mixed) {
        found = found.apply(entry);
      }
    } catch (InvalidEventException unfit) {
      return false;
    }
    sameOnAllDays(expected, found, drawn + " recorded as " + mixed);
    sameCourses(expected, found, drawn + " recorded as " + mixed);
    return !mixed.equals(byNumber);
  }

  @Property
  void whatIsDeliveredAgainHasNoEffect(@ForAll("journals") Drawn drawn) {
    deliveredAgain(drawn, new Random(drawn.seed()));
  }

  @CanIgnoreReturnValue
  private static boolean deliveredAgain(Drawn drawn, Random random) {
    Proceedings talks = drawn.proceedings();
    boolean any = false;
    for (Entry entry : talks.journal().entries()) {
      String id = entry.id();
      if (id != null) {
        any = true;
        assertSame(talks, talks.apply(entry), drawn.toString());
        Entry other = entry.withNote("another");
        assertThrows(InvalidEventException.class, () -> talks.apply(other), drawn.toString());
      }
    }
    return any;
  }

  /** The laws that apply to some journals only apply to many of those drawn. */
  @Test
  void noLawIsEmpty() {
    List<BiPredicate<Drawn, Random>> laws =
        List.of(
            JournalLawsProperties::struck,
            JournalLawsProperties::corrected,
            JournalLawsProperties::reordered,
            JournalLawsProperties::deliveredAgain);
    int journals = 60;
    int[] spoken = new int[laws.size()];
    for (int seed = 0; seed < journals; seed++) {
      Drawn drawn = new Drawn(seed, RandomJournals.of(new Random(seed), ENTRIES));
      for (int law = 0; law < spoken.length; law++) {
        spoken[law] += laws.get(law).test(drawn, new Random(seed)) ? 1 : 0;
      }
    }
    int[] floors = {30, 5, 10, 10};
    for (int law = 0; law < spoken.length; law++) {
      assertTrue(
          spoken[law] >= floors[law],
          "law " + law + " spoke of " + spoken[law] + " of " + journals + " journals");
    }
  }
}
