package org.concordat.page;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.bargain.BargainList;
import org.concordat.bargain.Bargains;
import org.concordat.condition.Condition;
import org.concordat.condition.Count;
import org.concordat.condition.VoteCount;
import org.concordat.explain.Cycle;
import org.concordat.explain.Explanations;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Named;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Headcount;
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
        boolean withdrawn = now.evaluate(Condition.isWithdrawn(alternative)) == Truth.TRUE;
        assertEquals(
            withdrawn ? Set.of() : ids(now.blockers(alternative)),
            Set.copyOf(values(section, "data-blocker")));
        assertEquals(
            withdrawn ? Set.of() : ids(now.awaited(alternative)),
            Set.copyOf(values(section, "data-awaited")));
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
      Bargains bargains = Bargains.of(resolver).within(LIMIT);
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

  /** Exactly those levers are named that bring a member round alone: all are tried. */
  @Property(tries = 100)
  void whatEachWaitsForIsAllThatBringsItRoundAlone(
      @ForAll("negotiations") Negotiation negotiation, @ForAll Coordination coordination) {
    Resolver resolver = Resolver.of(negotiation);
    Resolution now = resolver.resolve(coordination);
    Document page = parsed(Report.of(negotiation).with(coordination).within(LIMIT).page().html());
    for (Element card : page.select("li.card")) {
      String member = card.attr("data-blocker") + card.attr("data-awaited");
      Alternative alternative =
          negotiation.alternative(card.closest("section").attr("data-alternative"));
      Set<String> alone = new TreeSet<>();
      for (Fact lever : negotiation.facts().values()) {
        if (lever.lever() && now.evaluate(Condition.holds(lever)) != Truth.TRUE) {
          try {
            Resolution then =
                resolver.resolve(coordination, Assumptions.NONE.fact(lever, Truth.TRUE));
            Set<String> left = new LinkedHashSet<>(ids(then.blockers(alternative)));
            left.addAll(ids(then.awaited(alternative)));
            if (!left.contains(member)) {
              alone.add(lever.id());
            }
          } catch (IllegalArgumentException excluded) {
            assertTrue(excluded.getMessage().contains("exclude each other"));
          }
        }
      }
      assertEquals(alone, Set.copyOf(values(card, "data-waits-for")));
    }
  }

  @Property(tries = 100)
  void thresholdsAndCyclesAreThoseOfTheLibrary(
      @ForAll("negotiations") Negotiation negotiation, @ForAll Coordination coordination) {
    Resolution now = Resolver.of(negotiation).resolve(coordination);
    Document page = parsed(Report.of(negotiation).with(coordination).within(LIMIT).page().html());
    for (Alternative alternative : negotiation.alternatives().values()) {
      Element section = page.expectFirst("section[data-alternative=" + alternative.id() + "]");
      Body body = negotiation.bodyOf(alternative);
      List<String> counts = new ArrayList<>();
      for (Condition literal : body.rule().condition().literals()) {
        if (literal instanceof Count || literal instanceof VoteCount) {
          Truth truth = now.evaluate(literal.about(alternative), Scope.ofRule(body, alternative));
          counts.add(literal + " " + truth);
        }
      }
      assertEquals(
          counts,
          section.select("[data-threshold]").stream()
              .map(each -> each.attr("data-threshold") + " " + each.attr("data-truth"))
              .toList());
      Set<String> cycles = new TreeSet<>();
      Explanations explanations = Explanations.of(now).within(LIMIT.withSteps(1));
      Stream.concat(now.blockers(alternative).stream(), now.awaited(alternative).stream())
          .flatMap(actor -> explanations.explain(actor, alternative).cycles().stream())
          .filter(cycle -> cycle.kind() == Cycle.Kind.WAITING)
          .forEach(
              cycle ->
                  cycles.add(
                      cycle.positions().keySet().stream()
                          .map(seat -> seat.actor().id() + "@" + seat.alternative().id())
                          .sorted()
                          .collect(joining(" "))));
      assertEquals(
          now.evaluate(Condition.isWithdrawn(alternative)) == Truth.TRUE ? Set.of() : cycles,
          new TreeSet<>(values(section, "data-cycle")));
    }
  }

  @Property(tries = 100)
  void theTimelineCountsAsResolvingOnTheDayDoes(@ForAll("negotiations") Negotiation negotiation) {
    Document page = parsed(Report.of(negotiation).within(LIMIT).page().html());
    String first = values(page, "data-alternative").stream().findFirst().orElse("");
    for (Element event : page.select("[data-part=timeline] .events > li")) {
      LocalDate day = LocalDate.parse(event.expectFirst("time").attr("datetime"));
      Headcount heads =
          Resolver.of(negotiation.asOf(day)).resolve().headcount(negotiation.alternative(first));
      assertEquals(
          heads.supporting() + " of " + heads.members(), event.expectFirst(".heads").text());
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
