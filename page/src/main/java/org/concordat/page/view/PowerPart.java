package org.concordat.page.view;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import org.concordat.condition.Count;
import org.concordat.condition.VoteCount;
import org.concordat.internal.english.English;
import org.concordat.model.Actor;
import org.concordat.model.Fraction;
import org.concordat.power.Game;
import org.concordat.power.GameTooLargeException;
import org.concordat.power.Power;
import org.jspecify.annotations.Nullable;

/** Writes what members of a body with weights weigh, and what that is worth. */
final class PowerPart {
  /** So many steps take under two seconds; a limit of time would give other pages on other days. */
  private static final long MAX_STEPS = 5_000_000;

  private PowerPart() {}

  static void write(Html html, Subject subject) {
    List<String> weights =
        subject.body().rule().condition().atoms().stream()
            .map(
                atom ->
                    atom instanceof Count count
                        ? count.weight()
                        : atom instanceof VoteCount votes ? votes.weight() : null)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    if (weights.isEmpty()) {
      return;
    }
    html.open("div", "data-region", "power");
    html.element("h3", Texts.POWER).line();
    try {
      Power power =
          Power.of(Game.of(subject.negotiation(), subject.alternative()))
              .within(subject.study().budget().steps(MAX_STEPS));
      table(html, subject, weights, power.normalizedBanzhaf(), power.shapleyShubik());
    } catch (GameTooLargeException | IllegalArgumentException leftOut) {
      html.element("p", Texts.POWER_LEFT_OUT, "class", "note");
    }
    html.close().line();
  }

  private static void table(
      Html html,
      Subject subject,
      List<String> weights,
      ImmutableMap<Actor, Fraction> banzhaf,
      ImmutableMap<Actor, Fraction> shapley) {
    html.open(
        "div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", Texts.POWER);
    html.open("table").open("thead").open("tr");
    html.element("th", Texts.MEMBER, "scope", "col");
    for (String weight : weights) {
      html.element("th", RuleText.weight(weight), "scope", "col", "class", "number");
    }
    html.element("th", Texts.BANZHAF, "scope", "col", "class", "number");
    html.element("th", Texts.SHAPLEY, "scope", "col", "class", "number");
    html.close().close().line();
    html.open("tbody");
    for (Actor actor : subject.negotiation().members(subject.body())) {
      html.open("tr").open("th", "scope", "row").name(actor.name()).close();
      for (String weight : weights) {
        html.element(
            "td",
            actor.weight(weight).isPresent() ? Texts.number(actor.weight(weight).getAsLong()) : "–",
            "class",
            "number");
      }
      index(html, banzhaf.get(actor), banzhaf);
      index(html, shapley.get(actor), shapley);
      html.close().line();
    }
    html.close().close().close();
  }

  private static void index(
      Html html, @Nullable Fraction index, ImmutableMap<Actor, Fraction> all) {
    Fraction share = index == null ? Fraction.ZERO : index;
    double largest = all.values().stream().mapToDouble(PowerPart::approximate).max().orElse(0);
    html.open("td", "class", "number");
    Svg.share(html, largest == 0 ? 0 : approximate(share) / largest);
    html.element("data", percent(share), "value", share.toString());
    html.close();
  }

  /** Returns about how large a share is drawn. */
  private static double approximate(Fraction share) {
    return new BigDecimal(share.numerator())
        .divide(new BigDecimal(share.denominator()), MathContext.DECIMAL64)
        .doubleValue();
  }

  /** Returns the share in per cent, for people; programs find it exact beside. */
  private static String percent(Fraction share) {
    BigDecimal digits =
        new BigDecimal(share.numerator())
            .divide(new BigDecimal(share.denominator()), MathContext.DECIMAL64);
    return English.percent(digits) + "%";
  }
}
