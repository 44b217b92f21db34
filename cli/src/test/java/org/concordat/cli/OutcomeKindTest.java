package org.concordat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.checks.Seeds;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Stance;
import org.concordat.outcome.Outcome;
import org.junit.jupiter.api.Test;

/** Which outcomes are shown as one kind, and what each kind leaves open. */
class OutcomeKindTest {
  private static final Actor NORTH = Actor.of("north", "North");
  private static final Actor SOUTH = Actor.of("south", "South");
  private static final Alternative ADA = Alternative.of("ada", "Ada");
  private static final Alternative BEN = Alternative.of("ben", "Ben");
  private static final Fact STRIKE = Fact.builder().id("strike").says("there is a strike").build();

  private static Outcome outcome(
      boolean strike, boolean ada, boolean ben, Stance north, Stance south, Stance onBen) {
    return new Outcome(
        ImmutableMap.of(STRIKE, strike),
        ImmutableMap.of(
            ADA, ImmutableMap.of(NORTH, north, SOUTH, south), BEN, ImmutableMap.of(NORTH, onBen)),
        ImmutableMap.of(ADA, ada, BEN, ben));
  }

  private static Stance stance(Random random, int most) {
    return Stance.values()[random.nextInt(most)];
  }

  private static Set<Outcome> random(Random random) {
    Set<Outcome> outcomes = new LinkedHashSet<>();
    int most = 1 + random.nextInt(3);
    for (int i = random.nextInt(30); i >= 0; i--) {
      outcomes.add(
          outcome(
              random.nextBoolean(),
              random.nextBoolean(),
              random.nextInt(5) == 0,
              stance(random, most),
              stance(random, most),
              stance(random, 2)));
    }
    return outcomes;
  }

  @Test
  void eachOutcomeIsInTheOneKindThatAdoptsTheSame() {
    Random random = Seeds.random(OutcomeKindTest.class);
    for (int i = 0; i < Integer.getInteger("concordat.tries", 300); i++) {
      Set<Outcome> outcomes = random(random);
      List<OutcomeKind> kinds = OutcomeKind.of(List.copyOf(outcomes));
      assertEquals(
          outcomes.stream().map(Outcome::adopted).distinct().toList(),
          kinds.stream().map(OutcomeKind::adopted).toList());
      for (OutcomeKind kind : kinds) {
        List<Outcome> these =
            outcomes.stream().filter(each -> each.adopted().equals(kind.adopted())).toList();
        assertEquals(these.size(), kind.number());
        assertEquals(these.get(0), kind.first());
        assertEquals(1, kind.example().number());
        assertEquals(
            these.stream().map(each -> each.facts().get(STRIKE)).collect(Collectors.toSet()),
            kind.facts().get(STRIKE));
        assertEquals(
            these.stream()
                .map(each -> each.stances().get(ADA).get(SOUTH))
                .collect(Collectors.toSet()),
            kind.stances().get(ADA).get(SOUTH));
        assertEquals(new HashSet<>(these).containsAll(choices(kind)), kind.isFree());
      }
    }
  }

  /** Returns every choice of what is open, each by itself. */
  private static List<Outcome> choices(OutcomeKind kind) {
    List<Outcome> choices = new ArrayList<>();
    for (boolean strike : kind.facts().get(STRIKE)) {
      for (Stance north : kind.stances().get(ADA).get(NORTH)) {
        for (Stance south : kind.stances().get(ADA).get(SOUTH)) {
          for (Stance onBen : kind.stances().get(BEN).get(NORTH)) {
            choices.add(
                outcome(
                    strike, kind.adopted().get(ADA), kind.adopted().get(BEN), north, south, onBen));
          }
        }
      }
    }
    return choices;
  }

  @Test
  void aKindIsDescribedInSentences() {
    Stance no = Stance.OPPOSE;
    Stance yes = Stance.SUPPORT;
    List<OutcomeKind> kinds =
        OutcomeKind.of(
            List.of(
                outcome(false, false, false, no, no, no),
                outcome(true, false, false, no, Stance.ABSTAIN, no),
                outcome(true, true, false, yes, yes, no)));
    assertEquals(
        List.of(
            "Ada is not adopted: North opposes; South may oppose or abstain",
            "Whether or not there is a strike (strike)"),
        kinds.get(0).sentences(kinds));
    assertEquals(
        List.of(
            "Ada is adopted: North and South support",
            "If it is true that there is a strike (strike)"),
        kinds.get(1).sentences(kinds));
    List<OutcomeKind> one = OutcomeKind.of(List.of(outcome(true, true, false, yes, yes, no)));
    assertEquals(
        List.of(
            "Ada is adopted: North and South support",
            "Ben is not adopted: North opposes",
            "If it is true that there is a strike (strike)"),
        one.get(0).sentences(one));
  }
}
