package org.concordat.documents;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.concordat.condition.Condition;
import org.concordat.condition.ConditionSyntaxException;
import org.concordat.documents.Node.Entry;
import org.concordat.documents.Node.Mapping;
import org.concordat.documents.Node.Refused;
import org.concordat.documents.Node.Scalar;
import org.concordat.documents.Node.Sequence;
import org.concordat.model.Fact;
import org.concordat.model.Named;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.jspecify.annotations.Nullable;

/**
 * Reads single values of an expected type. Each method reports a value of another type and returns
 * {@code null}.
 */
final class Values {
  static final String STANCES = "oppose, stand-aside, abstain or support, or a list of two of them";
  static final String A_CONDITION = "a condition, such as \"ben is withdrawn and not strike\"";
  private static final String A_DATE = "a date such as 2024-06-09";
  private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

  /** The longest text that can be a number within the limits. */
  private static final int LONGEST_NUMBER = 100;

  private static final ImmutableMap<String, Stance> STANCE_BY_NAME = byWord(Stance.values());
  static final ImmutableMap<String, Boolean> FLAGS =
      ImmutableMap.of(
          "true", true, "false", false, "True", true, "False", false, "TRUE", true, "FALSE", false);

  private final Errors errors;
  private final Limits limits;
  private final SourceText source;
  private final Map<String, Condition> conditions = new HashMap<>();

  private Function<String, Optional<String>> idOfName = text -> Optional.empty();

  private long expanded;
  private long recovered;

  Values(Errors errors, Limits limits, SourceText source) {
    this.errors = errors;
    this.limits = limits;
    this.source = source;
  }

  static <E extends Enum<E>> ImmutableMap<String, E> byWord(E[] values) {
    ImmutableMap.Builder<String, E> words = ImmutableMap.builder();
    for (E value : values) {
      words.put(value.toString(), value);
    }
    return words.buildOrThrow();
  }

  /** Suggests, in conditions, the id of the thing by whose name a text begins. */
  void suggestIds(Function<String, Optional<String>> lookup) {
    idOfName = lookup;
  }

  private void wrong(Node node, String expected) {
    if (!(node instanceof Refused)) {
      errors.add(node, "found " + node.kind() + ", expected " + expected);
    }
  }

  private @Nullable Scalar scalar(Node node, String expected) {
    if (node instanceof Scalar scalar) {
      return scalar;
    }
    wrong(node, expected);
    return null;
  }

  /** Counts the items to which a list or group expands, and stops if there are too many. */
  void expand(Node at, long by) {
    expanded += by;
    if (expanded > limits.expansion()) {
      errors.add(
          at,
          "lists and groups up to here stand for more than "
              + limits.expansion()
              + " members and words, expected at most that many (the limit \"expansion\")");
      throw new LimitPassed();
    }
  }

  /**
   * Counts the items put in place of something that could not be read, and stops if there are too
   * many, without a further error.
   */
  void recover(long by) {
    recovered += by;
    if (recovered > limits.expansion()) {
      throw new LimitPassed();
    }
  }

  /** Returns the text of a scalar, whatever its type in YAML. */
  @Nullable String text(Node node) {
    Scalar scalar = scalar(node, "text");
    if (scalar != null && scalar.isNull()) {
      wrong(scalar, "text");
      return null;
    }
    return scalar == null ? null : scalar.text();
  }

  /** Returns a scalar that is a name, whatever its type in YAML. */
  @Nullable Scalar name(Node node, String expected) {
    Scalar scalar = scalar(node, expected);
    if (scalar != null && scalar.isBlank()) {
      wrong(scalar, expected);
      return null;
    }
    return scalar;
  }

