package social.skein.notification;

import static org.jooq.impl.DSL.select;
import static social.skein.platform.schema.Tables.ACCOUNT;
import static social.skein.platform.schema.Tables.WATCH;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import social.skein.post.PostDeleted;
import social.skein.post.Posted;

/** What posts tell, in the transactions that write and delete them. */
@Component
class PostNews {
  private final NotificationWriter notifications;

  PostNews(NotificationWriter notifications) {
    this.notifications = notifications;
  }

  @EventListener
  void on(Posted it) {
    notifications.tell(
        News.posted(it.authorId(), it.postId()),
        ACCOUNT.ID.in(
            select(WATCH.WATCHER_ID).from(WATCH).where(WATCH.AUTHOR_ID.eq(it.authorId()))));
  }

  @EventListener
  void on(PostDeleted it) {
    notifications.takeBackPost(it.postId());
  }
}
