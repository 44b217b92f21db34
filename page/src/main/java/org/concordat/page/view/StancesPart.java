package org.concordat.page.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.model.Actor;
import org.concordat.model.Position;

/** Writes who stands where, by stance, opposed first. */
final class StancesPart {
  private StancesPart() {}

  static void write(Html html, Subject subject) {
    html.element("h3", Texts.WHO_WHERE).line();
    Map<Position, List<Actor>> groups =
        new TreeMap<>(
            Comparator.comparing((Position position) -> Kind.of(position))
                .thenComparing(Position::low)
                .thenComparing(Position::high));
    subject
        .now()
        .positions(subject.alternative())
        .forEach(
            (actor, position) ->
                groups.computeIfAbsent(position, key -> new ArrayList<>()).add(actor));
    groups.forEach((position, actors) -> group(html, subject, position, actors));
  }

  private static void group(Html html, Subject subject, Position position, List<Actor> actors) {
    html.open("h4", "class", "stance");
    AlternativeRegion.mark(html, Kind.of(position));
    html.text(MemberText.heading(position) + " ");
    html.element("span", Texts.number(actors.size()), "class", "count").close();
    html.open("ul", "class", "names");
    for (Actor actor : actors) {
      html.open(
          "li",
          "data-actor",
          actor.id(),
          "data-low",
          position.low().toString(),
          "data-high",
          position.high().toString());
      html.name(actor.name());
      Position before = subject.study().before().position(actor, subject.alternative());
      if (!before.equals(position)) {
        html.element("span", MemberText.was(before), "class", "was");
      }
      html.close();
    }
    html.close().line();
  }
}
