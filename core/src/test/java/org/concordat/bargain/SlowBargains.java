package org.concordat.bargain;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;

/** Section 6 by the letter: every set of moves is made, and the negotiation resolved. */
final class SlowBargains {
  private final Resolver resolver;
  private final Negotiation negotiation;
  private final Coordination coordination;

  SlowBargains(Resolver resolver, Coordination coordination) {
    this.resolver = resolver;
    this.negotiation = resolver.negotiation();
    this.coordination = coordination;
  }

  /** Returns the levers that are false. */
  List<Move> levers() {
    List<Move> levers = new ArrayList<>();
    for (Fact fact : negotiation.facts().values()) {
      if (fact.lever() && fact.stateOn(negotiation.asOf().orElse(null)) == Truth.FALSE) {
        levers.add(new Move.Lever(fact));
      }
    }
    return levers;
  }

  List<Move> declarations() {
    Resolution now = resolver.resolve(coordination);
    List<Move> declarations = new ArrayList<>();
    for (Alternative alternative : negotiation.alternatives().values()) {
      for (Actor actor : negotiation.members(negotiation.bodyOf(alternative))) {
        if (now.position(actor, alternative).equals(Position.UNDECLARED)) {
          for (Stance stance : List.of(Stance.STAND_ASIDE, Stance.ABSTAIN, Stance.SUPPORT)) {
            declarations.add(new Move.Declaration(actor, alternative, stance));
          }
        }
      }
    }
    return declarations;
  }

  Set<ImmutableSet<Move>> minimal(List<Move> moves, Alternative alternative, boolean adopted) {
    Set<Set<Move>> doing = new LinkedHashSet<>();
    for (Set<Move> made : Sets.powerSet(new LinkedHashSet<>(moves))) {
      if (isPossible(made) && (decision(made, alternative) == Decision.ADOPTED) == adopted) {
        doing.add(made);
      }
    }
    Set<ImmutableSet<Move>> minimal = new LinkedHashSet<>();
    for (Set<Move> set : doing) {
      if (doing.stream().noneMatch(other -> other.size() < set.size() && set.containsAll(other))) {
        minimal.add(ImmutableSet.copyOf(set));
      }
    }
    return minimal;
  }

  private boolean isPossible(Set<Move> made) {
    for (Set<Fact> exclusion : negotiation.exclusions()) {
      long together =
          exclusion.stream()
              .filter(
                  fact ->
                      made.contains(new Move.Lever(fact))
                          || fact.stateOn(negotiation.asOf().orElse(null)) == Truth.TRUE)
              .count();
      if (together > 1) {
        return false;
      }
    }
    List<List<Object>> variables = new ArrayList<>();
    for (Move move : made) {
      if (move instanceof Move.Declaration won) {
        variables.add(List.of(won.actor(), won.alternative()));
      }
    }
    return variables.size() == new LinkedHashSet<>(variables).size();
  }

  Decision decision(Set<Move> made, Alternative alternative) {
    Assumptions assumptions = Assumptions.NONE;
    for (Move move : made) {
      assumptions =
          move instanceof Move.Lever lever
              ? assumptions.fact(lever.fact(), Truth.TRUE)
              : assumptions.stance(
                  ((Move.Declaration) move).actor(),
                  ((Move.Declaration) move).alternative(),
                  ((Move.Declaration) move).stance());
    }
    return resolver.resolve(coordination, assumptions).decision(alternative);
  }
}
