package org.concordat.examples.nato2024;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.bargain.Bargain;
import org.concordat.bargain.Bargains;
import org.concordat.bargain.Choreography;
import org.concordat.bargain.Move;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;

/** Writes what would close the deal on a day, what would open it most, and what could undo it. */
final class Deals {
  private static final int NO_WAY = Integer.MAX_VALUE;

  private final Page page;
  private final Resolver resolver;
  private final Bargains bargains;

  /** Makes the deals of a negotiation as of a day. */
  Deals(Resolver resolver, Page page) {
    this.resolver = resolver;
    this.page = page;
    this.bargains = Bargains.of(resolver);
  }

  /** Writes all minimal bargains, each in the order in which it would be announced. */
  void bargains() throws IOException {
    bargains(Nato2024.APPOINTMENT, "In the council, where nobody may object,");
    inTheCanvass();
  }

  /** Writes the minimal bargains that win everyone's support. */
  void inTheCanvass() throws IOException {
    bargains(Nato2024.RUTTE, "In the canvass, where all have to support him,");
  }

  private void bargains(Alternative alternative, String where) throws IOException {
    ImmutableList<Bargain> found = bargains.toAdopt(alternative).all();
    if (found.isEmpty()) {
      page.paragraph(
          where
              + " nothing that the reports know of would have carried him: on which terms "
              + Wording.list(inTheWay(resolver.resolve(), alternative))
              + " would support him they do not say.");
      page.blank();
      return;
    }
    page.paragraph(
        where
            + (found.size() == 1
                ? " one smallest bargain would have carried him:"
                : " " + found.size() + " smallest bargains would have carried him:"));
    page.blank();
    for (Bargain bargain : found) {
      String bullet = "  - ";
      int round = 0;
      for (ImmutableList<Choreography.Step> steps : bargains.choreography(bargain).rounds()) {
        round++;
        page.item(bullet + round + ". ", sentence(steps));
        bullet = "    ";
      }
    }
    page.blank();
  }

  /** Where somebody then stands, and on what. */
  private record Stand(Position position, Alternative alternative) {}

  /** Returns what is announced in a round. */
  private static String sentence(List<Choreography.Step> round) {
    List<String> phrases = new ArrayList<>();
    Map<Stand, List<Actor>> declared = new LinkedHashMap<>();
    for (Choreography.Step step : round) {
      for (Choreography.Announcement each : step.together()) {
        if (each instanceof Choreography.Declared stand) {
          declared
              .computeIfAbsent(
                  new Stand(stand.position(), stand.alternative()), key -> new ArrayList<>())
              .add(stand.actor());
        } else if (each instanceof Choreography.Made made) {
          phrases.add(name(made.move()));
        }
      }
    }
    declared.forEach(
        (stand, allies) ->
            phrases.add(
                Wording.list(allies)
                    + " "
                    + (allies.size() == 1
                        ? Wording.position(stand.position())
                        : Wording.plural(stand.position()))
                    + " "
                    + stand.alternative().name()));
    return String.join("; ", phrases) + ".";
  }

  private static String name(Move move) {
    return move instanceof Move.Lever lever ? lever.fact().name() : move.toString();
  }

  /** What an event changes: who no longer stands in the way, and what is left of the deal. */
  private record Opening(Fact event, ImmutableSet<Actor> won, int movesLeft) {}

  /**
   * Writes which single events move anyone out of the way, those first that move most and leave the
   * fewest moves to be made.
   */
  void openings() throws IOException {
    List<Opening> openings =
        possible().stream()
            .map(this::opening)
            .filter(opening -> !opening.won().isEmpty())
            .sorted(
                Comparator.comparing((Opening opening) -> -opening.won().size())
                    .thenComparing(Opening::movesLeft))
            .toList();
    page.paragraph(
        "Which single event opens the most? Each below, if it alone came about, with those who"
            + " would no longer stand in the way in the council, the strongest first:");
    page.blank();
    for (Opening opening : openings) {
      page.item("  - ", Wording.lever(opening.event()) + ":");
      page.item("    ", Wording.list(opening.won()) + "; " + left(opening.movesLeft()));
    }
    page.blank();
  }

  private static String left(int moves) {
    return switch (moves) {
      case 0 -> "the deal is closed";
      case 1 -> "one more move closes the deal";
      case NO_WAY -> "no bargain is left";
      default -> moves + " more moves close the deal";
    };
  }

  /**
   * Returns the facts that are not so, but may yet be, whether somebody brings them about or not.
   */
  private ImmutableList<Fact> possible() {
    return resolver.negotiation().facts().values().stream()
        .filter(fact -> state(fact) == Truth.FALSE && !isExcluded(fact))
        .collect(ImmutableList.toImmutableList());
  }

  private boolean isExcluded(Fact fact) {
    return resolver.negotiation().exclusions().stream()
        .filter(exclusion -> exclusion.contains(fact))
        .flatMap(Set::stream)
        .anyMatch(other -> state(other) == Truth.TRUE);
  }

  private Truth state(Fact fact) {
    return fact.stateOn(resolver.negotiation().asOf().orElseThrow());
  }

  private Opening opening(Fact event) {
    Assumptions then = Assumptions.NONE.fact(event, Truth.TRUE);
    Alternative what = Nato2024.APPOINTMENT;
    return new Opening(
        event,
        Sets.difference(inTheWay(resolver.resolve(), what), inTheWay(resolver.resolve(then), what))
            .immutableCopy(),
        bargains.assuming(then).toAdopt(what).all().stream()
            .mapToInt(bargain -> bargain.moves().size())
            .min()
            .orElse(NO_WAY));
  }

  private static ImmutableSet<Actor> inTheWay(Resolution resolution, Alternative alternative) {
    Set<Actor> inTheWay =
        Sets.union(resolution.blockers(alternative), resolution.awaited(alternative));
    return resolution.positions(alternative).keySet().stream()
        .filter(inTheWay::contains)
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Writes what would undo a bargain once it is struck, and what would close the way to one. */
  void threats() throws IOException {
    ImmutableList<Bargain> found = bargains.toAdopt(Nato2024.APPOINTMENT).all();
    Set<ImmutableSet<Fact>> threats = new LinkedHashSet<>();
    for (Bargain bargain : found) {
      Assumptions struck = Assumptions.NONE;
      for (Fact fact : bargain.facts()) {
        struck = struck.fact(fact, Truth.TRUE);
      }
      bargains.assuming(struck).threatsTo(Nato2024.APPOINTMENT).all().stream()
          .map(Bargain::facts)
          .forEach(threats::add);
    }
    Set<Fact> moves =
        found.stream().flatMap(bargain -> bargain.facts().stream()).collect(Collectors.toSet());
    page.paragraph("What could still undo it; how far each would is the modeller's reading:");
    page.blank();
    for (ImmutableSet<Fact> threat : threats) {
      page.item(
          "  - ",
          "once a bargain is struck: "
              + threat.stream().map(Wording::lever).collect(joining(" and ")));
    }
    for (Fact event : possible()) {
      int left =
          bargains
              .assuming(Assumptions.NONE.fact(event, Truth.TRUE))
              .toAdopt(Nato2024.APPOINTMENT)
              .all()
              .size();
      boolean undoes = threats.stream().anyMatch(threat -> threat.contains(event));
      if (left < found.size() && !undoes && !moves.contains(event)) {
        page.item(
            "  - ",
            "before one is struck: "
                + Wording.lever(event)
                + ", which leaves "
                + left
                + " of the "
                + found.size()
                + " bargains");
      }
    }
  }
}
