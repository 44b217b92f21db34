package org.concordat.negotiation;

import static org.concordat.negotiation.Sample.BOARD;
import static org.concordat.negotiation.Sample.COMMITMENT;
import static org.concordat.negotiation.Sample.EAST;
import static org.concordat.negotiation.Sample.GOES;
import static org.concordat.negotiation.Sample.HEAD;
import static org.concordat.negotiation.Sample.HU;
import static org.concordat.negotiation.Sample.NEWS;
import static org.concordat.negotiation.Sample.RANKING;
import static org.concordat.negotiation.Sample.REPORT;
import static org.concordat.negotiation.Sample.RUTTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Adopted;
import org.concordat.condition.Amount;
import org.concordat.condition.And;
import org.concordat.condition.BeforeDate;
import org.concordat.condition.Condition;
import org.concordat.condition.ConditionSyntaxException;
import org.concordat.condition.Constant;
import org.concordat.condition.Count;
import org.concordat.condition.FactHolds;
import org.concordat.condition.FromDate;
import org.concordat.condition.Not;
import org.concordat.condition.Or;
import org.concordat.condition.Quantity;
import org.concordat.condition.StanceIs;
import org.concordat.condition.Threshold;
import org.concordat.condition.Verb;
import org.concordat.condition.VoteCount;
import org.concordat.condition.Withdrawn;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.model.Named;
import org.concordat.model.Position;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** All public types are values: equal by content, serializable and shown in words. */
class ValuesTest {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

  /** Pairs of equal values, created separately; values of different rows differ. */
  static final List<List<Object>> EQUAL =
      List.of(
          List.of(HU, Actor.builder().id("hu").name("Hungary").weight("people", 10).build()),
          List.of(Actor.of("hu", "Hungary"), Actor.of("hu", "Hungary")),
          List.of(RUTTE, Alternative.of("rutte", "Mark Rutte")),
          List.of(Alternative.of("rutte"), Alternative.of("rutte", "rutte")),
          List.of(EAST, Group.of("east", "The East", Sample.SK, HU)),
          List.of(NEWS, Source.of("news", "The News")),
          List.of(Source.of("news"), Source.of("news")),
          List.of(
              GOES,
              Fact.builder()
                  .id("iohannis-goes")
                  .withdraws(Sample.IOHANNIS)
                  .by(Sample.IOHANNIS)
                  .lever(true)
                  .cost(new BigDecimal("1.00"))
                  .build()),
          List.of(Fact.of("iohannis-goes"), Fact.of("iohannis-goes")),
          List.of(Position.WILL_NOT_BLOCK, new Position(Stance.STAND_ASIDE, Stance.SUPPORT)),
          List.of(Position.UNDECLARED, new Position(Stance.OPPOSE, Stance.SUPPORT)),
          List.of(Term.from(DAY), new Term(LocalDate.of(2024, 5, 1), null)),
          List.of(Term.ALWAYS, new Term(null, null)),
          List.of(ActorSet.MEMBERS, ActorSet.of("members")),
          List.of(ActorSet.of(EAST), ActorSet.of("east")),
          List.of(Quantity.percent("55"), Quantity.percent("55.0")),
          List.of(Quantity.fraction(55, 100), Quantity.fraction(55, 100)),
          List.of(Quantity.number(1), Quantity.number(1)),
          List.of(Amount.ALL, Amount.atLeast(Quantity.percent("100"))),
          List.of(Amount.NONE, Amount.atMost(0)),
          List.of(Amount.fewerThan(3), Amount.fewerThan(Quantity.number(3))),
          List.of(Amount.moreThan(3), Amount.moreThan(Quantity.number(3))),
          List.of(new Threshold(1, 0, 0, 0, 1), new Threshold(1, 0, 0, 0, 1)),
          List.of(Condition.always(), new Constant(true)),
          List.of(parse("storm"), new FactHolds("storm")),
          List.of(parse("not storm"), new Not(new FactHolds("storm"))),
          List.of(parse("it is adopted"), new Adopted("it")),
          List.of(parse("it is withdrawn"), new Withdrawn("it")),
          List.of(parse("from 2024-05-01"), new FromDate(DAY)),
          List.of(parse("before 2024-05-01"), new BeforeDate(DAY)),
          List.of(parse("hu does not support it"), new StanceIs("hu", Verb.SUPPORT, true, "it")),
          List.of(parse("hu supports it"), new StanceIs("hu", Verb.SUPPORT, false, "it")),
          List.of(
              parse("all of members by gold do not oppose it"),
              new Count(Amount.ALL, ActorSet.MEMBERS, "gold", Verb.OPPOSE, true, "it")),
          List.of(
              parse("all of members voting oppose it"),
              new VoteCount(Amount.ALL, ActorSet.MEMBERS, null, Verb.OPPOSE, "it")),
          List.of(
              parse("storm and calm"),
              new And(ImmutableList.of(new FactHolds("storm"), new FactHolds("calm")))),
          List.of(
              parse("storm or calm"),
              new Or(ImmutableList.of(new FactHolds("storm"), new FactHolds("calm")))),
          List.of(DecisionRule.CONSENSUS, DecisionRule.of(parse("none of members oppose it"))),
          List.of(Membership.of(HU), new Membership(HU, Term.ALWAYS)),
          List.of(
              BOARD,
              Body.builder()
                  .id("board")
                  .rule("none of members oppose it")
                  .members(ImmutableList.of(HU, Sample.SK))
                  .member(Sample.SE, Term.from(Sample.ACCESSION))
                  .build()),
          List.of(
              Body.of("east-board", "East", DecisionRule.UNANIMITY, EAST.actors()),
              Body.builder()
                  .id("east-board")
                  .name("East")
                  .rule(DecisionRule.UNANIMITY)
                  .members(EAST)
                  .build()),
          List.of(HEAD, HEAD.toBuilder().build()),
          List.of(COMMITMENT, COMMITMENT.toBuilder().build()),
          List.of(
              Commitment.of(HU, RUTTE, Stance.SUPPORT),
              Commitment.of(HU, RUTTE, Position.exactly(Stance.SUPPORT)).when("always")),
          List.of(RANKING, RANKING.toBuilder().build()),
          List.of(REPORT, REPORT.toBuilder().build()),
          List.of(Claim.of(DAY, "storm"), new Claim(DAY, parse("storm"))),
          List.of(new Problem("x", "y", null), new Problem("x", "y", null)),
          List.of(Sample.negotiation(), Sample.negotiation()));

