package org.concordat.cli;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.concordat.bargain.Bargain;
import org.concordat.bargain.BargainGroup;
import org.concordat.bargain.BargainList;
import org.concordat.bargain.Bargains;
import org.concordat.bargain.Move;
import org.concordat.documents.JsonObject;
import org.concordat.documents.answers.Answers;
import org.concordat.internal.english.English;
import org.concordat.model.Fact;
import org.concordat.model.Named;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;

/**
 * Answers with sets of moves.
 *
 * @param scenario the circumstances under which the question was asked
 * @param negotiation the negotiation
 * @param bargains what the sets were found with
 * @param verdict a sentence before the sets, for people only
 * @param found the sets
 * @param selection how many of them are shown
 * @param listed whether people want to see them
 * @param search how long the search could take
 */
record BargainAnswer(
    Scenario scenario,
    Negotiation negotiation,
    Bargains bargains,
    Supplier<Phrase> verdict,
    BargainList found,
    Selection selection,
    boolean listed,
    Search search)
    implements Answer {

  /**
   * Returns the sets of moves, each with the order of announcements that it sets off, which is left
   * out once the time of the search is over.
   */
  @Override
  public JsonObject json() {
    ImmutableList<Bargain> given = selection.given(selection.of(found));
    List<JsonObject> answers = search.listed(given, this::withOrder);
    JsonObject json = Answers.bargains(found, answers);
    return found.complete() && answers.size() == given.size()
        ? json
        : search.incomplete(json, found.stopped());
  }

  private JsonObject withOrder(Bargain bargain) {
    return search.isOver()
        ? Answers.bargain(bargain)
        : Answers.bargain(bargain, bargains.assuming(bargain.assumptions()).choreography(bargain));
  }

  @Override
  public Table table(Format format) {
    Table.Rows rows =
        scenario
            .table(negotiation, "number", "cost", "provided", "moves", "paid by")
            .lead(verdict.get().toString());
    ImmutableList<Bargain> selected = listed ? selection.of(found) : ImmutableList.of();
    int number = 0;
    for (BargainGroup group :
        format == Format.CSV
            ? selection.singly(selection.given(selected))
            : selection.entries(selected)) {
      number++;
      Bargain first = group.bargains().get(0);
      rows.row(
          String.valueOf(number),
          first.cost().toPlainString(),
          String.join("; ", said(first)),
          String.join("; ", Iterables.concat(moves(group.fixed()), choices(group))),
          Stream.concat(
                  costByOwner(group.fixed()).entrySet().stream()
                      .map(each -> each.getKey().name() + ": " + each.getValue().toPlainString()),
                  whoever(group).stream())
              .collect(joining("; ")));
    }
    if (format == Format.MARKDOWN && number > 0 && !selected.get(0).moves().isEmpty()) {
      Bargain first = selected.get(0);
      rows.note(inOrder(selected));
      bargains.assuming(first.assumptions()).choreography(first).sentences().forEach(rows::note);
    }
    if (!found.complete()) {
      rows.note(search.cutShort(found.stopped(), "there may be others"));
    }
    return rows.build();
  }

  @Override
  public void print(Sheet sheet) {
    scenario.print(sheet, negotiation);
    sheet.blank();
    sheet.paragraph(verdict.get());
    ImmutableList<Bargain> selected = selection.of(found);
    if (listed && !selected.isEmpty()) {
      sheet.blank();
      printSets(sheet, selected);
    }
    if (!found.complete()) {
      sheet.blank();
      sheet.paragraph(
          Phrase.in(Phrase.Tone.OPEN, search.cutShort(found.stopped(), "there may be others")));
    }
  }

  @Override
  public Exit exit() {
    return found.complete() ? Exit.ANSWERED : Exit.LIMIT_REACHED;
  }

  /** Says whose order is shown: that of the first set, with one example of each choice of moves. */
  private String inOrder(ImmutableList<Bargain> selected) {
    boolean isChoice = selection.entries(selected).get(0).bargains().size() > 1;
    return isChoice
        ? "For example, in this order:"
        : selected.size() == 1 ? "In this order:" : "The first, in this order:";
  }

  /** Sets a table of the sets of moves, and what the first sets off. */
  private void printSets(Sheet sheet, ImmutableList<Bargain> selected) {
    print(sheet, selection.entries(selected));
    Bargain first = selected.get(0);
    if (!first.moves().isEmpty()) {
      sheet.blank();
      sheet.paragraph(inOrder(selected));
      bargains
          .assuming(first.assumptions())
          .choreography(first)
          .sentences()
          .forEach(step -> sheet.hanging(2, 3, step));
    }
  }

  private void print(Sheet sheet, List<BargainGroup> paths) {
    ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
    int number = 0;
    for (BargainGroup group : paths) {
      Bargain bargain = group.bargains().get(0);
      number++;
      String label = String.valueOf(number);
      String cost = bargain.cost().toPlainString();
      if (!bargain.provided().isEmpty()) {
        String supposed = "provided " + English.list(said(bargain)) + ":";
        rows.add(ImmutableList.of(label, cost, supposed));
        label = "";
        cost = "";
      }
      if (bargain.moves().isEmpty()) {
        rows.add(ImmutableList.of(label, cost, "nothing more"));
      }
      ImmutableList<String> payments =
          bargain.moves().size() > 1 && !bargain.facts().isEmpty()
              ? payments(group)
              : ImmutableList.of();
      for (String move : Iterables.concat(moves(group.fixed()), choices(group), payments)) {
        rows.add(ImmutableList.of(label, cost, move));
        label = "";
        cost = "";
      }
    }
    sheet.table(2, ImmutableList.of("", "cost", "moves"), rows.build());
  }

  /** Returns what is supposed of unknown facts, for people. */
  static ImmutableList<String> said(Bargain bargain) {
    return bargain.provided().entrySet().stream()
        .map(
            each ->
                each.getValue() == Truth.TRUE
                    ? "it is true that " + English.clause(lever(each.getKey()))
                    : "it is not the case that " + English.clause(each.getKey().label()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the choices between exchangeable moves, each in one. */
  private ImmutableList<String> choices(BargainGroup group) {
    return group.choices().stream().map(this::choice).collect(ImmutableList.toImmutableList());
  }

  /** Returns {@code any one of these: A; B; C}, {@code any 2 of A, B and C are won over …}. */
  private String choice(BargainGroup.Choice choice) {
    String any = "any " + (choice.number() == 1 ? "one" : choice.number()) + " of ";
    List<Move> moves = inOrder(choice.moves());
    if (moves.get(0) instanceof Move.Declaration declaration) {
      return any
          + English.list(
              moves.stream().map(move -> ((Move.Declaration) move).actor().name()).toList())
          + (choice.number() == 1 ? " is" : " are")
          + " won over "
          + to(declaration);
    }
    return any
        + "these: "
        + moves.stream().map(move -> lever(((Move.Lever) move).fact())).collect(joining("; "));
  }

  /** Returns moves of one kind, each by another actor or of another fact, as the document goes. */
  private List<Move> inOrder(Set<Move> moves) {
    Map<String, Move> byId =
        moves.stream()
            .collect(
                toMap(
                    move ->
                        move instanceof Move.Declaration won
                            ? won.actor().id()
                            : ((Move.Lever) move).fact().id(),
                    move -> move));
    return Stream.of(negotiation.actors(), negotiation.facts())
        .flatMap(things -> things.keySet().stream())
        .flatMap(id -> Stream.ofNullable(byId.get(id)))
        .toList();
  }

  /** Returns the moves, those who are won over to the same in one. */
  static ImmutableList<String> moves(Set<Move> all) {
    ImmutableList.Builder<String> moves = ImmutableList.builder();
    Map<String, List<String>> won = new LinkedHashMap<>();
    for (Move move : all) {
      if (move instanceof Move.Declaration declaration) {
        won.computeIfAbsent(to(declaration), key -> new ArrayList<>())
            .add(declaration.actor().name());
      } else {
        Fact fact = ((Move.Lever) move).fact();
        moves.add(lever(fact));
      }
    }
    won.forEach(
        (what, names) ->
            moves.add(
                English.list(names) + (names.size() == 1 ? " is" : " are") + " won over " + what));
    return moves.build();
  }

  private static String lever(Fact fact) {
    return fact.label()
        + fact.by().filter(by -> fact.lever()).map(by -> ", up to " + by.name()).orElse("");
  }

  private static String to(Move.Declaration declaration) {
    String name = declaration.alternative().name();
    return switch (declaration.stance()) {
      case SUPPORT -> "to support " + name;
      case ABSTAIN -> "to abstain on " + name;
      case STAND_ASIDE -> "to stand aside on " + name;
      case OPPOSE -> throw new IllegalStateException("nobody is won over to oppose");
    };
  }

  private static ImmutableMap<Named, BigDecimal> costByOwner(Set<Move> moves) {
    return new Bargain(ImmutableSet.copyOf(moves), Coordination.SEQUENTIAL, Assumptions.NONE)
        .costByOwner();
  }

  /** Returns what those pay of whom it is open who moves. */
  private static ImmutableList<String> whoever(BargainGroup group) {
    return group.choices().stream()
        .map(choice -> choice.moves().asList().get(0))
        .filter(move -> move.owner().isPresent())
        .map(move -> "whoever moves pays " + move.cost().stripTrailingZeros().toPlainString())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns what each payer pays, those who pay the same in one. */
  private static ImmutableList<String> payments(BargainGroup group) {
    ImmutableMap<Named, BigDecimal> byPayer = costByOwner(group.fixed());
    ImmutableList<String> whoever = whoever(group);
    if (byPayer.isEmpty() && whoever.isEmpty()) {
      return ImmutableList.of();
    }
    Map<BigDecimal, List<String>> payers = new LinkedHashMap<>();
    BigDecimal rest =
        group.fixed().stream().map(Move::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    for (Map.Entry<Named, BigDecimal> each : byPayer.entrySet()) {
      rest = rest.subtract(each.getValue());
      payers
          .computeIfAbsent(each.getValue().stripTrailingZeros(), key -> new ArrayList<>())
          .add(each.getKey().name());
    }
    List<String> parts = new ArrayList<>();
    payers.forEach(
        (cost, names) ->
            parts.add(
                English.list(names)
                    + (names.size() == 1
                        ? " pays " + cost.toPlainString()
                        : " pay " + cost.toPlainString() + " each")));
    parts.addAll(whoever);
    if (rest.signum() > 0) {
      parts.add("no payer is named for " + rest.stripTrailingZeros().toPlainString());
    }
    return ImmutableList.of("(" + String.join(", ", parts) + ")");
  }
}
