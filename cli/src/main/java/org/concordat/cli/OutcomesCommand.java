package org.concordat.cli;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.documents.JsonObject;
import org.concordat.documents.answers.Answers;
import org.concordat.internal.english.English;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Stance;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.outcome.Outcome;
import org.concordat.outcome.OutcomeList;
import org.concordat.outcome.OutcomeVerdict;
import org.concordat.outcome.Outcomes;
import org.concordat.outcome.Prospect;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.SearchLimit;
import org.concordat.resolve.StopReason;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Lists every outcome, and says for each alternative whether it is certain. */
@Command(
    name = "outcomes",
    header = "Lists every outcome, and says what is certain, possible or impossible.",
    footer = {
      "",
      "Example: can Ada still win, if those who wait for each other move together?",
      "  concordat outcomes harbour.yaml --coordination joint"
    })
final class OutcomesCommand extends SeveralFilesCommand {
  @Option(
      names = "--limit",
      paramLabel = "N",
      converter = Limit.class,
      description =
          "List at most so many outcomes (status 3 where there are more); 1000 if left out.")
  private int limit = 1000;

  @Mixin private Scenario scenario = new Scenario();

  OutcomesCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Answer answer(Negotiation document) throws RefusedException {
    Negotiation negotiation = scenario.dated(document);
    Resolver resolver = Resolver.of(negotiation);
    scenario.checkAgainst(resolver);
    SearchLimit searchLimit = search().limit(terminal());
    Outcomes outcomes =
        Outcomes.of(resolver)
            .with(scenario.coordination())
            .assuming(scenario.assumptions(negotiation))
            .within(searchLimit);
    ImmutableMap<Alternative, OutcomeVerdict> verdicts = outcomes.verdicts();
    OutcomeList list = outcomes.within(searchLimit.withResults(limit)).all();
    boolean complete =
        list.complete()
            && verdicts.values().stream()
                .allMatch(verdict -> verdict.prospect() != Prospect.UNSETTLED);
    ImmutableList<Commitment> irreconcilable =
        list.complete() && list.outcomes().isEmpty()
            ? outcomes.irreconcilable()
            : ImmutableList.of();
    OutcomeChanges changes =
        new OutcomeChanges(
            outcomes,
            verdicts,
            scenario.resolve(resolver),
            searchLimit.withSteps(OutcomeChanges.MAX_STEPS));
    return new Found(
        negotiation, list, verdicts, changes, complete, irreconcilable, scenario, search(), limit);
  }

