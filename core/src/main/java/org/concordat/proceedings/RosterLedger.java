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
  private record Attendee(Actor actor, TermLedger member, TermLedger absent) {
    Attendee(Actor actor) {
      this(actor, new TermLedger(), new TermLedger());
    }
  }

  private final Map<String, Body> bodies;
  private final Map<String, Map<String, Attendee>> rosters = new LinkedHashMap<>();

  /** The bodies whose memberships have changed. */
  private final Set<String> changed = new HashSet<>();

  /** Those whose absences have changed, by body. */
  private final Map<String, Set<Actor>> absentees = new HashMap<>();

  /** The actors who will join, by body. Until then they are members on a day that never comes. */
  private final Map<String, Set<Actor>> expected = new HashMap<>();

  RosterLedger(Negotiation base) {
    this.bodies = base.bodies();
  }

  private Map<String, Attendee> roster(Body body) {
    return rosters.computeIfAbsent(
        body.id(),
        id -> {
          Map<String, Attendee> of = new LinkedHashMap<>();
          for (Membership membership : body.memberships()) {
            attendee(of, membership.actor()).member().add(membership.term());
          }
          for (Absence absence : body.absences()) {
            attendee(of, absence.actor()).absent().add(absence.term());
          }
          return of;
        });
  }

  private static Attendee attendee(Map<String, Attendee> roster, Actor actor) {
    return roster.computeIfAbsent(actor.id(), id -> new Attendee(actor));
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
    return attendee(roster(body), actor).member().includes(day);
  }

  boolean hasOthers(Actor actor, Body body, LocalDate day) {
    return roster(body).values().stream()
        .anyMatch(attendee -> attendee.actor() != actor && attendee.member().includes(day));
  }

  void join(Actor actor, Body body, LocalDate day) {
    attendee(roster(body), actor).member().begin(day);
    changed.add(body.id());
  }

  void leave(Actor actor, Body body, LocalDate day) {
    attendee(roster(body), actor).member().end(day);
    changed.add(body.id());
  }

  /** Begins an absence, if there is none. */
  void stayAway(Actor actor, Body body, LocalDate day) {
    TermLedger absent = attendee(roster(body), actor).absent();
    if (!absent.includes(day)) {
      absent.begin(day);
      putLast(actor, body);
    }
  }

  /** Ends an absence, if there is one. */
  void comeBack(Actor actor, Body body, LocalDate day) {
    TermLedger absent = attendee(roster(body), actor).absent();
    if (absent.includes(day)) {
      absent.end(day);
      putLast(actor, body);
    }
  }

  private void putLast(Actor actor, Body body) {
    Set<Actor> last = absentees.computeIfAbsent(body.id(), id -> new LinkedHashSet<>());
    last.remove(actor);
    last.add(actor);
  }

  /**
   * Returns a body with its present memberships and absences. Absences that have changed come last,
   * in the order of the latest changes.
   */
  Body body(String id) {
    Body before = requireNonNull(bodies.get(id), id);
    Set<Actor> joiners = expected.getOrDefault(id, Set.of());
    Set<Actor> last = absentees.getOrDefault(id, Set.of());
    boolean sameMembers = !changed.contains(id) && joiners.isEmpty();
    if (sameMembers && last.isEmpty()) {
      return before;
    }
    Map<String, Attendee> known = roster(before);
    Body.Builder body = before.toBuilder().clearAbsences();
    if (!sameMembers) {
      addMembers(body.clearMemberships(), known, joiners);
    }
    for (Absence absence : before.absences()) {
      if (!last.contains(absence.actor())) {
        body = body.absent(absence.actor(), absence.term());
      }
    }
    for (Actor actor : last) {
      for (Term term : attendee(known, actor).absent().terms()) {
        body = body.absent(actor, term);
      }
    }
    return body.build();
  }

  private static void addMembers(
      Body.Builder body, Map<String, Attendee> known, Set<Actor> joiners) {
    joiners.forEach(actor -> known.computeIfAbsent(actor.id(), each -> new Attendee(actor)));
    for (Attendee attendee : known.values()) {
      for (Term term : attendee.member().terms()) {
        body.member(attendee.actor(), term);
      }
      if (attendee.member().terms().isEmpty() && joiners.contains(attendee.actor())) {
        body.member(attendee.actor(), Term.from(Days.NEVER));
      }
    }
  }
}
