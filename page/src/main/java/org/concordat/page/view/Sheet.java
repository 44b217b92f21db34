package org.concordat.page.view;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.concordat.model.Truth;
import org.concordat.resolve.Assumptions;
import org.jspecify.annotations.Nullable;

/**
 * Writes the body of a page.
 *
 * @param study what the page is about
 * @param subjects the alternatives, in their order
 * @param document the document that the page was made from; {@code null} where there is none
 */
public record Sheet(Study study, ImmutableList<Subject> subjects, @Nullable Document document) {

  /**
   * A document.
   *
   * @param name the name of its file
   * @param sha256 its checksum
   * @param text what stands in it
   */
  public record Document(String name, String sha256, String text) {
    /** Holds a document. */
    public Document {
      requireNonNull(name, "name");
      requireNonNull(sha256, "sha256");
      requireNonNull(text, "text");
    }
  }

  /** Writes everything that is seen. */
  public void write(Html html) {
    Svg.hatching(html);
    Frame.skip(html);
    Frame.masthead(html, study.negotiation());
    Frame.questions(html, subjects);
    html.open(
            "main",
            "id",
            "answer",
            "data-as-of",
            study.negotiation().asOf().map(LocalDate::toString).orElse(""),
            "data-assume",
            assumed(study.assumptions()),
            "data-stances",
            stances(study.assumptions()),
            "data-coordination",
            study.coordination().toString())
        .line();
    answers(html);
    whatIf(html);
    history(html);
    reports(html);
    if (document != null) {
      Frame.document(html, document);
    }
    html.close().line();
    Frame.footer(html, study);
  }

  /** Writes the sections of the alternatives. */
  public void answers(Html html) {
    html.open("div", "class", "answers", "data-part", "answers").line();
    subjects.forEach(subject -> AlternativeRegion.write(html, subject));
    html.close().line();
  }

  /** Writes the controls of the what-if; nothing where there is no alternative. */
  public void whatIf(Html html) {
    html.open("div", "class", "side", "data-part", "what-if");
    if (!subjects.isEmpty()) {
      WhatIfRegion.write(html, subjects.get(0));
    }
    html.close().line();
  }

  /** Writes how it came about; nothing where everything is said on one day. */
  public void history(Html html) {
    html.open("div", "data-part", "history");
    if (!subjects.isEmpty() && study.days().all().size() > 1) {
      timelineWithSlider(html);
    }
    html.close().line();
  }

  private void timelineWithSlider(Html html) {
    html.open("section", "class", "timeline", "data-region", "timeline");
    html.element("h2", Texts.TIMELINE).line();
    List<LocalDate> stops = stops(study);
    int now = study.negotiation().asOf().map(stops::indexOf).orElse(stops.size() - 1);
    Frame.slider(html, stops, now);
    TimelineRegion.write(html, subjects.get(0));
    html.close().line();
  }

  /** Returns the days that the slider stops at: those of the negotiation, and that of the page. */
  public static ImmutableList<LocalDate> stops(Study study) {
    NavigableSet<LocalDate> stops = new TreeSet<>(study.days().all());
    study.negotiation().asOf().ifPresent(stops::add);
    return ImmutableList.copyOf(stops);
  }

  /** Writes what reports claim. */
  public void reports(Html html) {
    html.open("div", "data-part", "reports");
    ReportsRegion.write(html, study);
    html.close().line();
  }

  /** Returns the facts that are assumed, {@code !} before each that is assumed false. */
  public static String assumed(Assumptions assumptions) {
    return String.join(
        " ",
        assumptions.facts().entrySet().stream()
            .filter(entry -> entry.getValue() != Truth.UNKNOWN)
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> (entry.getValue() == Truth.FALSE ? "!" : "") + entry.getKey())
            .toList());
  }

  /** Returns the stances that are assumed: {@code hu@rutte:support}. */
  public static String stances(Assumptions assumptions) {
    List<String> all = new ArrayList<>();
    assumptions
        .positions()
        .forEach(
            (variable, position) ->
                all.add(
                    variable.actor().id()
                        + "@"
                        + variable.alternative().id()
                        + ":"
                        + position.low()
                        + (position.isExact() ? "" : ".." + position.high())));
    return String.join(" ", all.stream().sorted().toList());
  }
}
