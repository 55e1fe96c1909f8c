package social.skein.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;

/**
 * Leaves a run's results as JSON, and its tables in {@code docs/performance.md}.
 *
 * @param published whether its tables are to be in there; they are printed in any case
 */
public record Report(String name, boolean published) {
  private static final Path RESULTS = Path.of("results");
  private static final Path PLOTS = Path.of("..", "docs", "plots");
  private static final Path PAGE = Path.of("..", "docs", "performance.md");

  /** Writes and prints them. */
  public void write(Collection<RunResult> results, String tables) throws IOException {
    Files.createDirectories(RESULTS);
    Files.writeString(RESULTS.resolve(name + ".json"), json(results));
    if (published) {
      Files.writeString(PAGE, between(Files.readString(PAGE), tables));
    }
    System.out.println(tables);
  }

  /** Leaves pictures in {@code docs/plots}, by the names of their files. */
  public void draw(Map<String, String> svgs) throws IOException {
    if (published) {
      Files.createDirectories(PLOTS);
      for (var plot : svgs.entrySet()) {
        Files.writeString(PLOTS.resolve(plot.getKey() + ".svg"), plot.getValue());
      }
    }
  }

  /** As JMH writes it, less the folders of this machine. */
  private static String json(Collection<RunResult> results) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(results);
    return bytes
        .toString(StandardCharsets.UTF_8)
        .replaceAll("(?s)\\s*\"jvmArgs\" : \\[.*?\\],", "")
        .replaceAll("\\s*\"jvm\" : .*", "");
  }

  private String between(String page, String tables) {
    String begin = "<!-- %s: begin -->".formatted(name);
    String end = "<!-- %s: end -->".formatted(name);
    int from = page.indexOf(begin);
    int to = page.indexOf(end);
    if (from < 0 || to < from) {
      throw new IllegalStateException(PAGE + " has lost its marks " + begin + " and " + end);
    }
    return page.substring(0, from + begin.length()) + "\n" + tables + page.substring(to);
  }
}
