package org.concordat.internal.primitives;

/** Holds integers in a first-in, first-out queue. */
public final class IntQueue {
  private int[] items = new int[32];
  private int head;
  private int size;

  /** Returns whether the queue holds nothing. */
  public boolean isEmpty() {
    return size == 0;
  }

  /** Adds an integer at the end. */
  public void add(int item) {
    if (size == items.length) {
      grow();
    }
    items[(head + size++) & (items.length - 1)] = item;
  }

  /** Removes the first integer and returns it. */
  public int remove() {
    int item = items[head];
    head = (head + 1) & (items.length - 1);
    size--;
    return item;
  }

  /** Makes this queue, which must be empty, equal to another. */
  public void copyFrom(IntQueue other) {
    for (int i = 0; i < other.size; i++) {
      add(other.items[(other.head + i) & (other.items.length - 1)]);
    }
  }

  /** Doubles the capacity, which stays a power of two, and moves the head to the beginning. */
  private void grow() {
    int[] larger = new int[2 * items.length];
    System.arraycopy(items, head, larger, 0, items.length - head);
    System.arraycopy(items, 0, larger, items.length - head, head);
    items = larger;
    head = 0;
  }
}
