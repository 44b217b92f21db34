package org.concordat.page.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.documents.DocumentError;
import org.concordat.model.Actor;
import org.concordat.model.Fact;
import org.concordat.model.Named;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.resolve.Coordination;

/**
 * Writes the controls with which a reader tries things. They are seen where the engine runs; they
 * are written once for a document, and only what they say of their effects is written anew.
 */
public final class WhatIfRegion {
  private final Html html;
  private final Subject subject;
  private final Study study;

  private WhatIfRegion(Html html, Subject subject) {
    this.html = html;
    this.subject = subject;
    this.study = subject.study();
  }

  /** Writes the region. */
  public static void write(Html html, Subject subject) {
    new WhatIfRegion(html, subject).write();
  }

  private void write() {
    html.open(
        "aside", "class", "what-if live", "data-region", "what-if", "aria-labelledby", "what-if");
    html.line();
    html.element("h2", WhatIfText.WHAT_IF, "id", "what-if").line();
    html.open("div", "class", "told");
    html.element("p", WhatIfText.answer(subject), "role", "status", "data-answer", "");
    html.element("button", WhatIfText.RESET, "type", "button", "class", "quiet", "data-reset", "");
    html.close().line();
    levers();
    facts();
    suppose();
    coordination();
    html.close().line();
  }

  private void levers() {
    List<Fact> doing = new ArrayList<>();
    List<Fact> others = new ArrayList<>();
    for (Fact fact : study.negotiation().facts().values()) {
      if (fact.lever()) {
        boolean does = !study.budget().isOver() && Effect.changesAnything(study, fact);
        (does ? doing : others).add(fact);
      }
    }
    byOwner(doing);
    if (!others.isEmpty()) {
      html.open("details");
      html.element("summary", WhatIfText.noEffect(others.size()));
      byOwner(others);
      html.close().line();
    }
  }

  private void byOwner(List<Fact> levers) {
    Map<String, List<Fact>> owners = new LinkedHashMap<>();
    List<Fact> ownerless = new ArrayList<>();
    for (Fact lever : levers) {
      lever
          .by()
          .map(Named::id)
          .map(owner -> owners.computeIfAbsent(owner, key -> new ArrayList<>()))
          .orElse(ownerless)
          .add(lever);
    }
    owners.values().forEach(this::group);
    if (!ownerless.isEmpty()) {
      group(ownerless);
    }
  }

  private void group(List<Fact> levers) {
    html.open("fieldset");
    html.element("legend", MoveText.upTo(levers.get(0)));
    for (Fact lever : levers) {
      lever(lever);
    }
    html.close().line();
  }

  private void lever(Fact lever) {
    String id = "lever-" + lever.id();
    html.open("div", "class", "choice");
    List<String> attributes =
        new ArrayList<>(
            List.of(
                "type",
                "checkbox",
                "id",
                id,
                "data-fact",
                lever.id(),
                "aria-describedby",
                id + "-does"));
    if (study.state(lever) == Truth.TRUE) {
      attributes.addAll(List.of("checked", ""));
    }
    html.open("input", attributes.toArray(String[]::new));
    html.open("label", "for", id).name(lever.name()).close();
    html.open("p", "class", "effect", "id", id + "-does", "data-effect", lever.id());
    Effect.write(html, subject, lever);
    html.close().close().line();
  }

  private void facts() {
    List<Fact> facts =
        study.negotiation().facts().values().stream().filter(fact -> !fact.lever()).toList();
    if (facts.isEmpty()) {
      return;
    }
    html.open("details");
    html.element("summary", WhatIfText.FACTS);
    for (Fact fact : facts) {
      String id = "fact-" + fact.id();
      Truth assumed = study.assumptions().facts().get(fact.id());
      html.open("div", "class", "fact");
      html.open("label", "for", id).name(fact.name()).close();
      html.open("select", "id", id, "data-fact", fact.id());
      Truth asItIs = study.stateBefore(fact);
      option("", WhatIfText.asItIs(asItIs), assumed == null);
      option("true", WhatIfText.TRUE, assumed == Truth.TRUE);
      option("false", WhatIfText.FALSE, assumed == Truth.FALSE);
      html.close().close().line();
    }
    html.close().line();
  }

  private void option(String value, String text, boolean selected) {
    if (selected) {
      html.element("option", text, "value", value, "selected", "");
    } else {
      html.element("option", text, "value", value);
    }
  }

  private void suppose() {
    html.open("fieldset", "class", "suppose");
    html.element("legend", WhatIfText.SUPPOSE);
    html.element("label", WhatIfText.WHO, "for", "suppose-who", "class", "unseen");
    html.open("select", "id", "suppose-who", "data-who", "");
    for (Actor actor : study.negotiation().actors().values()) {
      html.open("option", "value", actor.id()).text(actor.name()).close();
    }
    html.close();
    html.element("label", WhatIfText.STANCE, "for", "suppose-stance");
    html.open("select", "id", "suppose-stance", "data-stance", "");
    for (int i = Stance.values().length - 1; i >= 0; i--) {
      Stance stance = Stance.values()[i];
      option(stance.toString(), WhatIfText.stance(stance), stance == Stance.SUPPORT);
    }
    html.close();
    html.element("button", WhatIfText.DO_SUPPOSE, "type", "button", "data-suppose", "");
    html.open("ul", "class", "plain", "data-supposed", "");
    supposed(html, study);
    html.close().close().line();
  }

  /** Writes what is supposed, each with a button that takes it back. */
  public static void supposed(Html html, Study study) {
    study
        .assumptions()
        .positions()
        .forEach(
            (variable, position) -> {
              Phrase words =
                  WhatIfText.supposed(variable.actor(), variable.alternative(), position);
              html.open("li").phrase(words);
              html.open(
                  "button",
                  "type",
                  "button",
                  "class",
                  "quiet",
                  "data-remove",
                  variable.actor().id() + "@" + variable.alternative().id());
              html.text(WhatIfText.REMOVE);
              html.open("span", "class", "unseen").text(" ").phrase(words).close();
              html.close().close();
            });
  }

  /** Writes the errors of a document, each with a button that leads to its place. */
  public static void errors(Html html, List<DocumentError> errors) {
    for (DocumentError error : errors) {
      html.open("li");
      html.element(
          "button",
          WhatIfText.place(error.line(), error.column()),
          "type",
          "button",
          "data-line",
          Integer.toString(error.line()),
          "data-column",
          Integer.toString(error.column()));
      html.text(" ").name(error.message()).close();
    }
  }

  private void coordination() {
    html.open("fieldset");
    html.element("legend", WhatIfText.COORDINATION);
    for (Coordination each : Coordination.values()) {
      String id = "coordination-" + each;
      html.open("div", "class", "choice");
      List<String> attributes =
          new ArrayList<>(
              List.of("type", "radio", "name", "coordination", "id", id, "value", each.toString()));
      if (each == study.coordination()) {
        attributes.addAll(List.of("checked", ""));
      }
      html.open("input", attributes.toArray(String[]::new));
      html.element("label", WhatIfText.coordination(each), "for", id).close();
    }
    html.close().line();
  }
}