  private static Condition parse(String text) {
    return Condition.parse(text);
  }

  @Test
  void valuesAreEqualByContent() {
    for (int i = 0; i < EQUAL.size(); i++) {
      for (int j = 0; j < EQUAL.size(); j++) {
        Object a = EQUAL.get(i).get(0);
        Object b = EQUAL.get(j).get(1);
        assertEquals(i == j, a.equals(b), a + " and " + b);
        assertEquals(i == j, b.equals(a), b + " and " + a);
      }
      assertEquals(EQUAL.get(i).get(0).hashCode(), EQUAL.get(i).get(1).hashCode());
      assertNotEquals(EQUAL.get(i).get(0), null);
      assertNotEquals(EQUAL.get(i).get(0), "text");
    }
  }

  @TestFactory
  Stream<DynamicTest> valuesAreSerializable() {
    return EQUAL.stream()
        .map(pair -> pair.get(0))
        .filter(value -> !(value instanceof Threshold))
        .map(value -> DynamicTest.dynamicTest(value.toString(), () -> assertCopied(value)));
  }

  private static void assertCopied(Object value) throws IOException, ClassNotFoundException {
    Object copy = copy(value);
    assertNotSame(value, copy);
    assertEquals(value, copy);
    assertEquals(value.hashCode(), copy.hashCode());
    assertEquals(value.toString(), copy.toString());
  }

