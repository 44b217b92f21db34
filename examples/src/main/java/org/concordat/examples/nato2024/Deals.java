package org.concordat.examples.nato2024;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.concordat.bargain.Bargains;
import org.concordat.bargain.Move;
import org.concordat.bargain.Path;
import org.concordat.bargain.Paths;
import org.concordat.evidence.Conflict;
import org.concordat.evidence.Evidence;
import org.concordat.model.Alternative;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Resolver;

/** Writes which bargains would close the deal on a day, and which reports cannot both be right. */
final class Deals {
  private final Negotiation negotiation;
  private final Page page;

  Deals(Negotiation negotiation, Page page) {
    this.negotiation = negotiation;
    this.page = page;
  }

  /** Writes all minimal bargains of a day, in the canvass and in the council. */
  void write(LocalDate day) throws IOException {
    page.heading(
        "WHAT WOULD HAVE CLOSED THE DEAL ON " + Wording.day(day).toUpperCase(Locale.ENGLISH));
    Bargains bargains = Bargains.on(Resolver.of(negotiation.asOf(day)));
    bargains(bargains, Nato2024.RUTTE, "In the canvass");
    page.blank();
    bargains(bargains, Nato2024.APPOINTMENT, "In the council");
  }

  private void bargains(Bargains bargains, Alternative alternative, String where)
      throws IOException {
    Paths paths = bargains.pathsTo(alternative);
    if (paths.all().isEmpty()) {
      page.paragraph(
          where + " nothing that anyone is known to have in hand would have carried him.");
      return;
    }
    page.paragraph(where + ", " + number(paths.all().size()) + " would have carried him:");
    for (Path path : paths.all()) {
      page.item("  - ", bargains.choreography(path).inWords());
    }
    Optional<Map.Entry<Move, Integer>> mostUsed =
        paths.uses().entrySet().stream().max(Comparator.comparingInt(Map.Entry::getValue));
    if (mostUsed.isPresent() && 2 * mostUsed.get().getValue() > paths.all().size() + 1) {
      page.paragraph(
          "Part of most of them: "
              + mostUsed.get().getKey()
              + " ("
              + mostUsed.get().getValue()
              + " of "
              + paths.all().size()
              + ").");
    }
  }

  private static String number(int bargains) {
    return bargains == 1 ? "one smallest bargain" : bargains + " smallest bargains";
  }

  /** Writes the reports that contradict each other. */
  void conflicts() throws IOException {
    page.heading("REPORTS THAT CANNOT BOTH BE RIGHT");
    for (Conflict conflict : Evidence.of(negotiation).conflicts().conflicts()) {
      page.item("- ", conflict.toString());
    }
  }
}
