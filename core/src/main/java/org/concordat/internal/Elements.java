package org.concordat.internal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Map;

/** Copies collections given by callers, and refuses nulls in them with the name and index. */
public final class Elements {
  private Elements() {}

  /**
   * Copies a collection.
   *
   * @param name the name of the parameter, for the message
   * @throws NullPointerException if it is null ({@code members}) or an element is ({@code
   *     members[3]})
   */
  public static <T> ImmutableList<T> copyOf(Iterable<? extends T> elements, String name) {
    if (elements instanceof ImmutableList<? extends T> list) {
      return ImmutableList.copyOf(list);
    }
    ImmutableList.Builder<T> copy = ImmutableList.builder();
    int at = 0;
    for (T element : requireNonNull(elements, name)) {
      if (element == null) {
        throw new NullPointerException(name + "[" + at + "]");
      }
      copy.add(element);
      at++;
    }
    return copy.build();
  }

  /**
   * Copies an array.
   *
   * @param name the name of the parameter, for the message
   * @throws NullPointerException if it is null ({@code members}) or an element is ({@code
   *     members[3]})
   */
  public static <T> ImmutableList<T> copyOf(T[] elements, String name) {
    return copyOf(Arrays.asList(requireNonNull(elements, name)), name);
  }

  /**
   * Copies a map.
   *
   * @param name the name of the parameter, for the message
   * @throws NullPointerException if it is null ({@code weights}), or a key ({@code weights[null]})
   *     or a value ({@code weights[gold]}) is
   */
  public static <K, V> ImmutableMap<K, V> copyOf(Map<? extends K, ? extends V> map, String name) {
    ImmutableMap.Builder<K, V> copy = ImmutableMap.builder();
    for (Map.Entry<? extends K, ? extends V> each : requireNonNull(map, name).entrySet()) {
      if (each.getKey() == null || each.getValue() == null) {
        throw new NullPointerException(name + "[" + each.getKey() + "]");
      }
      copy.put(each.getKey(), each.getValue());
    }
    return copy.buildOrThrow();
  }
}
