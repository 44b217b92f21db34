package org.concordat.page.view;

/**
 * Writes the section of one alternative. Each part of it stands in an element of its own, so that
 * it can be written anew alone.
 */
public final class AlternativeRegion {
  private AlternativeRegion() {}

  /** Writes the section. */
  public static void write(Html html, Subject subject) {
    // The answer tells how many sets of steps there are, if they are known by then.
    subject.search();
    open(html, subject);
    for (Part part : Part.values()) {
      write(html, subject, part);
    }
    html.close().line();
  }

  /** Writes the section with nothing in its parts, to be written into them. */
  public static void shell(Html html, Subject subject) {
    open(html, subject);
    for (Part part : Part.values()) {
      html.open("div", "class", "part-" + part.hook(), "data-part", part.hook()).close().line();
    }
    html.close().line();
  }

  private static void open(Html html, Subject subject) {
    html.open(
        "section",
        "id",
        id(subject),
        "data-alternative",
        subject.alternative().id(),
        "data-decision",
        subject.decision().toString(),
        "data-shortfall",
        shortfall(subject),
        "aria-labelledby",
        id(subject) + "-headline");
    html.line();
  }

  /** Writes a part, in an element that is empty where there is nothing to say. */
  public static void write(Html html, Subject subject, Part part) {
    html.open("div", "class", "part-" + part.hook(), "data-part", part.hook());
    switch (part) {
      case ANSWER -> AnswerPart.write(html, subject, id(subject));
      case IN_THE_WAY -> {
        if (!subject.isAdopted() && !subject.isWithdrawn()) {
          new InTheWayPart(html, subject).write();
        }
      }
      case SETS -> {
        if (!subject.isWithdrawn()) {
          new SetsPart(html, subject).write();
        }
      }
      case CYCLES -> CyclesPart.write(html, subject);
      case STANCES -> StancesPart.write(html, subject);
      case RULE -> RulePart.write(html, subject);
      case POWER -> PowerPart.write(html, subject);
    }
    html.close().line();
  }

  /** Returns the id of the section. */
  public static String id(Subject subject) {
    return "alternative-" + subject.alternative().id();
  }

  /** Returns how many members are lacking at least; empty where no number would do. */
  public static String shortfall(Subject subject) {
    return subject.shortfall().isReachable() ? Integer.toString(subject.shortfall().atLeast()) : "";
  }

  /** Writes the mark of a stance, which the words beside it say. */
  static void mark(Html html, Kind kind) {
    html.element("span", kind.mark(), "class", "mark " + kind.style(), "aria-hidden", "true");
  }
}
