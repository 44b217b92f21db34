package org.concordat.cli;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.documents.JsonObject;
import org.concordat.documents.answers.Answers;
import org.concordat.internal.english.English;
import org.concordat.model.Actor;
import org.concordat.negotiation.Negotiation;
import org.concordat.proceedings.Entry;
import org.concordat.proceedings.Event;
import org.concordat.proceedings.InvalidEventException;
import org.concordat.proceedings.Moment;
import org.concordat.proceedings.ProcedureState;
import org.concordat.proceedings.ProcedureStatus;
import org.concordat.proceedings.Proceedings;
import org.concordat.proceedings.Sitting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the open procedures: who must speak by when, and what follows if nobody does. */
@Command(
    name = "next",
    header = "Says which procedures are under way, who must speak by when, and what comes.",
    footer = {
      "",
      "Example: what happens if nobody says anything more?",
      "  concordat next harbour.yaml --journal talks.jsonl"
    })
final class NextCommand extends OneFileCommand {
  @Mixin private Circumstances circumstances = new Circumstances();

  NextCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Answer answer(Negotiation negotiation) throws RefusedException {
    throw new RefusedException("there are no procedures; name a journal with --journal");
  }

  @Override
  Answer answer(Proceedings proceedings) throws RefusedException {
    LocalDate asOf = circumstances.asOf();
    if (asOf == null && proceedings.size() == 0) {
      throw new RefusedException("the journal has no entries; name a day with --as-of");
    }
    LocalDate day = asOf == null ? proceedings.today() : asOf;
    Sitting sitting = assumed(proceedings, day).on(day);
    List<ProcedureStatus> open = new ArrayList<>();
    for (ProcedureStatus status : sitting.procedures().values()) {
      if (status.state() == ProcedureState.OPEN) {
        open.add(status);
      }
    }
    open.sort(
        Comparator.comparing(
            status -> status.deadline().map(Moment::passes).orElse(LocalDateTime.MAX)));
    return new Next(sitting, open, circumstances);
  }

  /** Returns the proceedings in which what is assumed comes to be so at the end of a day. */
  private Proceedings assumed(Proceedings proceedings, LocalDate day) throws RefusedException {
    Moment end = new Moment(day, LocalTime.MAX);
    List<Entry> entries = new ArrayList<>();
    circumstances
        .assumptions(proceedings.negotiation())
        .facts()
        .forEach((fact, state) -> entries.add(Entry.at(end, new Event.SetFact(fact, state))));
    try {
      return proceedings.applyAll(entries);
    } catch (InvalidEventException unfit) {
      throw new RefusedException(Circumstances.message(unfit));
    }
  }

  private record Next(Sitting sitting, List<ProcedureStatus> open, Circumstances circumstances)
      implements Answer {
    @Override
    public JsonObject json() {
      return Answers.next(sitting);
    }

    @Override
    public Table table(Format format) {
      Table.Rows rows =
          circumstances.table(
              sitting.resolver().negotiation(),
              "procedure",
              "kind",
              "on",
              "until",
              "member",
              "must speak to stay",
              "if nobody speaks");
      for (ProcedureStatus status : open) {
        Set<String> members = new LinkedHashSet<>();
        status.silent().forEach(actor -> members.add(actor.name()));
        Map<String, String> must = new LinkedHashMap<>();
        status
            .mustSpeak()
            .forEach((actor, position) -> must.put(actor.name(), English.position(position)));
        members.addAll(must.keySet());
        for (String member : members.isEmpty() ? Set.of("") : members) {
          rows.row(
              status.procedure().id(),
              status.procedure().kind().toString(),
              status.alternative().label(),
              status.deadline().map(Moment::toString).orElse(""),
              member,
              must.getOrDefault(member, ""),
              status.ifNobodySpeaks().toString());
        }
      }
      return rows.build();
    }

    @Override
    public void print(Sheet sheet) {
      circumstances.print(sheet, sitting.resolver().negotiation());
      if (open.isEmpty()) {
        sheet.blank();
        sheet.paragraph("No procedure is under way.");
      }
      for (ProcedureStatus status : open) {
        sheet.heading(English.sentence(status.inWords()));
        List<String> silent = status.silent().stream().map(Actor::name).toList();
        sheet.entry(2, "silent so far", 24, silent.isEmpty() ? "nobody" : English.list(silent));
        status
            .mustSpeak()
            .forEach((actor, position) -> sheet.entry(2, "must speak", 24, status.inWords(actor)));
        sheet.entry(2, "if nobody speaks", 24, status.ifNobodySpeaks().toString());
      }
    }
  }
}
