package social.skein.bench.http;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Homes read while others post, delete, follow and unfollow, each page held against the {@link
 * Truth}. One request in twenty follows, unfollows or deletes, one in fifty posts.
 */
final class Churn {
  private static final int WORKERS = 4;
  private static final int WRITERS = 8;

  private final Plan plan;
  private final Markdown report;
  private final Truth truth = new Truth();
  private final Map<String, Set<String>> following = new HashMap<>();
  private final List<String> writers = new ArrayList<>();
  private final AtomicInteger requests = new AtomicInteger();

  /** Reads what there is before the server starts. */
  Churn(Plan plan, Path data, Markdown report) throws SQLException {
    this.plan = plan;
    this.report = report;
    try (Facts facts = new Facts(data)) {
      facts.each(
          "SELECT a.username, p.id FROM post p JOIN account a ON a.id = p.author_id",
          row -> truth.there(row.getString(1), row.getLong(2)));
      facts.each(
          "SELECT a.username, b.username FROM follow f JOIN account a ON a.id = f.follower_id"
              + " JOIN account b ON b.id = f.followed_id",
          row ->
              following
                  .computeIfAbsent(row.getString(1), _ -> new HashSet<>())
                  .add(row.getString(2)));
      facts.each(
          "SELECT b.username FROM follow f JOIN account a ON a.id = f.follower_id JOIN account b ON"
              + " b.id = f.followed_id WHERE a.username LIKE 'reader100\\_%' ESCAPE '\\' GROUP BY"
              + " b.username ORDER BY count(*) DESC LIMIT "
              + WRITERS,
          row -> writers.add(row.getString(1)));
    }
  }

  void measure(ServerProcess server, People people, List<Member> readers) throws IOException {
    List<Member> writing = new ArrayList<>();
    for (String writer : writers) {
      writing.add(people.logIn(writer));
    }
    Load.together(WORKERS, n -> new Worker(n, readers, writing).run(server));
    Truth.Verdict verdict = truth.verdict();
    report.line(
        ("Churn: %,d requests, %,d homes looked at: %d stale, %d duplicate, %d missing, %d leaked"
                + " posts.")
            .formatted(
                requests.get(),
                verdict.pages(),
                verdict.stale(),
                verdict.duplicate(),
                verdict.missing(),
                verdict.leaked()));
    report.line("");
    if (!verdict.fine()) {
      throw new IllegalStateException("homes were not what they must be");
    }
  }

  /** Does all that some people do, one thing after another. */
  private final class Worker {
    private final Random random;
    private final List<Member> readers = new ArrayList<>();
    private final List<Member> authors = new ArrayList<>();
    private final Map<String, Set<String>> follows = new HashMap<>();
    private final Map<String, Deque<Long>> posts = new HashMap<>();
    private int posted;

    Worker(int nth, List<Member> allReaders, List<Member> allWriters) {
      random = new Random(nth);
      for (int n = nth; n < allReaders.size(); n += WORKERS) {
        readers.add(allReaders.get(n));
      }
      for (int n = nth; n < allWriters.size(); n += WORKERS) {
        authors.add(allWriters.get(n));
      }
      authors.forEach(author ->
          posts.put(author.username(), new ArrayDeque<>(truth.postsOf(author.username()))));
      readers.forEach(this::know);
      authors.forEach(this::know);
    }

    private void know(Member member) {
      follows.put(
          member.username(), Set.copyOf(following.getOrDefault(member.username(), Set.of())));
    }

    void run(ServerProcess server) throws IOException {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(2L * plan.seconds());
      try (Wire wire = server.wire()) {
        while (System.nanoTime() < end) {
          next(wire);
        }
      }
    }

    private void next(Wire wire) throws IOException {
      requests.incrementAndGet();
      int drawn = random.nextInt(300);
      if (drawn < 5) {
        follow(wire, any(readers));
      } else if (drawn < 10) {
        unfollow(wire, any(readers));
      } else if (drawn < 15) {
        delete(wire, any(authors));
      } else if (drawn < 21) {
        post(wire, any(authors));
      } else {
        look(wire, any(readers));
      }
    }

    private void follow(Wire wire, Member reader) throws IOException {
      String writer = writers.get(random.nextInt(writers.size()));
      reader.send(wire, "/@" + writer + "/follow", "");
      Set<String> now = new HashSet<>(followed(reader));
      now.add(writer);
      follows.put(reader.username(), Set.copyOf(now));
      look(wire, reader);
    }

    private Set<String> followed(Member reader) {
      return follows.getOrDefault(reader.username(), Set.of());
    }

    private void unfollow(Wire wire, Member reader) throws IOException {
      String writer = writers.get(random.nextInt(writers.size()));
      reader.send(wire, "/@" + writer + "/unfollow", "");
      Set<String> now = new HashSet<>(followed(reader));
      now.remove(writer);
      follows.put(reader.username(), Set.copyOf(now));
      look(wire, reader);
    }

    private void delete(Wire wire, Member author) throws IOException {
      Long id = left(author).pollLast();
      if (id == null) {
        return;
      }
      long begun = System.nanoTime();
      author.send(wire, "/@" + author.username() + "/" + id + "/delete", "");
      truth.deleted(new Truth.Deleted(id, begun, System.nanoTime()));
      look(wire, author);
    }

    private Deque<Long> left(Member author) {
      return posts.computeIfAbsent(author.username(), _ -> new ArrayDeque<>());
    }

    private void post(Wire wire, Member author) throws IOException {
      String text = "churn " + author.username().hashCode() + " " + posted++;
      author.write(wire, text);
      truth.wrote(new Truth.Written(author.username(), text, System.nanoTime()));
      look(wire, author).posts().stream()
          .filter(post -> post.text().equals(text))
          .forEach(post -> left(author).addLast(post.id()));
    }

    private Seen look(Wire wire, Member reader) throws IOException {
      long asked = System.nanoTime();
      String page = wire.ask(reader.home()).body();
      Seen seen =
          new Seen(reader.username(), followed(reader), asked, System.nanoTime(), Seen.read(page));
      if (seen.posts().isEmpty()) {
        throw new IllegalStateException("the home of " + reader.username() + " is empty");
      }
      truth.saw(seen);
      return seen;
    }

    private Member any(List<Member> members) {
      return members.get(random.nextInt(members.size()));
    }
  }
}
