package org.concordat.documents;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concordat.condition.Condition;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Policy;
import org.concordat.proceedings.Entry;
import org.concordat.proceedings.Event;
import org.concordat.proceedings.Journal;
import org.concordat.proceedings.Moment;
import org.concordat.proceedings.Procedure;
import org.concordat.proceedings.ProcedureKind;
import org.concordat.proceedings.ProcedureState;
import org.concordat.proceedings.Proceedings;
import org.concordat.proceedings.RosterChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Journals are read with every error at its place, written so that they read back, and appended to.
 */
class JournalTest {
  private static final Negotiation DUES =
      DocumentReader.standard()
          .read(
              "dues.yaml",
              """
              concordat: 1
              actors: { north: {}, south: {}, isle: {} }
              groups: { coast: [north, isle] }
              bodies:
                board: { members: [north, south], rule: none of members oppose it }
                court: { members: [isle], rule: all of members support it }
              issues:
                levy: { body: board, alternatives: { dues: {}, tax: {} } }
                case: { body: court, alternatives: { claim: {} } }
              facts: { audit: {} }
              commitments:
                - { actor: south, on: dues, stance: oppose, from: 2025-02-03 }
              """);

  private static final String HEADER = "{\"concordat-journal\": 1, \"zone\": \"Europe/Vienna\"}\n";

  private static final String LEVY =
      HEADER
          + """
          {"do": "open", "at": "2025-03-03", "procedure": "levy-1", "kind": "silence", "on": "dues", "deadline": "2025-03-07T12:00"}
          {"do": "join", "at": "2025-03-04", "actor": "isle", "body": "board", "note": "wie vereinbart – ü"}

          {"do": "say", "at": "2025-03-05", "actor": "isle", "on": "dues", "stance": "oppose", "when": "not audit"}
          {"do": "set", "at": "2025-03-06", "fact": "audit", "state": true}
          {"do": "reopen", "at": "2025-03-06", "procedure": "levy-1", "deadline": "2025-03-10"}
          """;

  private static Proceedings read(String journal) {
    return JournalReader.standard().read("j", journal.getBytes(StandardCharsets.UTF_8), DUES);
  }

  private static List<String> errors(String journal) {
    InvalidDocumentException invalid =
        assertThrows(InvalidDocumentException.class, () -> read(journal));
    invalid.errors().forEach(each -> assertTrue(each.message().contains("expected "), "" + each));
    return invalid.errors().stream().map(DocumentError::toString).toList();
  }

  private static void assertErrors(String lines, String... expected) {
    assertEquals(List.of(expected), errors(HEADER + lines));
  }

  @Test
  void aJournalIsReadOverItsDocument() {
    Proceedings talks = read(LEVY);

    assertEquals(5, talks.size());
    assertEquals(ZoneId.of("Europe/Vienna"), talks.journal().zone());
    assertEquals(
        ProcedureState.BROKEN, talks.on(LocalDate.of(2025, 3, 5)).procedure("levy-1").state());
    assertEquals(ProcedureState.OPEN, talks.procedure("levy-1").state());
    assertEquals(
        ProcedureState.ADOPTED, talks.on(LocalDate.of(2025, 3, 11)).procedure("levy-1").state());
  }

