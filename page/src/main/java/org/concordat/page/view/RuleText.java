package org.concordat.page.view;

import org.concordat.condition.Condition;
import org.concordat.model.Truth;

/** Says what a rule asks, and how far that is reached. */
final class RuleText {
  private RuleText() {}

  /** Returns a condition of a rule in words. */
  static Phrase rule(Condition condition) {
    String text = condition.toString().replace("of members", "of the members");
    return Phrase.of("{0}", Phrase.name(text));
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

  static String counted(String surely, String possibly, String whole, boolean open) {
    return open
        ? surely + " to " + possibly + " of " + whole + " do"
        : surely + " of " + whole + " do";
  }

  static Phrase joined(Condition rule) {
    return Phrase.of("The whole rule: {0}.", Phrase.name(rule.toString()));
  }

  static String weight(String weight) {
    return "Weight (" + weight + ")";
  }
}
