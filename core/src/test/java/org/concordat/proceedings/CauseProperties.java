package org.concordat.proceedings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.concordat.checks.Comparison;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.proceedings.RandomJournals.Drawn;
import org.concordat.resolve.Assumptions.Variable;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolution;
import org.junit.jupiter.api.Test;

/** Compares changes and their causes with the two states and with journals without some entries. */
@Comparison
@PropertyDefaults(tries = 40)
class CauseProperties {
  private static final int ENTRIES = 12;

  /** How many changes were seen, and on how many something was asserted. */
  private static final class Count {
    int changes;
    int sufficing;
    int told;
    int struck;
    int needed;
  }

  @Provide
  Arbitrary<Drawn> journals() {
    return RandomJournals.all(ENTRIES);
  }

  private static LocalDate day(Random random) {
    return SameAnswers.FIRST.plusDays(random.nextInt(SameAnswers.DAYS));
  }

  @Property
  void differencesAreExactlyWhatDiffers(@ForAll("journals") Drawn drawn, @ForAll Random random) {
    Proceedings talks = drawn.proceedings();
    Proceedings earlier = talks.upTo(random.nextInt(talks.size() + 1));
    Sitting before = earlier.on(day(random));
    Sitting after = talks.on(day(random));
    Changes changes = after.changesSince(before);
    Resolution then = before.resolution();
    Resolution now = after.resolution();
    Set<Serializable> differing = new LinkedHashSet<>();
    // Entries that have been struck since are in the earlier proceedings alone.
    Set<Alternative> alternatives = new LinkedHashSet<>();
    Set<Actor> actors = new LinkedHashSet<>();
    for (Resolution each : List.of(then, now)) {
      alternatives.addAll(each.negotiation().alternatives().values());
      actors.addAll(each.negotiation().actors().values());
    }
    for (Alternative x : alternatives) {
      for (Actor actor : actors) {
        if (!Objects.equals(Changes.position(then, actor, x), Changes.position(now, actor, x))) {
          differing.add(new Variable(actor, x));
        }
      }
      if (!Objects.equals(Changes.decision(then, x), Changes.decision(now, x))) {
        differing.add(x);
      }
    }
    for (Proceedings each : List.of(earlier, talks)) {
      for (Course course : each.projection().courses().all()) {
        if (Changes.state(before, course.id()) != Changes.state(after, course.id())) {
          differing.add(course.id());
        }
      }
    }
    Set<Serializable> told = new LinkedHashSet<>();
    for (Change<?, ?> change : all(changes)) {
      assertTrue(told.add(change.subject()), drawn.toString());
      assertEquals(value(before, change.subject()), change.before().orElse(null), drawn.toString());
      assertEquals(value(after, change.subject()), change.after().orElse(null), drawn.toString());
    }
    assertEquals(differing, told, drawn.toString());
  }

  private static List<Change<?, ?>> all(Changes changes) {
    List<Change<?, ?>> all = new ArrayList<>(changes.positions());
    all.addAll(changes.decisions());
    all.addAll(changes.procedures());
    return all;
  }

  private static Serializable value(Sitting sitting, Serializable subject) {
    if (subject instanceof Variable variable) {
      return Changes.position(sitting.resolution(), variable.actor(), variable.alternative());
    }
    return subject instanceof Alternative on
        ? Changes.decision(sitting.resolution(), on)
        : Changes.state(sitting, (String) subject);
  }

  /** The causes alone bring the change about; without any one of them it does not happen. */
  @Property
  void causesSufficeAndNoneCanBeLeftOut(@ForAll("journals") Drawn drawn, @ForAll Random random) {
    Proceedings talks = drawn.proceedings();
    Proceedings earlier = talks.upTo(random.nextInt(talks.size() + 1));
    sufficeAndAreNeeded(earlier.on(day(random)), talks.on(day(random)), new Count(), drawn);
  }

