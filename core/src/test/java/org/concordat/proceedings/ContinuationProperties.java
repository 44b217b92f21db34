package org.concordat.proceedings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.EnumMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import org.concordat.checks.Comparison;
import org.concordat.condition.Condition;
import org.concordat.internal.ResolverAccess;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Resolver;
import org.concordat.testing.RandomNegotiations;
import org.junit.jupiter.api.Test;

/**
 * Compares entries that are taken in one after the other without a fold, and without compiling,
 * with what is folded and compiled from nothing.
 */
@Comparison
@PropertyDefaults(tries = 100)
class ContinuationProperties {
  private static final LocalDate FIRST = LocalDate.of(2024, 3, 1);
  private static final int ENTRIES = 18;

  /** What an entry does. */
  private enum Kind {
    SAY,
    SAY_WHEN,
    SET,
    TAKE_BACK,
    ABSENT,
    PRESENT,
    CORRECT,
    STRIKE
  }

  /** How many entries of each kind there were, were added without a fold, or not even compiled. */
  private static final class Count {
    final Multiset<Kind> drawn = EnumMultiset.create(Kind.class);
    final Multiset<Kind> added = EnumMultiset.create(Kind.class);
    final Multiset<Kind> derived = EnumMultiset.create(Kind.class);

    @Override
    public String toString() {
      return drawn + ", added " + added + ", derived " + derived;
    }
  }

  @Property
  void entryAfterEntryIsAnsweredAsIfBuiltAnew(@ForAll long seed) {
    talk(new Random(seed), new Count());
  }

  @CanIgnoreReturnValue
  private static List<Proceedings> talk(Random random, Count count) {
    Negotiation base = RandomNegotiations.of(random, RandomNegotiations.SMALL);
    Proceedings talks = Proceedings.of(base);
    LocalDate day = FIRST;
    List<Proceedings> taken = new ArrayList<>();
    for (int i = 0; i < ENTRIES; i++) {
      day = random.nextInt(4) == 0 ? day.plusDays(1 + random.nextInt(12)) : day;
      Kind kind = kind(random, talks);
      Entry entry = entry(kind, talks, random, day);
      boolean known = random.nextInt(3) > 0 && talks.size() > 0;
      Resolver before = known ? talks.resolution().resolver() : null;
      Proceedings next;
      try {
        next = talks.apply(entry);
      } catch (InvalidEventException unfit) {
        continue;
      }
      count.drawn.add(kind);
      if (Continuation.of(talks.projection(), talks.size() + 1, entry) != null) {
        count.added.add(kind);
      }
      if (next.projection().acts().isEmpty()) {
        break;
      }
      if (before != null
          && ResolverAccess.numbering(before)
              == ResolverAccess.numbering(next.resolution().resolver())) {
        count.derived.add(kind);
      }
      if (random.nextInt(3) > 0) {
        JournalLawsProperties.sameAsBuiltAnew(next, next.journal().entries().toString());
        if (talks.size() > 0) {
          assertEquals(
              Proceedings.replay(base, next.journal()).changesSince(talks).toString(),
              next.changesSince(talks).toString(),
              next.journal().entries().toString());
        }
      }
      talks = next;
      taken.add(talks);
    }
    for (Proceedings each : taken) {
      JournalLawsProperties.sameAsBuiltAnew(each, each.journal().entries().toString());
    }
    return taken;
  }

  private static Kind kind(Random random, Proceedings talks) {
    if (random.nextInt(3) == 0 || talks.size() == 0) {
      return Kind.SAY;
    }
    Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
    return kind == Kind.SET && talks.base().facts().isEmpty() ? Kind.SAY : kind;
  }

  private static Entry entry(Kind kind, Proceedings talks, Random random, LocalDate day) {
    Negotiation base = talks.base();
    Alternative on = alternative(base, random);
    Actor member = member(base, on, random);
    int earlier = talks.size() == 0 ? 0 : talks.size() - random.nextInt(Math.min(4, talks.size()));
    return switch (kind) {
      case SAY -> Entry.on(day, commitment(base, random, day, Condition.always()));
      case SAY_WHEN -> Entry.on(day, commitment(base, random, day, condition(base, random)));
      case SET -> Entry.on(day, change(base, random));
      case TAKE_BACK -> Entry.on(day, Event.takeBack(member, on));
      case ABSENT -> Entry.on(day, Event.absent(member, base.bodyOf(on)));
      case PRESENT ->
          Entry.on(
              day,
              new Event.Roster(
                  RosterChange.PRESENT, ImmutableList.of(member.id()), base.bodyOf(on).id()));
      case CORRECT ->
          Entry.of(Event.correct(earlier, commitment(base, random, day, condition(base, random))));
      case STRIKE -> Entry.of(Event.strike(earlier));
    };
  }

