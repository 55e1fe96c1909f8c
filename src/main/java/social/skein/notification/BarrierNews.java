package social.skein.notification;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import social.skein.graph.Blocked;
import social.skein.graph.Muted;

/** Takes back what people were told of those they want to hear no more of. */
@Component
class BarrierNews {
  private final NotificationWriter notifications;

  BarrierNews(NotificationWriter notifications) {
    this.notifications = notifications;
  }

  @EventListener
  void on(Blocked it) {
    notifications.takeBackBetween(it.blockerId(), it.blockedId());
    notifications.takeBackBetween(it.blockedId(), it.blockerId());
  }

  @EventListener
  void on(Muted it) {
    if (it.notifications()) {
      notifications.takeBackBetween(it.muterId(), it.mutedId());
    }
  }
}
