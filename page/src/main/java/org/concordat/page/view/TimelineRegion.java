package org.concordat.page.view;

import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;

/** Writes how the stances on an alternative came about, over the days on which anything changes. */
public final class TimelineRegion {
  private static final int FIRST_EVENTS = 12;
  private static final int DAYS_IN_MONTH = 31;
  private static final int MAX_TICKS = 5;

  private final Html html;
  private final Subject subject;
  private final Negotiation negotiation;
  private final Days days;

  private TimelineRegion(Html html, Subject subject) {
    this.html = html;
    this.subject = subject;
    this.negotiation = subject.negotiation();
    this.days = subject.study().days();
  }

  /** Writes the region; nothing where nothing changes on more than one day. */
  public static void write(Html html, Subject subject) {
    new TimelineRegion(html, subject).write();
  }

  private record Day(LocalDate day, int support, int undecided, int opposed, List<Phrase> events) {
    int members() {
      return support + undecided + opposed;
    }
  }

  private void write() {
    List<Day> all = new ArrayList<>();
    for (LocalDate day : days.all()) {
      if (subject.study().budget().isOver()) {
        break;
      }
      all.add(on(day));
    }
    html.open("div", "data-part", "timeline");
    if (all.size() > 1) {
      write(all);
    }
    html.close().line();
  }

  private void write(List<Day> all) {
    html.element("p", HistoryText.timelineOf(subject.alternative()), "class", "note").line();
    chart(all);
    html.open("ul", "class", "legend");
    legend("support", Texts.SUPPORT);
    legend("undeclared", Texts.UNDECIDED);
    legend("opposed", Texts.OPPOSE);
    html.close().line();
    List<Day> telling =
        new ArrayList<>(all.stream().filter(day -> !day.events().isEmpty()).toList());
    Collections.reverse(telling);
    int first = Math.min(FIRST_EVENTS, telling.size());
    events(telling.subList(0, first));
    if (telling.size() > first) {
      html.open("details", "data-keep", "earlier");
      html.element("summary", Texts.EARLIER);
      events(telling.subList(first, telling.size()));
      html.close();
    }
  }

  private void legend(String style, String word) {
    html.open("li");
    html.element("span", "", "class", "swatch " + style).text(word).close();
  }

  private Day on(LocalDate day) {
    int support = 0;
    int opposed = 0;
    int all = 0;
    for (Position position : subject.study().on(day).positions(subject.alternative()).values()) {
      Kind kind = Kind.of(position);
      support += kind == Kind.SUPPORT ? 1 : 0;
      opposed += kind == Kind.OPPOSED ? 1 : 0;
      all++;
    }
    return new Day(day, support, all - support - opposed, opposed, eventsOf(day));
  }

  private void chart(List<Day> all) {
    long first = all.get(0).day().toEpochDay();
    long last = all.get(all.size() - 1).day().toEpochDay();
    // The last day is given a little room, since what it brought lasts.
    long span = Math.max(1, (last - first) + Math.max(1, (last - first) / 12));
    List<Steps.Moment> moments =
        all.stream()
            .map(
                day ->
                    new Steps.Moment(
                        (double) (day.day().toEpochDay() - first) / span,
                        day.support(),
                        day.undecided(),
                        day.opposed()))
            .toList();
    Steps.Tick today =
        negotiation
            .asOf()
            .map(
                day ->
                    new Steps.Tick(
                        (double) (day.toEpochDay() - first) / span,
                        HistoryText.today(day, subject.now().headcount(subject.alternative()))))
            .filter(tick -> tick.at() >= 0 && tick.at() <= 1)
            .orElse(null);
    html.open("div", "class", "chart");
    Steps.draw(
        html,
        new Steps.Chart(
            moments,
            ticks(all.get(0).day(), first, span),
            today,
            HistoryText.ofTimeline(subject.alternative())));
    html.close();
  }

  private static List<Steps.Tick> ticks(LocalDate from, long first, long span) {
    long months = Math.max(1, span / DAYS_IN_MONTH / MAX_TICKS);
    List<Steps.Tick> ticks = new ArrayList<>();
    LocalDate day = from.withDayOfMonth(1);
    if (day.isBefore(from)) {
      day = day.plusMonths(1);
    }
    boolean withYear = true;
    for (; day.toEpochDay() - first <= span; day = day.plusMonths(months)) {
      ticks.add(
          new Steps.Tick(
              (double) (day.toEpochDay() - first) / span,
              Texts.month(day, withYear || day.getMonthValue() <= months)));
      withYear = false;
    }
    return ticks;
  }

  private void events(List<Day> telling) {
    html.open("ol", "class", "events");
    for (Day day : telling) {
      html.open("li");
      html.element("time", Texts.day(day.day()), "datetime", day.day().toString());
      html.open("ul", "class", "plain");
      for (Phrase event : day.events()) {
        html.element("li", event);
      }
      html.close();
      html.element("span", HistoryText.headcount(day.support(), day.members()), "class", "heads");
      html.close().line();
    }
    html.close().line();
  }

  /** Returns whether a bar ends with the adoption of its alternative, which is shown already. */
  private boolean isShownByAdoption(Fact bar, LocalDate day) {
    return bar.bars().isPresent()
        && bar.stateOn(day) == Truth.FALSE
        && Streams.stream(days.happening(day))
            .anyMatch(fact -> fact.adopts().equals(bar.bars()) && fact.stateOn(day) == Truth.TRUE);
  }

  /**
   * Returns what happens on a day, in words: who and what enters and leaves, then facts, then what
   * members begin to say.
   */
  private List<Phrase> eventsOf(LocalDate day) {
    List<Phrase> events = new ArrayList<>(EntryText.on(day, negotiation, subject.alternative()));
    for (Fact fact : days.happening(day)) {
      if (isShownByAdoption(fact, day)) {
        continue;
      }
      events.add(
          switch (fact.stateOn(day)) {
            case TRUE -> Phrase.name(fact.name());
            case FALSE -> Phrase.of("No longer: {0}", Phrase.name(fact.name()));
            case UNKNOWN -> Phrase.of("Open from now on: {0}", Phrase.name(fact.name()));
          });
    }
    Alternative alternative = subject.alternative();
    Map<String, List<Commitment>> said = new LinkedHashMap<>();
    for (Commitment commitment : days.said(day)) {
      if (commitment.alternative().id().equals(alternative.id())) {
        said.computeIfAbsent(HistoryText.stance(commitment), key -> new ArrayList<>())
            .add(commitment);
      }
    }
    said.forEach(
        (stance, group) ->
            events.add(
                HistoryText.nowStand(
                    group.stream().map(Commitment::actor).distinct().toList(), stance)));
    return events;
  }
}