  private static List<Event> everyKind() {
    ImmutableList<String> north = ImmutableList.of("north");
    ImmutableList<String> both = ImmutableList.of("coast", "south");
    List<Event> events = new ArrayList<>();
    events.add(
        new Event.Say(
            both,
            ImmutableList.of("dues", "tax"),
            Position.WILL_NOT_BLOCK,
            Condition.parse("not audit"),
            LocalDate.of(2025, 6, 1)));
    events.add(
        new Event.Say(
            north,
            ImmutableList.of("tax"),
            Position.exactly(Stance.SUPPORT),
            Condition.always(),
            null));
    events.add(new Event.TakeBack(north, ImmutableList.of("dues", "tax")));
    events.add(new Event.Revoke(1));
    events.add(
        new Event.Prefer(
            north,
            "levy",
            ImmutableList.of(ImmutableList.of("tax", "dues")),
            0,
            1,
            Policy.HOLD_OUT));
    for (Truth state : Truth.values()) {
      events.add(new Event.SetFact("audit", state));
    }
    events.add(
        new Event.Declare(Actor.builder().id("west").name("West").weight("berths", 3).build()));
    events.add(new Event.Declare(Source.of("gazette", "The Gazette")));
    Alternative tax = DUES.alternative("tax");
    events.add(
        new Event.Declare(
            Fact.builder().id("storm").says("a storm").by(tax).withdraws(tax).lever(true).build()));
    for (RosterChange change : RosterChange.values()) {
      events.add(new Event.Roster(change, both, "board"));
    }
    events.add(new Event.Table("toll", "levy", "A toll"));
    events.add(new Event.Table("dues", null, null));
    events.add(new Event.Withdraw("dues"));
    events.add(new Event.Amend("dues", Moment.parse("2025-03-07T12:00:30")));
    events.add(new Event.Amend("dues", null));
    for (ProcedureKind kind : ProcedureKind.values()) {
      Moment deadline = kind == ProcedureKind.MEETING ? null : Moment.of(2025, 3, 7);
      events.add(new Event.Open(new Procedure("p", "dues", kind, deadline, kind.silent())));
      events.add(new Event.Open(new Procedure("p", "dues", kind, deadline, null)));
      events.add(
          new Event.Open(
              new Procedure("p", "dues", kind, deadline, Position.exactly(Stance.SUPPORT))));
    }
    events.add(new Event.Extend("p", Moment.of(2025, 3, 8)));
    events.add(new Event.Reopen("p", Moment.of(2025, 3, 9)));
    events.add(new Event.Close("p"));
    events.add(new Event.End("p", ProcedureState.WITHDRAWN, null));
    events.add(new Event.End("p", ProcedureState.ESCALATED, "claim"));
    return events;
  }

  @Test
  void everyKindOfEntryReadsBackAsItWasWritten() {
    List<Entry> entries = new ArrayList<>();
    for (Event event : everyKind()) {
      Entry entry = Entry.at(Moment.parse("2025-03-05T10:30"), event).withNote("a \"note\"\n ü");
      boolean source = event instanceof Event.Declare declare && declare.thing() instanceof Source;
      entries.add(source ? entry.withId("x") : entry.withId("x").withSource("gazette"));
      entries.add(Entry.of(Event.correct(1, event)));
    }
    entries.add(Entry.of(Event.strike(3)).withId("y"));
    assertEquals(
        entries.stream().map(each -> each.event().getClass()).distinct().count(),
        Event.class.getPermittedSubclasses().length,
        "every kind is among them");

    for (Entry entry : entries) {
      String line = JournalWriter.line(entry);
      assertEquals(entry, JournalReader.standard().entry("line", line, DUES), line);
    }
  }

  @Test
  void aJournalReadsBackAsItWasWritten() {
    Journal journal = read(LEVY).journal();

    assertEquals(journal, read(JournalWriter.text(journal)).journal());
  }

  @Test
  void whatIsWrongWithALineIsReportedAtItsPlace() {
    assertErrors(
        "{\"do\": \"sai\", \"at\": \"2025-03-05\"}\n",
        "j:2:8: found \"sai\", expected an event, such as say or set; did you mean \"say\"?");
    assertErrors(
        "{\"do\": \"set\", \"at\": \"5 March\", \"fact\": \"audit\", \"state\": true}\n",
        "j:2:21: found \"5 March\", expected a day such as 2024-06-26, or 2024-06-26T12:00");
    assertErrors(
        "{\"do\": \"set\", \"fact\": \"audit\", \"state\": true}\n",
        "j:2:1: the entry lacks the key \"at\", expected at: when it takes effect");
    assertErrors(
        """
        {"do": "set", "at": "2025-03-05", "fact": "audit", "state": true}
        {"do": "strike", "at": "2025-03-05", "entry": 1}
        """,
        "j:3:24: it takes effect at the moment of the entry that it is about, expected no \"at\" here");
    assertErrors(
        "{\"do\": \"close\", \"at\": \"2025-03-05\", \"procedure\": \"p\", \"on\": \"dues\"}\n",
        "j:2:55: the key \"on\" is unknown in the entry, expected do, at, id, source, note or procedure");
    assertErrors(
        "[1]\n{\"do\": 1\n",
        "j:2:1: found a list, expected an object with \"do\" and \"at\"",
        "j:3:1: the line is no JSON, expected one object in one line");
    assertErrors(
        "{\"do\": \"say\", \"at\": \"2025-03-05\", \"actor\": \"north\", \"on\": \"dues\", \"stance\": \"oppose\", \"when\": \"audit and\"}\n",
        "j:2:105: found the end, expected a condition: the name of a fact, an actor or an alternative, \"at least\", \"more than\", \"at most\", \"fewer than\", \"exactly\", \"all\", \"none\" or \"any\", or a bracket");
  }

