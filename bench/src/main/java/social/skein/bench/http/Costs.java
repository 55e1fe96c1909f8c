package social.skein.bench.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import social.skein.bench.http.Pairs.Seen;

/** CPU per page beside a static answer of the same bytes. */
final class Costs {
  private static final int WARM = 4_000;
  private static final String GZIP = "Accept-Encoding: gzip\r\n";

  private final Plan plan;
  private final ServerProcess server;
  private final Path floor;
  private final Wire wire;
  private final Markdown report;

  Costs(Plan plan, ServerProcess server, Path floor, Markdown report) {
    this.plan = plan;
    this.server = server;
    this.floor = floor;
    this.report = report;
    wire = server.wire();
  }

  void measure(List<Member> of10, List<Member> of100, List<Member> of1000, String hub)
      throws IOException {
    warm(of10, of100, hub);
    firsts(of1000);
    warm(of1000, of100, hub);
    report.line("| page | bytes | CPU, ms | floor F0 of the same bytes, ms | page ÷ F0 |");
    report.line("|---|---:|---:|---:|---:|");
    row("home, k = 10", of10.getFirst().home());
    row("home, k = 100", of100.getFirst().home());
    byte[] home = of1000.getFirst().home();
    row("home, k = 1,000", home);
    row("profile", of1000.getFirst().page("/@" + hub));
    row("home, k = 1,000, gzip", Wire.reading("/", of1000.getFirst().headers() + GZIP));
    report.line("");
    manyBesideOne(of1000);
  }

  private void warm(List<Member> some, List<Member> others, String hub) throws IOException {
    int rounds = Math.min(WARM, 20 * plan.requests());
    for (int n = 0; n < rounds; n++) {
      List<Member> group = n % 2 == 0 ? some : others;
      Member reader = group.get(n / 2 % group.size());
      expect(200, wire.ask(reader.home()));
      if (n % 4 == 0) {
        expect(200, wire.ask(reader.page("/@" + hub)));
      }
    }
  }

  /** The first page of home that somebody ever asks for, of a server that others have warmed. */
  private void firsts(List<Member> readers) throws IOException {
    double[] wall = new double[readers.size()];
    for (int n = 0; n < wall.length; n++) {
      byte[] home = readers.get(n).home();
      long begin = System.nanoTime();
      expect(200, wire.ask(home));
      wall[n] = (System.nanoTime() - begin) / 1e6;
    }
    Arrays.sort(wall);
    report.line(
        "The first page of %d readers (k = 1,000) whom nobody has read for: median %.2f ms, slowest %.2f ms, wall clock over HTTP."
            .formatted(wall.length, wall[wall.length / 2], wall[wall.length - 1]));
    report.line("");
  }

  private void row(String name, byte[] page) throws IOException {
    Answer answer = wire.ask(page);
    expect(200, answer);
    String file = "f" + name.replaceAll("[^a-z0-9]", "");
    boolean gzip = new String(page, StandardCharsets.US_ASCII).contains(GZIP);
    byte[] bytes = gzip ? wire.ask(without(page)).bytes() : answer.bytes();
    Files.write(floor.resolve(file), bytes);
    byte[] same = Wire.reading("/floor/" + file, gzip ? GZIP : "");
    warm(same);
    Seen seen = pairs().measure(() -> wire.ask(page), () -> wire.ask(same));
    report.line(
        "| %s | %,d | %s | %s | %s |"
            .formatted(
                name,
                answer.bytes().length,
                Markdown.span(seen.first()),
                Markdown.span(seen.second()),
                Markdown.span(seen.ratio())));
  }

  private static byte[] without(byte[] page) {
    return new String(page, StandardCharsets.US_ASCII)
        .replace(GZIP, "")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private void warm(byte[] request) throws IOException {
    for (int n = 0; n < Math.min(WARM, 10 * plan.requests()); n++) {
      expect(200, wire.ask(request));
    }
  }

  private Pairs pairs() {
    return new Pairs(server.cpu(), plan.pairs(), plan.requests());
  }

  private void manyBesideOne(List<Member> readers) throws IOException {
    List<byte[]> homes = readers.stream().map(Member::home).toList();
    int[] next = {0};
    Seen seen =
        pairs()
            .measure(
                () -> wire.ask(homes.get(next[0]++ % homes.size())),
                () -> wire.ask(homes.getFirst()));
    report.line(
        "%d readers in turn (k = 1,000): %s ms of CPU per page, one of them %s: × %s."
            .formatted(
                homes.size(),
                Markdown.span(seen.first()),
                Markdown.span(seen.second()),
                Markdown.span(seen.ratio())));
    report.line("");
  }

  private static void expect(int status, Answer answer) {
    if (answer.status() != status) {
      throw new IllegalStateException("answered " + answer.status());
    }
  }
}
