package social.skein.bench.http;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Somebody whom very many follow posts: when do their followers see it, and what does it cost? */
final class Burst {
  private static final int POSTS = 40;
  private static final int ASKED = 20;

  private final ServerProcess server;
  private final Markdown report;

  Burst(ServerProcess server, Markdown report) {
    this.server = server;
    this.report = report;
  }

  /**
   * @param followers readers who follow the hub
   * @param nobody somebody whom nobody follows
   */
  void measure(Member hub, long count, List<Member> followers, Member nobody) throws IOException {
    double[] seen = new double[POSTS];
    double[] written = new double[POSTS];
    double[] byNobody = new double[POSTS];
    int asked = 0;
    try (Wire writing = server.wire();
        Wire reading = server.wire()) {
      for (int n = 0; n < POSTS; n++) {
        String text = "burst " + n + " " + System.nanoTime();
        byte[] home = followers.get(n % followers.size()).home();
        byNobody[n] = write(nobody, writing, "quiet " + text);
        long begin = System.nanoTime();
        written[n] = write(hub, writing, text);
        int tries = 1;
        while (!reading.ask(home).body().contains(text)) {
          if (++tries > ASKED) {
            throw new IllegalStateException("a post does not get into a follower's home");
          }
        }
        seen[n] = (System.nanoTime() - begin) / 1e6;
        asked += tries;
      }
    }
    report.line(
        ("A post by somebody with %,d followers: answered after %.2f ms (median of %d; %.2f ms for"
                + " somebody with none), seen by a follower after %.2f ms, slowest %.2f ms, at"
                + " request %.2f on average.")
            .formatted(
                count,
                median(written),
                POSTS,
                median(byNobody),
                median(seen),
                Arrays.stream(seen).max().orElse(0),
                asked / (double) POSTS));
    report.line("");
    if (asked > POSTS) {
      throw new IllegalStateException("a post was not in a follower's home at the next request");
    }
  }

  private static double write(Member member, Wire wire, String text) throws IOException {
    long begin = System.nanoTime();
    member.write(wire, text);
    return (System.nanoTime() - begin) / 1e6;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
