package org.concordat.explain;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.concordat.bargain.BargainList;
import org.concordat.bargain.Bargains;
import org.concordat.condition.Condition;
import org.concordat.condition.StanceIs;
import org.concordat.condition.Verb;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.SearchLimit;

/**
 * Finds the minimal sets of moves that carry an alternative or bring an actor to a stance, or undo
 * that, by a search for bargains.
 *
 * <p>A goal about an actor's stance is turned into one about an adoption. An extra observer, whom
 * no condition mentions, supports an extra alternative if the actor has the stance, and opposes it
 * otherwise; the rule asks for the observer's support. So the extra alternative is adopted if and
 * only if the actor surely has the stance, and nothing else changes.
 *
 * <p>Takes as long as the search for bargains.
 */
final class GoalSearch {
  private final Resolution resolution;
  private final SearchLimit limit;

  GoalSearch(Resolution resolution, SearchLimit limit) {
    this.resolution = resolution;
    this.limit = limit;
  }

  /** Returns what would carry the alternative; empty if it is adopted. */
  ImmutableList<Goal> waitsFor(Alternative alternative) {
    return resolution.decision(alternative) == Decision.ADOPTED
        ? ImmutableList.of()
        : ImmutableList.of(new Goal(null, bargains(resolution.resolver()).toAdopt(alternative)));
  }

  /** Returns what would undo the adoption of the alternative; empty if it is not adopted. */
  ImmutableList<Goal> lostBy(Alternative alternative) {
    return resolution.decision(alternative) == Decision.ADOPTED
        ? ImmutableList.of(new Goal(null, bargains(resolution.resolver()).threatsTo(alternative)))
        : ImmutableList.of();
  }

  /**
   * Returns, for each higher stance that some moves bring about, the sets of moves that bring the
   * actor surely to it, the highest stance first. If the same sets reach two stances, only the
   * higher stance is listed.
   */
  ImmutableList<Goal> waitsFor(Actor actor, Alternative alternative) {
    Stance low = resolution.position(actor, alternative).low();
    Observed observed = new Observed(resolution.negotiation(), actor, alternative);
    List<Goal> goals = new ArrayList<>();
    for (int i = Stance.values().length - 1; i > low.ordinal(); i--) {
      Stance stance = Stance.values()[i];
      BargainList ways = bargains(observed.resolver).toAdopt(observed.text(stance));
      boolean further = goals.isEmpty() || !ways.equals(goals.get(goals.size() - 1).ways());
      if (further && (!ways.all().isEmpty() || !ways.complete())) {
        goals.add(new Goal(stance, ways));
      }
    }
    return ImmutableList.copyOf(goals);
  }

  /** Returns what would make an actor's lowest possible stance lower. */
  ImmutableList<Goal> lostBy(Actor actor, Alternative alternative) {
    Stance low = resolution.position(actor, alternative).low();
    if (low == Stance.OPPOSE) {
      return ImmutableList.of();
    }
    Observed observed = new Observed(resolution.negotiation(), actor, alternative);
    BargainList ways = bargains(observed.resolver).threatsTo(observed.text(low));
    return ImmutableList.of(new Goal(low, ways));
  }

  private Bargains bargains(Resolver resolver) {
    return Bargains.of(resolver)
        .with(resolution.coordination())
        .assuming(resolution.assumptions())
        .within(limit);
  }

  /** A negotiation extended by an observer and an alternative for each stance of an actor. */
  private static final class Observed {
    private final List<Alternative> texts = new ArrayList<>();
    final Resolver resolver;

    Observed(Negotiation negotiation, Actor actor, Alternative alternative) {
      String id = "observer";
      while (isTaken(negotiation, id)) {
        id += "-";
      }
      Actor observer = Actor.of(id);
      Body body = Body.of(id + "-body", id, DecisionRule.UNANIMITY, List.of(observer));
      NegotiationBuilder builder = negotiation.toBuilder();
      for (Stance stance : Stance.values()) {
        Alternative text = Alternative.of(id + "-" + stance.ordinal());
        texts.add(text);
        builder
            .commitment(
                Commitment.of(observer, text, Stance.SUPPORT)
                    .when(reaches(actor, stance, alternative)))
            .commitment(Commitment.of(observer, text, Stance.OPPOSE));
      }
      builder.issue(Issue.of(id + "-issue", id, body, texts.toArray(new Alternative[0])));
      this.resolver = Resolver.of(builder.build());
    }

    /** Returns whether some id equals or begins with the one given. */
    private static boolean isTaken(Negotiation negotiation, String id) {
      return List.of(
              negotiation.actors(),
              negotiation.groups(),
              negotiation.bodies(),
              negotiation.issues(),
              negotiation.alternatives(),
              negotiation.facts())
          .stream()
          .anyMatch(map -> map.keySet().stream().anyMatch(taken -> taken.startsWith(id)));
    }

    private static Condition reaches(Actor actor, Stance stance, Alternative alternative) {
      Verb verb =
          switch (stance) {
            case SUPPORT -> Verb.SUPPORT;
            case ABSTAIN -> Verb.ACCEPT;
            case STAND_ASIDE, OPPOSE -> Verb.TOLERATE;
          };
      return new StanceIs(actor.id(), verb, false, alternative.id());
    }

    Alternative text(Stance stance) {
      return texts.get(stance.ordinal());
    }
  }
}
