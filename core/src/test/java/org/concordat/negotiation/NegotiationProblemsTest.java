package org.concordat.negotiation;

import static org.concordat.negotiation.Sample.ACCESSION;
import static org.concordat.negotiation.Sample.BOARD;
import static org.concordat.negotiation.Sample.GOES;
import static org.concordat.negotiation.Sample.HU;
import static org.concordat.negotiation.Sample.RUTTE;
import static org.concordat.negotiation.Sample.SE;
import static org.concordat.negotiation.Sample.SK;
import static org.concordat.negotiation.Sample.STORM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.concordat.model.Truth;
import org.junit.jupiter.api.Test;

/** What is wrong with actors, groups, bodies, issues, facts and exclusions. */
class NegotiationProblemsTest {

  static void assertProblems(NegotiationBuilder builder, Problem... expected) {
    InvalidNegotiationException invalid =
        assertThrows(InvalidNegotiationException.class, builder::build);
    assertEquals(
        List.of(expected),
        invalid.problems().stream()
            .map(problem -> new Problem(problem.place(), problem.message(), problem.value()))
            .toList());
  }

  private static Problem problem(String place, String message, String value) {
    return new Problem(place, message, value);
  }

  private static Body.Builder body(String id) {
    return Body.builder().id(id).rule(DecisionRule.CONSENSUS);
  }

  private static Commitment commitment(Alternative on) {
    return Commitment.of(HU, on, Stance.SUPPORT);
  }

  @Test
  void theSampleIsSound() {
    assertEquals(4, Sample.negotiation().actors().size());
    assertEquals(0, Negotiation.builder().build().actors().size());
  }

  @Test
  void idsAreUniqueOverAllKinds() {
    assertProblems(
        Sample.builder()
            .group(Group.of("rutte", "A group", HU))
            .body(body("east").member(HU).build())
            .facts(Fact.of("hu"), Fact.of("head"))
            .issue(Issue.of("storm", "An issue", BOARD, Alternative.of("board"))),
        problem(
            "bodies.east",
            "the id \"east\" is that of a group already; ids are unique over all kinds",
            "east"),
        problem(
            "issues.head.alternatives.rutte",
            "the id \"rutte\" is that of a group already; ids are unique over all kinds",
            "rutte"),
        problem(
            "issues.storm.alternatives.board",
            "the id \"board\" is that of a body already; ids are unique over all kinds",
            "board"),
        problem(
            "facts.storm",
            "the id \"storm\" is that of an issue already; ids are unique over all kinds",
            "storm"),
        problem(
            "facts.hu",
            "the id \"hu\" is that of an actor already; ids are unique over all kinds",
            "hu"),
        problem(
            "facts.head",
            "the id \"head\" is that of an issue already; ids are unique over all kinds",
            "head"));
  }

  @Test
  void thingsAreGivenOnce() {
    assertProblems(
        Sample.builder()
            .actors(Actor.of("hu"), Actor.of("ch"))
            .group(Group.of("east", "Other", HU))
            .facts(Fact.lever("storm", "Storm"))
            .source(Source.of("log", "Logbook"))
            .issue(Issue.of("head", "Other", BOARD, Alternative.of("rutte", "Other"))),
        problem("actors.hu", "the actor \"hu\" is given twice, and differently", "hu"),
        problem("groups.east", "the group \"east\" is given twice, and differently", "east"),
        problem("facts.storm", "the fact \"storm\" is given twice, and differently", "storm"),
        problem("sources.log", "the source \"log\" is given twice, and differently", "log"),
        problem("issues.head", "the issue \"head\" is given twice, and differently", "head"),
        problem(
            "issues.head.alternatives.rutte",
            "the alternative \"rutte\" is given twice, and differently",
            "rutte"));
  }

  @Test
  void groupsHaveActors() {
    assertProblems(
        Sample.builder().group(Group.of("west", "The West")),
        problem("groups.west", "the group has no actors; it should have at least one", null));
  }

  @Test
  void bodiesHaveMembers() {
    assertProblems(
        Sample.builder().body(body("empty").build()),
        problem(
            "bodies.empty.members", "the body has no members; it should have at least one", null),
        problem(
            "bodies.empty.rule",
            "nobody in \"members\" has a say on \"it\", which the body \"empty\" decides",
            "members"));
  }

