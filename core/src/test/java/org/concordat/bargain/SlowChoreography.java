package org.concordat.bargain;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Adopted;
import org.concordat.condition.And;
import org.concordat.condition.Condition;
import org.concordat.condition.Count;
import org.concordat.condition.Not;
import org.concordat.condition.Or;
import org.concordat.condition.StanceIs;
import org.concordat.condition.Threshold;
import org.concordat.condition.VoteCount;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.concordat.resolve.Assumptions.Seat;
import org.concordat.resolve.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * Orders announcements as section 6 of {@code docs/semantics.md} says, condition by condition: a
 * slow twin of what works on the compiled network.
 */
final class SlowChoreography {
  private final Negotiation negotiation;
  private final Resolution after;

  /** Who announces, and the commitment by which they stand where they will. */
  private final Map<Seat, Commitment> waiting = new LinkedHashMap<>();

  private final Map<Seat, Position> positions = new LinkedHashMap<>();

  SlowChoreography(Resolution before, Resolution after) {
    this.negotiation = after.negotiation();
    this.after = after;
    for (Alternative alternative : negotiation.alternatives().values()) {
      for (Map.Entry<Actor, Position> member : after.positions(alternative).entrySet()) {
        Seat seat = new Seat(member.getKey(), alternative);
        Position was = before.position(seat.actor(), alternative);
        List<Commitment> deciding = after.mayDecide(seat.actor(), alternative);
        boolean announces = !was.equals(member.getValue()) && isDecided(seat, deciding);
        positions.put(seat, announces ? was.hull(member.getValue()) : member.getValue());
        if (announces) {
          waiting.put(seat, deciding.get(0));
        }
      }
    }
  }

  private boolean isDecided(Seat seat, List<Commitment> deciding) {
    return deciding.size() == 1
        && !after.assumptions().positions().containsKey(seat)
        && after.holds(deciding.get(0)) == Truth.TRUE;
  }

