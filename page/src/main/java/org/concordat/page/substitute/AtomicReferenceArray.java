package org.concordat.page.substitute;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stands for the array of that name where there is one thread. */
public final class AtomicReferenceArray<E extends @Nullable Object> {
  private final List<@Nullable E> elements;

  /** Begins with nothing in any place. */
  public AtomicReferenceArray(int length) {
    elements = new ArrayList<>(Collections.nCopies(length, null));
  }

  /** Returns how many places there are. */
  public int length() {
    return elements.size();
  }

  /** Returns what is in a place. */
  public @Nullable E get(int place) {
    return elements.get(place);
  }

  /** Puts something into a place. */
  public void set(int place, E element) {
    elements.set(place, element);
  }
}
