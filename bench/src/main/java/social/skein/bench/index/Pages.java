package social.skein.bench.index;

import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;

/** Pages: their ids, twenty but where another number is said. */
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

  /** As many as others keep ready for each reader. */
  @Benchmark
  public Optional<long[]> fourHundred(Homes homes) {
    Cursors reader = homes.next();
    return homes.index().page(reader.viewerId(), reader.fourHundred(), 0);
  }

  /** Behind a cursor in the middle of all posts. */
  @Benchmark
  public Optional<long[]> middle(Homes homes) {
    Cursors reader = homes.next();
    return homes.index().page(reader.viewerId(), reader.middle(), 0);
  }
}
