package org.concordat.resolve;

import static java.util.Comparator.comparingInt;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.condition.Adopted;
import org.concordat.condition.And;
import org.concordat.condition.Condition;
import org.concordat.condition.Count;
import org.concordat.condition.FactHolds;
import org.concordat.condition.Not;
import org.concordat.condition.Or;
import org.concordat.condition.StanceIs;
import org.concordat.condition.VoteCount;
import org.concordat.condition.Withdrawn;
import org.concordat.internal.network.Network;
import org.concordat.internal.network.State;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;

/**
 * Explains a resolution, one question each. Every stance and decision is explained once in a tree,
 * so that the tree is no larger than the negotiation. Where several things would do as a reason,
 * those that were settled first are taken, so that nothing is said to rest on what came of it.
 */
final class Explainer {
  /** How many stances may rest on each other in one tree. */
  private static final int DEEPEST = 100;

  private final Resolution resolution;
  private final Negotiation negotiation;
  private final Network network;
  private final State state;
  private final Set<Assumptions.Seat> explained = new HashSet<>();
  private final Set<String> decided = new HashSet<>();
  private final List<Assumptions.Seat> path = new ArrayList<>();
  private int depth;

  Explainer(Resolution resolution, Network network, State traced) {
    this.resolution = resolution;
    this.negotiation = resolution.negotiation();
    this.network = network;
    this.state = traced;
  }

  Explanation stance(Actor actor, Alternative alternative) {
    Assumptions.Seat seat = new Assumptions.Seat(actor, alternative);
    Position position = resolution.position(actor, alternative);
    int earlier = path.indexOf(seat);
    if (earlier >= 0
        && (resolution.coordination() == Coordination.JOINT || position.low() != Stance.SUPPORT)) {
      return circle(ImmutableList.copyOf(path.subList(earlier, path.size())));
    }
    if (!explained.add(seat)) {
      return new Explanation.OfStance(
          actor, alternative, position, Explanation.Basis.EXPLAINED_ALREADY, ImmutableList.of());
    }
    if (resolution.assumptions().positions().containsKey(seat)) {
      return new Explanation.OfStance(
          actor, alternative, position, Explanation.Basis.ASSUMPTION, ImmutableList.of());
    }
    if (depth == DEEPEST) {
      explained.remove(seat);
      return new Explanation.OfStance(
          actor, alternative, position, Explanation.Basis.NOT_FOLLOWED, ImmutableList.of());
    }
    Body body = negotiation.bodyOf(alternative);
    if (body.absent().contains(actor)) {
      return new Explanation.OfStance(
          actor, alternative, position, Explanation.Basis.ABSENCE, ImmutableList.of());
    }
    path.add(seat);
    depth++;
    ImmutableList<Explanation.OfWord> words =
        words(actor, alternative, Scope.ofCommitment(body, alternative, actor));
    depth--;
    path.remove(path.size() - 1);
    return new Explanation.OfStance(actor, alternative, position, Explanation.Basis.WORDS, words);
  }

  private Explanation.Circle circle(ImmutableList<Assumptions.Seat> seats) {
    boolean together =
        resolution.coordination() == Coordination.JOINT
            && seats.stream()
                .allMatch(
                    seat ->
                        resolution
                            .position(seat.actor(), seat.alternative())
                            .low()
                            .isAtLeast(Stance.ABSTAIN));
    return new Explanation.Circle(seats, together);
  }

  private ImmutableList<Explanation.OfWord> words(
      Actor actor, Alternative alternative, Scope scope) {
    ImmutableList.Builder<Explanation.OfWord> words = ImmutableList.builder();
    int pair = network.pair(actor.id(), network.alternative(alternative.id()));
    for (int entry = network.firstEntry(pair); entry < network.firstEntry(pair + 1); entry++) {
      Commitment word = network.word(entry);
      Truth holds = state.entry(entry);
      ImmutableList<Explanation> because =
          word == null || word.when().equals(Condition.always())
              ? ImmutableList.of()
              : ImmutableList.of(condition(word.when().normalForm(), scope));
      words.add(
          new Explanation.OfWord(Optional.ofNullable(word), network.range(entry), holds, because));
      if (holds == Truth.TRUE) {
        break;
      }
    }
    return words.build();
  }

  Explanation decision(Alternative alternative) {
    Decision decision = resolution.decision(alternative);
    if (!decided.add(alternative.id())) {
      return new Explanation.OfDecision(alternative, decision, false, ImmutableList.of());
    }
    ImmutableList.Builder<Explanation> because = ImmutableList.builder();
    Scope scope = Scope.ofRule(negotiation.bodyOf(alternative), alternative);
    Condition stays = new Not(new Withdrawn(alternative.id()));
    Truth stands = resolution.withdrawn(alternative).not();
    if (stands != Truth.FALSE) {
      because.add(
          condition(negotiation.bodyOf(alternative).rule().condition().normalForm(), scope));
    }
    if (!negotiation.withdrawalsOf(alternative).isEmpty()
        && (decision == Decision.ADOPTED || stands != Truth.TRUE)) {
      because.add(condition(stays, scope));
    }
    return new Explanation.OfDecision(alternative, decision, true, because.build());
  }