  @Test
  void whatDoesNotFitIsAnErrorAtItsPlace() {
    assertErrors(
        "{\"do\": \"say\", \"at\": \"2025-03-05\", \"actor\": [\"north\", \"sout\"], \"on\": \"dues\", \"stance\": \"oppose\"}\n",
        "j:2:54: there is no actor or group called \"sout\", expected the id of one; did you mean \"south\"?");
    assertErrors(
        "{\"do\": \"say\", \"at\": \"2025-03-05\", \"actor\": \"north\", \"on\": \"dues\", \"stance\": \"oppose\", \"when\": \"not audits\"}\n",
        "j:2:100: there is no fact called \"audits\", expected the id of one; did you mean \"audit\"?");
    assertErrors(
        "{\"do\": \"say\", \"at\": \"2025-03-05\", \"actor\": \"isle\", \"on\": \"dues\", \"stance\": \"oppose\"}\n",
        "j:2:44: \"isle\" has no say on \"dues\", which the body \"board\" decides, expected a member of the body that decides");
    assertErrors(
        "{\"do\": \"join\", \"at\": \"2025-03-05\", \"actor\": \"north\", \"body\": \"board\"}\n",
        "j:2:45: \"north\" is a member of \"board\" on 2025-03-05 already, expected none");
    assertErrors(
        """

        {"do": "set", "at": "2025-03-05", "fact": "audit", "state": true, "id": "a"}
        {"do": "set", "at": "2025-03-05", "fact": "audit", "state": false, "id": "a"}
        """,
        "j:4:74: the id \"a\" is that of entry 1 (line 3), expected another id");
    assertErrors(
        "{\"do\": \"correct\", \"entry\": 4, \"with\": {\"do\": \"set\", \"fact\": \"audit\", \"state\": true}}\n",
        "j:2:28: there is no entry 4 before this one, expected the number of an earlier one");
  }

  @Test
  void aStrikeThatMakesAnotherEntryInvalidIsAnErrorAtItselfWithTheLineOfTheOther() {
    assertErrors(
        """
        {"do": "join", "at": "2025-03-04", "actor": "isle", "body": "board"}
        {"do": "say", "at": "2025-03-05", "actor": "isle", "on": "dues", "stance": "oppose"}
        {"do": "say", "at": "2025-03-06", "actor": "isle", "on": "dues", "stance": "support"}

        {"do": "strike", "entry": 1}
        """,
        "j:6:27: it makes entry 2 (line 3) invalid: \"isle\" has no say on \"dues\", which the body \"board\" decides, expected that one to be struck or corrected first");
  }

  @Test
  void theHeaderIsChecked() {
    assertEquals(
        List.of(
            "j:1:1: the journal is empty, expected {\"concordat-journal\": 1, \"zone\": \"UTC\"} in its first line"),
        errors(""));
    assertEquals(
        List.of(
            "j:1:1: the journal lacks its header, expected {\"concordat-journal\": 1, \"zone\": \"UTC\"} in its first line"),
        errors("{\"do\": \"strike\", \"entry\": 1}\n"));
    assertEquals(
        List.of("j:1:23: found \"2\", expected 1, the version of the format"),
        errors("{\"concordat-journal\": 2}\n"));
    assertEquals(
        List.of("j:1:34: found \"Mars\", expected a zone, such as \"Europe/Brussels\""),
        errors("{\"concordat-journal\": 1, \"zone\": \"Mars\"}\n"));
  }

