package social.skein.post;

import static social.skein.platform.schema.Tables.HASHTAG_POST;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import social.skein.platform.database.BulkInsert;

/** Which public posts have which hashtags. */
@Component
class TaggedPostTable {
  private final DSLContext sql;

  TaggedPostTable(DSLContext sql) {
    this.sql = sql;
  }

  private record Use(String name, long postId, long authorId, @Nullable Long answeredId) {}

  void insert(long postId, long authorId, @Nullable Answered answered, Collection<String> names) {
    Long answeredId = answered == null ? null : (Long) answered.author().id();
    BulkInsert<Use> rows = rows();
    names.forEach(name -> rows.add(new Use(name, postId, authorId, answeredId)));
    rows.finish();
  }

  private BulkInsert<Use> rows() {
    return new BulkInsert<>(
        sql,
        HASHTAG_POST,
        List.of(
            HASHTAG_POST.NAME,
            HASHTAG_POST.POST_ID,
            HASHTAG_POST.AUTHOR_ID,
            HASHTAG_POST.IN_REPLY_TO_AUTHOR_ID),
        use -> new Object[] {use.name(), use.postId(), use.authorId(), use.answeredId()});
  }

  Load load() {
    return new Load(rows());
  }

  /**
   * Notes the hashtags of many posts: call {@link #insert} whenever {@link #add} says so and after
   * the last, when the posts themselves are in the database.
   */
  static final class Load {
    private static final int USES_AT_ONCE = 1_000;

    private final BulkInsert<Use> rows;
    private final List<Use> waiting = new ArrayList<>();

    private Load(BulkInsert<Use> rows) {
      this.rows = rows;
    }

    /** Whether so many wait that they are to be inserted. */
    boolean add(NewPost post) {
      Piece.Hashtag.in(post.text(), Visibility.PUBLIC)
          .forEach(name -> waiting.add(new Use(name, post.id(), post.authorId(), null)));
      return waiting.size() >= USES_AT_ONCE;
    }

    void insert() {
      waiting.forEach(rows::add);
      waiting.clear();
      rows.finish();
    }
  }

  void deleteOf(long postId) {
    sql.deleteFrom(HASHTAG_POST).where(HASHTAG_POST.POST_ID.eq(postId)).execute();
  }

  /** The hashtags of posts above one id and up to another, as they are noted. */
  Map<Long, Set<String>> between(long above, long upTo) {
    return sql
        .select(HASHTAG_POST.POST_ID, HASHTAG_POST.NAME)
        .from(HASHTAG_POST)
        .where(HASHTAG_POST.POST_ID.gt(above))
        .and(HASHTAG_POST.POST_ID.le(upTo))
        .fetch()
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> row.value1(),
                Collectors.mapping(row -> row.value2(), Collectors.toCollection(HashSet::new))));
  }
}
