package org.concordat.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCoverage;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.concordat.checks.Comparison;
import org.concordat.model.Alternative;
import org.concordat.model.Truth;

/** The text, the normal form and the meaning of conditions. */
@Comparison
class ConditionProperties {

  @Provide
  Arbitrary<Condition> conditions() {
    return Conditions.conditions();
  }

  @Provide
  Arbitrary<Condition> voteCounts() {
    return Conditions.voteCounts();
  }

  @Provide
  Arbitrary<Picture> pictures() {
    return Conditions.pictures();
  }

  @Property
  void textParsesBack(@ForAll("conditions") Condition condition) {
    assertEquals(condition, Condition.parse(condition.toString()));
    assertEquals(condition.hashCode(), Condition.parse(condition.toString()).hashCode());
  }

  @Property
  void textOfNormalFormParsesBack(@ForAll("conditions") Condition condition) {
    Condition normal = condition.normalForm();
    assertEquals(normal, Condition.parse(normal.toString()));
  }

  @Property
  void blanksDoNotMatter(@ForAll("conditions") Condition condition) {
    String text = condition.toString();
    String spread = "\t " + text.replace(" ", "\n  ").replace("(", " ( ").replace(")", " ) ");
    assertEquals(condition, Condition.parse(spread));
  }

  @Property
  void doubleNegationGoes(@ForAll("conditions") Condition condition) {
    assertEquals(condition, condition.negate().negate());
    assertEquals(condition, Condition.parse("not not (" + condition + ")"));
  }

  @Property
  void normalFormIsIdempotentAndNoDeeper(@ForAll("conditions") Condition condition) {
    Condition normal = condition.normalForm();
    assertEquals(normal, normal.normalForm());
    assertTrue(normal.depth() <= condition.depth());
  }

  @Property
  void negationsStandInside(@ForAll("conditions") Condition condition) {
    assertNegationsInside(condition.normalForm());
    for (Condition literal : condition.literals()) {
      assertFalse(literal instanceof And || literal instanceof Or, literal.toString());
      assertNegationsInside(literal);
    }
    for (Condition atom : condition.atoms()) {
      assertFalse(atom instanceof And || atom instanceof Or || atom instanceof Not);
    }
  }

  private static void assertNegationsInside(Condition normal) {
    List<Condition> parts = List.of();
    if (normal instanceof And and) {
      parts = and.conditions();
    } else if (normal instanceof Or or) {
      parts = or.conditions();
    } else if (normal instanceof Not not) {
      Condition negated = not.condition();
      assertTrue(
          negated instanceof FactHolds
              || negated instanceof Adopted
              || negated instanceof Withdrawn
              || negated instanceof VoteCount,
          normal.toString());
    }
    parts.forEach(ConditionProperties::assertNegationsInside);
  }

  @Property
  void normalFormMeansTheSame(
      @ForAll("conditions") Condition condition, @ForAll("pictures") Picture picture) {
    assertEquals(condition.evaluate(picture), condition.normalForm().evaluate(picture));
    NaiveEvaluation naive = new NaiveEvaluation(picture, true);
    assertEquals(naive.of(condition), naive.of(condition.normalForm()));
  }

  @Property
  @StatisticsReport(StatisticsReportMode.OFF)
  void meansWhatTheDefinitionSays(
      @ForAll("conditions") Condition condition, @ForAll("pictures") Picture picture) {
    Truth truth = condition.evaluate(picture);
    Truth coarse = new NaiveEvaluation(picture, false).of(condition);
    Truth fine = new NaiveEvaluation(picture, true).of(condition);
    Statistics.label("truth").collect(truth).coverage(this::everyTruth);
    Statistics.label("depth")
        .collect(Math.min(2, condition.depth()))
        .coverage(depths -> depths.check(2).percentage(share -> share > 20));
    if (coarse != Truth.UNKNOWN) {
      assertEquals(coarse, truth);
    }
    if (truth != Truth.UNKNOWN) {
      assertEquals(fine, truth);
    }
    if (condition.atoms().stream().noneMatch(VoteCount.class::isInstance)) {
      assertEquals(coarse, fine);
    }
  }

  private void everyTruth(StatisticsCoverage coverage) {
    for (Truth truth : Truth.values()) {
      coverage.check(truth).percentage(share -> share > 5);
    }
  }

  @Property
  void votesAreAsPreciseAsTheirCompletions(
      @ForAll("voteCounts") Condition condition, @ForAll("pictures") Picture picture) {
    Truth truth = condition.evaluate(picture);
    Truth fine = new NaiveEvaluation(picture, true).of(condition);
    if (((VoteCount) condition).weight() == null || condition.polarity() != Polarity.MIXED) {
      assertEquals(fine, truth);
    } else {
      assertEquals(fine == Truth.TRUE, truth == Truth.TRUE);
    }
  }

  @Property
  void moreKnowledgeChangesNothingKnown(
      @ForAll("conditions") Condition condition,
      @ForAll("pictures") Picture picture,
      @ForAll Random random) {
    Truth before = condition.evaluate(picture);
    Truth after = condition.evaluate(picture.narrowed(random));
    if (before != Truth.UNKNOWN) {
      assertEquals(before, after);
    }
  }

  @Property
  void isSoundForEveryCompletion(
      @ForAll("conditions") Condition condition,
      @ForAll("pictures") Picture picture,
      @ForAll Random random) {
    Truth truth = condition.evaluate(picture);
    for (int i = 0; i < 8; i++) {
      Picture complete = picture.completed(random);
      Truth exact = condition.evaluate(complete);
      assertNotEquals(Truth.UNKNOWN, exact);
      assertEquals(new NaiveEvaluation(complete, true).of(condition), exact);
      if (truth != Truth.UNKNOWN) {
        assertEquals(truth, exact);
      }
    }
  }

  @Property
  void itIsReplaced(
      @ForAll("conditions") Condition condition, @ForAll("pictures") Picture picture) {
    Condition on = condition.about(Alternative.of("is"));
    assertEquals(condition, condition.about(Alternative.IT));
    assertEquals(on, on.about(Alternative.of("do")));
    assertEquals(condition.depth(), on.depth());
  }
}
