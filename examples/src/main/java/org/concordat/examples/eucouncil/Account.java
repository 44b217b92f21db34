package org.concordat.examples.eucouncil;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.concordat.bargain.Bargain;
import org.concordat.bargain.Bargains;
import org.concordat.bodies.EuropeanUnion;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Fraction;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.power.Game;
import org.concordat.power.Power;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;

/** Writes the account of the summits and the votes in plain text. */
public final class Account {
  private static final MathContext FIVE_DIGITS = new MathContext(5, RoundingMode.HALF_EVEN);
  private static final String CLAUSE = " or at most 3 of members do not support it";

  private final StringBuilder text = new StringBuilder();

  private Account() {}

  /** Returns the whole account. */
  public static String tell() {
    Account account = new Account();
    account.talks();
    account.money();
    account.climate();
    account.assets();
    account.power();
    account.sources();
    return account.text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void heading(String heading) {
    line((text.isEmpty() ? "" : "\n") + heading);
    line("");
  }

  private void talks() {
    heading("14 December 2023: accession talks with Ukraine, by consensus");
    Body council = Summits.europeanCouncil();
    Body strict = council.toBuilder().absent(Summits.hungary()).build();
    Body asRead = strict.toBuilder().absence(Stance.ABSTAIN).build();
    line("The rule: " + council.rule() + ". 26 support it.");
    line("Hungary is there and ...");
    outcome("... opposes", Summits.talks(council, Stance.OPPOSE));
    outcome("... stands aside *", Summits.talks(council, Stance.STAND_ASIDE));
    outcome("... abstains", Summits.talks(council, Stance.ABSTAIN));
    line("Hungary has left the room, is not represented, and absence ...");
    outcome("... prevents unanimity (Art. 235(1) TFEU)", Summits.talks(strict, Stance.OPPOSE));
    outcome("... is no objection (as it was read)", Summits.talks(asRead, Stance.OPPOSE));
    line("* A constructive abstention (Art. 31(1) TEU) is for foreign and security");
    line("  policy only; here it would have been a plain one.");
    line("What happened: the head of government left, and the others decided.");
    constructive();
  }

  /**
   * Shows what constructive abstentions do in foreign policy, with the members of 2025 as an
   * example.
   */
  private void constructive() {
    Body council = EuropeanUnion.on(Majorities.CLIMATE.day()).constructiveAbstention();
    List<Actor> smallest =
        council.everyMember().stream()
            .sorted(Comparator.comparingLong(member -> member.weight("population").orElseThrow()))
            .toList();
    List<Actor> largest = Lists.reverse(smallest);
    List<Actor> withTwoLargest = new ArrayList<>(smallest.subList(0, 7));
    withTwoLargest.addAll(largest.subList(0, 2));
    line("A text on foreign policy in 2025, where those who abstain constructively");
    line("are ...");
    outcome("... the 9 smallest", standingAside(council, smallest.subList(0, 9)));
    outcome("... the 4 largest", standingAside(council, largest.subList(0, 4)));
    outcome("... the 2 largest and the 7 smallest", standingAside(council, withTwoLargest));
    line("Only the last are a third both of the members and of the population.");
  }

  private static Negotiation standingAside(Body council, List<Actor> some) {
    Alternative text = Alternative.of("text", "a text on foreign policy");
    return Negotiation.builder()
        .issue(Issue.of("foreign-policy", "foreign policy", council, text))
        .commitments(
            council.everyMember().stream()
                .map(
                    member ->
                        Commitment.of(
                            member,
                            text,
                            some.contains(member) ? Stance.STAND_ASIDE : Stance.SUPPORT))
                .toList())
        .build();
  }

  private void outcome(String what, Negotiation negotiation) {
    Resolution resolution = Resolver.of(negotiation).resolve();
    Alternative alternative = negotiation.alternatives().values().asList().get(0);
    line(String.format(Locale.ROOT, "  %-44s %s", what, resolution.decision(alternative)));
  }

  private void money() {
    heading("15 December 2023 to 1 February 2024: 50 billion euros, by unanimity");
    state("15 December", Summits.money().asOf(Summits.VETO));
    Negotiation negotiation = Summits.money().asOf(Summits.FEBRUARY);
    state("1 February", negotiation);
    Resolver resolver = Resolver.of(negotiation);
    line("Each pledge alone, and what becomes of the facility:");
    for (Fact pledge : negotiation.facts().values()) {
      Resolution with = resolver.resolve(Assumptions.NONE.fact(pledge, Truth.TRUE));
      line(
          String.format(
              Locale.ROOT,
              "  %-48s %s (%s)",
              pledge.name(),
              with.decision(Summits.FACILITY),
              with.headcount(Summits.FACILITY)));
    }
    line("All minimal bargains for the facility:");
    for (Bargain bargain : Bargains.of(resolver).toAdopt(Summits.FACILITY).all()) {
      line("  - " + bargain.facts().stream().map(Fact::name).collect(joining("\n    and ")));
      Resolution after = resolver.resolve(assuming(bargain.facts()));
      line("    Then: " + decisions(after) + ".");
    }
    line("What happened: that bargain. The facility was agreed by all 27.");
  }

  private static Assumptions assuming(Set<Fact> pledges) {
    Assumptions assumptions = Assumptions.NONE;
    for (Fact pledge : pledges) {
      assumptions = assumptions.fact(pledge, Truth.TRUE);
    }
    return assumptions;
  }

  private void state(String day, Negotiation negotiation) {
    Resolution resolution = Resolver.of(negotiation).resolve();
    line(day + ", before any pledge: " + decisions(resolution) + ".");
    line(
        "  It is blocked by "
            + resolution.blockers(Summits.FACILITY).stream().map(Actor::name).collect(joining(", "))
            + ".");
  }

  private static String decisions(Resolution resolution) {
    return "the facility "
        + resolution.decision(Summits.FACILITY)
        + ", plan B of the 26 "
        + resolution.decision(Summits.PLAN_B);
  }

  private void climate() {
    Majorities vote = Majorities.CLIMATE;
    heading("5 November 2025: the climate target for 2040, by qualified majority");
    Body council = vote.council();
    tally(vote);
    line("One more vote against would have stopped it if it had been that of");
    List<String> enough = new ArrayList<>();
    for (Actor member : council.everyMember()) {
      boolean inFavour =
          !vote.against().contains(member.id()) && !vote.abstaining().contains(member.id());
      if (inFavour && !adopts(vote, vote.vote(council, Set.of(member.id())))) {
        enough.add(member.name());
      }
    }
    line("  " + (enough.isEmpty() ? "nobody" : String.join(" or ", enough)) + ".");
  }

  private static boolean adopts(Majorities vote, Negotiation negotiation) {
    return Resolver.of(negotiation).resolve().decision(vote.text()) == Decision.ADOPTED;
  }

  private void assets() {
    Majorities vote = Majorities.ASSETS;
    heading("12 December 2025: Russian assets, by qualified majority (Art. 122 TFEU)");
    tally(vote);
    Body unanimity = EuropeanUnion.on(vote.day()).unanimity();
    Resolution otherwise = Resolver.of(vote.vote(unanimity, Set.of())).resolve();
    line(
        "Under unanimity it would be "
            + otherwise.decision(vote.text())
            + ", blocked by "
            + otherwise.blockers(vote.text()).stream().map(Actor::name).collect(joining(" and "))
            + ".");
  }

  private void tally(Majorities vote) {
    Resolution resolution = Resolver.of(vote.vote()).resolve();
    line("The tally: " + resolution.headcount(vote.text()) + ".");
    long whole = 0;
    long inFavour = 0;
    for (Actor member : vote.council().everyMember()) {
      long population = member.weight("population").orElseThrow();
      whole += population;
      boolean supports = resolution.position(member, vote.text()).low() == Stance.SUPPORT;
      inFavour += supports ? population : 0;
    }
    line(
        "Their population: "
            + hundredths(inFavour)
            + " of "
            + hundredths(whole)
            + ", where 65 % is "
            + hundredths((65 * whole + 99) / 100)
            + ".");
    line("So it is " + resolution.decision(vote.text()) + ".");
  }

  private static String hundredths(long number) {
    return number / 100 + "." + String.format(Locale.ROOT, "%02d", number % 100) + " %";
  }

  private void power() {
    heading("Who has power under that rule, with the shares of 2025");
    Body with = Majorities.CLIMATE.council();
    Body without = with.toBuilder().rule(with.rule().toString().replace(CLAUSE, "")).build();
    Power clause = Power.of(Game.of(with));
    Power plain = Power.of(Game.of(without));
    line(String.format(Locale.ROOT, "%-36s %12s %12s", "", "no clause", "clause on 4"));
    line(
        String.format(
            Locale.ROOT,
            "%-36s %12s %12s",
            "winning coalitions",
            plain.winningCoalitions(),
            clause.winningCoalitions()));
    for (String id : List.of("de", "fr", "pl", "hu", "mt")) {
      Actor member =
          with.everyMember().stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
      index(member, "Shapley–Shubik", plain.shapleyShubik(), clause.shapleyShubik());
      index(member, "Banzhaf, normalised", plain.normalizedBanzhaf(), clause.normalizedBanzhaf());
    }
    line("Counted exactly, " + clause.method() + ".");
  }

  private void index(
      Actor member,
      String name,
      ImmutableMap<Actor, Fraction> plain,
      ImmutableMap<Actor, Fraction> clause) {
    line(
        String.format(
            Locale.ROOT,
            "%-36s %12s %12s",
            member.name() + ", " + name,
            digits(plain, member),
            digits(clause, member)));
  }

  private static String digits(ImmutableMap<Actor, Fraction> values, Actor member) {
    Fraction value = values.get(member);
    return value == null ? "" : value.toDecimal(FIVE_DIGITS).toPlainString();
  }

  private void sources() {
    heading("Sources");
    List<Source> all = new ArrayList<>(Summits.sources());
    all.add(Majorities.CLIMATE.source());
    all.add(Majorities.ASSETS.source());
    for (Source source : all) {
      line("- " + source.title().orElseThrow());
      line("  " + source.url().orElseThrow());
    }
  }
}
