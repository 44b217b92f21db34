package org.concordat.testkit.laws;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.condition.Adopted;
import org.concordat.condition.Condition;
import org.concordat.condition.Count;
import org.concordat.condition.StanceIs;
import org.concordat.condition.VoteCount;
import org.concordat.explain.Cycle;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Scope;
import org.concordat.resolve.Assumptions.Seat;

/** Checks reported cycles against their definition, by applying Γ to everyone's position. */
final class CycleCheck {
  private final ByTheLetter letter;
  private final Set<Cycle> checked = new HashSet<>();

  CycleCheck(ByTheLetter letter) {
    this.letter = letter;
  }

  void check(Cycle cycle) {
    // Many explanations report the same cycles.
    if (!checked.contains(cycle)) {
      checkAnew(cycle);
      checked.add(cycle);
    }
  }

  private void checkAnew(Cycle cycle) {
    Set<Seat> seats = cycle.seats().keySet();
    Check.that(!seats.isEmpty(), () -> "a cycle of nobody");
    Map<Seat, Set<Seat>> asked = new HashMap<>();
    seats.forEach(seat -> asked.put(seat, asksAbout(seat)));
    for (Seat seat : seats) {
      Set<Seat> reached = new HashSet<>();
      List<Seat> work = new ArrayList<>(List.of(seat));
      while (!work.isEmpty()) {
        for (Seat next : requireNonNull(asked.get(work.remove(work.size() - 1)))) {
          if (seats.contains(next) && reached.add(next)) {
            work.add(next);
          }
        }
      }
      Check.that(reached.equals(seats), () -> "not from each to all others: " + cycle);
    }
    Map<Seat, Position> moved = new HashMap<>(letter.positions);
    if (cycle.kind() != Cycle.Kind.RIVALRY) {
      moved.putAll(cycle.seats());
    }
    boolean pushed = false;
    for (Seat seat : seats) {
      Position at = letter.position(seat);
      Position otherwise = requireNonNull(cycle.seats().get(seat));
      switch (cycle.kind()) {
        case WAITING -> {
          Check.that(otherwise.low().compareTo(at.low()) > 0, () -> "no rise: " + cycle);
          Check.that(
              letter.gamma(seat, letter.positions).equals(at), () -> "could move first: " + cycle);
          Check.that(
              letter.gamma(seat, moved).equals(otherwise),
              () -> seat + " would not move with the others: " + cycle);
        }
        case SUPPORT -> {
          Check.that(otherwise.low().compareTo(at.low()) < 0, () -> "no fall: " + cycle);
          Check.that(
              letter.gamma(seat, moved).low().compareTo(at.low()) < 0,
              () -> seat + " would stand without the others: " + cycle);
        }
        case RIVALRY -> {
          Check.that(!at.isExact(), () -> seat + " is not open: " + cycle);
          Map<Seat, Position> further = new HashMap<>(letter.positions);
          further.put(seat, Position.exactly(at.high()));
          pushed =
              pushed
                  || seats.stream()
                      .anyMatch(
                          other ->
                              letter
                                      .gamma(other, further)
                                      .high()
                                      .compareTo(letter.position(other).high())
                                  < 0);
        }
      }
    }
    Check.that(pushed || cycle.kind() != Cycle.Kind.RIVALRY, () -> "no rivals: " + cycle);
  }

  private Set<Seat> asksAbout(Seat seat) {
    Set<Seat> asked = new LinkedHashSet<>();
    for (Commitment commitment : letter.commitments(seat)) {
      for (Condition atom : commitment.when().about(seat.alternative()).atoms()) {
        add(asked, atom, letter.scope(seat));
      }
    }
    return asked;
  }

  private void add(Set<Seat> asked, Condition atom, Scope scope) {
    if (atom instanceof StanceIs stance) {
      addAll(asked, Set.of(letter.negotiation.actor(stance.actor())), stance.alternative());
    } else if (atom instanceof Count count) {
      addAll(asked, letter.negotiation.in(scope).actors(count.set()), count.alternative());
    } else if (atom instanceof VoteCount count) {
      addAll(asked, letter.negotiation.in(scope).actors(count.set()), count.alternative());
    } else if (atom instanceof Adopted adopted) {
      Alternative other = letter.negotiation.alternative(adopted.alternative());
      Scope rule = letter.scope(other);
      letter
          .body(other)
          .rule()
          .condition()
          .about(other)
          .atoms()
          .forEach(each -> add(asked, each, rule));
    }
  }

  private void addAll(Set<Seat> asked, Set<Actor> actors, String alternative) {
    actors.forEach(
        actor -> asked.add(new Seat(actor, letter.negotiation.alternative(alternative))));
  }
}