  private record Found(
      Negotiation negotiation,
      OutcomeList list,
      ImmutableMap<Alternative, OutcomeVerdict> verdicts,
      OutcomeChanges changes,
      boolean complete,
      ImmutableList<Commitment> irreconcilable,
      Scenario scenario,
      Search search,
      int limit)
      implements Answer {
    /** The most kinds of outcomes that people want to read. */
    private static final int SHOWN = 12;

    private ImmutableList<Outcome> outcomes() {
      return list.outcomes();
    }

    private @Nullable StopReason stopped() {
      return list.stopped();
    }

    @Override
    public JsonObject json() {
      List<JsonObject> listed = search.listed(list.outcomes(), Answers::outcome);
      JsonObject json = Answers.outcomes(list, verdicts, listed);
      return complete && listed.size() == list.outcomes().size()
          ? json
          : search.incomplete(json, list.stopped());
    }

    @Override
    public Table table(Format format) {
      Table.Rows rows =
          scenario.table(
              negotiation,
              "outcome",
              "true facts",
              "alternative",
              "adopted",
              "support",
              "abstain",
              "stand aside",
              "oppose");
      verdicts.forEach(
          (alternative, verdict) ->
              rows.lead(alternative.label() + " is " + verdict.prospect() + "."));
      changes.sentences().forEach(rows::lead);
      boolean forPeople = format == Format.MARKDOWN;
      int shown = forPeople ? Math.min(SHOWN, outcomes().size()) : outcomes().size();
      int number = 0;
      for (Outcome outcome : outcomes().subList(0, shown)) {
        number++;
        String label = String.valueOf(number);
        String facts =
            outcome.facts().entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(each -> each.getKey().label())
                .collect(joining("; "));
        outcome
            .stances()
            .forEach(
                (alternative, byActor) ->
                    rows.row(
                        label,
                        facts,
                        alternative.label(),
                        Boolean.TRUE.equals(outcome.adopted().get(alternative)) ? "yes" : "no",
                        those(byActor, Stance.SUPPORT, forPeople),
                        those(byActor, Stance.ABSTAIN, forPeople),
                        those(byActor, Stance.STAND_ASIDE, forPeople),
                        those(byActor, Stance.OPPOSE, forPeople)));
      }
      if (shown < outcomes().size()) {
        rows.note(
            shown
                + " of "
                + outcomes().size()
                + " outcomes are shown; --format csv and --format json give all.");
      }
      if (!complete) {
        rows.note(search.cutShort(stopped(), "there may be others"));
      }
      return rows.build();
    }

    private static String those(
        ImmutableMap<Actor, Stance> byActor, Stance stance, boolean forPeople) {
      List<Actor> those =
          byActor.keySet().stream().filter(each -> byActor.get(each) == stance).toList();
      return forPeople
          ? Wording.members(those, byActor.keySet())
          : those.stream().map(Actor::name).collect(joining("; "));
    }

    @Override
    public void print(Sheet sheet) {
      scenario.print(sheet, negotiation);
      sheet.blank();
      if (negotiation.facts().values().stream().anyMatch(Fact::lever)) {
        sheet.paragraph("With no lever moved:");
      }
      verdicts.forEach(
          (alternative, verdict) ->
              sheet.paragraph(
                  Phrase.in(Phrase.Tone.STRONG, English.sentence(alternative.label()))
                      .plus(" is ")
                      .plus(Phrase.in(tone(verdict.prospect()), verdict.prospect().toString()))
                      .plus(".")));
      changes.sentences().forEach(each -> sheet.hanging(0, 2, each));
      sheet.blank();
      if (outcomes().isEmpty()) {
        printNone(sheet);
        return;
      }
      ImmutableSet<Outcome> known = known();
      int number = known.size();
      ImmutableList<OutcomeKind> kinds = OutcomeKind.of(known.asList());
      sheet.paragraph(
          (complete ? "" : "At least ")
              + Wording.count(number, "outcome")
              + kind(scenario.coordination())
              + (kinds.size() == 1
                  ? ""
                  : " of "
                      + (complete ? "" : "at least ")
                      + kinds.size()
                      + " kinds, by what is adopted")
              + (kinds.size() > SHOWN ? ". The first " + SHOWN : "")
              + (complete ? ":" : ", each with an example:"));
      for (int i = 0; i < Math.min(SHOWN, kinds.size()); i++) {
        sheet.blank();
        print(sheet, i + 1, kinds);
      }
      if (!complete) {
        sheet.blank();
        sheet.paragraph(
            Phrase.in(
                Phrase.Tone.OPEN,
                stopped() == StopReason.RESULTS
                    ? "There are others; --limit "
                        + 10L * limit
                        + " finds more of them, which --json lists."
                    : search.cutShort(stopped(), "there may be others")));
      }
    }

    private void printNone(Sheet sheet) {
      if (!complete) {
        sheet.paragraph(search.cutShort(stopped(), "no outcome was found so far"));
        return;
      }
      sheet.paragraph("There is no outcome" + kind(scenario.coordination()) + ".");
      if (!irreconcilable.isEmpty()) {
        sheet.paragraph("These commitments cannot stand together:");
        irreconcilable.forEach(commitment -> sheet.hanging(2, 4, commitment.label()));
      }
    }

    private static String kind(Coordination coordination) {
      return switch (coordination) {
        case SEQUENTIAL -> "";
        case JOINT -> " in which those who wait for each other move together";
        case ANY -> " under any coordination";
      };
    }

    private static Phrase.Tone tone(Prospect prospect) {
      return switch (prospect) {
        case CERTAIN -> Phrase.Tone.GOOD;
        case POSSIBLE, UNSETTLED -> Phrase.Tone.OPEN;
        case IMPOSSIBLE -> Phrase.Tone.BAD;
      };
    }

    /** Returns the outcomes that were listed, and those for and against each alternative. */
    private ImmutableSet<Outcome> known() {
      return Stream.concat(
              outcomes().stream(),
              verdicts.values().stream()
                  .flatMap(
                      each -> Stream.concat(each.adopted().stream(), each.notAdopted().stream())))
          .collect(ImmutableSet.toImmutableSet());
    }

    private void print(Sheet sheet, int number, ImmutableList<OutcomeKind> kinds) {
      OutcomeKind kind = kinds.get(number - 1);
      if (!complete) {
        kind = kind.example();
      }
      String label = number + ". ";
      String indent = " ".repeat(label.length());
      if (kind.number() > 1 && kinds.size() > 1) {
        sheet.hanging(
            0,
            label.length(),
            label
                + "In "
                + Wording.count(kind.number(), "outcome")
                + (kind.isFree() ? ":" : ", though not in every combination of these:"));
        label = indent;
      }
      for (String sentence : kind.sentences(kinds)) {
        sheet.hanging(0, label.length() + 2, label + sentence);
        label = indent;
      }
    }

    @Override
    public Exit exit() {
      return complete ? Exit.ANSWERED : Exit.LIMIT_REACHED;
    }
  }

  /** Reads a number of outcomes(). */
  static final class Limit implements ITypeConverter<Integer> {
    private static final int MAX = 1_000_000;

    @Override
    public Integer convert(String text) {
      try {
        int limit = Integer.parseInt(text);
        if (limit > 0 && limit <= MAX) {
          return limit;
        }
      } catch (NumberFormatException e) {
        // Reported below.
      }
      throw new TypeConversionException("'" + text + "' is no number from 1 to " + MAX);
    }
  }
}
