package org.concordat.bargain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Assumptions.Seat;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.concordat.testing.RandomNegotiations;
import org.concordat.testing.RandomNegotiations.Sample;

/** Replays choreographies: announced in their order, each condition is met when its turn comes. */
class ChoreographyProperties {

  @Provide
  Arbitrary<Sample> small() {
    return RandomNegotiations.all(RandomNegotiations.SMALL);
  }

  @Provide
  Arbitrary<Sample> monotone() {
    return RandomNegotiations.all(RandomNegotiations.SMALL.inMonotone());
  }

  @Property
  void eachFindsItsConditionMet(@ForAll("small") Sample sample, @ForAll Coordination coordination) {
    replay(sample.negotiation(), coordination, false);
  }

  @Property
  void nobodyNeedsACircleWhereSomeoneHasToMoveFirst(@ForAll("monotone") Sample sample) {
    replay(sample.negotiation(), Coordination.SEQUENTIAL, true);
  }

  private static void replay(Negotiation negotiation, Coordination coordination, boolean alone) {
    Resolver resolver = Resolver.of(negotiation);
    Bargains bargains = Bargains.on(resolver).with(coordination);
    SlowBargains slow = new SlowBargains(resolver, coordination);
    for (Move move : slow.levers()) {
      if (isExcluded(negotiation, move)) {
        continue;
      }
      Path path = new Path(ImmutableSet.of(move));
      Resolution before = resolver.resolve(coordination);
      Assumptions moved = Assumptions.NONE.fact(((Move.Lever) move).fact(), Truth.TRUE);
      Resolution after = resolver.resolve(coordination, moved);
      Choreography choreography = bargains.choreography(path);
      assertEquals(
          List.of(List.of(new Choreography.Step(ImmutableList.of(new Choreography.Made(move))))),
          choreography.rounds().subList(0, 1));
      Set<Seat> toCome = new HashSet<>();
      choreography.rounds().stream()
          .skip(1)
          .flatMap(List::stream)
          .flatMap(step -> step.together().stream())
          .forEach(each -> assertTrue(toCome.add(seat(each)), "each once"));
      for (List<Choreography.Step> round :
          choreography.rounds().subList(1, choreography.rounds().size())) {
        Map<Seat, Position> now = positions(negotiation, before, after, toCome);
        Set<Seat> announced = new HashSet<>();
        for (Choreography.Step step : round) {
          assertTrue(!alone || step.together().size() == 1, choreography::inWords);
          Map<Seat, Position> withThem = new LinkedHashMap<>(now);
          step.together().forEach(each -> withThem.put(seat(each), at(after, seat(each))));
          for (Choreography.Announcement each : step.together()) {
            Choreography.Declared declared = (Choreography.Declared) each;
            assertEquals(at(after, seat(each)), declared.position());
            assertTrue(declared.position().isWithin(declared.word().range()));
            // One who holds itself up, where circles may close, announces alone, too.
            boolean circle = step.together().size() > 1 || coordination == Coordination.JOINT;
            assertTrue(
                new Replay(after, circle ? withThem : now, Scope.NONE).holds(declared.word()));
            announced.add(seat(each));
          }
        }
        toCome.removeAll(announced);
      }
      assertTrue(toCome.isEmpty());
    }
  }

  private static boolean isExcluded(Negotiation negotiation, Move move) {
    return negotiation.exclusions().stream()
        .anyMatch(
            set ->
                set.contains(((Move.Lever) move).fact())
                    && set.stream()
                        .anyMatch(
                            fact -> fact.stateOn(negotiation.asOf().orElse(null)) == Truth.TRUE));
  }

  private static Seat seat(Choreography.Announcement announcement) {
    Choreography.Declared declared = (Choreography.Declared) announcement;
    return new Seat(declared.actor(), declared.alternative());
  }

  private static Position at(Resolution resolution, Seat seat) {
    return resolution.position(seat.actor(), seat.alternative());
  }

  private static Map<Seat, Position> positions(
      Negotiation negotiation, Resolution before, Resolution after, Set<Seat> toCome) {
    Map<Seat, Position> positions = new LinkedHashMap<>();
    for (Alternative alternative : negotiation.alternatives().values()) {
      for (Actor actor : negotiation.members(negotiation.bodyOf(alternative))) {
        Seat seat = new Seat(actor, alternative);
        positions.put(
            seat, toCome.contains(seat) ? at(before, seat).hull(at(after, seat)) : at(after, seat));
      }
    }
    return positions;
  }
}
