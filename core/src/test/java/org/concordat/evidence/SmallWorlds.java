package org.concordat.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Condition;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.model.Position;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.DatedSituation;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.negotiation.Report;
import org.concordat.negotiation.Scope;
import org.concordat.negotiation.ScopedNegotiation;
import org.concordat.negotiation.Tabling;

/** Makes small negotiations with reports, and lists every possible world of each. */
public final class SmallWorlds {
  static final LocalDate DAY = LocalDate.of(2024, 4, 2);

  private SmallWorlds() {}

  /** A negotiation and the seed it was made from. */
  record Sample(long seed, Negotiation negotiation) {
    @Override
    public String toString() {
      return "seed " + seed + ": " + negotiation.bodies().values() + " " + negotiation.reports();
    }
  }

  /** A name for an actor's say on an alternative. */
  public record Say(String actor, String alternative) {}

  /** One possible world: every stance and every fact. */
  public record World(
      Negotiation negotiation, Map<Say, Stance> stances, Map<String, Boolean> facts, Scope scope)
      implements DatedSituation {
    @Override
    public ScopedNegotiation here() {
      return negotiation.in(scope);
    }

    public boolean satisfies(Condition condition) {
      return condition.evaluate(this) == Truth.TRUE;
    }

    public Stance stance(Actor actor, Alternative alternative) {
      return stances.get(new Say(actor.id(), alternative.id()));
    }

    private Alternative alternative(String id) {
      return id.equals("it") ? scope.alternative() : negotiation.alternative(id);
    }

    @Override
    public Truth fact(String fact) {
      return Truth.of(facts.get(fact));
    }

    @Override
    public Truth adopted(String id) {
      Alternative alternative = alternative(id);
      Body body = negotiation.bodyOf(alternative);
      World rule = new World(negotiation, stances, facts, Scope.ofRule(body, alternative));
      boolean carries =
          body.rule().condition().evaluate(rule) == Truth.TRUE
              || someFact(fact -> fact.adopts().equals(Optional.of(alternative)));
      boolean barred = someFact(fact -> fact.bars().equals(Optional.of(alternative)));
      return Truth.of(carries && onTheTable(id) == Truth.TRUE && !barred);
    }

    private boolean someFact(Predicate<Fact> matters) {
      return negotiation.facts().values().stream()
          .anyMatch(fact -> facts.get(fact.id()) && matters.test(fact));
    }

    private boolean isWithdrawn(Alternative alternative) {
      return someFact(fact -> fact.withdraws().equals(Optional.of(alternative)));
    }

    private Tabling tabling(Alternative alternative) {
      return negotiation.issueOf(alternative).tabling(alternative, day());
    }

    @Override
    public Truth withdrawn(String id) {
      Alternative alternative = alternative(id);
      return Truth.of(isWithdrawn(alternative) || tabling(alternative) == Tabling.TAKEN_OFF);
    }

    @Override
    public Truth onTheTable(String id) {
      Alternative alternative = alternative(id);
      return Truth.of(!isWithdrawn(alternative) && tabling(alternative) == Tabling.TABLED);
    }

    @Override
    public boolean attends(String actor, boolean present, ActorSet in) {
      Body body = negotiation.bodies().getOrDefault(in.id(), scope.body());
      Actor who = negotiation.actor(actor);
      return body.membersOn(day()).contains(who) && body.absentOn(day()).contains(who) != present;
    }

    @Override
    public Optional<Position> position(String actor, String alternative) {
      return Optional.ofNullable(stances.get(new Say(actor, alternative(alternative).id())))
          .map(Position::exactly);
    }
  }

  /** Returns all worlds that no exclusion rules out. */
  public static List<World> of(Negotiation negotiation) {
    List<Say> says = new ArrayList<>();
    negotiation
        .alternatives()
        .values()
        .forEach(
            alternative ->
                negotiation
                    .members(negotiation.bodyOf(alternative))
                    .forEach(actor -> says.add(new Say(actor.id(), alternative.id()))));
    List<String> facts = List.copyOf(negotiation.facts().keySet());
    List<World> worlds = new ArrayList<>();
    for (int number = 0; number < 1 << (2 * says.size() + facts.size()); number++) {
      Map<Say, Stance> stances = new HashMap<>();
      for (int i = 0; i < says.size(); i++) {
        stances.put(says.get(i), Stance.values()[number >> (2 * i) & 3]);
      }
      Map<String, Boolean> states = new LinkedHashMap<>();
      for (int i = 0; i < facts.size(); i++) {
        states.put(facts.get(i), (number >> (2 * says.size() + i) & 1) == 1);
      }
      if (negotiation.exclusions().stream()
          .allMatch(some -> some.stream().filter(fact -> states.get(fact.id())).count() < 2)) {
        worlds.add(new World(negotiation, stances, states, Scope.NONE));
      }
    }
    return worlds;
  }

  /** Returns the negotiation of a seed. */
  static Sample negotiation(long seed) {
    return new Sample(seed, new Maker(new Random(seed)).negotiation());
  }

  private static final class Maker {
    private final Random random;
    private final List<Actor> actors = new ArrayList<>();
    private final List<String> alternatives;
    private final List<String> sets = new ArrayList<>();

