package org.concordat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.bargain.Bargains;
import org.concordat.checks.PublicTypes;
import org.concordat.model.Alternative;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Negotiation;
import org.concordat.outcome.Outcomes;
import org.concordat.power.Game;
import org.concordat.power.Power;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.SearchLimit;
import org.concordat.testing.DrawnNegotiations;
import org.concordat.testing.RandomNegotiations.Sample;

/** An object that is read back from a stream gives the same answers as the one that was written. */
class SerializationProperties implements DrawnNegotiations {
  private static final SearchLimit LITTLE = SearchLimit.DEFAULT.withSteps(200);

  @Property(tries = 100)
  void answersComeBackEqual(@ForAll("small") Sample sample) {
    Negotiation negotiation = sample.negotiation();
    Resolver resolver = Resolver.of(negotiation);
    Coordination coordination =
        Coordination.values()[Math.floorMod(sample.seed(), Coordination.values().length)];
    Resolution resolution = resolver.resolve(coordination, Assumptions.NONE);
    Resolution copy = PublicTypes.copy(resolution);
    assertEquals(resolution, copy);
    for (Alternative alternative : negotiation.alternatives().values()) {
      assertEquals(resolution.blockers(alternative), copy.blockers(alternative));
      assertEquals(resolution.shortfall(alternative), copy.shortfall(alternative));
      assertComesBack(Outcomes.of(resolver).with(coordination).within(LITTLE).verdict(alternative));
      Bargains bargains = Bargains.of(resolver).with(coordination).within(LITTLE);
      assertComesBack(bargains.cheapestToAdopt(alternative));
      assertComesBack(bargains.toAdopt(alternative));
    }
  }

  private static void assertComesBack(Object answer) {
    assertEquals(answer, PublicTypes.copy(answer));
  }

  @Property(tries = 50)
  void powerComesBackTheSame(@ForAll("small") Sample sample) {
    for (Body drawn : sample.negotiation().bodies().values()) {
      Body body =
          Body.builder()
              .id(drawn.id())
              .rule("at least 2/3 of members support it or at least 2 of members accept it")
              .members(sample.negotiation().actors().values())
              .build();
      Power power = Power.of(Game.of(body));
      Power copy = PublicTypes.copy(power);
      assertEquals(power.banzhaf(), copy.banzhaf());
      assertEquals(power.shapleyShubik(), copy.shapleyShubik());
      Game game = PublicTypes.copy(Game.of(body));
      assertEquals(power.banzhaf(), Power.of(game).banzhaf());
    }
  }
}
