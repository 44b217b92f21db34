package org.concordat.condition;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads conditions by recursive descent over the grammar of <a
 * href="{@docRoot}/doc-files/semantics.html#section-2">section 2 of the semantics</a>, in linear
 * time.
 *
 * <p>A word of the language is read as a keyword only where a keyword can stand, so that ids may be
 * such words: {@code at supports it} is about Austria.
 */
final class ConditionParser {
  private static final ImmutableMap<String, Verb> SINGULAR = verbs(Verb::singular);
  private static final ImmutableMap<String, Verb> PLURAL = verbs(Verb::plural);
  private static final String A_VERB = "a verb (" + verbList(Verb::singular) + ", \"does not\")";
  private static final String A_PLURAL_VERB = "a verb (" + verbList(Verb::plural) + ")";
  private static final String AFTER_IS =
      "\"adopted\", \"withdrawn\", \"on the table\", \"present\" or \"absent\" after \"is\"";
  private static final String AN_AMOUNT =
      "\"at least\", \"more than\", \"at most\", \"fewer than\", \"exactly\", \"all\", \"none\" or \"any\"";
  private static final String A_CONDITION =
      "a condition: the name of a fact, an actor or an alternative, "
          + AN_AMOUNT
          + ", or a bracket";
  private static final String A_VERB_OR_MORE =
      A_VERB
          + ", \"is adopted\", \"is withdrawn\", \"is on the table\", \"is present\", \"is absent\", \"and\", \"or\" or the end";
  private static final ImmutableList<String> OTHERS_THAN_VERBS =
      ImmutableList.of("is", "does", "and", "or");
  private static final ImmutableList<String> DO_OR_ARE = ImmutableList.of("do", "are");
  private static final ImmutableSet<String> EXCEPTING =
      ImmutableSet.of("but", "except", "excluding", "without", "minus", "apart");
  private static final String ALL_BUT_SOME =
      A_PLURAL_VERB
          + "; for all but some, list the others as a group and count that, "
          + "or write \"others\" for all members but the one who speaks";
  private static final ImmutableSet<String> WHOLE_AMOUNTS = ImmutableSet.of("all", "none", "any");
  private static final ImmutableList<String> CONNECTIVES = ImmutableList.of("and", "or");

  private final Tokens tokens;

  /**
   * Prepares to read.
   *
   * @param names receives the offset of each name, in the order of the text
   */
  ConditionParser(String text, IntConsumer names) {
    this.tokens = new Tokens(text, names);
  }

  @CanIgnoreReturnValue
  Condition parse() {
    Condition condition = disjunction(0);
    if (!tokens.peek().isEmpty()) {
      throw tokens.unexpected("\"and\", \"or\" or the end", CONNECTIVES);
    }
    return condition;
  }

  private Condition disjunction(int depth) {
    int start = tokens.place();
    Condition first = conjunction(depth);
    if (!tokens.takeIf("or")) {
      return first;
    }
    ImmutableList.Builder<Condition> parts = ImmutableList.<Condition>builder().add(first);
    do {
      parts.add(conjunction(depth));
    } while (tokens.takeIf("or"));
    try {
      return Condition.anyOf(parts.build());
    } catch (IllegalArgumentException deep) {
      throw tooDeep(start);
    }
  }

  private Condition conjunction(int depth) {
    int start = tokens.place();
    Condition first = negation(depth);
    if (!tokens.takeIf("and")) {
      return first;
    }
    ImmutableList.Builder<Condition> parts = ImmutableList.<Condition>builder().add(first);
    do {
      parts.add(negation(depth));
    } while (tokens.takeIf("and"));
    try {
      return Condition.allOf(parts.build());
    } catch (IllegalArgumentException deep) {
      throw tooDeep(start);
    }
  }

  private Condition negation(int depth) {
    int start = tokens.place();
    boolean negated = false;
    while (tokens.takeIf("not")) {
      negated = !negated;
    }
    Condition condition = atom(depth);
    try {
      return negated ? condition.negate() : condition;
    } catch (IllegalArgumentException deep) {
      throw tooDeep(start);
    }
  }

  /** Returns the exception for a part that begins at {@code start} and nests too deeply. */
  private ConditionSyntaxException tooDeep(int start) {
    tokens.backTo(start);
    return tokens.unexpected(
        "at most " + Condition.MAX_DEPTH + " of \"and\", \"or\" and \"not\" inside each other",
        List.of());
  }

  private Condition atom(int depth) {
    String word = tokens.peek();
    return switch (word) {
      case "(" -> bracketed(depth);
      case "always", "never" -> {
        tokens.take();
        yield new Constant(word.equals("always"));
      }
      case "from", "before" -> isDateNext() ? dated(word) : named();
      default -> counted();
    };
  }

