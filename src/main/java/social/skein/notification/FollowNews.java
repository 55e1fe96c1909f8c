package social.skein.notification;

import static social.skein.platform.schema.Tables.ACCOUNT;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import social.skein.graph.Followed;
import social.skein.graph.Unfollowed;

/** What the graph of people tells, in its transactions. */
@Component
class FollowNews {
  private final NotificationWriter notifications;

  FollowNews(NotificationWriter notifications) {
    this.notifications = notifications;
  }

  @EventListener
  void on(Followed it) {
    if (!it.restored()) {
      notifications.tell(News.followed(it.followerId()), ACCOUNT.ID.eq(it.followedId()));
    }
  }

  @EventListener
  void on(Unfollowed it) {
    notifications.takeBack(News.followed(it.followerId()), it.followedId());
  }
}
