package org.concordat.proceedings;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;
import org.concordat.condition.Condition;
import org.concordat.model.Actor;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Policy;
import org.concordat.testing.RandomNegotiations;

/**
 * Makes sound proceedings at random, with events of every kind; entries that do not fit are left
 * out.
 */
final class RandomJournals {
  private static final LocalDate FIRST = LocalDate.of(2024, 3, 1);

  /** Proceedings and the seed they were made from. */
  record Drawn(long seed, Proceedings proceedings) {
    @Override
    public String toString() {
      StringBuilder text = new StringBuilder("seed " + seed + ": ");
      text.append(RandomNegotiations.describe(proceedings.base()));
      proceedings.journal().entries().forEach(entry -> text.append("\n  * ").append(entry));
      return text.toString();
    }
  }

  /** The error for an entry that did not fit, and the proceedings that it did not fit. */
  record Refusal(Proceedings before, Entry entry, InvalidEventException told) {}

  private final Random random;
  private final List<String> actors = new ArrayList<>();
  private final List<String> alternatives = new ArrayList<>();
  private final List<String> facts = new ArrayList<>();
  private final List<String> procedures = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private Proceedings proceedings;
  private int named;
  private String lastDecided = "";

  private RandomJournals(Random random) {
    this.random = random;
    Negotiation base = RandomNegotiations.of(random, RandomNegotiations.SMALL);
    this.proceedings = Proceedings.of(base);
    actors.addAll(base.actors().keySet());
    alternatives.addAll(base.alternatives().keySet());
    facts.addAll(base.facts().keySet());
  }

  /** Returns all proceedings of about so many entries. */
  static Arbitrary<Drawn> all(int entries) {
    return Arbitraries.longs()
        .withDistribution(RandomDistribution.uniform())
        .map(seed -> new Drawn(seed, of(new Random(seed), entries)));
  }

  static Proceedings of(Random random, int entries) {
    return new RandomJournals(random).make(entries);
  }

  /** Returns the entries refused on the way to proceedings of about so many entries. */
  static List<Refusal> refusals(Random random, int entries) {
    RandomJournals journals = new RandomJournals(random);
    journals.make(entries);
    return journals.refusals;
  }

  @CanIgnoreReturnValue
  private Proceedings make(int entries) {
    for (int i = 0; i < entries; i++) {
      Entry entry = entry();
      try {
        proceedings = proceedings.apply(entry);
      } catch (InvalidEventException unfit) {
        refusals.add(new Refusal(proceedings, entry, unfit));
      }
    }
    return proceedings;
  }

  Entry entry() {
    if (chance(6) && proceedings.size() > 0) {
      int target = 1 + random.nextInt(proceedings.size());
      return Entry.of(chance(50) ? Event.strike(target) : Event.correct(target, event()));
    }
    Entry entry = Entry.at(moment(), event());
    return chance(20) ? entry.withId("e" + random.nextInt(50)) : entry;
  }

  private Event event() {
    return switch (random.nextInt(28)) {
      case 0, 1, 2, 3, 4, 5, 6, 7 -> say();
      case 8 ->
          chance(60) || proceedings.size() == 0
              ? new Event.TakeBack(some(actors), some(alternatives))
              : new Event.Revoke(1 + random.nextInt(proceedings.size()));
      case 9 -> prefer();
      case 10, 11 -> facts.isEmpty() ? say() : new Event.SetFact(of(facts), of(Truth.values()));
      case 12 -> declare();
      case 13, 14 ->
          new Event.Roster(of(RosterChange.values()), ImmutableList.of(of(actors)), body());
      case 15 -> table();
      case 16 -> chance(50) ? say() : new Event.Withdraw(of(alternatives));
      case 17 -> new Event.Amend(of(alternatives), chance(50) ? moment() : null);
      case 18, 19, 20 -> open();
      default -> procedures.isEmpty() ? open() : next(procedures.get(procedures.size() - 1));
    };
  }

  private Event say() {
    String on = !lastDecided.isEmpty() && chance(50) ? lastDecided : of(alternatives);
    LocalDate until = chance(15) ? day() : null;
    return new Event.Say(some(actors), ImmutableList.of(on), range(), condition(on), until);
  }

  private Position range() {
    Stance one = of(Stance.values());
    Stance other = of(Stance.values());
    return chance(70) ? Position.exactly(one) : Position.between(one.min(other), one.max(other));
  }

