package org.concordat.page.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws seats in rows of half circles, as in a parliament. */
final class Hemicycle {
  private static final double FEW = 30;
  private static final double NARROWEST = 120;

  private record Place(double x, double y, double angle) {}

  private Hemicycle() {}

  /** Draws seats in a half circle, the first at its left end. */
  static void draw(Html html, List<Svg.Seat> seats, String big, List<String> small, String label) {
    int rows = rows(seats.size());
    double radius = rows == 1 ? FEW : Math.min(22, 250.0 / (rows + 5));
    double widest = Svg.WIDTH / 2.0 - radius - 2;
    // A few sit close together, around what is written in their middle.
    double outer =
        rows == 1
            ? Math.min(widest, Math.max(NARROWEST, radius * 2.5 * (seats.size() - 1) / Math.PI))
            : widest;
    double step = rows == 1 ? 0 : Math.min(radius * 2.35, outer * 0.62 / (rows - 1));
    List<Place> places = places(seats.size(), rows, outer, step);
    radius = Math.min(radius, closest(places) * 0.46);
    int height = (int) Math.ceil(outer + 2 * radius + 10 + Math.max(0, small.size() - 1) * 18);
    double baseline = outer + radius + 4;
    Svg.open(html, "seats", Svg.WIDTH, height, label);
    for (int i = 0; i < seats.size(); i++) {
      Svg.Seat seat = seats.get(i);
      Place place = places.get(i);
      String x = Svg.number(Svg.WIDTH / 2.0 + place.x());
      String y = Svg.number(baseline - place.y());
      html.open(
              "circle",
              "class",
              "seat " + seat.kind().style(),
              "cx",
              x,
              "cy",
              y,
              "r",
              Svg.number(radius))
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
            Svg.number(baseline - place.y() + 4.5),
            "text-anchor",
            "middle");
      }
    }
    double middle = baseline - 22;
    Svg.text(html, "big", Svg.WIDTH / 2.0, middle, "middle", big);
    for (int i = 0; i < small.size(); i++) {
      Svg.text(html, "small", Svg.WIDTH / 2.0, middle + 20 + 18 * i, "middle", small.get(i));
    }
    Svg.shut(html);
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
}
