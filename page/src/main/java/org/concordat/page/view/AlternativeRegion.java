package org.concordat.page.view;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.bargain.Bargain;
import org.concordat.bargain.BargainList;
import org.concordat.bargain.Bargains;
import org.concordat.model.Actor;
import org.concordat.model.Named;
import org.concordat.model.Position;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Headcount;
import org.concordat.resolve.Resolver;

/** Writes the section of one alternative. */
public final class AlternativeRegion {
  private static final int FIRST_BARGAINS = 10;
  private static final int BAR_FROM = 240;
  private static final int LABELS_UP_TO = 60;

  private AlternativeRegion() {}

  /** Writes the section, with what its searches find within the budget. */
  public static void write(Html html, Subject subject, boolean withPower, Budget budget) {
    Resolver resolver = subject.now().resolver();
    Bargains bargains =
        Bargains.on(resolver)
            .with(subject.coordination())
            .assuming(subject.assumptions())
            .within(budget.limit());
    boolean adopted = subject.decision() == Decision.ADOPTED;
    BargainList sets =
        adopted
            ? bargains.threatsTo(subject.alternative())
            : bargains.toAdopt(subject.alternative());
    budget.cutShort(!sets.complete());
    html.open(
        "section",
        "id",
        id(subject),
        "data-alternative",
        subject.alternative().id(),
        "data-decision",
        subject.decision().toString(),
        "data-shortfall",
        subject.shortfall().isReachable() ? Integer.toString(subject.shortfall().atLeast()) : "",
        "aria-labelledby",
        id(subject) + "-headline");
    html.line();
    html.open("div", "class", "answer");
    headline(html, subject, sets);
    seats(html, subject);
    html.close().line();
    if (!adopted) {
      InTheWayRegion.write(html, subject, sets, budget);
    }
    sets(html, bargains, sets, adopted, budget);
    CirclesRegion.write(html, subject, budget);
    stances(html, subject);
    RuleRegion.write(html, subject);
    if (withPower) {
      PowerRegion.write(html, subject, budget);
    }
    html.close().line();
  }

  /** Returns the id of the section. */
  public static String id(Subject subject) {
    return "alternative-" + subject.alternative().id();
  }

  private static void headline(Html html, Subject subject, BargainList sets) {
    html.open("div", "class", "says");
    html.open("p", "class", "badge " + subject.decision());
    html.element("span", Words.mark(subject.decision()), "aria-hidden", "true");
    html.text(" " + Words.decision(subject.decision())).close().line();
    html.element(
        "h2", Words.headline(subject), "id", id(subject) + "-headline", "data-headline", "");
    html.line();
    html.element(
        "p", Words.summary(subject, sets.all().size(), sets.complete()), "class", "summary");
    html.close().line();
  }

  private static void seats(Html html, Subject subject) {
    List<Map.Entry<Actor, Position>> members =
        new ArrayList<>(subject.now().positions(subject.alternative()).entrySet());
    if (members.isEmpty()) {
      return;
    }
    members.sort(Comparator.comparing(entry -> -Kind.of(entry.getValue()).ordinal()));
    Headcount heads = subject.now().headcount(subject.alternative());
    if (members.size() >= BAR_FROM) {
      Map<Kind, Integer> sizes = new TreeMap<>(Comparator.reverseOrder());
      members.forEach(entry -> sizes.merge(Kind.of(entry.getValue()), 1, Integer::sum));
      html.open("div", "class", "seats");
      Svg.bar(
          html,
          sizes.entrySet().stream()
              .map(entry -> new Svg.Part(entry.getKey(), entry.getValue()))
              .toList(),
          -1,
          Words.seats(subject));
      html.close();
      return;
    }
    Svg.hemicycle(
        html,
        members.stream()
            .map(
                entry ->
                    new Svg.Seat(
                        Kind.of(entry.getValue()),
                        members.size() < LABELS_UP_TO
                            ? label(entry.getKey(), Kind.of(entry.getValue()))
                            : ""))
            .toList(),
        Integer.toString(heads.supporting()),
        List.of(Words.inSupport(heads.members())),
        Words.seats(subject));
  }