  @Test
  void membershipsRunForwards() {
    assertProblems(
        Sample.builder()
            .body(body("odd").member(HU, Term.between(ACCESSION, ACCESSION.minusDays(1))).build()),
        problem(
            "bodies.odd.members",
            "the membership of \"hu\" ends before it begins: from 2024-03-07 until 2024-03-06",
            "hu"));
    assertProblems(
        Sample.builder().body(body("odd").member(HU, Term.between(ACCESSION, ACCESSION)).build()),
        problem(
            "bodies.odd.members",
            "the membership of \"hu\" ends before it begins: from 2024-03-07 until 2024-03-07",
            "hu"));
  }

  @Test
  void membersAreSoOnceAtATime() {
    assertProblems(
        Sample.builder()
            .body(
                body("odd")
                    .member(HU, Term.from(ACCESSION))
                    .member(SK)
                    .member(HU, Term.until(ACCESSION.plusDays(1)))
                    .build()),
        problem("bodies.odd.members", "\"hu\" is a member twice at the same time", "hu"));
    Body twice =
        body("twice").member(HU, Term.from(ACCESSION)).member(HU, Term.until(ACCESSION)).build();
    assertEquals(twice, Sample.builder().body(twice).build().body("twice"));
  }

  @Test
  void onlyMembersAreAbsent() {
    assertProblems(
        Sample.builder().body(body("odd").member(HU).absent(SE).build()),
        problem("bodies.odd.absent", "\"se\" is absent but no member of the body", "se"));
    assertProblems(
        Sample.builder().body(body("odd").member(HU).absent(Actor.of("hu")).build()),
        problem("actors.hu", "the actor \"hu\" is given twice, and differently", "hu"));
  }

  @Test
  void issuesHaveAlternatives() {
    assertProblems(
        Sample.builder().issue(Issue.of("none", "None", BOARD)),
        problem(
            "issues.none.alternatives",
            "the issue has no alternatives; it should have at least one",
            null));
  }

  @Test
  void theAlternativeAtHandIsNoAlternative() {
    assertProblems(
        Sample.builder().issue(Issue.of("odd", "Odd", BOARD, Alternative.IT)),
        problem(
            "issues.odd.alternatives.it",
            "\"it\" stands for the alternative at hand and cannot be one of an issue",
            "it"));
  }

  @Test
  void alternativesSettleOneIssue() {
    assertProblems(
        Sample.builder().issue(Issue.of("again", "Again", BOARD, RUTTE)),
        problem(
            "issues.again.alternatives.rutte",
            "the alternative \"rutte\" belongs to issue \"head\" already; an alternative settles one issue",
            "rutte"));
  }

  @Test
  void factsAreAboutWhatThereIs() {
    Fact odd =
        Fact.builder().id("odd").withdraws(Alternative.of("iohanis")).by(Actor.of("he")).build();
    assertProblems(
        Sample.builder().facts(odd),
        problem(
            "facts.odd.withdraws",
            "there is no alternative called \"iohanis\"; did you mean \"iohannis\"?",
            "iohanis"),
        problem(
            "facts.odd.by",
            "there is no actor or alternative called \"he\"; did you mean \"hu\"?",
            "he"));
    Fact other =
        Fact.builder().id("other").withdraws(Alternative.of("rutte")).by(Actor.of("hu")).build();
    assertProblems(
        Sample.builder().facts(other),
        problem(
            "facts.other.withdraws",
            "this is another alternative \"rutte\" than the negotiation's: rutte is not Mark Rutte (rutte)",
            "rutte"),
        problem(
            "facts.other.by",
            "this is another actor or alternative \"hu\" than the negotiation's: "
                + Actor.of("hu")
                + " is not "
                + HU,
            "hu"));
  }

  @Test
  void exclusionsAreOfFactsThatThereAre() {
    assertProblems(
        Sample.builder()
            .exclusion(STORM, Fact.of("strom"))
            .exclusion(STORM)
            .exclusion(ImmutableSet.of())
            .exclusion(GOES, Fact.of("storm")),
        problem(
            "exclusions[0]", "there is no fact called \"strom\"; did you mean \"storm\"?", "strom"),
        problem("exclusions[1]", "the exclusion has one fact; it should have at least two", null),
        problem("exclusions[2]", "the exclusion has no facts; it should have at least two", null),
        problem(
            "exclusions[3]",
            "this is another fact \"storm\" than the negotiation's: "
                + Fact.of("storm")
                + " is not "
                + STORM,
            "storm"));
  }

