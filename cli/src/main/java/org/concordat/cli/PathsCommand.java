package org.concordat.cli;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concordat.bargain.Bargains;
import org.concordat.bargain.CheapestPath;
import org.concordat.bargain.Paths;
import org.concordat.model.Alternative;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.UnknownNameException;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Effort;
import org.concordat.resolve.Resolver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds what would have to happen for an alternative to carry. */
@Command(
    name = "paths",
    header = "Finds all minimal bargains that carry an alternative, the cheapest first.",
    footer = {
      "",
      "Example: what would make Ada chair, if undeclared members can be won over?",
      "  concordat paths harbour.yaml --adopt ada --declare"
    })
final class PathsCommand extends FileCommand {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Documents; - is standard input.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--adopt",
      required = true,
      paramLabel = "ALTERNATIVE",
      description = "What is to carry.")
  private String adopt = "";

  @Option(names = "--declare", description = "Let undeclared actors be won over, too.")
  private boolean declare;

  @Option(names = "--cheapest", description = "Find one cheapest bargain only.")
  private boolean cheapest;

  @Mixin private Scenario scenario = new Scenario();
  @Mixin private Search search = new Search();

  PathsCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  List<String> files() {
    return files;
  }

  @Override
  Answer answer(Negotiation document) throws RefusedException {
    Negotiation negotiation = scenario.on(document);
    Resolver resolver = Resolver.of(negotiation);
    Alternative alternative = alternative(negotiation, adopt);
    // Refuses what does not fit, before the search.
    boolean done = scenario.resolve(resolver).decision(alternative) == Decision.ADOPTED;
    Effort effort = search.effort(terminal());
    Bargains bargains =
        Bargains.on(resolver)
            .with(scenario.coordination())
            .assuming(scenario.assumptions(negotiation))
            .within(effort);
    if (declare) {
      bargains = bargains.withDeclarations();
    }
    return new Found(
        negotiation,
        alternative,
        done,
        bargains,
        effort,
        find(bargains, alternative),
        cheapest,
        scenario);
  }

  private Paths find(Bargains bargains, Alternative alternative) {
    if (!cheapest) {
      return bargains.pathsTo(alternative);
    }
    CheapestPath path = bargains.cheapestPathTo(alternative);
    return new Paths(
        path.path().map(ImmutableList::of).orElseGet(ImmutableList::of), path.complete());
  }

  static Alternative alternative(Negotiation negotiation, String id) throws RefusedException {
    try {
      return negotiation.alternative(id);
    } catch (UnknownNameException unknown) {
      throw new RefusedException(Scenario.message(unknown));
    }
  }

  private record Found(
      Negotiation negotiation,
      Alternative alternative,
      boolean done,
      Bargains bargains,
      Effort effort,
      Paths paths,
      boolean cheapest,
      Scenario scenario)
      implements Answer {
    @Override
    public Map<String, Object> json() {
      return Bargain.json(bargains, paths, effort.stop());
    }

    @Override
    public void tell(Sheet sheet) {
      scenario.tell(sheet, negotiation);
      sheet.blank();
      int number = paths.all().size();
      String to = Sheet.in(Sheet.Tone.STRONG, alternative.label());
      if (done) {
        sheet.paragraph(to + " carries as it is.");
      } else if (number == 0) {
        sheet.paragraph(
            paths.complete()
                ? "Nothing that can be brought about carries " + to + "."
                : "Nothing that carries " + to + " was found so far.");
      } else {
        sheet.paragraph(
            cheapest
                ? "A cheapest bargain that carries " + to + ":"
                : Wording.count(number, "minimal bargain")
                    + (number == 1 ? " carries " : " carry ")
                    + to
                    + ":");
        sheet.blank();
        Bargain.tell(sheet, bargains, paths.all());
      }
      ThreatsCommand.tellIncomplete(sheet, paths);
    }

    @Override
    public Exit exit() {
      return paths.complete() ? Exit.ANSWERED : Exit.LIMIT_REACHED;
    }
  }
}
