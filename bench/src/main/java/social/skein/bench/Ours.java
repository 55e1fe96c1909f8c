package social.skein.bench;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import social.skein.platform.paging.Slice;
import social.skein.post.Post;

/** The first page of home, by Skein. */
public class Ours {

  /** Through the door: transaction, index or SQL made by jOOQ, rows made into posts. */
  @Benchmark
  public Slice<Post> door(Opened opened, Readers readers) {
    return opened.application().home(readers.next());
  }

  /**
   * The door's last statement by plain JDBC: all of the SQL's work, or after the index the look-up
   * of a page of posts by their ids.
   */
  @Benchmark
  public List<Object[]> statement(Opened opened, Statements statements, Readers readers) {
    return statements.of(readers.next()).rows(opened.application().pool);
  }

  /** What the door executes last for each reader. */
  @State(Scope.Thread)
  public static class Statements {
    private Map<Long, Query> queries = Map.of();

    @Setup(Level.Trial)
    public void record(Opened opened, Readers readers) {
      Application application = opened.application();
      queries =
          readers
              .ids()
              .boxed()
              .collect(
                  Collectors.toMap(
                      Function.identity(), reader -> application.homeQueries(reader).getLast()));
    }

    Query of(long reader) {
      return Objects.requireNonNull(queries.get(reader));
    }
  }
}
