package social.skein.bench.index;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import social.skein.bench.ThreadCpu;
import social.skein.timeline.index.TimelineIndex;

/** An index, and the readers of one group, of whom each measured call takes the next. */
@State(Scope.Thread)
public class Homes {
  static final String FOLDER = "skein.bench.datasets";

  @Param public Size size = Size.TINY;

  @Param public Group group = Group.FOLLOWING_10;

  private @Nullable TimelineIndex index;
  private List<Cursors> readers = List.of();
  private int turn;

  @Setup(Level.Trial)
  public void build() {
    Dataset data = Dataset.load(file(size));
    TimelineIndex built = data.index();
    int first = group.firstAccount(size);
    readers =
        IntStream.range(first, first + group.readers)
            .mapToObj(reader -> Cursors.of(built, data, reader))
            .toList();
    index = built;
  }

  static Path file(Size size) {
    return Path.of(System.getProperty(FOLDER, "target/datasets"), size.name());
  }

  @Setup(Level.Iteration)
  public void begin() {
    ThreadCpu.begin();
  }

  TimelineIndex index() {
    if (index == null) {
      throw new IllegalStateException("not built");
    }
    return index;
  }

  /** Whose turn it is. */
  Cursors next() {
    turn = (turn + 1) % readers.size();
    return readers.get(turn);
  }
}
