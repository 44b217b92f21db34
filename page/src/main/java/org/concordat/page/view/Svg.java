package org.concordat.page.view;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Draws charts, each a function of numbers. What they show stands beside them as text. */
final class Svg {
  private static final int WIDTH = 440;

  private Svg() {}

  /** One seat: how it is shown, and what is written in it. */
  record Seat(Kind kind, String label) {}

  private record Place(double x, double y, double angle) {}

  private static String number(double value) {
    long tenths = Math.round(value * 10);
    return tenths % 10 == 0
        ? Long.toString(tenths / 10)
        : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
  }

  private static void open(Html html, String style, int width, int height, String label) {
    html.open(
        "svg",
        "class",
        style,
        "role",
        "img",
        "aria-label",
        label,
        "viewBox",
        "0 0 " + width + " " + height);
    html.open("g", "aria-hidden", "true");
  }

  private static void shut(Html html) {
    html.close().close().line();
  }

  private static void rect(
      Html html, String style, double x, double y, double width, double height) {
    html.open(
            "rect",
            "class",
            style,
            "x",
            number(x),
            "y",
            number(y),
            "width",
            number(Math.max(0, width)),
            "height",
            number(Math.max(0, height)))
        .close();
  }

  private static void text(
      Html html, String style, double x, double y, String anchor, String text) {
    html.element(
        "text", text, "class", style, "x", number(x), "y", number(y), "text-anchor", anchor);
  }

  /** Draws seats in a half circle, the first at its left end. */
  static void hemicycle(Html html, List<Seat> seats, String big, List<String> small, String label) {
    int rows = rows(seats.size());
    double radius = rows == 1 ? 22 : Math.min(22, 250.0 / (rows + 5));
    double outer = WIDTH / 2.0 - radius - 2;
    double step = rows == 1 ? 0 : Math.min(radius * 2.35, outer * 0.62 / (rows - 1));
    List<Place> places = places(seats.size(), rows, outer, step);
    radius = Math.min(radius, closest(places) * 0.46);
    int height = (int) Math.ceil(outer + 2 * radius + 10 + Math.max(0, small.size() - 1) * 18);
    double baseline = outer + radius + 4;
    open(html, "seats", WIDTH, height, label);
    for (int i = 0; i < seats.size(); i++) {
      Seat seat = seats.get(i);
      Place place = places.get(i);
      String x = number(WIDTH / 2.0 + place.x());
      String y = number(baseline - place.y());
      html.open(
              "circle",
              "class",
              "seat " + seat.kind().style(),
              "cx",
              x,
              "cy",
              y,
              "r",
              number(radius))
          .close();
      if (radius >= 12) {
        html.element(
            "text",
            seat.label(),
            "class",
            "in " + seat.kind().style(),
            "x",
            x,
            "y",
            number(baseline - place.y() + 4.5),
            "text-anchor",
            "middle");
      }
    }
    double middle = baseline - 22;
    text(html, "big", WIDTH / 2.0, middle, "middle", big);
    for (int i = 0; i < small.size(); i++) {
      text(html, "small", WIDTH / 2.0, middle + 20 + 18 * i, "middle", small.get(i));
    }
    shut(html);
  }

  private static int rows(int seats) {
    return seats <= 10 ? 1 : seats <= 22 ? 2 : seats <= 48 ? 3 : seats <= 90 ? 5 : 8;
  }