  /** Returns a key as the id of a new thing. */
  @Nullable String newId(Scalar key, String... alsoReserved) {
    String id = key.text();
    if (!Named.isId(id)) {
      String near = Transliteration.toId(id);
      errors.add(
          key,
          Errors.quoted(id)
              + " is no id, expected lower-case letters, digits and hyphens, beginning with a letter"
              + (Named.isId(near) && near.length() < LONGEST_NUMBER
                  ? "; did you mean \"" + near + "\"?"
                  : ""));
      return null;
    }
    if (Named.RESERVED.contains(id) || Arrays.asList(alsoReserved).contains(id)) {
      errors.add(
          key,
          "\""
              + id
              + "\" is a word of the language of conditions, expected another id, such as \""
              + id
              + "-1\"");
      return null;
    }
    return id;
  }

  @Nullable LocalDate date(Node node) {
    Scalar scalar = scalar(node, A_DATE);
    if (scalar == null) {
      return null;
    }
    try {
      return LocalDate.parse(scalar.text());
    } catch (DateTimeParseException invalid) {
      wrong(scalar, A_DATE);
      return null;
    }
  }

  /** Returns the term from {@code from} and {@code until}, ignoring faulty ones. */
  Term term(Fields fields) {
    Node fromNode = fields.get("from");
    Node untilNode = fields.get("until");
    if (fromNode == null && untilNode == null) {
      return Term.ALWAYS;
    }
    Term term =
        new Term(
            fromNode == null ? null : date(fromNode), untilNode == null ? null : date(untilNode));
    if (untilNode != null && !term.isInOrder()) {
      errors.add(
          untilNode,
          "it ends before it begins, expected a day after "
              + term.from()
              + ", the first on which it no longer stands");
      return Term.ALWAYS;
    }
    return term;
  }

  @Nullable Boolean flag(Node node) {
    Scalar scalar = scalar(node, "true or false");
    Boolean value = (scalar == null || !scalar.plain()) ? null : FLAGS.get(scalar.text());
    if (scalar != null && value == null) {
      wrong(scalar, "true or false");
    }
    return value;
  }

  /** Returns a whole number from 0 to {@code most}. */
  @Nullable Long whole(Node node, long most) {
    String expected = "a whole number from 0 to " + most;
    Scalar scalar = scalar(node, expected);
    if (scalar == null) {
      return null;
    }
    if (!scalar.plain() || !WHOLE.matcher(scalar.text()).matches()) {
      boolean quoted = WHOLE.matcher(scalar.text()).matches();
      wrong(scalar, quoted ? expected + ", without quotes" : expected);
      return null;
    }
    if (scalar.text().length() <= LONGEST_NUMBER) {
      BigInteger value = new BigInteger(scalar.text());
      if (value.signum() >= 0 && value.compareTo(BigInteger.valueOf(most)) <= 0) {
        return value.longValueExact();
      }
    }
    errors.add(
        scalar,
        "the number " + Errors.quoted(scalar.text()) + " does not fit, expected " + expected);
    return null;
  }

  /**
   * Returns a decimal that is not negative and, unless {@code most} is null, at most {@code most}.
   */
  @Nullable BigDecimal decimal(Node node, @Nullable BigDecimal most) {
    String expected =
        most == null ? "a decimal that is not negative" : "a decimal from 0 to " + most;
    Scalar scalar = scalar(node, expected);
    if (scalar == null) {
      return null;
    }
    if (!scalar.plain() || !DECIMAL.matcher(scalar.text()).matches()) {
      wrong(scalar, expected);
      return null;
    }
    BigDecimal value = fitting(scalar.text());
    if (value == null) {
      errors.add(
          scalar,
          "the number "
              + Errors.quoted(scalar.text())
              + " does not fit, expected at most "
              + Fact.MAX_DIGITS
              + " digits, before and after the point");
      return null;
    }
    if (value.signum() < 0 || (most != null && value.compareTo(most) > 0)) {
      wrong(scalar, expected);
      return null;
    }
    return value;
  }

