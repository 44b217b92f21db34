package org.concordat.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.concordat.chance.Chance;
import org.concordat.chance.Chances;
import org.concordat.chance.Interval;
import org.concordat.chance.SampledChance;
import org.concordat.documents.JsonObject;
import org.concordat.documents.answers.Answers;
import org.concordat.internal.english.English;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Fraction;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.SearchLimit;
import org.concordat.resolve.StopReason;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says how likely an alternative is to carry, from the probabilities of the facts. */
@Command(
    name = "chance",
    header = "Says how likely an alternative is to carry, and which facts matter most.",
    footer = {
      "",
      "Exact, unless --samples asks for an estimate with a confidence of 95 %%.",
      "",
      "Example: how likely is Ben, should the quays support him?",
      "  concordat chance harbour.yaml --adopt ben"
    })
final class ChanceCommand extends OneFileCommand {
  /** So many steps take no time worth a word. */
  private static final int MOMENT = 1000;

  @Mixin private Adoption adoption = new Adoption();

  @Mixin private Sampling sampling = new Sampling();
  @Mixin private Scenario scenario = new Scenario();

  ChanceCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Answer answer(Negotiation document) throws RefusedException {
    Negotiation negotiation = scenario.dated(document);
    Resolver resolver = Resolver.of(negotiation);
    Alternative alternative = adoption.in(negotiation);
    scenario.checkAgainst(resolver);
    SearchLimit limit =
        search()
            .limit(
                terminal(), sampling.samples() == 0 ? SearchLimit.DEFAULT.steps() : Long.MAX_VALUE);
    Chances chances =
        Chances.of(resolver)
            .with(scenario.coordination())
            .assuming(scenario.assumptions(negotiation))
            .within(limit);
    try {
      if (sampling.samples() == 0) {
        Chance chance = chances.ofAdopting(alternative);
        return exact(
            negotiation,
            alternative,
            chance,
            chances.randomFacts(),
            probabilities(chances, chance.complete()));
      }
      SampledChance chance = chances.sample(alternative, sampling.samples(), sampling.seed());
      return sampled(
          negotiation,
          alternative,
          chance,
          chances.randomFacts(),
          probabilities(chances, chance.complete()));
    } catch (IllegalArgumentException unfit) {
      throw new RefusedException(Scenario.message(unfit));
    }
  }

  /** Returns how probable each fact is, after what was asked for; in a moment, if time is over. */
  private static ImmutableMap<Fact, Fraction> probabilities(Chances chances, boolean inTime) {
    return (inTime ? chances : chances.within(SearchLimit.DEFAULT.withSteps(MOMENT)))
        .probabilities();
  }

  /** Returns the probabilities that exclusions change, as they are in view of these. */
  private static Map<Fact, Fraction> changed(ImmutableMap<Fact, Fraction> probabilities) {
    return Maps.filterEntries(
        probabilities,
        each ->
            !each.getKey().probability().map(Fraction::of).equals(Optional.of(each.getValue())));
  }

  private Likelihood exact(
      Negotiation negotiation,
      Alternative alternative,
      Chance chance,
      ImmutableSet<Fact> random,
      ImmutableMap<Fact, Fraction> probabilities) {
    Map<String, Number3> numbers = new LinkedHashMap<>();
    Fraction unexplored = chance.unexplored();
    numbers.put("adopted", Number3.atLeast(chance.adopted(), unexplored));
    numbers.put("rejected", Number3.atLeast(chance.rejected(), unexplored));
    numbers.put("open", Number3.atLeast(chance.open(), unexplored));
    return new Likelihood(
        negotiation,
        alternative,
        numbers,
        byFact(chance.importance(), ratio -> Number3.exactly(decimal(ratio))),
        changed(probabilities),
        Sets.difference(random, probabilities.keySet()).size(),
        Answers.chance(chance, random, probabilities),
        chance.complete(),
        chance.stopped(),
        "",
        "the chances are between these bounds, and --samples 100000 estimates them",
        scenario,
        search());
  }

  private Likelihood sampled(
      Negotiation negotiation,
      Alternative alternative,
      SampledChance chance,
      ImmutableSet<Fact> random,
      ImmutableMap<Fact, Fraction> probabilities) {
    Map<String, Number3> numbers = new LinkedHashMap<>();
    numbers.put("adopted", Number3.of(chance.adopted()));
    numbers.put("rejected", Number3.of(chance.rejected()));
    numbers.put("open", Number3.of(chance.open()));
    return new Likelihood(
        negotiation,
        alternative,
        numbers,
        byFact(chance.importance(), Number3::of),
        changed(probabilities),
        Sets.difference(random, probabilities.keySet()).size(),
        Answers.chance(chance, random, probabilities),
        false,
        chance.stopped(),
        "estimated from " + chance.samples() + " cases drawn at random",
        chance.drawn() == 0 ? "no case was drawn" : "fewer cases were drawn than asked for",
        scenario,
        search());
  }

  private static <T> Map<Fact, Number3> byFact(
      ImmutableMap<Fact, T> values, Function<T, Number3> number) {
    Map<Fact, Number3> numbers = new LinkedHashMap<>();
    values.forEach((fact, value) -> numbers.put(fact, number.apply(value)));
    return numbers;
  }

