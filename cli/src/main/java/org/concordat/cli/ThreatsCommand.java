package org.concordat.cli;

import java.util.List;
import java.util.Map;
import org.concordat.bargain.Bargains;
import org.concordat.bargain.Paths;
import org.concordat.model.Alternative;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Effort;
import org.concordat.resolve.Resolver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds what would undo an adoption. */
@Command(
    name = "threats",
    header = "Finds the minimal sets of levers that undo an adoption.",
    footer = {
      "",
      "Example: what could still undo the appointment?",
      "  concordat threats nato-2024.yaml --adopted rutte-appointed"
    })
final class ThreatsCommand extends FileCommand {
  @Parameters(index = "0", paramLabel = "FILE", description = "A document; - is standard input.")
  private String file = "";

  @Option(
      names = "--adopted",
      required = true,
      paramLabel = "ALTERNATIVE",
      description = "What carries, and is to be undone.")
  private String adopted = "";

  @Mixin private Scenario scenario = new Scenario();
  @Mixin private Search search = new Search();

  ThreatsCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  List<String> files() {
    return List.of(file);
  }

  @Override
  Answer answer(Negotiation document) throws RefusedException {
    Negotiation negotiation = scenario.on(document);
    Resolver resolver = Resolver.of(negotiation);
    Alternative alternative = PathsCommand.alternative(negotiation, adopted);
    Decision decision = scenario.resolve(resolver).decision(alternative);
    Effort effort = search.effort(terminal());
    Bargains bargains =
        Bargains.on(resolver)
            .with(scenario.coordination())
            .assuming(scenario.assumptions(negotiation))
            .within(effort);
    return new Found(
        negotiation,
        alternative,
        decision,
        bargains,
        effort,
        bargains.threatsTo(alternative),
        scenario);
  }

  static void tellIncomplete(Sheet sheet, Paths paths) {
    if (!paths.complete()) {
      sheet.blank();
      sheet.paragraph(Sheet.in(Sheet.Tone.OPEN, "The search was cut short; there may be others."));
    }
  }

  private record Found(
      Negotiation negotiation,
      Alternative alternative,
      Decision decision,
      Bargains bargains,
      Effort effort,
      Paths threats,
      Scenario scenario)
      implements Answer {
    @Override
    public Map<String, Object> json() {
      return Bargain.json(bargains, threats, effort.stop());
    }

    @Override
    public void tell(Sheet sheet) {
      scenario.tell(sheet, negotiation);
      sheet.blank();
      int number = threats.all().size();
      String what = Sheet.in(Sheet.Tone.STRONG, alternative.label());
      if (decision != Decision.ADOPTED) {
        sheet.paragraph(what + " is " + decision + ", so there is no adoption to undo.");
      } else if (number == 0) {
        sheet.paragraph(
            threats.complete()
                ? "Nothing that can be brought about undoes the adoption of " + what + "."
                : "Nothing that undoes the adoption of " + what + " was found so far.");
      } else {
        sheet.paragraph(
            Wording.count(number, "minimal set", "minimal sets")
                + " of levers would undo the adoption of "
                + what
                + ":");
        sheet.blank();
        Bargain.tell(sheet, bargains, threats.all());
      }
      tellIncomplete(sheet, threats);
    }

    @Override
    public Exit exit() {
      return threats.complete() ? Exit.ANSWERED : Exit.LIMIT_REACHED;
    }
  }
}
