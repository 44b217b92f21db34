package org.concordat.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.documents.JsonObject;
import org.concordat.documents.answers.Answers;
import org.concordat.internal.english.English;
import org.concordat.model.Alternative;
import org.concordat.negotiation.Negotiation;
import org.concordat.proceedings.Changes;
import org.concordat.proceedings.Entry;
import org.concordat.proceedings.Event;
import org.concordat.proceedings.Journal;
import org.concordat.proceedings.Proceedings;
import org.concordat.proceedings.Sitting;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolution;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows day by day who moved, what that led to, and why. */
@Command(
    name = "timeline",
    header = "Tells day by day who moved, what became of it, and why.",
    footer = {
      "",
      "Example: how did the choice come about?",
      "  concordat timeline nato-2024.yaml --since 2024-04-01"
    })
final class TimelineCommand extends OneFileCommand {
  @Option(
      names = "--since",
      paramLabel = "DATE",
      converter = Scenario.Days.class,
      description = "Leave out the days before this one.")
  private @Nullable LocalDate since;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      converter = Scenario.Days.class,
      description = "Leave out the days after this one.")
  private @Nullable LocalDate until;

  @Option(names = "--all", description = "Tell every day on which anything begins, ends or is due.")
  private boolean all;

  @Option(
      names = "--coordination",
      paramLabel = "WAY",
      converter = Scenario.Coordinations.class,
      description =
          "How those settle who wait for each other: sequential (the default), joint or any.")
  private Coordination coordination = Coordination.SEQUENTIAL;

  TimelineCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Answer answer(Negotiation negotiation) throws RefusedException {
    return answer(Proceedings.of(negotiation));
  }

  @Override
  Answer answer(Proceedings proceedings) {
    List<Row> rows = new ArrayList<>();
    Sitting before = null;
    boolean complete = true;
    terminal().setSearching(true);
    for (LocalDate day : proceedings.days()) {
      if (search().isOver()) {
        complete = false;
        break;
      }
      if (until != null && day.isAfter(until)) {
        break;
      }
      Sitting sitting = proceedings.on(day);
      Changes changes = before == null ? null : sitting.changesSince(before, coordination);
      boolean isShown = since == null || !day.isBefore(since);
      if (isShown && (all || rows.isEmpty() || changes == null || !changes.isEmpty())) {
        ChangesAnswer words =
            before == null || changes == null || rows.isEmpty()
                ? null
                : new ChangesAnswer(proceedings, before, sitting, changes);
        rows.add(new Row(sitting, rows.isEmpty() ? null : changes, words));
      }
      before = sitting;
    }
    return new Timeline(proceedings, rows, coordination, complete, search());
  }

  /** A day, and what is different from the day before; nothing of the first. */
  private record Row(Sitting sitting, @Nullable Changes changes, @Nullable ChangesAnswer words) {}

  private record Timeline(
      Proceedings proceedings,
      List<Row> rows,
      Coordination coordination,
      boolean complete,
      Search search)
      implements Answer {
    @Override
    public JsonObject json() {
      JsonObject json =
          Answers.timeline(
              rows.stream()
                  .map(
                      row ->
                          Answers.day(
                              row.sitting(), coordination, Optional.ofNullable(row.changes())))
                  .toList());
      return complete ? json : search.incomplete(json, null);
    }

    @Override
    public Table table(Format format) {
      Table.Rows table = Table.of("day", "who", "on", "from", "to", "because");
      proceedings.base().title().ifPresent(table::lead);
      for (Row row : rows) {
        String day = row.sitting().moment().day().toString();
        if (row.words() != null) {
          row.words().addTo(table, format, day);
          continue;
        }
        Resolution resolution = row.sitting().resolution(coordination);
        for (Alternative each : resolution.negotiation().alternatives().values()) {
          String decided = Wording.decided(resolution.decision(each), each, resolution);
          table.row(day, "", each.label(), "", decided, "");
        }
      }
      if (!complete) {
        table.note(search.cutShort(null, "later days are not shown"));
      }
      return table.build();
    }

    /** Prints what was recorded on the day and changes nothing by itself. */
    private void printOthers(Sheet sheet, Row row) {
      Set<Integer> printed = row.words() == null ? Set.of() : row.words().entries();
      Journal journal = proceedings.journal();
      Set<Integer> replaced = new HashSet<>();
      for (Entry entry : journal.entries()) {
        if (entry.event() instanceof Event.Strike strike) {
          replaced.add(strike.entry());
        } else if (entry.event() instanceof Event.Correct correct) {
          replaced.add(correct.entry());
        }
      }
      for (int number = 1; number <= journal.size(); number++) {
        Entry entry = journal.entry(number);
        boolean ofTheDay =
            entry.at() != null && entry.at().day().equals(row.sitting().moment().day());
        if (ofTheDay && !printed.contains(number) && !replaced.contains(number)) {
          String says = entry.event().inWords(proceedings.negotiation());
          sheet.hanging(2, 4, "entry " + number + ": " + says);
        }
      }
    }

    private static boolean isTouched(Alternative alternative, Changes changes) {
      return changes.positions().stream()
              .anyMatch(each -> each.subject().alternative().equals(alternative))
          || changes.decisions().stream().anyMatch(each -> each.subject().equals(alternative));
    }

    @Override
    public Exit exit() {
      return complete ? Exit.ANSWERED : Exit.LIMIT_REACHED;
    }

    @Override
    public void print(Sheet sheet) {
      proceedings.base().title().ifPresent(sheet::heading);
      for (Row row : rows) {
        sheet.heading(English.day(row.sitting().moment().day()));
        Changes changes = row.changes();
        Resolution resolution = row.sitting().resolution(coordination);
        for (Alternative each : resolution.negotiation().alternatives().values()) {
          if (changes != null && !isTouched(each, changes)) {
            continue;
          }
          sheet.hanging(
              2,
              4,
              each.label()
                  + ": "
                  + Wording.decided(resolution.decision(each), each, resolution)
                  + "; "
                  + Wording.heads(resolution, each));
        }
        if (row.words() != null) {
          row.words().print(sheet);
        }
        printOthers(sheet, row);
      }
      if (!complete) {
        sheet.blank();
        sheet.paragraph(
            Phrase.in(Phrase.Tone.OPEN, search.cutShort(null, "later days are not shown")));
      } else if (rows.isEmpty()) {
        sheet.paragraph("Nothing in the document is dated.");
      }
    }
  }
}
