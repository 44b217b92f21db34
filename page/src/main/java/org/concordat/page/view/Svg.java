package org.concordat.page.view;

import java.util.List;

/**
 * Draws what charts are made of. A chart is a picture with a sentence as its name; what it shows
 * stands beside it as text.
 */
final class Svg {
  static final int WIDTH = 440;

  private Svg() {}

  /** One seat: how it is shown, and what is written in it. */
  record Seat(Kind kind, String label) {}

  static String number(double value) {
    long tenths = Math.round(value * 10);
    long whole = Math.abs(tenths) / 10;
    long rest = Math.abs(tenths) % 10;
    return (tenths < 0 ? "-" : "") + whole + (rest == 0 ? "" : "." + rest);
  }

  static void open(Html html, String style, int width, int height, String label) {
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

  static void shut(Html html) {
    html.close().close().line();
  }

  static void rect(Html html, String style, double x, double y, double width, double height) {
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

  static void text(Html html, String style, double x, double y, String anchor, String text) {
    html.element(
        "text", text, "class", style, "x", number(x), "y", number(y), "text-anchor", anchor);
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

  /** Writes the hatching of what is undecided, once for all charts of a page. */
  static void hatching(Html html) {
    html.open("svg", "class", "unseen", "aria-hidden", "true", "width", "0", "height", "0");
    html.open("defs");
    html.open(
        "pattern",
        "id",
        "hatching",
        "width",
        "7",
        "height",
        "7",
        "patternUnits",
        "userSpaceOnUse",
        "patternTransform",
        "rotate(45)");
    html.open("rect", "class", "under", "width", "7", "height", "7").close();
    html.open("rect", "class", "line", "width", "1.6", "height", "7").close();
    html.close().close().close().line();
  }

  /** Draws a share of the largest, beside its number in a table. */
  static void share(Html html, double ofLargest) {
    html.open("svg", "class", "share", "aria-hidden", "true", "viewBox", "0 0 100 10");
    rect(html, "part support", 0, 0, 100 * ofLargest, 10);
    html.close();
  }
}
