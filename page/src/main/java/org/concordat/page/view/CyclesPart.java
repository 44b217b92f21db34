package org.concordat.page.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.condition.Condition;
import org.concordat.condition.Polarity;
import org.concordat.explain.Cycle;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Scope;
import org.concordat.resolve.Assumptions.Seat;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.OtherCoordination;

/** Writes which members wait for each other, where any do. */
final class CyclesPart {
  private static final int MAX_NODES = 8;

  private CyclesPart() {}

  static void write(Html html, Subject subject) {
    Map<String, Cycle> cycles = cycles(subject);
    if (cycles.isEmpty()) {
      return;
    }
    boolean carries =
        OtherCoordination.toAdopt(subject.now(), subject.alternative())
            .filter(other -> other.coordination() == Coordination.JOINT)
            .isPresent();
    html.open("div", "data-region", "cycles");
    html.element("h3", Texts.CYCLES).line();
    cycles.forEach((key, cycle) -> write(html, subject, key, cycle, carries));
    html.close().line();
  }

  /** Returns the cycles in the explanations of those in the way, by their seats. */
  private static Map<String, Cycle> cycles(Subject subject) {
    Map<String, Cycle> cycles = new LinkedHashMap<>();
    for (Actor actor : subject.inTheWay()) {
      subject.explanation(actor).stream()
          .flatMap(explanation -> explanation.cycles().stream())
          .filter(cycle -> cycle.kind() == Cycle.Kind.WAITING)
          .forEach(cycle -> cycles.putIfAbsent(key(cycle), cycle));
    }
    return cycles;
  }

  private static String key(Cycle cycle) {
    return String.join(
        " ",
        cycle.seats().keySet().stream()
            .map(seat -> seat.actor().id() + "@" + seat.alternative().id())
            .sorted()
            .toList());
  }

  private static void write(Html html, Subject subject, String key, Cycle cycle, boolean carries) {
    List<Seat> seats = cycle.seats().keySet().asList();
    boolean several = seats.stream().map(seat -> seat.alternative().id()).distinct().count() > 1;
    List<Phrase> names =
        seats.stream()
            .map(seat -> MemberText.seat(seat.actor(), seat.alternative(), several))
            .toList();
    Phrase sentence = MemberText.cycle(names, carries, subject.alternative());
    html.open("div", "class", "cycle", "data-cycle", key);
    html.element("p", sentence);
    if (seats.size() <= MAX_NODES) {
      ring(html, subject, seats, names, sentence);
    }
    html.close().line();
  }

  /** Draws the cycle, and lists what each waits for under the number that its arrows bear. */
  private static void ring(
      Html html, Subject subject, List<Seat> seats, List<Phrase> names, Phrase sentence) {
    List<Ring.Arrow> arrows = new ArrayList<>();
    int number = 0;
    html.open("ol", "class", "waits");
    for (int from = 0; from < seats.size(); from++) {
      Seat seat = seats.get(from);
      for (Commitment commitment : subject.now().mayDecide(seat.actor(), seat.alternative())) {
        List<Integer> asked = asked(subject, commitment, seats);
        if (!asked.isEmpty()) {
          number++;
          html.element(
              "li", MemberText.waits(names.get(from), commitment.range(), commitment.when()));
        }
        for (int to : asked) {
          arrows.add(new Ring.Arrow(from, to, number));
        }
      }
    }
    html.close().line();
    Ring.draw(
        html,
        seats.stream().map(seat -> node(subject, seat)).toList(),
        arrows,
        Html.shown(sentence.toString()));
  }

  /** Returns the indices of the stances that a commitment depends on. */
  private static List<Integer> asked(Subject subject, Commitment commitment, List<Seat> seats) {
    List<Integer> asked = new ArrayList<>();
    for (int i = 0; i < seats.size(); i++) {
      if (asks(subject, commitment, seats.get(i))) {
        asked.add(i);
      }
    }
    return asked;
  }

  private static Svg.Seat node(Subject subject, Seat seat) {
    String id = seat.actor().id();
    return new Svg.Seat(
        Kind.of(subject.now().position(seat.actor(), seat.alternative())),
        id.length() <= 6 ? id : id.substring(0, 5) + "…");
  }

  /** Returns whether a commitment depends on a stance. */
  private static boolean asks(Subject subject, Commitment commitment, Seat seat) {
    Alternative on = commitment.alternative();
    Scope scope = Scope.ofCommitment(subject.negotiation().bodyOf(on), on, commitment.actor());
    Condition when = commitment.when();
    return subject.negotiation().in(scope).polarity(when, seat.actor(), seat.alternative())
        != Polarity.NONE;
  }
}
