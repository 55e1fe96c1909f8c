package social.skein.notification;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.MENTION;
import static social.skein.platform.schema.Tables.POST;
import static social.skein.platform.schema.Tables.WATCH;

import org.jooq.Condition;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import social.skein.post.Answered;
import social.skein.post.BoostUndone;
import social.skein.post.Boosted;
import social.skein.post.Edited;
import social.skein.post.FavouriteUndone;
import social.skein.post.Favourited;
import social.skein.post.PostDeleted;
import social.skein.post.Posted;
import social.skein.post.Visibility;
import social.skein.post.VisiblePosts;

/**
 * What posts tell, in the transactions that write, edit and delete them. Whoever is answered is not
 * told of the mention as well, nor of the post.
 */
@Component
class PostNews {
  private final NotificationWriter notifications;

  PostNews(NotificationWriter notifications) {
    this.notifications = notifications;
  }

  @EventListener
  void on(Posted it) {
    Answered answered = it.answered();
    if (answered != null) {
      notifications.tell(
          News.answered(it.authorId(), it.postId()), whoMaySee(it, answered.author().id()));
    }
    notifications.tell(News.mentioned(it.authorId(), it.postId()), mentionedIn(it.postId()));
    if (isForFollowers(it)) {
      notifications.tell(News.posted(it.authorId(), it.postId()), watchersOf(it));
    }
  }

  private static Condition whoMaySee(Posted it, long accountId) {
    return ACCOUNT
        .ID
        .eq(accountId)
        .and(
            exists(
                selectOne()
                    .from(POST)
                    .where(POST.ID.eq(it.postId()))
                    .and(VisiblePosts.to(accountId))));
  }

  private static Condition mentionedIn(long postId) {
    return ACCOUNT.ID.in(
        select(MENTION.ACCOUNT_ID).from(MENTION).where(MENTION.POST_ID.eq(postId)));
  }

  /** Neither what is between a few, nor what belongs to a talk with somebody else. */
  private static boolean isForFollowers(Posted it) {
    Answered answered = it.answered();
    return it.visibility() != Visibility.DIRECT
        && (answered == null || answered.author().id() == it.authorId());
  }

  private static Condition watchersOf(Posted it) {
    return ACCOUNT.ID.in(
        select(WATCH.WATCHER_ID).from(WATCH).where(WATCH.AUTHOR_ID.eq(it.authorId())));
  }

  /** Who was told of a mention before is not told again; of an edit one is told anew. */
  @EventListener
  void on(Edited it) {
    notifications.tell(News.mentioned(it.authorId(), it.postId()), mentionedIn(it.postId()));
    notifications.takeBack(News.edited(it.authorId(), it.postId()));
    notifications.tell(News.edited(it.authorId(), it.postId()), boostersOf(it.postId()));
  }

  private static Condition boostersOf(long postId) {
    return ACCOUNT.ID.in(select(POST.AUTHOR_ID).from(POST).where(POST.BOOST_OF_ID.eq(postId)));
  }

  @EventListener
  void on(Boosted it) {
    notifications.tell(News.boosted(it.boosterId(), it.postId()), ACCOUNT.ID.eq(it.postAuthorId()));
  }

  @EventListener
  void on(BoostUndone it) {
    notifications.takeBack(News.boosted(it.boosterId(), it.postId()));
  }

  @EventListener
  void on(Favourited it) {
    notifications.tell(
        News.favourited(it.accountId(), it.postId()), ACCOUNT.ID.eq(it.postAuthorId()));
  }

  @EventListener
  void on(FavouriteUndone it) {
    notifications.takeBack(News.favourited(it.accountId(), it.postId()));
  }

  @EventListener
  void on(PostDeleted it) {
    notifications.takeBackPost(it.postId());
  }
}
