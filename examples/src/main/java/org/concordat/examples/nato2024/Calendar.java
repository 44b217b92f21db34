package org.concordat.examples.nato2024;

import static org.concordat.examples.nato2024.Nato2024Facts.always;
import static org.concordat.examples.nato2024.Nato2024Facts.on;

import java.util.List;
import org.concordat.model.Fact;

/** Lists the days to which the articles look ahead, and the customs of the choice. */
final class Calendar {
  private Calendar() {}

  /** Returns the days that the articles look ahead to, and the customs of the choice. */
  static List<Fact> days() {
    return List.of(
        always(
            "convention",
            "by convention a senior European politician is chosen, for four years",
            Sources.EURONEWS_MAY),
        always(
            "stoltenberg-extended",
            "Jens Stoltenberg's term was extended four times",
            Sources.EURONEWS_MAY),
        on(
            "first-quarter-over",
            "the first quarter is over, in which allies wanted to choose",
            2024,
            4,
            1,
            Sources.POLITICO_FEBRUARY),
        on(
            "ministers-in-brussels",
            "the foreign ministers meet in Brussels",
            2024,
            4,
            3,
            Sources.MINISTERS_APRIL),
        on(
            "april-over",
            "April is over, in which allies hoped to choose, apart from the EU's top jobs",
            2024,
            5,
            1,
            Sources.MINISTERS_APRIL),
        on(
            "ministers-in-prague",
            "the foreign ministers meet in Prague",
            2024,
            5,
            30,
            Sources.EURONEWS_MAY),
        on("eu-elections", "the EU elects its parliament", 2024, 6, 9, Sources.EURONEWS_MAY),
        on(
            "defence-ministers",
            "the defence ministers meet (mid-June; the day is inferred)",
            2024,
            6,
            15,
            Sources.EURONEWS_MAY),
        on("eu-summit-17-june", "the EU's leaders meet", 2024, 6, 17, Sources.EURONEWS_MAY),
        on("eu-summit-27-june", "the EU's leaders meet again", 2024, 6, 27, Sources.EURONEWS_MAY),
        on(
            "washington-summit",
            "the summit in Washington begins, the latest day for a choice; it ends on 11 July",
            2024,
            7,
            9,
            Sources.MINISTERS_APRIL),
        on("stoltenberg-leaves", "Jens Stoltenberg's term ends", 2024, 10, 1, Sources.EURONEWS_MAY),
        // The article names the month; the law of the United States fixes the day.
        on(
            "us-election",
            "the United States elect a President",
            2024,
            11,
            5,
            Sources.EURONEWS_MAY));
  }
}
