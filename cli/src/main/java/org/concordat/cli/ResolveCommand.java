package org.concordat.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.concordat.condition.Condition;
import org.concordat.documents.JsonObject;
import org.concordat.documents.answers.Answers;
import org.concordat.internal.english.English;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Term;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Tabling;
import org.concordat.resolve.Decision;
import org.concordat.resolve.OtherCoordination;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.Shortfall;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says who stands where, what carries, who blocks and who is awaited. */
@Command(
    name = "resolve",
    header = "Says who stands where, what carries, who blocks and who is awaited.",
    footer = {
      "",
      "Example: where does everyone stand on 30 May, should Ben withdraw?",
      "  concordat resolve harbour.yaml --as-of 2024-05-30 --assume ben-withdraws"
    })
final class ResolveCommand extends SeveralFilesCommand {
  @Option(
      names = "--about",
      paramLabel = "NAME",
      description = "Tell only of this alternative or actor. May be repeated.")
  private List<String> about = new ArrayList<>();

  @Mixin private Scenario scenario = new Scenario();

  ResolveCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Answer answer(Negotiation negotiation) throws RefusedException {
    Resolution resolution = scenario.resolve(Resolver.of(scenario.dated(negotiation)));
    return new Standing(resolution, scenario, Subjects.of(resolution, about));
  }

