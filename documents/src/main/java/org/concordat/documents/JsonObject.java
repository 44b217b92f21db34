package org.concordat.documents;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Holds an object of JSON. Immutable.
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

  /** Returns the value of a key; empty if there is no such key. */
  public Optional<Json> get(String key) {
    return Optional.ofNullable(members.get(requireNonNull(key, "key")));
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
