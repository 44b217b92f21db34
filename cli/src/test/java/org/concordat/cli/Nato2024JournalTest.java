package org.concordat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.condition.Condition;
import org.concordat.documents.DocumentReader;
import org.concordat.documents.JournalReader;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.proceedings.Cause;
import org.concordat.proceedings.Changes;
import org.concordat.proceedings.ProcedureState;
import org.concordat.proceedings.Proceedings;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.junit.jupiter.api.Test;

/** NATO's choice of 2024 as a journal: who supported Mark Rutte on which day. */
class Nato2024JournalTest {
  private static final Path FOLDER = Run.ROOT.resolve("examples/nato-2024");

  private static Proceedings talks() throws IOException {
    Negotiation document = DocumentReader.standard().read(FOLDER.resolve("nato-2024-talks.yaml"));
    return JournalReader.standard().read(FOLDER.resolve("nato-2024-talks.jsonl"), document);
  }

  private static String support(Proceedings talks, String day) {
    Resolution resolution = talks.on(LocalDate.parse(day)).resolution();
    var headcount = resolution.headcount(talks.negotiation().alternative("rutte"));
    return headcount.supporting() + " of " + headcount.members();
  }

  @Test
  void supportGrowsAsTheArticlesTell() throws IOException {
    Proceedings talks = talks();

    assertEquals("1 of 31", support(talks, "2024-02-21"));
    assertEquals("1 of 32", support(talks, "2024-03-07"));
    assertEquals("28 of 32", support(talks, "2024-04-02"));
    assertEquals("29 of 32", support(talks, "2024-04-29"));
    assertEquals("30 of 32", support(talks.upTo(8), "2024-06-18"));
    assertEquals("31 of 32", support(talks, "2024-06-18"));
    assertEquals("32 of 32", support(talks, "2024-06-20"));
  }

  @Test
  void romaniaAloneBlocksUntilItMoves() throws IOException {
    Proceedings talks = talks();
    Alternative rutte = talks.negotiation().alternative("rutte");
    Resolution then = talks.on(LocalDate.of(2024, 6, 18)).resolution();
    Set<String> blockers = then.blockers(rutte).stream().map(Actor::id).collect(Collectors.toSet());

    assertEquals(Set.of("ro"), blockers);
    assertEquals(
        Decision.ADOPTED, talks.on(LocalDate.of(2024, 6, 20)).resolution().decision(rutte));
  }

  @Test
  void iohannisEntersAndWithdraws() throws IOException {
    Proceedings talks = talks();
    Condition onTheTable = Condition.parse("iohannis is on the table");
    Condition withdrawn = Condition.parse("iohannis is withdrawn");
    for (String day : List.of("2024-03-09", "2024-03-10", "2024-06-19", "2024-06-20")) {
      Resolution then = talks.on(LocalDate.parse(day)).resolution();
      boolean tabled = day.equals("2024-03-10") || day.equals("2024-06-19");
      assertEquals(Truth.of(tabled), then.evaluate(onTheTable), day);
      assertEquals(Truth.of(day.equals("2024-06-20")), then.evaluate(withdrawn), day);
    }
  }

  /** Hungary and Slovakia had moved on a pledge before the condition of April came to hold. */
  @Test
  void theWithdrawalMovedNeitherHungaryNorSlovakia() throws IOException {
    Proceedings talks = talks();
    Changes june =
        talks.on(LocalDate.of(2024, 6, 20)).changesSince(talks.on(LocalDate.of(2024, 6, 18)));
    assertEquals(
        List.of("ro"), june.positions().stream().map(each -> each.subject().actor().id()).toList());
    assertEquals(List.of(new Cause.ByEntry(11)), june.positions().get(0).because());
  }

  @Test
  void theCouncilDecidesOnThe26th() throws IOException {
    Proceedings talks = talks();
    Alternative appointment = talks.negotiation().alternative("rutte-appointed");
    Resolution before = talks.on(LocalDate.of(2024, 6, 25)).resolution();

    assertEquals(Decision.OPEN, before.decision(appointment));
    assertEquals(Decision.ADOPTED, talks.resolution().decision(appointment));
    assertEquals(ProcedureState.ADOPTED, talks.procedure("council").state());
    assertTrue(talks.procedure("council").objectors().isEmpty());
  }

  /** The document that the journal results in answers on every day as document and journal did. */
  @Test
  void theDocumentThatItComesToAnswersAsTheJournal() throws IOException {
    Proceedings talks = talks();
    Run run =
        Run.of(
            "replay",
            FOLDER.resolve("nato-2024-talks.yaml").toString(),
            "--journal",
            FOLDER.resolve("nato-2024-talks.jsonl").toString(),
            "--document");
    assertEquals(0, run.status());
    Negotiation document = DocumentReader.standard().read("replayed", run.out());
    for (LocalDate day : talks.days()) {
      assertEquals(
          talks.on(day).resolution(), Resolver.of(document.asOf(day)).resolve(), day.toString());
    }
  }
}
