package org.concordat.model;

import java.math.BigDecimal;

/**
 * Checks the values of a fact, and normalizes its numbers so that equal facts are {@code equals}.
 */
final class FactCheck {
  private FactCheck() {}

  /**
   * Returns the fact with numbers without trailing zeros.
   *
   * @throws IllegalArgumentException if a value is not one that a fact may have
   */
  static Fact checked(Fact fact) {
    Named.requireId("a fact", fact.id());
    requireShort(fact, "cost", fact.cost());
    fact.probability().ifPresent(p -> requireShort(fact, "probability", p));
    if (fact.cost().signum() < 0) {
      throw new IllegalArgumentException(
          "the cost of fact " + fact.id() + " is " + fact.cost() + "; it should not be negative");
    }
    fact.probability().ifPresent(p -> requireProbability(fact, p));
    fact.by().ifPresent(by -> requireActorOrAlternative(fact, by));
    return isPlain(fact.cost()) && fact.probability().map(FactCheck::isPlain).orElse(true)
        ? fact
        : fact.toBuilder()
            .cost(plain(fact.cost()))
            .probability(fact.probability().map(FactCheck::plain))
            .build();
  }

  private static void requireShort(Fact fact, String what, BigDecimal number) {
    if (number.precision() > Fact.MAX_DIGITS || Math.abs(number.scale()) > Fact.MAX_DIGITS) {
      throw new IllegalArgumentException(
          "the "
              + what
              + " of fact "
              + fact.id()
              + " is "
              + number
              + "; it should have at most "
              + Fact.MAX_DIGITS
              + " digits");
    }
  }

  private static void requireProbability(Fact fact, BigDecimal p) {
    if (p.signum() < 0 || p.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          "the probability of fact " + fact.id() + " is " + p + "; it should lie between 0 and 1");
    }
  }

  private static void requireActorOrAlternative(Fact fact, Named by) {
    if (!(by instanceof Actor || by instanceof Alternative)) {
      throw new IllegalArgumentException(
          "fact "
              + fact.id()
              + " is brought about by "
              + by.label()
              + "; that should be an actor or an alternative");
    }
  }

  private static boolean isPlain(BigDecimal number) {
    return number.scale() == plain(number).scale();
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
