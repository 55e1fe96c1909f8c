package social.skein.timeline.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import social.skein.platform.paging.Keyset;
import social.skein.testkit.Seed;

@Tag("no-database")
class HeadSelectTest {
  private static final int AUTHORS = 40;
  private static final int TRIES = 3_000;

  private final AuthorEntries posts = new AuthorEntries();

  @Test
  void thePostsOfSeveralAuthorsStandNewestFirst() {
    posts.fillPosts(0, new long[] {10, 40, 70});
    posts.fillPosts(1, new long[] {20, 50});
    posts.fillPosts(2, new long[] {60});

    assertThat(page(Keyset.first(9), 0, 1, 2)).containsExactly(70, 60, 50, 40, 20, 10);
    assertThat(page(Keyset.first(3), 0, 1, 2)).containsExactly(70, 60, 50, 40);
    assertThat(page(new Keyset<>(50L, null, 1), 0, 1, 2)).containsExactly(40, 20);
    assertThat(page(new Keyset<>(null, 40L, 1), 0, 1, 2)).containsExactly(50, 60);
  }

  @Test
  void onlyWhoIsOfferedIsOnThePage() {
    posts.fillPosts(0, new long[] {10, 40});
    posts.fillPosts(1, new long[] {20, 50});

    assertThat(page(Keyset.first(9), 1)).containsExactly(50, 20);
    assertThat(page(Keyset.first(9))).isEmpty();
  }

  @Test
  void oneAuthorMayFillThePage() {
    posts.fillPosts(0, LongStream.rangeClosed(101, 200).toArray());
    posts.fillPosts(1, LongStream.rangeClosed(1, 100).toArray());

    assertThat(page(Keyset.first(3), 1, 0)).containsExactly(200, 199, 198, 197);
    assertThat(page(new Keyset<>(102L, null, 2), 1, 0)).containsExactly(101, 100, 99);
  }

  @Test
  void whoHasNothingBesideTheKeyIsNotOnThePage() {
    posts.fillPosts(0, new long[] {10, 20});
    posts.fillPosts(1, new long[] {30, 40});
    posts.addPost(2, 25);
    posts.remove(2, 25);

    assertThat(page(new Keyset<>(30L, null, 9), 0, 1, 2)).containsExactly(20, 10);
    assertThat(page(new Keyset<>(null, 20L, 9), 0, 1, 2)).containsExactly(30, 40);
    assertThat(page(new Keyset<>(10L, null, 9), 0, 1, 2)).isEmpty();
    assertThat(page(new Keyset<>(null, 40L, 9), 0, 1, 2)).isEmpty();
  }

  @Test
  void anyPageOverAnyAuthorsIsTheOneThatSortingGives() {
    Random random = Seed.random("HeadSelectTest");
    int[] writer = new int[2_000];
    for (int id = 1; id < writer.length; id++) {
      // the cube of a random number: a few write most
      writer[id] = (int) (AUTHORS * Math.pow(random.nextDouble(), 3));
      posts.addPost(writer[id], id);
    }
    for (int tried = 0; tried < TRIES; tried++) {
      int[] offered = random.ints(0, AUTHORS).distinct().limit(random.nextInt(AUTHORS)).toArray();
      Keyset<Long> page = anyPage(random, writer.length);
      assertThat(page(page, offered)).containsExactly(sorted(writer, offered, page));
    }
  }

  private static Keyset<Long> anyPage(Random random, int ids) {
    long key = random.nextLong(ids + 2L);
    int size = 1 + random.nextInt(60);
    return switch (random.nextInt(3)) {
      case 0 -> Keyset.first(size);
      case 1 -> new Keyset<>(key, null, size);
      default -> new Keyset<>(null, key, size);
    };
  }

  private static long[] sorted(int[] writer, int[] offered, Keyset<Long> page) {
    List<Integer> authors = IntStream.of(offered).boxed().toList();
    Long before = page.before();
    Long after = page.after();
    LongStream nearestFirst =
        after != null
            ? LongStream.range(after + 1, writer.length)
            : LongStream.iterate(
                (before == null ? writer.length : before) - 1, id -> id > 0, id -> id - 1);
    return nearestFirst
        .filter(id -> id > 0 && id < writer.length && authors.contains(writer[(int) id]))
        .limit(page.limit())
        .toArray();
  }

  private long[] page(Keyset<Long> page, int... authors) {
    FollowSets nobody = new FollowSets();
    Viewer viewer =
        new Viewer(
            AUTHORS, nobody, new int[0], nobody, nobody, nobody, posts, new HashtagEntries());
    HeadSelect select = new HeadSelect(posts, viewer, page);
    IntStream.of(authors).forEach(select::offer);
    return select.merge();
  }
}
