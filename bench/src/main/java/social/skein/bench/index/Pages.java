package social.skein.bench.index;

import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;

/** Pages of twenty posts: their ids. */
public class Pages {

  @Benchmark
  public Optional<long[]> first(Homes homes) {
    Cursors reader = homes.next();
    return homes.index().page(reader.viewerId(), reader.first(), 0);
  }

  @Benchmark
  public Optional<long[]> tenth(Homes homes) {
    Cursors reader = homes.next();
    return homes.index().page(reader.viewerId(), reader.tenth(), 0);
  }

  /** Behind a cursor in the middle of all posts. */
  @Benchmark
  public Optional<long[]> middle(Homes homes) {
    Cursors reader = homes.next();
    return homes.index().page(reader.viewerId(), reader.middle(), 0);
  }
}