  private static List<Place> places(int seats, int rows, double outer, double step) {
    double all = 0;
    for (int row = 0; row < rows; row++) {
      all += outer - row * step;
    }
    List<Place> places = new ArrayList<>();
    int left = seats;
    double rest = all;
    for (int row = 0; row < rows; row++) {
      double radius = outer - row * step;
      int here = row == rows - 1 ? left : (int) Math.round(left * radius / rest);
      left -= here;
      rest -= radius;
      for (int i = 0; i < here; i++) {
        double angle = here == 1 ? Math.PI / 2 : Math.PI * (here - 1 - i) / (here - 1);
        places.add(
            new Place(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle), angle));
      }
    }
    places.sort(
        Comparator.comparing((Place place) -> -Math.round(place.angle() * 1e6))
            .thenComparing(place -> Math.round(place.x() * 1e6)));
    return places;
  }

  private static double closest(List<Place> places) {
    double closest = 1000;
    for (int i = 0; i < places.size(); i++) {
      for (int j = i + 1; j < places.size(); j++) {
        closest =
            Math.min(
                closest,
                StrictMath.hypot(
                    places.get(i).x() - places.get(j).x(), places.get(i).y() - places.get(j).y()));
      }
    }
    return closest;
  }

  /**
   * Draws one bar of parts, with a tick.
   *
   * @param tick where, as a share of the whole; negative for none
   */
  static void bar(Html html, List<Part> parts, double tick, String label) {
    open(html, "bar", WIDTH, 28, label);
    rect(html, "frame", 1, 4, WIDTH - 2, 20);
    double x = 1;
    double whole = parts.stream().mapToDouble(Part::size).sum();
    for (Part part : parts) {
      double width = whole == 0 ? 0 : part.size() / whole * (WIDTH - 2);
      if (width > 0) {
        rect(html, "part " + part.kind().style(), x, 4, width, 20);
      }
      x += width;
    }
    if (tick >= 0) {
      double at = 1 + Math.min(1, tick) * (WIDTH - 2);
      rect(html, "tick halo", at - 2.5, 0, 5, 28);
      rect(html, "tick", at - 1, 0, 2, 28);
    }
    shut(html);
  }

  /** A part of a bar. */
  record Part(Kind kind, double size) {}

  /**
   * The members at one day.
   *
   * @param at the day, from the first to the last, between 0 and 1
   */
  record Moment(double at, int support, int undecided, int opposed) {}

  /** A day at the foot of the chart. */
  record Tick(double at, String label) {}

  /** Draws how many stood where over time, in steps. */
  static void steps(
      Html html,
      List<Moment> moments,
      List<Tick> ticks,
      double today,
      ImmutableList<String> words,
      String label) {
    int width = 640;
    int height = 190;
    double left = 30;
    double right = width - 8;
    double top = 22;
    double foot = height - 26;
    int most =
        moments.stream().mapToInt(m -> m.support() + m.undecided() + m.opposed()).max().orElse(1);
    double unit = (foot - top) / Math.max(1, most);
    open(html, "steps", width, height, label);
    Moment widest = null;
    for (int i = 0; i < moments.size(); i++) {
      Moment moment = moments.get(i);
      double from = left + moment.at() * (right - left);
      double to = i + 1 < moments.size() ? left + moments.get(i + 1).at() * (right - left) : right;
      double y = foot;
      y = step(html, "support", from, to, y, moment.support() * unit);
      y = step(html, "undeclared", from, to, y, moment.undecided() * unit);
      step(html, "opposed", from, to, y, moment.opposed() * unit);
      if (widest == null || moment.support() > widest.support()) {
        widest = moment;
      }
    }
    text(html, "axis", left - 6, top + 5, "end", Integer.toString(most));
    text(html, "axis", left - 6, foot, "end", "0");
    rect(html, "axis", left, foot, right - left, 1);
    for (Tick tick : ticks) {
      double x = left + tick.at() * (right - left);
      rect(html, "axis", x, foot, 1, 5);
      String anchor = tick.at() < 0.06 ? "start" : tick.at() > 0.94 ? "end" : "middle";
      text(html, "axis", x, foot + 20, anchor, tick.label());
    }
    if (today >= 0) {
      double x = left + today * (right - left);
      rect(html, "today", x - 1, top - 6, 2, foot - top + 6);
      String anchor = today > 0.75 ? "end" : today < 0.25 ? "start" : "middle";
      text(html, "today", x, top - 10, anchor, words.get(0));
    }
    shut(html);
  }

  @CanIgnoreReturnValue
  private static double step(
      Html html, String style, double from, double to, double y, double height) {
    if (height > 0 && to > from) {
      rect(html, "step " + style, from, y - height, to - from + 0.3, height);
    }
    return y - height;
  }

  /** An arrow of a ring, between the numbers of its nodes. */
  record Arrow(int from, int to) {}

  /** Draws nodes on a ring, and arrows between them. */
  static void ring(Html html, List<Seat> nodes, List<Arrow> arrows, String label) {
    int size = 300;
    double radius = nodes.size() == 1 ? 0 : 105;
    double node = 26;
    open(html, "ring", size, size, label);
    for (Arrow arrow : arrows) {
      double x1 = x(size, radius, arrow.from(), nodes.size());
      double y1 = y(size, radius, arrow.from(), nodes.size());
      double x2 = x(size, radius, arrow.to(), nodes.size());
      double y2 = y(size, radius, arrow.to(), nodes.size());
      double length = StrictMath.hypot(x2 - x1, y2 - y1);
      if (length == 0) {
        continue;
      }
      double dx = (x2 - x1) / length;
      double dy = (y2 - y1) / length;
      // Set aside a little, so that two arrows between two nodes do not lie on each other.
      double ax = x1 + dx * node - dy * 6;
      double ay = y1 + dy * node + dx * 6;
      double bx = x2 - dx * (node + 5) - dy * 6;
      double by = y2 - dy * (node + 5) + dx * 6;
      html.open(
              "path",
              "class",
              "arrow",
              "d",
              "M" + number(ax) + " " + number(ay) + "L" + number(bx) + " " + number(by))
          .close();
      html.open(
              "path",
              "class",
              "head",
              "d",
              "M"
                  + number(bx + dx * 4)
                  + " "
                  + number(by + dy * 4)
                  + "L"
                  + number(bx - dx * 9 - dy * 6)
                  + " "
                  + number(by - dy * 9 + dx * 6)
                  + "L"
                  + number(bx - dx * 9 + dy * 6)
                  + " "
                  + number(by - dy * 9 - dx * 6)
                  + "Z")
          .close();
    }
    for (int i = 0; i < nodes.size(); i++) {
      String x = number(x(size, radius, i, nodes.size()));
      String style = nodes.get(i).kind().style();
      double y = y(size, radius, i, nodes.size());
      html.open("circle", "class", "seat " + style, "cx", x, "cy", number(y), "r", number(node))
          .close();
      html.element(
          "text",
          nodes.get(i).label(),
          "class",
          "in " + style,
          "x",
          x,
          "y",
          number(y + 5),
          "text-anchor",
          "middle");
    }
    shut(html);
  }

  private static double x(int size, double radius, int node, int nodes) {
    return size / 2.0 + radius * StrictMath.sin(2 * Math.PI * node / nodes);
  }

  private static double y(int size, double radius, int node, int nodes) {
    return size / 2.0 - radius * StrictMath.cos(2 * Math.PI * node / nodes);
  }
}
