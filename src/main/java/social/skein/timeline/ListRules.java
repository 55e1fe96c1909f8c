package social.skein.timeline;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static social.skein.platform.schema.Tables.LIST_MEMBER;
import static social.skein.platform.schema.Tables.PEOPLE_LIST;

import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import social.skein.graph.Barriers;
import social.skein.platform.schema.tables.ListMember;
import social.skein.platform.schema.tables.Post;
import social.skein.post.Visibility;
import social.skein.post.VisiblePosts;

/**
 * What the timeline of a list shows, as conditions on rows of {@code post}. As in {@link HomeRules}
 * with the people of the list instead of those who are followed, who decide about replies too; and
 * because they need not be followed, each row must be one that the viewer may see.
 *
 * @param viewer whose list it is; a list of somebody else has nobody on it
 * @param now which ends mutes
 */
record ListRules(long viewer, long list, Instant now) implements AuthorRules {
  private static final ListMember FELLOW = LIST_MEMBER.as("fellow");

  /** Whose posts and boosts are candidates: who is on the list and not muted. */
  @Override
  public Table<Record1<Long>> authors() {
    return select(LIST_MEMBER.ACCOUNT_ID.as("author_id"))
        .from(LIST_MEMBER)
        .join(PEOPLE_LIST)
        .on(PEOPLE_LIST.ID.eq(LIST_MEMBER.LIST_ID))
        .where(LIST_MEMBER.LIST_ID.eq(list))
        .and(PEOPLE_LIST.OWNER_ID.eq(viewer))
        .and(not(Barriers.mutedBy(viewer, LIST_MEMBER.ACCOUNT_ID, now)))
        .asTable("author");
  }

  /** Whether a row of one of these authors shows; as CASE for the reason that home has. */
  @Override
  public Condition show(Post row) {
    Condition post = showAsPost(row).and(mayBeSeen(row));
    Condition boost = mayBeSeen(row).and(showAsBoost(row));
    return condition(when(row.BOOST_OF_ID.isNull(), field(post)).otherwise(field(boost)));
  }

  private Condition mayBeSeen(Post row) {
    return row.VISIBILITY.le(inline(Visibility.FOLLOWERS.code())).and(VisiblePosts.to(viewer, row));
  }

  /** A post, unless it answers somebody who is not on the list, or is behind a block. */
  private Condition showAsPost(Post row) {
    Condition toListed =
        exists(member(row.IN_REPLY_TO_AUTHOR_ID))
            .and(not(Barriers.between(viewer, row.IN_REPLY_TO_AUTHOR_ID)));
    return row.BOOST_OF_ID
        .isNull()
        .and(
            row.IN_REPLY_TO_AUTHOR_ID
                .isNull()
                .or(row.IN_REPLY_TO_AUTHOR_ID.in(val(viewer), row.AUTHOR_ID))
                .or(toListed));
  }

  private Select<?> member(Field<Long> account) {
    return selectOne()
        .from(FELLOW)
        .where(FELLOW.LIST_ID.eq(list))
        .and(FELLOW.ACCOUNT_ID.eq(account));
  }

  @Override
  public Condition showsItself(Post original) {
    return isHeard(original).and(showAsPost(original));
  }

  @Override
  public Condition isHeard(Post row) {
    return isCandidate(row.AUTHOR_ID).and(mayBeSeen(row));
  }

  private Condition isCandidate(Field<Long> author) {
    return exists(member(author)).and(not(Barriers.mutedBy(viewer, author, now)));
  }
}
