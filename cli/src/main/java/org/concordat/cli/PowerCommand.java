package org.concordat.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.concordat.chance.Interval;
import org.concordat.documents.JsonObject;
import org.concordat.documents.answers.Answers;
import org.concordat.internal.english.English;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fraction;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.UnknownNameException;
import org.concordat.power.Game;
import org.concordat.power.GameTooLargeException;
import org.concordat.power.Power;
import org.concordat.power.SampledPower;
import org.concordat.resolve.SearchLimit;
import org.concordat.resolve.StopReason;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the power of the members of a body under its rule. */
@Command(
    name = "power",
    header = "Measures the power of a body's members under its rule.",
    footer = {
      "",
      "Exact, unless --samples asks for an estimate.",
      "",
      "Example: what is each quay's vote worth?",
      "  concordat power harbour.yaml --body board"
    })
final class PowerCommand extends OneFileCommand {
  @Option(names = "--body", required = true, paramLabel = "BODY", description = "The body.")
  private String body = "";

  @Mixin private Circumstances circumstances = new Circumstances();

  @Mixin private Sampling sampling = new Sampling();

  PowerCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Answer answer(Negotiation document) throws RefusedException {
    Negotiation negotiation = circumstances.dated(document);
    Body measured;
    Game game;
    try {
      measured = Lookup.find(negotiation, "body", negotiation.bodies(), body);
      Alternative proposal = Alternative.of(freshId(negotiation, "proposal"));
      game =
          Game.of(
              negotiation.toBuilder()
                  .issue(Issue.of(freshId(negotiation, "vote"), "a vote", measured, proposal))
                  .build(),
              proposal,
              circumstances.assumptions(negotiation));
    } catch (UnknownNameException | IllegalArgumentException unfit) {
      throw new RefusedException(Scenario.message(unfit));
    }
    SearchLimit limit = search().limit(terminal());
    return sampling.samples() == 0
        ? exactly(negotiation, measured, Power.of(game).within(limit))
        : estimate(negotiation, measured, game, limit);
  }

  private Answer exactly(Negotiation negotiation, Body body, Power power) throws RefusedException {
    ImmutableMap<Actor, Index> banzhaf = unknown(power.game());
    ImmutableMap<Actor, Index> normalized = ImmutableMap.of();
    ImmutableMap<Actor, Index> shapleyShubik = unknown(power.game());
    StopReason stopped = null;
    try {
      banzhaf = exact(power.banzhaf());
      normalized = exact(power.normalizedBanzhaf());
      shapleyShubik = exact(power.shapleyShubik());
    } catch (GameTooLargeException tooLarge) {
      if (tooLarge.stopped().isEmpty()) {
        throw new RefusedException(
            "the power of the "
                + tooLarge.members()
                + " members of "
                + body.id()
                + " cannot be counted exactly in reasonable time; --samples 100000 estimates it");
      }
      stopped = tooLarge.stopped().get();
    }
    return new Measured(
        negotiation,
        body,
        banzhaf,
        normalized,
        shapleyShubik,
        0,
        stopped,
        () -> Answers.power(power),
        circumstances,
        search());
  }

  /** Returns what is known of indices that were not found: they are from 0 to 1. */
  private static ImmutableMap<Actor, Index> unknown(Game game) {
    Index any = new Index(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE);
    return game.members().stream().collect(ImmutableMap.toImmutableMap(member -> member, x -> any));
  }

  private Answer estimate(Negotiation negotiation, Body body, Game game, SearchLimit limit) {
    SampledPower power =
        SampledPower.of(game, sampling.samples(), sampling.seed())
            .within(limit.withSteps(Long.MAX_VALUE));
    return new Measured(
        negotiation,
        body,
        estimated(power.banzhaf()),
        ImmutableMap.of(),
        estimated(power.shapleyShubik()),
        power.samples(),
        power.stopped().orElse(null),
        () -> Answers.power(power),
        circumstances,
        search());
  }

  private static String freshId(Negotiation negotiation, String wanted) {
    String id = wanted;
    while (negotiation.actors().containsKey(id)
        || negotiation.groups().containsKey(id)
        || negotiation.bodies().containsKey(id)
        || negotiation.issues().containsKey(id)
        || negotiation.alternatives().containsKey(id)
        || negotiation.facts().containsKey(id)) {
      id += "-x";
    }
    return id;
  }

  private static ImmutableMap<Actor, Index> exact(ImmutableMap<Actor, Fraction> indices) {
    ImmutableMap.Builder<Actor, Index> values = ImmutableMap.builder();
    indices.forEach(
        (actor, index) -> {
          BigDecimal value = index.toDecimal(MathContext.DECIMAL64);
          values.put(actor, new Index(value, value, value));
        });
    return values.buildOrThrow();
  }

  private static ImmutableMap<Actor, Index> estimated(ImmutableMap<Actor, Interval> indices) {
    ImmutableMap.Builder<Actor, Index> values = ImmutableMap.builder();
    indices.forEach(
        (actor, index) ->
            values.put(
                actor,
                new Index(
                    BigDecimal.valueOf(index.low()),
                    BigDecimal.valueOf(index.estimate()),
                    BigDecimal.valueOf(index.high()))));
    return values.buildOrThrow();
  }

