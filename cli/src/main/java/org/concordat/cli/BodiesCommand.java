package org.concordat.cli;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.concordat.bodies.ReadyBody;
import org.concordat.bodies.UnknownDateException;
import org.concordat.documents.DocumentWriter;
import org.concordat.documents.answers.Answers;
import org.concordat.internal.english.English;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.negotiation.UnknownNameException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the bodies that documents can use by name, or prints one to be copied into a document. */
@Command(
    name = "bodies",
    header = "Lists the bodies that documents can use by name, or prints one to copy.",
    footer = {
      "",
      "A document takes one so:",
      "  bodies:",
      "    council: { use: eu-council, on: 2025-01-01, rule: qualified-majority }",
      "",
      "Example: who sat in the Security Council on 5 October 2016, as YAML?",
      "  concordat bodies un-security-council --on 2016-10-05"
    })
final class BodiesCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      description = "The body to print; left out, all are listed.")
  private @Nullable String name;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      converter = Circumstances.Days.class,
      description = "The day whose members and weights are printed; the last known if left out.")
  private @Nullable LocalDate day;

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      description = "The rule that is printed; the first of the list if left out.")
  private @Nullable String rule;

  @Mixin private Format.Choice format = new Format.Choice();

  BodiesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try {
      Format form = format.get();
      terminal.answer(name == null ? list(form) : printed(ReadyBody.of(name), form));
      return Exit.ANSWERED.status();
    } catch (RefusedException refused) {
      return terminal.refuse(refused).status();
    } catch (UnknownNameException | UnknownDateException unknown) {
      String message = Scenario.message(unknown).replace(" in this negotiation", "");
      return terminal.refuse(new RefusedException(message)).status();
    }
  }

  private String printed(ReadyBody ready, Format form) throws RefusedException {
    if (form == Format.MARKDOWN || form == Format.CSV) {
      throw new RefusedException(
          "a document cannot be written as a table; leave --format out for YAML, or give --format json");
    }
    String wanted = rule == null ? ready.rules().asList().get(0) : rule;
    LocalDate on = day == null ? ready.latest(wanted).orElse(LocalDate.MAX) : day;
    Body body = ready.on(on, wanted);
    NegotiationBuilder builder =
        Negotiation.builder().title(ready.name() + " on " + English.day(on)).body(body);
    ready.groups().forEach(builder::group);
    Negotiation negotiation = builder.build();
    return form == Format.JSON
        ? DocumentWriter.json(negotiation)
        : DocumentWriter.yaml(negotiation);
  }

  private String list(Format form) {
    if (form == Format.JSON) {
      return Answers.bodies(ReadyBody.all().values()).pretty() + "\n";
    }
    if (form != Format.TEXT) {
      Table table = table();
      return form == Format.MARKDOWN
          ? table.markdown()
          : Table.BYTE_ORDER_MARK
              + table.csvHead(ImmutableList.of())
              + table.csv(ImmutableList.of());
    }
    Sheet sheet = new Sheet(terminal.colours());
    for (ReadyBody body : ReadyBody.all().values()) {
      sheet.hanging(0, 4, Phrase.in(Phrase.Tone.STRONG, body.id()).plus(": " + body.name()));
      for (String each : body.rules()) {
        sheet.entry(
            2,
            each,
            28,
            body.latest(each).map(last -> "known until " + English.day(last)).orElse("known"));
      }
      sheet.entry(2, "source", 28, body.source());
    }
    return sheet.toString();
  }

  private static Table table() {
    Table.Rows rows = Table.of("body", "name", "rule", "known until", "source");
    for (ReadyBody body : ReadyBody.all().values()) {
      for (String each : body.rules()) {
        rows.row(
            body.id(),
            body.name(),
            each,
            body.latest(each).map(LocalDate::toString).orElse(""),
            body.source());
      }
    }
    return rows.build();
  }
}
