package org.concordat.bodies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.concordat.checks.Comparison;
import org.concordat.checks.Seeds;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Condition;
import org.concordat.condition.Situation;
import org.concordat.model.Actor;
import org.concordat.model.Group;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.DecisionRule;
import org.junit.jupiter.api.Test;

/** The laws that the rule of every ready body keeps. */
@Comparison
class BodiesLawsTest {
  private static final int TRIES = Math.max(20, Integer.getInteger("concordat.tries", 1000) / 20);

  /** A vote on {@code it} with every stance known. */
  private record Ballot(AllBodies.Sample sample, Map<String, Stance> stances, Truth facts)
      implements Situation {
    @Override
    public Truth fact(String fact) {
      return facts;
    }

    @Override
    public Truth adopted(String alternative) {
      throw new AssertionError();
    }

    @Override
    public Truth withdrawn(String alternative) {
      throw new AssertionError();
    }

    @Override
    public Truth onTheTable(String alternative) {
      throw new AssertionError();
    }

    @Override
    public boolean attends(String actor, boolean present, ActorSet in) {
      throw new AssertionError();
    }

    @Override
    public Optional<Position> position(String actor, String alternative) {
      return Optional.ofNullable(stances.get(actor)).map(Position::exactly);
    }

    @Override
    public ImmutableSet<String> actors(ActorSet set) {
      for (Group group : sample.groups()) {
        if (group.id().equals(set.id())) {
          return group.actors().stream().map(Actor::id).collect(ImmutableSet.toImmutableSet());
        }
      }
      assertEquals(ActorSet.MEMBERS, set);
      return sample.body().everyMember().stream()
          .map(Actor::id)
          .collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public long weight(String actor, String weight) {
      return sample.body().everyMember().stream()
          .filter(member -> member.id().equals(actor))
          .findFirst()
          .orElseThrow()
          .weight(weight)
          .orElseThrow();
    }

    @Override
    public LocalDate day() {
      return AllBodies.DAY;
    }

    boolean adopts() {
      return sample.body().rule().condition().evaluate(this) == Truth.TRUE;
    }
  }

  static boolean adopts(AllBodies.Sample sample, Map<String, Stance> stances) {
    return new Ballot(sample, stances, Truth.FALSE).adopts();
  }

  static Map<String, Stance> everyone(AllBodies.Sample sample, Stance stance) {
    Map<String, Stance> stances = new HashMap<>();
    sample.body().everyMember().forEach(member -> stances.put(member.id(), stance));
    return stances;
  }

  static Map<String, Stance> random(AllBodies.Sample sample, Random random) {
    Map<String, Stance> stances = new HashMap<>();
    int[] chances = new int[4];
    for (int i = 0; i < 4; i++) {
      chances[i] = 1 + random.nextInt(i == 3 ? 60 : random.nextBoolean() ? 2 : 12);
    }
    int sum = chances[0] + chances[1] + chances[2] + chances[3];
    for (Actor member : sample.body().everyMember()) {
      int drawn = random.nextInt(sum);
      int stance = 0;
      while (drawn >= chances[stance]) {
        drawn -= chances[stance];
        stance++;
      }
      stances.put(member.id(), Stance.values()[stance]);
    }
    return stances;
  }

  @Test
  void every_rule_rises() {
    AllBodies.byName().forEach((name, sample) -> assertTrue(sample.body().rule().isRising(), name));
  }

  @Test
  void raising_a_members_stance_never_undoes_adoption() {
    Random random = Seeds.random(BodiesLawsTest.class);
    AllBodies.byName()
        .forEach(
            (name, sample) -> {
              for (int i = 0; i < TRIES; i++) {
                Map<String, Stance> before = random(sample, random);
                Map<String, Stance> after = new HashMap<>(before);
                String mover =
                    sample.body().everyMember().asList().get(random.nextInt(before.size())).id();
                after.put(
                    mover,
                    Stance.values()[
                        before.get(mover).ordinal()
                            + random.nextInt(4 - before.get(mover).ordinal())]);
                assertTrue(
                    !adopts(sample, before) || adopts(sample, after),
                    () -> name + ": " + before + " then " + mover + " " + after.get(mover));
              }
            });
  }

  @Test
  void unanimity_in_favour_adopts_and_unanimity_against_does_not() {
    AllBodies.byName()
        .forEach(
            (name, sample) -> {
              assertTrue(adopts(sample, everyone(sample, Stance.SUPPORT)), name);
              assertTrue(!adopts(sample, everyone(sample, Stance.OPPOSE)), name);
            });
  }

  @Test
  void every_rule_reads_back_from_its_text() {
    AllBodies.byName()
        .forEach(
            (name, sample) -> {
              DecisionRule rule = sample.body().rule();
              assertEquals(rule.condition(), Condition.parse(rule.toString()), name);
            });
  }

  @Test
  void members_are_named_by_country_codes_or_are_persons() {
    AllBodies.byName()
        .values()
        .forEach(
            sample ->
                sample
                    .body()
                    .everyMember()
                    .forEach(
                        member ->
                            assertTrue(member.id().matches("[a-z]{2}|[a-z]-[0-9]+"), member.id())));
  }
}
