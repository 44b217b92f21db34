package org.concordat.negotiation;

import static org.concordat.negotiation.Sample.BOARD;
import static org.concordat.negotiation.Sample.EAST;
import static org.concordat.negotiation.Sample.GOES;
import static org.concordat.negotiation.Sample.HEAD;
import static org.concordat.negotiation.Sample.HU;
import static org.concordat.negotiation.Sample.NEWS;
import static org.concordat.negotiation.Sample.RANKING;
import static org.concordat.negotiation.Sample.REPORT;
import static org.concordat.negotiation.Sample.RUTTE;
import static org.concordat.negotiation.Sample.WORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Adopted;
import org.concordat.condition.Amount;
import org.concordat.condition.And;
import org.concordat.condition.BeforeDate;
import org.concordat.condition.Condition;
import org.concordat.condition.Count;
import org.concordat.condition.FactHolds;
import org.concordat.condition.FromDate;
import org.concordat.condition.Not;
import org.concordat.condition.Or;
import org.concordat.condition.Polarity;
import org.concordat.condition.Quantity;
import org.concordat.condition.StanceIs;
import org.concordat.condition.Tally;
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
import org.concordat.model.Truth;
import org.junit.jupiter.api.Test;

/** No public method or constructor takes null, where it does not say so. */
class NullsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

  @Test
  void nothingTakesNull() {
    Map<Class<?>, Object> values = new HashMap<>();
    Negotiation negotiation = Sample.negotiation();
    Condition condition = Condition.parse("storm");
    for (Object value :
        List.of(
            "storm",
            DAY,
            BigDecimal.ONE,
            ImmutableList.of(),
            Optional.empty(),
            OptionalLong.empty(),
            EAST,
            RUTTE,
            Stance.SUPPORT,
            Truth.TRUE,
            Position.UNDECLARED,
            Term.ALWAYS,
            ActorSet.MEMBERS,
            Amount.ALL,
            Amount.Comparison.AT_LEAST,
            Quantity.number(1),
            Quantity.Notation.NUMBER,
            Verb.SUPPORT,
            Polarity.NONE,
            DecisionRule.CONSENSUS,
            Membership.of(HU),
            Policy.APPROVE,
            Scope.NONE,
            Claim.of(DAY, "storm"),
            negotiation)) {
      values.put(value.getClass(), value);
    }
    values.put(ImmutableList.class, ImmutableList.of());
    values.put(ImmutableSet.class, ImmutableSet.of());
    values.put(Iterable.class, ImmutableList.of());
    values.put(Map.class, Map.of());
    values.put(long.class, 1L);
    values.put(int.class, 1);
    values.put(Integer.class, 1);
    values.put(boolean.class, true);
    values.put(Object[].class, new Object[0]);
    values.put(String[].class, new String[0]);
    values.put(Condition[].class, new Condition[0]);
    values.put(Actor[].class, new Actor[0]);
    values.put(Alternative[].class, new Alternative[0]);
    values.put(Condition.class, condition);
    values.put(Actor.class, HU);
    values.put(Named.class, HU);
    values.put(Fact.class, GOES);
    values.put(Source.class, NEWS);
    values.put(Body.class, BOARD);
    values.put(Issue.class, HEAD);
    values.put(Commitment.class, WORD);
    values.put(Preference.class, RANKING);
    values.put(Report.class, REPORT);
    BiPredicate<ActorSet, String> asked = (set, on) -> true;
    values.put(BiPredicate.class, asked);
    Predicate<String> adoption = on -> true;
    values.put(Predicate.class, adoption);
    NullTester tester = new NullTester(values);
    for (Class<?> type :
        List.of(
            Actor.class,
            Alternative.class,
            Fact.class,
            Group.class,
            Position.class,
            Source.class,
            Stance.class,
            Term.class,
            Truth.class,
            ActorSet.class,
            Adopted.class,
            Amount.class,
            And.class,
            BeforeDate.class,
            Condition.class,
            Count.class,
            FactHolds.class,
            FromDate.class,
            Not.class,
            Or.class,
            Quantity.class,
            StanceIs.class,
            Verb.class,
            VoteCount.class,
            Withdrawn.class,
            Body.class,
            Claim.class,
            Commitment.class,
            DecisionRule.class,
            Issue.class,
            Membership.class,
            Negotiation.class,
            Policy.class,
            Preference.class,
            Problem.class,
            Report.class,
            Scope.class)) {
      tester.testStatics(type);
    }
    for (List<Object> pair : ValuesTest.EQUAL) {
      tester.testInstance(publicType(pair.get(0)), pair.get(0));
    }
    tester.testInstance(Stance.class, Stance.SUPPORT);
    tester.testInstance(Truth.class, Truth.TRUE);
    tester.testInstance(Truth.class, Truth.FALSE);
    tester.testInstance(Polarity.class, Polarity.NONE);
    tester.testInstance(Polarity.class, Polarity.MIXED);
    tester.testInstance(Tally.class, Amount.ALL.of(EAST));
    tester.testInstance(Words.class, negotiation.words());
    tester.testInstance(NegotiationBuilder.class, negotiation.toBuilder());
    for (Object builder :
        List.of(
            Actor.builder(),
            Fact.builder(),
            Source.builder(),
            Body.builder(),
            Issue.builder(),
            Commitment.builder(),
            Preference.builder(),
            Report.builder())) {
      tester.testInstance(builder.getClass(), builder);
    }
    assertEquals("", String.join("\n", tester.failures()));
    assertTrue(tester.calls() > 300, "calls: " + tester.calls());
  }

  private static Class<?> publicType(Object value) {
    Class<?> type = value.getClass();
    return Modifier.isPublic(type.getModifiers()) ? type : type.getInterfaces()[0];
  }
}
