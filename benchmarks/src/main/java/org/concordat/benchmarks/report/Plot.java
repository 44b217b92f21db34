package org.concordat.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Draws times against sizes, both on logarithmic scales, as SVG. Lines differ in colour and in
 * mark, and each is named where it ends; the colours are those that M. Okabe and K. Ito, "Color
 * Universal Design" (2008), chose so that the colour-blind can distinguish them.
 */
final class Plot {
  private static final int WIDTH = 800;
  private static final int HEIGHT = 460;
  private static final int LEFT = 80;
  private static final int RIGHT = 600;
  private static final int TOP = 50;
  private static final int BOTTOM = 400;
  private static final int LINE = 17;
  private static final List<String> COLOURS =
      List.of(
          "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#000000", "#e69f00", "#56b4e9", "#666666");

  /** The peers that look the same in every plot, in the order of colours and marks. */
  private static final List<String> KNOWN =
      List.of(
          "Concordat",
          "Concordat, compiling",
          "plain Java",
          "clasp",
          "clingo",
          "Sat4j",
          "LogicNG",
          "R");

  private record Series(String name, int style, TreeMap<Double, Double> points) {
    double lastY() {
      return points.lastEntry().getValue();
    }
  }

  private final String title;
  private final String unit;
  private final List<Series> series = new ArrayList<>();
  private final StringBuilder svg = new StringBuilder();
  private double smallestX = Double.MAX_VALUE;
  private double largestX;
  private double smallestY = Double.MAX_VALUE;
  private double largestY;

  Plot(String title, String unit) {
    this.title = title;
    this.unit = unit;
  }

  /** Adds a line: seconds by size. Without any point it is left out. */
  void add(String name, Map<Double, Double> points) {
    if (points.isEmpty()) {
      return;
    }
    int known = KNOWN.indexOf(name);
    series.add(new Series(name, known < 0 ? series.size() : known, new TreeMap<>(points)));
    points.forEach(
        (x, y) -> {
          smallestX = Math.min(smallestX, x);
          largestX = Math.max(largestX, x);
          smallestY = Math.min(smallestY, y);
          largestY = Math.max(largestY, y);
        });
  }

  /** Returns whether there is something to compare: two lines, and two sizes. */
  boolean isWorthwhile() {
    return series.size() > 1 && largestX > smallestX;
  }

