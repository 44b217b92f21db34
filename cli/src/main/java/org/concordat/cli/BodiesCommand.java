package org.concordat.cli;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.concordat.bodies.ReadyBody;
import org.concordat.bodies.UnknownDateException;
import org.concordat.documents.DocumentWriter;
import org.concordat.documents.JsonObject;
import org.concordat.internal.english.English;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.negotiation.UnknownNameException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the bodies that documents can use by name, or prints one to be copied into a document. */
@Command(
    name = "bodies",
    header = "Lists the bodies that documents can use by name, or prints one to copy.",
    footer = {
      "",
      "A document takes one so:",
      "  bodies: { council: { use: eu-council, on: 2025-01-01, rule: qualified-majority } }",
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

  @Option(names = "--json", description = "Answer in JSON, for programs.")
  private boolean json;

  BodiesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try {
      terminal.answer(name == null ? list() : printed(ReadyBody.of(name)));
      return Exit.ANSWERED.status();
    } catch (UnknownNameException | UnknownDateException unknown) {
      String message = Scenario.message(unknown).replace(" in this negotiation", "");
      return terminal.refuse(new RefusedException(message)).status();
    }
  }

  private String printed(ReadyBody ready) {
    String wanted = rule == null ? ready.rules().asList().get(0) : rule;
    LocalDate on = day == null ? ready.latest(wanted).orElse(LocalDate.MAX) : day;
    Body body = ready.on(on, wanted);
    NegotiationBuilder builder =
        Negotiation.builder().title(ready.name() + " on " + English.day(on)).body(body);
    ready.groups().forEach(builder::group);
    Negotiation negotiation = builder.build();
    return json ? DocumentWriter.json(negotiation) : DocumentWriter.yaml(negotiation);
  }

  private String list() {
    if (json) {
      Map<String, Object> all = new LinkedHashMap<>();
      ReadyBody.all().forEach((id, body) -> all.put(id, json(body)));
      return JsonObject.of(all).pretty() + "\n";
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

  private static Map<String, Object> json(ReadyBody body) {
    Map<String, Object> rules = new LinkedHashMap<>();
    for (String each : body.rules()) {
      rules.put(each, body.latest(each).map(LocalDate::toString));
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", body.name());
    json.put("source", body.source());
    json.put("rules", ImmutableList.copyOf(body.rules()));
    json.put("known-until", rules);
    return json;
  }
}
