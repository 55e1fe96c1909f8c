package social.skein.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import social.skein.platform.paging.Slice;
import social.skein.timeline.TimelineEntry;

/** The first page of home, by Skein. */
public class Ours {

  /** Through the door: transaction, index or SQL made by jOOQ, posts kept or made of rows. */
  @Benchmark
  public Slice<TimelineEntry> door(Opened opened, Readers readers) {
    return opened.application().home(readers.next());
  }

  /** The statement that the door executes without the index, by plain JDBC. */
  @Benchmark
  public List<Object[]> statement(Opened opened, Statements statements, Readers readers) {
    return statements.of(readers.next()).rows(opened.application().pool);
  }

  /** The posts of a page by their ids, by plain JDBC. */
  @Benchmark
  public List<Object[]> postsById(Opened opened, Hydrations hydrations, Readers readers) {
    return hydrations.of(readers.next()).rows(opened.application().pool);
  }

  /** What the door executes for each reader. */
  @State(Scope.Thread)
  public static class Statements {
    private final Map<Long, Query> queries = new HashMap<>();

    @Setup(Level.Trial)
    public void record(Opened opened, Readers readers) {
      readers
          .ids()
          .forEach(
              reader -> queries.put(reader, opened.application().homeQueries(reader).getLast()));
    }

    Query of(long reader) {
      return Objects.requireNonNull(queries.get(reader));
    }
  }

  /** What the index would have to ask the database for each reader, if no posts were kept. */
  @State(Scope.Thread)
  public static class Hydrations {
    private final Map<Long, Query> queries = new HashMap<>();

    @Setup(Level.Trial)
    public void find(Opened opened, Readers readers) {
      readers
          .ids()
          .forEach(reader -> {
            List<TimelineEntry> page = opened.application().home(reader).items();
            // a home that is not full has as many ids as others, of which some are nobody's
            List<Object> ids = new ArrayList<>(Collections.nCopies(Application.PAGE, 0L));
            for (int at = 0; at < page.size(); at++) {
              ids.set(at, page.get(at).id());
            }
            queries.put(reader, new Query(opened.postsById().sql(), ids));
          });
    }

    Query of(long reader) {
      return Objects.requireNonNull(queries.get(reader));
    }
  }
}
