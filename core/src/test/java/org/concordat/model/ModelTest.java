package org.concordat.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTest {

  private static String refusal(Executable made) {
    return assertThrows(IllegalArgumentException.class, made).getMessage();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Hu", "9a", "-a", "a_b", "a b", "é", "a\n", "A"})
  void badIdsAreRefused(String id) {
    String expected =
        "the id \""
            + id
            + "\" of an actor should be lower-case letters, digits and hyphens and begin with a letter";
    assertEquals(expected, refusal(() -> Actor.of(id)));
    assertEquals(expected.replace("an actor", "an alternative"), refusal(() -> Alternative.of(id)));
    assertEquals(expected.replace("an actor", "a group"), refusal(() -> Group.of(id, "x")));
    assertEquals(expected.replace("an actor", "a fact"), refusal(() -> Fact.of(id)));
    assertEquals(expected.replace("an actor", "a source"), refusal(() -> Source.of(id)));
    assertEquals(
        expected.replace("an actor", "a weight of actor hu"),
        refusal(() -> Actor.builder().id("hu").weight(id, 1).build()));
  }

  @Test
  void reservedWordsAreRefused() {
    for (String word : List.of("and", "or", "not", "always", "never")) {
      String message =
          "the id \""
              + word
              + "\" of an actor is a word of the language of conditions; choose another, such as \""
              + word
              + "-1\"";
      assertEquals(message, refusal(() -> Actor.of(word)));
      assertThrows(IllegalArgumentException.class, () -> Fact.of(word));
      assertThrows(IllegalArgumentException.class, () -> Alternative.of(word));
    }
    assertThrows(IllegalArgumentException.class, () -> Actor.of("members"));
    assertThrows(IllegalArgumentException.class, () -> Group.of("others", "x"));
    assertThrows(IllegalArgumentException.class, () -> Alternative.of("it"));
    assertThrows(IllegalArgumentException.class, () -> Alternative.of("it", "other"));
    assertEquals("members", Fact.of("members").id());
    assertEquals("it", Actor.of("it").id());
    assertEquals("it", Alternative.IT.id());
  }

  @Test
  void labels() {
    assertEquals("Hungary (hu)", Actor.of("hu", "Hungary").label());
    assertEquals("hu", Actor.of("hu").label());
    assertEquals("Mark Rutte (rutte)", Alternative.of("rutte", "Mark Rutte").toString());
    assertEquals("The East (east)", Group.of("east", "The East").toString());
    assertEquals("It rains (rain)", Fact.builder().id("rain").says("It rains").build().label());
    assertEquals("rain", Fact.of("rain").label());
  }

  @Test
  void weights() {
    Actor actor = Actor.builder().id("hu").weight("people", 9).weight("gold", 0).build();
    assertEquals(OptionalLong.of(9), actor.weight("people"));
    assertEquals(OptionalLong.of(0), actor.weight("gold"));
    assertEquals(OptionalLong.empty(), actor.weight("silver"));
    assertEquals(List.of("gold", "people"), actor.weights().keySet().asList());
    assertEquals(
        "the weight people of actor hu is -1; it should lie between 0 and 1000000000000000",
        refusal(() -> Actor.builder().id("hu").weight("people", -1).build()));
    assertEquals(
        "the weight people of actor hu is 1000000000000001; it should lie between 0 and 1000000000000000",
        refusal(() -> Actor.builder().id("hu").weight("people", Actor.LARGEST_WEIGHT + 1).build()));
  }

  @Test
  void groupsKeepTheirOrder() {
    Group group = Group.of("g", "G", Actor.of("b"), Actor.of("a"), Actor.of("b"));
    assertEquals(List.of(Actor.of("b"), Actor.of("a")), group.actors().asList());
    assertEquals(Group.of("g", "G", List.of(Actor.of("a"), Actor.of("b"))), group);
  }

  @Test
  void factsHaveAStateOrADay() {
    LocalDate day = LocalDate.of(2024, 6, 1);
    Fact occurring = Fact.builder().id("f").occurs(day).build();
    assertEquals(Truth.FALSE, occurring.stateOn(day.minusDays(1)));
    assertEquals(Truth.TRUE, occurring.stateOn(day));
    assertEquals(Truth.TRUE, occurring.stateOn(day.plusDays(1)));
    assertEquals(Truth.TRUE, occurring.stateOn(null));
    for (Truth truth : Truth.values()) {
      Fact fact = Fact.builder().id("f").state(truth).build();
      assertEquals(truth, fact.stateOn(day));
      assertEquals(truth, fact.stateOn(null));
    }
    assertEquals(Truth.FALSE, Fact.of("f").state());
  }

  @Test
  void aFactIsInTheStateOfItsLatestChange() {
    LocalDate day = LocalDate.of(2024, 6, 1);
    Fact fact =
        Fact.builder()
            .id("f")
            .state(Truth.UNKNOWN)
            .until(day.plusDays(9))
            .occurs(day)
            .change(day.plusDays(3), Truth.UNKNOWN)
            .build();
    assertEquals(Truth.UNKNOWN, fact.stateOn(day.minusDays(1)));
    assertEquals(Truth.TRUE, fact.stateOn(day));
    assertEquals(Truth.TRUE, fact.stateOn(day.plusDays(2)));
    assertEquals(Truth.UNKNOWN, fact.stateOn(day.plusDays(3)));
    assertEquals(Truth.UNKNOWN, fact.stateOn(day.plusDays(8)));
    assertEquals(Truth.FALSE, fact.stateOn(day.plusDays(9)));
    assertEquals(Truth.FALSE, fact.stateOn(null));
    assertEquals(Optional.empty(), fact.changedOn(day.minusDays(1)));
    assertEquals(Optional.of(day), fact.changedOn(day.plusDays(2)));
    assertEquals(Optional.of(day.plusDays(9)), fact.changedOn(null));
    assertThrows(
        IllegalArgumentException.class,
        () -> Fact.builder().id("f").occurs(day).until(day).build());
  }

  @Test
  void leversCost() {
    Fact lever = Fact.lever("f", "It happens");
    assertTrue(lever.lever());
    assertFalse(Fact.of("f").lever());
    assertEquals(BigDecimal.ONE, lever.cost());
    assertEquals("It happens", lever.name());
    Fact.Builder fact = Fact.builder().id("f");
    assertEquals(
        fact.cost(new BigDecimal("2.50")).build(), fact.cost(new BigDecimal("2.5")).build());
    assertEquals(new BigDecimal("200"), fact.cost(new BigDecimal("2E+2")).build().cost());
    assertEquals(BigDecimal.ZERO, fact.cost(new BigDecimal("0.00")).build().cost());
    assertEquals(
        "the cost of fact f is -0.1; it should not be negative",
        refusal(() -> fact.cost(new BigDecimal("-0.1")).build()));
    assertEquals(
        "the cost of fact f is 1E+31; it should have at most 30 digits",
        refusal(() -> fact.cost(new BigDecimal("1E+31")).build()));
    assertEquals(
        "the cost of fact f is 1000000000000000000000000000000; it should have at most 30 digits",
        refusal(() -> fact.cost(new BigDecimal("1E+30")).build()));
    assertEquals(30, fact.cost(new BigDecimal("1E+29")).build().cost().precision());
  }

  @Test
  void probabilities() {
    Fact.Builder fact = Fact.builder().id("f");
    assertEquals(
        Optional.of(new BigDecimal("0.5")),
        fact.probability(new BigDecimal("0.500")).build().probability());
    assertEquals(
        Optional.of(BigDecimal.ZERO),
        fact.probability(new BigDecimal("0.0")).build().probability());
    assertEquals(
        Optional.of(BigDecimal.ONE), fact.probability(new BigDecimal("1.0")).build().probability());
    assertEquals(
        "the probability of fact f is 1.01; it should lie between 0 and 1",
        refusal(() -> fact.probability(new BigDecimal("1.01")).build()));
    assertEquals(
        "the probability of fact f is -1; it should lie between 0 and 1",
        refusal(() -> fact.probability(new BigDecimal("-1")).build()));
    assertEquals(
        "the probability of fact f is 1E-31; it should have at most 30 digits",
        refusal(() -> fact.probability(new BigDecimal("1E-31")).build()));
  }

  @Test
  void factsAreInTheHandOfActorsOrAlternatives() {
    assertEquals(
        Optional.of(Actor.of("hu")), Fact.builder().id("f").by(Actor.of("hu")).build().by());
    assertEquals(
        "fact f is brought about by G (g); that should be an actor or an alternative",
        refusal(() -> Fact.builder().id("f").by(Group.of("g", "G")).build()));
  }

  @Test
  void stancesAreAChain() {
    for (Stance a : Stance.values()) {
      for (Stance b : Stance.values()) {
        assertEquals(a.ordinal() >= b.ordinal(), a.isAtLeast(b));
        assertEquals(Math.min(a.ordinal(), b.ordinal()), a.min(b).ordinal());
        assertEquals(Math.max(a.ordinal(), b.ordinal()), a.max(b).ordinal());
      }
    }
    assertEquals("[oppose, stand-aside, abstain, support]", List.of(Stance.values()).toString());
  }

  @Test
  void truthIsKleenes() {
    for (Truth a : Truth.values()) {
      assertEquals(a, a.not().not());
      for (Truth b : Truth.values()) {
        assertEquals(Math.min(a.ordinal(), b.ordinal()), a.and(b).ordinal());
        assertEquals(Math.max(a.ordinal(), b.ordinal()), a.or(b).ordinal());
        assertEquals(a.and(b).not(), a.not().or(b.not()));
      }
    }
    assertEquals(Truth.UNKNOWN, Truth.UNKNOWN.not());
    assertEquals(Truth.TRUE, Truth.FALSE.not());
    assertEquals(Truth.TRUE, Truth.of(true));
    assertEquals(Truth.FALSE, Truth.of(false));
    assertEquals(Truth.TRUE, Truth.between(true, true));
    assertEquals(Truth.UNKNOWN, Truth.between(false, true));
    assertEquals(Truth.FALSE, Truth.between(false, false));
    assertEquals("[false, unknown, true]", List.of(Truth.values()).toString());
  }

  @Test
  void positionsAreSetsOfStances() {
    List<Position> positions = new ArrayList<>();
    for (Stance low : Stance.values()) {
      for (Stance high : Stance.values()) {
        if (low.compareTo(high) <= 0) {
          positions.add(Position.between(low, high));
        } else {
          assertEquals(
              "a position should have its lower stance first; write ["
                  + high
                  + ", "
                  + low
                  + "], not ["
                  + low
                  + ", "
                  + high
                  + "]",
              refusal(() -> new Position(low, high)));
        }
      }
    }
    assertEquals(10, positions.size());
    for (Position a : positions) {
      assertEquals(stances(a).size() == 1, a.isExact());
      for (Position b : positions) {
        assertEquals(stances(b).containsAll(stances(a)), a.isWithin(b));
        assertEquals(stances(a).stream().anyMatch(stances(b)::contains), a.meets(b));
        Position hull = a.hull(b);
        assertTrue(a.isWithin(hull) && b.isWithin(hull));
        assertTrue(
            positions.stream()
                .filter(p -> a.isWithin(p) && b.isWithin(p))
                .allMatch(hull::isWithin));
      }
    }
    assertEquals("[stand-aside, support]", Position.WILL_NOT_BLOCK.toString());
    assertEquals("support", Position.exactly(Stance.SUPPORT).toString());
    assertTrue(positions.stream().allMatch(p -> p.isWithin(Position.UNDECLARED)));
    assertNotEquals(Position.UNDECLARED, Position.WILL_NOT_BLOCK);
  }

  private static List<Stance> stances(Position position) {
    return List.of(Stance.values()).stream().filter(position::contains).toList();
  }

  @Test
  void sources() {
    assertEquals(Optional.of("The News"), Source.of("news", "The News").title());
    assertEquals(Optional.empty(), Source.of("news").url());
  }
}