  String svg() {
    smallestY = Math.pow(10, Math.floor(Math.log10(smallestY)));
    largestY = Math.pow(10, Math.ceil(Math.log10(largestY)));
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
                + " height=\"%d\" font-family=\"sans-serif\" font-size=\"13\">\n"
                + "<title>%s</title>\n"
                + "<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>\n",
            WIDTH,
            HEIGHT,
            WIDTH,
            HEIGHT,
            escaped(title)));
    text(LEFT, TOP - 24, "start", title, "font-size=\"16\" font-weight=\"bold\"");
    grid();
    double[] labels = labels();
    for (int i = 0; i < series.size(); i++) {
      line(series.get(i), labels[i]);
    }
    return svg + "</svg>\n";
  }

  private double x(double size) {
    double share = Math.log(size / smallestX) / Math.log(largestX / smallestX);
    return LEFT + share * (RIGHT - LEFT);
  }

  private double y(double seconds) {
    double share = Math.log(seconds / smallestY) / Math.log(largestY / smallestY);
    return BOTTOM - share * (BOTTOM - TOP);
  }

  private void grid() {
    for (double tick = smallestY; tick < largestY * 1.01; tick *= 10) {
      stroke(LEFT, y(tick), RIGHT, y(tick), "#dddddd");
      text(LEFT - 8, y(tick) + 4, "end", axisTime(tick), "");
    }
    double before = 0;
    for (double size :
        series.stream().flatMap(s -> s.points().keySet().stream()).distinct().sorted().toList()) {
      if (x(size) - before > 40) {
        stroke(x(size), TOP, x(size), BOTTOM, "#eeeeee");
        text(x(size), BOTTOM + 18, "middle", String.format(Locale.ROOT, "%,.0f", size), "");
        before = x(size);
      }
    }
    stroke(LEFT, TOP, LEFT, BOTTOM, "#444444");
    stroke(LEFT, BOTTOM, RIGHT, BOTTOM, "#444444");
    text((LEFT + RIGHT) / 2.0, BOTTOM + 40, "middle", unit + " (logarithmic)", "");
    svg.append(
        String.format(
            Locale.ROOT,
            "<text transform=\"translate(20,%d) rotate(-90)\" text-anchor=\"middle\">time"
                + " (logarithmic)</text>\n",
            (TOP + BOTTOM) / 2));
  }

  /** Returns 1, 10 or 100 of a unit, for a power of ten. */
  private static String axisTime(double seconds) {
    int exponent = (int) Math.round(Math.log10(seconds));
    int group = Math.min(0, Math.floorDiv(exponent, 3) * 3);
    String name = group == 0 ? "s" : group == -3 ? "ms" : group == -6 ? "µs" : "ns";
    return Math.round(Math.pow(10, exponent - group)) + " " + name;
  }

  /** Places the names beside the ends of their lines, moved apart where they would overlap. */
  private double[] labels() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      order.add(i);
    }
    order.sort((a, b) -> Double.compare(series.get(b).lastY(), series.get(a).lastY()));
    double[] places = new double[series.size()];
    double free = TOP;
    for (int i : order) {
      places[i] = Math.max(y(series.get(i).lastY()), free);
      free = places[i] + LINE;
    }
    double limit = BOTTOM;
    for (int i = order.size() - 1; i >= 0; i--) {
      places[order.get(i)] = Math.min(places[order.get(i)], limit);
      limit = places[order.get(i)] - LINE;
    }
    return places;
  }

  private void line(Series one, double label) {
    int number = one.style();
    String colour = COLOURS.get(number % COLOURS.size());
    StringBuilder path = new StringBuilder();
    one.points()
        .forEach(
            (size, seconds) ->
                path.append(
                    String.format(
                        Locale.ROOT,
                        "%s%.1f,%.1f",
                        path.isEmpty() ? "M" : " L",
                        x(size),
                        y(seconds))));
    svg.append(
        String.format(
            Locale.ROOT,
            "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"/>\n",
            path,
            colour,
            number == 0 ? "3" : "1.6"));
    one.points().forEach((size, seconds) -> mark(number, colour, x(size), y(seconds)));
    double end = x(one.points().lastKey());
    svg.append(
        String.format(
            Locale.ROOT,
            "<path d=\"M%.1f,%.1f L%d,%.1f\" stroke=\"%s\" stroke-width=\"0.7\""
                + " stroke-dasharray=\"2 3\"/>\n",
            end + 7,
            y(one.lastY()),
            RIGHT + 14,
            label,
            colour));
    mark(number, colour, RIGHT + 20, label);
    text(
        RIGHT + 29,
        label + 4,
        "start",
        one.name(),
        "fill=\"" + colour + "\"" + (number == 0 ? " font-weight=\"bold\"" : ""));
  }

  private void mark(int number, String colour, double x, double y) {
    String points =
        switch (number % 4) {
          case 1 -> "-5,4 5,4 0,-5";
          case 2 -> "-4,-4 4,-4 4,4 -4,4";
          default -> "0,-5 5,0 0,5 -5,0";
        };
    svg.append(
        number % 4 == 0
            ? String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>\n",
                x,
                y,
                number == 0 ? colour : "none\" stroke=\"" + colour)
            : String.format(
                Locale.ROOT,
                "<polygon transform=\"translate(%.1f,%.1f)\" points=\"%s\" fill=\"%s\"/>\n",
                x,
                y,
                points,
                colour));
  }

  private void stroke(double x1, double y1, double x2, double y2, String colour) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<path d=\"M%.1f,%.1f L%.1f,%.1f\" stroke=\"%s\"/>\n",
            x1,
            y1,
            x2,
            y2,
            colour));
  }

  private void text(double x, double y, String anchor, String text, String style) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" %s>%s</text>\n",
            x,
            y,
            anchor,
            style,
            escaped(text)));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
