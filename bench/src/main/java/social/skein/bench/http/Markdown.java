package social.skein.bench.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What was measured, as it grows. */
final class Markdown {
  private static final Path PAGE = Path.of("..", "docs", "performance.md");

  private final StringBuilder lines = new StringBuilder();

  void line(String line) {
    lines.append(line).append('\n');
    System.out.println(line);
  }

  static String span(Span span) {
    return number(span.median()) + " (" + number(span.low()) + "–" + number(span.high()) + ")";
  }

  /** Three significant digits. */
  static String number(double value) {
    int digits = value <= 0 ? 2 : Math.clamp(2 - (int) Math.floor(Math.log10(value)), 0, 4);
    return String.format(Locale.ROOT, "%,." + digits + "f", value);
  }

  /** Writes it between the marks of its plan, if the page has them. */
  void publish(Plan plan) throws IOException {
    String begin = "<!-- http-%s: begin -->".formatted(plan.key());
    String end = "<!-- http-%s: end -->".formatted(plan.key());
    String page = Files.readString(PAGE);
    int from = page.indexOf(begin);
    int to = page.indexOf(end);
    if (from >= 0 && to > from) {
      Files.writeString(
          PAGE, page.substring(0, from + begin.length()) + "\n" + lines + page.substring(to));
    }
  }
}
