package org.concordat.examples.javadoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.concordat.bargain.Bargain;
import org.concordat.bargain.BargainList;
import org.concordat.bargain.Bargains;
import org.concordat.bargain.CheapestBargain;
import org.concordat.bodies.EuropeanUnion;
import org.concordat.chance.Chance;
import org.concordat.chance.Chances;
import org.concordat.chance.Sweep;
import org.concordat.checks.Pages;
import org.concordat.condition.Condition;
import org.concordat.documents.DocumentReader;
import org.concordat.documents.DocumentWriter;
import org.concordat.documents.JournalReader;
import org.concordat.documents.JournalWriter;
import org.concordat.documents.JsonObject;
import org.concordat.documents.answers.Answers;
import org.concordat.evidence.Conflicts;
import org.concordat.evidence.Evidence;
import org.concordat.evidence.Findings;
import org.concordat.evidence.Inference;
import org.concordat.examples.PageCode;
import org.concordat.examples.nato2024.Nato2024;
import org.concordat.explain.Explanation;
import org.concordat.explain.Explanations;
import org.concordat.lint.Lint;
import org.concordat.lint.Warning;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Fraction;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.outcome.OutcomeList;
import org.concordat.outcome.OutcomeVerdict;
import org.concordat.outcome.Outcomes;
import org.concordat.power.Game;
import org.concordat.power.Power;
import org.concordat.proceedings.Entry;
import org.concordat.proceedings.Event;
import org.concordat.proceedings.Moment;
import org.concordat.proceedings.Procedure;
import org.concordat.proceedings.Proceedings;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.SearchLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples of the Javadoc, and compares the Javadoc with them. */
class JavadocExamplesTest {
  private final Negotiation negotiation = Nato2024.negotiation().asOf(Nato2024.MAY);
  private final Resolver resolver = Resolver.of(negotiation);
  private final Alternative rutte = Nato2024.RUTTE;
  private final Alternative iohannis = Nato2024.IOHANNIS;
  private final Alternative appointment = Nato2024.APPOINTMENT;
  private final Actor hungary = negotiation.actor("hu");
  private final Actor romania = negotiation.actor("ro");
  private final Fact iohannisWithdraws = negotiation.fact("iohannis-withdraws");

  @Test
  void negotiations() {
    // begin Negotiation
    Actor ann = Actor.of("ann");
    Actor ben = Actor.of("ben");
    Alternative pact = Alternative.of("pact");
    Body board = Body.of("board", "The board", DecisionRule.UNANIMITY, ann, ben);
    Negotiation deal =
        Negotiation.builder()
            .issue(Issue.of("deal", "Whether to sign", board, pact))
            .commitment(Commitment.of(ann, pact, Stance.SUPPORT))
            .commitment(Commitment.of(ben, pact, Stance.SUPPORT).when("ann supports it"))
            .build();
    // end
    assertEquals(Decision.ADOPTED, Resolver.of(deal).resolve().decision(pact));
    LocalDate today = LocalDate.of(2024, 6, 21);
    // begin NegotiationBuilder
    Negotiation next =
        negotiation.toBuilder()
            .replace(iohannisWithdraws.toBuilder().clearChanges().occurs(today).build())
            .latestCommitment(negotiation.commitment("ro", "rutte", Stance.SUPPORT).from(today))
            .build();
    // end
    assertEquals(Truth.TRUE, next.fact("iohannis-withdraws").stateOn(today));
    // begin Commitment
    Commitment pledge =
        Commitment.of(hungary, rutte, Position.WILL_NOT_BLOCK)
            .when("iohannis is withdrawn")
            .from(LocalDate.of(2024, 4, 2));
    // end
    assertEquals(Condition.isWithdrawn(iohannis), pledge.when());
    // begin Condition
    Condition either = Condition.parse("iohannis-withdraws or at least 3 of others support rutte");
    // end
    assertEquals("iohannis-withdraws or at least 3 of others support rutte", either.toString());
    // begin EuropeanUnion
    Body council = EuropeanUnion.on(LocalDate.of(2025, 11, 5)).qualifiedMajority();
    // end
    assertEquals(27, council.memberships().size());
  }

  @Test
  void resolutions() {
    // begin Resolver
    Resolver resolver = Resolver.of(negotiation);
    Resolution now = resolver.resolve();
    Resolution then = resolver.resolve(Assumptions.NONE.fact(iohannisWithdraws, Truth.TRUE));
    // end
    assertFalse(now.equals(then));
    // begin Resolution
    Decision decision = now.decision(rutte); // adopted, rejected, or open
    Set<Actor> blockers = now.blockers(rutte); // who keeps it from being adopted
    Position stands = now.position(hungary, rutte); // from which stance to which it may be
    // end
    assertEquals(Decision.REJECTED, decision);
    assertTrue(blockers.contains(hungary) && stands.equals(Position.exactly(Stance.OPPOSE)));
    // begin Assumptions
    Assumptions both =
        Assumptions.NONE.fact(iohannisWithdraws, Truth.TRUE).stance(romania, rutte, Stance.SUPPORT);
    Decision supposed = resolver.resolve(both).decision(rutte);
    // end
    assertEquals(Decision.OPEN, supposed);
    // begin Explanations
    Explanation why = Explanations.of(now).explain(rutte); // why it is adopted or not
    Explanation hungarys = Explanations.of(now).explain(hungary, rutte); // why it stands there
    String text = hungarys.toString();
    // end
    assertTrue(why.toString().contains("Rutte") && text.contains("Hungary"), text);
  }

