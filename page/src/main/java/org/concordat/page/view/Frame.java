package org.concordat.page.view;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.concordat.negotiation.Negotiation;

/** Writes what stands around the answers: masthead, questions, the document itself, footer. */
public final class Frame {
  private Frame() {}

  /** Writes the link that skips the masthead, for those who use the keyboard. */
  static void skip(Html html) {
    html.element("a", Texts.SKIP, "class", "skip", "href", "#answer").line();
  }

  /** Writes the title and the day. */
  public static void masthead(Html html, Negotiation negotiation) {
    html.open("header", "data-part", "masthead");
    html.element("p", "Concordat", "class", "maker");
    html.open("h1").name(title(negotiation)).close();
    day(html, negotiation);
    html.close().line();
  }

  /** Writes the day. */
  public static void day(Html html, Negotiation negotiation) {
    html.open("p", "class", "day", "data-part", "day");
    negotiation
        .asOf()
        .ifPresent(day -> html.element("time", Texts.asOf(day), "datetime", day.toString()));
    html.close();
  }

  /**
   * Writes the navigation between alternatives, where there are several: links to the sections, and
   * where the engine runs buttons in their place, each of which shows one section alone.
   */
  public static void questions(Html html, ImmutableList<Subject> subjects) {
    html.open("div", "data-part", "questions");
    if (subjects.size() > 1) {
      choice(html, subjects);
    }
    html.close().line();
  }

  private static void choice(Html html, ImmutableList<Subject> subjects) {
    html.open("nav", "aria-label", Texts.QUESTIONS);
    html.open("ul", "class", "static");
    for (Subject subject : subjects) {
      html.open("li").open("a", "href", "#" + AlternativeRegion.id(subject));
      html.name(subject.alternative().name());
      decision(html, subject);
      html.close().close();
    }
    html.close();
    html.open("fieldset", "class", "live");
    html.element("legend", Texts.QUESTIONS, "class", "unseen");
    for (Subject subject : subjects) {
      List<String> attributes =
          new ArrayList<>(
              List.of("type", "radio", "name", "alternative", "value", subject.alternative().id()));
      if (subject == subjects.get(0)) {
        attributes.addAll(List.of("checked", ""));
      }
      html.open("label");
      html.open("input", attributes.toArray(String[]::new));
      html.name(subject.alternative().name());
      decision(html, subject);
      html.close();
    }
    html.close().close().line();
  }

  /** Writes the decision on an alternative, as it stands beside its name. */
  public static void decision(Html html, Subject subject) {
    html.open(
        "span", "class", "decision " + subject.decision(), "data-of", subject.alternative().id());
    html.element("span", HeadlineText.mark(subject.decision()), "aria-hidden", "true");
    html.text(
            " "
                + (subject.isWithdrawn()
                    ? Texts.WITHDRAWN
                    : subject.isOffTheTable()
                        ? Texts.NOT_YET
                        : HeadlineText.decision(subject.decision())))
        .close();
  }

  /** Returns what the negotiation is called. */
  public static String title(Negotiation negotiation) {
    return negotiation.title().orElse(Texts.UNTITLED);
  }

  /** Writes the slider over the days, with a button to the day before and after. */
  static void slider(Html html, List<LocalDate> stops, int now) {
    html.open("div", "class", "slider live");
    html.element(
        "button",
        "‹",
        "type",
        "button",
        "class",
        "quiet",
        "data-earlier",
        "",
        "aria-label",
        Texts.DAY_BEFORE);
    html.open(
        "input",
        "type",
        "range",
        "data-day",
        stops.get(now).toString(),
        "min",
        "0",
        "max",
        Integer.toString(stops.size() - 1),
        "value",
        Integer.toString(now),
        "aria-label",
        Texts.DAY,
        "aria-valuetext",
        Texts.day(stops.get(now)));
    html.element(
        "button",
        "›",
        "type",
        "button",
        "class",
        "quiet",
        "data-later",
        "",
        "aria-label",
        Texts.DAY_AFTER);
    html.element("span", Texts.day(stops.get(now)), "class", "shown", "data-shown-day", "");
    html.close().line();
  }

  /** Writes the document, so that a reader sees what the page was made from, and can edit it. */
  static void document(Html html, Sheet.Document document) {
    html.open("section", "class", "document", "data-region", "document");
    html.element("h2", Texts.DOCUMENT).line();
    html.element("p", Texts.file(document.name(), document.sha256()), "class", "note hash").line();
    html.element("p", "", "class", "failed", "data-failed", "").line();
    html.element("p", "", "class", "live edited", "role", "status", "data-edited", "").line();
    html.open("details");
    html.element("summary", Texts.DOCUMENT_TEXT);
    html.textBox(
        document.text(),
        "data-document",
        document.name(),
        "aria-label",
        Texts.DOCUMENT_TEXT,
        "readonly",
        "",
        "rows",
        "24",
        "spellcheck",
        "false",
        "dir",
        "ltr");
    html.open("ul", "class", "live plain errors", "data-errors", "").close().line();
    html.open("p", "class", "live");
    html.element("button", Texts.SAVE, "type", "button", "class", "quiet", "data-save", "");
    html.close().close().close().line();
  }

  /** Writes how the page was made, and what it is not. */
  public static void footer(Html html, Study study) {
    Negotiation negotiation = study.negotiation();
    html.open("footer", "data-part", "footer");
    if (study.budget().isCut()) {
      html.element("p", Texts.CUT_SHORT, "class", "cut");
    }
    html.element(
        "p",
        Texts.footer(
            negotiation.actors().size(),
            negotiation.commitments().size() + negotiation.preferences().size(),
            negotiation.facts().size(),
            study.coordination()));
    html.close().line();
  }
}
