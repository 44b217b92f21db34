package org.concordat.page.substitute;

import java.util.ArrayDeque;

/** Stands for the queue of that name where there is one thread. */
public final class ConcurrentLinkedQueue<E> extends ArrayDeque<E> {
  private static final long serialVersionUID = 1L;

  /** Begins empty. */
  public ConcurrentLinkedQueue() {}
}