  private boolean isDateNext() {
    String next = tokens.peek(1);
    return !next.isEmpty()
        && (Character.isDigit(next.charAt(0)) || "+-".contains(next.substring(0, 1)));
  }

  private Condition dated(String word) {
    tokens.take();
    return word.equals("from") ? new FromDate(date()) : new BeforeDate(date());
  }

  private Condition counted() {
    Amount.Comparison comparison = comparison();
    if (comparison != null) {
      return count(amount(comparison));
    }
    if (startsWithDigit(tokens.peek())) {
      throw tokens.unexpected(
          tokens.peek().indexOf('-') > 0
              ? "\"from\" or \"before\" in front of a day"
              : "a comparison before a number, such as \"at least 65% of members support it\"",
          List.of());
    }
    return isWholeAmount() ? count(wholeAmount()) : named();
  }

  private Condition bracketed(int depth) {
    if (depth == Condition.MAX_DEPTH) {
      throw tokens.unexpected(
          "at most " + Condition.MAX_DEPTH + " brackets inside each other", List.of());
    }
    tokens.take();
    Condition condition = disjunction(depth + 1);
    if (!tokens.takeIf(")")) {
      throw tokens.unexpected("\"and\", \"or\" or \")\"", CONNECTIVES);
    }
    return condition;
  }

  /** Reads a comparison here, if there is one. */
  private Amount.@Nullable Comparison comparison() {
    return switch (tokens.peek()) {
      case "at" ->
          takeIfNext("least")
              ? Amount.Comparison.AT_LEAST
              : takeIfNext("most") ? Amount.Comparison.AT_MOST : null;
      case "more" -> takeIfNext("than") ? Amount.Comparison.MORE_THAN : null;
      case "fewer" -> takeIfNext("than") ? Amount.Comparison.FEWER_THAN : null;
      case "exactly" -> {
        if (!startsWithDigit(tokens.peek(1))) {
          yield null;
        }
        tokens.take();
        yield Amount.Comparison.EXACTLY;
      }
      default -> null;
    };
  }

  private static boolean startsWithDigit(String word) {
    return !word.isEmpty() && Character.isDigit(word.charAt(0));
  }

  /** Consumes the current word and the next, if the next is {@code word}. */
  private boolean takeIfNext(String word) {
    boolean next = tokens.peek(1).equals(word);
    if (next) {
      tokens.take();
      tokens.take();
    }
    return next;
  }

  private Amount amount(Amount.Comparison comparison) {
    String word = tokens.peek();
    Amount amount;
    try {
      amount = new Amount(comparison, quantity(word));
    } catch (IllegalArgumentException invalid) {
      throw tokens.unexpected(
          "a number, a percentage or a fraction (9, 65%, 2/3): " + invalid.getMessage(), List.of());
    }
    tokens.take();
    return amount;
  }

  private static Quantity quantity(String word) {
    if (word.endsWith("%")) {
      return Quantity.percent(word.substring(0, word.length() - 1));
    }
    int slash = word.indexOf('/');
    return slash < 0
        ? Quantity.number(number(word))
        : Quantity.fraction(number(word.substring(0, slash)), number(word.substring(slash + 1)));
  }

  private static long number(String digits) {
    boolean fits = !digits.isEmpty() && digits.length() <= 19;
    for (int i = 0; fits && i < digits.length(); i++) {
      fits = digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
    }
    if (!fits || (digits.length() == 19 && digits.charAt(0) == '9')) {
      throw new IllegalArgumentException("\"" + digits + "\" is not a whole number that fits");
    }
    return Long.parseLong(digits);
  }

  private boolean isWholeAmount() {
    return WHOLE_AMOUNTS.contains(tokens.peek()) && tokens.peek(1).equals("of");
  }

  private Amount wholeAmount() {
    String word = tokens.take();
    return word.equals("all") ? Amount.ALL : word.equals("none") ? Amount.NONE : Amount.ANY;
  }

