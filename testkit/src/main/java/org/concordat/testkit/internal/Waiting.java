package org.concordat.testkit.internal;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Keeps who waits for whom: the stances that the commitments of an actor on an alternative ask
 * about.
 */
final class Waiting {
  /** Names an actor's say on an alternative, by ids. */
  record Seat(String actor, String alternative) {}

  private final Map<Seat, Set<Seat>> askedBy = new HashMap<>();

  /** Notes that a commitment of {@code seat} asks about others. */
  void add(Seat seat, Collection<Seat> asked) {
    asked.forEach(other -> askedBy.computeIfAbsent(other, key -> new HashSet<>()).add(seat));
  }

  /**
   * Returns {@code seat} and all seats that wait for it, directly or through others. A commitment
   * of {@code seat} that asks about one of them lies on a cycle.
   */
  Set<Seat> waitingFor(Seat seat) {
    Set<Seat> found = new HashSet<>(Set.of(seat));
    Deque<Seat> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      for (Seat next : askedBy.getOrDefault(open.pop(), Set.of())) {
        if (found.add(next)) {
          open.push(next);
        }
      }
    }
    return found;
  }
}
