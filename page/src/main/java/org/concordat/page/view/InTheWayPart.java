package org.concordat.page.view;

import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.bargain.Bargain;
import org.concordat.explain.Explanation;
import org.concordat.model.Actor;
import org.concordat.model.Fact;

/** Writes who blocks or is awaited, and which levers would each alone bring that member round. */
final class InTheWayPart {
  private final Html html;
  private final Subject subject;
  private final Map<Bargain, ImmutableSet<Actor>> leftInTheWay = new HashMap<>();

  InTheWayPart(Html html, Subject subject) {
    this.html = html;
    this.subject = subject;
  }

  void write() {
    html.element("h3", Texts.IN_THE_WAY).line();
    List<Actor> all = subject.inTheWay();
    if (all.isEmpty()) {
      html.element("p", Texts.NOBODY_IN_THE_WAY, "class", "note").line();
      return;
    }
    int first = Math.min(Subject.EXPLAINED_FULLY, all.size());
    cards(all.subList(0, first), true);
    if (all.size() > first) {
      html.open("details", "data-keep", "in-the-way");
      html.element("summary", Texts.more(all.size() - first));
      cards(all.subList(first, all.size()), false);
      html.close().line();
    }
  }

  private void cards(List<Actor> actors, boolean withReasons) {
    html.open("ul", "class", "cards").line();
    for (Actor actor : actors) {
      card(actor);
      if (withReasons) {
        why(actor);
      }
      html.close().line();
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
    html.open("span").phrase(MemberText.stands(actor, blocks)).close().close();
    html.element("p", MemberText.standing(subject, actor), "class", "note");
    levers(actor);
  }

  private void why(Actor actor) {
    Optional<Explanation> explanation = subject.explanation(actor);
    if (explanation.isEmpty()) {
      html.element("p", Texts.NO_TIME_FOR_WHY, "class", "note");
      return;
    }
    html.open("details", "data-keep", "why " + actor.id());
    html.element("summary", Texts.WHY);
    new Outline(html).write(subject.negotiation(), explanation.get());
    html.close();
  }

  private void levers(Actor actor) {
    List<Fact> alone = subject.bringingRound().get(actor);
    if (!alone.isEmpty()) {
      html.element("p", Texts.ANY_ONE, "class", "lead");
      html.open("ul", "class", "levers");
      for (Fact lever : alone) {
        html.open("li", "data-waits-for", lever.id()).name(lever.name());
        html.element("span", MoveText.upTo(lever), "class", "owner").close();
      }
      html.close();
      return;
    }
    html.element("p", Texts.NO_SINGLE_STEP, "class", "lead");
    subject.sets().all().stream()
        .filter(bargain -> bargain.moves().size() > 1 && !left(bargain).contains(actor))
        .findFirst()
        .ifPresent(
            bargain -> html.element("p", MoveText.together(MoveText.moves(bargain.moves()))));
  }

  private ImmutableSet<Actor> left(Bargain bargain) {
    return leftInTheWay.computeIfAbsent(
        bargain, key -> subject.inTheWay(subject.study().trying(key.facts())));
  }
}