  private Condition count(Amount amount) {
    if (tokens.peek().equals("percent") || tokens.peek().equals("per")) {
      throw tokens.unexpected("\"of\"; a share is written with the sign: 65%", List.of());
    }
    tokens.expect("of");
    ActorSet set =
        new ActorSet(tokens.takeId("a group, a body, an actor, \"members\" or \"others\""));
    if (EXCEPTING.contains(tokens.peek())) {
      throw tokens.unexpected(ALL_BUT_SOME, List.of());
    }
    boolean voting = tokens.takeIf("voting");
    String weight = tokens.takeIf("by") ? tokens.takeId("the name of a weight") : null;
    if (voting) {
      Verb verb = tokens.peek().equals("oppose") ? Verb.OPPOSE : Verb.SUPPORT;
      if (!tokens.takeIf(verb.plural())) {
        throw tokens.unexpected(
            "\"support\" or \"oppose\" after \"voting\"", List.of("support", "oppose"));
      }
      return new VoteCount(amount, set, weight, verb, alternative());
    }
    if (tokens.takeIf("are")) {
      boolean present = isPresent("\"present\" or \"absent\" after \"are\"");
      return new AttendanceCount(amount, set, weight, present, body());
    }
    boolean negated = tokens.takeIf("do");
    if (negated) {
      tokens.expect("not");
    }
    Verb verb = verb(PLURAL, A_PLURAL_VERB, negated ? List.of() : DO_OR_ARE);
    return new Count(amount, set, weight, verb, negated, alternative());
  }

  private Condition named() {
    String name = tokens.takeId(A_CONDITION);
    String word = tokens.peek();
    if (word.equals("is")) {
      tokens.take();
      return is(name);
    }
    if (tokens.takeIf("does")) {
      tokens.expect("not");
      return new StanceIs(name, verb(PLURAL, A_PLURAL_VERB, List.of()), true, alternative());
    }
    if (word.isEmpty() || word.equals("and") || word.equals("or") || word.equals(")")) {
      return new FactHolds(name);
    }
    if (word.equals("adopted") || word.equals("withdrawn")) {
      throw tokens.unexpected("\"is\" before it: \"" + name + " is " + word + "\"", List.of());
    }
    if (word.equals("withdraws")) {
      throw tokens.unexpected("\"is withdrawn\": \"" + name + " is withdrawn\"", List.of());
    }
    if (WHOLE_AMOUNTS.contains(name) && (word.equals("members") || PLURAL.containsKey(word))) {
      throw tokens.unexpected(
          "\"of\" after \"" + name + "\": \"" + name + " of members support it\"", List.of());
    }
    return new StanceIs(
        name, verb(SINGULAR, A_VERB_OR_MORE, OTHERS_THAN_VERBS), false, alternative());
  }

  /** Reads what follows a name and {@code is}. */
  private Condition is(String name) {
    if (tokens.takeIf("adopted")) {
      return new Adopted(name);
    }
    if (tokens.takeIf("withdrawn")) {
      return new Withdrawn(name);
    }
    if (tokens.takeIf("on")) {
      tokens.expect("the");
      tokens.expect("table");
      return new OnTheTable(name);
    }
    return new Attendance(name, isPresent(AFTER_IS), body());
  }

  private boolean isPresent(String expected) {
    boolean present = tokens.takeIf("present");
    if (!present && !tokens.takeIf("absent")) {
      throw tokens.unexpected(
          expected, ImmutableList.of("adopted", "withdrawn", "on", "present", "absent"));
    }
    return present;
  }

  private @Nullable String body() {
    return tokens.takeIf("in") ? tokens.takeId("the name of a body") : null;
  }

  private String alternative() {
    return tokens.takeId("the name of an alternative, or \"it\"");
  }

  /**
   * Reads a verb of one, two or three words; {@code others} are the words that could stand here
   * instead.
   */
  private Verb verb(ImmutableMap<String, Verb> verbs, String expected, List<String> others) {
    Verb ofOneWord = verbs.get(tokens.peek());
    if (ofOneWord != null) {
      tokens.take();
      return ofOneWord;
    }
    for (Map.Entry<String, Verb> entry : verbs.entrySet()) {
      String[] words = entry.getKey().split(" ", -1);
      if (words[0].equals(tokens.peek())) {
        Arrays.stream(words).forEach(tokens::expect);
        return entry.getValue();
      }
    }
    throw tokens.unexpected(
        expected, ImmutableList.<String>builder().addAll(verbs.keySet()).addAll(others).build());
  }

  private LocalDate date() {
    try {
      LocalDate date = LocalDate.parse(tokens.peek());
      tokens.take();
      return date;
    } catch (DateTimeParseException invalid) {
      throw tokens.unexpected("a date such as 2024-06-09", List.of());
    }
  }

  private static ImmutableMap<String, Verb> verbs(Function<Verb, String> form) {
    return Arrays.stream(Verb.values()).collect(ImmutableMap.toImmutableMap(form, verb -> verb));
  }

  private static String verbList(Function<Verb, String> form) {
    return Arrays.stream(Verb.values())
        .map(verb -> "\"" + form.apply(verb) + "\"")
        .collect(joining(", "));
  }
}
