package org.concordat.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.checks.Comparison;

/** Whatever the text, it is a condition or a syntax error that points into it. */
@Comparison
class ConditionTextProperties {
  private static final List<String> WORDS =
      List.of(
          ("( ) and or not always never is does do supports support opposes abstains on stands aside"
                  + " accept stand voting by of all none any at least most more than fewer exactly"
                  + " from before 2024-01-01 2024-13-01 9 0 65% 100.5% 2/3 3/2 1/0 adopted withdrawn"
                  + " it members others hu HU x99")
              .split(" "));

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(WORDS).list().ofMaxSize(12).map(words -> String.join(" ", words));
  }

  @Provide
  Arbitrary<String> almost() {
    return Conditions.conditions()
        .flatMap(
            condition -> {
              List<String> words = List.of(condition.toString().split(" "));
              return Arbitraries.of(WORDS)
                  .flatMap(
                      word ->
                          Arbitraries.integers()
                              .between(0, words.size() - 1)
                              .map(
                                  i ->
                                      String.join(" ", words.subList(0, i))
                                          + " "
                                          + word
                                          + " "
                                          + String.join(" ", words.subList(i + 1, words.size()))));
            });
  }

  @Property
  void anyString(@ForAll String text) {
    assertReadOrRefused(text);
  }

  @Property
  void anyTokens(@ForAll("words") String text) {
    assertReadOrRefused(text);
  }

  @Property
  void oneTokenReplaced(@ForAll("almost") String text) {
    assertReadOrRefused(text);
  }

  private static void assertReadOrRefused(String text) {
    try {
      Condition condition = Condition.parse(text);
      assertEquals(condition, Condition.parse(condition.toString()));
      assertEquals(
          condition.atoms().stream().flatMap(ConditionTextProperties::names).toList(),
          Condition.offsetsOfNames(text).asList().stream()
              .map(offset -> text.substring(offset).split("[\\s()]", 2)[0])
              .toList());
    } catch (ConditionSyntaxException error) {
      assertEquals(text, error.text());
      assertTrue(text.startsWith(error.found(), error.offset()), error.getMessage());
      assertTrue(!error.found().isEmpty() || error.offset() == text.length());
      assertTrue(!error.expected().isEmpty());
      assertTrue(!error.suggestion().equals(java.util.Optional.of(error.found())));
    }
  }

  private static Stream<String> names(Condition atom) {
    if (atom instanceof FactHolds fact) {
      return Stream.of(fact.fact());
    } else if (atom instanceof StanceIs stance) {
      return Stream.of(stance.actor(), stance.alternative());
    } else if (atom instanceof Count count) {
      return Stream.of(count.set().id(), count.weight(), count.alternative())
          .filter(Objects::nonNull);
    } else if (atom instanceof VoteCount count) {
      return Stream.of(count.set().id(), count.weight(), count.alternative())
          .filter(Objects::nonNull);
    } else if (atom instanceof Adopted adopted) {
      return Stream.of(adopted.alternative());
    }
    return atom instanceof Withdrawn withdrawn ? Stream.of(withdrawn.alternative()) : Stream.of();
  }
}