  /**
   * Holds an index with its bounds.
   *
   * @param low the lower bound
   * @param value the index, or its estimate
   * @param high the upper bound
   */
  private record Index(BigDecimal low, BigDecimal value, BigDecimal high) {
    private boolean isKnown() {
      return low.signum() != 0 || high.compareTo(BigDecimal.ONE) != 0;
    }

    private boolean isExact() {
      return low.compareTo(high) == 0;
    }

    /**
     * Returns {@code 25.000 %} or, of an estimate, {@code 25.300 (22.704–28.085)}; nothing where
     * nothing is known.
     */
    String text() {
      if (!isKnown()) {
        return "";
      }
      return isExact()
          ? English.percent(value) + " %"
          : English.percent(value)
              + " ("
              + English.percent(low)
              + "–"
              + English.percent(high)
              + ")";
    }

    /** Returns the cells of the index and, of an estimate, of its bounds. */
    Stream<String> cells() {
      Stream<BigDecimal> numbers = isExact() ? Stream.of(value) : Stream.of(value, low, high);
      return numbers.map(number -> isKnown() ? English.percent(number) : "");
    }
  }

  private record Measured(
      Negotiation negotiation,
      Body body,
      ImmutableMap<Actor, Index> banzhaf,
      ImmutableMap<Actor, Index> normalized,
      ImmutableMap<Actor, Index> shapleyShubik,
      long samples,
      @Nullable StopReason stopped,
      Supplier<JsonObject> answered,
      Circumstances circumstances,
      Search search)
      implements Answer {
    private boolean complete() {
      return stopped == null;
    }

    @Override
    public JsonObject json() {
      return stopped == null ? answered.get() : search.incomplete(answered.get(), stopped);
    }

    @Override
    public Table table(Format format) {
      boolean sampled = samples > 0;
      Table.Rows rows =
          (sampled
                  ? circumstances.table(
                      negotiation,
                      "member",
                      "Banzhaf (%)",
                      "low",
                      "high",
                      "Shapley-Shubik (%)",
                      "low",
                      "high")
                  : circumstances.table(
                      negotiation, "member", "Banzhaf (%)", "normalised (%)", "Shapley-Shubik (%)"))
              .lead(body.label() + ": " + body.rule() + how());
      banzhaf.keySet().forEach(actor -> rows.row(cells(actor, sampled)));
      if (!complete()) {
        rows.note(search.cutShort(stopped, consequence()));
      }
      return rows.build();
    }

    private ImmutableList<String> cells(Actor actor, boolean sampled) {
      return Stream.of(
              Stream.of(actor.name()),
              cells(banzhaf, actor),
              sampled ? Stream.<String>of() : cells(normalized, actor),
              cells(shapleyShubik, actor))
          .flatMap(each -> each)
          .collect(ImmutableList.toImmutableList());
    }

    private static Stream<String> cells(ImmutableMap<Actor, Index> indices, Actor actor) {
      Index index = indices.get(actor);
      return index == null ? Stream.of("") : index.cells();
    }

    private String how() {
      return samples == 0
          ? ""
          : " (estimated from "
              + samples
              + " coalitions and orders; 95 % of such ranges hold the index)";
    }

    private String consequence() {
      return samples == 0
          ? (normalized.isEmpty() ? "no index was found" : "not all indices were found")
              + ", and --samples 100000 estimates them"
          : "fewer samples were drawn than asked for";
    }

    @Override
    public void print(Sheet sheet) {
      circumstances.print(sheet, negotiation);
      sheet.blank();
      sheet.hanging(
          0, 4, Phrase.in(Phrase.Tone.STRONG, body.label()).plus(": " + body.rule() + how()));
      boolean nothingFound = samples == 0 && normalized.isEmpty();
      if (!complete()) {
        sheet.blank();
        sheet.paragraph(Phrase.in(Phrase.Tone.OPEN, search.cutShort(stopped, consequence())));
        if (nothingFound) {
          return;
        }
      }
      sheet.blank();
      ImmutableList<String> head =
          samples > 0
              ? ImmutableList.of("Banzhaf (%)", "Shapley-Shubik (%)", "member")
              : ImmutableList.of("Banzhaf", "normalised", "Shapley-Shubik", "member");
      ImmutableList<ImmutableList<String>> rows =
          banzhaf.keySet().stream()
              .map(
                  actor ->
                      samples > 0
                          ? ImmutableList.of(
                              text(banzhaf, actor), text(shapleyShubik, actor), actor.name())
                          : ImmutableList.of(
                              text(banzhaf, actor),
                              text(normalized, actor),
                              text(shapleyShubik, actor),
                              actor.name()))
              .collect(ImmutableList.toImmutableList());
      sheet.table(head.size() - 1, head, rows);
    }

    @Override
    public Exit exit() {
      return complete() ? Exit.ANSWERED : Exit.LIMIT_REACHED;
    }

    private static String text(ImmutableMap<Actor, Index> indices, Actor actor) {
      Index index = indices.get(actor);
      return index == null ? "" : index.text();
    }
  }
}