    Maker(Random random) {
      this.random = random;
      int size = 2 + random.nextInt(3);
      for (int i = 0; i < size; i++) {
        actors.add(
            Actor.builder()
                .id("a" + i)
                .weight("population", random.nextInt(3))
                .weight("shares", 1 + random.nextInt(9))
                .build());
      }
      alternatives = size == 2 && random.nextBoolean() ? List.of("x", "y") : List.of("x");
    }

    @SafeVarargs
    private <T> T any(T... from) {
      return from[random.nextInt(from.length)];
    }

    private <T> T any(List<T> from) {
      return from.get(random.nextInt(from.size()));
    }

    Negotiation negotiation() {
      Term last = any(Term.ALWAYS, Term.ALWAYS, Term.from(DAY.plusDays(1)), Term.until(DAY));
      Body.Builder body = Body.builder().id("b").rule(rule());
      actors.subList(0, actors.size() - 1).forEach(body::member);
      Alternative[] on = alternatives.stream().map(Alternative::of).toArray(Alternative[]::new);
      if (random.nextInt(3) == 0) {
        body.absent(actors.get(0), any(Term.ALWAYS, Term.from(DAY), Term.until(DAY)));
      }
      Body whole = body.member(actors.get(actors.size() - 1), last).build();
      Fact.Builder adopting = Fact.builder().id("f");
      Fact f = random.nextInt(3) == 0 ? adopting.adopts(on[0]).build() : adopting.build();
      Fact.Builder barring = Fact.builder().id("g");
      Fact g = random.nextInt(3) == 0 ? barring.bars(on[0]).build() : barring.build();
      Fact out = Fact.builder().id("out").withdraws(on[0]).build();
      NegotiationBuilder builder =
          Negotiation.builder()
              .issue(issue(whole, on))
              .group(Group.of("group", "Group", actors.subList(random.nextInt(2), actors.size())))
              .facts(f, g, out);
      if (random.nextBoolean()) {
        builder.exclusion(any(f, out), g);
      }
      sets.addAll(List.of("b", "b", "group", "a0"));
      for (int i = 2 + random.nextInt(4); i > 0; i--) {
        Report.Builder report = Report.builder().source(Source.of("source-" + i));
        for (int j = 1 + random.nextInt(2); j > 0; j--) {
          report.claim(DAY, claim(1));
        }
        builder.report(report.build());
      }
      return builder.build();
    }

    private Issue issue(Body body, Alternative[] on) {
      Issue.Builder issue = Issue.builder().id("i").body(body);
      for (Alternative alternative : on) {
        switch (random.nextInt(6)) {
          case 0 -> issue.alternative(alternative, any(Term.from(DAY), Term.from(DAY.plusDays(1))));
          case 1 ->
              issue.alternative(
                  alternative, any(Term.until(DAY), Term.between(DAY, DAY.plusDays(1))));
          default -> issue.alternative(alternative);
        }
      }
      return issue.build();
    }

    private String rule() {
      return any(
          "none of members oppose it",
          "all of members support it",
          "more than 1/2 of members by shares support it",
          "at least 2/3 of members voting support it",
          "at most 1 of members oppose it and not more than 1/4 of members voting oppose it",
          "at least 1 of members support it and none of a0 oppose it",
          "at least 2 of members are present and none of members oppose it",
          "a0 is present and all of members support it or x is on the table and a0 supports it");
    }

    private String claim(int depth) {
      if (depth > 0 && random.nextInt(3) == 0) {
        String both = "(" + claim(depth - 1) + any(" and ", " or ") + claim(depth - 1) + ")";
        return random.nextInt(3) == 0 ? "not " + both : both;
      }
      String on = any(alternatives);
      return (random.nextInt(6) == 0 ? "not " : "")
          + switch (random.nextInt(10)) {
            case 0, 1 -> any(actors).id() + " " + any(SINGULAR) + " " + on;
            case 2 -> any(actors).id() + " does not " + any(PLURAL) + " " + on;
            case 3, 4, 5 ->
                amount()
                    + " of "
                    + any(sets)
                    + weight()
                    + any(" ", " ", " do not ")
                    + any(PLURAL)
                    + " "
                    + on;
            case 6 ->
                share()
                    + " of "
                    + any(sets)
                    + " voting"
                    + weight()
                    + any(" support ", " oppose ")
                    + on;
            case 7 -> on + any(" is adopted", " is adopted", " is withdrawn", " is on the table");
            case 8 ->
                any(
                    "f",
                    "g",
                    "out",
                    "a0 is absent in b",
                    amount() + " of " + any(sets) + weight() + " are present in b");
            default -> any("from ", "before ") + DAY.plusDays(random.nextInt(3) - 1);
          };
    }

    private String amount() {
      return random.nextBoolean()
          ? any("at least ", "at most ", "exactly ", "more than ", "fewer than ")
              + random.nextInt(actors.size() + 1)
          : any("all", "none", "any", share());
    }

    private String share() {
      return any("at least ", "at most ", "more than ", "fewer than ") + any("1/2", "2/3", "33.3%");
    }

    private String weight() {
      return any("", "", " by population", " by shares");
    }

    private static final String[] SINGULAR = {
      "supports", "accepts", "tolerates", "abstains on", "stands aside on", "opposes"
    };

    private static final String[] PLURAL = {
      "support", "accept", "tolerate", "abstain on", "stand aside on", "oppose"
    };
  }
}