  private Explanation condition(Condition normalForm, Scope scope) {
    if (normalForm instanceof And and) {
      return parts(and.conditions(), true, scope);
    }
    return normalForm instanceof Or or
        ? parts(or.conditions(), false, scope)
        : literal(normalForm, scope);
  }

  private Explanation parts(ImmutableList<Condition> conditions, boolean all, Scope scope) {
    Truth whole = Truth.of(all);
    for (Condition condition : conditions) {
      Truth part = truth(condition, scope);
      whole = all ? whole.and(part) : whole.or(part);
    }
    Truth truth = whole;
    List<Condition> reasons =
        conditions.stream()
            .filter(
                condition ->
                    truth == Truth.UNKNOWN
                        ? truth(condition, scope) != Truth.of(all)
                        : truth(condition, scope) == truth)
            .toList();
    if (!all && truth == Truth.TRUE) {
      // One reason is enough. What fails, though, is told in full, so that one sees all that is
      // waited for.
      reasons =
          List.of(reasons.stream().min(comparingInt(each -> settledAt(each, scope))).orElseThrow());
    }
    return reasons.size() == 1
        ? condition(reasons.get(0), scope)
        : new Explanation.OfParts(
            all,
            truth,
            reasons.stream()
                .map(reason -> condition(reason, scope))
                .collect(ImmutableList.toImmutableList()));
  }

  private Truth truth(Condition condition, Scope scope) {
    return condition.evaluate(resolution.situation(scope));
  }

  private Explanation literal(Condition literal, Scope scope) {
    Alternative atHand = scope.alternative();
    Condition named = atHand == null ? literal : literal.on(atHand);
    Truth truth = truth(literal, scope);
    return new Explanation.OfLiteral(
        named,
        truth,
        truth == Truth.TRUE ? ImmutableSet.of() : pullable(named),
        reasons(named, truth, scope));
  }

  private ImmutableSet<Fact> pullable(Condition literal) {
    List<Fact> facts =
        literal instanceof FactHolds fact
            ? List.of(negotiation.fact(fact.fact()))
            : literal instanceof Withdrawn withdrawn
                ? negotiation.withdrawalsOf(negotiation.alternative(withdrawn.alternative()))
                : List.of();
    return facts.stream()
        .filter(fact -> fact.lever() && resolution.fact(fact.id()) == Truth.FALSE)
        .collect(ImmutableSet.toImmutableSet());
  }

  private ImmutableList<Explanation> reasons(Condition literal, Truth truth, Scope scope) {
    Condition atom = literal instanceof Not not ? not.condition() : literal;
    if (atom instanceof Adopted adopted) {
      return ImmutableList.of(decision(negotiation.alternative(adopted.alternative())));
    }
    if (atom instanceof StanceIs stance) {
      Actor actor = negotiation.actor(stance.actor());
      Alternative on = negotiation.alternative(stance.alternative());
      return negotiation.hasSay(actor, on)
          ? ImmutableList.of(stance(actor, on))
          : ImmutableList.of();
    }
    if (atom instanceof Count || atom instanceof VoteCount) {
      return new CountReasons(negotiation, resolution, scope)
          .members(literal, truth, (actor, low) -> settledAt(actor, on(atom), low)).stream()
              .map(actor -> stance(actor, on(atom)))
              .collect(ImmutableList.toImmutableList());
    }
    return ImmutableList.of();
  }

  private Alternative on(Condition count) {
    return negotiation.alternative(
        count instanceof Count heads ? heads.alternative() : ((VoteCount) count).alternative());
  }

  /** Returns when the bound of a stance that matters to a true condition came to rest. */
  private int settledAt(Actor actor, Alternative alternative, boolean low) {
    return state.movedAt(network.pair(actor.id(), network.alternative(alternative.id())), low);
  }

  private int settledAt(Actor actor, Alternative alternative) {
    return Math.max(settledAt(actor, alternative, true), settledAt(actor, alternative, false));
  }

  private int settledAt(Condition condition, Scope scope) {
    int last = 0;
    for (Condition atom : condition.atoms()) {
      Alternative atHand = scope.alternative();
      Condition named = atHand == null ? atom : atom.on(atHand);
      if (named instanceof StanceIs stance) {
        Actor actor = negotiation.actor(stance.actor());
        Alternative on = negotiation.alternative(stance.alternative());
        last = negotiation.hasSay(actor, on) ? Math.max(last, settledAt(actor, on)) : last;
      } else if (named instanceof Count || named instanceof VoteCount) {
        for (Actor actor :
            new CountReasons(negotiation, resolution, scope)
                .members(named, Truth.TRUE, (each, low) -> settledAt(each, on(named), low))) {
          last = Math.max(last, settledAt(actor, on(named)));
        }
      } else if (named instanceof Adopted) {
        last = Math.max(last, Integer.MAX_VALUE / 2);
      }
    }
    return last;
  }
}
