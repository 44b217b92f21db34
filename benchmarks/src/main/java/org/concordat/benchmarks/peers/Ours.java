package org.concordat.benchmarks.peers;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.concordat.bargain.BargainList;
import org.concordat.bargain.Bargains;
import org.concordat.bargain.CheapestBargain;
import org.concordat.chance.Chance;
import org.concordat.chance.Chances;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.negotiation.Negotiation;
import org.concordat.outcome.OutcomeVerdict;
import org.concordat.outcome.Outcomes;
import org.concordat.power.Game;
import org.concordat.power.Power;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;

/** Answers with the library. */
final class Ours {
  private Ours() {}

  /** Is a question to the library, and how its answer is compared. */
  private record Own<T>(Supplier<T> question, Function<T, Object> compared) implements Entrant {
    @Override
    public Object answer() {
      return compared.apply(question.get());
    }

    @Override
    public Object run() {
      return question.get();
    }
  }

  static Entrant resolve(Negotiation negotiation) {
    Resolver resolver = Resolver.of(negotiation);
    return new Own<>(resolver::resolve, Ours::positions);
  }

  static Entrant compileAndResolve(Negotiation negotiation) {
    return new Own<>(() -> Resolver.of(negotiation).resolve(), Ours::positions);
  }

  private static Object positions(Resolution resolution) {
    ImmutableList.Builder<Position> positions = ImmutableList.builder();
    for (Alternative alternative : resolution.negotiation().alternatives().values()) {
      positions.addAll(resolution.positions(alternative).values());
    }
    return positions.build();
  }

  static Entrant paths(Negotiation negotiation) {
    Bargains bargains = Bargains.of(Resolver.of(negotiation));
    return new Own<>(() -> bargains.toAdopt(Question.asked(negotiation)), Ours::sets);
  }

  private static Object sets(BargainList paths) {
    return paths.all().stream()
        .map(path -> path.facts().stream().map(Fact::id).collect(ImmutableSet.toImmutableSet()))
        .collect(ImmutableSet.toImmutableSet());
  }

  static Entrant cheapest(Negotiation negotiation) {
    Bargains bargains = Bargains.of(Resolver.of(negotiation));
    return new Own<CheapestBargain>(
        () -> bargains.cheapestToAdopt(Question.asked(negotiation)),
        cheapest -> cheapest.bargain().map(path -> path.cost().intValueExact()));
  }

  static Entrant verdict(Negotiation negotiation) {
    Outcomes outcomes = Outcomes.of(Resolver.of(negotiation));
    return new Own<>(() -> outcomes.verdict(Question.asked(negotiation)), OutcomeVerdict::prospect);
  }

  /** Gives every fact the probability one half, so that the chance is a share of the cases. */
  static Entrant chance(Negotiation negotiation) {
    Chances chances = Chances.of(Resolver.of(negotiation));
    for (Fact fact : negotiation.facts().values()) {
      chances = chances.withProbability(fact, BigDecimal.valueOf(5, 1));
    }
    Chances even = chances;
    BigInteger cases = BigInteger.TWO.pow(negotiation.facts().size());
    return new Own<Chance>(
        () -> even.ofAdopting(Question.asked(negotiation)),
        chance ->
            chance
                .adopted()
                .numerator()
                .multiply(cases.divide(chance.adopted().denominator()))
                .longValueExact());
  }

  static Entrant power(Weights weights) {
    Game game = Game.weighted(weights.quota(), weights.votes());
    return new Own<>(() -> Power.of(game).swings(), swings -> swings.values().asList());
  }
}
