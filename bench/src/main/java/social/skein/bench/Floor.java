package social.skein.bench;

import java.util.List;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The least that any answer from the database costs. */
public class Floor {

  /** F1: one post by its primary key, through the same driver and pool. */
  @Benchmark
  public List<Object[]> primaryKey(Opened opened, Posts posts) {
    return Query.of("SELECT id, author_id, text FROM post WHERE id = ?", posts.any())
        .rows(opened.application().pool);
  }

  /** Every post there is. */
  @State(Scope.Thread)
  public static class Posts {
    private final SplittableRandom random = new SplittableRandom(1);
    private long[] ids = {};

    @Setup(Level.Trial)
    public void find(Opened opened) {
      ids = Query.of("SELECT id FROM post").ids(opened.application().pool);
    }

    long any() {
      return ids[random.nextInt(ids.length)];
    }
  }
}
