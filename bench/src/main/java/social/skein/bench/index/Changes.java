package social.skein.bench.index;

import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import social.skein.timeline.index.Change;

/** Entries of the change log, applied; each with one that undoes it, so that nothing grows. */
public class Changes {
  private static final Map<String, long[]> NO_HASHTAGS = Map.of();

  /** A reader follows somebody, and no longer does. */
  @Benchmark
  public boolean follow(Homes homes, Log log) {
    Cursors reader = homes.next();
    return homes
        .index()
        .apply(
            List.of(
                new Change.Followed(log.next(), reader.viewerId(), reader.strangerId()),
                new Change.Unfollowed(log.next(), reader.viewerId(), reader.strangerId())),
            NO_HASHTAGS);
  }

  /** Somebody writes a post, and deletes it. */
  @Benchmark
  public boolean post(Homes homes, Log log, Author author) {
    long seq = log.next();
    return homes
        .index()
        .apply(
            List.of(
                new Change.Posted(seq, author.id, Long.MAX_VALUE - 1, List.of()),
                new Change.Deleted(log.next(), author.id, Long.MAX_VALUE - 1)),
            NO_HASHTAGS);
  }

  /** The change log, of which only the numbers matter. */
  @State(Scope.Thread)
  public static class Log {
    private long seq;

    long next() {
      return ++seq;
    }
  }

  /** Somebody with few or many followers. */
  @State(Scope.Thread)
  public static class Author {
    @Param public Popularity popularity = Popularity.TEN;

    private long id;

    @Setup(Level.Trial)
    public void find(Homes homes) {
      id = Dataset.accountId(popularity.author(Dataset.load(Homes.file(homes.size))));
    }
  }
}