  private static Object copy(Object value) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }

  @Test
  void copiesOfANegotiationAnswerTheSame() throws Exception {
    Negotiation negotiation = Sample.negotiation();
    Negotiation copy = (Negotiation) copy(negotiation);
    assertEquals(negotiation.members(BOARD), copy.members(BOARD));
    assertEquals(negotiation.standing().by(HU, RUTTE), copy.standing().by(HU, RUTTE));
    assertEquals(negotiation.asOf(DAY), copy.asOf(DAY));
  }

  @Test
  void exceptionsAreSerializable() throws Exception {
    ConditionSyntaxException syntax =
        assertThrows(ConditionSyntaxException.class, () -> parse("hu suports it"));
    assertEquals(syntax.suggestion(), ((ConditionSyntaxException) copy(syntax)).suggestion());
    InvalidNegotiationException invalid =
        assertThrows(
            InvalidNegotiationException.class,
            () -> Negotiation.builder().group(Group.of("g", "G")).build());
    assertEquals(invalid.problems(), ((InvalidNegotiationException) copy(invalid)).problems());
    UnknownNameException unknown =
        assertThrows(UnknownNameException.class, () -> Sample.negotiation().actor("x"));
    assertEquals("x", ((UnknownNameException) copy(unknown)).name());
  }

  @Test
  void valuesAreShownAsSentences() {
    assertEquals(
        "hu on rutte: [stand-aside, support] when iohannis is withdrawn or any of others support"
            + " it, from 2024-04-02",
        COMMITMENT.label());
    assertEquals("hu on rutte: support", Commitment.of(HU, RUTTE, Stance.SUPPORT).label());
    assertEquals("none of members oppose it", DecisionRule.CONSENSUS.toString());
    assertEquals("more than 1/2 of members support it", DecisionRule.MAJORITY.toString());
    assertEquals("all of members support it", DecisionRule.UNANIMITY.toString());
    assertEquals("place: message", new Problem("place", "message", "value").toString());
    for (Named named : List.of(HU, GOES, BOARD, HEAD)) {
      assertEquals(named.label(), named.toString());
    }
    assertEquals(COMMITMENT.label(), COMMITMENT.toString());
    for (Object value : List.of(NEWS, RANKING, REPORT)) {
      String type = value.getClass().getInterfaces()[0].getSimpleName();
      assertTrue(value.toString().startsWith(type + "{"), value.toString());
    }
  }

  @Test
  void commitmentsAreChangedByCopy() {
    Commitment commitment = Commitment.of(HU, RUTTE, Stance.SUPPORT);
    assertEquals(
        Term.between(DAY, DAY.plusDays(1)), commitment.from(DAY).until(DAY.plusDays(1)).term());
    assertEquals(
        Term.between(DAY, DAY.plusDays(1)), commitment.until(DAY.plusDays(1)).from(DAY).term());
    assertEquals(parse("storm"), commitment.when("storm").when());
    assertEquals(Condition.always(), commitment.when());
    assertEquals(Optional.of(NEWS), commitment.source(NEWS).source());
    assertEquals(Term.ALWAYS, commitment.term());
  }

  @Test
  void buildersSayWhatIsMissing() {
    assertMissing("Actor", "[id]", () -> Actor.builder().build());
    assertMissing("Fact", "[id]", () -> Fact.builder().build());
    assertMissing("Source", "[id]", () -> Source.builder().build());
    assertMissing("Body", "[id, rule]", () -> Body.builder().build());
    assertMissing("Body", "[rule]", () -> Body.builder().id("x").build());
    assertMissing("Issue", "[id, body]", () -> Issue.builder().build());
    assertMissing("Commitment", "[actor, alternative, range]", () -> Commitment.builder().build());
    assertMissing("Preference", "[actor, issue]", () -> Preference.builder().build());
    assertMissing("Report", "[source]", () -> Report.builder().build());
  }

  private static void assertMissing(String type, String what, Executable built) {
    assertEquals(
        "Cannot build " + type + ", some of required attributes are not set " + what,
        assertThrows(IllegalArgumentException.class, built).getMessage());
  }

  @Test
  void bodies() {
    assertEquals(Stance.OPPOSE, BOARD.absence());
    assertEquals("board", BOARD.name());
    assertEquals(ImmutableSet.of(HU, Sample.SK), BOARD.membersOn(Sample.ACCESSION.minusDays(1)));
    assertEquals(BOARD.everyMember(), BOARD.membersOn(Sample.ACCESSION));
    assertEquals(BOARD.everyMember(), BOARD.membersOn(null));
    Body left =
        Body.builder()
            .id("left")
            .rule(DecisionRule.CONSENSUS)
            .member(HU, Term.until(DAY))
            .member(Sample.SK)
            .member(HU, Term.from(DAY.plusDays(1)))
            .absence(Stance.ABSTAIN)
            .build();
    assertEquals(List.of(HU, Sample.SK), left.membersOn(DAY.minusDays(1)).asList());
    assertEquals(List.of(Sample.SK), left.membersOn(DAY).asList());
    assertEquals(List.of(Sample.SK, HU), left.membersOn(DAY.plusDays(1)).asList());
    assertEquals(List.of(HU, Sample.SK), left.everyMember().asList());
    for (Stance stance : List.of(Stance.STAND_ASIDE, Stance.SUPPORT)) {
      assertEquals(
          "absence from body x counts as " + stance + "; it should be oppose or abstain",
          assertThrows(
                  IllegalArgumentException.class,
                  () -> Body.builder().id("x").rule(DecisionRule.MAJORITY).absence(stance).build())
              .getMessage());
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> Body.of("members", "x", DecisionRule.MAJORITY, EAST.actors()));
    assertThrows(IllegalArgumentException.class, () -> Issue.of("Head", "x", BOARD, RUTTE));
  }
}