  /** Returns the rounds after the moves. */
  List<List<Choreography.Step>> rounds() {
    List<List<Choreography.Step>> rounds = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Map<Seat, Position> next = next();
      rounds.add(next.isEmpty() ? groups() : singly(next));
    }
    return rounds;
  }

  private Position end(Seat seat) {
    return after.position(seat.actor(), seat.alternative());
  }

  private Position now(Seat seat) {
    return requireNonNull(positions.get(seat));
  }

  private Replay replay(Scope scope) {
    return new Replay(after, positions, scope);
  }

  private List<Commitment> commitments(Seat seat) {
    return negotiation.standing().by(seat.actor(), seat.alternative());
  }

  /** Returns where those who wait go now, or are found to be. */
  private Map<Seat, Position> next() {
    Map<Seat, Position> next = new LinkedHashMap<>();
    for (Seat seat : waiting.keySet()) {
      Position now = now(seat);
      Position forced = replay(Scope.NONE).gamma(seat, commitments(seat));
      Position both = Position.between(now.low().max(forced.low()), now.high().min(forced.high()));
      if (!both.equals(now) || (now.equals(end(seat)) && isDecided(seat))) {
        next.put(seat, both);
      }
    }
    return next;
  }

  /** Returns whether the first commitment that might hold surely does, as things stand. */
  private boolean isDecided(Seat seat) {
    Body body = negotiation.bodyOf(seat.alternative());
    Scope scope = Scope.ofCommitment(body, seat.alternative(), seat.actor());
    return commitments(seat).stream()
        .map(commitment -> commitment.when().evaluate(replay(scope)))
        .filter(truth -> truth != Truth.FALSE)
        .findFirst()
        .equals(Optional.of(Truth.TRUE));
  }

  private List<Choreography.Step> singly(Map<Seat, Position> next) {
    positions.putAll(next);
    List<Choreography.Step> steps = new ArrayList<>();
    next.keySet().forEach(seat -> steps.add(step(List.of(seat))));
    next.keySet().stream().filter(seat -> end(seat).equals(now(seat))).forEach(waiting::remove);
    return steps;
  }

  private Choreography.Step step(List<Seat> seats) {
    return new Choreography.Step(
        seats.stream()
            .map(seat -> new Choreography.Declared(requireNonNull(waiting.get(seat)), now(seat)))
            .collect(ImmutableList.toImmutableList()));
  }

  /** Moves the groups of those who rest on each other and on nobody else who has to move. */
  private List<Choreography.Step> groups() {
    Map<Seat, Set<Seat>> reach = new LinkedHashMap<>();
    waiting.keySet().stream()
        .filter(this::hasToMove)
        .forEach(seat -> reach.put(seat, reachable(seat)));
    Set<List<Seat>> groups = new LinkedHashSet<>();
    for (Map.Entry<Seat, Set<Seat>> each : reach.entrySet()) {
      if (each.getValue().stream()
          .allMatch(other -> requireNonNull(reach.get(other)).contains(each.getKey()))) {
        groups.add(reach.keySet().stream().filter(each.getValue()::contains).toList());
      }
    }
    List<Choreography.Step> steps = new ArrayList<>();
    for (List<Seat> group : groups) {
      group.forEach(seat -> positions.put(seat, end(seat)));
      steps.add(step(group));
      group.forEach(waiting::remove);
    }
    return steps;
  }

  private boolean hasToMove(Seat seat) {
    return waiting.containsKey(seat) && !now(seat).equals(end(seat));
  }

  private Set<Seat> reachable(Seat from) {
    Set<Seat> reached = new LinkedHashSet<>(List.of(from));
    List<Seat> work = new ArrayList<>(reached);
    while (!work.isEmpty()) {
      for (Seat next : restsOn(work.remove(work.size() - 1))) {
        if (hasToMove(next) && reached.add(next)) {
          work.add(next);
        }
      }
    }
    return reached;
  }

  /** Returns the seats on which it rests which of an actor's commitments decides. */
  private Set<Seat> restsOn(Seat seat) {
    Body body = negotiation.bodyOf(seat.alternative());
    Scope scope = Scope.ofCommitment(body, seat.alternative(), seat.actor());
    Set<Seat> seats = new LinkedHashSet<>();
    for (Commitment commitment : commitments(seat)) {
      addOpen(seats, commitment.when().normalForm(), scope);
      if (commitment.when().evaluate(replay(scope)) == Truth.TRUE) {
        break;
      }
    }
    return seats;
  }

  /** Adds those on whom it rests whether a condition holds, if that is not settled. */
  private void addOpen(Set<Seat> seats, Condition condition, Scope scope) {
    if (condition.evaluate(replay(scope)) != Truth.UNKNOWN) {
      return;
    }
    if (condition instanceof And and) {
      and.conditions().forEach(each -> addOpen(seats, each, scope));
    } else if (condition instanceof Or or) {
      or.conditions().forEach(each -> addOpen(seats, each, scope));
    } else if (condition instanceof Not not) {
      addOpen(seats, not.condition(), scope);
    } else if (condition instanceof Adopted adopted) {
      Alternative other = alternative(adopted.alternative(), scope);
      Body body = negotiation.bodyOf(other);
      addOpen(seats, body.rule().condition().normalForm(), Scope.ofRule(body, other));
    } else if (condition instanceof StanceIs stance) {
      seats.add(
          new Seat(negotiation.actor(stance.actor()), alternative(stance.alternative(), scope)));
    } else if (condition instanceof Count count) {
      long whole =
          negotiation.in(scope).actors(count.set()).stream()
              .mapToLong(actor -> weight(actor, count.weight()))
              .sum();
      Alternative on = alternative(count.alternative(), scope);
      addOpen(seats, count.thresholds(whole), count.set(), count.weight(), on, scope);
    } else if (condition instanceof VoteCount count) {
      Alternative on = alternative(count.alternative(), scope);
      addOpen(seats, count.thresholds(), count.set(), count.weight(), on, scope);
    }
  }

  private void addOpen(
      Set<Seat> seats,
      List<Threshold> bounds,
      ActorSet set,
      @Nullable String weight,
      Alternative on,
      Scope scope) {
    Collection<Seat> counted =
        negotiation.in(scope).actors(set).stream()
            .filter(actor -> negotiation.hasSay(actor, on))
            .map(actor -> new Seat(actor, on))
            .toList();
    for (Threshold bound : bounds) {
      long least = 0;
      long greatest = 0;
      for (Seat seat : counted) {
        least += weight(seat.actor(), weight) * bound.lowest(now(seat));
        greatest += weight(seat.actor(), weight) * bound.highest(now(seat));
      }
      if (least < bound.least() && greatest >= bound.least()) {
        counted.stream()
            .filter(seat -> weight(seat.actor(), weight) != 0)
            .filter(seat -> bound.lowest(now(seat)) != bound.highest(now(seat)))
            .forEach(seats::add);
      }
    }
  }

  private static long weight(Actor actor, @Nullable String weight) {
    return weight == null ? 1 : actor.weight(weight).orElseThrow();
  }

  private Alternative alternative(String id, Scope scope) {
    return id.equals(Alternative.IT.id())
        ? requireNonNull(scope.alternative())
        : negotiation.alternative(id);
  }
}
