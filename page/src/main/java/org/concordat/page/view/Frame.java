package org.concordat.page.view;

import java.util.List;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Coordination;

/** Writes what stands around the answers: masthead, the document itself, footer. */
public final class Frame {
  private Frame() {}

  /** Writes the title, the day, and links to the alternatives where there are several. */
  public static void masthead(Html html, Negotiation negotiation, List<Subject> subjects) {
    html.element("a", Words.SKIP, "class", "skip", "href", "#answer").line();
    html.open("header");
    html.element("p", "Concordat", "class", "maker");
    html.open("h1").name(title(negotiation)).close();
    negotiation
        .asOf()
        .ifPresent(
            day -> {
              html.open("p", "class", "day");
              html.element("time", Words.asOf(day), "datetime", day.toString()).close();
            });
    html.close().line();
    if (subjects.size() < 2) {
      return;
    }
    html.open("nav", "aria-label", Words.QUESTIONS).open("ul");
    for (Subject subject : subjects) {
      html.open("li").open("a", "href", "#" + AlternativeRegion.id(subject));
      html.name(subject.alternative().name());
      html.open("span", "class", "decision " + subject.decision());
      html.element("span", Words.mark(subject.decision()), "aria-hidden", "true");
      html.text(" " + Words.decision(subject.decision())).close();
      html.close().close();
    }
    html.close().close().line();
  }

  /** Returns what the negotiation is called. */
  public static String title(Negotiation negotiation) {
    return negotiation.title().orElse(Words.UNTITLED);
  }

  /** Writes the document, so that a reader sees what the page was made from. */
  public static void document(Html html, String name, String sha256, String text) {
    html.open("section", "data-region", "document");
    html.element("h2", Words.DOCUMENT).line();
    html.element("p", Words.file(name, sha256), "class", "note hash").line();
    html.open("details");
    html.element("summary", Words.DOCUMENT_TEXT);
    html.textBox(
        text,
        "data-document",
        "",
        "aria-label",
        Words.DOCUMENT_TEXT,
        "readonly",
        "",
        "rows",
        "24",
        "spellcheck",
        "false",
        "dir",
        "ltr");
    html.close().close().line();
  }

  /** Writes how the page was made, and what it is not. */
  public static void footer(
      Html html, Negotiation negotiation, Coordination coordination, boolean cut) {
    html.open("footer");
    if (cut) {
      html.element("p", Words.CUT_SHORT, "class", "cut");
    }
    html.element(
        "p",
        Words.footer(
            negotiation.actors().size(),
            negotiation.commitments().size() + negotiation.preferences().size(),
            negotiation.facts().size(),
            coordination));
    html.close().line();
  }
}
