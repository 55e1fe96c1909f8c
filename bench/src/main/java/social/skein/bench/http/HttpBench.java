package social.skein.bench.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

/** Measures the server over HTTP; its argument is quick, default or large. */
final class HttpBench {
  private static final Path FOLDER = Path.of("target", "http").toAbsolutePath();
  private static final double BY_INDEX = 0.99;

  private final Plan plan;
  private final Installed installed;
  private final Markdown report;

  private HttpBench(Plan plan, Installed installed, Markdown report) {
    this.plan = plan;
    this.installed = installed;
    this.report = report;
  }

  static void main(String[] words) throws Exception {
    remove();
    Markdown report = new Markdown();
    Installed installed = Installed.into(FOLDER);
    boolean published = true;
    for (Plan plan : Plan.named(words.length == 0 ? "default" : words[0])) {
      new HttpBench(plan, installed, report).run();
      published &= plan.published();
    }
    if (published) {
      report.publish();
    }
    remove();
  }

  private void run() throws IOException, SQLException {
    Path data = installed.seeded(plan);
    String hub;
    try (Facts facts = new Facts(data)) {
      hub = facts.hub();
    }
    report.line(
        "### %,d people, %,d posts".formatted(plan.accounts(), plan.posts()));
    report.line("");
    try (ServerProcess server = ServerProcess.begin(installed.withFloor(), data).answering().ready()) {
      People people = new People(server);
      List<Member> of10 = people.readers(10, 2);
      List<Member> of100 = people.readers(100, 2);
      List<Member> of1000 = people.readers(1_000, plan.published() ? 50 : 10);
      new Costs(plan, server, installed.floor(), report).measure(of10, of100, of1000, hub);
      engines(server);
    }
  }

  private void engines(ServerProcess server) throws IOException {
    long index = server.homesBy("index");
    long sql = server.homesBy("sql");
    report.line("%,d homes were read by the index, %,d by SQL.".formatted(index, sql));
    report.line("");
    if (index < BY_INDEX * (index + sql)) {
      throw new IllegalStateException("too many homes were read by SQL");
    }
  }

  private static void remove() throws IOException {
    if (Files.exists(FOLDER)) {
      try (var files = Files.walk(FOLDER)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
