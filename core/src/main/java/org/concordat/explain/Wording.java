package org.concordat.explain;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.concordat.bargain.Bargain;
import org.concordat.bargain.Move;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.concordat.model.Truth;
import org.concordat.negotiation.Commitment;
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

  /** Returns what somebody does, as in {@code opposes}, {@code will not block}. */
  static String stands(Position position, boolean several) {
    if (position.isExact()) {
      return verb(position.low(), several ? "" : "s") + after(position.low());
    }
    if (position.equals(Position.UNDECLARED)) {
      return (several ? "are" : "is") + " undeclared on";
    }
    if (position.equals(Position.WILL_NOT_BLOCK)) {
      return "will not block";
    }
    if (position.low() == Stance.OPPOSE && position.high() == Stance.ABSTAIN) {
      return several ? "do not support" : "does not support";
    }
    return "may " + range(position) + after(position.high());
  }

  /** Returns what somebody would do, as in {@code would} {@code abstain or support}. */
  static String would(Position position) {
    if (position.equals(Position.UNDECLARED)) {
      return "take any position";
    }
    if (position.equals(Position.WILL_NOT_BLOCK)) {
      return "not block";
    }
    return position.low() == Stance.OPPOSE && position.high() == Stance.ABSTAIN
        ? "not support"
        : range(position);
  }

  private static String range(Position position) {
    return List.of(Stance.values()).stream()
        .filter(position::contains)
        .map(stance -> verb(stance, ""))
        .collect(joining(" or "));
  }

  private static String verb(Stance stance, String s) {
    return switch (stance) {
      case OPPOSE -> "oppose" + s;
      case STAND_ASIDE -> "stand" + s + " aside";
      case ABSTAIN -> "abstain" + s;
      case SUPPORT -> "support" + s;
    };
  }

  private static String after(Stance stance) {
    return stance == Stance.STAND_ASIDE || stance == Stance.ABSTAIN ? " on" : "";
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
        + verb(won.stance(), "")
        + after(won.stance())
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
    return list(names);
  }

  static String list(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  static Optional<String> to(Goal goal) {
    return goal.atLeast()
        .map(
            stance ->
                stance == Stance.SUPPORT
                    ? "to support it"
                    : "to " + verb(stance, "") + " at least");
  }
}
