package org.concordat.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.bargain.BargainList;
import org.concordat.bargain.Bargains;
import org.concordat.chance.Chances;
import org.concordat.checks.PublicTypesRules;
import org.concordat.checks.Samples;
import org.concordat.evidence.Evidence;
import org.concordat.explain.Explanations;
import org.concordat.lint.WarningKind;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.outcome.OutcomeList;
import org.concordat.outcome.Outcomes;
import org.concordat.power.Game;
import org.concordat.power.Power;
import org.concordat.power.SampledPower;
import org.concordat.proceedings.Entry;
import org.concordat.proceedings.Event;
import org.concordat.proceedings.Journal;
import org.concordat.proceedings.Proceedings;
import org.concordat.proceedings.Sitting;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.SearchLimit;
import org.junit.jupiter.api.Test;

/** What all public types of the module promise, whichever they are. */
class PublicTypesTest extends PublicTypesRules {
  @Override
  protected Class<?> one() {
    return DocumentReader.class;
  }

  @Override
  protected Set<Class<?>> notSerializable() {
    return Set.of(DocumentReader.class, JournalReader.class, SearchLimit.class);
  }

  @Override
  protected List<Object> samples() {
    Samples all = new Samples();
    all.add("storm");
    all.add(new DocumentError("harbour.yaml", 3, 1, "this is no key"));
    DocumentWarning warning =
        new DocumentWarning(WarningKind.UNUSED_LEVER, "harbour.yaml", 3, 1, "it does nothing");
    all.add(warning);
    all.add(new CheckedDocument(Negotiation.builder().build(), ImmutableList.of(warning), null));
    all.add(SearchLimit.DEFAULT);
    all.add(DocumentReader.standard());
    all.add(JournalReader.standard());
    all.add(Journal.empty(ZoneOffset.UTC));
    all.add(Entry.on(LocalDate.of(2025, 3, 5), new Event.SetFact("audit", Truth.TRUE)));
    all.add(Limits.STANDARD);
    all.add(Limits.builder());
    all.add(Negotiation.builder().build());
    all.add(Json.of(Map.of("answer", 42)));
    all.add(Json.of(List.of("answer", true)));
    all.add(Json.of("answer"));
    all.add(Json.of(new BigDecimal("0.5")));
    all.add(Json.of(true));
    addAnswers(all);
    return all.list();
  }

  private static void addAnswers(Samples all) {
    Actor north = Actor.of("north");
    Alternative ada = Alternative.of("ada");
    Body board = Body.of("board", "Board", DecisionRule.UNANIMITY, List.of(north));
    Resolver resolver =
        Resolver.of(Negotiation.builder().issue(Issue.of("chair", "Chair", board, ada)).build());
    all.add(resolver.resolve());
    all.add(Explanations.of(resolver.resolve()).explain(ada));
    Bargains bargains = Bargains.of(resolver).withDeclarations();
    BargainList found = bargains.toAdopt(ada);
    all.add(found);
    all.add(found.all().get(0));
    all.add(bargains.choreography(found.all().get(0)));
    OutcomeList outcomes = Outcomes.of(resolver).all();
    all.add(outcomes);
    all.add(outcomes.outcomes().get(0));
    all.add(Chances.of(resolver).ofAdopting(ada));
    all.add(Chances.of(resolver).sample(ada, 5, 1));
    Evidence evidence = Evidence.of(resolver.negotiation());
    all.add(evidence.verify());
    all.add(evidence.conflicts());
    all.add(evidence.infer(LocalDate.of(2025, 3, 5)));
    Game game = Game.of(resolver.negotiation(), ada);
    all.add(Power.of(game));
    all.add(SampledPower.of(game, 5, 1));
    Sitting sitting = Proceedings.of(resolver.negotiation()).on(LocalDate.of(2025, 3, 5));
    all.add(sitting);
    all.add(sitting.changesSince(sitting));
  }

  @Test
  void placesAreCountedFromOne() {
    assertEquals(
        "lines and columns are counted from 1, not from 0",
        assertThrows(IllegalArgumentException.class, () -> new DocumentError("a", 1, 0, "b"))
            .getMessage());
    assertEquals(
        "lines and columns are counted from 1, not from -2",
        assertThrows(
                IllegalArgumentException.class,
                () -> new DocumentWarning(WarningKind.UNUSED_LEVER, "a", -2, 1, "b"))
            .getMessage());
  }
}
