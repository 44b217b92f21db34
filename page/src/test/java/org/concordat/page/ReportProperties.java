package org.concordat.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.bargain.BargainList;
import org.concordat.bargain.Bargains;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Named;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.SearchLimit;
import org.concordat.testkit.Negotiations;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Compares what pages of random negotiations say with what the library answers. */
class ReportProperties {
  private static final SearchLimit LIMIT = SearchLimit.DEFAULT.withSteps(20_000);

  @Provide
  Arbitrary<Negotiation> negotiations() {
    return Negotiations.negotiations();
  }

  /** Returns a page as a browser reads it; what a browser would have to mend fails. */
  static Document parsed(String html) {
    Parser parser = Parser.htmlParser().setTrackErrors(10);
    Document page = Jsoup.parse(html, "", parser);
    assertTrue(parser.getErrors().isEmpty(), () -> parser.getErrors().toString());
    return page;
  }

  private static List<String> values(Element in, String hook) {
    return in.select("[" + hook + "]").eachAttr(hook);
  }

  private static Set<String> ids(Iterable<? extends Named> things) {
    Set<String> ids = new TreeSet<>();
    things.forEach(thing -> ids.add(thing.id()));
    return ids;
  }

  @Property(tries = 100)
  void theHooksSayWhatTheLibraryAnswers(
      @ForAll("negotiations") Negotiation negotiation, @ForAll Coordination coordination) {
    Resolution now = Resolver.of(negotiation).resolve(coordination);
    Document page = parsed(Report.of(negotiation).with(coordination).within(LIMIT).page().html());
    assertEquals(negotiation.alternatives().keySet(), Set.copyOf(values(page, "data-alternative")));
    assertEquals(coordination.toString(), page.expectFirst("main").attr("data-coordination"));
    for (Alternative alternative : negotiation.alternatives().values()) {
      Element section = page.expectFirst("section[data-alternative=" + alternative.id() + "]");
      assertEquals(now.decision(alternative).toString(), section.attr("data-decision"));
      assertEquals(
          now.shortfall(alternative).isReachable()
              ? Integer.toString(now.shortfall(alternative).atLeast())
              : "",
          section.attr("data-shortfall"));
      assertEquals(1, section.select("h2[data-headline]").size());
      assertTrue(section.expectFirst("h2").text().endsWith("."));
      List<String> stances = new ArrayList<>();
      now.positions(alternative).forEach((actor, position) -> stances.add(hooks(actor, position)));
      List<String> shown = new ArrayList<>();
      section
          .select("[data-actor]")
          .forEach(
              each ->
                  shown.add(
                      each.attr("data-actor")
                          + " "
                          + each.attr("data-low")
                          + " "
                          + each.attr("data-high")));
      assertEquals(stances.stream().sorted().toList(), shown.stream().sorted().toList());
      if (now.decision(alternative) != Decision.ADOPTED) {
        assertEquals(ids(now.blockers(alternative)), Set.copyOf(values(section, "data-blocker")));
        assertEquals(ids(now.awaited(alternative)), Set.copyOf(values(section, "data-awaited")));
      }
    }
  }

  private static String hooks(Actor actor, Position position) {
    return actor.id() + " " + position.low() + " " + position.high();
  }

  @Property(tries = 100)
  void bargainsAreThoseOfTheLibrary(@ForAll("negotiations") Negotiation negotiation) {
    Resolver resolver = Resolver.of(negotiation);
    Document page = parsed(Report.of(negotiation).within(LIMIT).page().html());
    for (Alternative alternative : negotiation.alternatives().values()) {
      boolean adopted = resolver.resolve().decision(alternative) == Decision.ADOPTED;
      Bargains bargains = Bargains.on(resolver).within(LIMIT);
      BargainList found = adopted ? bargains.threatsTo(alternative) : bargains.toAdopt(alternative);
      List<String> sets =
          found.all().stream()
              .map(
                  bargain ->
                      String.join(" ", bargain.facts().stream().map(Fact::id).sorted().toList()))
              .toList();
      Element section = page.expectFirst("section[data-alternative=" + alternative.id() + "]");
      assertEquals(sets, values(section, adopted ? "data-threat" : "data-bargain"));
    }
  }

  /** A lever that is told to bring a member round does, alone, and none is told in vain. */
  @Property(tries = 100)
  void whatEachWaitsForBringsItRoundAlone(@ForAll("negotiations") Negotiation negotiation) {
    Resolver resolver = Resolver.of(negotiation);
    Document page = parsed(Report.of(negotiation).within(LIMIT).page().html());
    for (Element waits : page.select("[data-waits-for]")) {
      Element card = waits.closest("li.card");
      String member = card.attr("data-blocker") + card.attr("data-awaited");
      Alternative alternative =
          negotiation.alternative(card.closest("section").attr("data-alternative"));
      Fact lever = negotiation.fact(waits.attr("data-waits-for"));
      assertTrue(lever.lever());
      Resolution then = resolver.resolve(Assumptions.NONE.fact(lever, Truth.TRUE));
      Set<String> left = new LinkedHashSet<>(ids(then.blockers(alternative)));
      left.addAll(ids(then.awaited(alternative)));
      assertFalse(left.contains(member));
    }
  }

  @Property(tries = 100)
  void headingsSkipNoLevelAndIdsAreUnique(@ForAll("negotiations") Negotiation negotiation) {
    Document page = parsed(Report.of(negotiation).within(LIMIT).page().html());
    assertEquals(1, page.select("h1").size());
    int level = 0;
    for (Element heading : page.select("h1,h2,h3,h4,h5,h6")) {
      int next = heading.normalName().charAt(1) - '0';
      assertTrue(next <= level + 1, heading::outerHtml);
      level = next;
    }
    List<String> ids = values(page, "id");
    assertEquals(Set.copyOf(ids).size(), ids.size());
    for (Element link : page.select("a[href^=#]")) {
      assertTrue(ids.contains(link.attr("href").substring(1)), link::outerHtml);
    }
  }

  @Property(tries = 50)
  void theSameReportGivesTheSameBytes(@ForAll("negotiations") Negotiation negotiation) {
    Report report = Report.of(negotiation).within(LIMIT);
    assertEquals(report.page(), report.page());
  }
}
