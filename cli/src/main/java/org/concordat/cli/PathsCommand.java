package org.concordat.cli;

import com.google.common.collect.ImmutableList;
import org.concordat.bargain.Bargain;
import org.concordat.bargain.BargainList;
import org.concordat.bargain.Bargains;
import org.concordat.bargain.CheapestBargain;
import org.concordat.internal.english.English;
import org.concordat.model.Alternative;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Decision;
import org.concordat.resolve.OtherCoordination;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.SearchLimit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds what would have to happen for an alternative to carry. */
@Command(
    name = "paths",
    header = "Finds all minimal bargains that carry an alternative, the cheapest first.",
    footer = {
      "",
      "Example: what would make Ada chair, if undeclared members can be won over?",
      "  concordat paths harbour.yaml --adopt ada --declare"
    })
final class PathsCommand extends SeveralFilesCommand {
  @Mixin private Adoption adoption = new Adoption();

  @Option(names = "--declare", description = "Let undeclared actors be won over, too.")
  private boolean declare;

  @Option(names = "--cheapest", description = "Find one cheapest bargain only.")
  private boolean cheapest;

  @Mixin private Selection selection = new Selection();

  @Mixin private Scenario scenario = new Scenario();

  PathsCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Answer answer(Negotiation document) throws RefusedException {
    Negotiation negotiation = scenario.dated(document);
    Resolver resolver = Resolver.of(negotiation);
    Alternative alternative = adoption.in(negotiation);
    // Refuses what does not fit, before the search.
    Resolution now = scenario.resolve(resolver);
    boolean done = now.decision(alternative) == Decision.ADOPTED;
    SearchLimit limit = search().limit(terminal());
    Bargains bargains = scenario.bargains(resolver, limit);
    if (declare) {
      bargains = bargains.withDeclarations();
    }
    selection.checkAgainst(negotiation);
    if (cheapest && selection.isByPayer()) {
      throw new RefusedException(
          "--cheapest adds up the costs of all who pay; leave out --cheapest or --by");
    }
    BargainList found =
        cheapest
            ? cheapest(bargains, alternative, done)
            : done ? bargains.toAdopt(alternative) : bargains.toAdoptProvided(alternative);
    ImmutableList<Bargain> selected = selection.of(found);
    Phrase to = Phrase.in(Phrase.Tone.STRONG, alternative.label());
    return new BargainAnswer(
        scenario,
        negotiation,
        bargains,
        () ->
            done
                ? Phrase.in(Phrase.Tone.STRONG, English.sentence(alternative.label()))
                    .plus(" carries as it is.")
                : verdict(found, selected, to, now, alternative),
        found,
        selection,
        !done,
        search());
  }

  private Phrase verdict(
      BargainList found,
      ImmutableList<Bargain> selected,
      Phrase to,
      Resolution now,
      Alternative alternative) {
    Phrase sentence = verdict(found, selected, to, now.negotiation());
    boolean isNone = found.all().isEmpty();
    return OtherCoordination.toAdopt(now, alternative)
        .map(other -> Phrase.of("Without any move, it " + Wording.carries(other) + "."))
        .map(line -> isNone ? sentence.plus(" ").plus(line) : line.plus(" ").plus(sentence))
        .orElse(sentence);
  }

  /**
   * Returns a cheapest bargain, if there is one; where none carries the alternative whatever the
   * unknown facts are, a cheapest one with provisos.
   *
   * @param done whether the alternative is adopted as it is
   */
  static BargainList cheapest(Bargains bargains, Alternative alternative, boolean done) {
    CheapestBargain best = bargains.cheapestToAdopt(alternative);
    if (best.bargain().isEmpty() && best.complete() && !done) {
      BargainList provided = bargains.toAdoptProvided(alternative);
      return new BargainList(
          provided.cheapest().map(ImmutableList::of).orElseGet(ImmutableList::of),
          provided.stopped());
    }
    return new BargainList(
        best.bargain().map(ImmutableList::of).orElseGet(ImmutableList::of), best.stopped());
  }

  private Phrase verdict(
      BargainList bargains, ImmutableList<Bargain> selected, Phrase to, Negotiation negotiation) {
    int number = selected.size();
    if (bargains.all().isEmpty()) {
      return bargains.complete()
          ? Phrase.of("Nothing that can be brought about carries ").plus(to).plus(".")
          : Phrase.of("Nothing that carries ").plus(to).plus(" was found so far.");
    }
    boolean isProvided = !bargains.all().get(0).provided().isEmpty();
    if (isProvided) {
      return Phrase.of("Nothing that can be brought about carries ")
          .plus(to)
          .plus(" whatever the unknown facts are. ")
          .plus(selection.number(number, bargains, "minimal bargain"))
          .plus(number == 1 ? " carries it" : " carry it")
          .plus(number == 1 ? ", with its proviso" : ", each with its proviso")
          .plus(selection.condition(selected, negotiation));
    }
    String found =
        cheapest && number == 1
            ? "A cheapest bargain that carries "
            : selection.number(number, bargains, "minimal bargain")
                + (number == 1 ? " carries " : " carry ");
    return Phrase.of(found).plus(to).plus(selection.condition(selected, negotiation));
  }
}
