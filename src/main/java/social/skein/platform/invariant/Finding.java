package social.skein.platform.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.ResultQuery;

/**
 * What looking for a broken invariant found.
 *
 * @param looked how many rows were looked at
 * @param broken how many of them break it
 * @param examples the first few of those, named
 */
public record Finding(long looked, long broken, List<String> examples) {
  private static final int EXAMPLES = 5;
  private static final int ROWS_AT_ONCE = 1_000;

  public Finding {
    examples = List.copyOf(examples);
  }

  public boolean holds() {
    return broken == 0;
  }

  /** Of a query that finds nothing but broken rows among so many. */
  public static <R extends Record> Finding ofBroken(
      long looked, ResultQuery<R> query, Function<R, String> example) {
    Finding broken = ofAll(query, row -> true, example);
    return new Finding(looked, broken.broken(), broken.examples());
  }

  /** Of a query that finds all rows, when SQL cannot tell which are broken. */
  public static <R extends Record> Finding ofAll(
      ResultQuery<R> query, Predicate<R> isBroken, Function<R, String> example) {
    long read = 0;
    long broken = 0;
    List<String> examples = new ArrayList<>();
    try (Stream<R> found = query.fetchSize(ROWS_AT_ONCE).fetchStream()) {
      for (R row : (Iterable<R>) found::iterator) {
        read++;
        if (isBroken.test(row)) {
          broken++;
          if (examples.size() < EXAMPLES) {
            examples.add(example.apply(row));
          }
        }
      }
    }
    return new Finding(read, broken, examples);
  }
}
