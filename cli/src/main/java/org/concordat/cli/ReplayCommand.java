package org.concordat.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.documents.DocumentWriter;
import org.concordat.documents.Json;
import org.concordat.documents.JsonObject;
import org.concordat.documents.answers.Answers;
import org.concordat.internal.english.English;
import org.concordat.negotiation.Negotiation;
import org.concordat.proceedings.Changes;
import org.concordat.proceedings.Entry;
import org.concordat.proceedings.InvalidEventException;
import org.concordat.proceedings.Proceedings;
import org.concordat.proceedings.Sitting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Goes through a journal entry by entry, and says what each changed. */
@Command(
    name = "replay",
    header = "Goes through a journal entry by entry, and says what each changed.",
    footer = {
      "",
      "With --document it writes the document that the journal comes to instead.",
      "",
      "Example: what did the last entries change?",
      "  concordat replay harbour.yaml --journal talks.jsonl"
    })
final class ReplayCommand extends OneFileCommand {
  @Option(
      names = "--up-to",
      paramLabel = "N",
      description = "Read only the first so many entries of the journal.")
  private @Nullable Integer upTo;

  @Option(
      names = "--document",
      description = "Write the document that all comes to, with every item dated.")
  private boolean document;

  ReplayCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Answer answer(Negotiation negotiation) throws RefusedException {
    throw new RefusedException("there is nothing to replay; name a journal with --journal");
  }

  @Override
  Answer answer(Proceedings whole) throws RefusedException {
    Proceedings proceedings = upTo(whole);
    return document
        ? new Document(proceedings)
        : new Replay(proceedings, steps(proceedings), journal());
  }

  private Proceedings upTo(Proceedings whole) throws RefusedException {
    Integer number = upTo;
    if (number == null) {
      return whole;
    } else if (number < 0 || number > whole.size()) {
      throw new RefusedException(
          "--up-to should be a number from 0 to " + whole.size() + ", not " + number);
    }
    return prefix(whole, number);
  }

  private static Proceedings prefix(Proceedings whole, int number) throws RefusedException {
    try {
      return whole.upTo(number);
    } catch (InvalidEventException unsound) {
      throw new RefusedException(
          "the first "
              + number
              + " entries are not sound by themselves: "
              + Scenario.message(unsound));
    }
  }

  /** What one entry changed. */
  private record Step(Sitting before, Sitting sitting, Changes changes) {
    ChangesAnswer words(Proceedings whole) {
      return new ChangesAnswer(whole, before, sitting, changes);
    }
  }

  private static List<Step> steps(Proceedings whole) throws RefusedException {
    List<Step> steps = new ArrayList<>();
    Sitting before = null;
    for (int number = 1; number <= whole.size(); number++) {
      Proceedings after = prefix(whole, number);
      if (before == null) {
        LocalDate first = after.today();
        before = prefix(whole, 0).on(first);
      }
      Sitting sitting = after.on(after.today());
      steps.add(new Step(before, sitting, sitting.changesSince(before)));
      before = sitting;
    }
    return steps;
  }

  private record Document(Proceedings proceedings) implements Answer {
    @Override
    public JsonObject json() {
      return JsonObject.of(
          Map.of("document", Json.parse(DocumentWriter.json(proceedings.negotiation()))));
    }

    @Override
    public Table table(Format format) throws RefusedException {
      throw new RefusedException(
          "a document cannot be written as a table; leave --format out for YAML, or give --format json");
    }

    @Override
    public void print(Sheet sheet) {
      DocumentWriter.yaml(proceedings.negotiation()).lines().forEach(sheet::verbatim);
    }
  }

  private record Replay(Proceedings proceedings, List<Step> steps, JournalOption journal)
      implements Answer {
    @Override
    public JsonObject json() {
      return Answers.replay(
          steps.stream()
              .map(
                  step ->
                      Answers.entry(
                          step.sitting(),
                          step.changes(),
                          journal.line(step.sitting().proceedings().size())))
              .toList(),
          steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1).sitting()));
    }

    @Override
    public Table table(Format format) {
      Table.Rows rows = Table.of("entry", "as of", "event", "who", "on", "from", "to", "because");
      proceedings.base().title().ifPresent(rows::lead);
      for (Step step : steps) {
        int number = step.sitting().proceedings().size();
        String[] first = {
          String.valueOf(number),
          step.sitting().moment().day().toString(),
          proceedings.journal().entry(number).inWords(proceedings.negotiation())
        };
        step.words(proceedings).addTo(rows, format, first);
        if (step.changes().isEmpty()) {
          rows.row(first[0], first[1], first[2], "", "", "", "", "");
        }
      }
      return rows.build();
    }

    @Override
    public void print(Sheet sheet) {
      proceedings.base().title().ifPresent(sheet::heading);
      for (Step step : steps) {
        int number = step.sitting().proceedings().size();
        Entry entry = proceedings.journal().entry(number);
        sheet.blank();
        sheet.hanging(0, 4, number + ". " + entry.inWords(proceedings.negotiation()));
        step.words(proceedings).print(sheet, number);
        if (step.changes().isEmpty()) {
          sheet.hanging(2, 4, "nothing changes by " + English.day(step.sitting().moment().day()));
        }
      }
    }
  }
}
