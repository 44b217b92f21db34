package org.concordat.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.checks.Comparison;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.testing.DrawnNegotiations;
import org.concordat.testing.RandomNegotiations.Sample;
import org.junit.jupiter.api.Test;

/** Who has moved between two resolutions, with the same members and with others. */
@Comparison
class MovedSinceTest implements DrawnNegotiations {
  private static final Alternative DUES = Alternative.of("dues");
  private static final Actor ANN = Actor.of("ann");
  private static final Actor BOB = Actor.of("bob");
  private static final Actor CAY = Actor.of("cay");

  private static Resolution resolution(Stance ofBob, Actor... members) {
    Body owners = Body.of("owners", "owners", DecisionRule.UNANIMITY, members);
    return Resolver.of(
            Negotiation.builder()
                .issue(Issue.of("budget", "budget", owners, DUES))
                .commitment(Commitment.of(BOB, DUES, ofBob))
                .build())
        .resolve();
  }

  @Test
  void whoHasComeOrGoneHasMoved() {
    Resolution before = resolution(Stance.SUPPORT, ANN, BOB);
    assertEquals(
        List.of(ANN, CAY), resolution(Stance.SUPPORT, BOB, CAY).movedSince(before, DUES).asList());
    assertEquals(
        List.of(ANN, BOB, CAY),
        resolution(Stance.OPPOSE, BOB, CAY).movedSince(before, DUES).asList());
    assertEquals(
        List.of(BOB), resolution(Stance.OPPOSE, ANN, BOB).movedSince(before, DUES).asList());
    assertEquals(List.of(), before.movedSince(before, DUES).asList());
  }

  @Property
  void onAnotherDay(@ForAll("small") Sample sample) {
    Resolver resolver = Resolver.of(sample.negotiation());
    Negotiation then = sample.negotiation().asOf(LocalDate.of(2024, 1, 1));
    Resolution now = resolver.resolve();
    Resolution earlier = Resolver.of(then).resolve(Coordination.JOINT);
    for (Alternative alternative : sample.negotiation().alternatives().values()) {
      Set<Actor> moved = new LinkedHashSet<>();
      var were = earlier.positions(alternative);
      var are = now.positions(alternative);
      Set<Actor> all = new LinkedHashSet<>(were.keySet());
      all.addAll(are.keySet());
      for (Actor member : all) {
        Position one = were.get(member);
        Position other = are.get(member);
        if (!Objects.equals(one, other)) {
          moved.add(member);
        }
      }
      assertEquals(moved, now.movedSince(earlier, alternative));
    }
  }
}
