package org.concordat.explain;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.bargain.Bargain;
import org.concordat.bargain.Move;
import org.concordat.internal.english.English;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.concordat.model.Truth;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Policy;
import org.concordat.negotiation.Preference;
import org.concordat.resolve.Assumptions.Variable;
import org.concordat.resolve.Decision;

/** Puts stances, levers and names into short English. */
final class Wording {
  private Wording() {}

  static String met(Truth truth) {
    return switch (truth) {
      case TRUE -> "met";
      case FALSE -> "not met";
      case UNKNOWN -> "open";
    };
  }

  /** Returns whether an alternative is adopted, rejected or open, as a sentence. */
  static String decided(Alternative alternative, Decision decision) {
    return alternative.label()
        + switch (decision) {
          case ADOPTED -> " is adopted";
          case REJECTED -> " would fail as things stand";
          case OPEN -> " is open";
        };
  }

  /** Returns from when and where a commitment is known: {@code " (from 2024-04-02) [nos]"}. */
  private static String provenance(Term term, Optional<Source> source) {
    return (term.equals(Term.ALWAYS) ? "" : " (" + term + ")")
        + source.map(from -> " [" + from.id() + "]").orElse("");
  }

  /**
   * Returns from when and where a commitment is known; empty if it comes from a preference, which
   * says that itself.
   */
  static String provenance(Node.Step step) {
    Commitment commitment = step.commitment();
    return commitment == null || step.preference() != null
        ? ""
        : provenance(commitment.term(), commitment.source());
  }

  /** Returns {@code prefers Ada to Ben and Cleo, and holds out for the better [nos]}. */
  static String ranking(Preference preference, boolean several) {
    List<String> tiers =
        preference.ranking().stream()
            .map(tier -> English.list(tier.stream().map(Alternative::name).toList()))
            .toList();
    String s = several ? "" : "s";
    return (tiers.size() == 1
            ? "name" + s + " " + tiers.get(0) + " alone"
            : "prefer" + s + " " + String.join(" to ", tiers))
        + (preference.policy() == Policy.HOLD_OUT && tiers.size() > 1
            ? ", and hold" + s + " out for the better"
            : "")
        + provenance(preference.term(), preference.source());
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
   * Returns {@code A, B and C}; of a list longer than {@code most}, {@code 22 of 23 members, all
   * but D,} where few are left out, and otherwise the first names and the number of the rest.
   *
   * @param members whom they are among; empty if that is not known
   */
  static String names(List<Actor> actors, int most, Set<Actor> members) {
    if (actors.size() <= most) {
      return English.list(labels(actors.stream()));
    }
    Set<Actor> some = Set.copyOf(actors);
    List<String> others =
        labels(members.stream().filter(each -> !some.contains(each)).limit(most + 1L));
    if (members.isEmpty() || others.size() > most) {
      return String.join(", ", labels(actors.stream().limit(most)))
          + " and "
          + (actors.size() - most)
          + " more";
    }
    return others.isEmpty()
        ? "all " + members.size() + " members"
        : actors.size()
            + " of "
            + members.size()
            + " members, all but "
            + English.list(others)
            + ",";
  }

  private static List<String> labels(Stream<Actor> actors) {
    return actors.map(Actor::label).toList();
  }

  /** Returns {@code while this is unknown: A strike breaks out (strike)}. */
  static String whileUnknown(Collection<Fact> unknown, int most) {
    return (unknown.size() == 1 ? " while this is unknown: " : " while these are unknown: ")
        + unknown.stream().limit(most).map(Fact::label).collect(joining(", "))
        + (unknown.size() > most ? " and " + (unknown.size() - most) + " more" : "");
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
    boolean one =
        cycle.positions().keySet().stream().map(Variable::alternative).distinct().count() == 1;
    List<String> names =
        cycle.positions().keySet().stream()
            .map(
                variable ->
                    variable.actor().label() + (one ? "" : " on " + variable.alternative().name()))
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
    return stands(stands, who, Integer.MAX_VALUE, Set.of());
  }

  static String stands(Node.Stands stands, List<Actor> who, int few, Set<Actor> members) {
    return names(who, few, members)
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
        Node.Step step = stands.commitments().get(0);
        boolean several = stands.actors().size() > 1;
        yield step.preference() == null
            ? provenance(step)
            : ", as " + (several ? "they " : "it ") + ranking(step.preference(), several);
      }
    };
  }
}