  /** Returns what stands in a seat: an id if it is short enough to be read there, else a mark. */
  static String label(Actor actor, Kind kind) {
    return actor.id().length() <= 3 ? actor.id().toUpperCase(java.util.Locale.ROOT) : kind.mark();
  }

  private static void sets(
      Html html, Bargains bargains, BargainList sets, boolean adopted, Budget budget) {
    html.element("h3", adopted ? Words.UNDO : Words.CLOSE).line();
    if (sets.all().isEmpty()) {
      html.element(
          "p",
          !sets.complete() ? Words.MAY_BE_MORE : adopted ? Words.NO_THREAT : Words.NO_SET,
          "class",
          "note");
      html.line();
      return;
    }
    html.element("p", adopted ? Words.EVERY_THREAT : Words.EVERY_SET, "class", "note").line();
    int first = Math.min(FIRST_BARGAINS, sets.all().size());
    list(html, bargains, sets.all().subList(0, first), 1, adopted, budget);
    if (sets.all().size() > first) {
      html.open("details");
      html.element("summary", Words.more(sets.all().size() - first));
      list(
          html, bargains, sets.all().subList(first, sets.all().size()), first + 1, adopted, budget);
      html.close().line();
    }
    if (!sets.complete()) {
      html.element("p", Words.MAY_BE_MORE, "class", "note").line();
    }
  }

  private static void list(
      Html html,
      Bargains bargains,
      List<Bargain> sets,
      int number,
      boolean adopted,
      Budget budget) {
    html.open("ol", "class", "sets", "start", Integer.toString(number)).line();
    for (Bargain bargain : sets) {
      html.open(
          "li",
          adopted ? "data-threat" : "data-bargain",
          String.join(" ", bargain.facts().stream().map(Named::id).sorted().toList()));
      html.element("p", Words.moves(bargain.moves()), "class", "moves");
      Collection<Named> owners = bargain.costByOwner().keySet();
      html.element("p", Words.cost(bargain.cost(), owners), "class", "note");
      if (!adopted && !bargain.moves().isEmpty() && !budget.isOver()) {
        html.open("details");
        html.element("summary", Words.ORDER);
        html.open("p").name(bargains.choreography(bargain).inWords()).close();
        html.close();
      }
      html.close().line();
    }
    html.close().line();
  }

  private static void stances(Html html, Subject subject) {
    html.element("h3", Words.WHO_WHERE).line();
    Map<Position, List<Actor>> groups =
        new TreeMap<>(
            Comparator.comparing((Position position) -> Kind.of(position))
                .thenComparing(Position::low)
                .thenComparing(Position::high));
    ImmutableMap<Actor, Position> positions = subject.now().positions(subject.alternative());
    positions.forEach(
        (actor, position) -> groups.computeIfAbsent(position, key -> new ArrayList<>()).add(actor));
    groups.forEach(
        (position, actors) -> {
          html.open("h4", "class", "stance");
          mark(html, Kind.of(position));
          html.text(Words.heading(position) + " ");
          html.element("span", Integer.toString(actors.size()), "class", "count").close();
          html.open("ul", "class", "names");
          for (Actor actor : actors) {
            html.open(
                "li",
                "data-actor",
                actor.id(),
                "data-low",
                position.low().toString(),
                "data-high",
                position.high().toString());
            html.name(actor.name());
            Position before = subject.before().position(actor, subject.alternative());
            if (!before.equals(position)) {
              html.element("span", Words.was(before), "class", "was");
            }
            html.close();
          }
          html.close().line();
        });
  }

  /** Writes the mark of a stance, which the words beside it say. */
  static void mark(Html html, Kind kind) {
    html.element("span", kind.mark(), "class", "mark " + kind.style(), "aria-hidden", "true");
  }
}
