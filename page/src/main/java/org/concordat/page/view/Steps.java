package org.concordat.page.view;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Draws how many stood where over time, in steps. */
final class Steps {
  private static final int HEIGHT = 200;
  private static final double TOP = 30;
  private static final double FOOT = HEIGHT - 26;
  private static final double LEFT = 30;

  /** A line of text, and a letter of it with its share of the margins. */
  private static final double LINE = 20;

  private static final double LETTER = 11;

  private final Html html;
  private final Chart chart;
  private final int width;
  private final double right;

  private Steps(Html html, Chart chart, int width) {
    this.html = html;
    this.chart = chart;
    this.width = width;
    this.right = width - 8;
  }

  /**
   * The members from a day on.
   *
   * @param at the day, from the first to the last, between 0 and 1
   */
  record Moment(double at, int support, int undecided, int opposed) {
    int all() {
      return support + undecided + opposed;
    }
  }

  /** A day at the foot of the chart. */
  record Tick(double at, String label) {}

  /**
   * What a chart shows.
   *
   * @param today the day of the page; {@code null} where it lies outside
   * @param label the name of the picture
   */
  record Chart(List<Moment> moments, List<Tick> ticks, @Nullable Tick today, String label) {}

  /** Draws it for wide screens, and again for narrow ones, of which one is seen. */
  static void draw(Html html, Chart chart) {
    html.open("div", "class", "wide");
    new Steps(html, chart, 640).draw();
    html.close();
    html.open("div", "class", "narrow");
    new Steps(html, chart, 350).draw();
    html.close();
  }

  private double x(double at) {
    return LEFT + at * (right - LEFT);
  }

  private void draw() {
    List<Moment> moments = chart.moments();
    int most = moments.stream().mapToInt(Moment::all).max().orElse(1);
    double unit = (FOOT - TOP) / Math.max(1, most);
    Svg.open(html, "steps", width, HEIGHT, chart.label());
    for (int i = 0; i < moments.size(); i++) {
      Moment moment = moments.get(i);
      double from = x(moment.at());
      double to = i + 1 < moments.size() ? x(moments.get(i + 1).at()) : right;
      double y = FOOT;
      y = step("support", from, to, y, moment.support() * unit);
      y = step("undeclared", from, to, y, moment.undecided() * unit);
      step("opposed", from, to, y, moment.opposed() * unit);
    }
    label("support", Texts.SUPPORT, moment -> 0, Moment::support, unit);
    label("undeclared", Texts.UNDECIDED, Moment::support, Moment::undecided, unit);
    label(
        "opposed",
        Texts.OPPOSE,
        moment -> moment.support() + moment.undecided(),
        Moment::opposed,
        unit);
    Svg.text(html, "axis", LEFT - 6, TOP + 5, "end", Texts.number(most));
    Svg.text(html, "axis", LEFT - 6, FOOT, "end", "0");
    Svg.rect(html, "axis", LEFT, FOOT, right - LEFT, 1);
    int every = width < 400 && chart.ticks().size() > 4 ? 2 : 1;
    for (int i = 0; i < chart.ticks().size(); i += every) {
      tick(chart.ticks().get(i));
    }
    if (chart.today() != null) {
      today(chart.today());
    }
    Svg.shut(html);
  }

  /** Writes what an area shows where it is widest, if it has room for a line of text there. */
  private void label(
      String style,
      String word,
      ToIntFunction<Moment> below,
      ToIntFunction<Moment> size,
      double unit) {
    List<Moment> moments = chart.moments();
    double widest = word.length() * LETTER;
    double at = 0;
    double middle = 0;
    double from = LEFT;
    double low = FOOT;
    double high = FOOT;
    for (int i = 0; i < moments.size(); i++) {
      Moment moment = moments.get(i);
      double foot = FOOT - below.applyAsInt(moment) * unit;
      double head = foot - size.applyAsInt(moment) * unit;
      if (Math.min(low, foot) - Math.max(high, head) < LINE) {
        from = x(moment.at());
        low = foot;
        high = head;
      } else {
        low = Math.min(low, foot);
        high = Math.max(high, head);
      }
      double to = i + 1 < moments.size() ? x(moments.get(i + 1).at()) : right;
      if (low - high >= LINE && to - from > widest) {
        widest = to - from;
        at = (from + to) / 2;
        middle = (low + high) / 2;
      }
    }
    if (at > 0) {
      Svg.text(html, "area " + style, at, middle + 5, "middle", word);
    }
  }

  private void tick(Tick tick) {
    double x = x(tick.at());
    Svg.rect(html, "axis", x, FOOT, 1, 5);
    Svg.text(html, "axis", x, FOOT + 20, anchor(tick.at(), 0.06), tick.label());
  }

  private void today(Tick today) {
    double x = x(today.at());
    Svg.rect(html, "today", x - 1, TOP - 8, 2, FOOT - TOP + 8);
    Svg.text(html, "today", x, TOP - 14, anchor(today.at(), 0.3), today.label());
  }

  /** Returns how a text is set so that it stays in the chart. */
  private static String anchor(double at, double margin) {
    return at < margin ? "start" : at > 1 - margin ? "end" : "middle";
  }

  @CanIgnoreReturnValue
  private double step(String style, double from, double to, double y, double height) {
    if (height > 0 && to > from) {
      // A little wider, so that no seam shows between neighbours.
      Svg.rect(html, "step " + style, from, y - height, to - from + 0.3, height);
    }
    return y - height;
  }
}