  private static void sufficeAndAreNeeded(Sitting before, Sitting after, Count count, Drawn drawn) {
    Mixtures mixtures = new Mixtures(before, after, Coordination.SEQUENTIAL);
    Set<Cause> possible = ImmutableSet.copyOf(mixtures.causes());
    for (Change<?, ?> change : all(after.changesSince(before))) {
      Set<Cause> causes = ImmutableSet.copyOf(change.because());
      String why = change + " because of " + causes + " of " + before.moment() + ", " + drawn;
      assertTrue(!causes.isEmpty() && possible.containsAll(causes), why);
      count.changes++;
      if (gives(mixtures, causes, change)) {
        count.sufficing++;
        for (Cause one : causes) {
          Set<Cause> fewer = Sets.difference(causes, Set.of(one)).immutableCopy();
          assertTrue(!gives(mixtures, fewer, change), one + " can be left out: " + why);
        }
      } else {
        assertEquals(possible, causes, "what does not suffice is all there is: " + why);
        count.told++;
      }
    }
  }

  private static boolean gives(Mixtures mixtures, Set<Cause> causes, Change<?, ?> change) {
    Mixtures.Mixture mixture = mixtures.of(causes);
    return mixture.isSound()
        && Objects.equals(mixture.valueOf(change.subject()), change.after().orElse(null));
  }

  /** Entries that are no cause can be struck, and a cause cannot. */
  @Property
  void withoutTheOtherEntriesTheValueIsTheSame(@ForAll("journals") Drawn drawn) {
    struckAside(drawn, new Random(drawn.seed()), new Count());
  }

  private static void struckAside(Drawn drawn, Random random, Count count) {
    Proceedings talks = drawn.proceedings();
    int known = random.nextInt(talks.size() + 1);
    boolean plain =
        talks.journal().after(known).stream().noneMatch(entry -> entry.event().isAboutAnEntry());
    if (!plain) {
      return;
    }
    LocalDate day = day(random);
    Sitting after = talks.on(day);
    for (Change<?, ?> change : all(after.changesSince(talks.upTo(known).on(day)))) {
      Set<Integer> causes = new LinkedHashSet<>();
      for (Cause cause : change.because()) {
        if (cause instanceof Cause.ByEntry entry) {
          causes.add(entry.number());
        }
      }
      String why = change + " on " + day + " because of " + causes + ", " + drawn;
      Proceedings only = without(talks, known, causes);
      if (only == null || !knows(only, change.subject())) {
        continue;
      }
      count.struck++;
      assertEquals(change.after().orElse(null), value(only.on(day), change.subject()), why);
      for (int cause : causes) {
        Proceedings fewer = without(talks, known, Sets.difference(causes, Set.of(cause)));
        if (fewer != null && knows(fewer, change.subject())) {
          count.needed++;
          assertNotEquals(
              change.after().orElse(null), value(fewer.on(day), change.subject()), cause + why);
        }
      }
    }
  }

  private static boolean knows(Proceedings talks, Serializable subject) {
    return !(subject instanceof Alternative on)
        || talks.negotiation().alternatives().containsKey(on.id());
  }

  /** Returns the proceedings with new entries struck; null where the others rest on them. */
  private static Proceedings without(Proceedings talks, int known, Set<Integer> kept) {
    List<Entry> entries = new ArrayList<>();
    for (int number = known + 1; number <= talks.size(); number++) {
      if (!kept.contains(number)) {
        entries.add(Entry.of(Event.strike(number)));
      }
    }
    try {
      return talks.applyAll(entries);
    } catch (InvalidEventException unfit) {
      return null;
    }
  }

  @Test
  void mostChangesHaveCausesThatSuffice() {
    Count count = new Count();
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      Drawn drawn = new Drawn(seed, RandomJournals.of(random, ENTRIES));
      Proceedings talks = drawn.proceedings();
      Proceedings earlier = talks.upTo(random.nextInt(talks.size() + 1));
      sufficeAndAreNeeded(earlier.on(day(random)), talks.on(day(random)), count, drawn);
      struckAside(drawn, random, count);
    }
    String counted =
        count.changes + " changes, " + count.sufficing + " " + count.told + " " + count.struck;
    assertTrue(count.changes >= 60, counted);
    assertTrue(count.told * 20 <= count.changes, counted);
    assertTrue(count.struck >= 20 && count.needed >= 20, counted + " " + count.needed);
  }
}
