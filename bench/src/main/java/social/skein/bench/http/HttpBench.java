package social.skein.bench.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

/** Measures the server over HTTP; its arguments are a set (quick, default, large) and parts. */
final class HttpBench {
  private static final Path FOLDER = Path.of("target", "http").toAbsolutePath();
  private static final double BY_INDEX = 0.99;

  /** The checker keeps all posts in memory. */
  private static final int CHURN_POSTS = 1_000_000;

  private final Plan plan;
  private final Parts parts;
  private final Installed installed;
  private final Markdown report;

  private HttpBench(Plan plan, Parts parts, Installed installed, Markdown report) {
    this.plan = plan;
    this.parts = parts;
    this.installed = installed;
    this.report = report;
  }

  static void main(String[] words) throws Exception {
    remove();
    Installed installed = Installed.into(FOLDER);
    Parts parts = new Parts(words.length < 2 ? Parts.ALL : words[1]);
    for (Plan plan : Plan.named(words.length == 0 ? "default" : words[0])) {
      Markdown report = new Markdown();
      new HttpBench(plan, parts, installed, report).run();
      if (parts.complete() && plan.published()) {
        report.publish(plan);
      }
    }
    remove();
  }

  private void run() throws IOException, SQLException {
    Path data = installed.seeded(plan);
    report.line(
        "### %,d people, %,d posts, %s"
            .formatted(plan.accounts(), plan.posts(), "`" + plan.heap() + "`"));
    report.line("");
    report.line(new Circumstances().inWords());
    report.line("");
    if (parts.does("start")) {
      new Starts(plan, installed, data, report).measure();
    }
    Hub hub;
    try (Facts facts = new Facts(data)) {
      hub = Hub.of(facts);
    }
    if (parts.does("costs", "load", "burst")) {
      try (var server = ServerProcess.begin(installed.withFloor(plan), data).answering().ready()) {
        measure(server, hub);
        engines(server);
      }
    }
    if (parts.does("churn") && plan.posts() <= CHURN_POSTS) {
      Churn churn = new Churn(plan, data, report);
      try (var server =
          ServerProcess.begin(installed.recommended(plan), data).answering().ready()) {
        People people = new People(server);
        churn.measure(server, people, people.readers(100, 20));
        engines(server);
      }
    }
  }

  private void measure(ServerProcess server, Hub hub) throws IOException {
    People people = new People(server);
    List<Member> of10 = people.readers(10, 2);
    List<Member> of100 = people.readers(100, 2);
    List<Member> of1000 = people.readers(1_000, plan.readers());
    if (parts.does("costs")) {
      new Costs(plan, server, installed.floor(), report).measure(of10, of100, of1000, hub.name());
    }
    if (parts.does("load")) {
      new Mixes(plan, server, of1000, report).measure();
    }
    if (parts.does("burst")) {
      List<Member> followers =
          of1000.stream().filter(reader -> hub.readers().contains(reader.username())).toList();
      new Burst(server, report)
          .measure(people.logIn(hub.name()), hub.followers(), followers, of10.getFirst());
    }
    report.line(
        "Memory after all this: %s MB resident."
            .formatted(Markdown.number(server.residentMegabytes())));
    report.line("");
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
