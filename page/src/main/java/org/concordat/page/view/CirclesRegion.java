package org.concordat.page.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.condition.Condition;
import org.concordat.condition.Polarity;
import org.concordat.explain.Cycle;
import org.concordat.explain.Explanations;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Scope;
import org.concordat.resolve.Assumptions.Seat;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Decision;

/** Writes which members wait for each other, where any do. */
final class CirclesRegion {
  private static final int MOST_NODES = 8;

  private CirclesRegion() {}

  static void write(Html html, Subject subject, Budget budget) {
    Map<String, Cycle> circles = circles(subject, budget);
    if (circles.isEmpty()) {
      return;
    }
    boolean carries =
        subject
                .now()
                .resolver()
                .resolve(Coordination.JOINT, subject.assumptions())
                .decision(subject.alternative())
            == Decision.ADOPTED;
    html.open("div", "data-region", "circles");
    html.element("h3", Words.CIRCLES).line();
    circles.forEach((key, circle) -> write(html, subject, key, circle, carries));
    html.close().line();
  }

  /** Returns the circles in the explanations of those in the way, by their seats. */
  private static Map<String, Cycle> circles(Subject subject, Budget budget) {
    Map<String, Cycle> circles = new LinkedHashMap<>();
    Explanations explanations = Explanations.of(subject.now());
    for (Actor actor : subject.inTheWay()) {
      if (budget.isOver()) {
        break;
      }
      explanations.within(budget.steps(1)).explain(actor, subject.alternative()).cycles().stream()
          .filter(cycle -> cycle.kind() == Cycle.Kind.WAITING)
          .forEach(cycle -> circles.putIfAbsent(key(cycle), cycle));
    }
    return circles;
  }

  private static String key(Cycle cycle) {
    return String.join(
        " ",
        cycle.seats().keySet().stream()
            .map(seat -> seat.actor().id() + "@" + seat.alternative().id())
            .sorted()
            .toList());
  }

  private static void write(Html html, Subject subject, String key, Cycle circle, boolean carries) {
    List<Seat> seats = circle.seats().keySet().asList();
    boolean several = seats.stream().map(seat -> seat.alternative().id()).distinct().count() > 1;
    List<Phrase> names =
        seats.stream().map(seat -> Words.seat(seat.actor(), seat.alternative(), several)).toList();
    Phrase sentence = Words.circle(names, carries, subject.alternative());
    html.open("div", "class", "circle", "data-circle", key);
    html.element("p", sentence);
    if (seats.size() <= MOST_NODES) {
      List<Svg.Arrow> arrows = new ArrayList<>();
      html.open("ul", "class", "plain");
      for (int from = 0; from < seats.size(); from++) {
        for (Commitment said :
            subject.now().mayDecide(seats.get(from).actor(), seats.get(from).alternative())) {
          boolean waits = false;
          for (int to = 0; to < seats.size(); to++) {
            if (asks(subject, said, seats.get(to))) {
              waits = true;
              Svg.Arrow arrow = new Svg.Arrow(from, to);
              if (!arrows.contains(arrow)) {
                arrows.add(arrow);
              }
            }
          }
          if (waits) {
            html.element("li", Words.waits(names.get(from), said.range(), said.when()));
          }
        }
      }
      html.close().line();
      Svg.ring(
          html,
          seats.stream().map(seat -> node(subject, seat)).toList(),
          arrows,
          Html.shown(sentence.toString()));
    }
    html.close().line();
  }

  private static Svg.Seat node(Subject subject, Seat seat) {
    String id = seat.actor().id();
    return new Svg.Seat(
        Kind.of(subject.now().position(seat.actor(), seat.alternative())),
        id.length() <= 6 ? id : id.substring(0, 5) + "…");
  }

  /** Returns whether what is said depends on a seat. */
  private static boolean asks(Subject subject, Commitment said, Seat seat) {
    Alternative on = said.alternative();
    Scope scope = Scope.ofCommitment(subject.negotiation().bodyOf(on), on, said.actor());
    Condition when = said.when();
    return subject.negotiation().polarity(when, scope, seat.actor(), seat.alternative())
        != Polarity.NONE;
  }
}
