package social.skein.bench.http;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From the start of the process to its first answer, and the memory that it then has. */
final class Starts {
  private final Plan plan;
  private final Installed installed;
  private final Path data;
  private final Markdown report;

  Starts(Plan plan, Installed installed, Path data, Markdown report) {
    this.plan = plan;
    this.installed = installed;
    this.data = data;
    this.report = report;
  }

  private record Start(double seconds, double cpu, double megabytes) {}

  void measure() throws IOException {
    List<Start> plain = new ArrayList<>();
    List<Start> recommended = new ArrayList<>();
    for (int n = 0; n < plan.starts(); n++) {
      plain.add(start(installed.plain()));
      recommended.add(start(installed.recommended(plan)));
      recommended.add(start(installed.recommended(plan)));
      plain.add(start(installed.plain()));
    }
    report.line(
        "| start | to the first answer, s | its CPU, s | RSS when the index is ready, MB |");
    report.line("|---|---:|---:|---:|");
    row("`java -jar skein.jar`", plain);
    row("`bin/skein`, with its AOT cache", recommended);
    report.line("");
  }

  private Start start(List<String> command) throws IOException {
    long begin = System.nanoTime();
    try (ServerProcess server = ServerProcess.begin(command, data).answering()) {
      double seconds = (System.nanoTime() - begin) / 1e9;
      double cpu = server.cpu().nanos() / 1e9;
      server.ready();
      settle();
      return new Start(seconds, cpu, server.residentMegabytes());
    }
  }

  private static void settle() {
    try {
      Thread.sleep(3_000);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void row(String name, List<Start> starts) {
    report.line(
        "| %s | %s | %s | %s |"
            .formatted(
                name,
                span(starts.stream().mapToDouble(Start::seconds).toArray()),
                span(starts.stream().mapToDouble(Start::cpu).toArray()),
                span(starts.stream().mapToDouble(Start::megabytes).toArray())));
  }

  private static String span(double[] values) {
    return Markdown.span(Span.of(values));
  }
}
