package org.concordat.proceedings;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.concordat.model.Actor;
import org.concordat.model.Term;
import org.concordat.negotiation.Absence;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Membership;
import org.concordat.negotiation.Negotiation;

/** Keeps the members of bodies, and their absences. */
final class RosterLedger {
  private record Seat(Actor actor, TermLedger member, TermLedger absent) {
    Seat(Actor actor) {
      this(actor, new TermLedger(), new TermLedger());
    }
  }

  private final Map<String, Body> bodies;
  private final Map<String, Map<String, Seat>> seats = new LinkedHashMap<>();
  private final Set<String> changed = new HashSet<>();

  /** The actors who will join, by body. Until then they are members on a day that never comes. */
  private final Map<String, Set<Actor>> expected = new HashMap<>();

  RosterLedger(Negotiation base) {
    this.bodies = base.bodies();
  }

  private Map<String, Seat> seats(Body body) {
    return seats.computeIfAbsent(
        body.id(),
        id -> {
          Map<String, Seat> of = new LinkedHashMap<>();
          for (Membership membership : body.memberships()) {
            seat(of, membership.actor()).member().add(membership.term());
          }
          for (Absence absence : body.absences()) {
            seat(of, absence.actor()).absent().add(absence.term());
          }
          return of;
        });
  }

  private static Seat seat(Map<String, Seat> seats, Actor actor) {
    return seats.computeIfAbsent(actor.id(), id -> new Seat(actor));
  }

  /** Registers an actor who joins at a later moment. */
  void expect(Actor actor, Body body) {
    expected.computeIfAbsent(body.id(), id -> new LinkedHashSet<>()).add(actor);
  }

  /** Clears the expected members: whoever has not joined by now will not join. */
  void expectNobody() {
    expected.clear();
  }

  boolean isMember(Actor actor, Body body, LocalDate day) {
    return seat(seats(body), actor).member().includes(day);
  }

  boolean hasOthers(Actor actor, Body body, LocalDate day) {
    return seats(body).values().stream()
        .anyMatch(seat -> seat.actor() != actor && seat.member().includes(day));
  }

  void join(Actor actor, Body body, LocalDate day) {
    seat(seats(body), actor).member().begin(day);
    changed.add(body.id());
  }

  void leave(Actor actor, Body body, LocalDate day) {
    seat(seats(body), actor).member().end(day);
    changed.add(body.id());
  }

  /** Begins an absence, if there is none. */
  void stayAway(Actor actor, Body body, LocalDate day) {
    TermLedger absent = seat(seats(body), actor).absent();
    if (!absent.includes(day)) {
      absent.begin(day);
      changed.add(body.id());
    }
  }

  /** Ends an absence, if there is one. */
  void comeBack(Actor actor, Body body, LocalDate day) {
    seat(seats(body), actor).absent().end(day);
    changed.add(body.id());
  }

  /** Returns a body with its present memberships and absences. */
  Body body(String id) {
    Body before = requireNonNull(bodies.get(id), id);
    Set<Actor> joiners = expected.getOrDefault(id, Set.of());
    if (!changed.contains(id) && joiners.isEmpty()) {
      return before;
    }
    Map<String, Seat> known = seats(before);
    joiners.forEach(actor -> known.computeIfAbsent(actor.id(), each -> new Seat(actor)));
    Body.Builder body = before.toBuilder().clearMemberships().clearAbsences();
    for (Seat seat : known.values()) {
      for (Term term : seat.member().terms()) {
        body = body.member(seat.actor(), term);
      }
      if (seat.member().terms().isEmpty() && joiners.contains(seat.actor())) {
        body = body.member(seat.actor(), Term.from(Days.NEVER));
      }
      for (Term term : seat.absent().terms()) {
        body = body.absent(seat.actor(), term);
      }
    }
    return body.build();
  }
}
