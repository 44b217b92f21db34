package org.concordat.examples.nato2024;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.concordat.condition.Condition;
import org.concordat.condition.FactHolds;
import org.concordat.explain.Explanation;
import org.concordat.explain.Explanations;
import org.concordat.explain.Node;
import org.concordat.explain.Reason;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Report;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolution;
import org.jspecify.annotations.Nullable;

/** Writes where everyone stands on a day, what the missing wait for, and what lies ahead. */
final class Standing {
  /** The most names that are worth a list. */
  private static final int FEW = 6;

  private static final int LABEL = 20;

  private final Wording wording;
  private final Page page;
  private final Footnotes footnotes;

  Standing(Wording wording, Page page, Footnotes footnotes) {
    this.wording = wording;
    this.page = page;
    this.footnotes = footnotes;
  }

  /** Writes who supports Rutte, who does not, and what that makes of the choice. */
  void write(Resolution resolution) throws IOException {
    page.paragraph("In the race: " + Wording.list(inTheRace(resolution)) + ".");
    page.paragraph("Mark Rutte has the support of " + tally(resolution) + " allies.");
    page.blank();
    for (Map.Entry<Position, List<Actor>> entry : byPosition(resolution).entrySet()) {
      int number = entry.getValue().size();
      page.entry(
          2,
          Wording.position(entry.getKey()) + " (" + number + ")",
          LABEL,
          number <= FEW ? Wording.list(entry.getValue()) : others(resolution, entry.getValue()));
    }
    page.blank();
    decisions(resolution);
    waiting(resolution);
  }

  /** Returns the candidates who have declared themselves, as a fact says, and not withdrawn. */
  private static List<Alternative> inTheRace(Resolution resolution) {
    return Nato2024.CANDIDATE.alternatives().stream()
        .filter(
            candidate ->
                resolution.evaluate(
                        Condition.holds(
                                resolution.negotiation().fact(candidate.id() + "-candidate"))
                            .and(Condition.isWithdrawn(candidate).negate()))
                    == Truth.TRUE)
        .toList();
  }

  /** Returns a word for many allies, and how many of them stand there only by counting. */
  private static String others(Resolution resolution, List<Actor> allies) {
    long counted =
        allies.stream()
            .flatMap(ally -> resolution.mayDecide(ally, Nato2024.RUTTE).stream())
            .filter(said -> said.source().equals(Optional.of(Sources.BY_COUNTING)))
            .count();
    boolean all = allies.size() == resolution.headcount(Nato2024.RUTTE).members();
    return (all ? "all" : "all the others")
        + (counted == 0 ? "" : ", " + counted + " of them by counting alone");
  }

  static String tally(Resolution resolution) {
    return resolution.headcount(Nato2024.RUTTE).supporting()
        + " of "
        + resolution.headcount(Nato2024.RUTTE).members();
  }

  /** Returns the allies by where they stand on Rutte, the most favourable first. */
  private static Map<Position, List<Actor>> byPosition(Resolution resolution) {
    Map<Position, List<Actor>> groups =
        new TreeMap<>(Comparator.comparing(Position::low).thenComparing(Position::high).reversed());
    resolution
        .positions(Nato2024.RUTTE)
        .forEach(
            (ally, position) ->
                groups.computeIfAbsent(position, key -> new ArrayList<>()).add(ally));
    return groups;
  }

  /** Writes what has become of Rutte in the canvass and in the council. */
  void decisions(Resolution resolution) throws IOException {
    page.entry(2, "In the canvass", LABEL, decision(resolution, Nato2024.RUTTE));
    page.entry(2, "In the council", LABEL, decision(resolution, Nato2024.APPOINTMENT));
  }

  private static String decision(Resolution resolution, Alternative alternative) {
    if (resolution.decision(alternative) == Decision.ADOPTED) {
      return "carried: nothing stands in the way";
    }
    Set<Actor> blockers = resolution.blockers(alternative);
    Set<Actor> awaited = resolution.awaited(alternative);
    return (blockers.isEmpty() ? "nobody blocks" : "blocked by " + few(blockers))
        + (awaited.isEmpty()
            ? ""
            : (blockers.isEmpty() ? "; awaited: " : "; also awaited: ") + few(awaited));
  }

