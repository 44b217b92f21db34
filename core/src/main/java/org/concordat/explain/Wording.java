package org.concordat.explain;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.concordat.bargain.Bargain;
import org.concordat.bargain.Move;
import org.concordat.internal.english.English;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.concordat.model.Truth;
import org.concordat.negotiation.Commitment;
import org.concordat.resolve.Assumptions.Seat;
import org.concordat.resolve.Decision;

/** Says stances, levers and names in short English. */
final class Wording {
  private Wording() {}

  static String met(Truth truth) {
    return switch (truth) {
      case TRUE -> "met";
      case FALSE -> "not met";
      case UNKNOWN -> "open";
    };
  }

  /** Returns what has become of an alternative. */
  static String decided(Alternative alternative, Decision decision) {
    return alternative.label()
        + switch (decision) {
          case ADOPTED -> " is adopted";
          case REJECTED -> " would fail as things stand";
          case OPEN -> " is open";
        };
  }

  /** Returns from when and where a commitment is known: {@code " (from 2024-04-02) [nos]"}. */
  static String provenance(Commitment commitment) {
    String term = commitment.term().equals(Term.ALWAYS) ? "" : " (" + commitment.term() + ")";
    return term + commitment.source().map(source -> " [" + source.id() + "]").orElse("");
  }

  static String way(Bargain path) {
    return path.moves().stream().map(Wording::move).collect(joining(", and "));
  }

  private static String move(Move move) {
    if (move instanceof Move.Lever lever) {
      return lever(lever.fact());
    }
    Move.Declaration won = (Move.Declaration) move;
    return won.actor().name()
        + " declaring to "
        + English.verb(won.stance())
        + English.preposition(won.stance())
        + " "
        + won.alternative().name();
  }

  static String lever(Fact fact) {
    return fact.label() + fact.by().map(by -> ", up to " + by.name()).orElse("");
  }

  /**
   * Returns {@code A, B and C}; of more than {@code most}, those and how many there are besides.
   */
  static String names(List<Actor> actors, int most) {
    List<String> names = actors.stream().limit(most).map(Actor::label).toList();
    if (actors.size() > most) {
      return String.join(", ", names) + " and " + (actors.size() - most) + " more";
    }
    return English.list(names);
  }

  static Optional<String> to(Goal goal) {
    return goal.atLeast()
        .map(
            stance ->
                stance == Stance.SUPPORT
                    ? "to support it"
                    : "to " + English.verb(stance) + " at least");
  }

  static String cycle(Cycle cycle) {
    return cycle(cycle, Integer.MAX_VALUE);
  }

  static String cycle(Cycle cycle, int few) {
    boolean one = cycle.seats().keySet().stream().map(Seat::alternative).distinct().count() == 1;
    List<String> names =
        cycle.seats().keySet().stream()
            .map(seat -> seat.actor().label() + (one ? "" : " on " + seat.alternative().name()))
            .toList();
    boolean alone = names.size() == 1;
    String who =
        names.size() > few
            ? String.join(", ", names.subList(0, few)) + " and " + (names.size() - few) + " more"
            : English.list(names);
    return who
        + switch (cycle.kind()) {
          case WAITING -> alone ? " waits for itself" : " wait for each other";
          case SUPPORT -> alone ? " rests on itself" : " rest on each other";
          case RIVALRY -> alone ? " is at odds with itself" : " are rivals";
        };
  }

  static String stands(Node.Stands stands, List<Actor> who) {
    return stands(stands, who, Integer.MAX_VALUE);
  }

  static String stands(Node.Stands stands, List<Actor> who, int few) {
    return names(who, few)
        + " "
        + English.stands(stands.position(), who.size() > 1)
        + " "
        + stands.alternative().label();
  }

  static String decided(Node.Decided decided) {
    return decided(decided.alternative(), decided.decision());
  }

  /** Returns whether a stance rests on one unconditional commitment, or on no commitment at all. */
  static boolean isPlain(Node.Stands stands) {
    return stands.basis() != Node.Basis.COMMITMENTS
        || (stands.commitments().size() == 1 && stands.commitments().get(0).reason() == null);
  }

  static String plainReason(Node.Stands stands) {
    return switch (stands.basis()) {
      case ABSENCE -> ", being absent";
      case ASSUMPTION -> ", as assumed";
      case COMMITMENTS -> {
        Commitment commitment = stands.commitments().get(0).commitment();
        yield commitment == null ? "" : provenance(commitment);
      }
    };
  }
}
