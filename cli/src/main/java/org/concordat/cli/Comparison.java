package org.concordat.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.bargain.Bargain;
import org.concordat.bargain.BargainList;
import org.concordat.chance.Chance;
import org.concordat.condition.Condition;
import org.concordat.documents.Json;
import org.concordat.documents.JsonObject;
import org.concordat.documents.answers.Answers;
import org.concordat.internal.english.English;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fraction;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.StopReason;
import org.jspecify.annotations.Nullable;

/**
 * Answers what becomes of each alternative in several cases, and marks what differs.
 *
 * @param negotiation the negotiation as it was asked about
 * @param cases the cases, the question as asked first
 * @param scenario the circumstances under which the question was asked
 * @param search how long the searches could take
 */
record Comparison(
    Negotiation negotiation, ImmutableList<Case> cases, Scenario scenario, Search search)
    implements Answer {
  private static final int NARROWEST = 26;

  /**
   * Holds what becomes of each alternative in one case.
   *
   * @param label what it changes
   * @param legend what there is to say of that; empty where the label says all
   * @param resolution where everyone stands in it
   * @param cheapest a cheapest bargain for each alternative, if there is one
   * @param chances how likely each is; empty where the document gives no probabilities
   * @param json the same for programs
   */
  record Case(
      String label,
      Optional<String> legend,
      Resolution resolution,
      ImmutableMap<Alternative, BargainList> cheapest,
      ImmutableMap<Alternative, Chance> chances,
      JsonObject json) {

    /** Returns the limits at which searches for this case stopped. */
    private Stream<StopReason> stops() {
      return Stream.concat(
              cheapest.values().stream().map(BargainList::stopped),
              chances.values().stream().map(Chance::stopped))
          .filter(Objects::nonNull);
    }

    private Optional<Json> answered(Alternative alternative, String key) {
      return member(member(json, "alternatives"), alternative.id()).get(key);
    }

    private static JsonObject member(JsonObject of, String key) {
      return (JsonObject) of.get(key).orElseThrow();
    }
  }

  /** What is shown of each alternative in each case. */
  private enum Row {
    DECISION("decision", "decision", "on-table"),
    BLOCKERS("blocked by", "blockers"),
    AWAITED("awaited", "awaited"),
    CHEAPEST("cheapest bargain", "cheapest"),
    CHANCE("chance, in per cent", "chance");

    private final String title;

    /** Where the answer in JSON has it; names alone may be the same of different actors. */
    private final ImmutableList<String> keys;

    Row(String title, String... keys) {
      this.title = title;
      this.keys = ImmutableList.copyOf(keys);
    }

    private String text(Case in, Alternative of) {
      return switch (this) {
        case DECISION -> decision(in, of);
        case BLOCKERS -> who(in, of, in.resolution().blockers(of));
        case AWAITED -> who(in, of, in.resolution().awaited(of));
        case CHEAPEST -> Comparison.cheapest(in, of);
        case CHANCE -> chance(in, of);
      };
    }
  }

  @Override
  public JsonObject json() {
    JsonObject json = Answers.comparison(cases.stream().map(Case::json).toList());
    return complete() ? json : search.incomplete(json, stopped());
  }

  @Override
  public Table table(Format format) {
    Table.Rows rows =
        scenario.table(
            negotiation,
            Stream.of(
                    Stream.of("alternative", "what"),
                    cases.stream().map(Case::label),
                    Stream.of("differs in"))
                .flatMap(part -> part)
                .toArray(String[]::new));
    cases.forEach(each -> each.legend().ifPresent(rows::lead));
    for (Alternative alternative : negotiation.alternatives().values()) {
      for (Row row : rows()) {
        ImmutableList.Builder<String> cells = ImmutableList.builder();
        cells.add(alternative.label(), row.title);
        cases.forEach(each -> cells.add(row.text(each, alternative)));
        cells.add(
            String.join(
                "; ",
                cases.stream()
                    .filter(each -> differs(each, alternative, row))
                    .map(Case::label)
                    .toList()));
        rows.row(cells.build());
      }
    }
    if (!complete()) {
      rows.note(cutShort());
    }
    return rows.build();
  }

  @Override
  public void print(Sheet sheet) {
    scenario.print(sheet, negotiation);
    sheet.blank();
    sheet.paragraph("Where cases differ, * marks those that are not as asked.");
    cases.forEach(each -> each.legend().ifPresent(text -> sheet.hanging(2, 4, text)));
    int width =
        Math.max(
            NARROWEST, 6 + cases.stream().mapToInt(each -> each.label().length()).max().orElse(0));
    for (Alternative alternative : negotiation.alternatives().values()) {
      sheet.heading(English.sentence(alternative.label()));
      boolean isOnTheTable =
          cases.stream().anyMatch(each -> isOnTheTable(each.resolution(), alternative));
      for (Row row : isOnTheTable ? rows() : List.of(Row.DECISION)) {
        print(sheet, alternative, row, width);
      }
    }
    if (!complete()) {
      sheet.blank();
      sheet.paragraph(Phrase.in(Phrase.Tone.OPEN, cutShort()));
    }
  }

  private void print(Sheet sheet, Alternative alternative, Row row, int width) {
    if (cases.stream().noneMatch(each -> differs(each, alternative, row))) {
      sheet.entry(2, row.title, width, row.text(cases.get(0), alternative));
      return;
    }
    sheet.hanging(2, 2, row.title);
    for (Case each : cases) {
      String mark = differs(each, alternative, row) ? "* " : "  ";
      sheet.entry(4, mark + each.label(), width - 2, row.text(each, alternative));
    }
  }

  private List<Row> rows() {
    return Stream.of(Row.values())
        .filter(row -> row != Row.CHANCE || !cases.get(0).chances().isEmpty())
        .toList();
  }

  private boolean differs(Case from, Alternative alternative, Row row) {
    return row.keys.stream()
        .anyMatch(
            key ->
                !from.answered(alternative, key).equals(cases.get(0).answered(alternative, key)));
  }

  private @Nullable StopReason stopped() {
    return cases.stream().flatMap(Case::stops).findFirst().orElse(null);
  }

  private boolean complete() {
    return stopped() == null;
  }

  private String cutShort() {
    return search.cutShort(stopped(), "there may be cheaper bargains, and chances are bounds");
  }

  @Override
  public Exit exit() {
    return complete() ? Exit.ANSWERED : Exit.LIMIT_REACHED;
  }

  private static String decision(Case in, Alternative of) {
    return isOnTheTable(in.resolution(), of)
        ? Wording.decided(in.resolution().decision(of))
        : "not on the table";
  }

  private static boolean isOnTheTable(Resolution resolution, Alternative alternative) {
    return resolution.evaluate(Condition.isOnTheTable(alternative)) != Truth.FALSE;
  }

  private static String who(Case in, Alternative of, ImmutableSet<Actor> actors) {
    return actors.isEmpty()
        ? "nobody"
        : Wording.members(actors, in.resolution().positions(of).keySet());
  }

  private static String cheapest(Case in, Alternative of) {
    if (in.resolution().decision(of) == Decision.ADOPTED) {
      return "carries as it is";
    }
    BargainList found = Objects.requireNonNull(in.cheapest().get(of));
    String soFar = found.complete() ? "" : " so far";
    return found.cheapest().map(each -> inWords(each) + soFar).orElse("none" + soFar);
  }

  /** Returns {@code cost 2: Ben leaves the race (ben-withdraws), up to The Isle}. */
  private static String inWords(Bargain bargain) {
    String moves =
        bargain.moves().isEmpty()
            ? "nothing more"
            : String.join("; ", BargainAnswer.moves(bargain.moves()));
    return "cost "
        + bargain.cost().toPlainString()
        + (bargain.provided().isEmpty()
            ? ""
            : ", provided " + String.join(" and ", BargainAnswer.said(bargain)))
        + ": "
        + moves;
  }

  private static String chance(Case in, Alternative of) {
    Chance chance = Objects.requireNonNull(in.chances().get(of));
    String low = percent(chance.adopted());
    return chance.complete()
        ? low
        : low + " to " + percent(chance.adopted().plus(chance.unexplored()));
  }

  private static String percent(Fraction share) {
    return BigDecimal.valueOf(share.doubleValue())
        .movePointRight(2)
        .setScale(2, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
