package org.concordat.page.view;

import java.math.BigInteger;
import org.concordat.condition.Condition;
import org.concordat.model.Truth;

/** Says what a rule asks, and how far that is reached. */
final class RuleText {
  private RuleText() {}

  /** Returns a condition of a rule in words. */
  static Phrase rule(Condition condition) {
    String text = condition.toString().replace("of members", "of the members");
    return Phrase.name(Texts.grouped(text));
  }

  static Phrase met(Condition literal, Truth truth, String numbers) {
    String sure =
        switch (truth) {
          case TRUE -> "met";
          case FALSE -> "not met";
          case UNKNOWN -> "open";
        };
    String asked = rule(literal).toString();
    Phrase begin = Phrase.name(Character.toUpperCase(asked.charAt(0)) + asked.substring(1));
    return numbers.isEmpty()
        ? Phrase.of("{0}: {1}.", begin, Phrase.of(sure))
        : Phrase.of("{0}: {1}, {2}.", begin, Phrase.of(numbers), Phrase.of(sure));
  }

  /** Returns {@code 81.8% do (8,187 of 10,001)}, or without percents where no share is asked. */
  static String counted(
      BigInteger surely, BigInteger possibly, BigInteger whole, boolean asksForShare) {
    String numbers =
        range(Texts.number(surely), Texts.number(possibly)) + " of " + Texts.number(whole);
    return asksForShare && whole.signum() > 0
        ? range(percent(surely, whole), percent(possibly, whole)) + " do (" + numbers + ")"
        : numbers + " do";
  }

  private static String range(String from, String to) {
    return from.equals(to) ? from : from + " to " + to;
  }

  /** Returns a share rounded down, so that one that is missed by little is not shown as reached. */
  private static String percent(BigInteger part, BigInteger whole) {
    BigInteger tenths = part.multiply(BigInteger.valueOf(1_000)).divide(whole);
    BigInteger[] parts = tenths.divideAndRemainder(BigInteger.TEN);
    return parts[0] + (parts[1].signum() == 0 ? "%" : "." + parts[1] + "%");
  }

  static Phrase joined(Condition rule) {
    return Phrase.of("The whole rule: {0}.", Phrase.name(Texts.grouped(rule.toString())));
  }

  static String weight(String weight) {
    return "Weight (" + weight + ")";
  }
}