  private static BigDecimal decimal(Fraction ratio) {
    return BigDecimal.valueOf(ratio.doubleValue());
  }

  /**
   * Holds a number with its bounds.
   *
   * @param low the lower bound
   * @param value the number, or its estimate
   * @param high the upper bound
   */
  private record Number3(BigDecimal low, BigDecimal value, BigDecimal high) {
    static Number3 exactly(BigDecimal value) {
      return new Number3(value, value, value);
    }

    static Number3 atLeast(Fraction low, Fraction more) {
      return new Number3(decimal(low), decimal(low), decimal(low.plus(more)));
    }

    static Number3 of(Interval interval) {
      return new Number3(
          BigDecimal.valueOf(interval.low()),
          BigDecimal.valueOf(interval.estimate()),
          BigDecimal.valueOf(interval.high()));
    }

    /** Returns the cells of a row. */
    ImmutableList<String> cells(String what, String of, boolean exact) {
      return ImmutableList.of(
          what,
          of,
          hundredfold(value).toPlainString(),
          exact ? "" : hundredfold(low).toPlainString(),
          exact ? "" : hundredfold(high).toPlainString());
    }

    String text(boolean exact) {
      if (low.signum() == 0 && high.compareTo(BigDecimal.ONE) == 0) {
        return "not known";
      }
      return percent(value) + (exact ? "" : " (" + percent(low) + " to " + percent(high) + ")");
    }

    /** Returns {@code +12.50 (+12.00 to +13.00)}. */
    String points(boolean exact) {
      return points(value) + (exact ? "" : " (" + points(low) + " to " + points(high) + ")");
    }

    private static String points(BigDecimal share) {
      BigDecimal points = hundredfold(share);
      return (points.signum() > 0 ? "+" : "") + points;
    }

    private static BigDecimal hundredfold(BigDecimal share) {
      return share.movePointRight(2).setScale(2, RoundingMode.HALF_UP);
    }

    private static String percent(BigDecimal share) {
      return hundredfold(share) + " %";
    }
  }

  private record Likelihood(
      Negotiation negotiation,
      Alternative alternative,
      Map<String, Number3> numbers,
      Map<Fact, Number3> importance,
      Map<Fact, Fraction> changed,
      int uncounted,
      JsonObject answered,
      boolean exact,
      @Nullable StopReason stopped,
      String how,
      String ifCutShort,
      Scenario scenario,
      Search search)
      implements Answer {
    @Override
    public JsonObject json() {
      return stopped == null ? answered : search.incomplete(answered, stopped);
    }

    @Override
    public Table table(Format format) {
      Table.Rows rows =
          scenario
              .table(negotiation, "number", "of", "per cent", "low", "high")
              .lead(alternative.label() + (how.isEmpty() ? "" : ", " + how));
      numbers.forEach(
          (what, number) ->
              rows.row(number.cells("chance", what.equals("rejected") ? "fails" : what, exact)));
      changed.forEach(
          (fact, share) -> {
            BigDecimal given = fact.probability().orElseThrow();
            rows.row(Number3.exactly(given).cells("probability given", fact.label(), true));
            rows.row(
                Number3.exactly(decimal(share))
                    .cells("probability in view of exclusions", fact.label(), true));
          });
      importance.forEach(
          (fact, number) ->
              rows.row(number.cells("added to adoption if true", fact.label(), exact)));
      if (uncounted > 0) {
        rows.note(ofUncounted());
      }
      if (stopped != null) {
        rows.note(search.cutShort(stopped, ifCutShort));
      }
      return rows.build();
    }

    @Override
    public void print(Sheet sheet) {
      scenario.print(sheet, negotiation);
      sheet.blank();
      sheet.paragraph(
          Phrase.in(Phrase.Tone.STRONG, English.sentence(alternative.label()))
              .plus(how.isEmpty() ? "" : ", " + how));
      numbers.forEach(
          (what, number) ->
              sheet.entry(2, what.equals("rejected") ? "fails" : what, 12, number.text(exact)));
      if (!changed.isEmpty()) {
        sheet.heading("Probabilities that exclusions change");
        changed.forEach(
            (fact, share) ->
                sheet.hanging(
                    2,
                    4,
                    fact.label()
                        + ": given "
                        + English.share(Fraction.of(fact.probability().orElseThrow()))
                        + ", in view of the exclusions "
                        + English.share(share)));
      }
      if (uncounted > 0) {
        sheet.blank();
        sheet.paragraph(Phrase.in(Phrase.Tone.OPEN, ofUncounted()));
      }
      if (!importance.isEmpty()) {
        sheet.heading(
            "Percentage points that each fact adds to the chance of adoption, if it is true");
        importance.forEach(
            (fact, number) -> sheet.hanging(2, 4, fact.label() + ": " + number.points(exact)));
      }
      if (stopped != null) {
        sheet.blank();
        sheet.paragraph(Phrase.in(Phrase.Tone.OPEN, search.cutShort(stopped, ifCutShort)));
      }
    }

    private String ofUncounted() {
      return "How probable "
          + (uncounted == 1 ? "a fact is" : uncounted + " facts are")
          + " in view of the exclusions is not shown, as that takes too long to count.";
    }

    @Override
    public Exit exit() {
      return stopped == null ? Exit.ANSWERED : Exit.LIMIT_REACHED;
    }
  }
}
