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
  record Variable(String actor, String alternative) {}

  private final Map<Variable, Set<Variable>> askedBy = new HashMap<>();

  /** Notes that a commitment of {@code variable} asks about others. */
  void add(Variable variable, Collection<Variable> asked) {
    asked.forEach(other -> askedBy.computeIfAbsent(other, key -> new HashSet<>()).add(variable));
  }

  /**
   * Returns {@code variable} and all variables that wait for it, directly or through others. A
   * commitment of {@code variable} that asks about one of them lies on a cycle.
   */
  Set<Variable> waitingFor(Variable variable) {
    Set<Variable> found = new HashSet<>(Set.of(variable));
    Deque<Variable> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      for (Variable next : askedBy.getOrDefault(open.pop(), Set.of())) {
        if (found.add(next)) {
          open.push(next);
        }
      }
    }
    return found;
  }
}
