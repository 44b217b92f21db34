package org.concordat.examples.nato2024;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.concordat.chance.Chance;
import org.concordat.chance.Chances;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Fraction;
import org.concordat.model.Truth;
import org.concordat.resolve.Resolver;

/**
 * Writes how likely the choice is to carry under probabilities that are made up: no source gives
 * any. They show what depends on what, and are the same on each day.
 */
final class Hypothesis {
  /** How likely each event is supposed to be, where it has not come about and still can. */
  private static final ImmutableMap<Fact, BigDecimal> PROBABILITIES =
      ImmutableMap.of(
          Nato2024Facts.IOHANNIS_WITHDRAWS, new BigDecimal("0.5"),
          Nato2024Facts.IOHANNIS_TO_COMMISSION, new BigDecimal("0.1"),
          Nato2024Facts.RUTTE_WILL_NOT_FAVOUR_EU, new BigDecimal("0.5"),
          Nato2024Facts.RUTTE_ANSWERS_HUNGARY, new BigDecimal("0.3"),
          Nato2024Facts.RUTTE_CONFIRMS_OPT_OUT, new BigDecimal("0.5"),
          Nato2024Facts.AIR_DEFENCE_FOR_SLOVAKIA, new BigDecimal("0.5"),
          Nato2024Facts.FRESH_CANDIDATE, new BigDecimal("0.1"));

  private final Resolver resolver;
  private final Page page;

  Hypothesis(Resolver resolver, Page page) {
    this.resolver = resolver;
    this.page = page;
  }

  /**
   * Writes the chance of an alternative and the events that matter most to it. Events that do not
   * matter are left out.
   *
   * @param where where it is decided: {@code the council}
   */
  void write(Alternative alternative, String where) throws IOException {
    Chances chances = Chances.of(resolver);
    for (Map.Entry<Fact, BigDecimal> entry : PROBABILITIES.entrySet()) {
      if (isToCome(entry.getKey())) {
        chances = chances.withProbability(entry.getKey(), entry.getValue());
      }
    }
    Chance chance = chances.ofAdopting(alternative);
    page.paragraph("The chance, on probabilities made up for the purpose; no source gives any:");
    page.blank();
    for (Map.Entry<Fact, BigDecimal> entry : PROBABILITIES.entrySet()) {
      if (chance.importance().getOrDefault(entry.getKey(), Fraction.ZERO).signum() != 0) {
        page.entry(
            2, entry.getValue().movePointRight(2).toPlainString() + " %", 7, entry.getKey().name());
      }
    }
    page.blank();
    page.paragraph(
        "Then "
            + where
            + " carries him with a chance of "
            + percent(chance.adopted())
            + (chance.open().signum() == 0
                ? ""
                : "; in a further "
                    + percent(chance.open())
                    + " it hangs on allies who may go either way")
            + ". Most hangs on this: "
            + most(chance).getKey().name()
            + (most(chance).getValue().signum() < 0 ? ", which lowers" : ", which raises")
            + " the chance by "
            + points(most(chance).getValue())
            + "."
            + chance
                .mostWorthLearning()
                .map(fact -> " Most worth knowing beforehand: whether " + fact.name() + ".")
                .orElse(""));
  }

  private boolean isToCome(Fact fact) {
    return fact.stateOn(resolver.negotiation().asOf().orElseThrow()) == Truth.FALSE;
  }

  private static Map.Entry<Fact, Fraction> most(Chance chance) {
    return chance.importance().entrySet().stream()
        .max(Comparator.comparing(entry -> Math.abs(entry.getValue().doubleValue())))
        .orElseThrow();
  }

  private static String percent(Fraction share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share.doubleValue());
  }

  private static String points(Fraction difference) {
    return String.format(Locale.ROOT, "%.0f points", Math.abs(100 * difference.doubleValue()));
  }
}
