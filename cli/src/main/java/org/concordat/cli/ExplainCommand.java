package org.concordat.cli;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.condition.Condition;
import org.concordat.documents.JsonObject;
import org.concordat.documents.answers.Answers;
import org.concordat.explain.Explanation;
import org.concordat.explain.Explanations;
import org.concordat.explain.Goal;
import org.concordat.explain.Node;
import org.concordat.internal.english.English;
import org.concordat.model.Actor;
import org.concordat.model.Fact;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Preference;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says why an actor stands where it does, or why an alternative carries or not. */
@Command(
    name = "explain",
    header = "Says why an actor stands where it does, or why an alternative carries or not.",
    footer = {
      "",
      "Example: what does the South Quay wait for?",
      "  concordat explain harbour.yaml south ada"
    })
final class ExplainCommand extends OneFileCommand {
  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "ACTOR",
      description = "Whose stance to explain; left out, the decision is explained.")
  private String first = "";

  @Parameters(
      index = "2",
      arity = "0..1",
      hideParamSyntax = true,
      paramLabel = "ALTERNATIVE",
      description = "What it is about.")
  private @Nullable String second;

  /** How many levels of reasons are shown by default. */
  private static final int DEFAULT_DEPTH = 3;

  @Option(
      names = "--depth",
      paramLabel = "N",
      description = "Follow reasons so many stances and decisions deep; 3 if left out.")
  private int depth = DEFAULT_DEPTH;

  @Option(names = "--full", description = "Tell every reason, however deep, and every name.")
  private boolean full;

  @Mixin private Scenario scenario = new Scenario();

  ExplainCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Optional<String> missing() {
    return first.isEmpty() ? Optional.of("ALTERNATIVE") : Optional.empty();
  }

  @Override
  Answer answer(Negotiation negotiation) throws RefusedException {
    if (depth < 1) {
      throw new RefusedException("--depth should be 1 or more, not " + depth);
    }
    Resolution resolution = scenario.resolve(Resolver.of(scenario.dated(negotiation)));
    Explanation explanation = explanation(resolution);
    String whole = explanation.toString();
    String text = full ? whole : explanation.toString(depth);
    return new Why(resolution, explanation, text, text.equals(whole), scenario);
  }

  private Explanation explanation(Resolution resolution) throws RefusedException {
    Negotiation negotiation = resolution.negotiation();
    if (negotiation.actors().containsKey(second == null ? first : second)) {
      throw new RefusedException(anActor(negotiation, second));
    }
    try {
      if (second == null) {
        return Explanations.of(resolution).explain(Scenario.alternative(negotiation, first));
      }
      Actor actor = Lookup.find(negotiation, "actor", negotiation.actors(), first);
      return Explanations.of(resolution).explain(actor, Scenario.alternative(negotiation, second));
    } catch (IllegalArgumentException unfit) {
      throw new RefusedException(Scenario.message(unfit));
    }
  }

  /** Says what to write instead of an actor where an alternative should stand. */
  private String anActor(Negotiation negotiation, @Nullable String last) {
    if (last == null) {
      return "\""
          + first
          + "\" is an actor; give an alternative after it, such as "
          + first
          + " "
          + negotiation.alternatives().keySet().asList().get(0);
    }
    return "\""
        + last
        + "\" is an actor, expected an alternative"
        + (negotiation.alternatives().containsKey(first)
            ? "; the actor comes first: " + last + " " + first
            : " after \"" + first + "\"");
  }

  private record Why(
      Resolution resolution,
      Explanation explanation,
      String text,
      boolean isWhole,
      Scenario scenario)
      implements Answer {
    @Override
    public JsonObject json() {
      return Answers.explanation(explanation);
    }

    @Override
    public Table table(Format format) {
      Table.Rows rows =
          scenario
              .table(
                  resolution.negotiation(), "who", "on", "stands", "would", "if", "met", "source")
              .lead(explanation.answer() + ".");
      explanation
          .otherwise()
          .ifPresent(
              other ->
                  rows.lead(
                      (explanation.answer() instanceof Node.Decided
                              ? "It carries "
                              : "Supports it ")
                          + other
                          + ": --coordination "
                          + other.coordination()
                          + "."));
      explanation.waitsFor().forEach(goal -> ways("Waits for", goal).ifPresent(rows::lead));
      explanation.lostBy().forEach(goal -> ways("Could be lost by", goal).ifPresent(rows::lead));
      if (Stream.concat(explanation.waitsFor().stream(), explanation.lostBy().stream())
          .allMatch(goal -> goal.ways().all().isEmpty() && goal.ways().complete())) {
        rows.lead(
            (explanation.unknown().isEmpty()
                    ? "No lever would change it"
                    : "No lever is sure to change it while "
                        + (explanation.unknown().size() == 1 ? "this is" : "these are")
                        + " unknown: "
                        + English.list(explanation.unknown().stream().map(Fact::label).toList()))
                + ".");
      }
      for (Node node : explanation.nodes()) {
        if (node instanceof Node.Decided decided) {
          String what = Wording.decided(decided.decision());
          rows.row("", decided.alternative().label(), what, "", "", "", "");
        } else if (node instanceof Node.Stands stands) {
          stands.commitments().forEach(step -> rows.row(cells(stands, step)));
          if (stands.commitments().isEmpty()) {
            rows.row(cells(stands, null));
          }
        }
      }
      return rows.build();
    }

    private static Optional<String> ways(String what, Goal goal) {
      List<String> ways =
          goal.ways().all().stream()
              .map(way -> English.list(way.facts().stream().map(Fact::label).toList()))
              .toList();
      String more = goal.ways().complete() ? "" : " (perhaps more: the search reached its limit)";
      return ways.isEmpty() && goal.ways().complete()
          ? Optional.empty()
          : Optional.of(
              what
                  + goal.atLeast()
                      .filter(to -> to != Stance.SUPPORT)
                      .map(to -> ", to " + English.verb(to) + " at least")
                      .orElse("")
                  + ": "
                  + (ways.isEmpty() ? "not known" : String.join("; or ", ways))
                  + more
                  + ".");
    }

    private static ImmutableList<String> cells(Node.Stands stands, Node.@Nullable Step step) {
      Commitment commitment = step == null ? null : step.commitment();
      return ImmutableList.of(
          Wording.names(stands.actors()),
          stands.alternative().label(),
          English.position(stands.position()),
          step == null ? "" : English.position(step.range()),
          step == null || commitment == null ? "otherwise" : condition(commitment, step),
          step == null || commitment == null
              ? ""
              : switch (step.holds()) {
                case TRUE -> "met";
                case FALSE -> "not met";
                case UNKNOWN -> "open";
              },
          commitment == null ? "" : commitment.source().map(Source::id).orElse(""));
    }

    /** Returns the condition, with the ranking that it comes from, if any. */
    private static String condition(Commitment commitment, Node.Step step) {
      Preference preference = step.preference();
      if (preference == null) {
        return commitment.when().toString();
      }
      String ranking =
          "ranks " + preference.ranking().stream().map(Wording::names).collect(joining(" before "));
      return commitment.when().equals(Condition.always())
          ? ranking
          : commitment.when() + " (" + ranking + ")";
    }

    @Override
    public Exit exit() {
      return explanation.isComplete() ? Exit.ANSWERED : Exit.LIMIT_REACHED;
    }

    @Override
    public void print(Sheet sheet) {
      scenario.print(sheet, resolution.negotiation());
      if (resolution.negotiation().title().isPresent()) {
        sheet.blank();
      }
      text.lines()
          .forEach(
              line -> {
                String stripped = line.stripLeading();
                int indent = line.length() - stripped.length();
                // A wrapped line is indented by 4, a reason by 2.
                sheet.hanging(Math.min(indent, Sheet.WIDTH / 2), 4, stripped);
              });
      if (!isWhole) {
        sheet.blank();
        sheet.paragraph(
            "Not all is shown: --depth N follows reasons further, --full shows everything.");
      }
    }
  }
}