  @Test
  void exclusionsHold() {
    Fact calm = Fact.builder().id("calm").state(Truth.TRUE).build();
    Fact open = Fact.builder().id("open").state(Truth.UNKNOWN).build();
    assertProblems(
        Sample.builder().facts(calm, open).exclusion(GOES, STORM, calm, open),
        problem(
            "exclusions[0]",
            "calm and storm exclude each other, and are true together from 2024-06-01 on",
            null));
    LocalDate day = STORM.history().firstKey();
    Fact lull = Fact.builder().id("lull").state(Truth.TRUE).until(day).build();
    assertEquals(
        1, Sample.builder().facts(lull).exclusion(STORM, lull).build().exclusions().size());
    Fact brief = Fact.builder().id("brief").occurs(day.minusDays(1)).until(day.plusDays(1)).build();
    assertProblems(
        Sample.builder().facts(brief).exclusion(STORM, brief),
        problem(
            "exclusions[0]",
            "brief and storm exclude each other, and are true together from 2024-06-01 on",
            null));
    assertEquals(
        1,
        Sample.builder().facts(calm, open).exclusion(GOES, calm, open).build().exclusions().size());
  }

  @Test
  void allProblemsAreReportedAtOnce() {
    NegotiationBuilder builder =
        Sample.builder().body(body("empty").rule("all of members oppose it").build());
    for (int i = 0; i < 30; i++) {
      builder.commitment(commitment(Alternative.of("x" + i)));
    }
    InvalidNegotiationException invalid =
        assertThrows(InvalidNegotiationException.class, builder::build);
    assertEquals(33, invalid.problems().size());
    assertEquals(
        problem("commitments[29].on", "there is no alternative called \"x29\"", "x29"),
        invalid.problems().get(32));
    assertTrue(
        invalid
            .getMessage()
            .startsWith(
                "the negotiation has 33 problems:\n  bodies.empty.members: the body has no members"),
        invalid.getMessage());
    assertTrue(
        invalid.getMessage().endsWith("\n  and 13 more, in problems()"), invalid.getMessage());
    assertEquals(22, invalid.getMessage().lines().count());
    assertEquals(
        "the negotiation has a problem:\n  groups.west: the group has no actors; it should have at least one",
        assertThrows(
                InvalidNegotiationException.class,
                Sample.builder().group(Group.of("west", "West"))::build)
            .getMessage());
  }

  @Test
  void theMessageNamesTwentyProblems() {
    NegotiationBuilder builder = Sample.builder();
    for (int i = 0; i < 20; i++) {
      builder.commitment(commitment(Alternative.of("x" + i)));
    }
    String message = assertThrows(InvalidNegotiationException.class, builder::build).getMessage();
    assertTrue(message.endsWith("there is no alternative called \"x19\""), message);
    assertEquals(21, message.lines().count());
  }

  /** Hints for all of them would take time quadratic in the size of the document. */
  @Test
  void afterManyUnknownNamesHintsAreLeftOut() {
    NegotiationBuilder builder = Sample.builder();
    Fact.Builder fact = Fact.builder();
    for (int i = 0; i < 50_000; i++) {
      builder.facts(fact.id("a-name-much-longer-than-those-unknown-" + i).build());
    }
    for (int i = 0; i < 50; i++) {
      builder.commitment(commitment(RUTTE).when("hw" + i + " supports it or strom"));
    }
    ImmutableList<Problem> problems =
        assertThrows(InvalidNegotiationException.class, builder::build).problems();
    List<Problem> unknown =
        problems.stream().filter(problem -> "strom".equals(problem.value())).toList();
    assertEquals(50, unknown.size());
    String known = "there is no fact called \"strom\"";
    assertEquals(known + "; did you mean \"storm\"?", unknown.get(0).message());
    assertEquals(known, unknown.get(49).message());
  }

  @Test
  void whatIsWrongTwiceIsReportedOnce() {
    assertProblems(
        Sample.builder().commitment(commitment(RUTTE).when("strom and (strom or not strom)")),
        problem(
            "commitments[0].when",
            "there is no fact called \"strom\"; did you mean \"storm\"?",
            "strom"));
  }
}