  static String few(Collection<Actor> allies) {
    return allies.size() <= FEW ? Wording.list(allies) : allies.size() + " allies";
  }

  /** Writes what those who do not surely support Rutte have said of him, and wait for. */
  private void waiting(Resolution resolution) throws IOException {
    Map<List<String>, List<Actor>> said = new LinkedHashMap<>();
    ImmutableSet.Builder<String> cycles = ImmutableSet.builder();
    Explanations explanations = Explanations.of(resolution);
    for (Map.Entry<Actor, Position> entry : resolution.positions(Nato2024.RUTTE).entrySet()) {
      if (entry.getValue().low() != Stance.SUPPORT) {
        Explanation why = explanations.explain(entry.getKey(), Nato2024.RUTTE);
        why.cycles().forEach(cycle -> cycles.add(cycle.toString()));
        List<String> lines = lines(why);
        if (!lines.isEmpty()) {
          said.computeIfAbsent(lines, key -> new ArrayList<>()).add(entry.getKey());
        }
      }
    }
    if (said.isEmpty()) {
      return;
    }
    page.blank();
    page.paragraph("What those who are missing have said, and what they wait for:");
    for (Map.Entry<List<String>, List<Actor>> entry : said.entrySet()) {
      page.blank();
      page.paragraph("  " + Wording.list(entry.getValue()));
      for (String line : entry.getKey()) {
        page.item("    - ", line);
      }
    }
    page.blank();
    ImmutableSet<String> found = cycles.build();
    page.paragraph(
        found.isEmpty()
            ? "None of them waits for another ally."
            : "They rest on each other: " + String.join("; ", found) + ".");
  }

  /**
   * Returns where an ally stands by its commitments, if it has said anything that counts now, and
   * then what it waits for, with the levers that would bring that about. Empty for one who said
   * nothing.
   */
  private List<String> lines(Explanation why) {
    List<String> now = new ArrayList<>();
    List<String> waits = new ArrayList<>();
    for (Node.Step step : ((Node.Stands) why.answer()).commitments()) {
      if (step.commitment() != null) {
        Condition when = step.commitment().when();
        boolean always = when.equals(Condition.always());
        String line =
            Wording.position(step.range())
                + (always ? "" : " if " + wording.condition(when))
                + step.commitment().source().map(footnotes::note).orElse("");
        if (step.holds() == Truth.TRUE) {
          now.add("now " + line);
        } else {
          waits.add(line + takes(when, levers(step.reason())));
        }
      }
    }
    now.addAll(waits);
    return now;
  }

  private static Set<Fact> levers(@Nullable Reason reason) {
    if (reason instanceof Reason.Parts parts) {
      return parts.shown().stream()
          .flatMap(each -> levers(each).stream())
          .collect(ImmutableSet.toImmutableSet());
    }
    return reason instanceof Reason.Literal literal ? literal.levers() : Set.of();
  }

  /** Returns what would make a condition hold, where the condition itself does not say it. */
  private static String takes(Condition when, Set<Fact> levers) {
    return when instanceof FactHolds || levers.isEmpty()
        ? ""
        : ": " + levers.stream().map(Wording::lever).collect(Collectors.joining(", or "));
  }

  /** Writes the coming dates that a report of this day or before names. */
  void ahead(Resolution resolution) throws IOException {
    LocalDate day = resolution.negotiation().asOf().orElseThrow();
    Set<Source> known =
        resolution.negotiation().reports().stream()
            .filter(report -> report.published().filter(date -> !date.isAfter(day)).isPresent())
            .map(Report::source)
            .collect(ImmutableSet.toImmutableSet());
    List<Fact> ahead =
        Calendar.days().stream()
            .filter(fact -> !fact.history().isEmpty() && fact.history().firstKey().isAfter(day))
            .filter(fact -> known.contains(fact.source().orElseThrow()))
            .toList();
    page.blank();
    page.paragraph("Ahead:");
    page.blank();
    for (Fact fact : ahead) {
      page.entry(2, Wording.dayOfYear(fact.history().firstKey()), LABEL, fact.name());
    }
  }
}