  @Test
  void outcomes() {
    Alternative pact = Alternative.of("pact");
    Resolver resolver =
        Resolver.of(
            Negotiation.builder()
                .issue(
                    Issue.of(
                        "deal",
                        "Whether to sign",
                        Body.of("board", "The board", DecisionRule.UNANIMITY, Actor.of("ann")),
                        pact))
                .build());
    // begin Outcomes
    Outcomes outcomes = Outcomes.of(resolver);
    OutcomeList all = outcomes.all(); // every outcome
    OutcomeVerdict verdict =
        outcomes.verdict(pact); // certain, possible or impossible, with witnesses
    Map<Alternative, OutcomeVerdict> verdicts =
        outcomes.verdicts(); // the same of every alternative
    // end
    assertTrue(all.complete() && verdicts.get(pact).prospect() == verdict.prospect());
  }

  @Test
  void searches() {
    // begin Bargains
    Bargains bargains = Bargains.of(resolver);
    BargainList paths = bargains.toAdopt(appointment); // all minimal ones, the cheapest first
    CheapestBargain cheapest = bargains.cheapestToAdopt(appointment); // without the others
    BargainList threats = bargains.threatsTo(appointment); // what would undo its adoption
    Bargain path = paths.all().get(0);
    String order = bargains.choreography(path).inWords(); // who announces what when
    // end
    assertEquals(2, paths.all().size());
    assertTrue(order.startsWith("1. "), order);
    assertTrue(cheapest.complete() && threats.complete());
    // begin SearchLimit
    SearchLimit limit = SearchLimit.of(Duration.ofSeconds(3));
    BargainList found = Bargains.of(resolver).within(limit).toAdopt(rutte);
    // end
    assertTrue(found.complete() || found.stopped() != null);
    // begin Lint
    List<Warning> warnings = Lint.of(negotiation).warnings().warnings();
    // end
    assertFalse(warnings.isEmpty());
  }

  @Test
  void numbers() {
    // begin Chances
    Chances chances = Chances.of(resolver).with(Coordination.JOINT);
    Chance chance = chances.ofAdopting(appointment);
    Fraction exactly = chance.adopted();
    Map<Fact, Fraction> importance = chance.importance();
    // end
    assertEquals(Fraction.ZERO, exactly);
    assertEquals(Map.of(), importance);
    long seed = 1;
    // begin Chances
    Sweep whole =
        LongStream.range(0, 64)
            .parallel()
            .mapToObj(i -> chances.sweep(appointment, seed, i * 1_000, (i + 1) * 1_000))
            .reduce(Sweep::plus)
            .orElseThrow();
    // end
    assertEquals(64_000, whole.drawn());
    LocalDate day = LocalDate.of(2025, 11, 5);
    // begin Power
    Power power = Power.of(Game.of(EuropeanUnion.on(day).qualifiedMajority()));
    Map<Actor, Fraction> shapleyShubik = power.shapleyShubik();
    // end
    assertEquals(27, shapleyShubik.size());
  }

  @Test
  void reports() {
    // begin Evidence
    Evidence evidence = Evidence.of(negotiation);
    Findings findings = evidence.verify(); // which claims the model bears out
    Conflicts conflicts = evidence.conflicts(); // which reports cannot all be right
    Inference inference = evidence.infer(LocalDate.of(2024, 4, 2)); // what follows from them alone
    // end
    assertTrue(findings.complete() && conflicts.complete() && inference.complete());
  }

