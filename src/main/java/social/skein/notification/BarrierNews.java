package social.skein.notification;

import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import social.skein.graph.Blocked;
import social.skein.graph.Muted;
import social.skein.graph.Unmuted;

/**
 * Takes back what people were told of those behind a block, and counts anew without those whom they
 * mute, or with them.
 */
@Component
class BarrierNews {
  private final NotificationWriter notifications;
  private final ApplicationEventPublisher events;

  BarrierNews(NotificationWriter notifications, ApplicationEventPublisher events) {
    this.notifications = notifications;
    this.events = events;
  }

  @EventListener
  void on(Blocked it) {
    notifications.takeBackBetween(it.blockerId(), it.blockedId());
    notifications.takeBackBetween(it.blockedId(), it.blockerId());
  }

  @EventListener
  void on(Muted it) {
    events.publishEvent(new UnreadChanged(Set.of(it.muterId())));
  }

  @EventListener
  void on(Unmuted it) {
    events.publishEvent(new UnreadChanged(Set.of(it.muterId())));
  }
}
