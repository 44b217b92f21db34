package org.concordat.page.live;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.documents.DocumentError;
import org.concordat.documents.DocumentReader;
import org.concordat.documents.InvalidDocumentException;
import org.concordat.model.Fact;
import org.concordat.negotiation.Negotiation;
import org.concordat.page.view.Budget;
import org.concordat.page.view.Days;
import org.concordat.page.view.Frame;
import org.concordat.page.view.Sheet;
import org.concordat.page.view.Study;
import org.concordat.page.view.Subject;
import org.concordat.page.view.WhatIfText;
import org.concordat.resolve.SearchLimit;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * Runs a page: reads the document that stands in it, and answers what its reader tries.
 *
 * <p>The controls call {@link #change}; that resolves, and has the {@link Painter} write what
 * follows. The scenario is kept in the address of the page, so that it can be sent on.
 */
public final class Live {
  private static final int MAX_STEPS = 2_000;
  private static final int MAX_EXPLAINED = 40;

  private final Dom dom = new Dom();
  private final Painter painter = new Painter(dom);
  private final Scenario opening;
  private Negotiation document;
  private Days days;
  private Scenario scenario;
  private ImmutableList<Subject> subjects = ImmutableList.of();
  private @Nullable Subject shown;

  private Live(Negotiation document) {
    this.document = document;
    this.days = new Days(document);
    this.opening = opening();
    this.scenario = opening;
  }

  /** Starts. If that fails, says so, and leaves the page as it was sent. */
  public static void main(String[] arguments) {
    Dom dom = new Dom();
    try {
      HTMLElement box = dom.find("textarea[data-document]");
      if (box == null) {
        throw new IllegalStateException("the page holds no document");
      }
      new Live(DocumentReader.standard().read("document", Dom.value(box))).start();
    } catch (RuntimeException failure) {
      dom.root().setAttribute("data-engine", "failed");
      HTMLElement told = dom.find("[data-failed]");
      if (told != null) {
        Dom.text(told, WhatIfText.failed() + " (" + failure.getMessage() + ")");
      }
    }
  }

  /**
   * Returns the body of the page of a document, or its errors, a line each: for programs that
   * compare this engine with the library.
   *
   * @param document its text
   * @param scenario as in the address of a page
   * @param steps to each search
   */
  @JSExport
  public static String sheet(String document, String scenario, int steps) {
    return Engine.sheet(document, scenario, steps);
  }

  /** Returns the scenario that the page was made for, which stands in its attributes. */
  private Scenario opening() {
    ImmutableSortedMap.Builder<String, Boolean> facts = ImmutableSortedMap.naturalOrder();
    for (String fact : words(dom.attribute("main", "data-assume"))) {
      facts.put(fact.startsWith("!") ? fact.substring(1) : fact, !fact.startsWith("!"));
    }
    ImmutableSortedMap.Builder<String, String> stances = ImmutableSortedMap.naturalOrder();
    for (String stance : words(dom.attribute("main", "data-stances"))) {
      int colon = stance.indexOf(':');
      stances.put(stance.substring(0, colon), stance.substring(colon + 1));
    }
    return new Scenario(
        dom.attribute("section[data-alternative]", "data-alternative"),
        dom.attribute("main", "data-as-of"),
        facts.buildOrThrow(),
        stances.buildOrThrow(),
        dom.attribute("main", "data-coordination"));
  }

  private static Iterable<String> words(String text) {
    return Splitter.on(' ').omitEmptyStrings().split(text);
  }

  private void start() {
    Dom.openToPrint();
    requireNone(fit(opening));
    shown().ifPresent(subject -> painter.begin(subject.study(), subjects));
    show();
    new Controls(dom, this).listen();
    new Editor(dom, this).listen();
    dom.listenToWindow("hashchange", this::readAddress);
    dom.root().setAttribute("data-engine", "ready");
    readAddress();
  }

  private static void requireNone(ImmutableList<String> ignored) {
    if (!ignored.isEmpty()) {
      throw new IllegalStateException(
          "the page asks about what its document does not have: " + ignored);
    }
  }

  private void readAddress() {
    String hash = Dom.hash();
    // Other hashes lead to places in the page.
    if (hash.isEmpty() ? scenario.equals(opening) : hash.indexOf('=') < 0) {
      return;
    }
    List<String> ignored = new ArrayList<>();
    Scenario asked = Scenario.parse(hash, opening, ignored);
    apply(asked, ignored, false);
  }

  Scenario scenario() {
    return scenario;
  }

  Optional<Subject> shown() {
    return Optional.ofNullable(shown);
  }

  /** Returns to what the page opened with, but stays with the alternative that is shown. */
  void reset() {
    change(opening.about(scenario.about()));
  }

  /** Tries another scenario. */
  void change(Scenario asked) {
    apply(asked, new ArrayList<>(), true);
  }

  /** Says why something is not tried, and leaves the controls as they were. */
  void refuse(String words) {
    shown().ifPresent(subject -> painter.status(subject, words));
    new Controls(dom, this).show();
  }

  private void apply(Scenario asked, List<String> ignored, boolean keep) {
    ignored.addAll(fit(asked));
    if (keep) {
      Dom.hash(scenario.hash(opening));
    }
    show();
    paint(ignored.isEmpty() ? "" : Painter.html(html -> html.phrase(WhatIfText.ignored(ignored))));
  }

  private ImmutableList<String> fit(Scenario asked) {
    SearchLimit limit = SearchLimit.DEFAULT.withSteps(MAX_STEPS);
    Fitted fitted =
        Fitted.of(days, document, asked, new Budget(limit, SearchLimit.DEFAULT, MAX_EXPLAINED));
    scenario = fitted.scenario();
    Study study = fitted.study();
    subjects = study.subjects(study.negotiation().alternatives().get(opening.about()));
    shown =
        subjects.stream()
            .filter(each -> each.alternative().id().equals(scenario.about()))
            .findFirst()
            .orElse(subjects.isEmpty() ? null : subjects.get(0));
    if (shown != null) {
      scenario = scenario.about(shown.alternative().id());
    }
    return fitted.ignored();
  }

  /** Shows the section that is asked for, and the controls as the scenario has them. */
  private void show() {
    for (HTMLElement section : dom.all("section[data-alternative]")) {
      section.setHidden(!scenario.about().equals(section.getAttribute("data-alternative")));
    }
    HTMLElement told = dom.find(".told");
    if (told != null) {
      told.setClassName(scenario.differsFrom(opening) ? "told on" : "told");
    }
    new Controls(dom, this).show();
  }

  private void paint(String refusal) {
    if (shown != null) {
      painter.paint(shown.study(), subjects, shown, refusal);
    }
  }

  /**
   * Reads another document, and shows it where it is sound.
   *
   * @return the errors; empty where there are none
   */
  ImmutableList<DocumentError> edit(String text) {
    try {
      document = DocumentReader.standard().read("document", text);
    } catch (InvalidDocumentException unsound) {
      return unsound.errors();
    }
    days = new Days(document);
    ImmutableList<String> ignored = fit(scenario);
    painter.forget();
    shown()
        .ifPresent(
            subject -> {
              Sheet sheet = new Sheet(subject.study(), subjects, null);
              painter.replace(
                  "masthead", html -> Frame.masthead(html, subject.study().negotiation()));
              painter.replace("questions", html -> Frame.questions(html, subjects));
              dom.replace("[data-part=answers]", Painter.shells(subjects));
              painter.replace("what-if", sheet::whatIf);
              painter.replace("history", sheet::history);
            });
    painter.forget();
    show();
    paint(ignored.isEmpty() ? "" : Painter.html(html -> html.phrase(WhatIfText.ignored(ignored))));
    return ImmutableList.of();
  }

  /** Returns a fact that excludes one that is to be made true; empty where there is none. */
  Optional<Fact> rival(Fact fact) {
    return shown().flatMap(subject -> subject.study().rival(fact));
  }

  /** Returns the days at which the slider stops. */
  ImmutableList<LocalDate> stops() {
    return shown == null ? ImmutableList.of() : Sheet.stops(shown.study());
  }
}
