package org.concordat.documents.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import org.concordat.bargain.Bargain;
import org.concordat.bargain.BargainList;
import org.concordat.bargain.Bargains;
import org.concordat.chance.Chance;
import org.concordat.chance.Chances;
import org.concordat.checks.Comparison;
import org.concordat.checks.StrictSchema;
import org.concordat.documents.CheckedDocument;
import org.concordat.documents.Json;
import org.concordat.documents.JsonObject;
import org.concordat.evidence.Evidence;
import org.concordat.explain.Explanations;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.negotiation.Claim;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Report;
import org.concordat.outcome.Outcomes;
import org.concordat.power.Game;
import org.concordat.power.Power;
import org.concordat.power.SampledPower;
import org.concordat.proceedings.Proceedings;
import org.concordat.proceedings.Sitting;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.SearchLimit;
import org.concordat.resolve.StopReason;
import org.concordat.testing.DrawnNegotiations;
import org.concordat.testing.RandomNegotiations;
import org.junit.jupiter.api.Test;

/**
 * Answers about random negotiations fit the schema, have no key that it does not list, and read
 * back unchanged.
 */
@Comparison
@PropertyDefaults(tries = 300)
class AnswersProperties implements DrawnNegotiations {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemas(
                  ImmutableMap.of(
                      "urn:concordat:answers:1", StrictSchema.of(AnswerSchema.json()))));

  /** Some searches are cut short. */
  private static final SearchLimit FEW = SearchLimit.DEFAULT.withSteps(200);

  private static Schema schema(String answer) {
    return REGISTRY.getSchema(SchemaLocation.of("urn:concordat:answers:1#/$defs/" + answer));
  }

  private static void assertFits(String answer, JsonObject json) {
    String text = json.toString();
    assertEquals(List.of(), schema(answer).validate(text, InputFormat.JSON), json::pretty);
    assertEquals(text, Json.parse(text).toString());
    assertEquals(text, Json.parse(json.pretty()).toString());
  }

  @Test
  void isItselfASchema() {
    Schema metaSchema =
        REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertEquals(List.of(), metaSchema.validate(AnswerSchema.json(), InputFormat.JSON));
  }

  @Property
  void standingAndReasonsFit(@ForAll("small") RandomNegotiations.Sample sample) {
    Negotiation negotiation = sample.negotiation();
    Coordination way = Coordination.values()[new Random(sample.seed()).nextInt(3)];
    Resolution resolution = Resolver.of(negotiation).resolve(way);
    assertFits("resolution", Answers.resolution(resolution));
    assertFits("check", Answers.check(new CheckedDocument(negotiation, ImmutableList.of(), null)));
    for (Alternative alternative : negotiation.alternatives().values()) {
      assertFits(
          "explanation", Answers.explanation(Explanations.of(resolution).explain(alternative)));
      for (Actor actor : resolution.positions(alternative).keySet()) {
        assertFits(
            "explanation",
            Answers.explanation(Explanations.of(resolution).explain(actor, alternative)));
      }
    }
  }

  @Property
  void searchesFit(@ForAll("small") RandomNegotiations.Sample sample) {
    Negotiation negotiation = sample.negotiation();
    Resolver resolver = Resolver.of(negotiation);
    Outcomes outcomes = Outcomes.of(resolver).within(FEW);
    assertFits("outcomes", Answers.outcomes(outcomes.all(), outcomes.verdicts()));
    Bargains bargains = Bargains.of(resolver).withDeclarations().within(FEW);
    for (Alternative alternative : negotiation.alternatives().values()) {
      for (BargainList found :
          List.of(
              bargains.toAdopt(alternative),
              bargains.toAdoptProvided(alternative),
              bargains.threatsTo(alternative))) {
        assertFits("bargains", Answers.bargains(found));
        for (Bargain each : found.all()) {
          assertFits(
              "bargain",
              Answers.bargain(each, bargains.assuming(each.assumptions()).choreography(each)));
        }
      }
    }
  }

  @Property
  void numbersFit(@ForAll("small") RandomNegotiations.Sample sample) {
    Negotiation negotiation = sample.negotiation();
    Chances chances = Chances.of(Resolver.of(negotiation)).within(FEW);
    for (Alternative alternative : negotiation.alternatives().values()) {
      assertFits(
          "chance",
          Answers.chance(
              chances.ofAdopting(alternative), chances.randomFacts(), chances.probabilities()));
      assertFits(
          "chance",
          Answers.chance(
              chances.sample(alternative, 50, sample.seed()),
              chances.randomFacts(),
              chances.probabilities()));
    }
    Random random = new Random(sample.seed());
    Map<Actor, Long> votes =
        Maps.toMap(negotiation.actors().values(), actor -> (long) random.nextInt(9));
    Game game = Game.weighted(1 + random.nextInt(20), votes);
    assertFits("power", Answers.power(Power.of(game)));
    assertFits("power", Answers.power(SampledPower.of(game, 50, sample.seed())));
  }

  @Property
  void comparisonsFit(@ForAll("small") RandomNegotiations.Sample sample) {
    Resolver resolver = Resolver.of(sample.negotiation());
    ImmutableList.Builder<JsonObject> cases = ImmutableList.builder();
    for (Coordination way : Coordination.values()) {
      Bargains bargains = Bargains.of(resolver).with(way).within(FEW);
      Chances chances = Chances.of(resolver).with(way).within(FEW);
      ImmutableMap.Builder<Alternative, BargainList> cheapest = ImmutableMap.builder();
      ImmutableMap.Builder<Alternative, Chance> likely = ImmutableMap.builder();
      for (Alternative alternative : sample.negotiation().alternatives().values()) {
        cheapest.put(alternative, bargains.toAdoptProvided(alternative));
        if (sample.seed() % 2 == 0) {
          likely.put(alternative, chances.ofAdopting(alternative));
        }
      }
      JsonObject one =
          Answers.comparedCase(
              resolver.resolve(way), cheapest.buildOrThrow(), likely.buildOrThrow());
      assertFits("comparedCase", one);
      cases.add(way == Coordination.SEQUENTIAL ? one : one.with("coordination", Json.of(way + "")));
    }
    ImmutableList<JsonObject> all = cases.build();
    assertFits("comparison", Answers.comparison(all));
    JsonObject same = Answers.comparison(ImmutableList.of(all.get(0), all.get(0)));
    sample
        .negotiation()
        .alternatives()
        .keySet()
        .forEach(
            id ->
                assertEquals(
                    Optional.of(Json.of(List.of())),
                    ((JsonObject) same.get("differs").orElseThrow()).get(id)));
  }

  @Property
  void daysFit(@ForAll("small") RandomNegotiations.Sample sample) {
    Negotiation negotiation = sample.negotiation();
    Evidence evidence = Evidence.of(negotiation).within(FEW);
    assertFits("evidence", Answers.evidence(evidence.verify(), evidence.conflicts()));
    for (Claim claim : negotiation.reports().stream().flatMap(r -> r.claims().stream()).toList()) {
      for (ImmutableList<Report> set : evidence.consistentSets(claim.on()).sets()) {
        ImmutableList<Report> others =
            negotiation.reports().stream()
                .filter(report -> !set.contains(report))
                .collect(ImmutableList.toImmutableList());
        assertFits(
            "inference", Answers.inference(evidence.infer(claim.on(), set::contains), set, others));
      }
    }
    Proceedings proceedings = Proceedings.of(negotiation);
    ImmutableList.Builder<JsonObject> days = ImmutableList.builder();
    Optional<Sitting> before = Optional.empty();
    for (var day : proceedings.days()) {
      Sitting sitting = proceedings.on(day);
      days.add(Answers.day(sitting, Coordination.SEQUENTIAL, before.map(sitting::changesSince)));
      assertFits("next", Answers.next(sitting));
      before = Optional.of(sitting);
    }
    JsonObject timeline = Answers.timeline(days.build());
    assertFits("timeline", timeline);
    assertFits("timeline", Answers.incomplete(timeline, StopReason.CANCELLED));
  }
}