  private static Alternative alternative(Negotiation base, Random random) {
    List<Alternative> alternatives = base.alternatives().values().asList();
    return alternatives.get(random.nextInt(alternatives.size()));
  }

  private static Actor member(Negotiation base, Alternative on, Random random) {
    List<Actor> members = base.bodyOf(on).everyMember().asList();
    return members.get(random.nextInt(members.size()));
  }

  /** Bargains, outcomes and chances read the network that commitments were taken into, too. */
  @Property(tries = 40)
  void searchesAfterManyCommitmentsAreThoseOfWhatIsBuiltAnew(@ForAll long seed) {
    for (Proceedings each : talk(new Random(seed), new Count())) {
      Resolver found = each.resolution().resolver();
      SameAnswers.sameSearches(
          Resolver.of(found.negotiation()), found, each.journal().entries().toString());
    }
  }

  private static Event change(Negotiation base, Random random) {
    List<Fact> facts = base.facts().values().asList();
    return Event.set(facts.get(random.nextInt(facts.size())), Truth.values()[random.nextInt(3)]);
  }

  /** Returns a condition of the document, one about a fact, or none. */
  private static Condition condition(Negotiation base, Random random) {
    List<Condition> conditions = new ArrayList<>();
    base.commitments().forEach(said -> conditions.add(said.when()));
    for (Fact fact : base.facts().values()) {
      conditions.add(Condition.holds(fact));
      conditions.add(Condition.parse("not " + fact.id()));
    }
    return conditions.isEmpty()
        ? Condition.always()
        : conditions.get(random.nextInt(conditions.size()));
  }

  private static Event commitment(Negotiation base, Random random, LocalDate day, Condition when) {
    Alternative on = alternative(base, random);
    Stance one = Stance.values()[random.nextInt(4)];
    Stance other = random.nextInt(3) > 0 ? one : Stance.values()[random.nextInt(4)];
    return new Event.Say(
        ImmutableList.of(member(base, on, random).id()),
        ImmutableList.of(on.id()),
        Position.between(one.min(other), one.max(other)),
        when,
        random.nextInt(10) == 0 ? day.plusDays(1 + random.nextInt(10)) : null);
  }

  @Test
  void manyEntriesOfEachKindAreTakenInWithoutCompiling() {
    Count count = new Count();
    for (int seed = 0; seed < 150; seed++) {
      talk(new Random(seed), count);
    }
    for (Kind kind : Kind.values()) {
      assertTrue(count.drawn.count(kind) >= 100, kind + " of " + count);
      assertTrue(count.added.count(kind) * 3 >= count.drawn.count(kind), kind + " of " + count);
      assertTrue(count.derived.count(kind) * 8 >= count.drawn.count(kind), kind + " of " + count);
    }
  }

  /** Threads continue one value, each in its own way, and ask the values of others. */
  @Test
  void sixtyFourThreadsApplyAndAsk() throws Exception {
    Negotiation base = RandomNegotiations.of(new Random(7), RandomNegotiations.SMALL);
    Proceedings start =
        Proceedings.of(base)
            .apply(Entry.on(FIRST, commitment(base, new Random(7), FIRST, Condition.always())));
    String before = start.resolution().toString();
    int threads = 64;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<List<Proceedings>>> tasks = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        Random random = new Random(thread);
        tasks.add(
            () -> {
              List<Proceedings> own = new ArrayList<>();
              Proceedings talks = start;
              for (int i = 0; i < 10; i++) {
                talks =
                    talks.apply(
                        Entry.on(FIRST, commitment(base, random, FIRST, condition(base, random))));
                own.add(talks);
                assertEquals(before, start.resolution().toString());
                assertTrue(!talks.resolution().toString().isEmpty());
              }
              return own;
            });
      }
      for (Future<List<Proceedings>> done : pool.invokeAll(tasks)) {
        for (Proceedings each : done.get()) {
          JournalLawsProperties.sameAsBuiltAnew(each, each.journal().entries().toString());
        }
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
