package org.concordat.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.Sets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.checks.Comparison;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Condition;
import org.concordat.condition.FactHolds;
import org.concordat.condition.OnTheTable;
import org.concordat.condition.Withdrawn;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.DatedSituation;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.concordat.negotiation.ScopedNegotiation;
import org.concordat.testing.DrawnNegotiations;
import org.concordat.testing.RandomNegotiations;
import org.concordat.testing.RandomNegotiations.Sample;

/** Compares games with the rules from which they are compiled. */
@Comparison
class GameProperties implements DrawnNegotiations {
  /** A vote on which a coalition supports and all other members oppose, or are absent. */
  private record Ballot(
      Negotiation negotiation, Alternative alternative, Body body, Set<Actor> coalition)
      implements DatedSituation {
    @Override
    public ScopedNegotiation here() {
      return negotiation.in(Scope.ofRule(body, alternative));
    }

    @Override
    public Truth fact(String fact) {
      return negotiation.fact(fact).stateOn(day());
    }

    @Override
    public Truth adopted(String other) {
      throw new AssertionError(other);
    }

    @Override
    public Truth withdrawn(String other) {
      throw new AssertionError(other);
    }

    @Override
    public Truth onTheTable(String other) {
      throw new AssertionError(other);
    }

    @Override
    public boolean attends(String actor, boolean present, ActorSet in) {
      Body asked = negotiation.bodies().getOrDefault(in.id(), body);
      Actor who = negotiation.actor(actor);
      return asked.membersOn(day()).contains(who) && asked.absentOn(day()).contains(who) != present;
    }

    @Override
    public Optional<Position> position(String actor, String other) {
      return negotiation.members(body).stream()
          .filter(member -> member.id().equals(actor))
          .findFirst()
          .map(
              member ->
                  body.absentOn(day()).contains(member)
                      ? body.absence()
                      : coalition.contains(member) ? Stance.SUPPORT : Stance.OPPOSE)
          .map(Position::exactly);
    }
  }

  /** Rules of rare kinds, such as those with a date, so that even a few tries cover them. */
  @Example
  void fixedSeeds() {
    for (long seed = 0; seed < 150; seed++) {
      aCoalitionWinsWhereTheRuleIsMet(
          new Sample(seed, RandomNegotiations.of(new Random(seed), RandomNegotiations.SMALL)));
    }
  }

  @Property
  void aCoalitionWinsWhereTheRuleIsMet(@ForAll("small") Sample sample) {
    Negotiation negotiation = sample.negotiation();
    for (Alternative alternative : negotiation.alternatives().values()) {
      Body body = negotiation.bodyOf(alternative);
      Condition rule = body.rule().condition();
      if (rule.atoms().stream().anyMatch(atom -> isNoVote(negotiation, atom))) {
        assertThrows(IllegalArgumentException.class, () -> Game.of(negotiation, alternative));
        continue;
      }
      Game game = Game.of(negotiation, alternative);
      assertEquals(negotiation.members(body).asList(), game.members());
      for (Set<Actor> coalition : Sets.powerSet(new LinkedHashSet<>(game.members()))) {
        Truth met = rule.evaluate(new Ballot(negotiation, alternative, body, coalition));
        assertEquals(met == Truth.TRUE, game.wins(coalition), () -> body.rule() + ": " + coalition);
      }
    }
  }

  /** Returns whether an atom asks for something other than a vote that is not known. */
  private static boolean isNoVote(Negotiation negotiation, Condition atom) {
    return atom instanceof Withdrawn
        || atom instanceof OnTheTable
        || (atom instanceof FactHolds fact
            && negotiation.fact(fact.fact()).stateOn(negotiation.asOf().orElse(null))
                == Truth.UNKNOWN);
  }

  private static Game game(String rule) {
    return Game.of(
        Body.of("board", "Board", DecisionRule.parse(rule), List.of(Actor.of("a"), Actor.of("b"))));
  }

  @Example
  void whatIsNoVoteIsNamed() {
    assertEquals(
        "the rule of Board (board) asks whether \"the-proposal-voted-on is withdrawn\"; power is that"
            + " of votes on one alternative",
        assertThrows(
                IllegalArgumentException.class,
                () -> game("all of members support it and not it is withdrawn"))
            .getMessage());
  }

  @Example
  void aGameSaysHowLargeItIs() {
    Game game = game("all of members support it");
    assertEquals("Game of 2 members", game.toString());
    assertEquals("Power in Game of 2 members", Power.of(game).toString());
  }
}
