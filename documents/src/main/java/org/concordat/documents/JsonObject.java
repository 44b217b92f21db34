package org.concordat.documents;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds an object of JSON. Immutable. {@link #get} returns whatever is under a key; {@link
 * #object}, {@link #objects}, {@link #text} and so on return what is known to be there.
 *
 * @param members the values by key, in the order of writing
 */
public record JsonObject(ImmutableMap<String, Json> members) implements Json {
  /** Holds an object. */
  public JsonObject {
    requireNonNull(members, "members");
  }

  /**
   * Makes an object from plain values, like {@link Json#of(Object)}.
   *
   * @throws IllegalArgumentException if a key is no text, or a value cannot be JSON
   */
  public static JsonObject of(Map<?, ?> values) {
    TreeMap<String, Json> sorted = new TreeMap<>();
    requireNonNull(values, "values")
        .forEach(
            (key, value) -> {
              if (!(key instanceof String name)) {
                throw new IllegalArgumentException(
                    "a key of JSON is a text, and " + key + " is none");
              }
              sorted.put(name, Json.of(value));
            });
    return new JsonObject(ImmutableMap.copyOf(sorted));
  }

  /**
   * Parses an object, such as an answer that was kept. Keys keep the order of the text.
   *
   * @throws InvalidDocumentException if the text is no object of JSON, or exceeds one of the {@link
   *     Limits#STANDARD} limits
   */
  public static JsonObject parse(String text) {
    if (Json.parse(text) instanceof JsonObject object) {
      return object;
    }
    Errors errors = new Errors("JSON", 1);
    errors.add(1, 1, "this is an array, expected an object {…}");
    throw errors.exception();
  }

  /** Returns the value of a key; empty if there is no such key. */
  public Optional<Json> get(String key) {
    return Optional.ofNullable(members.get(requireNonNull(key, "key")));
  }

  /**
   * Returns the object under a key.
   *
   * @throws IllegalArgumentException if there is none
   */
  public JsonObject object(String key) {
    return value(key, JsonObject.class, "an object");
  }

  /**
   * Returns the objects of the array under a key.
   *
   * @throws IllegalArgumentException if there is no array, or something else in it
   */
  public ImmutableList<JsonObject> objects(String key) {
    return items(key, JsonObject.class, "an array of objects");
  }

  /**
   * Returns the text under a key.
   *
   * @throws IllegalArgumentException if there is none
   */
  public String text(String key) {
    return value(key, Text.class, "a text").value();
  }

  /**
   * Returns the texts of the array under a key, such as ids.
   *
   * @throws IllegalArgumentException if there is no array, or something else in it
   */
  public ImmutableList<String> texts(String key) {
    return items(key, Text.class, "an array of texts").stream()
        .map(Text::value)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the number under a key.
   *
   * @throws IllegalArgumentException if there is none
   */
  public BigDecimal number(String key) {
    return value(key, Decimal.class, "a number").value();
  }

  /**
   * Returns the truth value under a key.
   *
   * @throws IllegalArgumentException if there is none
   */
  public boolean truth(String key) {
    return value(key, Truth.class, "true or false").value();
  }

  private <T extends Json> T value(String key, Class<T> type, String expected) {
    Json value = members.get(requireNonNull(key, "key"));
    if (!type.isInstance(value)) {
      throw isNot(key, value, expected);
    }
    return type.cast(value);
  }

  private <T extends Json> ImmutableList<T> items(String key, Class<T> type, String expected) {
    Items items = value(key, Items.class, expected);
    if (!items.items().stream().allMatch(type::isInstance)) {
      throw isNot(key, items, expected);
    }
    return items.items().stream().map(type::cast).collect(ImmutableList.toImmutableList());
  }

  private static IllegalArgumentException isNot(String key, @Nullable Json value, String expected) {
    return new IllegalArgumentException(
        "\"" + key + "\" is " + (value == null ? "missing" : value) + ", expected " + expected);
  }

  /** Returns a copy with a key of this value, added or replaced; all keys are sorted. */
  public JsonObject with(String key, Json value) {
    TreeMap<String, Json> changed = new TreeMap<>(members);
    changed.put(requireNonNull(key, "key"), requireNonNull(value, "value"));
    return new JsonObject(ImmutableMap.copyOf(changed));
  }

  /** Returns it on one line. */
  @Override
  public String toString() {
    return JsonWriter.text(this, true);
  }
}
