package org.concordat.bargain;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.condition.Adopted;
import org.concordat.condition.Condition;
import org.concordat.condition.Count;
import org.concordat.condition.StanceIs;
import org.concordat.condition.VoteCount;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.concordat.negotiation.Words;
import org.concordat.resolve.Assumptions.Seat;
import org.concordat.resolve.Resolution;

/**
 * Puts what changes between two resolutions in the order in which it can be announced. Those who
 * will stand elsewhere may at first be anywhere between; in each round everyone goes as far as the
 * words force given where the others are. Where nobody can go further, those who rest only on each
 * other go to where they will stand together.
 */
final class Choreographer {
  private final Negotiation negotiation;
  private final Resolution after;
  private final Words said;

  /** Who announces, and the word by which they stand where they will. */
  private final Map<Seat, Commitment> waiting = new LinkedHashMap<>();

  private final Map<Seat, Position> positions = new LinkedHashMap<>();

  Choreographer(Resolution before, Resolution after) {
    this.negotiation = after.negotiation();
    this.after = after;
    this.said = negotiation.words();
    for (Alternative alternative : negotiation.alternatives().values()) {
      for (Map.Entry<Actor, Position> member : after.positions(alternative).entrySet()) {
        Seat seat = new Seat(member.getKey(), alternative);
        Position was = before.position(seat.actor(), alternative);
        List<Commitment> words = after.mayDecide(seat.actor(), alternative);
        boolean announces = !was.equals(member.getValue()) && isDecided(seat, words);
        positions.put(seat, announces ? was.hull(member.getValue()) : member.getValue());
        if (announces) {
          waiting.put(seat, words.get(0));
        }
      }
    }
  }

  private boolean isDecided(Seat seat, List<Commitment> words) {
    return words.size() == 1
        && !after.assumptions().positions().containsKey(seat)
        && after.holds(words.get(0)) == Truth.TRUE;
  }

  private Commitment word(Seat seat) {
    return requireNonNull(waiting.get(seat), "someone who waits");
  }

  Choreography order(Path path) {
    ImmutableList.Builder<ImmutableList<Choreography.Step>> rounds = ImmutableList.builder();
    if (!path.moves().isEmpty()) {
      rounds.add(
          path.moves().stream()
              .map(move -> new Choreography.Step(ImmutableList.of(new Choreography.Made(move))))
              .collect(ImmutableList.toImmutableList()));
    }
    while (!waiting.isEmpty()) {
      Map<Seat, Position> next = next();
      rounds.add(next.isEmpty() ? circles() : singly(next));
      waiting.keySet().removeIf(seat -> at(seat).equals(positions.get(seat)));
    }
    return new Choreography(rounds.build());
  }

  private Position at(Seat seat) {
    return after.position(seat.actor(), seat.alternative());
  }

  /** Returns where those who wait can move to now. */
  private Map<Seat, Position> next() {
    Replay replay = new Replay(after, positions, Scope.NONE);
    Map<Seat, Position> next = new LinkedHashMap<>();
    for (Seat seat : waiting.keySet()) {
      Position now = requireNonNull(positions.get(seat));
      Position most = replay.gamma(seat, said.of(seat.actor(), seat.alternative()));
      Position both = Position.between(now.low().max(most.low()), now.high().min(most.high()));
      if (!both.equals(now)) {
        next.put(seat, both);
      }
    }
    return next;
  }

  private ImmutableList<Choreography.Step> singly(Map<Seat, Position> next) {
    positions.putAll(next);
    return next.entrySet().stream()
        .map(each -> new Choreography.Declared(word(each.getKey()), each.getValue()))
        .map(declared -> new Choreography.Step(ImmutableList.of(declared)))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the groups of those waiting who rest on each other and on nobody else who waits. */
  private ImmutableList<Choreography.Step> circles() {
    Map<Seat, Set<Seat>> reach = new LinkedHashMap<>();
    for (Seat seat : waiting.keySet()) {
      reach.put(seat, reachable(seat));
    }
    ImmutableList.Builder<Choreography.Step> circles = ImmutableList.builder();
    Set<Seat> done = new LinkedHashSet<>();
    for (Map.Entry<Seat, Set<Seat>> each : reach.entrySet()) {
      boolean closed =
          each.getValue().stream()
              .allMatch(other -> reach.getOrDefault(other, Set.of()).contains(each.getKey()));
      if (closed && !done.contains(each.getKey())) {
        List<Seat> circle = waiting.keySet().stream().filter(each.getValue()::contains).toList();
        circles.add(together(circle));
        done.addAll(circle);
      }
    }
    return circles.build();
  }

  private Choreography.Step together(List<Seat> circle) {
    circle.forEach(seat -> positions.put(seat, at(seat)));
    return new Choreography.Step(
        circle.stream()
            .map(seat -> new Choreography.Declared(word(seat), at(seat)))
            .collect(ImmutableList.toImmutableList()));
  }

  private Set<Seat> reachable(Seat from) {
    Set<Seat> reached = new LinkedHashSet<>(List.of(from));
    List<Seat> work = new ArrayList<>(reached);
    while (!work.isEmpty()) {
      for (Seat next : restsOn(work.remove(work.size() - 1))) {
        if (waiting.containsKey(next) && reached.add(next)) {
          work.add(next);
        }
      }
    }
    return reached;
  }

  /** Returns the seats that any of an actor's words asks about, also those that do not count. */
  private Set<Seat> restsOn(Seat seat) {
    Scope scope =
        Scope.ofCommitment(
            negotiation.bodyOf(seat.alternative()), seat.alternative(), seat.actor());
    Set<Seat> seats = new LinkedHashSet<>();
    for (Commitment word : said.of(seat.actor(), seat.alternative())) {
      word.when().on(seat.alternative()).atoms().forEach(atom -> addAsked(seats, atom, scope));
    }
    return seats;
  }

  private void addAsked(Set<Seat> seats, Condition atom, Scope scope) {
    if (atom instanceof StanceIs stance) {
      addAll(seats, Set.of(negotiation.actor(stance.actor())), stance.alternative());
    } else if (atom instanceof Count count) {
      addAll(seats, negotiation.actorsOf(count.set(), scope), count.alternative());
    } else if (atom instanceof VoteCount count) {
      addAll(seats, negotiation.actorsOf(count.set(), scope), count.alternative());
    } else if (atom instanceof Adopted adopted) {
      Alternative other = negotiation.alternative(adopted.alternative());
      addAll(seats, negotiation.members(negotiation.bodyOf(other)), other.id());
    }
  }

  private void addAll(Set<Seat> seats, Set<Actor> actors, String alternative) {
    actors.forEach(actor -> seats.add(new Seat(actor, negotiation.alternative(alternative))));
  }
}
