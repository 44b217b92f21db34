package org.concordat.examples.eucouncil;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.concordat.bargain.Bargains;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.junit.jupiter.api.Test;

/** The example's answers about the episodes; the whole text is in {@code account.txt}. */
class EuCouncilTest {
  private static String golden() throws IOException {
    try (InputStream in = EuCouncilTest.class.getResourceAsStream("account.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void the_account_is_as_it_should_be() throws IOException {
    assertEquals(golden(), Account.tell());
  }

  @Test
  void main_prints_the_account_in_utf8() throws IOException {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(bytes, true, StandardCharsets.US_ASCII));
      EuCouncilMain.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    assertEquals(golden(), bytes.toString(StandardCharsets.UTF_8));
  }

  @Test
  void the_document_shows_the_account() throws IOException {
    String document = Files.readString(java.nio.file.Path.of("..", "docs", "eu-council.md"));
    assertTrue(document.contains("```\n" + golden() + "```"), "docs/eu-council.md is out of date");
  }

  private static Decision talks(Body council, Stance stance) {
    return Resolver.of(Summits.talks(council, stance)).resolve().decision(Summits.TALKS);
  }

  @Test
  void what_consensus_makes_of_absence_and_abstention() {
    Body council = Summits.europeanCouncil();
    assertEquals(Decision.REJECTED, talks(council, Stance.OPPOSE));
    assertEquals(Decision.ADOPTED, talks(council, Stance.STAND_ASIDE));
    assertEquals(Decision.ADOPTED, talks(council, Stance.ABSTAIN));
    Body strict = council.toBuilder().absent(Summits.hungary()).build();
    assertEquals(Decision.REJECTED, talks(strict, Stance.SUPPORT));
    Body asRead = strict.toBuilder().absence(Stance.ABSTAIN).build();
    assertEquals(Decision.ADOPTED, talks(asRead, Stance.OPPOSE));
  }

  @Test
  void one_bargain_carries_the_facility_and_a_veto_wins_one_and_loses_the_rest() {
    Resolver resolver = Resolver.of(Summits.money().asOf(Summits.FEBRUARY));
    assertEquals(
        List.of(ImmutableSet.of(Summits.YEARLY_DEBATE, Summits.REVIEW, Summits.FAIRNESS)),
        Bargains.of(resolver).toAdopt(Summits.FACILITY).all().stream()
            .map(bargain -> bargain.facts())
            .toList());
    Resolution veto = resolver.resolve(Assumptions.NONE.fact(Summits.YEARLY_VETO, Truth.TRUE));
    assertEquals(Decision.REJECTED, veto.decision(Summits.FACILITY));
    assertEquals(26, veto.blockers(Summits.FACILITY).size());
  }

  @Test
  void in_december_nothing_would_have_carried_it_but_plan_b_stood_ready() {
    Resolver resolver = Resolver.of(Summits.money().asOf(Summits.VETO));
    assertTrue(Bargains.of(resolver).toAdopt(Summits.FACILITY).all().isEmpty());
    assertEquals(Decision.ADOPTED, resolver.resolve().decision(Summits.PLAN_B));
  }

  @Test
  void the_votes_by_qualified_majority() {
    for (Majorities vote : List.of(Majorities.CLIMATE, Majorities.ASSETS)) {
      Resolution resolution = Resolver.of(vote.vote()).resolve();
      assertEquals(Decision.ADOPTED, resolution.decision(vote.text()));
      assertEquals(
          27 - vote.against().size() - vote.abstaining().size(),
          resolution.headcount(vote.text()).supporting());
    }
  }
}
