package social.skein.timeline.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import social.skein.platform.paging.Keyset;

/** Three whom john follows mostly answer strangers; of those whom they answer he follows three. */
@Tag("no-database")
class AnswersTest {
  private static final long JOHN = 1;
  private static final List<Long> TALKERS = List.of(2L, 3L, 4L);
  private static final int FIRST_ANSWERED = 1_000;
  private static final int ANSWERED = 300;
  private static final Set<Long> SHOWN = Set.of(JOHN, 2L, 1_001L, 1_002L);
  private static final int REPLIES = 3_000;

  private final TimelineIndex index = new TimelineIndex(1 << 30, 0);
  private final Random random = new Random(7);
  private final TreeMap<Long, long[]> replies = new TreeMap<>(Comparator.reverseOrder());
  private long seq;

  @Test
  void whatIsSaidToStrangersIsLeftOutHoweverMuchItIs() {
    List.of(2L, 3L, 4L, 1_001L, 1_002L).forEach(it -> apply(new Change.Followed(++seq, JOHN, it)));
    for (int i = 0; i < REPLIES; i++) {
      reply();
    }
    assertHome();

    List<Long> some = replies.keySet().stream().filter(_ -> random.nextInt(10) == 0).toList();
    some.forEach(it -> apply(new Change.Deleted(++seq, replies.remove(it)[0], it)));
    assertHome();

    for (int i = 0; i < 200; i++) {
      reply();
    }
    assertHome();

    // so many more are followed that it is the answered who are looked through
    LongStream.range(5_000, 5_000 + 10 * ANSWERED)
        .forEach(it -> apply(new Change.Followed(++seq, JOHN, it)));
    assertHome();
  }

  private void reply() {
    long author = TALKERS.get(random.nextInt(TALKERS.size()));
    long answered =
        random.nextInt(50) == 0 ? 2 : FIRST_ANSWERED + 1 + (long) random.nextInt(ANSWERED);
    long id = 10L * ++seq;
    replies.put(id, new long[] {author, answered});
    apply(new Change.Replied(seq, author, id, answered, List.of()));
  }

  private void apply(Change change) {
    assertThat(index.apply(List.of(change), Map.of())).isTrue();
  }

  private void assertHome() {
    List<Long> home =
        replies.entrySet().stream()
            .filter(it -> SHOWN.contains(it.getValue()[1]))
            .map(Map.Entry::getKey)
            .toList();
    assertThat(down(7)).isEqualTo(home);
    assertThat(down(40)).isEqualTo(home);
    assertThat(up(7)).isEqualTo(home.reversed());
  }

  private List<Long> down(int size) {
    List<Long> all = new ArrayList<>();
    long[] page = page(Keyset.first(size));
    while (page.length > 0) {
      LongStream.of(page).forEach(all::add);
      page = page(new Keyset<>(all.getLast(), null, size));
    }
    return all;
  }

  private List<Long> up(int size) {
    List<Long> all = new ArrayList<>();
    long[] page = page(new Keyset<>(null, 0L, size));
    while (page.length > 0) {
      LongStream.of(page).forEach(all::add);
      page = page(new Keyset<>(null, all.getLast(), size));
    }
    return all;
  }

  private long[] page(Keyset<Long> page) {
    return index.page(JOHN, page, 0).orElseThrow();
  }
}
