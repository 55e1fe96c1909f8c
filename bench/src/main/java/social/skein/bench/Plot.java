package social.skein.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * Lines over two logarithmic axes, as SVG that can be read on light and on dark ground. Each line
 * has its name at its end, so that none is told by its colour alone.
 */
public final class Plot {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 400;
  private static final int LEFT = 70;
  private static final int RIGHT = 190;
  private static final int TOP = 40;
  private static final int BOTTOM = 50;
  private static final int LINE_HEIGHT = 15;
  private static final double HAIR = 1e-9;

  // in the middle between black and white, about as light as each other
  private static final List<String> COLOURS =
      List.of("#2f7fd6", "#c9650a", "#2f9055", "#a45ad0", "#cc4466", "#7d8590");

  private final String title;
  private final String x;
  private final List<Line> lines = new ArrayList<>();

  /** A plot without lines. */
  public Plot(String title, String x) {
    this.title = title;
    this.x = x;
  }

  private record Line(String name, List<Double> xs, List<Double> ys) {}

  /** Adds a line through these points. */
  public void line(String name, List<Double> xs, List<Double> ys) {
    lines.add(new Line(name, List.copyOf(xs), List.copyOf(ys)));
  }

  /** The whole file. */
  public String svg() {
    Range across = Range.of(lines.stream().flatMap(line -> line.xs.stream()).toList());
    Range up = Range.of(lines.stream().flatMap(line -> line.ys.stream()).toList());
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-label="%s">
        <style>
          text { font: 13px system-ui, sans-serif; fill: #57606a }
          .title { font-size: 15px }
          .grid { stroke: #8b949e; stroke-opacity: .35 }
          .line { fill: none; stroke-width: 2 }
          @media (prefers-color-scheme: dark) { text { fill: #a8b1bb } }
        </style>
        <text class="title" x="%d" y="20">%s</text>
        <text x="%d" y="%d" text-anchor="middle">%s</text>
        """
            .formatted(
                WIDTH, HEIGHT, title, LEFT, title, (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 10, x));
    for (double power : across.powers()) {
      grid(svg, xOf(across, power), TOP, xOf(across, power), HEIGHT - BOTTOM);
      text(svg, xOf(across, power), HEIGHT - BOTTOM + 18.0, "middle", amount(power));
    }
    for (double power : up.powers()) {
      grid(svg, LEFT, yOf(up, power), WIDTH - RIGHT, yOf(up, power));
      text(svg, LEFT - 8, yOf(up, power) + 4, "end", amount(power));
    }
    double[] places = places(up);
    for (int nth = 0; nth < lines.size(); nth++) {
      draw(svg, lines.get(nth), COLOURS.get(nth % COLOURS.size()), across, up, places[nth]);
    }
    return svg.append("</svg>\n").toString();
  }

  private static double xOf(Range range, double value) {
    return LEFT + range.share(value) * (WIDTH - LEFT - RIGHT);
  }

  private static double yOf(Range range, double value) {
    return HEIGHT - BOTTOM - range.share(value) * (HEIGHT - TOP - BOTTOM);
  }

  private static void grid(StringBuilder svg, double x1, double y1, double x2, double y2) {
    svg.append(format("<path class=\"grid\" d=\"M%.1f %.1fL%.1f %.1f\"/>%n", x1, y1, x2, y2));
  }

  private static void text(StringBuilder svg, double x, double y, String anchor, String words) {
    svg.append(
        format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, words));
  }

  private static String amount(double power) {
    return power >= 1 ? format("%,.0f", power) : Figures.rounded(power);
  }

  /** How high each line's name stands: beside its end, but not on top of another. */
  private double[] places(Range up) {
    double[] places = lines.stream().mapToDouble(line -> yOf(up, line.ys.getLast()) + 4).toArray();
    List<Integer> fromTop = new ArrayList<>();
    for (int nth = 0; nth < places.length; nth++) {
      fromTop.add(nth);
    }
    fromTop.sort((one, other) -> Double.compare(places[one], places[other]));
    for (int at = 1; at < places.length; at++) {
      double above = places[fromTop.get(at - 1)];
      int nth = fromTop.get(at);
      places[nth] = Math.max(places[nth], above + LINE_HEIGHT);
    }
    return places;
  }

  private static void draw(
      StringBuilder svg, Line line, String colour, Range across, Range up, double place) {
    StringBuilder points = new StringBuilder();
    for (int at = 0; at < line.xs.size(); at++) {
      double px = xOf(across, line.xs.get(at));
      double py = yOf(up, line.ys.get(at));
      points.append(format("%s%.1f %.1f", at == 0 ? "M" : "L", px, py));
      svg.append(format("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>%n", px, py, colour));
    }
    svg.append(format("<path class=\"line\" stroke=\"%s\" d=\"%s\"/>%n", colour, points));
    text(svg, xOf(across, line.xs.getLast()) + 8, place, "start", line.name);
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  /** From one power of ten to another. */
  private record Range(int least, int most) {
    static Range of(List<Double> values) {
      double[] logs = values.stream().mapToDouble(Math::log10).toArray();
      int least = (int) Math.floor(DoubleStream.of(logs).min().orElse(0) + HAIR);
      int most = (int) Math.ceil(DoubleStream.of(logs).max().orElse(1) - HAIR);
      return new Range(least, Math.max(most, least + 1));
    }

    double share(double value) {
      return (Math.log10(value) - least) / (most - least);
    }

    double[] powers() {
      double[] powers = new double[most - least + 1];
      for (int at = 0; at < powers.length; at++) {
        powers[at] = Math.pow(10, least + at);
      }
      return powers;
    }
  }
}
