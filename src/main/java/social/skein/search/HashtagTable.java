package social.skein.search;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static social.skein.platform.schema.Tables.HASHTAG_POST;
import static social.skein.platform.schema.Tables.POST;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import social.skein.graph.Barriers;
import social.skein.post.VisiblePosts;

/** Finds hashtags by how they begin. */
@Component
class HashtagTable {
  private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

  /** How many uses of hashtags that begin so are counted at most. */
  private static final int COUNTED = 20_000;

  private static final Field<String> NAME = field(name("used", "name"), String.class);
  private static final Field<Long> AUTHOR = field(name("used", "author_id"), Long.class);

  private final DSLContext sql;

  HashtagTable(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * Hashtags that begin so, the very one first, then those on most posts; counted are those that
   * the viewer sees, and a hashtag that is on none of them is left out.
   */
  List<Hashtag> beginning(String start, long viewerId, Instant now, int most) {
    var used =
        select(HASHTAG_POST.NAME, HASHTAG_POST.AUTHOR_ID)
            .from(HASHTAG_POST)
            .where(HASHTAG_POST.NAME.ge(start))
            .and(HASHTAG_POST.NAME.lt(start + LAST))
            .orderBy(HASHTAG_POST.NAME, HASHTAG_POST.POST_ID)
            .limit(COUNTED)
            .asTable("used");
    Field<Integer> posts = count();
    return sql.select(NAME, posts)
        .from(used)
        .where(not(Barriers.between(viewerId, AUTHOR)))
        .and(not(Barriers.mutedBy(viewerId, AUTHOR, now)))
        .groupBy(NAME)
        .having(
            exists(
                selectOne()
                    .from(HASHTAG_POST)
                    .join(POST)
                    .on(POST.ID.eq(HASHTAG_POST.POST_ID))
                    .where(HASHTAG_POST.NAME.eq(NAME))
                    .and(VisiblePosts.to(viewerId))
                    .and(not(Barriers.mutedBy(viewerId, POST.AUTHOR_ID, now)))))
        .orderBy(when(NAME.eq(start), 0).otherwise(1), posts.desc(), NAME)
        .limit(most)
        .fetch(row -> new Hashtag(row.value1(), row.value2()));
  }
}
