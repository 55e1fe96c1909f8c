package social.skein.notification;

import static social.skein.platform.schema.Tables.ACCOUNT;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import social.skein.graph.Followed;
import social.skein.graph.RequestEnded;
import social.skein.graph.Requested;
import social.skein.graph.Unfollowed;

/** What the graph of people tells, in its transactions. */
@Component
class FollowNews {
  private final NotificationWriter notifications;

  FollowNews(NotificationWriter notifications) {
    this.notifications = notifications;
  }

  @EventListener
  void on(Requested it) {
    notifications.tell(News.requested(it.followerId()), ACCOUNT.ID.eq(it.followedId()));
  }

  @EventListener
  void on(RequestEnded it) {
    notifications.takeBack(News.requested(it.followerId()), it.followedId());
  }

  /** Whoever said yes need not be told that they are followed. */
  @EventListener
  void on(Followed it) {
    switch (it.how()) {
      case NEW ->
          notifications.tell(News.followed(it.followerId()), ACCOUNT.ID.eq(it.followedId()));
      case APPROVED ->
          notifications.tell(News.approved(it.followedId()), ACCOUNT.ID.eq(it.followerId()));
      case RESTORED -> {}
    }
  }

  @EventListener
  void on(Unfollowed it) {
    notifications.takeBack(News.followed(it.followerId()), it.followedId());
    notifications.takeBack(News.approved(it.followedId()), it.followerId());
  }
}
