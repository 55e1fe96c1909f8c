package social.skein.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.skein.account.Account;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;
import social.skein.post.Post;
import social.skein.testkit.Cast;
import social.skein.testkit.Database;
import social.skein.testkit.SkeinTest;
import social.skein.testkit.Walk;

@SkeinTest
class TaggedTest {
  private static final int POSTS = 6_500;
  private static final int SIZE = 3;

  private final PublicTimelines timelines;
  private final Cast cast;
  private final Database database;

  TaggedTest(PublicTimelines timelines, Cast cast, Database database) {
    this.timelines = timelines;
    this.cast = cast;
    this.database = database;
  }

  @BeforeEach
  void johnWritesThousandsOfPosts() {
    Account john = cast.john();
    database.run(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
            + POSTS
            + ") INSERT INTO post (id, author_id, text)"
            + " SELECT i, "
            + john.id()
            + ", CASE WHEN i IN (10, 5990, 6000, 6490) THEN 'Look: #Geese!' WHEN i % 100 = 7 THEN"
            + " 'honk #honk' ELSE 'no #geese_at_all, geese#geese' END FROM n");
  }

  @Test
  void aWalkPastThousandsOfOtherPostsFindsEachTaggedPostOnceBothWays() {
    List<Slice<Post>> older = walk("geese").older();
    assertThat(older)
        .extracting(TaggedTest::ids)
        .containsExactly(List.of(6490L, 6000L, 5990L), List.of(), List.of(), List.of(10L));
    List<Slice<Post>> newer = walk("geese").newer(older.getLast());
    assertThat(Walk.items(newer.reversed()))
        .extracting(Post::id)
        .containsExactly(6490L, 6000L, 5990L, 10L);
    assertThat(newer.getLast().newer()).isNull();
  }

  @Test
  void aWalkThroughManyTaggedPostsFindsEachOnceBothWays() {
    List<Long> all = LongStream.iterate(6_407, id -> id > 0, id -> id - 100).boxed().toList();
    List<Slice<Post>> older = walk("honk").older();
    assertThat(Walk.items(older)).extracting(Post::id).containsExactlyElementsOf(all);
    assertThat(older).extracting(page -> page.items().size()).containsOnly(SIZE, all.size() % SIZE);
    List<Slice<Post>> newer = walk("honk").newer(older.getLast());
    assertThat(Walk.items(newer.reversed())).extracting(Post::id).containsExactlyElementsOf(all);
  }

  @Test
  void aPageLooksAtTwoThousandPostsAndTellsWhereItStopped() {
    Slice<Post> first = timelines.tagged("swans", 0, Keyset.first(SIZE));
    assertThat(first).isEqualTo(new Slice<>(List.of(), null, "4501"));
    Slice<Post> last = timelines.tagged("swans", 0, new Keyset<>(2_001L, null, SIZE));
    assertThat(last).isEqualTo(new Slice<>(List.of(), "2000", null));
    Slice<Post> upwards = timelines.tagged("swans", 0, new Keyset<>(null, 100L, SIZE));
    assertThat(upwards).isEqualTo(new Slice<>(List.of(), "2100", "101"));
  }

  private Walk<Long, Post> walk(String name) {
    return new Walk<>(page -> timelines.tagged(name, 0, page), Long::valueOf, SIZE);
  }

  private static List<Long> ids(Slice<Post> page) {
    return page.items().stream().map(Post::id).toList();
  }
}