  /** Cuts a journal at every byte: complete entries are read, and the rest is reported. */
  @Test
  void aJournalTornAnywhereIsAnErrorOrWholeUpToThere() {
    byte[] whole = LEVY.getBytes(StandardCharsets.UTF_8);
    Journal journal = read(LEVY).journal();
    JournalReader repairing = JournalReader.standard().repairing();
    int header = HEADER.getBytes(StandardCharsets.UTF_8).length - 1;
    for (int length = 0; length < whole.length; length++) {
      byte[] torn = Arrays.copyOf(whole, length);
      String text = new String(torn, StandardCharsets.UTF_8);
      int complete = (int) text.lines().filter(line -> line.endsWith("}")).count() - 1;
      boolean between = text.isEmpty() || text.endsWith("\n") || text.endsWith("}");
      if (length < header) {
        assertThrows(InvalidDocumentException.class, () -> repairing.read("j", torn, DUES), text);
        continue;
      }
      assertEquals(journal.upTo(complete), repairing.read("j", torn, DUES).journal(), text);
      if (between) {
        assertEquals(
            journal.upTo(complete), JournalReader.standard().read("j", torn, DUES).journal());
        assertTrue(JournalReader.standard().tornEnd("j", torn).isEmpty(), text);
      } else {
        InvalidDocumentException invalid =
            assertThrows(
                InvalidDocumentException.class,
                () -> JournalReader.standard().read("j", torn, DUES));
        int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
        assertEquals(line, invalid.errors().get(0).line(), text);
        assertEquals(line, JournalReader.standard().tornEnd("j", torn).orElseThrow().line());
      }
    }
  }

  @Test
  void entriesAreAppendedWhereNobodyElseHas(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("talks.jsonl");
    Proceedings talks = Proceedings.of(DUES, ZoneId.of("Europe/Vienna"));
    JournalWriter.create(file, talks.journal());
    Proceedings more =
        talks
            .on(LocalDate.of(2025, 3, 5))
            .say(DUES.actor("north"), DUES.alternative("dues"), Stance.SUPPORT);
    JournalWriter.append(file, talks.size(), more.journal().after(talks.size()));

    assertEquals(more, JournalReader.standard().read(file, DUES));
    StaleJournalException stale =
        assertThrows(
            StaleJournalException.class,
            () -> JournalWriter.append(file, 0, more.journal().entries()));
    assertEquals(0, stale.expected());
    assertEquals(1, stale.actual());
    assertEquals(more, JournalReader.standard().read(file, DUES));
    assertThrows(
        java.nio.file.FileAlreadyExistsException.class,
        () -> JournalWriter.create(file, talks.journal()));
  }

  @Test
  void whatLacksItsLastEndOfLineIsAppendedToOnALineOfItsOwn(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("talks.jsonl");
    Files.writeString(file, LEVY.stripTrailing());
    Entry entry = Entry.on(LocalDate.of(2025, 3, 7), new Event.SetFact("audit", Truth.FALSE));
    JournalWriter.append(file, 5, List.of(entry));
    assertEquals(6, JournalReader.standard().read(file, DUES).size());

    byte[] torn = (LEVY + "{\"do\": ").getBytes(StandardCharsets.UTF_8);
    Files.write(file, torn);
    assertThrows(
        InvalidDocumentException.class, () -> JournalWriter.append(file, 5, List.of(entry)));
    assertArrayEquals(torn, Files.readAllBytes(file));
  }

  /** Threads append to what each has read; of those who have read the same, one succeeds. */
  @Test
  void writersDoNotLoseEachOthersEntries(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("talks.jsonl");
    JournalWriter.create(file, Journal.empty(ZoneId.of("UTC")));
    int writers = 8;
    int each = 5;
    ExecutorService pool = Executors.newFixedThreadPool(writers);
    try {
      List<Callable<Integer>> tasks = new ArrayList<>();
      for (int i = 0; i < writers; i++) {
        String id = "writer-" + i;
        tasks.add(() -> append(file, id, each));
      }
      for (Future<Integer> done : pool.invokeAll(tasks)) {
        assertEquals(each, done.get());
      }
    } finally {
      pool.shutdownNow();
    }
    Journal journal = JournalReader.standard().read(file, DUES).journal();
    assertEquals(writers * each, journal.size());
    assertEquals(
        (long) writers * each, journal.entries().stream().map(Entry::id).distinct().count());
  }

  private static int append(Path file, String writer, int count) throws IOException {
    int written = 0;
    while (written < count) {
      Proceedings read = JournalReader.standard().read(file, DUES);
      Entry entry =
          Entry.on(LocalDate.of(2025, 3, 5), new Event.SetFact("audit", Truth.TRUE))
              .withId(writer + "-" + written);
      try {
        JournalWriter.append(file, read.size(), List.of(entry));
        written++;
      } catch (StaleJournalException stale) {
        // Somebody else wrote first: reads again.
      }
    }
    return written;
  }
}
