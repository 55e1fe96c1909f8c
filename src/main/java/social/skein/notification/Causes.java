package social.skein.notification;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;
import static social.skein.platform.schema.Tables.FAVOURITE;
import static social.skein.platform.schema.Tables.FOLLOW;
import static social.skein.platform.schema.Tables.FOLLOW_REQUEST;
import static social.skein.platform.schema.Tables.NOTIFICATION;
import static social.skein.platform.schema.Tables.POST;

import java.util.Arrays;
import org.jooq.Condition;
import org.jooq.Field;

/** What must be there for a notification to be there. */
final class Causes {
  private Causes() {}

  /** Whether what a notification tells is so. */
  static Condition there() {
    return or(
        Arrays.stream(Kind.values())
            .map(kind -> NOTIFICATION.KIND.eq(kind.code()).and(of(kind)))
            .toList());
  }

  private static Condition of(Kind kind) {
    return switch (kind) {
      case FOLLOW -> follows(NOTIFICATION.ACTOR_ID, NOTIFICATION.ACCOUNT_ID);
      case APPROVAL -> follows(NOTIFICATION.ACCOUNT_ID, NOTIFICATION.ACTOR_ID);
      case REQUEST ->
          exists(
              selectOne()
                  .from(FOLLOW_REQUEST)
                  .where(FOLLOW_REQUEST.FOLLOWER_ID.eq(NOTIFICATION.ACTOR_ID))
                  .and(FOLLOW_REQUEST.FOLLOWED_ID.eq(NOTIFICATION.ACCOUNT_ID)));
      case REPLY ->
          exists(
              selectOne()
                  .from(POST)
                  .where(byActor())
                  .and(POST.IN_REPLY_TO_AUTHOR_ID.eq(NOTIFICATION.ACCOUNT_ID)));
      // who was told of a mention stays told of the post when an edit takes the mention out
      case MENTION, POST -> exists(selectOne().from(POST).where(byActor()));
      case EDIT -> exists(selectOne().from(POST).where(byActor()).and(POST.EDITED_AT.isNotNull()));
      case BOOST ->
          exists(
              selectOne()
                  .from(POST)
                  .where(POST.BOOST_OF_ID.eq(NOTIFICATION.POST_ID))
                  .and(POST.AUTHOR_ID.eq(NOTIFICATION.ACTOR_ID))
                  .and(POST.BOOST_OF_AUTHOR_ID.eq(NOTIFICATION.ACCOUNT_ID)));
      case FAVOURITE ->
          exists(
              selectOne()
                  .from(FAVOURITE)
                  .join(POST)
                  .on(POST.ID.eq(FAVOURITE.POST_ID))
                  .where(POST.ID.eq(NOTIFICATION.POST_ID))
                  .and(FAVOURITE.ACCOUNT_ID.eq(NOTIFICATION.ACTOR_ID))
                  .and(POST.AUTHOR_ID.eq(NOTIFICATION.ACCOUNT_ID)));
    };
  }

  private static Condition follows(Field<Long> followerId, Field<Long> followedId) {
    return exists(
        selectOne()
            .from(FOLLOW)
            .where(FOLLOW.FOLLOWER_ID.eq(followerId))
            .and(FOLLOW.FOLLOWED_ID.eq(followedId)));
  }

  private static Condition byActor() {
    return POST.ID.eq(NOTIFICATION.POST_ID).and(POST.AUTHOR_ID.eq(NOTIFICATION.ACTOR_ID));
  }
}
