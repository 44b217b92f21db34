package org.concordat.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.checks.Comparison;
import org.concordat.condition.Attendance;
import org.concordat.condition.AttendanceCount;
import org.concordat.condition.Condition;
import org.concordat.condition.OnTheTable;
import org.concordat.model.Term;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Tabling;
import org.concordat.testing.RandomNegotiations.Sample;

/** Tests the generator on which other tests rest: what it makes is sound and of every kind. */
@Comparison
class RandomNegotiationsProperties implements DrawnNegotiations {
  @Property
  void theSameSeedGivesTheSameNegotiation(@ForAll("small") Sample sample) {
    assertEquals(
        sample.negotiation(),
        RandomNegotiations.of(new Random(sample.seed()), RandomNegotiations.SMALL));
  }

  /**
   * Asserts that enough of the negotiations have each feature that is hard to get right, on a
   * cycle. The floors are percentages, somewhat below what is drawn.
   */
  @Example
  void whatIsHardIsDrawnOften() {
    assertShares(
        RandomNegotiations.SMALL,
        Map.of(
            Features.NEGATED_COUNT, 60,
            Features.EXACTLY, 40,
            Features.VOTING, 60,
            Features.OTHERS, 33,
            Features.SEVERAL_THRESHOLDS_ON_ONE_SET, 52,
            Features.ADOPTION_BY_ANOTHER_BODY, 12));
    assertShares(
        RandomNegotiations.TINY,
        Map.of(
            Features.NEGATED_COUNT, 35,
            Features.EXACTLY, 17,
            Features.VOTING, 35,
            Features.OTHERS, 14,
            Features.SEVERAL_THRESHOLDS_ON_ONE_SET, 24,
            Features.ADOPTION_BY_ANOTHER_BODY, 4));
  }

  private static void assertShares(RandomNegotiations.Size size, Map<Features, Integer> floors) {
    Map<Features, Integer> percents =
        Features.percents(600, random -> RandomNegotiations.of(random, size));
    floors.forEach(
        (feature, floor) ->
            assertTrue(percents.get(feature) >= floor, () -> percents + " of " + size));
  }

  /** The floors are percents, somewhat below what is drawn. */
  @Example
  void whatChangesByDayIsDrawnOften() {
    Map<String, Predicate<Negotiation>> kinds = new TreeMap<>();
    kinds.put(
        "off the table 18",
        each ->
            each.alternatives().values().stream().anyMatch(x -> each.tabling(x) != Tabling.TABLED));
    kinds.put(
        "not yet 5",
        each ->
            each.alternatives().values().stream()
                .anyMatch(x -> each.tabling(x) == Tabling.NOT_YET));
    kinds.put(
        "absence with days 15",
        each ->
            each.bodies().values().stream()
                .anyMatch(
                    body ->
                        body.absences().stream().anyMatch(one -> !one.term().equals(Term.ALWAYS))));
    kinds.put(
        "adopting 14",
        each -> each.facts().values().stream().anyMatch(fact -> fact.adopts().isPresent()));
    kinds.put(
        "barring 14",
        each -> each.facts().values().stream().anyMatch(fact -> fact.bars().isPresent()));
    kinds.put(
        "two changes 10",
        each -> each.facts().values().stream().anyMatch(fact -> fact.history().size() > 1));
    kinds.put(
        "attendance 28",
        each -> asks(each, atom -> atom instanceof Attendance || atom instanceof AttendanceCount));
    kinds.put("on the table 22", each -> asks(each, OnTheTable.class::isInstance));
    List<Negotiation> many =
        IntStream.range(0, 600)
            .mapToObj(seed -> RandomNegotiations.of(new Random(seed), RandomNegotiations.SMALL))
            .toList();
    Map<String, Long> percents = new TreeMap<>();
    kinds.forEach((kind, is) -> percents.put(kind, many.stream().filter(is).count() * 100 / 600));
    percents.forEach(
        (kind, percent) ->
            assertTrue(
                percent >= Integer.parseInt(kind.substring(kind.lastIndexOf(' ') + 1)),
                percents::toString));
  }

  private static boolean asks(Negotiation negotiation, Predicate<Condition> atom) {
    return Stream.concat(
            negotiation.commitments().stream().map(Commitment::when),
            negotiation.bodies().values().stream().map(body -> body.rule().condition()))
        .flatMap(condition -> condition.atoms().stream())
        .anyMatch(atom);
  }

  @Example
  void everythingIsUsed() {
    List<Negotiation> many =
        IntStream.range(0, 400)
            .mapToObj(seed -> RandomNegotiations.of(new Random(seed), RandomNegotiations.SMALL))
            .toList();
    String text = many.stream().map(RandomNegotiations::describe).collect(Collectors.joining("\n"));
    Map<String, Boolean> missing =
        List.of(
                "as of",
                "until 2024",
                "absence counts as oppose; absent a\\d",
                "absence counts as abstain; absent a\\d",
                "absent a\\d from 2024",
                "; x\\d \\[from 2024",
                "; x\\d \\[until [^,]*, from",
                "adopts x\\d",
                "bars x\\d",
                "x\\d is on the table",
                "a\\d is (present|absent)",
                "are (present|absent) in b\\d",
                "by shares are (present|absent)",
                "f\\d (true|unknown) from \\S+ \\w+ from",
                "unknown",
                "f\\d false from \\S+ true",
                "withdraws",
                "not together",
                "\\[oppose, stand-aside\\]",
                "\\[stand-aside, support\\]",
                "when f\\d",
                "of others support",
                "of members by population",
                "of g\\d voting by shares oppose",
                "of a\\d do not tolerate",
                "of b\\d abstain on",
                "exactly \\d",
                "33.3%",
                "2/3",
                "a\\d stands aside on x\\d",
                "a\\d does not support",
                "it is adopted",
                "x\\d is adopted",
                "not x\\d is withdrawn",
                "from 2024-\\S+ and",
                "before 2024",
                "not \\(",
                "ranks .* approve",
                "ranks .* hold-out",
                ": none of members oppose it;",
                ": not more than 1/4 of members voting oppose it;",
                ": .*x\\d is withdrawn.*; absence")
            .stream()
            .collect(
                Collectors.toMap(
                    kind -> kind, kind -> !Pattern.compile(kind).matcher(text).find()));
    missing.values().removeIf(isMissing -> !isMissing);
    assertEquals(new TreeSet<>(), new TreeSet<>(missing.keySet()));
    assertTrue(
        many.stream()
            .map(Negotiation::facts)
            .map(Map::values)
            .flatMap(Collection::stream)
            .anyMatch(fact -> fact.lever()));
    assertTrue(many.stream().anyMatch(each -> each.bodies().size() > 1));
    assertTrue(many.stream().anyMatch(each -> each.issues().size() > 1));
  }
}