  @Test
  void whatHappens(@TempDir Path folder) throws IOException {
    Actor turkey = negotiation.actor("tr");
    // begin Proceedings
    Proceedings talks =
        Proceedings.of(negotiation)
            .apply(Entry.on(LocalDate.of(2024, 4, 2), Event.say(turkey, rutte, Stance.OPPOSE)))
            .apply(Entry.on(LocalDate.of(2024, 4, 29), Event.say(turkey, rutte, Stance.SUPPORT)));
    Decision decision = talks.resolution().decision(rutte);
    // end
    assertEquals(Decision.REJECTED, decision);
    // begin Entry
    Entry entry =
        Entry.at(Moment.of(2024, 6, 18), Event.say(hungary, rutte, Stance.SUPPORT))
            .withId("msg-17");
    // end
    assertEquals("msg-17", entry.id());
    // begin Procedure
    Procedure procedure =
        Procedure.silence("council", appointment, Moment.parse("2024-06-26T12:00"));
    // end
    assertEquals("council", procedure.id());
    Path file = Files.writeString(folder.resolve("deal.yaml"), DocumentWriter.yaml(negotiation));
    // begin DocumentReader
    Negotiation read = DocumentReader.standard().read(file);
    // end
    assertEquals(negotiation, read);
    // begin DocumentWriter
    String yaml = DocumentWriter.yaml(negotiation);
    String json = DocumentWriter.json(negotiation);
    // end
    assertEquals(negotiation, DocumentReader.standard().read("json", json));
    assertEquals(negotiation, DocumentReader.standard().read("yaml", yaml));
    Path journal = folder.resolve("talks.jsonl");
    // begin JournalWriter
    JournalWriter.create(journal, talks.journal());
    Proceedings more = talks.apply(entry);
    JournalWriter.append(journal, talks.size(), more.journal().after(talks.size()));
    // end
    // begin JournalReader
    Proceedings readBack = JournalReader.standard().read(journal, negotiation);
    // end
    assertEquals(more, readBack);
    // begin Answers
    JsonObject stands = Answers.resolution(Resolver.of(negotiation).resolve());
    String line = stands.toString();
    // end
    assertTrue(line.startsWith("{\"alternatives\":"), line);
  }

  private static final Pattern TESTED =
      Pattern.compile("^ *// begin (\\w+)$(.*?)^ *// end$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern SHOWN =
      Pattern.compile("<pre>\\{@code\n(.*?)\\}</pre>", Pattern.DOTALL);

  /** The entry of the whole shows what the README does. */
  @Test
  void allExamplesOfTheJavadocAreTested() throws IOException {
    Map<String, List<String>> tested = new TreeMap<>();
    collect(
        TESTED,
        "JavadocExamplesTest",
        examples().resolve("javadoc/JavadocExamplesTest.java"),
        tested);
    String first =
        PageCode.read(examples().resolve("ReadmeTest.java")).split("// (begin|end)\n", -1)[1];
    tested.put("module-info", List.of(bare(first)));
    Map<String, List<String>> shown = new TreeMap<>();
    for (String module : List.of("core", "documents")) {
      Path sources = PageCode.root().resolve(module).resolve("src/main/java");
      try (Stream<Path> files = Files.walk(sources)) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          String name = file.getFileName().toString().replace(".java", "");
          collect(SHOWN, name, file, shown);
        }
      }
    }
    assertEquals(ImmutableMap.copyOf(tested), ImmutableMap.copyOf(shown));
  }

  /** A page that comments link to is shipped, and has the section that they name. */
  @Test
  void whatTheJavadocLinksToIsThere(@TempDir Path pages) throws IOException {
    Pages.main(new String[] {PageCode.root().resolve("docs").toString(), pages.toString()});
    Pattern link = Pattern.compile("\\{@docRoot\\}/doc-files/([a-z.-]+)(?:#([a-z0-9-]+))?");
    int links = 0;
    for (String module : List.of("core", "documents", "testkit", "page", "cli")) {
      try (Stream<Path> files = Files.walk(PageCode.root().resolve(module).resolve("src/main"))) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          Matcher each = link.matcher(PageCode.read(file));
          while (each.find()) {
            String page = PageCode.read(pages.resolve(each.group(1)));
            String section = each.group(2);
            assertTrue(
                section == null || page.contains(" id=\"" + section + "\""),
                file + ": " + each.group());
            links++;
          }
        }
      }
    }
    assertTrue(links > 60, links + " links");
  }

  /** So do links from one page to another. */
  @Test
  void shippedPagesLinkToShippedPages(@TempDir Path pages) throws IOException {
    Pages.main(new String[] {PageCode.root().resolve("docs").toString(), pages.toString()});
    Pattern link = Pattern.compile("href=\"([a-z-]+\\.html)");
    try (Stream<Path> files = Files.list(pages)) {
      for (Path file : files.toList()) {
        Matcher each = link.matcher(PageCode.read(file));
        while (each.find()) {
          assertTrue(Files.exists(pages.resolve(each.group(1))), file + ": " + each.group());
        }
      }
    }
    assertTrue(PageCode.read(pages.resolve("semantics.html")).contains("<table>"));
  }

  private static Path examples() {
    return PageCode.root().resolve("examples/src/test/java/org/concordat/examples");
  }

  private static void collect(
      Pattern pattern, String name, Path file, Map<String, List<String>> found) {
    Matcher each = pattern.matcher(PageCode.read(file));
    while (each.find()) {
      boolean named = each.groupCount() > 1;
      String code = each.group(named ? 2 : 1).replaceAll("(?m)^ *\\* ?", "");
      found.merge(
          named ? each.group(1) : name,
          List.of(bare(code)),
          (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
    }
  }

  private static String bare(String code) {
    return code.replaceAll("\\s", "");
  }
}
