package social.skein.bench.index;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import social.skein.bench.ThreadCpu;
import social.skein.timeline.index.Change;
import social.skein.timeline.index.TimelineIndex;

/** An index, and the readers of one group, of whom each measured call takes the next. */
@State(Scope.Thread)
public class Homes {
  static final String FOLDER = "skein.bench.datasets";

  private static final int UNHEARD_REPLIES = 10_000;

  @Param public Size size = Size.TINY;

  @Param public Group group = Group.FOLLOWING_10;

  private @Nullable TimelineIndex index;
  private List<Cursors> readers = List.of();
  private int turn;

  @Setup(Level.Trial)
  public void build() {
    Dataset data = Dataset.load(file(size));
    TimelineIndex built = data.index();
    if (group == Group.UNHEARD) {
      addUnheard(built, data);
    }
    int first = group.firstAccount(size);
    readers =
        IntStream.range(first, first + group.readers)
            .mapToObj(reader -> Cursors.of(built, data, reader))
            .toList();
    index = built;
  }

  /** Somebody whose newest replies nobody sees who does not follow those they answer. */
  private void addUnheard(TimelineIndex built, Dataset data) {
    long talker = Dataset.accountId(data.accounts());
    long newest = Arrays.stream(data.posts()).max().orElseThrow();
    long[] rows = new long[2 * UNHEARD_REPLIES];
    for (int reply = 0; reply < UNHEARD_REPLIES; reply++) {
      rows[2 * reply] = newest + 1 + reply;
      rows[2 * reply + 1] = Dataset.accountId(data.accounts() + 1 + reply);
    }
    built.replied(talker, rows, UNHEARD_REPLIES);
    int first = group.firstAccount(size);
    for (int reader = first; reader < first + group.readers; reader++) {
      built.stands(new Change.Followed(0, Dataset.accountId(reader), talker));
    }
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