  private Condition condition(String on) {
    List<Condition> known = new ArrayList<>();
    for (Commitment said : proceedings.base().commitments()) {
      if (said.alternative().id().equals(on)) {
        known.add(said.when());
      }
    }
    if (!known.isEmpty() && chance(40)) {
      return of(known);
    }
    List<String> about = new ArrayList<>(facts);
    procedures.forEach(each -> about.add(each + "-adopts"));
    procedures.forEach(each -> about.add(each + "-bars"));
    if (chance(50)) {
      return Condition.always();
    }
    Condition fact =
        about.isEmpty()
            ? Condition.always()
            : Condition.parse((chance(30) ? "not " : "") + of(about));
    return switch (random.nextInt(6)) {
      case 0 -> fact;
      case 1 -> Condition.parse(of(alternatives) + " is adopted");
      case 2 -> Condition.parse((chance(50) ? "from " : "before ") + day());
      case 3 -> Condition.parse(of(alternatives) + " is on the table");
      default -> Condition.always();
    };
  }

  private Event prefer() {
    Issue issue = of(proceedings.base().issues().values());
    List<ImmutableList<String>> ranking = new ArrayList<>();
    for (String each : shuffled(issue.alternatives().stream().map(x -> x.id()).toList())) {
      ranking.add(ImmutableList.of(each));
    }
    return new Event.Prefer(
        ImmutableList.of(of(actors)),
        issue.id(),
        ImmutableList.copyOf(ranking),
        random.nextInt(ranking.size() + 1),
        0,
        of(Policy.values()));
  }

  private Event declare() {
    String id = "n" + named++;
    if (chance(40)) {
      actors.add(id);
      Actor.Builder actor = Actor.builder().id(id);
      return new Event.Declare(actor.weight("population", 2).weight("shares", 3).build());
    } else if (chance(20)) {
      return new Event.Declare(Source.of(id));
    }
    facts.add(id);
    Fact.Builder fact = Fact.builder().id(id);
    return new Event.Declare((chance(40) ? fact.occurs(day()) : fact).build());
  }

  private Event table() {
    if (chance(50)) {
      return new Event.Table(of(alternatives), null, null);
    }
    String id = "y" + named++;
    alternatives.add(id);
    return new Event.Table(id, of(proceedings.base().issues().keySet()), null);
  }

  private Event open() {
    String id = "p" + named++;
    procedures.add(id);
    ProcedureKind kind = of(ProcedureKind.values());
    Position silent = chance(70) ? kind.silent() : chance(50) ? null : range();
    String on = of(alternatives);
    lastDecided = on;
    return new Event.Open(
        new Procedure(id, on, kind, kind == ProcedureKind.MEETING ? null : later(), silent));
  }

  private Event next(String procedure) {
    return switch (random.nextInt(7)) {
      case 0, 1 -> new Event.Extend(procedure, later());
      case 2, 3 -> new Event.Reopen(procedure, later());
      case 4, 5 -> new Event.Close(procedure);
      default ->
          chance(50)
              ? new Event.End(procedure, ProcedureState.WITHDRAWN, null)
              : new Event.End(
                  procedure, ProcedureState.ESCALATED, chance(50) ? of(alternatives) : null);
    };
  }

  private String body() {
    return of(proceedings.base().bodies().keySet());
  }

  /** Returns a day on which the documents date things, or one near it. */
  private LocalDate day() {
    return FIRST.plusDays(10L * random.nextInt(6) + (chance(30) ? 1 : 0));
  }

  /** Returns a moment that comes late rather than early. */
  private Moment later() {
    Moment one = moment();
    Moment other = moment();
    return one.isBefore(other) ? other : one;
  }

  private Moment moment() {
    return chance(60) ? Moment.of(day()) : new Moment(day(), LocalTime.of(12, chance(50) ? 0 : 30));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T of(Collection<T> from) {
    return List.copyOf(from).get(random.nextInt(from.size()));
  }

  private <T> T of(T[] from) {
    return of(Arrays.asList(from));
  }

  private ImmutableList<String> some(List<String> from) {
    return chance(75)
        ? ImmutableList.of(of(from))
        : ImmutableList.copyOf(shuffled(from).subList(0, 1 + random.nextInt(from.size())));
  }

  private <T> List<T> shuffled(List<T> from) {
    List<T> shuffled = new ArrayList<>(from);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }
}
