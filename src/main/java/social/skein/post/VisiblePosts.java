package social.skein.post;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;
import static social.skein.platform.schema.Tables.FOLLOW;
import static social.skein.platform.schema.Tables.MENTION;
import static social.skein.platform.schema.Tables.POST;

import org.jooq.Condition;
import org.jooq.Field;
import social.skein.graph.Barriers;
import social.skein.graph.People;
import social.skein.platform.schema.tables.Post;

/** Which rows of {@code post} somebody may see: the one rule that every read path has in it. */
public final class VisiblePosts {
  /** How the empty row of a deleted post is marked, which stays as long as it has answers. */
  static final long DELETED = Visibility.values().length;

  private VisiblePosts() {}

  /**
   * Whether the viewer may see the post in a row of {@code post}: one's own always; those of others
   * when they are public or unlisted, when they mention the viewer, or when they are for followers
   * and the viewer follows their author; but none of somebody who blocks the viewer or whom they
   * block.
   *
   * @param viewerId {@link People#STRANGER} for whoever is not logged in
   */
  public static Condition to(long viewerId) {
    return to(viewerId, POST);
  }

  /** The same for {@code post} under another name, where a boost is seen like what it boosts. */
  public static Condition to(long viewerId, Post post) {
    return to(viewerId, post, Visibility.UNLISTED);
  }

  /**
   * Whether the viewer may come upon the post in a row of {@code post} without having been led to
   * it: as {@link #to(long)}, but unlisted ones as if they were for followers.
   */
  public static Condition foundBy(long viewerId) {
    return to(viewerId, POST, Visibility.PUBLIC);
  }

  private static Condition to(long viewerId, Post post, Visibility toAll) {
    Condition open = post.VISIBILITY.le(inline(toAll.code()));
    if (viewerId == People.STRANGER) {
      return open;
    }
    Condition own = post.AUTHOR_ID.eq(viewerId).and(post.VISIBILITY.lt(inline(DELETED)));
    Condition shown = open.or(toFollower(viewerId, post)).or(toMentioned(viewerId, post));
    return own.or(shown.and(not(Barriers.between(viewerId, post.AUTHOR_ID))));
  }

  /** Whether everybody may see a post of that visibility. */
  public static Condition isOpen(Field<Long> visibility) {
    return visibility.le(inline(Visibility.UNLISTED.code()));
  }

  private static Condition toFollower(long viewerId, Post post) {
    return post.VISIBILITY
        .le(inline(Visibility.FOLLOWERS.code()))
        .and(
            exists(
                selectOne()
                    .from(FOLLOW)
                    .where(FOLLOW.FOLLOWER_ID.eq(viewerId))
                    .and(FOLLOW.FOLLOWED_ID.eq(post.AUTHOR_ID))));
  }

  private static Condition toMentioned(long viewerId, Post post) {
    return post.VISIBILITY
        .lt(inline(DELETED))
        .and(
            exists(
                selectOne()
                    .from(MENTION)
                    .where(MENTION.POST_ID.eq(post.ID))
                    .and(MENTION.ACCOUNT_ID.eq(viewerId))));
  }
}