  private record Standing(Resolution resolution, Scenario scenario, Subjects about)
      implements Answer {
    private static final int LABEL = 28;

    @Override
    public JsonObject json() {
      return about.of(Answers.resolution(resolution));
    }

    @Override
    public Table table(Format format) {
      Table.Rows rows =
          scenario.table(
              resolution.negotiation(),
              "alternative",
              "decision",
              "member",
              "position",
              "in the way");
      ImmutableMap<Alternative, OtherCoordination> otherwise = OtherCoordination.allOf(resolution);
      for (Alternative alternative : about.alternatives()) {
        if (resolution.evaluate(Condition.isOnTheTable(alternative)) == Truth.FALSE) {
          rows.lead(alternative.label() + offTheTable(alternative) + ".");
          rows.row(alternative.label(), offTheTable(alternative).strip(), "", "", "");
          continue;
        }
        String decided = Wording.decided(resolution.decision(alternative), alternative, resolution);
        rows.lead(
            alternative.label()
                + ": "
                + decided
                + "; "
                + Wording.heads(resolution, alternative)
                + ". Rule: "
                + resolution.rule(alternative).says()
                + "."
                + Optional.ofNullable(otherwise.get(alternative))
                    .map(other -> " It " + Wording.carries(other) + ".")
                    .orElse(""));
        resolution
            .positions(alternative)
            .forEach(
                (actor, position) -> {
                  if (about.includes(actor)) {
                    rows.row(
                        alternative.label(),
                        decided,
                        actor.name(),
                        English.position(position),
                        resolution.blockers(alternative).contains(actor)
                            ? "blocks"
                            : resolution.awaited(alternative).contains(actor) ? "awaited" : "");
                  }
                });
      }
      return rows.build();
    }

    @Override
    public void print(Sheet sheet) {
      scenario.print(sheet, resolution.negotiation());
      ImmutableMap<Alternative, OtherCoordination> otherwise = OtherCoordination.allOf(resolution);
      about.alternatives().forEach(each -> print(sheet, each, otherwise));
    }

    private void print(
        Sheet sheet,
        Alternative alternative,
        ImmutableMap<Alternative, OtherCoordination> otherwise) {
      Decision decision = resolution.decision(alternative);
      sheet.blank();
      if (resolution.evaluate(Condition.isOnTheTable(alternative)) == Truth.FALSE) {
        sheet.paragraph(
            Phrase.in(Phrase.Tone.STRONG, English.sentence(alternative.label()))
                .plus(offTheTable(alternative)));
        return;
      }
      sheet.paragraph(
          Phrase.in(Phrase.Tone.STRONG, English.sentence(alternative.label()))
              .plus(": ")
              .plus(Phrase.in(Wording.tone(decision), Wording.decided(decision)))
              .plus("; " + Wording.heads(resolution, alternative)));
      if (!about.actors().isEmpty()) {
        printActors(sheet, alternative);
        return;
      }
      Map<Position, List<String>> groups =
          new TreeMap<>(
              Comparator.comparing(Position::low).thenComparing(Position::high).reversed());
      resolution
          .positions(alternative)
          .forEach(
              (actor, position) ->
                  groups.computeIfAbsent(position, key -> new ArrayList<>()).add(actor.name()));
      groups.forEach(
          (position, names) ->
              sheet.entry(
                  2,
                  English.position(position) + " (" + names.size() + ")",
                  LABEL,
                  English.list(names)));
      print(
          sheet,
          "adopted by",
          "perhaps by",
          resolution.negotiation().adoption(alternative).adopters());
      ImmutableList<Fact> bars = resolution.negotiation().adoption(alternative).bars();
      print(sheet, "barred by", "perhaps barred", bars);
      RuleAnswer.print(sheet, resolution.rule(alternative), LABEL);
      ImmutableSet<Actor> members = resolution.positions(alternative).keySet();
      print(sheet, "blocked by", resolution.blockers(alternative), members);
      print(sheet, "awaited", resolution.awaited(alternative), members);
      if (otherwise.containsKey(alternative)) {
        sheet.entry(2, "otherwise", LABEL, Wording.carries(otherwise.get(alternative)));
      }
      Shortfall shortfall = resolution.shortfall(alternative);
      if (decision != Decision.ADOPTED && those(bars, Truth.TRUE).isEmpty()) {
        sheet.entry(
            2,
            "short by",
            LABEL,
            !shortfall.isReachable()
                ? "support alone would not be enough"
                : shortfall + (shortfall.members().orElse(0) == 1 ? " member" : " members"));
      }
    }

    /** Prints only where the actors that were asked about stand, and whether they matter. */
    private void printActors(Sheet sheet, Alternative alternative) {
      resolution
          .positions(alternative)
          .forEach(
              (actor, position) -> {
                if (about.includes(actor)) {
                  String role =
                      resolution.blockers(alternative).contains(actor)
                          ? "; blocks"
                          : resolution.awaited(alternative).contains(actor) ? "; is awaited" : "";
                  sheet.entry(2, actor.name(), LABEL, English.position(position) + role);
                }
              });
    }

    private void print(Sheet sheet, String surely, String perhaps, ImmutableList<Fact> facts) {
      if (!those(facts, Truth.TRUE).isEmpty()) {
        sheet.entry(2, surely, LABEL, English.list(those(facts, Truth.TRUE)));
      }
      if (!those(facts, Truth.UNKNOWN).isEmpty()) {
        sheet.entry(2, perhaps, LABEL, English.list(those(facts, Truth.UNKNOWN)));
      }
    }

    private ImmutableList<String> those(ImmutableList<Fact> facts, Truth state) {
      return facts.stream()
          .filter(fact -> resolution.evaluate(Condition.holds(fact)) == state)
          .map(Fact::name)
          .collect(ImmutableList.toImmutableList());
    }

    /** Says why, and since when or until when, as far as days are known. */
    private String offTheTable(Alternative alternative) {
      Negotiation negotiation = resolution.negotiation();
      LocalDate today = negotiation.asOf().orElse(null);
      ImmutableList<Term> terms =
          negotiation.issueOf(alternative).terms().getOrDefault(alternative, ImmutableList.of());
      if (resolution.evaluate(Condition.isWithdrawn(alternative)) == Truth.FALSE) {
        return terms.stream()
            .map(Term::from)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .map(day -> " enters on " + English.day(day))
            .orElse(" is not on the table");
      }
      Stream<LocalDate> byFact =
          negotiation.adoption(alternative).withdrawals().stream()
              .filter(fact -> resolution.evaluate(Condition.holds(fact)) == Truth.TRUE)
              .flatMap(fact -> fact.changedOn(today).stream());
      Stream<LocalDate> byTerm =
          negotiation.tabling(alternative) == Tabling.TAKEN_OFF
              ? terms.stream()
                  .map(Term::until)
                  .filter(day -> day != null && (today == null || !day.isAfter(today)))
                  .max(Comparator.naturalOrder())
                  .stream()
              : Stream.of();
      return Stream.concat(byFact, byTerm)
          .min(Comparator.naturalOrder())
          .map(day -> " withdrew on " + English.day(day))
          .orElse(" is withdrawn");
    }

    private static void print(
        Sheet sheet, String what, ImmutableSet<Actor> actors, ImmutableSet<Actor> members) {
      if (!actors.isEmpty()) {
        sheet.entry(2, what, LABEL, Wording.members(actors, members));
      }
    }
  }
}
