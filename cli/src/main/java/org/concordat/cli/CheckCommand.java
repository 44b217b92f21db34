package org.concordat.cli;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.concordat.condition.Condition;
import org.concordat.condition.Polarity;
import org.concordat.documents.CheckedDocument;
import org.concordat.documents.DocumentReader;
import org.concordat.documents.DocumentWarning;
import org.concordat.documents.Json;
import org.concordat.documents.JsonObject;
import org.concordat.documents.answers.Answers;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.SearchLimit;
import org.concordat.resolve.StopReason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says whether documents are sound, how large they are and what rises in them. */
@Command(
    name = "check",
    header = "Says whether a document is sound, how large it is, and what can hardly be meant.",
    footer = {
      "",
      "A rule or condition is rising if more support never makes it less true. Warnings",
      "name what passes as sound and can hardly be meant.",
      "",
      "Example: what is wrong with a draft, for an editor to jump to?",
      "  concordat check draft.yaml"
    })
final class CheckCommand extends SeveralFilesCommand {
  @Option(names = "--strict", description = "End with status 2 where there are warnings.")
  private boolean strict;

  CheckCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Optional<JsonObject> answerFor(RefusedException refused) {
    return Optional.of(
        refused.errors().isEmpty()
            ? JsonObject.of(
                Map.of(
                    "ok", false, "errors", List.of(Map.of("message", Scenario.message(refused)))))
            : Answers.check(refused.errors()));
  }

  @Override
  Optional<Table> tableFor(RefusedException refused) {
    Table.Rows rows =
        Table.of("line", "column", "kind", "message").lead("The document is not sound.");
    refused
        .errors()
        .forEach(
            error ->
                rows.row(
                    String.valueOf(error.line()),
                    String.valueOf(error.column()),
                    "error",
                    error.message()));
    if (refused.errors().isEmpty()) {
      rows.row("", "", "error", Scenario.message(refused));
    }
    return Optional.of(rows.build());
  }

  @Override
  Answer answer(String file) throws RefusedException {
    SearchLimit limit = search().limit(terminal());
    CheckedDocument checked =
        DocumentFiles.use(
            file, terminal(), (name, in) -> DocumentReader.standard().check(name, in, limit));
    int entries =
        journal().isGiven() ? journal().read(checked.negotiation(), terminal()).size() : 0;
    return new Findings(
        checked.negotiation(), entries, new DocumentWarnings(checked, search()), strict);
  }

  @Override
  Answer answer(Negotiation negotiation) {
    throw new IllegalStateException("a document is checked with its lines");
  }

  private record Findings(
      Negotiation negotiation, int entries, DocumentWarnings warnings, boolean strict)
      implements Answer {

    @Override
    public Exit exit() {
      return strict && !warnings.isEmpty() ? Exit.BAD_INPUT : warnings.exit();
    }

    private Map<String, Integer> sizes() {
      Map<String, Integer> sizes = new LinkedHashMap<>();
      sizes.put("actors", negotiation.actors().size());
      sizes.put("groups", negotiation.groups().size());
      sizes.put("bodies", negotiation.bodies().size());
      sizes.put("issues", negotiation.issues().size());
      sizes.put("alternatives", negotiation.alternatives().size());
      sizes.put("facts", negotiation.facts().size());
      sizes.put("exclusions", negotiation.exclusions().size());
      sizes.put("commitments", negotiation.commitments().size());
      sizes.put("preferences", negotiation.preferences().size());
      sizes.put("reports", negotiation.reports().size());
      sizes.put("sources", negotiation.sources().size());
      if (entries > 0) {
        sizes.put("entries", entries);
      }
      return sizes;
    }

    private static String name(Polarity polarity) {
      return polarity.toString().toLowerCase(Locale.ROOT);
    }

    /** Returns how the condition of a commitment moves with the stances in it. */
    private static Polarity polarity(Condition condition) {
      return condition.literals().stream()
          .map(Condition::polarity)
          .reduce(Polarity.NONE, Polarity::with);
    }

    private Map<Polarity, List<Commitment>> conditions() {
      Map<Polarity, List<Commitment>> byPolarity = new LinkedHashMap<>();
      for (Polarity polarity :
          List.of(Polarity.RISING, Polarity.FALLING, Polarity.MIXED, Polarity.NONE)) {
        byPolarity.put(polarity, new ArrayList<>());
      }
      for (Commitment commitment : negotiation.commitments()) {
        if (!commitment.when().equals(Condition.always())) {
          byPolarity
              .computeIfAbsent(polarity(commitment.when()), key -> new ArrayList<>())
              .add(commitment);
        }
      }
      return byPolarity;
    }

    private static String polarity(DecisionRule rule) {
      return name(rule.isRising() ? Polarity.RISING : Polarity.MIXED);
    }

    @Override
    public JsonObject json() {
      JsonObject json = Answers.check(warnings.checked());
      JsonObject counted = entries > 0 ? json.with("entries", Json.of(entries)) : json;
      return warnings.checked().stopped() == null
          ? counted
          : warnings.search().incomplete(counted, warnings.checked().stopped());
    }

    @Override
    public Table table(Format format) {
      Table.Rows rows = Table.of("line", "column", "kind", "message");
      negotiation.title().ifPresent(rows::lead);
      rows.lead("The document is sound" + warnings.summary());
      for (DocumentWarning each : warnings.checked().warnings()) {
        rows.row(
            String.valueOf(each.line()),
            String.valueOf(each.column()),
            each.kind().toString(),
            each.message());
      }
      StopReason stopped = warnings.checked().stopped();
      if (stopped != null) {
        rows.note(warnings.search().cutShort(stopped, "there may be more to warn of"));
      }
      return rows.build();
    }

    @Override
    public void print(Sheet sheet) {
      negotiation.title().ifPresent(sheet::heading);
      sheet.paragraph(
          Phrase.of("The document is ")
              .plus(Phrase.in(Phrase.Tone.GOOD, "sound"))
              .plus(warnings.summary()));
      sheet.blank();
      sizes()
          .forEach(
              (what, number) -> {
                if (number > 0) {
                  sheet.entry(2, what, 16, String.valueOf(number));
                }
              });
      sheet.heading("Rules");
      for (Body body : negotiation.bodies().values()) {
        sheet.hanging(2, 4, body.label() + ": " + body.rule() + " (" + polarity(body.rule()) + ")");
      }
      Map<Polarity, List<Commitment>> conditions = conditions();
      if (conditions.values().stream().anyMatch(each -> !each.isEmpty())) {
        sheet.heading("Conditions of commitments");
        conditions.forEach(
            (polarity, commitments) -> {
              if (!commitments.isEmpty()) {
                sheet.entry(
                    2,
                    polarity == Polarity.NONE ? "without stances" : name(polarity),
                    16,
                    commitments.size() + examples(polarity, commitments));
              }
            });
      }
      warnings.print(sheet);
    }

    /** Returns the first few conditions that may undo support as support grows. */
    private static String examples(Polarity polarity, List<Commitment> commitments) {
      if (polarity == Polarity.RISING || polarity == Polarity.NONE) {
        return "";
      }
      int shown = 5;
      ImmutableList<String> first =
          commitments.stream()
              .limit(shown)
              .map(each -> each.actor().id() + " on " + each.alternative().id())
              .distinct()
              .collect(ImmutableList.toImmutableList());
      return ": " + String.join(", ", first) + (commitments.size() > shown ? ", …" : "");
    }
  }
}
