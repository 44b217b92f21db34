package org.concordat.page.live;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.concordat.model.Fact;
import org.concordat.page.view.AlternativeRegion;
import org.concordat.page.view.Effect;
import org.concordat.page.view.Frame;
import org.concordat.page.view.Html;
import org.concordat.page.view.Part;
import org.concordat.page.view.Sheet;
import org.concordat.page.view.Study;
import org.concordat.page.view.Subject;
import org.concordat.page.view.TimelineRegion;
import org.concordat.page.view.WhatIfText;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * Writes a study into the page: the answer at once, and all else in slices, between which the
 * browser can paint and listen. Slices of an earlier study are dropped.
 */
final class Painter {
  /** The parts that the first glance does not need, in the order in which they are written. */
  private static final ImmutableList<Part> LATER =
      ImmutableList.of(
          Part.STANCES, Part.SETS, Part.ANSWER, Part.IN_THE_WAY, Part.CYCLES, Part.RULE);

  private final Dom dom;
  private final Map<String, String> current = new HashMap<>();
  private int generation;

  Painter(Dom dom) {
    this.dom = dom;
  }

  static String html(Consumer<Html> writer) {
    Html html = new Html();
    writer.accept(html);
    return html.toString();
  }

  /**
   * Writes everything that depends on the scenario.
   *
   * @param shown the alternative that is seen, one of the subjects
   */
  void paint(Study study, ImmutableList<Subject> subjects, Subject shown, String refusal) {
    generation++;
    for (Subject each : subjects) {
      decision(each);
    }
    part(shown, Part.ANSWER);
    status(shown, refusal);
    masthead(study);
    Deque<Runnable> tasks = new ArrayDeque<>();
    tasks.add(shown::search);
    for (Fact lever : study.movableLevers()) {
      tasks.add(() -> study.prepare(lever));
    }
    LATER.forEach(part -> tasks.add(() -> part(shown, part)));
    tasks.add(() -> once(power(shown), day(study), () -> part(shown, Part.POWER)));
    tasks.add(() -> effects(shown));
    for (LocalDate day : study.days().all()) {
      tasks.add(() -> study.prepare(day));
    }
    tasks.add(() -> replace("timeline", html -> TimelineRegion.write(html, shown)));
    tasks.add(
        () ->
            once(
                "reports",
                reportsRestOn(study),
                () -> replace("reports", new Sheet(study, subjects, null)::reports)));
    for (Subject each : subjects) {
      if (each != shown) {
        tasks.add(each::search);
        LATER.forEach(part -> tasks.add(() -> part(each, part)));
        tasks.add(() -> once(power(each), day(study), () -> part(each, Part.POWER)));
      }
    }
    tasks.add(
        () -> {
          replace("footer", html -> Frame.footer(html, study));
          dom.set("main", "data-as-of", day(study));
          dom.set("main", "data-assume", Sheet.assumed(study.assumptions()));
          dom.set("main", "data-stances", Sheet.stances(study.assumptions()));
          dom.set("main", "data-coordination", study.coordination().toString());
        });
    run(tasks, generation);
  }

  private void run(Deque<Runnable> tasks, int of) {
    Dom.later(
        () -> {
          long until = System.currentTimeMillis() + 12;
          while (of == generation && !tasks.isEmpty()) {
            tasks.remove().run();
            if (System.currentTimeMillis() >= until) {
              run(tasks, of);
              return;
            }
          }
        },
        0);
  }

  /** Begins with a page that says what follows from a study. */
  void begin(Study study, ImmutableList<Subject> subjects) {
    current.put("reports", reportsRestOn(study));
    subjects.forEach(subject -> current.put(power(subject), day(study)));
  }

  private static String reportsRestOn(Study study) {
    return day(study) + " " + study.coordination();
  }

  private static String power(Subject subject) {
    return "power " + subject.alternative().id();
  }

  /** Writes a part that depends on few values, unless it was last written for the same ones. */
  private void once(String what, String dependsOn, Runnable task) {
    if (!dependsOn.equals(current.put(what, dependsOn))) {
      task.run();
    }
  }

  /** Forgets what has been written, since other elements stand in its place now. */
  void forget() {
    current.clear();
    dom.forget();
  }

  static String day(Study study) {
    return study.negotiation().asOf().map(LocalDate::toString).orElse("");
  }

  private static String section(Subject subject) {
    return "section[data-alternative=\"" + subject.alternative().id() + "\"]";
  }

  private void part(Subject subject, Part part) {
    String place = section(subject) + ">[data-part=" + part.hook() + "]";
    dom.replace(place, html(html -> AlternativeRegion.write(html, subject, part)));
  }

  private void decision(Subject subject) {
    dom.set(section(subject), "data-decision", subject.decision().toString());
    dom.set(section(subject), "data-shortfall", AlternativeRegion.shortfall(subject));
    String markup = html(html -> Frame.decision(html, subject));
    String label = "nav .live [data-of=\"" + subject.alternative().id() + "\"]";
    dom.replace(label, markup);
  }

  /** Says in one sentence what was done, or why it was not. */
  void status(Subject shown, String refusal) {
    HTMLElement told = dom.find("[data-answer]");
    if (told != null) {
      dom.inner(
          told, refusal.isEmpty() ? html(html -> html.phrase(WhatIfText.answer(shown))) : refusal);
    }
  }

  private void masthead(Study study) {
    study
        .negotiation()
        .asOf()
        .ifPresent(day -> replace("day", html -> Frame.day(html, study.negotiation())));
  }

  private void effects(Subject shown) {
    for (HTMLElement place : dom.all("[data-effect]")) {
      Fact lever = shown.study().negotiation().facts().get(place.getAttribute("data-effect"));
      if (lever != null) {
        dom.inner(place, html(html -> Effect.write(html, shown, lever)));
      }
    }
  }

  void replace(String part, Consumer<Html> writer) {
    dom.replace("[data-part=" + part + "]", html(writer));
  }

  /** Returns the sections, of which what they say is written into them afterwards. */
  static String shells(List<Subject> subjects) {
    return html(
        html -> {
          html.open("div", "class", "answers", "data-part", "answers").line();
          subjects.forEach(subject -> AlternativeRegion.shell(html, subject));
          html.close();
        });
  }
}
