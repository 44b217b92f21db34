package org.concordat.page.view;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.bargain.Bargain;
import org.concordat.bargain.BargainList;
import org.concordat.explain.Explanation;
import org.concordat.explain.Explanations;
import org.concordat.model.Actor;
import org.concordat.model.Fact;
import org.concordat.model.Truth;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Resolution;

/** Writes who blocks or is awaited, and which levers would each alone bring that member round. */
final class InTheWayRegion {
  private static final int CARDS = 8;

  private final Html html;
  private final Subject subject;
  private final BargainList sets;
  private final Budget budget;
  private final Map<Fact, ImmutableSet<Actor>> leftInTheWay = new LinkedHashMap<>();

  private InTheWayRegion(Html html, Subject subject, BargainList sets, Budget budget) {
    this.html = html;
    this.subject = subject;
    this.sets = sets;
    this.budget = budget;
  }

  static void write(Html html, Subject subject, BargainList sets, Budget budget) {
    new InTheWayRegion(html, subject, sets, budget).write();
  }

  private void write() {
    html.element("h3", Words.IN_THE_WAY).line();
    List<Actor> all = subject.inTheWay();
    if (all.isEmpty()) {
      html.element("p", Words.NOBODY_IN_THE_WAY, "class", "note").line();
      return;
    }
    int first = Math.min(CARDS, all.size());
    cards(all.subList(0, first));
    if (all.size() > first) {
      html.open("details");
      html.element("summary", Words.more(all.size() - first));
      cards(all.subList(first, all.size()));
      html.close().line();
    }
  }

  private void cards(List<Actor> actors) {
    html.open("ul", "class", "cards").line();
    for (Actor actor : actors) {
      card(actor);
    }
    html.close().line();
  }

  private void card(Actor actor) {
    boolean blocks = subject.blockers().contains(actor);
    Kind kind = Kind.of(subject.position(actor));
    html.open(
        "li",
        "class",
        "card " + kind.style(),
        blocks ? "data-blocker" : "data-awaited",
        actor.id());
    html.open("h4");
    AlternativeRegion.mark(html, kind);
    html.phrase(Words.stands(subject, actor, blocks)).close();
    html.element("p", Words.standing(subject, subject.position(actor)), "class", "note");
    if (budget.isOver()) {
      html.element("p", Words.NO_TIME_FOR_WHY).close().line();
      return;
    }
    Explanation explanation =
        Explanations.of(subject.now())
            .within(budget.steps(Explanations.of(subject.now()).limit().steps()))
            .explain(actor, subject.alternative());
    levers(actor, explanation);
    html.open("details");
    html.element("summary", Words.WHY);
    new Outline(html).write(explanation.toString());
    html.close();
    html.close().line();
  }

  private void levers(Actor actor, Explanation explanation) {
    List<Fact> alone =
        explanation.levers().stream().filter(lever -> bringsRound(lever, actor)).toList();
    if (!alone.isEmpty()) {
      html.element("p", Words.ANY_ONE, "class", "lead");
      html.open("ul", "class", "levers");
      for (Fact lever : alone) {
        html.open("li", "data-waits-for", lever.id()).name(lever.name());
        html.element("span", Words.upTo(lever), "class", "owner").close();
      }
      html.close();
      return;
    }
    html.element("p", Words.NO_SINGLE_STEP, "class", "lead");
    sets.all().stream()
        .filter(bargain -> bargain.moves().size() > 1 && bringsRound(bargain, actor))
        .findFirst()
        .ifPresent(bargain -> html.element("p", Words.together(Words.moves(bargain.moves()))));
  }

  private boolean bringsRound(Fact lever, Actor actor) {
    if (subject.state(lever) == Truth.TRUE || !lever.lever()) {
      return false;
    }
    return !leftInTheWay.computeIfAbsent(lever, key -> left(List.of(key))).contains(actor);
  }

  private boolean bringsRound(Bargain bargain, Actor actor) {
    return !left(new ArrayList<>(bargain.facts())).contains(actor);
  }

  /** Returns who is in the way once facts are made true; all who are now where that is excluded. */
  private ImmutableSet<Actor> left(List<Fact> made) {
    ImmutableSet<Actor> now = ImmutableSet.copyOf(subject.inTheWay());
    try {
      Assumptions assumed = subject.assumptions();
      for (Fact fact : made) {
        assumed = assumed.fact(fact, Truth.TRUE);
      }
      Resolution then = subject.now().resolver().resolve(subject.coordination(), assumed);
      return ImmutableSet.<Actor>builder()
          .addAll(then.blockers(subject.alternative()))
          .addAll(then.awaited(subject.alternative()))
          .build();
    } catch (IllegalArgumentException excluded) {
      return now;
    }
  }
}
