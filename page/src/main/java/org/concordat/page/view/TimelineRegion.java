package org.concordat.page.view;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.concordat.condition.BeforeDate;
import org.concordat.condition.Condition;
import org.concordat.condition.FromDate;
import org.concordat.internal.english.English;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Term;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;

/** Writes how the stances on an alternative came about, over the days on which anything changes. */
public final class TimelineRegion {
  private static final int FIRST_EVENTS = 12;

  private final Html html;
  private final Subject subject;
  private final Budget budget;
  private final Negotiation negotiation;

  private TimelineRegion(Html html, Subject subject, Budget budget) {
    this.html = html;
    this.subject = subject;
    this.budget = budget;
    this.negotiation = subject.negotiation();
  }

  /** Writes the region; nothing where nothing changes on more than one day. */
  public static void write(Html html, Subject subject, Budget budget) {
    new TimelineRegion(html, subject, budget).write();
  }

  private record Day(LocalDate day, int support, int undecided, int opposed) {
    int members() {
      return support + undecided + opposed;
    }
  }

  private void write() {
    List<Day> days = new ArrayList<>();
    for (LocalDate day : days(negotiation)) {
      if (budget.isOver()) {
        break;
      }
      days.add(on(day));
    }
    if (days.size() < 2) {
      return;
    }
    html.open("section", "data-region", "timeline");
    html.element("h2", Words.TIMELINE).line();
    html.element("p", Words.timelineOf(subject.alternative()), "class", "note").line();
    chart(days);
    html.open("ul", "class", "legend");
    legend("support", Words.SUPPORT);
    legend("undeclared", Words.UNDECIDED);
    legend("opposed", Words.OPPOSE);
    html.close().line();
    List<Day> latestFirst = new ArrayList<>(days);
    Collections.reverse(latestFirst);
    List<Day> telling = latestFirst.stream().filter(day -> !events(day.day()).isEmpty()).toList();
    int first = Math.min(FIRST_EVENTS, telling.size());
    events(telling.subList(0, first));
    if (telling.size() > first) {
      html.open("details");
      html.element("summary", Words.EARLIER);
      events(telling.subList(first, telling.size()));
      html.close();
    }
    html.close().line();
  }

  private void legend(String style, String word) {
    html.open("li");
    html.element("span", "", "class", "swatch " + style).text(word).close();
  }

  /** Returns the days on which something is said or happens, and the terms of members change. */
  static NavigableSet<LocalDate> days(Negotiation negotiation) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    negotiation.commitments().forEach(said -> add(days, said.term(), said.when()));
    negotiation
        .preferences()
        .forEach(preference -> add(days, preference.term(), Condition.always()));
    negotiation.facts().values().forEach(fact -> fact.occurs().ifPresent(days::add));
    if (days.isEmpty()) {
      return days;
    }
    LocalDate first = days.first();
    for (Body body : negotiation.bodies().values()) {
      body.memberships().forEach(member -> add(days, member.term(), body.rule().condition()));
    }
    days.removeIf(day -> day.isBefore(first));
    return days;
  }

  private static void add(Set<LocalDate> days, Term term, Condition when) {
    Stream.of(term.from(), term.until()).flatMap(Stream::ofNullable).forEach(days::add);
    for (Condition atom : when.atoms()) {
      if (atom instanceof FromDate from) {
        days.add(from.date());
      } else if (atom instanceof BeforeDate before) {
        days.add(before.date());
      }
    }
  }

  private Day on(LocalDate day) {
    Alternative alternative = subject.alternative();
    Resolution then =
        Resolver.of(negotiation.asOf(day)).resolve(subject.coordination(), subject.assumptions());
    int support = 0;
    int opposed = 0;
    int all = 0;
    for (Position position : then.positions(alternative).values()) {
      Kind kind = Kind.of(position);
      support += kind == Kind.SUPPORT ? 1 : 0;
      opposed += kind == Kind.OPPOSED ? 1 : 0;
      all++;
    }
    return new Day(day, support, all - support - opposed, opposed);
  }

  private void chart(List<Day> days) {
    long first = days.get(0).day().toEpochDay();
    // The last day is given a little room, since what it brought lasts.
    long last = days.get(days.size() - 1).day().toEpochDay();
    long span = Math.max(1, (last - first) + Math.max(1, (last - first) / 12));
    List<Svg.Moment> moments =
        days.stream()
            .map(
                day ->
                    new Svg.Moment(
                        (double) (day.day().toEpochDay() - first) / span,
                        day.support(),
                        day.undecided(),
                        day.opposed()))
            .toList();
    List<Svg.Tick> ticks = ticks(days.get(0).day(), first, span);
    double today =
        negotiation
            .asOf()
            .map(day -> (double) (day.toEpochDay() - first) / span)
            .filter(at -> at >= 0 && at <= 1)
            .orElse(-1.0);
    html.open("div", "class", "chart");
    Svg.steps(
        html,
        moments,
        ticks,
        today,
        ImmutableList.of(negotiation.asOf().map(Words::dayAndMonth).orElse(Words.TODAY)),
        Words.ofTimeline(subject.alternative()));
    html.close();
  }

  private static List<Svg.Tick> ticks(LocalDate from, long first, long span) {
    long months = Math.max(1, span / 31 / 5);
    List<Svg.Tick> ticks = new ArrayList<>();
    LocalDate day = from.withDayOfMonth(1);
    if (day.isBefore(from)) {
      day = day.plusMonths(1);
    }
    boolean first1 = true;
    for (; day.toEpochDay() - first <= span; day = day.plusMonths(months)) {
      ticks.add(
          new Svg.Tick(
              (double) (day.toEpochDay() - first) / span,
              Words.month(day, first1 || day.getMonthValue() <= months)));
      first1 = false;
    }
    return ticks;
  }

  private void events(List<Day> days) {
    html.open("ol", "class", "events");
    for (Day day : days) {
      html.open("li");
      html.element("time", Words.day(day.day()), "datetime", day.day().toString());
      html.open("ul", "class", "plain");
      for (Phrase event : events(day.day())) {
        html.element("li", event);
      }
      html.close();
      html.element("span", Words.headcount(day.support(), day.members()), "class", "heads");
      html.close().line();
    }
    html.close().line();
  }

  /** Returns what happens on a day, in words: facts first, then what members begin to say. */
  private List<Phrase> events(LocalDate day) {
    List<Phrase> events = new ArrayList<>();
    for (Fact fact : negotiation.facts().values()) {
      if (fact.occurs().filter(day::equals).isPresent()) {
        events.add(Phrase.name(fact.name()));
      }
    }
    Map<String, List<Commitment>> said = new TreeMap<>();
    for (Commitment commitment : negotiation.commitments()) {
      if (day.equals(commitment.term().from())
          && commitment.alternative().id().equals(subject.alternative().id())) {
        said.computeIfAbsent(English.position(commitment.range()), key -> new ArrayList<>())
            .add(commitment);
      }
    }
    said.values()
        .forEach(
            group ->
                events.add(
                    Words.nowStand(
                        group.stream().map(Commitment::actor).distinct().toList(),
                        group.get(0).range())));
    return events;
  }
}
