package org.concordat.cli;

import com.google.common.collect.ImmutableList;
import org.concordat.bargain.Bargain;
import org.concordat.bargain.BargainList;
import org.concordat.bargain.Bargains;
import org.concordat.internal.english.English;
import org.concordat.model.Alternative;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.SearchLimit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds what would undo an adoption. */
@Command(
    name = "threats",
    header = "Finds the minimal sets of levers that undo an adoption.",
    footer = {
      "",
      "Example: what could still undo the appointment?",
      "  concordat threats nato-2024.yaml --adopted rutte-appointed"
    })
final class ThreatsCommand extends OneFileCommand {
  @Option(
      names = {"--adopted", "--adopt"},
      required = true,
      paramLabel = "ALTERNATIVE",
      description = "What carries, and is to be undone.")
  private String adopted = "";

  @Mixin private Selection selection = new Selection();

  @Mixin private Scenario scenario = new Scenario();

  ThreatsCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Answer answer(Negotiation document) throws RefusedException {
    Negotiation negotiation = scenario.dated(document);
    Resolver resolver = Resolver.of(negotiation);
    Alternative alternative = Scenario.alternative(negotiation, adopted);
    Decision decision = scenario.resolve(resolver).decision(alternative);
    SearchLimit limit = search().limit(terminal());
    Bargains bargains = scenario.bargains(resolver, limit);
    selection.checkAgainst(negotiation);
    BargainList threats = bargains.threatsTo(alternative);
    ImmutableList<Bargain> selected = selection.of(threats);
    Phrase what = Phrase.in(Phrase.Tone.STRONG, alternative.label());
    return new BargainAnswer(
        scenario,
        negotiation,
        bargains,
        () ->
            decision == Decision.ADOPTED
                ? verdict(threats, selected, what, negotiation)
                : Phrase.in(Phrase.Tone.STRONG, English.sentence(alternative.label()))
                    .plus(" " + Wording.is(decision) + ", so there is no adoption to undo."),
        threats,
        selection,
        true,
        search());
  }

  private Phrase verdict(
      BargainList threats, ImmutableList<Bargain> selected, Phrase what, Negotiation negotiation) {
    int number = selected.size();
    if (threats.all().isEmpty()) {
      return threats.complete()
          ? Phrase.of("Nothing that can be brought about undoes the adoption of ")
              .plus(what)
              .plus(".")
          : Phrase.of("Nothing that undoes the adoption of ").plus(what).plus(" was found so far.");
    }
    return Phrase.of(
            selection.number(number, threats, "minimal set")
                + " of levers would undo the adoption of ")
        .plus(what)
        .plus(selection.condition(selected, negotiation));
  }
}
