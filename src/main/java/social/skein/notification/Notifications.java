package social.skein.notification;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import social.skein.account.Author;
import social.skein.notification.ReadTable.Marks;
import social.skein.notification.RowTable.Row;
import social.skein.platform.database.Transactions;
import social.skein.platform.id.Ids;
import social.skein.platform.paging.Keyset;
import social.skein.platform.paging.Slice;
import social.skein.post.Post;

/** What people are told of, and how far they have read. */
@Service
public class Notifications {
  /** As far as unread ones are counted; whoever has one more knows that there are more. */
  public static final int MOST_COUNTED = 99;

  private final RowTable rows;
  private final NotificationTable notifications;
  private final ReadTable reading;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;

  Notifications(
      RowTable rows,
      NotificationTable notifications,
      ReadTable reading,
      Transactions transactions,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.notifications = notifications;
    this.reading = reading;
    this.transactions = transactions;
    this.events = events;
  }

  /** What somebody was told, the newest first; of one kind, or of all. */
  public NotificationPage page(long accountId, Optional<Kind> kind, Keyset<Long> page) {
    return transactions.read(() -> {
      Slice<Row> slice =
          page.slice(
              rows.page(accountId, kind.orElse(null), page), row -> Long.toString(row.place()));
      Marks marks = reading.marks(accountId);
      Map<Long, Author> actors =
          notifications.actors(
              slice.items().stream().flatMap(row -> row.newest().stream()).toList());
      Map<Long, Post> posts =
          rows.posts(
              accountId, slice.items().stream().map(Row::postId).filter(Objects::nonNull).toList());
      return new NotificationPage(
          slice.map(row -> shown(row, actors, posts, marks)), marks.newest(), marks.unread());
    });
  }

  private static Notification shown(
      Row row, Map<Long, Author> actors, Map<Long, Post> posts, Marks marks) {
    List<Author> faces =
        row.newest().stream().map(id -> Objects.requireNonNull(actors.get(id))).toList();
    return new Notification(
        row.place(),
        row.kind(),
        faces,
        row.many(),
        row.postId() == null ? null : posts.get(row.postId()),
        Ids.drawnAt(row.newest().getFirst()),
        row.newest().getFirst() > marks.read());
  }

  /** How many rows somebody has not read, up to {@link #MOST_COUNTED} and one more. */
  public int unread(long accountId) {
    return transactions.read(() -> reading.unread(accountId));
  }

  /** Notes that somebody has read everything up to one; what came after it stays unread. */
  public void read(long accountId, long upTo) {
    transactions.run(() -> {
      long newest = reading.marks(accountId).newest();
      reading.read(accountId, Math.min(upTo, newest));
      events.publishEvent(new UnreadChanged(Set.of(accountId)));
    });
  }
}
