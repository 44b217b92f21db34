package org.concordat.page.live;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Truth;
import org.concordat.page.view.Study;
import org.concordat.page.view.Subject;
import org.concordat.page.view.WhatIfRegion;
import org.concordat.page.view.WhatIfText;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** Listens to the controls, and sets them as the scenario says. */
final class Controls {
  private final Dom dom;
  private final Live live;

  Controls(Dom dom, Live live) {
    this.dom = dom;
    this.live = live;
  }

  void listen() {
    dom.listen("change", this::changed);
    dom.listen("input", this::moved);
    dom.listen("click", this::clicked);
  }

  private void changed(HTMLElement control) {
    String name = or(control.getAttribute("name"));
    String fact = or(control.getAttribute("data-fact"));
    if (name.equals("alternative")) {
      live.change(live.scenario().about(Dom.value(control)));
    } else if (name.equals("coordination")) {
      live.change(live.scenario().with(Dom.value(control)));
    } else if (!fact.isEmpty()) {
      boolean isBox = or(control.getAttribute("type")).equals("checkbox");
      assume(fact, isBox ? String.valueOf(Dom.isChecked(control)) : Dom.value(control), isBox);
    }
  }

  /** Assumes a fact, unless the box says what holds without it. */
  private void assume(String id, String value, boolean isBox) {
    Study study = live.shown().map(Subject::study).orElseThrow();
    Fact fact = study.negotiation().fact(id);
    boolean holds = value.equals("true");
    if (holds) {
      Optional<Fact> rival = live.rival(fact);
      if (rival.isPresent()) {
        live.refuse(Painter.html(html -> html.phrase(WhatIfText.refused(fact, rival.get()))));
        return;
      }
    }
    boolean asItIs = isBox && (study.stateBefore(fact) == Truth.TRUE) == holds;
    live.change(
        value.isEmpty() || asItIs
            ? live.scenario().withoutFact(id)
            : live.scenario().fact(id, holds));
  }

  private void moved(HTMLElement control) {
    if (control.hasAttribute("data-day")) {
      go(Integer.parseInt(Dom.value(control)));
    }
  }

  private void go(int stop) {
    ImmutableList<LocalDate> stops = live.stops();
    if (stop >= 0 && stop < stops.size()) {
      live.change(live.scenario().asOf(stops.get(stop).toString()));
    }
  }

  private void clicked(HTMLElement target) {
    HTMLElement button = Dom.closest(target, "button");
    if (button == null) {
      return;
    }
    if (button.hasAttribute("data-reset")) {
      live.reset();
    } else if (button.hasAttribute("data-try")) {
      Scenario scenario = live.scenario();
      for (String fact : Splitter.on(' ').split(button.getAttribute("data-try"))) {
        scenario = scenario.fact(fact, true);
      }
      live.change(scenario);
    } else if (button.hasAttribute("data-suppose")) {
      suppose();
    } else if (button.hasAttribute("data-remove")) {
      live.change(live.scenario().withoutStance(button.getAttribute("data-remove")));
    } else if (button.hasAttribute("data-earlier")) {
      go(stop() - 1);
    } else if (button.hasAttribute("data-later")) {
      go(stop() + 1);
    }
  }

  private int stop() {
    HTMLElement slider = dom.find("[data-day]");
    return slider == null ? -1 : Integer.parseInt(Dom.value(slider));
  }

  private void suppose() {
    HTMLElement who = dom.find("[data-who]");
    HTMLElement stance = dom.find("select[data-stance]");
    Subject subject = live.shown().orElse(null);
    if (who == null || stance == null || subject == null) {
      return;
    }
    Actor actor = subject.study().negotiation().actor(Dom.value(who));
    Alternative on = subject.alternative();
    if (subject.study().negotiation().hasSay(actor, on)) {
      live.change(live.scenario().stance(actor.id() + "@" + on.id(), Dom.value(stance)));
    } else {
      live.refuse(Painter.html(html -> html.phrase(WhatIfText.noSay(actor, on))));
    }
  }

  /** Sets the controls as the scenario says, without writing them anew. */
  void show() {
    Subject subject = live.shown().orElse(null);
    if (subject == null) {
      return;
    }
    Study study = subject.study();
    for (HTMLElement radio : dom.all("input[type=radio]")) {
      String value = Dom.value(radio);
      Dom.check(
          radio,
          value.equals(
              or(radio.getAttribute("name")).equals("alternative")
                  ? live.scenario().about()
                  : live.scenario().coordination()));
    }
    Map<String, Fact> facts = study.negotiation().facts();
    for (HTMLElement control : dom.all("[data-fact]")) {
      Fact fact = facts.get(control.getAttribute("data-fact"));
      if (fact != null && fact.lever()) {
        Dom.check(control, study.isTrue(fact));
      } else if (fact != null) {
        Boolean assumed = live.scenario().facts().get(fact.id());
        Dom.value(control, assumed == null ? "" : assumed.toString());
      }
    }
    showDay(study);
    HTMLElement supposed = dom.find("[data-supposed]");
    if (supposed != null) {
      dom.inner(supposed, Painter.html(html -> WhatIfRegion.supposed(html, study)));
    }
  }

  private void showDay(Study study) {
    HTMLElement slider = dom.find("[data-day]");
    ImmutableList<LocalDate> stops = live.stops();
    if (slider == null || stops.isEmpty()) {
      return;
    }
    int stop = study.negotiation().asOf().map(stops::indexOf).orElse(stops.size() - 1);
    String words = WhatIfText.day(stops.get(stop));
    slider.setAttribute("max", Integer.toString(stops.size() - 1));
    slider.setAttribute("data-day", stops.get(stop).toString());
    slider.setAttribute("aria-valuetext", words);
    Dom.value(slider, Integer.toString(stop));
    HTMLElement shown = dom.find("[data-shown-day]");
    if (shown != null) {
      Dom.text(shown, words);
    }
  }

  private static String or(@Nullable String value) {
    return value == null ? "" : value;
  }
}
