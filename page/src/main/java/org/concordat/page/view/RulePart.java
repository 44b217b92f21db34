package org.concordat.page.view;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Amount;
import org.concordat.condition.Condition;
import org.concordat.condition.Count;
import org.concordat.condition.Quantity;
import org.concordat.condition.Verb;
import org.concordat.condition.VoteCount;
import org.concordat.model.Actor;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.negotiation.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the rule of the body counts, how far that is reached, and where the threshold lies.
 */
final class RulePart {
  private RulePart() {}

  static void write(Html html, Subject subject) {
    Condition rule = subject.body().rule().condition();
    html.element("h3", Texts.RULE).line();
    List<Condition> literals = rule.literals();
    html.open("ul", "class", "rule");
    for (Condition literal : literals) {
      write(html, subject, literal);
    }
    html.close().line();
    if (literals.size() > 1) {
      html.element("p", RuleText.joined(rule), "class", "note").line();
    }
  }

  private static void write(Html html, Subject subject, Condition literal) {
    Truth truth = subject.evaluate(literal);
    if (literal instanceof Count count) {
      Tallied tallied =
          Tallied.of(subject, count.set(), count.weight(), count.verb(), count.negated(), false);
      counted(html, literal, truth, tallied, count.amount(), count.verb(), count.negated());
    } else if (literal instanceof VoteCount count) {
      Tallied tallied = Tallied.of(subject, count.set(), count.weight(), count.verb(), false, true);
      counted(html, literal, truth, tallied, count.amount(), count.verb(), false);
    } else {
      html.open("li");
      html.element("p", RuleText.met(literal, truth, "")).close();
    }
  }

  private static void counted(
      Html html,
      Condition literal,
      Truth truth,
      Tallied tallied,
      Amount amount,
      Verb verb,
      boolean negated) {
    html.open("li", "data-threshold", literal.toString(), "data-truth", truth.toString());
    Phrase words = RuleText.met(literal, truth, tallied.words(asksForShare(amount)));
    html.element("p", words);
    // Opposition is counted from the right, where it stands in the bar.
    boolean fromTheRight = (verb == Verb.OPPOSE) != negated;
    double share = share(amount.quantity(), tallied.whole());
    Svg.Part maybe =
        new Svg.Part(Kind.UNDECLARED, tallied.possibly().subtract(tallied.surely()).doubleValue());
    List<Svg.Part> parts = new ArrayList<>(parts(fromTheRight ? tallied.no() : tallied.yes()));
    parts.add(maybe);
    parts.addAll(parts(fromTheRight ? tallied.yes() : tallied.no()));
    Svg.bar(html, parts, fromTheRight ? 1 - share : share, Html.shown(words.toString()));
    html.close().line();
  }

  /** Returns whether percents say more than numbers: of all and of none they do not. */
  private static boolean asksForShare(Amount amount) {
    return amount.quantity().isShare()
        && !amount.equals(Amount.ALL)
        && !amount.equals(Amount.NONE)
        && !amount.equals(Amount.ANY);
  }

  /** Returns parts of a bar, support on the left. */
  private static List<Svg.Part> parts(SortedMap<Kind, BigInteger> sizes) {
    List<Svg.Part> parts = new ArrayList<>();
    sizes.forEach((kind, size) -> parts.add(new Svg.Part(kind, size.doubleValue())));
    return parts;
  }

  /** Returns where a tick is drawn; what is compared with the threshold is exact. */
  private static double share(Quantity quantity, BigInteger whole) {
    double number = (double) quantity.numerator() / quantity.denominator();
    return quantity.isShare() ? number : whole.signum() == 0 ? 0 : number / whole.doubleValue();
  }

  /**
   * Says how much of a whole does what a rule asks.
   *
   * @param surely of those who surely do
   * @param possibly of those who do or may
   * @param whole of all
   * @param yes those who surely do, by how they are shown
   * @param no those who surely do not, likewise: of those who do not support, some may abstain
   */
  private record Tallied(
      BigInteger surely,
      BigInteger possibly,
      BigInteger whole,
      SortedMap<Kind, BigInteger> yes,
      SortedMap<Kind, BigInteger> no) {
    static Tallied of(
        Subject subject,
        ActorSet set,
        @Nullable String weight,
        Verb verb,
        boolean negated,
        boolean voting) {
      BigInteger surely = BigInteger.ZERO;
      BigInteger possibly = BigInteger.ZERO;
      BigInteger whole = BigInteger.ZERO;
      SortedMap<Kind, BigInteger> yes = new TreeMap<>(Comparator.reverseOrder());
      SortedMap<Kind, BigInteger> no = new TreeMap<>(Comparator.reverseOrder());
      Scope scope = Scope.ofRule(subject.body(), subject.alternative());
      for (Actor actor : subject.negotiation().in(scope).actors(set)) {
        BigInteger size =
            weight == null ? BigInteger.ONE : BigInteger.valueOf(actor.weight(weight).orElse(0));
        boolean hasSay = subject.negotiation().hasSay(actor, subject.alternative());
        Truth does = hasSay ? does(subject.position(actor), verb, negated) : Truth.FALSE;
        if (voting && (!hasSay || abstains(subject.position(actor)))) {
          continue;
        }
        whole = whole.add(size);
        Kind kind = hasSay ? Kind.of(subject.position(actor)) : Kind.ASIDE;
        if (does == Truth.TRUE) {
          surely = surely.add(size);
          yes.merge(kind, size, BigInteger::add);
        }
        if (does != Truth.FALSE) {
          possibly = possibly.add(size);
        } else {
          no.merge(kind, size, BigInteger::add);
        }
      }
      return new Tallied(surely, possibly, whole, yes, no);
    }

    private static Truth does(Position position, Verb verb, boolean negated) {
      Truth does = Truth.between(position.isWithin(verb.range()), position.meets(verb.range()));
      return negated ? does.not() : does;
    }

    /** Returns whether a member surely neither supports nor opposes. */
    private static boolean abstains(Position position) {
      return does(position, Verb.SUPPORT, false) == Truth.FALSE
          && does(position, Verb.OPPOSE, false) == Truth.FALSE;
    }

    String words(boolean share) {
      return RuleText.counted(surely, possibly, whole, share);
    }
  }
}
