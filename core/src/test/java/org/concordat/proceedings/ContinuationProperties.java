package org.concordat.proceedings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
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
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Resolver;
import org.concordat.testing.RandomNegotiations;
import org.junit.jupiter.api.Test;

/**
 * Compares commitments and facts that are added one after the other with proceedings that are
 * folded and compiled from scratch.
 */
@Comparison
@PropertyDefaults(tries = 100)
class ContinuationProperties {
  private static final LocalDate FIRST = LocalDate.of(2024, 3, 1);
  private static final int ENTRIES = 18;

  /**
   * How many commitments were made and facts set, how many of them were added without a fold, and
   * how many were compiled in without compiling the whole.
   */
  private static final class Count {
    int commitments;
    int added;
    int taken;
    int sets;
    int setsAdded;
    int setsTaken;
  }

  @Property
  void commitmentAfterCommitmentIsAnsweredAsIfBuiltAnew(@ForAll long seed) {
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
      boolean sets = !base.facts().isEmpty() && random.nextInt(3) == 0;
      Entry entry = Entry.on(day, sets ? change(base, random) : commitment(base, random, day));
      boolean known = random.nextInt(3) > 0 && talks.size() > 0;
      var before = known ? talks.resolution().resolver() : null;
      Proceedings next;
      try {
        next = talks.apply(entry);
      } catch (InvalidEventException unfit) {
        continue;
      }
      boolean added = Continuation.of(talks.projection(), talks.size() + 1, entry) != null;
      boolean isTaken =
          before != null
              && ResolverAccess.network(before).literals.bound
                  == ResolverAccess.network(next.resolution().resolver()).literals.bound;
      if (sets) {
        count.sets++;
        count.setsAdded += added ? 1 : 0;
        count.setsTaken += isTaken ? 1 : 0;
      } else {
        count.commitments++;
        count.added += added ? 1 : 0;
        count.taken += isTaken ? 1 : 0;
      }
      if (random.nextInt(3) > 0) {
        JournalLawsProperties.sameAsBuiltAnew(next, next.journal().entries().toString());
      }
      talks = next;
      taken.add(talks);
    }
    for (Proceedings each : taken) {
      JournalLawsProperties.sameAsBuiltAnew(each, each.journal().entries().toString());
    }
    return taken;
  }

  /** Bargains, outcomes and chances also read the network into which commitments were compiled. */
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

  private static Event commitment(Negotiation base, Random random, LocalDate day) {
    List<Alternative> alternatives = base.alternatives().values().asList();
    Alternative on = alternatives.get(random.nextInt(alternatives.size()));
    List<Actor> members = base.bodyOf(on).everyMember().asList();
    Stance one = Stance.values()[random.nextInt(4)];
    Stance other = random.nextInt(3) > 0 ? one : Stance.values()[random.nextInt(4)];
    List<Condition> conditions =
        base.commitments().stream()
            .filter(said -> said.alternative().equals(on))
            .map(Commitment::when)
            .toList();
    return new Event.Say(
        ImmutableList.of(members.get(random.nextInt(members.size())).id()),
        ImmutableList.of(on.id()),
        Position.between(one.min(other), one.max(other)),
        random.nextInt(6) > 0 || conditions.isEmpty()
            ? Condition.always()
            : conditions.get(random.nextInt(conditions.size())),
        random.nextInt(10) == 0 ? day.plusDays(1 + random.nextInt(10)) : null);
  }

  @Test
  void manyCommitmentsAreTakenInWithoutCompiling() {
    Count count = new Count();
    for (int seed = 0; seed < 60; seed++) {
      talk(new Random(seed), count);
    }
    String counted =
        count.commitments + " commitments, " + count.added + " added, " + count.taken + " taken";
    assertTrue(count.commitments >= 500, counted);
    assertTrue(count.added * 3 >= count.commitments, counted);
    assertTrue(count.taken * 8 >= count.commitments, counted);
    String set = count.sets + " set, " + count.setsAdded + " added, " + count.setsTaken + " taken";
    assertTrue(count.sets >= 150, set);
    assertTrue(count.setsAdded * 3 >= count.sets * 2, set);
    assertTrue(count.setsTaken * 6 >= count.sets, set);
  }

  /** Threads continue one value, each in its own way, and ask the values of others. */
  @Test
  void sixtyFourThreadsApplyAndAsk() throws Exception {
    Negotiation base = RandomNegotiations.of(new Random(7), RandomNegotiations.SMALL);
    Proceedings start =
        Proceedings.of(base).apply(Entry.on(FIRST, commitment(base, new Random(7), FIRST)));
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
                talks = talks.apply(Entry.on(FIRST, commitment(base, random, FIRST)));
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