  private static @Nullable BigDecimal fitting(String text) {
    if (text.length() > LONGEST_NUMBER) {
      return null;
    }
    try {
      BigDecimal value = new BigDecimal(text);
      return value.precision() <= Fact.MAX_DIGITS
              && Math.abs((long) value.scale()) <= Fact.MAX_DIGITS
          ? value
          : null;
    } catch (NumberFormatException exponentTooLarge) {
      return null;
    }
  }

  /** Returns the value of a word. */
  <T> @Nullable T choice(Node node, Map<String, T> words, String expected) {
    Scalar scalar = scalar(node, expected);
    if (scalar == null) {
      return null;
    }
    T value = words.get(scalar.text());
    if (value == null) {
      errors.add(
          scalar,
          "found "
              + scalar.kind()
              + ", expected "
              + expected
              + errors
                  .nearest(scalar.text(), words.keySet())
                  .map(near -> "; did you mean \"" + near + "\"?")
                  .orElse(""));
    }
    return value;
  }

  /** Returns the range given by one stance, or by two as its bounds. */
  @Nullable Position range(Node node) {
    if (!(node instanceof Sequence sequence)) {
      Stance stance = choice(node, STANCE_BY_NAME, STANCES);
      return stance == null ? null : Position.exactly(stance);
    }
    if (sequence.items().size() != 2) {
      errors.add(
          node,
          "the list has "
              + sequence.items().size()
              + " stances, expected two, the lower and the higher");
      return null;
    }
    Stance low = choice(sequence.items().get(0), STANCE_BY_NAME, STANCES);
    Stance high = choice(sequence.items().get(1), STANCE_BY_NAME, STANCES);
    if (low == null || high == null) {
      return null;
    }
    if (low.compareTo(high) > 0) {
      errors.add(
          node,
          "the range goes from "
              + low
              + " down to "
              + high
              + ", expected the lower stance first (["
              + high
              + ", "
              + low
              + "])");
      return null;
    }
    return Position.between(low, high);
  }

  @Nullable Condition condition(Node node) {
    Scalar scalar = name(node, A_CONDITION);
    if (scalar == null) {
      return null;
    }
    if (scalar.text().length() > limits.condition()) {
      errors.add(
          scalar,
          "the condition has more than "
              + limits.condition()
              + " characters, expected at most that many (the limit \"condition\")");
      return null;
    }
    Condition known = conditions.get(scalar.text());
    if (known != null) {
      return known;
    }
    try {
      Condition condition = Condition.parse(scalar.text());
      conditions.put(scalar.text(), condition);
      return condition;
    } catch (ConditionSyntaxException invalid) {
      SourceText.Place place = source.placeOf(scalar, invalid.offset());
      errors.add(
          place.line(),
          place.column(),
          idOfName
              .apply(scalar.text().substring(invalid.offset()))
              .map(invalid::problem)
              .orElseGet(invalid::problem));
    } catch (IllegalArgumentException tooDeep) {
      errors.add(scalar, tooDeep.getMessage() + ", expected a simpler condition");
    }
    return null;
  }

  /** Returns the items of a list; none, after an error, if the node is no list. */
  ImmutableList<Node> items(Node node, String expected) {
    if (node instanceof Sequence sequence) {
      return sequence.items();
    }
    wrong(node, expected);
    return ImmutableList.of();
  }

  /** Returns the items of a list, or the one node that stands for a list of one. */
  ImmutableList<Node> oneOrMore(Node node, String expected) {
    if (!(node instanceof Sequence sequence)) {
      return ImmutableList.of(node);
    }
    if (sequence.items().isEmpty()) {
      errors.add(node, "the list is empty, expected " + expected);
    }
    return sequence.items();
  }

  /** Returns the entries of a mapping; none, after an error, if the node is no mapping. */
  ImmutableList<Entry> entries(Node node, String expected) {
    if (node instanceof Mapping mapping) {
      return mapping.entries();
    }
    wrong(node, expected);
    return ImmutableList.of();
  }
}
