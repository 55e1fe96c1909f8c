package social.skein.timeline;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static social.skein.platform.schema.Tables.FOLLOW;
import static social.skein.platform.schema.Tables.HASHTAG_FOLLOW;
import static social.skein.platform.schema.Tables.HASHTAG_POST;

import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import social.skein.graph.Barriers;
import social.skein.graph.Listed;
import social.skein.platform.schema.tables.HashtagPost;
import social.skein.platform.schema.tables.Post;
import social.skein.post.Visibility;

/**
 * What one account's home shows, as conditions on rows of {@code post}: the definition, from which
 * the index in RAM may never differ.
 *
 * @param viewer whose home it is
 * @param now which ends mutes
 * @param byHashtags whether the viewer follows hashtags; who follows none has no part of a query
 *     for them
 */
record HomeRules(long viewer, Instant now, boolean byHashtags) implements AuthorRules {
  /** Of whoever follows no hashtags. */
  HomeRules(long viewer, Instant now) {
    this(viewer, now, false);
  }

  /** The same where the viewer follows hashtags. */
  HomeRules withHashtags() {
    return new HomeRules(viewer, now, true);
  }

  /** The hashtags in {@link #hashtags}. */
  static final Field<String> HASHTAG = field(name("followed", "name"), String.class);

  private static final HashtagPost OTHERWISE = HASHTAG_POST.as("otherwise");

  /**
   * Whose posts and boosts are candidates: whom the viewer follows, does not mute and has on no
   * exclusive list, and they.
   */
  @Override
  public Table<Record1<Long>> authors() {
    return select(FOLLOW.FOLLOWED_ID.as("author_id"))
        .from(FOLLOW)
        .where(FOLLOW.FOLLOWER_ID.eq(viewer))
        .and(not(Barriers.mutedBy(viewer, FOLLOW.FOLLOWED_ID, now)))
        .and(not(Listed.apart(viewer, FOLLOW.FOLLOWED_ID)))
        .unionAll(select(val(viewer)))
        .asTable("author");
  }

  /** By which hashtags public posts are candidates too. */
  Table<Record1<String>> hashtags() {
    return select(HASHTAG_FOLLOW.NAME)
        .from(HASHTAG_FOLLOW)
        .where(HASHTAG_FOLLOW.ACCOUNT_ID.eq(viewer))
        .asTable("followed");
  }

  /** Whether a public post with a followed hashtag is shown because of it, and of no author. */
  Condition broughtBy(HashtagPost use) {
    return use.AUTHOR_ID
        .ne(viewer)
        .and(not(exists(follows(use.AUTHOR_ID))))
        .and(not(Barriers.between(viewer, use.AUTHOR_ID)))
        .and(not(Barriers.mutedBy(viewer, use.AUTHOR_ID, now)))
        .and(not(Listed.apart(viewer, use.AUTHOR_ID)))
        .and(answersSomebodyKnown(use.IN_REPLY_TO_AUTHOR_ID, use.AUTHOR_ID));
  }

  /** Whether no other followed hashtag of the same post brings it first. */
  Condition broughtFirst(HashtagPost use) {
    return notExists(usesOf(use.POST_ID).and(OTHERWISE.NAME.lt(use.NAME)));
  }

  /** The followed hashtags of a post. */
  private SelectConditionStep<?> usesOf(Field<Long> postId) {
    return selectOne()
        .from(OTHERWISE)
        .join(HASHTAG_FOLLOW)
        .on(HASHTAG_FOLLOW.NAME.eq(OTHERWISE.NAME))
        .and(HASHTAG_FOLLOW.ACCOUNT_ID.eq(viewer))
        .where(OTHERWISE.POST_ID.eq(postId));
  }

  /**
   * Whether a row of one of these authors shows. As CASE, because SQLite would look for the parts
   * of an OR one after another, each by an index of its own, and so read all there are.
   */
  @Override
  public Condition show(Post row) {
    return condition(
        when(row.BOOST_OF_ID.isNull(), field(showAsPost(row))).otherwise(field(showAsBoost(row))));
  }

  private static Condition notDirect(Post row) {
    return row.VISIBILITY.le(inline(Visibility.FOLLOWERS.code()));
  }

  /** A post, unless it answers somebody whom the viewer does not follow. */
  private Condition showAsPost(Post row) {
    return notDirect(row)
        .and(row.BOOST_OF_ID.isNull())
        .and(answersSomebodyKnown(row.IN_REPLY_TO_AUTHOR_ID, row.AUTHOR_ID));
  }

  /** Or nobody. */
  private Condition answersSomebodyKnown(Field<Long> answered, Field<Long> author) {
    return answered.isNull().or(answered.in(val(viewer), author)).or(exists(follows(answered)));
  }

  private Select<?> follows(Field<Long> account) {
    return selectOne()
        .from(FOLLOW)
        .where(FOLLOW.FOLLOWER_ID.eq(viewer))
        .and(FOLLOW.FOLLOWED_ID.eq(account));
  }

  @Override
  public Condition showsItself(Post original) {
    return isOriginalCandidate().and(showAsPost(original));
  }

  @Override
  public Condition isHeard(Post boost) {
    return isCandidate(boost.AUTHOR_ID);
  }

  /** Of a boost that is wanted, so that its original's author is neither muted nor blocked. */
  private Condition isOriginalCandidate() {
    Condition byAuthor = isCandidate(ORIGINAL.AUTHOR_ID);
    Condition byHashtag =
        exists(usesOf(ORIGINAL.ID)).and(not(Listed.apart(viewer, ORIGINAL.AUTHOR_ID)));
    return byHashtags ? byAuthor.or(byHashtag) : byAuthor;
  }

  private Condition isCandidate(Field<Long> author) {
    return author
        .eq(viewer)
        .or(
            exists(follows(author))
                .and(not(Barriers.mutedBy(viewer, author, now)))
                .and(not(Listed.apart(viewer, author))));
  }
}
