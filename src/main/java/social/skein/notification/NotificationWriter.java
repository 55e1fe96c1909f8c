package social.skein.notification;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jooq.Condition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import social.skein.platform.id.Ids;

/**
 * Writes notifications into the transaction of what they tell, and takes them back with it. All of
 * it happens while no other transaction draws ids: so what it looks at before it writes, who is
 * blocked and which group is open, stays so until the commit.
 */
@Component
class NotificationWriter {
  /** How long a group takes in others after its first. */
  private static final Duration OPEN = Duration.ofDays(1);

  private final NotificationTable notifications;
  private final GroupTable groups;
  private final Filtering filtering;
  private final Ids ids;
  private final ApplicationEventPublisher events;

  NotificationWriter(
      NotificationTable notifications,
      GroupTable groups,
      Filtering filtering,
      Ids ids,
      ApplicationEventPublisher events) {
    this.notifications = notifications;
    this.groups = groups;
    this.filtering = filtering;
    this.ids = ids;
    this.events = events;
  }

  /** Tells those of the accounts who may and want to hear it, and have not heard it yet. */
  void tell(News news, Condition whom) {
    ids.hold();
    List<Long> told = filtering.through(news, notifications.hearersOf(news, whom));
    if (told.isEmpty()) {
      return;
    }
    long first = ids.next(told.size());
    List<Notice> notices =
        LongStream.range(0, told.size())
            .mapToObj(i -> notice(news, told.get((int) i), first + i))
            .toList();
    groups.insert(notices.stream().filter(Notice::opensGroup).toList());
    notifications.insert(notices);
    events.publishEvent(new UnreadChanged(Set.copyOf(told)));
  }

  private Notice notice(News news, long accountId, long id) {
    if (news.kind().grouped()) {
      long since = Ids.first(Ids.drawnAt(id).minus(OPEN));
      Long open = groups.open(news, accountId, since);
      if (open != null) {
        groups.add(open, id);
        return new Notice(id, open, accountId, news);
      }
    }
    return new Notice(id, id, accountId, news);
  }

  /** Takes back what was told of somebody and a post. */
  void takeBack(News news) {
    takeBack(NotificationTable.of(news));
  }

  /** Takes back what somebody was told. */
  void takeBack(News news, long accountId) {
    takeBack(NotificationTable.of(news, accountId));
  }

  /** Takes back all that somebody was told of somebody. */
  void takeBackBetween(long accountId, long actorId) {
    takeBack(NotificationTable.between(accountId, actorId));
  }

  /** Takes back whatever was told of a post. */
  void takeBackPost(long postId) {
    ids.hold();
    Set<Long> told = notifications.deleteOf(postId);
    if (!told.isEmpty()) {
      groups.deleteOf(postId);
      events.publishEvent(new UnreadChanged(told));
    }
  }

  private void takeBack(Condition which) {
    ids.hold();
    List<NotificationTable.Told> gone = notifications.delete(which);
    if (!gone.isEmpty()) {
      groups.takeOneFrom(gone.stream().map(NotificationTable.Told::groupId).toList());
      events.publishEvent(
          new UnreadChanged(
              Set.copyOf(
                  gone.stream().map(NotificationTable.Told::accountId).distinct().toList())));
    }
  }
}
