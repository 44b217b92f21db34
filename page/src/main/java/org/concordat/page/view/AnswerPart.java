package org.concordat.page.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.model.Actor;
import org.concordat.model.Position;
import org.concordat.resolve.Headcount;

/** Writes what has become of an alternative: decision, headline, summary, seats. */
final class AnswerPart {
  private static final int BAR_FROM = 240;
  private static final int LABELS_UP_TO = 60;

  private AnswerPart() {}

  static void write(Html html, Subject subject, String id) {
    html.open("div", "class", "answer");
    html.open("div", "class", "says");
    html.open("p", "class", "badge " + subject.decision());
    html.element("span", HeadlineText.mark(subject.decision()), "aria-hidden", "true");
    html.text(" " + HeadlineText.decision(subject.decision())).close().line();
    html.element("h2", HeadlineText.headline(subject), "id", id + "-headline", "data-headline", "");
    html.line();
    html.open("p", "class", "summary").phrase(HeadlineText.summary(subject));
    subject
        .knownSets()
        .filter(sets -> !sets.all().isEmpty())
        .ifPresent(sets -> html.element("strong", HeadlineText.ways(sets, subject.isAdopted())));
    html.close();
    html.close().line();
    seats(html, subject);
    html.close().line();
  }

  private static void seats(Html html, Subject subject) {
    List<Map.Entry<Actor, Position>> members =
        new ArrayList<>(subject.now().positions(subject.alternative()).entrySet());
    if (members.isEmpty()) {
      return;
    }
    members.sort(Comparator.comparing(entry -> -Kind.of(entry.getValue()).ordinal()));
    if (members.size() >= BAR_FROM) {
      Map<Kind, Integer> sizes = new TreeMap<>(Comparator.reverseOrder());
      members.forEach(entry -> sizes.merge(Kind.of(entry.getValue()), 1, Integer::sum));
      html.open("div", "class", "seats");
      Svg.bar(
          html,
          sizes.entrySet().stream()
              .map(entry -> new Svg.Part(entry.getKey(), entry.getValue()))
              .toList(),
          -1,
          HeadlineText.seats(subject));
      html.close();
      return;
    }
    Headcount heads = subject.now().headcount(subject.alternative());
    Hemicycle.draw(
        html,
        members.stream()
            .map(
                entry ->
                    new Svg.Seat(
                        Kind.of(entry.getValue()),
                        members.size() < LABELS_UP_TO
                            ? label(entry.getKey(), Kind.of(entry.getValue()))
                            : ""))
            .toList(),
        Texts.number(heads.supporting()),
        HeadlineText.inSupport(subject),
        HeadlineText.seats(subject));
  }

  /** Returns what stands in a seat: an id if it is short enough to be read there, else a mark. */
  private static String label(Actor actor, Kind kind) {
    return actor.id().length() <= 3 ? actor.id().toUpperCase(Locale.ROOT) : kind.mark();
  }
}
