package org.concordat.page.view;

import java.util.List;

/** Draws nodes on a ring, and arrows between them that bear numbers. */
final class Ring {
  private static final int SIZE = 320;
  private static final double NODE = 26;

  private final Html html;
  private final int nodes;
  private final double radius;

  private Ring(Html html, int nodes) {
    this.html = html;
    this.nodes = nodes;
    this.radius = nodes == 1 ? 0 : 118;
  }

  /**
   * An arrow between nodes.
   *
   * @param numbers what it says, by the numbers in the list beside
   */
  record Arrow(int from, int to, String numbers) {}

  /** Draws nodes and arrows. */
  static void draw(Html html, List<Svg.Seat> seats, List<Arrow> arrows, String label) {
    Ring ring = new Ring(html, seats.size());
    Svg.open(html, "ring", SIZE, SIZE, label);
    arrows.stream().filter(arrow -> arrow.from() != arrow.to()).forEach(ring::arrow);
    for (int i = 0; i < seats.size(); i++) {
      ring.node(i, seats.get(i));
    }
    Svg.shut(html);
  }

  private void arrow(Arrow arrow) {
    double dx = x(arrow.to()) - x(arrow.from());
    double dy = y(arrow.to()) - y(arrow.from());
    double length = StrictMath.hypot(dx, dy);
    dx /= length;
    dy /= length;
    // Set aside a little, so that two arrows between two nodes do not lie on each other.
    double asideX = -dy * 9;
    double asideY = dx * 9;
    double fromX = x(arrow.from()) + dx * NODE + asideX;
    double fromY = y(arrow.from()) + dy * NODE + asideY;
    double toX = x(arrow.to()) - dx * (NODE + 5) + asideX;
    double toY = y(arrow.to()) - dy * (NODE + 5) + asideY;
    path("arrow", "M" + point(fromX, fromY) + "L" + point(toX, toY));
    path(
        "head",
        "M"
            + point(toX + dx * 4, toY + dy * 4)
            + "L"
            + point(toX - dx * 9 - dy * 6, toY - dy * 9 + dx * 6)
            + "L"
            + point(toX - dx * 9 + dy * 6, toY - dy * 9 - dx * 6)
            + "Z");
    // Nearer to where it begins, since arrows across the ring meet in the middle.
    double atX = fromX + (toX - fromX) * 0.38;
    double atY = fromY + (toY - fromY) * 0.38;
    circle("number", atX, atY, Math.max(10, 4 + 4 * arrow.numbers().length()));
    Svg.text(html, "number", atX, atY + 4.5, "middle", arrow.numbers());
  }

  private void node(int i, Svg.Seat seat) {
    String style = seat.kind().style();
    circle("seat " + style, x(i), y(i), NODE);
    Svg.text(html, "in " + style, x(i), y(i) + 5, "middle", seat.label());
  }

  private void path(String style, String path) {
    html.open("path", "class", style, "d", path).close();
  }

  private void circle(String style, double x, double y, double radius) {
    html.open(
            "circle",
            "class",
            style,
            "cx",
            Svg.number(x),
            "cy",
            Svg.number(y),
            "r",
            Svg.number(radius))
        .close();
  }

  private static String point(double x, double y) {
    return Svg.number(x) + " " + Svg.number(y);
  }

  private double x(int node) {
    return SIZE / 2.0 + radius * StrictMath.sin(2 * Math.PI * node / nodes);
  }

  private double y(int node) {
    return SIZE / 2.0 - radius * StrictMath.cos(2 * Math.PI * node / nodes);
  }
}
