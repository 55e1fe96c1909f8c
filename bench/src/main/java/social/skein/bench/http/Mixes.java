package social.skein.bench.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;
import social.skein.bench.http.Load.Throughput;

/** What people do together: throughput, and latency at parts of it. */
final class Mixes {
  private static final Pattern OLDER = Pattern.compile("before=(\\d+)");
  private static final Pattern POST = Pattern.compile("href=\"(/@\\w+/\\d+)\"");

  private final Plan plan;
  private final ServerProcess server;
  private final List<Member> readers;
  private final List<byte[]> posts = new ArrayList<>();
  private final List<byte[]> profiles = new ArrayList<>();
  private final Markdown report;

  Mixes(Plan plan, ServerProcess server, List<Member> readers, Markdown report) throws IOException {
    this.plan = plan;
    this.server = server;
    this.readers = readers;
    this.report = report;
    try (Wire wire = server.wire()) {
      for (Member reader : readers) {
        Matcher post = POST.matcher(wire.ask(reader.home()).body());
        while (post.find()) {
          posts.add(reader.page(post.group(1)));
          profiles.add(reader.page(post.group(1).replaceAll("/\\d+$", "")));
        }
      }
    }
  }

  void measure() throws IOException {
    report.line(
        "| mix | requests/s at the peak | CPU, ms | latency at | p50, ms | p99, ms | p99.9, ms |");
    report.line("|---|---:|---:|---:|---:|---:|---:|");
    latency("home alone, k = 1,000", this::homes, List.of(50, 70, 90));
    latency("home 60, profile 30, post 10", this::threeKinds, List.of(50, 70, 90));
    latency("50 reads to 1 post, one page in five older", this::readHeavy, List.of(70));
    report.line("");
  }

  private Visits homes(int visitor) {
    Random random = new Random(visitor);
    return wire -> expect(wire.ask(any(readers, random).home()));
  }

  private Visits threeKinds(int visitor) {
    Random random = new Random(visitor);
    return wire -> {
      int drawn = random.nextInt(100);
      expect(
          wire.ask(
              drawn < 60
                  ? any(readers, random).home()
                  : any(drawn < 90 ? profiles : posts, random)));
    };
  }

  private Visits readHeavy(int visitor) {
    Random random = new Random(visitor);
    String[] older = new String[readers.size()];
    return wire -> {
      int who = random.nextInt(readers.size());
      Member reader = readers.get(who);
      if (random.nextInt(51) == 0) {
        reader.write(wire, "a post while many read " + random.nextLong());
      } else if (older[who] != null && random.nextInt(5) == 0) {
        older[who] = older(expect(wire.ask(reader.page("/?before=" + older[who]))));
      } else {
        Answer home = expect(wire.ask(reader.home()));
        older[who] = older[who] == null ? older(home) : older[who];
      }
    };
  }

  private static String older(Answer page) {
    Matcher link = OLDER.matcher(page.body());
    return link.find() ? link.group(1) : "0";
  }

  private void latency(String name, IntFunction<Visits> visitors, List<Integer> percents)
      throws IOException {
    Load load = new Load(server, visitors, plan.seconds());
    Throughput peak = load.peak();
    for (int percent : percents) {
      Histogram seen = load.open(peak.perSecond() * percent / 100);
      report.line(
          "| %s | %s | %s | %d %% | %s | %s | %s |"
              .formatted(
                  name,
                  Markdown.number(peak.perSecond()),
                  Markdown.number(peak.cpu()),
                  percent,
                  millis(seen, 50),
                  millis(seen, 99),
                  millis(seen, 99.9)));
    }
  }

  private static String millis(Histogram seen, double percentile) {
    return Markdown.number(seen.getValueAtPercentile(percentile) / 1e3);
  }

  private static <T> T any(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static Answer expect(Answer answer) {
    if (answer.status() != 200) {
      throw new IllegalStateException("answered " + answer.status());
    }
    return answer;
  }
}
