package org.concordat.cli;

import java.util.Map;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.UnknownNameException;
import org.concordat.resolve.Explanation;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      paramLabel = "ACTOR",
      description = "Whose stance to explain; left out, the decision is explained.")
  private String first = "";

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "ALTERNATIVE",
      description = "What it is about.")
  private @Nullable String second;

  @Mixin private Scenario scenario = new Scenario();

  ExplainCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Answer answer(Negotiation negotiation) throws RefusedException {
    Resolution resolution = scenario.resolve(Resolver.of(scenario.on(negotiation)));
    return new Why(resolution, explanation(resolution), scenario);
  }

  private Explanation explanation(Resolution resolution) throws RefusedException {
    Negotiation negotiation = resolution.negotiation();
    String alternativeId = second == null ? first : second;
    try {
      Alternative alternative = negotiation.alternative(alternativeId);
      return second == null
          ? resolution.explain(alternative)
          : resolution.explain(negotiation.actor(first), alternative);
    } catch (UnknownNameException | IllegalArgumentException unfit) {
      throw new RefusedException(Scenario.message(unfit));
    }
  }

  private record Why(Resolution resolution, Explanation explanation, Scenario scenario)
      implements Answer {
    @Override
    public Map<String, Object> json() {
      return ExplanationJson.of(explanation);
    }

    @Override
    public void tell(Sheet sheet) {
      scenario.tell(sheet, resolution.negotiation());
      if (resolution.negotiation().title().isPresent()) {
        sheet.blank();
      }
      explanation
          .toString()
          .lines()
          .forEach(
              line -> {
                String text = line.stripLeading();
                int indent = line.length() - text.length();
                // Further lines of one statement are told apart from what it rests on.
                sheet.hanging(Math.min(indent, Sheet.WIDTH / 2), 4, text);
              });
      if (!explanation.levers().isEmpty()) {
        sheet.blank();
        sheet.item(
            "Waits for: ",
            String.join("; ", explanation.levers().stream().map(Fact::label).toList()));
      }
    }
  }
}
