package org.concordat.documents;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.concordat.documents.Node.Mapping;
import org.concordat.documents.Node.Scalar;
import org.concordat.documents.Node.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * Holds a value of JSON (RFC 8259). Immutable. When written, control, format and bidirectional
 * characters and noncharacters are escaped, since they can mislead readers.
 */
public sealed interface Json extends Serializable
    permits JsonObject, Json.Items, Json.Text, Json.Decimal, Json.Truth, Json.Null {
  /**
   * Converts plain values to JSON: maps with text keys, collections, optionals, texts, whole and
   * decimal numbers, truth values, {@code null}, and JSON itself. An empty optional becomes {@code
   * null}. The keys of a map are sorted, so that equal values always give the same text.
   *
   * @throws IllegalArgumentException if the value, or a part of it, is of another type
   */
  static Json of(@Nullable Object value) {
    if (value instanceof Json json) {
      return json;
    } else if (value instanceof Map<?, ?> map) {
      return JsonObject.of(map);
    } else if (value instanceof Collection<?> collection) {
      ImmutableList.Builder<Json> items = ImmutableList.builder();
      collection.forEach(item -> items.add(of(item)));
      return new Items(items.build());
    } else if (value instanceof Optional<?> optional) {
      return of(optional.orElse(null));
    } else if (value == null) {
      return Null.NULL;
    } else if (value instanceof Boolean truth) {
      return new Truth(truth);
    } else if (value instanceof String text) {
      return new Text(text);
    } else if (value instanceof BigDecimal number) {
      return new Decimal(number);
    } else if (value instanceof Integer || value instanceof Long) {
      return new Decimal(BigDecimal.valueOf(((Number) value).longValue()));
    }
    throw new IllegalArgumentException(
        "JSON has no values of the "
            + value.getClass()
            + ", expected maps, lists, texts,"
            + " whole or decimal numbers, truth values or null");
  }

  /**
   * Parses JSON. Keys keep the order of the text.
   *
   * @throws InvalidDocumentException if the text is no object or array of JSON, or exceeds one of
   *     the {@link Limits#STANDARD} limits
   */
  static Json parse(String text) {
    Errors errors = new Errors("JSON", 1);
    try {
      SourceText source = SourceText.of(requireNonNull(text, "text"), errors);
      if (source != null) {
        Optional<Node> tree = JsonReader.read(source, Limits.STANDARD, errors);
        if (tree.isPresent() && errors.isEmpty()) {
          return of(tree.get());
        }
      }
    } catch (LimitPassed passed) {
      // The error that names the limit is reported below.
    }
    if (errors.isEmpty()) {
      errors.add(1, 1, "this is no JSON, expected an object {…} or an array […]");
    }
    throw errors.exception();
  }

  private static Json of(Node node) {
    if (node instanceof Mapping mapping) {
      Map<String, Json> members = new LinkedHashMap<>();
      mapping.entries().forEach(entry -> members.put(entry.key().text(), of(entry.value())));
      return new JsonObject(ImmutableMap.copyOf(members));
    } else if (node instanceof Sequence sequence) {
      ImmutableList.Builder<Json> items = ImmutableList.builder();
      sequence.items().forEach(item -> items.add(of(item)));
      return new Items(items.build());
    }
    Scalar scalar = (Scalar) node;
    if (!scalar.plain()) {
      return new Text(scalar.text());
    }
    return switch (scalar.text()) {
      case "null" -> Null.NULL;
      case "true" -> new Truth(true);
      case "false" -> new Truth(false);
      default -> new Decimal(new BigDecimal(scalar.text()));
    };
  }

  /**
   * Writes the value on one line, piece by piece.
   *
   * @throws IOException if {@code out} throws it
   */
  default void writeTo(Appendable out) throws IOException {
    new JsonWriter(requireNonNull(out, "out"), true).write(this);
  }

  /** Returns the value in an indented form for people. */
  default String pretty() {
    return JsonWriter.text(this, false);
  }

  /**
   * Holds an array.
   *
   * @param items the items
   */
  record Items(ImmutableList<Json> items) implements Json {
    /** Holds an array. */
    public Items {
      requireNonNull(items, "items");
    }

    /** Returns it on one line. */
    @Override
    public String toString() {
      return JsonWriter.text(this, true);
    }
  }

  /**
   * Holds a text.
   *
   * @param value the text
   */
  record Text(String value) implements Json {
    /** Holds a text. */
    public Text {
      requireNonNull(value, "value");
    }

    /** Returns it in quotation marks. */
    @Override
    public String toString() {
      return JsonWriter.text(this, true);
    }
  }

  /**
   * Holds a number.
   *
   * @param value the number, to the last digit
   */
  record Decimal(BigDecimal value) implements Json {
    /** Holds a number. */
    public Decimal {
      requireNonNull(value, "value");
    }

    /** Returns it without an exponent. */
    @Override
    public String toString() {
      return JsonWriter.text(this, true);
    }
  }

  /**
   * Holds a truth value.
   *
   * @param value whether it is true
   */
  record Truth(boolean value) implements Json {
    /** Returns {@code true} or {@code false}. */
    @Override
    public String toString() {
      return String.valueOf(value);
    }
  }

  /** Stands for a missing or unknown value. */
  enum Null implements Json {
    /** The only value. */
    NULL;

    /** Returns {@code null} as JSON writes it. */
    @Override
    public String toString() {
      return "null";
    }
  }
}
