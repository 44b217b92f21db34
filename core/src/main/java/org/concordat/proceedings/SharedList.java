package org.concordat.proceedings;

import static java.util.Objects.requireNonNull;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An immutable list that shares its elements with its continuations. Several lists are prefixes of
 * one array. The first addition to the longest of them writes behind its elements; an addition to
 * any other list copies the list. So a chain of n additions takes time linear in n.
 *
 * <p>Safe to share between threads: elements of a list are never overwritten, and additions are
 * synchronized.
 *
 * @param <E> the type of the elements
 */
final class SharedList<E> extends AbstractList<E> implements RandomAccess {

  /** The state that all lists on one array share. */
  private static final class Storage<E> {
    private final Function<? super E, @Nullable Object> key;
    private @Nullable Object[] elements;
    private int count;

    /** The number of the first element with each key; {@code null} until it is first needed. */
    private @Nullable Map<Object, Integer> firstWith;

    Storage(Function<? super E, @Nullable Object> key, @Nullable Object[] elements, int count) {
      this.key = key;
      this.elements = elements;
      this.count = count;
    }

    synchronized boolean addAt(int place, E element) {
      if (place != count) {
        return false;
      }
      if (count == elements.length) {
        elements = Arrays.copyOf(elements, Math.max(8, count + (count >> 1)));
      }
      elements[count] = element;
      if (firstWith != null) {
        index(firstWith, count);
      }
      count++;
      return true;
    }

    /** Returns the number of the first element with a key, or -1. */
    synchronized int firstWith(Object wanted) {
      if (firstWith == null) {
        firstWith = new HashMap<>();
        for (int i = 0; i < count; i++) {
          index(firstWith, i);
        }
      }
      return firstWith.getOrDefault(wanted, -1);
    }

    @SuppressWarnings("unchecked")
    private void index(Map<Object, Integer> index, int place) {
      Object of = key.apply((E) requireNonNull(elements[place]));
      if (of != null) {
        index.putIfAbsent(of, place);
      }
    }

    synchronized @Nullable Object[] elements() {
      return elements;
    }
  }

  private final Storage<E> storage;

  /** The array with the elements of this list, even if the storage has moved to a larger one. */
  private final @Nullable Object[] elements;

  private final int size;

  private SharedList(Storage<E> storage, int size) {
    this.storage = storage;
    this.elements = storage.elements();
    this.size = size;
  }

  private SharedList(
      Function<? super E, @Nullable Object> key, @Nullable Object[] elements, int size) {
    this(new Storage<>(key, elements, size), size);
  }

  /**
   * Returns the list of some elements.
   *
   * @param key returns the key by which an element is found; {@code null} for an element without a
   *     key
   */
  static <E> SharedList<E> of(
      Iterable<? extends E> elements, Function<? super E, @Nullable Object> key) {
    return new SharedList<E>(key, new Object[0], 0).and(elements);
  }

  /** Returns this list continued by more elements. */
  SharedList<E> and(Iterable<? extends E> more) {
    SharedList<E> all = this;
    for (E each : more) {
      all = all.and(each);
    }
    return all;
  }

  private SharedList<E> and(E element) {
    requireNonNull(element);
    if (storage.addAt(size, element)) {
      return new SharedList<>(storage, size + 1);
    }
    return new SharedList<E>(storage.key, Arrays.copyOf(elements, size), size).and(element);
  }

  /**
   * Returns the list of the first {@code number} elements.
   *
   * @throws IndexOutOfBoundsException if there are fewer
   */
  SharedList<E> upTo(int number) {
    if (number < 0 || number > size) {
      throw new IndexOutOfBoundsException(
          "the list has " + size + " entries, so there are no first " + number);
    }
    return new SharedList<>(storage, number);
  }

  /** Returns the first element with a key; {@code null} if there is none. */
  @Nullable E firstWith(Object key) {
    int place = storage.firstWith(key);
    return place < 0 || place >= size ? null : get(place);
  }

  @Override
  @SuppressWarnings("unchecked")
  public E get(int place) {
    if (place < 0 || place >= size) {
      throw new IndexOutOfBoundsException(
          "the list has " + size + " entries, and none at " + place);
    }
    return (E) requireNonNull(elements[place]);
  }

  @Override
  public int size() {
    return size;
  }
}
