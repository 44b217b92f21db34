package org.concordat.internal.english;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.concordat.model.Fraction;
import org.concordat.model.Position;
import org.concordat.model.Stance;

/** Puts days, lists, positions and shares into short English. */
public final class English {
  private static final Position WITHHOLDING = Position.between(Stance.OPPOSE, Stance.ABSTAIN);

  /** The names of the months; those of the JDK come from data that takes long to load. */
  private static final ImmutableList<String> MONTHS =
      ImmutableList.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  /** Percentages below this are written with a power of ten. */
  private static final BigDecimal SMALL = new BigDecimal("0.0001");

  /** Words with which sentences begin, and names do not. */
  private static final ImmutableSet<String> BEGINNINGS =
      ImmutableSet.of(
          "A",
          "All",
          "An",
          "Any",
          "Each",
          "Every",
          "He",
          "If",
          "In",
          "It",
          "Its",
          "No",
          "Nobody",
          "Nothing",
          "On",
          "Only",
          "Our",
          "She",
          "Some",
          "Somebody",
          "That",
          "Their",
          "There",
          "These",
          "They",
          "This",
          "Those",
          "We",
          "When",
          "Who",
          "With");

  private English() {}

  /** Returns {@code 30 May 2024}. */
  public static String day(LocalDate day) {
    return day.getDayOfMonth() + " " + month(day) + " " + day.getYear();
  }

  /** Returns {@code May}. */
  public static String month(LocalDate day) {
    return MONTHS.get(day.getMonthValue() - 1);
  }

  /**
   * Returns a sentence with a capital at its start: {@code The budget carries}. A name that is
   * written with its capital second, as {@code eBay} is, stays as it is.
   */
  public static String sentence(String text) {
    boolean isWord = text.length() < 2 || !Character.isUpperCase(text.charAt(1));
    return text.isEmpty() || !isWord
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /**
   * Returns a sentence as it stands within another: it begins with a small letter if its first word
   * is no name, as far as that is certain.
   */
  public static String clause(String sentence) {
    int end = sentence.indexOf(' ');
    return end > 0 && BEGINNINGS.contains(sentence.substring(0, end))
        ? sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1)
        : sentence;
  }

  /** Returns {@code A}, {@code A and B}, or {@code A, B and C}. */
  public static String list(List<String> things) {
    int last = things.size() - 1;
    return last <= 0
        ? String.join("", things)
        : String.join(", ", things.subList(0, last)) + " and " + things.get(last);
  }

  /**
   * Returns a list in words; of more than {@code most} things, only the first ones and the number
   * of others.
   *
   * @param most up to how many are listed in full
   * @param first how many of a longer list are listed
   */
  public static String few(List<String> things, int most, int first) {
    return things.size() <= most
        ? list(things)
        : String.join(", ", things.subList(0, first))
            + " and "
            + (things.size() - first)
            + " others";
  }

  /** Returns {@code in support}, {@code will not block}, {@code abstain to support}. */
  public static String position(Position position) {
    if (position.equals(Position.WILL_NOT_BLOCK)) {
      return "will not block";
    }
    if (position.equals(WITHHOLDING)) {
      return "withholding support";
    }
    if (position.equals(Position.UNDECLARED)) {
      return "undeclared";
    }
    if (!position.isExact()) {
      return position.low() + " to " + position.high();
    }
    return switch (position.low()) {
      case SUPPORT -> "in support";
      case ABSTAIN -> "abstaining";
      case STAND_ASIDE -> "standing aside";
      case OPPOSE -> "opposed";
    };
  }

  /**
   * Returns a verb phrase, to be followed by an alternative: {@code opposes}, {@code will not
   * block}, {@code may abstain or support}.
   */
  public static String stands(Position position, boolean several) {
    if (position.isExact()) {
      return verb(position.low(), several ? "" : "s") + preposition(position.low());
    }
    if (position.equals(Position.UNDECLARED)) {
      return (several ? "are" : "is") + " undeclared on";
    }
    if (position.equals(Position.WILL_NOT_BLOCK)) {
      return "will not block";
    }
    if (position.equals(WITHHOLDING)) {
      return several ? "do not support" : "does not support";
    }
    return "may " + anyOf(position) + preposition(position.high());
  }

  /**
   * Returns a verb phrase, to follow {@code would}: {@code not block}, {@code abstain or support}.
   */
  public static String would(Position position) {
    if (position.equals(Position.UNDECLARED)) {
      return "take any position";
    }
    if (position.equals(Position.WILL_NOT_BLOCK)) {
      return "not block";
    }
    return position.equals(WITHHOLDING) ? "not support" : anyOf(position);
  }

  private static String anyOf(Position position) {
    return Arrays.stream(Stance.values())
        .filter(position::contains)
        .map(English::verb)
        .collect(joining(" or "));
  }

  /** Returns {@code stands aside}, or of several {@code stand aside}. */
  public static String does(Stance stance, boolean several) {
    return verb(stance, several ? "" : "s");
  }

  /** Returns {@code stand aside}. */
  public static String verb(Stance stance) {
    return verb(stance, "");
  }

  private static String verb(Stance stance, String s) {
    return switch (stance) {
      case OPPOSE -> "oppose" + s;
      case STAND_ASIDE -> "stand" + s + " aside";
      case ABSTAIN -> "abstain" + s;
      case SUPPORT -> "support" + s;
    };
  }

  /** Returns the preposition between the verb of a stance and an alternative, if there is one. */
  public static String preposition(Stance stance) {
    return stance == Stance.STAND_ASIDE || stance == Stance.ABSTAIN ? " on" : "";
  }

  /** Returns {@code 80 %} or {@code 77.04 %}: a share in per cent, to two decimals at most. */
  public static String share(Fraction share) {
    BigDecimal percent =
        new BigDecimal(share.numerator())
            .movePointRight(2)
            .divide(new BigDecimal(share.denominator()), 2, RoundingMode.HALF_UP);
    BigDecimal plain = percent.stripTrailingZeros();
    return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString() + " %";
  }

  /**
   * Returns a share in per cent without the sign, to three decimals; below one per cent, to three
   * significant digits, so that only 0 is written as 0.
   */
  public static String percent(BigDecimal share) {
    BigDecimal percent = share.movePointRight(2);
    if (percent.signum() == 0 || percent.abs().compareTo(BigDecimal.ONE) >= 0) {
      return percent.setScale(3, RoundingMode.HALF_UP).toPlainString();
    }
    BigDecimal significant = percent.round(new MathContext(3, RoundingMode.HALF_UP));
    int exponent = significant.precision() - significant.scale() - 1;
    if (percent.abs().compareTo(SMALL) >= 0) {
      return significant.setScale(2 - exponent).toPlainString();
    }
    return significant.movePointLeft(exponent).setScale(2) + " * 10^" + exponent;
  }
}
